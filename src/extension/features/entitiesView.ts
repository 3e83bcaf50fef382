import * as vscode from 'vscode';
import type { Analysis, EntityType, Mention } from '../../core/analysis';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { entitiesInSteps } from '../../core/cards/allMentions';
import { entityGroups } from '../../core/outline/entityOutline';
import type { EntityGroup, EntityNode } from '../../core/outline/entityOutline';
import { entityKey } from '../../core/entities/entityKey';
import { excerptOf } from '../../core/outline/excerpt';
import type { Steps } from '../../core/steps';
import type { ActiveArticle } from '../activeArticle';
import { revealCommand } from '../agreementItems';
import { Command } from '../commandIds';
import { mentionAtOffset } from '../convert';
import { flagOrIcon } from '../entityIcons';
import { visibleText } from '../escape';
import { excerptLabel } from '../excerptLabel';
import { MadeOnce } from '../madeOnce';
import type { Parts } from '../parts';
import { entityTypeWord, formatNumber, mentionCount } from '../words';

const VIEW = 'dateline.entities';
const TYPES: readonly EntityType[] = ['country', 'person', 'organisation'];

/** Mentions that the tree lists under one entity; a tree with more is of no use to anybody. */
const MOST_MENTIONS = 500;
/** Entities of one type, the most often mentioned ones. */
const MOST_ENTITIES = 1000;

/** Countries, people and organisations of the active article, with their mentions. */
export function registerEntitiesView(
  active: ActiveArticle,
  knowledge: () => KnowledgeBase,
  parts: Parts,
): vscode.Disposable {
  const model = new EntitiesModel(active, knowledge, parts);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: model, showCollapseAll: true });
  const follow = async (): Promise<void> => {
    const node = view.visible && active.editor ? await model.entityAt(active.editor) : undefined;
    const [selected] = view.selection;
    if (!node || selected === node || (selected?.kind === 'mention' && selected.parent === node)) return;
    // Between the two, the view may have got other nodes.
    await view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  };
  const describe = (): void => {
    // An empty message takes it away.
    view.message = active.partNote;
  };
  describe();
  return vscode.Disposable.from(
    model,
    view,
    active.onDidChange(describe),
    vscode.commands.registerCommand(`${VIEW}.openRecord`, openRecord),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (textEditor === active.editor && kind !== undefined) void follow();
    }),
  );
}

type Node = GroupNode | OneEntity | MentionNode | RestNode;

interface GroupNode {
  readonly kind: 'group';
  readonly group: EntityGroup;
  readonly entities: readonly OneEntity[];
}

interface OneEntity {
  readonly kind: 'entity';
  readonly entity: EntityNode;
}

interface MentionNode {
  readonly kind: 'mention';
  readonly parent: OneEntity;
  readonly mention: Mention;
}

/** Says how many mentions or entities are not listed. */
interface RestNode {
  readonly kind: 'rest';
  readonly parent: OneEntity | GroupNode;
  readonly count: number;
}

/** What the view lists, and of which article. */
interface Listed {
  readonly article: { readonly document: vscode.TextDocument; readonly analysis: Analysis } | undefined;
  readonly groups: readonly GroupNode[];
}

class EntitiesModel implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #active: ActiveArticle;
  readonly #knowledge: () => KnowledgeBase;
  readonly #parts: Parts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #listed = new MadeOnce(() => this.#list());

  constructor(active: ActiveArticle, knowledge: () => KnowledgeBase, parts: Parts) {
    this.#active = active;
    this.#knowledge = knowledge;
    this.#parts = parts;
    this.#subscription = active.onDidChange(() => {
      this.#listed.drop();
      this.#changed.fire();
    });
  }

  getTreeItem(node: Node): vscode.TreeItem | Promise<vscode.TreeItem> {
    switch (node.kind) {
      case 'group':
        return groupItem(node.group);
      case 'entity':
        return this.#entityItem(node.entity, this.#uri());
      case 'mention':
        return mentionItem(node.mention, this.#article?.analysis, this.#uri());
      case 'rest':
        return restItem(node);
    }
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return [...(await this.#listed.get()).groups];
    switch (node.kind) {
      case 'group':
        return withRest(node, node.entities, node.group.entities.length);
      case 'entity':
        return mentionNodes(node);
      case 'mention':
      case 'rest':
        return [];
    }
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'group') return undefined;
    if (node.kind !== 'entity') return node.parent;
    return this.#listed.value?.groups.find((group) => group.entities.includes(node));
  }

  /** The entity under an editor's cursor. */
  async entityAt(editor: vscode.TextEditor): Promise<OneEntity | undefined> {
    const { article, groups } = await this.#listed.get();
    if (article?.document !== editor.document) return undefined;
    const offset = editor.document.offsetAt(editor.selection.active);
    const mention = mentionAtOffset(article.analysis, offset);
    if (!mention) return undefined;
    const key = entityKey(mention);
    return groups.flatMap((group) => group.entities).find((node) => node.entity.key === key);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #entityItem(entity: EntityNode, uri: string): Promise<vscode.TreeItem> {
    return entityItem(entity, flagOrIcon(await this.#parts.flags(), this.#knowledge(), entity), uri);
  }

  get #article(): Listed['article'] {
    return this.#listed.value?.article;
  }

  *#list(): Steps<Listed> {
    const article = this.#active.checked;
    if (!article) return { article, groups: [] };
    yield* entitiesInSteps(article.analysis);
    const groups = entityGroups(article.analysis, this.#knowledge(), TYPES);
    return {
      article,
      groups: groups.map((group) => ({
        kind: 'group',
        group,
        entities: group.entities.slice(0, MOST_ENTITIES).map((entity) => ({ kind: 'entity', entity })),
      })),
    };
  }

  #uri(): string {
    return this.#article?.document.uri.toString() ?? '';
  }
}

/** The node comes from the view's menu; a command may be called from anywhere. */
async function openRecord(node: unknown): Promise<void> {
  if (!isEntity(node) || node.entity.id === null) return;
  await vscode.commands.executeCommand(Command.showKnowledge, node.entity.type, node.entity.id);
}

function isEntity(node: unknown): node is OneEntity {
  return typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'entity';
}

function mentionNodes(parent: OneEntity): Node[] {
  const { mentions } = parent.entity;
  const shown = mentions
    .slice(0, MOST_MENTIONS)
    .map((mention): MentionNode => ({ kind: 'mention', parent, mention }));
  return withRest(parent, shown, mentions.length);
}

function withRest(parent: OneEntity | GroupNode, shown: readonly Node[], all: number): Node[] {
  const count = all - shown.length;
  return count > 0 ? [...shown, { kind: 'rest', parent, count }] : [...shown];
}

function restItem({ parent, count }: RestNode): vscode.TreeItem {
  const number = formatNumber(count);
  return new vscode.TreeItem(
    parent.kind === 'entity'
      ? vscode.l10n.t('{0} more mentions', number)
      : vscode.l10n.t('{0} more, mentioned less often', number),
  );
}

function groupItem(group: EntityGroup): vscode.TreeItem {
  const label = entityTypeWord(group.type);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = group.type;
  item.description = formatNumber(group.entities.length);
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}: {1}, {2}', label, item.description, mentionCount(group.mentions)),
  };
  return item;
}

function entityItem(entity: EntityNode, icon: vscode.ThemeIcon | vscode.Uri, uri: string): vscode.TreeItem {
  const name = visibleText(entity.name);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = entity.key;
  item.description = formatNumber(entity.mentions.length);
  item.iconPath = icon;
  item.contextValue = entity.id === null ? 'entity' : 'entityOnRecord';
  item.tooltip = vscode.l10n.t('{0}: {1}', name, mentionCount(entity.mentions.length));
  item.accessibilityInformation = { label: item.tooltip };
  const [first] = entity.mentions;
  if (first) item.command = revealCommand(uri, first);
  return item;
}

function mentionItem(mention: Mention, analysis: Analysis | undefined, uri: string): vscode.TreeItem {
  const label = excerptLabel(
    analysis
      ? excerptOf(analysis.text, analysis.sentences, mention)
      : { before: '', match: mention.text, after: '' },
  );
  const item = new vscode.TreeItem(label);
  item.tooltip = label.label;
  item.accessibilityInformation = { label: label.label };
  item.command = revealCommand(uri, mention);
  return item;
}
