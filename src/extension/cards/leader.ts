import { l10n } from 'vscode';
import type { CareerStep, Holder, LeaderCard, TitleVerdict } from '../../core/cards/card';
import { formatDate } from '../../core/cards/dates';
import { plain } from '../escape';
import { flagMarkdown } from '../flags';
import {
  DOT,
  RULER,
  asOfWords,
  blocks,
  bold,
  certaintyWords,
  freshnessWords,
  holderName,
  lines,
  termWords,
  titleWords,
} from './parts';

/** Other offices that a card lists in each direction; the others are counted. */
const OTHER_OFFICES = 4;

export function leaderMarkdown(card: LeaderCard): string {
  const body = card.id === null ? l10n.t('The knowledge base does not know this person.') : offices(card);
  return blocks(heading(card), verdictWords(card.verdict), body, RULER, freshness(card));
}

function heading(card: LeaderCard): string {
  const country = card.country ? plain(card.country.name) : '';
  const flag = flagMarkdown(card.flag, l10n.t('Flag of {0}', country), 15);
  const died = card.died === null ? '' : l10n.t('died {0}', formatDate(card.died));
  return lines([flag, bold(card.name)].filter(Boolean).join('&nbsp; '), [country, died].filter(Boolean).join(DOT));
}

/** Whether the title in the text is right: an icon, and words that say the same. */
function verdictWords(verdict: TitleVerdict | null): string {
  if (!verdict) return '';
  const title = `“${plain(verdict.text)}”`;
  const because = verdict.held ? `: ${officeWords(verdict.held)}, ${termWords(verdict.held)}` : '';
  switch (verdict.outcome) {
    case 'right':
      return `$(pass) ${l10n.t('{0} is right', title)}${because}.`;
    case 'maybe':
      return `$(question) ${l10n.t('{0} may be right', title)}${because}.`;
    case 'wrong':
      return `$(warning) ${plain(verdict.message ?? '')}`;
    case 'unknown':
      return `$(question) ${l10n.t('The knowledge base cannot confirm {0}.', title)}`;
  }
}

function offices(card: LeaderCard): string {
  if (!card.date) return lines(`*${asOfWords(null)}*`, ...card.earlier.map((step) => stepLine(step.held)));
  const now = card.current.flatMap((step) => [
    `${bold(titleWords(step.held))}, ${plain(step.held.body.name)}, ${termWords(step.held)}${certaintyWords(step.held)}`,
    neighbours(step),
  ]);
  const [last, ...before] = card.current.length > 0 ? [undefined, ...card.earlier] : card.earlier;
  return blocks(
    lines(
      `*${asOfWords(card.date)}*`,
      ...(now.length > 0 ? now : [l10n.t('No office known')]),
      last ? `${l10n.t('Last office')}: ${stepLine(last.held)}` : null,
      last ? neighbours(last) : null,
    ),
    listed(l10n.t('Earlier'), before.filter((step) => step !== undefined)),
    listed(l10n.t('Later, after this article'), card.later),
  );
}

function listed(label: string, steps: readonly CareerStep[]): string {
  if (steps.length === 0) return '';
  const rest = steps.length - OTHER_OFFICES;
  return lines(
    `*${label}*`,
    ...steps.slice(0, OTHER_OFFICES).map((step) => stepLine(step.held)),
    rest > 0 ? l10n.t('and {0} more', rest) : null,
  );
}

function stepLine(held: Holder): string {
  return `${officeWords(held)}, ${termWords(held)}`;
}

function officeWords(held: Holder): string {
  return l10n.t('{0}, {1}', plain(titleWords(held)), plain(held.body.name));
}

function neighbours({ before, after }: CareerStep): string {
  return [
    before ? l10n.t('before: {0}', holderName(before)) : '',
    after ? l10n.t('after: {0}', holderName(after)) : '',
  ]
    .filter(Boolean)
    .join(DOT);
}

function freshness(card: LeaderCard): string {
  return card.id === null ? '' : `*${freshnessWords(card.freshness)}*`;
}
