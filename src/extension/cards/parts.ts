/** The Markdown that several cards share. All names and texts go through `plain`. */
import { l10n } from 'vscode';
import { formatDate } from '../../core/cards/dates';
import type { Card, Existence, Freshness, Holder } from '../../core/cards/card';
import type { ArticleDate } from '../../core/analysis';
import { plain } from '../escape';
import { formatNumber } from '../words';

/** Lines of one paragraph; empty ones are left out. */
export function lines(...all: readonly (string | null)[]): string {
  return all.filter(Boolean).join('  \n');
}

/** Paragraphs and rulers; empty ones are left out, and with them the rulers that would stand without a text. */
export function blocks(...all: readonly string[]): string {
  return all.filter(Boolean).join('\n\n');
}

export const RULER = '---';

export function bold(text: string): string {
  return `**${plain(text)}**`;
}

/** What stands between two facts on one line. */
export const DOT = ' · ';

/** "On 7 November 2022", "In November 2022"; for an article without a date a sentence that says so. */
export function asOfWords(date: ArticleDate | null): string {
  if (!date) return l10n.t('The article has no date: terms are shown with their dates.');
  return date.from === date.to
    ? l10n.t('On {0}', formatDate(date.iso))
    : l10n.t('In {0}', formatDate(date.iso));
}

/** "since 4 October 2021", "4 October 2021 – 1 October 2024". */
export function sinceWords(holder: Holder): string {
  if (holder.certainty === 'maybe' && holder.to !== null) return termWords(holder);
  return l10n.t('since {0}', formatDate(holder.from));
}

export function termWords({ from, to }: { readonly from: string; readonly to: string | null }): string {
  return to === null
    ? l10n.t('since {0}', formatDate(from))
    : l10n.t('{0} to {1}', formatDate(from), formatDate(to));
}

export function titleWords(holder: Holder): string {
  return holder.acting ? l10n.t('acting {0}', holder.title) : holder.title;
}

export function holderName(holder: Holder): string {
  if (holder.person) return bold(holder.person.name);
  return `*${holder.absence === 'vacant' ? l10n.t('vacant') : l10n.t('not known who')}*`;
}

/** "maybe" in words: the article's date or the term's is not known to the day. */
export function certaintyWords(holder: Holder): string {
  return holder.certainty === 'maybe' ? ` *(${l10n.t('not certain for the whole time')})*` : '';
}

export function existenceWords(card: {
  readonly existence: Existence;
  readonly from: string | null;
  readonly to: string | null;
}): string {
  switch (card.existence) {
    case 'not-yet':
      return card.from === null
        ? ''
        : `$(warning) ${l10n.t('It did not exist yet: founded {0}.', formatDate(card.from))}`;
    case 'no-longer':
      return card.to === null
        ? ''
        : `$(warning) ${l10n.t('It no longer existed: until {0}.', formatDate(card.to))}`;
    case 'unknown':
    case 'yes':
      if (card.to === null) return '';
      return card.from === null
        ? l10n.t('Existed until {0}.', formatDate(card.to))
        : l10n.t('Existed from {0} to {1}.', formatDate(card.from), formatDate(card.to));
  }
}

/** How fresh the knowledge is, and where it comes from if not built in. */
export function freshnessWords({ checked, beyond, file }: Freshness): string {
  const parts: string[] = [];
  if (checked === null) parts.push(l10n.t('It is not known when this was last checked.'));
  else if (beyond)
    parts.push(`$(history) ${l10n.t('As last checked on {0}; it may have changed since.', formatDate(checked))}`);
  else parts.push(l10n.t('Last checked on {0}.', formatDate(checked)));
  if (file !== null) parts.push(l10n.t('From {0}.', plain(file)));
  return parts.join(' ');
}

/** The links at a card's foot. `null` where there is no previous or next mention. */
export interface CardLinks {
  readonly previous: string | null;
  readonly next: string | null;
  /** The record in the knowledge base. */
  readonly record: string | null;
}

/** A link to one of our own commands; the editor follows only those on the hover's allow-list. */
export function commandLink(label: string, command: string, args: readonly unknown[], tooltip: string): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(
    /[()']/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `[${label}](command:${command}?${query} "${tooltip}")`;
}

/** "Mention 3 of 12" with links to its neighbours. */
export function positionWords(card: Card, links: CardLinks): string {
  const { index, count } = card.position;
  const words =
    count === 1
      ? l10n.t('Only mention')
      : l10n.t('Mention {0} of {1}', formatNumber(index), formatNumber(count));
  return [words, links.previous, links.next, links.record].filter(Boolean).join('&nbsp;&nbsp;');
}
