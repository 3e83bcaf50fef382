import * as vscode from 'vscode';
import type { Mention } from '../../core/analysis';
import { cardFor } from '../../core/cards/cardFor';
import type { Card } from '../../core/cards/card';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { POSSIBLE_ARTICLES } from '../articleFiles';
import type { ArticleStore } from '../articleStore';
import { cardMarkdown } from '../cards/cardMarkdown';
import { commandLink } from '../cards/parts';
import type { CardLinks } from '../cards/parts';
import { Command } from '../commandIds';
import { mentionAt, toRange } from '../convert';
import type { Parts } from '../parts';

/** The only commands that a link in a card may run. */
const ALLOWED = [Command.nextMention, Command.previousMention, Command.showKnowledge] as const;

/** Cards for the mention under the mouse or, with the editor's own Show Hover, under the cursor. */
export function registerHover(
  store: ArticleStore,
  knowledge: () => KnowledgeBase,
  parts: Parts,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(POSSIBLE_ARTICLES, {
    async provideHover(document, position, token) {
      const analysis = await store.get(document);
      if (!analysis || token.isCancellationRequested) return undefined;
      const mention = mentionAt(analysis, document, position);
      const card = mention && cardFor(knowledge(), analysis, mention);
      if (!card) return undefined;
      const words = cardMarkdown(card, linksOf(document, mention, card), await parts.flags());
      const contents = new vscode.MarkdownString(words, true);
      contents.isTrusted = { enabledCommands: ALLOWED };
      contents.supportHtml = false;
      return new vscode.Hover(contents, toRange(document, mention));
    },
  });
}

function linksOf(document: vscode.TextDocument, mention: Mention, card: Card): CardLinks {
  const here = [document.uri.toString(), mention.start];
  const { previous, next } = card.position;
  const hasRecord = card.kind !== 'place' && card.kind !== 'date' && card.id !== null;
  return {
    previous: previous
      ? commandLink('$(arrow-up)', Command.previousMention, here, vscode.l10n.t('Previous mention'))
      : null,
    next: next
      ? commandLink('$(arrow-down)', Command.nextMention, here, vscode.l10n.t('Next mention'))
      : null,
    record: hasRecord
      ? commandLink(
          `$(book) ${vscode.l10n.t('Record')}`,
          Command.showKnowledge,
          [card.kind, card.id],
          vscode.l10n.t('Show what the knowledge base has'),
        )
      : null,
  };
}
