import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { SOURCE_FILTERS, sourceOutline, statementAt } from '../../core/outline/sourceOutline';
import type {
  SourceFilter,
  SourceNode,
  SourceOutline,
  StatementNode,
} from '../../core/outline/sourceOutline';
import { firstEndingAfter } from '../../core/text/span';
import type { ActiveArticle } from '../activeArticle';
import { ActiveOutline } from '../activeOutline';
import { Command } from '../commandIds';
import { sharesSentence, sourceItem, statementItem } from '../sourceItems';
import { formatNumber } from '../words';

const VIEW = 'dateline.sources';

/** What the active article rests on: its sources with what they say; it follows the editor and the cursor. */
export function registerSourcesView(
  active: ActiveArticle,
  knowledge: () => KnowledgeBase,
  memento: vscode.Memento,
): vscode.Disposable {
  const model = new SourcesModel(active, knowledge, memento);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: model, showCollapseAll: true });
  const describe = (): void => {
    if (!view.visible) return;
    view.description = model.description;
    // An empty message takes it away.
    view.message = model.message;
  };
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    const node = view.visible && model.nodeAt(editor);
    if (!node) return;
    const [selected] = view.selection;
    const isWithin = selected === node || (node.type === 'statement' && selected?.key === node.source);
    // Between the two, the view may have got other nodes.
    if (!isWithin) await view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  };
  const show = (command: string, filter: SourceFilter): vscode.Disposable =>
    vscode.commands.registerCommand(`${VIEW}.${command}`, () => model.show(filter));
  describe();
  return vscode.Disposable.from(
    model,
    view,
    model.onDidChangeTreeData(describe),
    view.onDidChangeVisibility(({ visible }) => {
      describe();
      if (visible && active.editor) void follow(active.editor);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // A selection that a click in the view has made would only move the view's own selection.
      if (textEditor === active.editor && kind !== undefined) void follow(textEditor);
    }),
    show('showAll', 'all'),
    show('showNamed', 'named'),
    show('showOutlets', 'outlet'),
    show('showAnonymous', 'anonymous'),
    show('showMissing', 'none'),
    vscode.commands.registerCommand(`${VIEW}.openRecord`, (node: unknown) => openRecord(node, knowledge)),
    vscode.commands.registerCommand('dateline.focusSources', async () => {
      await vscode.commands.executeCommand(`${VIEW}.focus`);
      const node = active.editor && model.nodeAt(active.editor);
      if (node) await view.reveal(node, { select: true, focus: true });
    }),
  );
}

type Node = SourceNode | StatementNode;

const FILTER_KEY = 'dateline.sourcesView.filter';

class SourcesModel implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #active: ActiveArticle;
  readonly #memento: vscode.Memento;
  readonly #listed: ActiveOutline<SourceOutline>;
  readonly onDidChangeTreeData: vscode.Event<void>;
  #filter: SourceFilter;

  constructor(active: ActiveArticle, knowledge: () => KnowledgeBase, memento: vscode.Memento) {
    this.#active = active;
    this.#memento = memento;
    const kept = memento.get<unknown>(FILTER_KEY, 'all');
    this.#filter = SOURCE_FILTERS.find((one) => one === kept) ?? 'all';
    this.#listed = new ActiveOutline(active, ({ analysis }) =>
      sourceOutline(beginningOf(analysis), knowledge(), this.#filter),
    );
    this.onDidChangeTreeData = this.#listed.onDidChange;
    this.#setContext();
  }

  /** Beside the view's title: how many sources there are, and how many of them the filter leaves. */
  get description(): string {
    const { outline } = this.#listed;
    if (!outline) return '';
    const { named, outlet, anonymous } = outline.counts;
    const total = named + outlet + anonymous;
    if (this.#filter === 'all' || this.#filter === 'none') return total === 0 ? '' : formatNumber(total);
    return vscode.l10n.t('{0} of {1}', ...[outline.counts[this.#filter], total].map(formatNumber));
  }

  get message(): string {
    const { outline, article } = this.#listed;
    const isSourced = outline && outline.shares.sentences > 0 && hasSources(outline);
    const all = article?.analysis.quotations.length ?? 0;
    const rest =
      all > MOST_STATEMENTS
        ? vscode.l10n.t(
            'Listed and counted: the first {0} of {1} statements.',
            ...[MOST_STATEMENTS, all].map(formatNumber),
          )
        : '';
    return [this.#active.partNote, rest, isSourced ? sharesSentence(outline) : ''].filter(Boolean).join('\n');
  }

  async show(filter: SourceFilter): Promise<void> {
    this.#filter = filter;
    this.#setContext();
    this.#listed.drop();
    await this.#memento.update(FILTER_KEY, filter);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { article, uri } = this.#listed;
    return node.type === 'source' ? sourceItem(node, uri) : statementItem(node, article?.analysis, uri);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...(this.#listed.outline?.nodes ?? [])];
    return node.type === 'source' ? [...node.statements] : [];
  }

  getParent(node: Node): Node | undefined {
    if (node.type === 'source') return undefined;
    return this.#listed.outline?.nodes.find(({ key }) => key === node.source);
  }

  /** The statement under an editor's cursor. */
  nodeAt({ document, selection }: vscode.TextEditor): Node | undefined {
    const { outline, article } = this.#listed;
    if (!outline || article?.document !== document) return undefined;
    return statementAt(outline, document.offsetAt(selection.active))?.statement;
  }

  dispose(): void {
    this.#listed.dispose();
  }

  #setContext(): void {
    void vscode.commands.executeCommand('setContext', `${VIEW}.filter`, this.#filter);
    void vscode.commands.executeCommand('setContext', `${VIEW}.filtered`, this.#filter !== 'all');
  }
}

/** A view with more is of no use to anybody, and would keep the editor waiting. */
const MOST_STATEMENTS = 5000;

function beginningOf(analysis: Analysis): Analysis {
  const last = analysis.quotations[MOST_STATEMENTS];
  if (!last) return analysis;
  return {
    ...analysis,
    quotations: analysis.quotations.slice(0, MOST_STATEMENTS),
    sentences: analysis.sentences.slice(0, firstEndingAfter(analysis.sentences, last.start)),
  };
}

function hasSources({ counts }: SourceOutline): boolean {
  return Object.values(counts).some((count) => count > 0);
}

/** The node comes from the view's menu; a command may be called from anywhere. */
async function openRecord(node: unknown, knowledge: () => KnowledgeBase): Promise<void> {
  const id = isSource(node) ? node.recordId : null;
  if (id === null) return;
  const known = knowledge();
  const kind = known.person(id) ? 'person' : known.country(id) ? 'country' : 'organisation';
  await vscode.commands.executeCommand(Command.showKnowledge, kind, id);
}

function isSource(node: unknown): node is SourceNode {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'source';
}
