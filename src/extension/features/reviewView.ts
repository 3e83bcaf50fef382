import * as vscode from 'vscode';
import type { Finding } from '../../core/analysis';
import { cut } from '../../core/outline/excerpt';
import type { Anchor } from '../../core/review/anchors';
import { movedTo, undecided, withoutEntry } from '../../core/review/remarks';
import type { Remark, Remarks } from '../../core/review/remarks';
import type { Ignore } from '../../core/review/reviewFile';
import type { Span } from '../../core/text/span';
import type { ActiveArticle, CheckedArticle } from '../activeArticle';
import { ActiveOutline } from '../activeOutline';
import { revealCommand } from '../agreementItems';
import { visibleText } from '../escape';
import { remarkWords, stampWords, verdictIcon } from '../reviewWords';
import type { ReviewStore } from '../reviewStore';
import { capitalised, formatNumber } from '../words';

const VIEW = 'dateline.review';

/** The reviewer's work on the active article: what is to be decided, what was said, and what has lost its place. */
export function registerReviewView(active: ActiveArticle, reviews: ReviewStore): vscode.Disposable {
  const model = new ReviewModel(active, reviews);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: model, showCollapseAll: true });
  const describe = (): void => {
    view.description = model.description;
    // An empty message takes it away.
    view.message = model.message;
  };
  describe();
  return vscode.Disposable.from(
    model,
    view,
    model.onDidChangeTreeData(describe),
    vscode.commands.registerCommand(`${VIEW}.remove`, async (node: unknown) => {
      const entry = entryOf(node);
      const document = active.editor?.document;
      if (entry && document) await reviews.change(document.uri, (review) => withoutEntry(review, entry.id));
    }),
    vscode.commands.registerCommand(`${VIEW}.attach`, async (node: unknown) => {
      const entry = entryOf(node);
      const { editor } = active;
      if (!entry || !editor) return;
      const { document, selection } = editor;
      if (selection.isEmpty) {
        const message = vscode.l10n.t('Select the passage to which it belongs in the text first.');
        void vscode.window.showInformationMessage(message);
        return;
      }
      const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
      await reviews.change(document.uri, (review) => movedTo(review, entry.id, document.getText(), span));
    }),
  );
}

type Node = GroupNode | FindingNode | RemarkNode | OrphanNode | RestNode;

interface GroupNode {
  readonly type: 'group';
  readonly kind: 'undecided' | 'remarks' | 'orphans';
  /** How many there are; not all of them need to be listed. */
  readonly count: number;
  readonly children: readonly Node[];
}

/** `span` is what the command for decisions takes from the view's menu. */
interface FindingNode {
  readonly type: 'finding';
  readonly finding: Finding;
  readonly span: Span;
}

interface RemarkNode {
  readonly type: 'remark';
  readonly remark: Remark;
  readonly span: Span;
}

interface OrphanNode {
  readonly type: 'orphan';
  readonly orphan: Remark | { readonly kind: 'ignore'; readonly entry: Ignore };
}

/** The end of a list that is longer. */
interface RestNode {
  readonly type: 'rest';
  readonly count: number;
}

/** The node comes from the view's menu; a command may be called from anywhere. */
function entryOf(node: unknown): { readonly id: string } | undefined {
  if (typeof node !== 'object' || node === null || !('type' in node)) return undefined;
  if (node.type === 'remark') return (node as RemarkNode).remark.entry;
  if (node.type === 'orphan') return (node as OrphanNode).orphan.entry;
  return undefined;
}

/** A list with more is of no use; the command that goes from finding to finding knows them all. */
const MOST_FINDINGS = 1000;

class ReviewModel implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #active: ActiveArticle;
  readonly #reviews: ReviewStore;
  readonly #listed: ActiveOutline<readonly GroupNode[]>;
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(active: ActiveArticle, reviews: ReviewStore) {
    this.#active = active;
    this.#reviews = reviews;
    this.#listed = new ActiveOutline(active, (article) => this.#groupsOf(article), reviews.onDidChange);
    this.onDidChangeTreeData = this.#listed.onDidChange;
  }

  /** How many findings are decided. */
  get description(): string {
    const article = this.#active.checked;
    const total = article?.analysis.findings.length ?? 0;
    if (!article || total === 0) return '';
    const open = undecided(article.analysis.findings, this.#reviews.remarksOn(article.document)).length;
    return vscode.l10n.t('{0} of {1} decided', ...[total - open, total].map(formatNumber));
  }

  get message(): string {
    const document = this.#active.checked?.document;
    if (!document) return '';
    const { problems } = this.#reviews.peek(document.uri);
    const unread =
      problems.length === 0
        ? ''
        : vscode.l10n.t(
            'Not all of .dateline/review.yaml can be read: {0}',
            visibleText(problems.slice(0, 3).join('; ')),
          );
    return [this.#active.partNote, unread].filter(Boolean).join('\n');
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { uri } = this.#listed;
    switch (node.type) {
      case 'group':
        return groupItem(node);
      case 'finding':
        return findingItem(node, uri);
      case 'remark':
        return remarkItem(node, uri);
      case 'orphan':
        return orphanItem(node);
      case 'rest':
        return new vscode.TreeItem(
          vscode.l10n.t('{0} more findings are not shown.', formatNumber(node.count)),
        );
    }
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...(this.#listed.outline ?? [])];
    return node.type === 'group' ? [...node.children] : [];
  }

  dispose(): void {
    this.#listed.dispose();
  }

  #groupsOf({ document, analysis }: CheckedArticle): readonly GroupNode[] {
    const remarks = this.#reviews.remarksOn(document);
    const open = undecided(analysis.findings, remarks);
    const groups: readonly GroupNode[] = [
      { type: 'group', kind: 'undecided', count: open.length, children: findingNodes(open) },
      groupOf('remarks', remarkNodes(remarks)),
      groupOf('orphans', [
        ...remarks.orphaned.map((orphan): OrphanNode => ({ type: 'orphan', orphan })),
        ...this.#reviews
          .appliedTo(analysis)
          .orphaned.map((entry): OrphanNode => ({ type: 'orphan', orphan: { kind: 'ignore', entry } })),
      ]),
    ];
    return groups.filter(({ count }) => count > 0);
  }
}

function groupOf(kind: GroupNode['kind'], children: readonly Node[]): GroupNode {
  return { type: 'group', kind, count: children.length, children };
}

function findingNodes(findings: readonly Finding[]): Node[] {
  const listed = findings
    .slice(0, MOST_FINDINGS)
    .map((finding): FindingNode => ({ type: 'finding', finding, span: finding }));
  const count = findings.length - listed.length;
  return count > 0 ? [...listed, { type: 'rest', count }] : listed;
}

function remarkNodes({ passages }: Remarks): RemarkNode[] {
  return passages.flatMap(({ span, remarks }) =>
    remarks.map((remark): RemarkNode => ({ type: 'remark', remark, span })),
  );
}

function groupItem({ kind, count }: GroupNode): vscode.TreeItem {
  const label = {
    undecided: vscode.l10n.t('To decide'),
    remarks: vscode.l10n.t('Decisions and notes'),
    orphans: vscode.l10n.t('Passage no longer in the text'),
  }[kind];
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = kind;
  item.description = formatNumber(count);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${label}: ${item.description}` };
  return item;
}

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
};

function findingItem({ finding }: FindingNode, uri: string): vscode.TreeItem {
  const item = new vscode.TreeItem(visibleText(finding.message));
  item.description = finding.rule;
  item.iconPath = new vscode.ThemeIcon(SEVERITIES[finding.severity]);
  item.contextValue = 'finding';
  item.tooltip = visibleText(finding.message);
  item.accessibilityInformation = { label: `${finding.severity}: ${item.tooltip}` };
  item.command = revealCommand(uri, finding);
  return item;
}

function remarkItem({ remark, span }: RemarkNode, uri: string): vscode.TreeItem {
  const item = describedRemark(remark);
  item.command = revealCommand(uri, span);
  return item;
}

function describedRemark(remark: Remark): vscode.TreeItem {
  const words = visibleText(remarkWords(remark));
  const item = new vscode.TreeItem(words);
  const quote = quoteOf(remark.entry.anchor);
  item.id = remark.entry.id;
  item.description = quote;
  item.iconPath =
    remark.kind === 'decision' ? verdictIcon(remark.entry.verdict) : new vscode.ThemeIcon('note');
  item.contextValue = remark.kind;
  item.tooltip = [words, quote, stampWords(remark)].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [words, quote, stampWords(remark)].filter(Boolean).join('. ') };
  return item;
}

function orphanItem({ orphan }: OrphanNode): vscode.TreeItem {
  const item = orphan.kind === 'ignore' ? ignoreItem(orphan.entry) : describedRemark(orphan);
  item.contextValue = 'orphan';
  if (orphan.kind === 'note') item.iconPath = new vscode.ThemeIcon('debug-disconnect');
  return item;
}

function ignoreItem({ id, rule, anchor }: Ignore): vscode.TreeItem {
  const label = vscode.l10n.t('Ignored: {0}', capitalised(rule));
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.description = anchor ? quoteOf(anchor) : '';
  item.iconPath = new vscode.ThemeIcon('debug-disconnect');
  item.accessibilityInformation = { label: `${label}. ${item.description}` };
  return item;
}

function quoteOf({ quote }: Anchor): string {
  return `“${cut(visibleText(quote), 80)}”`;
}
