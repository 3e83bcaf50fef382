/** The words that several cards share. All names and texts go through `plain`. */
import { l10n } from 'vscode';
import { formatDate } from '../../core/text/formatDate';
import type { Card, Existence, Freshness, Holder } from '../../core/cards/card';
import type { ArticleDate } from '../../core/analysis';
import { plain } from '../escape';
import { formatNumber } from '../words';
import { DOT, bold } from './layout';

/** "On 7 November 2022", "In November 2022"; for an article without a date a sentence that says so. */
export function asOfWords(date: ArticleDate | null): string {
  if (!date) return l10n.t('The article has no date: terms are shown with their dates.');
  return date.from === date.to
    ? l10n.t('On {0}', formatDate(date.iso))
    : l10n.t('In {0}', formatDate(date.iso));
}

/** "since 4 October 2021", "4 October 2021 – 1 October 2024". */
function sinceWords(holder: Holder): string {
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

/** "**Fumio Kishida**, Prime Minister, since 4 October 2021"; for an article without a date, with both ends of the term. */
export function holderLine(holder: Holder, office: string, date: ArticleDate | null): string {
  const when = date ? `${sinceWords(holder)}${certaintyWords(holder)}` : termWords(holder);
  return `${holderName(holder)}, ${office}, ${when}`;
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

/** A warning where the article is later than the knowledge; otherwise empty, as the foot says the rest. */
export function beyondWords({ checked, beyond }: Freshness): string {
  if (!beyond) return '';
  return checked === null
    ? `$(history) ${l10n.t('It is not known when this was last checked.')}`
    : `$(history) ${l10n.t('As last checked on {0}, before this article: it may have changed.', formatDate(checked))}`;
}

/** The links at a card's foot. `null` where there is no previous or next mention. */
export interface CardLinks {
  readonly previous: string | null;
  readonly next: string | null;
  /** The record in the knowledge base. */
  readonly record: string | null;
}

/** A link to one of our own commands; the editor follows only those on the hover's allow-list. */
export function commandLink(
  label: string,
  command: string,
  args: readonly unknown[],
  tooltip: string,
): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(
    /[()']/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `[${label}](command:${command}?${query} "${tooltip}")`;
}

/**
 * The foot of a card: "Mention 3 of 12" with links to its neighbours, the record and when it was last checked, and
 * the file if it is one of the user's.
 */
export function footWords(card: Card, links: CardLinks): string {
  const { index, count } = card.position;
  // Of a day or a sea that stands there once, nothing need be said.
  if (count === 1 && (card.kind === 'date' || card.kind === 'place')) return '';
  const words =
    count === 1
      ? l10n.t('Only mention')
      : l10n.t('Mention {0} of {1}', formatNumber(index), formatNumber(count));
  const freshness = freshnessOf(card);
  const parts = [
    [words, links.previous, links.next].filter(Boolean).join('&nbsp; '),
    links.record ?? '',
    freshness?.checked ? l10n.t('last checked {0}', formatDate(freshness.checked)) : '',
    freshness?.file ? l10n.t('from {0}', plain(freshness.file)) : '',
  ];
  return parts.filter(Boolean).join(DOT);
}

function freshnessOf(card: Card): Freshness | null {
  switch (card.kind) {
    case 'country':
      return card.freshness;
    case 'person':
    case 'organisation':
      return card.id === null ? null : card.freshness;
    case 'agreement':
      return card.record?.freshness ?? null;
    case 'place':
    case 'date':
      return null;
  }
}
