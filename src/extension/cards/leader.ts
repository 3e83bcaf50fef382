import { l10n } from 'vscode';
import type { CareerStep, Holder, LeaderCard, TitleVerdict } from '../../core/cards/card';
import { formatDate } from '../../core/text/formatDate';
import { plain } from '../escape';
import type { Flags } from '../flags';
import { capitalised, formatNumber, lowered } from '../words';
import { DOT, blocks, bold, lines } from './layout';
import { asOfWords, beyondWords, certaintyWords, holderName, termWords, titleWords } from './parts';

/** Other offices that a card lists in each direction; the others are counted. */
const OTHER_OFFICES = 4;

export function leaderMarkdown(card: LeaderCard, flags: Flags): string {
  if (card.id === null) {
    return blocks(bold(card.name), l10n.t('The knowledge base does not know this person.'));
  }
  return blocks(heading(card, flags), ...career(card), beyondWords(card.freshness));
}

function heading(card: LeaderCard, flags: Flags): string {
  const country = card.country ? plain(card.country.name) : '';
  const flag = flags.markdown(card.flag, l10n.t('Flag of {0}', country), 14);
  const died = card.died === null ? '' : l10n.t('died {0}', formatDate(card.died));
  const name = [flag, bold(card.name)].filter(Boolean).join('&nbsp; ');
  return [name, country, died].filter(Boolean).join(DOT);
}

/** Offices on the date, or the last one before it, under the verdict on the title; then the others. */
function career(card: LeaderCard): readonly string[] {
  const [last, ...before] = card.earlier;
  const isOut = card.date !== null && card.current.length === 0;
  const now = isOut && last ? [last] : card.current;
  const others = isOut ? before : card.earlier;
  return [
    lines(
      verdictWords(card, now),
      ...now.flatMap((step) => [
        `${isOut ? `${l10n.t('Last office:')} ` : ''}${stepLine(card, step, true)}`,
        neighbours(step),
      ]),
    ),
    listed(card, card.date ? l10n.t('Earlier') : '', others),
    listed(card, l10n.t('Later, after this article'), card.later),
  ];
}

/** Whether the title in the text is right: an icon, and words that say the same. Without a title, just the date. */
function verdictWords(card: LeaderCard, shown: readonly CareerStep[]): string {
  const { verdict, date } = card;
  const asOf = `*${asOfWords(date)}*`;
  if (!verdict) return card.current.length > 0 || !date ? asOf : `${asOf}: ${l10n.t('no office known')}`;
  const title = `“${plain(verdict.text)}”`;
  const isShown = shown.some((step) => isSame(step.held, verdict.held));
  const because =
    verdict.held && !isShown ? ` (${stepLine(card, { held: verdict.held, others: [] }, false)})` : '';
  const on = date ? lowered(asOfWords(date)) : '';
  switch (verdict.outcome) {
    case 'right':
      return `$(pass) ${l10n.t('{0} is right {1}', title, on)}${because}.`;
    case 'maybe':
      return `$(question) ${l10n.t('{0} may be right {1}', title, on)}${because}.`;
    case 'wrong':
      return `$(warning) ${l10n.t('{0} is not right {1}', title, on)}${because}${insteadWords(verdict)}.`;
    case 'unknown':
      return date ? `$(question) ${l10n.t('The knowledge base cannot confirm {0} {1}.', title, on)}` : asOf;
  }
}

function insteadWords({ instead }: TitleVerdict): string {
  if (instead.length === 0) return '';
  const names = instead.map((holder) => holderName(holder)).join(', ');
  return `: ${l10n.t('then it was {0}', names)}`;
}

function isSame(a: Holder, b: Holder | null): boolean {
  return a.body.id === b?.body.id && a.title === b.title && a.from === b.from;
}

function listed(card: LeaderCard, label: string, steps: readonly CareerStep[]): string {
  if (steps.length === 0) return '';
  const rest = steps.length - OTHER_OFFICES;
  return lines(
    label && `*${label}*`,
    ...steps.slice(0, OTHER_OFFICES).map((step) => stepLine(card, step, false)),
    rest > 0 ? l10n.t('and {0} more', rest) : null,
  );
}

/** "Prime Minister, 4 October 2021 to 1 October 2024"; with the country where it is not the one in the heading. */
function stepLine(
  card: LeaderCard,
  { held, others }: Pick<CareerStep, 'held' | 'others'>,
  strong: boolean,
): string {
  const words = capitalised(titleWords(held));
  const title = strong ? bold(words) : plain(words);
  if (others.length > 0) return l10n.t('{0} of {1} other countries', title, formatNumber(others.length));
  const body = held.body.id === card.country?.id ? '' : plain(held.body.name);
  return `${[title, body, termWords(held)].filter(Boolean).join(', ')}${certaintyWords(held)}`;
}

function neighbours({ before, after }: CareerStep): string {
  return [
    before ? l10n.t('Before: {0}', nameOf(before)) : '',
    after ? l10n.t('After: {0}', nameOf(after)) : '',
  ]
    .filter(Boolean)
    .join(DOT);
}

function nameOf(holder: Holder): string {
  return holder.person ? plain(holder.person.name) : holderName(holder);
}
