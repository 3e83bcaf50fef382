import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { acrossArticlesInSteps, isContested } from '../../core/outline/acrossArticles';
import type { Account, SharedAgreement } from '../../core/outline/acrossArticles';
import { accountItem, accountTooltip, sharedItem, sharedTooltip } from '../acrossItems';
import { Command } from '../commandIds';
import { openAndRevealSaved } from '../convert';
import { runInSlices } from '../slices';
import { formatNumber } from '../words';
import type { WorkspaceArticles } from '../workspaceArticles';

const VIEW = 'dateline.allArticles';

/** The agreements of all articles of the workspace, with who says what. Nothing is read before the view is opened. */
export function registerAllArticlesView(
  articles: WorkspaceArticles,
  knowledge: () => KnowledgeBase,
): vscode.Disposable {
  const model = new AllArticlesModel(articles, knowledge);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: model, showCollapseAll: true });
  const describe = (): void => {
    view.description = model.description;
    // An empty message takes it away.
    view.message = model.message;
    setContext('reading', articles.state.kind === 'reading');
    setContext('stopped', articles.state.kind === 'stopped');
  };
  const read = (run: () => Promise<void>): Thenable<void> =>
    vscode.window.withProgress({ location: { viewId: VIEW } }, run);
  setContext('reading', false);
  setContext('stopped', false);
  model.setContext();
  return vscode.Disposable.from(
    model,
    view,
    articles.onDidChange(describe),
    model.onDidChangeTreeData(describe),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && articles.state.kind === 'unread') void read(() => articles.ensureRead());
    }),
    vscode.commands.registerCommand(`${VIEW}.refresh`, () => read(() => articles.read())),
    vscode.commands.registerCommand(`${VIEW}.stop`, () => {
      articles.stop();
    }),
    vscode.commands.registerCommand(`${VIEW}.showDiffering`, () => {
      model.show({ differing: true });
    }),
    vscode.commands.registerCommand(`${VIEW}.showAll`, () => {
      model.show({ differing: false, filter: '' });
    }),
    vscode.commands.registerCommand(`${VIEW}.filter`, async () => {
      const filter = await vscode.window.showInputBox({
        title: vscode.l10n.t('Filter Agreements of All Articles'),
        prompt: vscode.l10n.t('Words in the name, a party, the status or the name of an article'),
        value: model.filter,
      });
      if (filter !== undefined) model.show({ filter });
    }),
    vscode.commands.registerCommand(Command.open, async (uri: unknown, start: unknown, end: unknown) => {
      if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
      if (articles.has(uri)) await openAndRevealSaved(uri, { start, end });
    }),
  );
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', `${VIEW}.${key}`, value);
}

type Node = SharedNode | AccountNode | RestNode;

interface SharedNode {
  readonly type: 'shared';
  readonly shared: SharedAgreement;
}

interface AccountNode {
  readonly type: 'account';
  readonly parent: SharedNode;
  readonly account: Account;
}

/** Says how many are not listed. */
interface RestNode {
  readonly type: 'rest';
  readonly count: number;
}

/** A tree with more is of no use to anybody; the filter finds the rest. */
const MOST_SHOWN = 1000;

/** While articles are read, the tree is made anew this often: sending it to the window costs more than reading. */
const REFRESH_MS = 5000;

class AllArticlesModel implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #articles: WorkspaceArticles;
  readonly #knowledge: () => KnowledgeBase;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #shared: readonly SharedAgreement[] = [];
  #wanted: { readonly differing: boolean; readonly filter: string } = { differing: false, filter: '' };
  #madeAt = -Infinity;
  /** Counts changes, so that what was computed of older articles is thrown away. */
  #revision = 0;

  constructor(articles: WorkspaceArticles, knowledge: () => KnowledgeBase) {
    this.#articles = articles;
    this.#knowledge = knowledge;
    this.#subscription = articles.onDidChange(() => {
      const isReading = articles.state.kind === 'reading' && articles.state.done > 0;
      if (!isReading || performance.now() - this.#madeAt > REFRESH_MS) void this.#compute();
    });
  }

  get filter(): string {
    return this.#wanted.filter;
  }

  get description(): string {
    const shown = this.#shown().length;
    if (this.#shared.length === 0) return '';
    return shown === this.#shared.length
      ? formatNumber(shown)
      : vscode.l10n.t('{0} of {1}', formatNumber(shown), formatNumber(this.#shared.length));
  }

  get message(): string {
    const { kind, done, total, tooLarge, cutAt, isStale } = this.#articles.state;
    const counts = [formatNumber(done), formatNumber(total)] as const;
    return [
      kind === 'reading' ? vscode.l10n.t('Reading: {0} of {1} files…', ...counts) : '',
      kind === 'stopped' ? vscode.l10n.t('Stopped: {0} of {1} files were read.', ...counts) : '',
      cutAt === null
        ? ''
        : vscode.l10n.t('There are more than {0} files; no more are read.', formatNumber(cutAt)),
      isStale ? vscode.l10n.t('Read before the knowledge was changed.') : '',
      tooLarge > 0 ? vscode.l10n.t('Not checked, as they are large: {0} files.', formatNumber(tooLarge)) : '',
      this.#wanted.filter === '' ? '' : vscode.l10n.t('Filtered by “{0}”', this.#wanted.filter),
      kind === 'read' && this.#shared.length === 0
        ? vscode.l10n.t('The articles of this workspace speak of no agreement.')
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  show(wanted: { readonly differing?: boolean; readonly filter?: string }): void {
    this.#wanted = { ...this.#wanted, ...wanted };
    this.setContext();
    this.#changed.fire();
  }

  setContext(): void {
    setContext('filtered', this.#wanted.differing || this.#wanted.filter !== '');
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.type) {
      case 'shared':
        return sharedItem(node.shared, this.#knowledge());
      case 'account':
        return accountItem(node.account, node.parent.shared, this.#knowledge());
      case 'rest':
        return new vscode.TreeItem(vscode.l10n.t('{0} more; use the filter', formatNumber(node.count)));
    }
  }

  /** Tooltips are made when they are wanted: most never are. */
  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    if (node.type === 'shared') item.tooltip = sharedTooltip(node.shared, this.#knowledge());
    if (node.type === 'account') {
      item.tooltip = accountTooltip(node.account, node.parent.shared, this.#knowledge());
    }
    return item;
  }

  getChildren(node?: Node): Node[] {
    if (!node) {
      const shown = this.#shown();
      const nodes: Node[] = shown.slice(0, MOST_SHOWN).map((shared) => ({ type: 'shared', shared }));
      if (shown.length > MOST_SHOWN) nodes.push({ type: 'rest', count: shown.length - MOST_SHOWN });
      return nodes;
    }
    if (node.type !== 'shared') return [];
    const { accounts } = node.shared;
    const nodes: Node[] = accounts
      .slice(0, MOST_SHOWN)
      .map((account) => ({ type: 'account', parent: node, account }));
    if (accounts.length > MOST_SHOWN) nodes.push({ type: 'rest', count: accounts.length - MOST_SHOWN });
    return nodes;
  }

  getParent(node: Node): Node | undefined {
    return node.type === 'account' ? node.parent : undefined;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #compute(): Promise<void> {
    const revision = ++this.#revision;
    this.#madeAt = performance.now();
    const steps = acrossArticlesInSteps(this.#articles.articles);
    const shared = await runInSlices(steps, () => revision !== this.#revision);
    if (!shared) return;
    this.#shared = shared;
    this.#changed.fire();
  }

  #shown(): readonly SharedAgreement[] {
    const { differing, filter } = this.#wanted;
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    if (!differing && words.length === 0) return this.#shared;
    return this.#shared.filter(
      (shared) => (!differing || isContested(shared)) && matches(shared, words, this.#knowledge()),
    );
  }
}

function matches(
  { name, accounts }: SharedAgreement,
  words: readonly string[],
  knowledge: KnowledgeBase,
): boolean {
  if (words.length === 0) return true;
  const parties = new Set(accounts.flatMap(({ agreement }) => agreement.parties));
  const text = [
    name,
    ...[...parties].map((id) => knowledge.bodyName(id)),
    ...accounts.flatMap(({ article, agreement }) => [article.name, agreement.status ?? '']),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
