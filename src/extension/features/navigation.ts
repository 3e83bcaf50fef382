import * as vscode from 'vscode';
import type { Analysis, EntityType, Mention } from '../../core/analysis';
import { allMentions, mentionsOfSame } from '../../core/cards/allMentions';
import { entityGroups } from '../../core/outline/entityOutline';
import type { EntityNode } from '../../core/outline/entityOutline';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { firstEndingAfter } from '../../core/text/span';
import { POSSIBLE_ARTICLES } from '../articleFiles';
import type { ActiveArticle } from '../activeArticle';
import type { ArticleStore } from '../articleStore';
import { Command } from '../commandIds';
import { mentionAt, mentionAtOffset, openDocument, reveal, toRange } from '../convert';
import { withoutIcons } from '../escape';
import { flagOrIcon } from '../entityIcons';
import type { Flags } from '../flags';
import type { Parts } from '../parts';
import { entityTypeWord, mentionCount } from '../words';

/** Ways from mention to mention: next, previous, all at once, and by name. */
export function registerNavigation(
  store: ArticleStore,
  active: ActiveArticle,
  knowledge: () => KnowledgeBase,
  parts: Parts,
): vscode.Disposable {
  const step = (command: string, direction: 1 | -1): vscode.Disposable =>
    vscode.commands.registerCommand(command, (uri: unknown, offset: unknown) =>
      goToNeighbour(store, active, direction, uri, offset),
    );
  return vscode.Disposable.from(
    step(Command.nextMention, 1),
    step(Command.previousMention, -1),
    vscode.commands.registerCommand(Command.reveal, showSpan),
    vscode.commands.registerCommand('dateline.goToEntity', () => goToEntity(active, knowledge, parts)),
    vscode.languages.registerDocumentHighlightProvider(POSSIBLE_ARTICLES, {
      async provideDocumentHighlights(document, position, token) {
        const analysis = await store.get(document);
        if (!analysis || token.isCancellationRequested) return undefined;
        const mention = mentionAt(analysis, document, position);
        if (!mention) return undefined;
        return around(mentionsOfSame(analysis, mention), mention).map(
          (one) => new vscode.DocumentHighlight(toRange(document, one), vscode.DocumentHighlightKind.Read),
        );
      },
    }),
  );
}

/** Mentions that the editor marks at a time: it asks at each move of the cursor. */
const MOST_MARKED = 2000;

/** Those nearest in number to one of them. */
function around(mentions: readonly Mention[], { start }: Mention): readonly Mention[] {
  const first = Math.max(0, firstEndingAfter(mentions, start) - MOST_MARKED / 2);
  return mentions.slice(first, first + MOST_MARKED);
}

/**
 * Goes to the next or previous mention of the entity under the cursor, or at the offset that a card's link gives.
 * Where there is no entity, it goes to the next or previous mention of any. After the last comes the first.
 */
async function goToNeighbour(
  store: ArticleStore,
  active: ActiveArticle,
  direction: 1 | -1,
  uri: unknown,
  offset: unknown,
): Promise<void> {
  const fromCard = typeof uri === 'string' && typeof offset === 'number';
  const document = fromCard ? openDocument(uri) : active.editor?.document;
  const analysis = document && (await store.get(document));
  if (!analysis) return;
  const { editor } = active;
  const cursor = editor?.document === document ? editor.selection.active : undefined;
  const from = fromCard ? offset : cursor ? document.offsetAt(cursor) : 0;
  const mention = mentionAtOffset(analysis, from);
  const stops = mention ? mentionsOfSame(analysis, mention) : allMentions(analysis);
  const target = neighbour(stops, mention?.start ?? from, direction);
  if (!target) return;
  if (target === mention) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('This is the only mention.'), 3000);
  }
  await reveal(document, { start: target.start, end: target.start });
  // The card goes with the reader from mention to mention.
  if (fromCard) await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function neighbour(stops: readonly Mention[], from: number, direction: 1 | -1): Mention | undefined {
  return direction === 1
    ? (stops.find((one) => one.start > from) ?? stops[0])
    : (stops.findLast((one) => one.start < from) ?? stops.at(-1));
}

/** What tree items run; the arguments may come from anywhere and are checked. */
async function showSpan(uri: unknown, start: unknown, end: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
  const document = openDocument(uri);
  if (document) await reveal(document, { start, end });
}

const ALL_TYPES: readonly EntityType[] = ['country', 'person', 'organisation', 'agreement', 'place', 'date'];

type EntityPick = vscode.QuickPickItem & { readonly entity?: EntityNode };

/** Shows where each entity stands while the reader moves through the list; Escape goes back. */
async function goToEntity(
  active: ActiveArticle,
  knowledge: () => KnowledgeBase,
  parts: Parts,
): Promise<void> {
  const flags = await parts.flags();
  const article = await active.get();
  if (!article) return;
  const { editor, analysis } = article;
  const before = { selections: editor.selections, range: editor.visibleRanges[0] };
  const pick = vscode.window.createQuickPick<EntityPick>();
  pick.title = vscode.l10n.t('Go to Entity');
  pick.placeholder = vscode.l10n.t('A country, a leader, an organisation…');
  pick.matchOnDescription = true;
  pick.items = entityPicks(analysis, knowledge(), flags);
  let accepted = false;
  let opened = false;
  pick.onDidChangeActive(([item]) => {
    const mention = item?.entity?.mentions[0];
    // The first item is active from the beginning; nobody has moved to it yet.
    if (!mention || !opened) {
      opened = true;
      return;
    }
    const range = toRange(editor.document, mention);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
  pick.onDidAccept(() => {
    accepted = true;
    const mention = pick.selectedItems[0]?.entity?.mentions[0];
    pick.hide();
    if (mention) void reveal(editor.document, mention);
  });
  pick.onDidHide(() => {
    if (!accepted) {
      editor.selections = before.selections;
      if (before.range) editor.revealRange(before.range, vscode.TextEditorRevealType.AtTop);
    }
    pick.dispose();
  });
  pick.show();
}

/** Of one type, the most often mentioned ones; nobody looks through more. */
const MOST_PICKS = 5000;

function entityPicks(analysis: Analysis, knowledge: KnowledgeBase, flags: Flags): EntityPick[] {
  return entityGroups(analysis, knowledge, ALL_TYPES).flatMap(({ type, entities }): EntityPick[] => [
    { label: entityTypeWord(type), kind: vscode.QuickPickItemKind.Separator },
    ...entities.slice(0, MOST_PICKS).map((entity) => ({
      label: withoutIcons(entity.name),
      description: mentionCount(entity.mentions.length),
      iconPath: flagOrIcon(flags, knowledge, entity),
      entity,
    })),
  ]);
}
