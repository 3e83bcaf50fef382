import * as vscode from 'vscode';
import {
  GROUPINGS,
  ORDERS,
  agreementDetails,
  agreementOutlineInSteps,
} from '../../core/outline/agreementOutline';
import type {
  AgreementDetail,
  AgreementGroup,
  AgreementGrouping,
  AgreementNode,
  AgreementOrder,
  AgreementOutline,
} from '../../core/outline/agreementOutline';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { Analysis } from '../../core/analysis';
import type { Steps } from '../../core/steps';
import type { ActiveArticle } from '../activeArticle';
import { Command } from '../commandIds';
import { recordSentences } from '../agreementRecord';
import { agreementItem, detailItem, groupItem } from '../agreementItems';
import { MadeOnce } from '../madeOnce';
import { formatNumber } from '../words';

const VIEW = 'dateline.agreements';

/** The outline of the active article's agreements; it follows the active editor and the cursor. */
export function registerAgreementsView(
  active: ActiveArticle,
  knowledge: () => KnowledgeBase,
  memento: vscode.Memento,
): vscode.Disposable {
  const model = new AgreementsModel(active, knowledge, memento);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: model, showCollapseAll: true });
  const describe = (): void => {
    view.description = model.description;
    // An empty message takes it away.
    view.message = model.message;
  };
  describe();
  const set = (command: string, run: (node: unknown) => Promise<void> | void): vscode.Disposable =>
    vscode.commands.registerCommand(`${VIEW}.${command}`, run);
  return vscode.Disposable.from(
    model,
    view,
    model.onDidDescribe(describe),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // A selection that a click in the view has made would only move the view's own selection.
      if (textEditor === active.editor && kind !== undefined) void follow(view, model, textEditor);
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && active.editor) void follow(view, model, active.editor);
    }),
    set('groupByAgreement', () => model.set({ groupBy: 'agreement' })),
    set('groupByStatus', () => model.set({ groupBy: 'status' })),
    set('groupByKind', () => model.set({ groupBy: 'kind' })),
    set('groupByParty', () => model.set({ groupBy: 'party' })),
    set('orderByText', () => model.set({ orderBy: 'text' })),
    set('orderByDate', () => model.set({ orderBy: 'date' })),
    set('filter', () => {
      askForFilter(model);
    }),
    set('clearFilter', () => model.set({ filter: '' })),
    vscode.commands.registerCommand('dateline.focusAgreements', async () => {
      await vscode.commands.executeCommand(`${VIEW}.focus`);
      const node = active.editor && (await model.agreementAt(offsetOf(active.editor)));
      if (node) await view.reveal(node, { select: true, focus: true });
    }),
    set('copy', copy),
    set('openRecord', openRecord),
  );
}

type Node = AgreementGroup | AgreementNode | DetailNode | RestNode;

/** A detail together with the agreement under which it stands. */
interface DetailNode {
  readonly type: 'detail';
  readonly parent: AgreementNode;
  readonly detail: AgreementDetail;
}

/** Says how many details are not listed. */
interface RestNode {
  readonly type: 'rest';
  readonly parent: AgreementNode;
  readonly count: number;
}

interface ViewState {
  readonly groupBy: AgreementGrouping;
  readonly orderBy: AgreementOrder;
  readonly filter: string;
}

/** What the view lists, and of which article. */
interface Listed {
  readonly article: { readonly document: vscode.TextDocument; readonly analysis: Analysis } | undefined;
  readonly outline: AgreementOutline;
}

const EMPTY: AgreementOutline = { nodes: [], shown: 0, total: 0, rest: 0 };
/** Details that the tree lists under one agreement. */
const MOST_DETAILS = 500;
const STATE_KEY = 'dateline.agreementsView';

class AgreementsModel implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #active: ActiveArticle;
  readonly #knowledge: () => KnowledgeBase;
  readonly #memento: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #described = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly #listed: MadeOnce<Listed>;
  readonly onDidChangeTreeData = this.#changed.event;
  /** There is something else to say beside and above the tree. */
  readonly onDidDescribe = this.#described.event;
  #state: ViewState;
  #details = new WeakMap<AgreementNode, readonly (DetailNode | RestNode)[]>();

  constructor(active: ActiveArticle, knowledge: () => KnowledgeBase, memento: vscode.Memento) {
    this.#active = active;
    this.#knowledge = knowledge;
    this.#memento = memento;
    const kept = memento.get<Partial<Record<keyof ViewState, unknown>>>(STATE_KEY, {});
    this.#state = {
      groupBy: GROUPINGS.find((one) => one === kept.groupBy) ?? 'agreement',
      orderBy: ORDERS.find((one) => one === kept.orderBy) ?? 'text',
      filter: '',
    };
    this.#listed = new MadeOnce(
      () => this.#list(),
      ({ outline }) => {
        if (this.#state.filter !== '' || outline.rest > 0) this.#described.fire();
      },
    );
    this.#subscription = active.onDidChange(() => {
      this.#update();
    });
    this.#setContext();
  }

  get filter(): string {
    return this.#state.filter;
  }

  /** Beside the view's title: how many agreements there are, and how many of them the filter leaves. */
  get description(): string {
    const total = this.#active.checked?.analysis.agreements.length ?? 0;
    if (total === 0) return '';
    const shown = this.#state.filter === '' ? undefined : this.#listed.value?.outline.shown;
    return shown === undefined
      ? formatNumber(total)
      : vscode.l10n.t('{0} of {1}', ...[shown, total].map(formatNumber));
  }

  get message(): string {
    const isFiltered = this.#state.filter !== '' && this.description !== '';
    const filter = isFiltered ? vscode.l10n.t('Filtered by “{0}”', this.#state.filter) : '';
    const { shown, rest } = this.#listed.value?.outline ?? EMPTY;
    const listed =
      rest > 0
        ? vscode.l10n.t(
            'Listed: the first {0} of {1} agreements.',
            ...[shown - rest, shown].map(formatNumber),
          )
        : '';
    return [this.#active.partNote, filter, listed].filter(Boolean).join('\n');
  }

  async set(change: Partial<ViewState>): Promise<void> {
    this.#state = { ...this.#state, ...change };
    this.#setContext();
    this.#update();
    const { groupBy, orderBy } = this.#state;
    await this.#memento.update(STATE_KEY, { groupBy, orderBy });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.type) {
      case 'group':
        return groupItem(node);
      case 'agreement':
        // There are nodes only where there is an article.
        return this.#agreementItem(node);
      case 'detail':
        return detailItem(node.detail, node.parent, this.#article?.analysis, this.#uri());
      case 'rest':
        return new vscode.TreeItem(vscode.l10n.t('{0} more are not shown.', formatNumber(node.count)));
    }
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return [...(await this.#listed.get()).outline.nodes];
    switch (node.type) {
      case 'group':
        return [...node.agreements];
      case 'agreement':
        return [...this.#detailsOf(node)];
      case 'detail':
      case 'rest':
        return [];
    }
  }

  getParent(node: Node): Node | undefined {
    if (node.type === 'detail' || node.type === 'rest') return node.parent;
    if (node.type === 'group') return undefined;
    return this.#groups().find((group) => group.agreements.includes(node));
  }

  /** The agreement that the text speaks of at an offset: by a mention, otherwise by the sentence. */
  async agreementAt(offset: number): Promise<AgreementNode | undefined> {
    const { outline } = await this.#listed.get();
    const nodes = outline.nodes.flatMap((node) => (node.type === 'group' ? node.agreements : [node]));
    const holds = ({ start, end }: { start: number; end: number }): boolean =>
      start <= offset && offset <= end;
    return (
      nodes.find(({ agreement }) => agreement.mentions.some(holds)) ??
      nodes.find(({ agreement }) => agreement.evidence.some(holds))
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
    this.#described.dispose();
  }

  get #article(): Listed['article'] {
    return this.#listed.value?.article;
  }

  #update(): void {
    this.#listed.drop();
    this.#changed.fire();
    this.#described.fire();
  }

  *#list(): Steps<Listed> {
    const article = this.#active.checked;
    this.#details = new WeakMap();
    const outline = article
      ? yield* agreementOutlineInSteps(article.analysis, this.#knowledge(), this.#state)
      : EMPTY;
    return { article, outline };
  }

  #detailsOf(node: AgreementNode): readonly (DetailNode | RestNode)[] {
    const known = this.#details.get(node);
    if (known) return known;
    const all = agreementDetails(node.agreement);
    const made: (DetailNode | RestNode)[] = all
      .slice(0, MOST_DETAILS)
      .map((detail) => ({ type: 'detail', parent: node, detail }));
    const count = all.length - made.length;
    if (count > 0) made.push({ type: 'rest', parent: node, count });
    this.#details.set(node, made);
    return made;
  }

  #groups(): readonly AgreementGroup[] {
    const { nodes } = this.#listed.value?.outline ?? EMPTY;
    return nodes.filter((node) => node.type === 'group');
  }

  /** With what is on record: as of the article's date, and since. */
  #agreementItem(node: AgreementNode): vscode.TreeItem {
    const item = agreementItem(node, this.#state.groupBy, this.#uri());
    const date = this.#article?.analysis.date ?? null;
    const record = recordSentences(node.agreement, date, this.#knowledge());
    if (record !== '' && typeof item.tooltip === 'string') item.tooltip += `\n\n${record}`;
    return item;
  }

  #uri(): string {
    return this.#article?.document.uri.toString() ?? '';
  }

  #setContext(): void {
    const { groupBy, orderBy, filter } = this.#state;
    const set = (key: string, value: unknown): void => {
      void vscode.commands.executeCommand('setContext', `${VIEW}.${key}`, value);
    };
    set('groupBy', groupBy);
    set('orderBy', orderBy);
    set('filtered', filter !== '');
  }
}

async function follow(
  view: vscode.TreeView<Node>,
  model: AgreementsModel,
  editor: vscode.TextEditor,
): Promise<void> {
  if (!view.visible) return;
  const node = await model.agreementAt(offsetOf(editor));
  if (!node) return;
  const [selected] = view.selection;
  const isWithin = selected === node || (selected?.type === 'detail' && selected.parent === node);
  // Between the two, the view may have got other nodes.
  if (!isWithin) await view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
}

function offsetOf(editor: vscode.TextEditor): number {
  return editor.document.offsetAt(editor.selection.active);
}

function askForFilter(model: AgreementsModel): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Agreements');
  box.placeholder = vscode.l10n.t('Words in the name, a party, the kind or the status');
  box.value = model.filter;
  const before = model.filter;
  let accepted = false;
  box.onDidChangeValue((value) => void model.set({ filter: value }));
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) void model.set({ filter: before });
    box.dispose();
  });
  box.show();
}

async function copy(node: unknown): Promise<void> {
  if (!isAgreementNode(node)) return;
  const { agreement, parties } = node;
  const facts = [parties.map((party) => party.name).join(' – '), agreement.status ?? ''].filter(Boolean);
  await vscode.env.clipboard.writeText([agreement.name, ...facts].join(', '));
}

async function openRecord(node: unknown): Promise<void> {
  if (!isAgreementNode(node) || node.agreement.id === null) return;
  await vscode.commands.executeCommand(Command.showKnowledge, 'agreement', node.agreement.id);
}

function isAgreementNode(node: unknown): node is AgreementNode {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'agreement';
}
