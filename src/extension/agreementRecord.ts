/** What the knowledge base has of an agreement, beside what the article says: in sentences, for a tooltip. */
import * as vscode from 'vscode';
import type { Agreement, ArticleDate } from '../core/analysis';
import { compareParties, differingDates, differingStatus, recordAsOf } from '../core/agreements/record';
import type { RecordAsOf, RecordedEvent } from '../core/agreements/record';
import { formatDate } from '../core/text/formatDate';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import { visibleText } from './escape';
import { capitalised, eventWord, listWords, statusWord } from './words';

/** More of an agreement's history does not fit a tooltip; the record has it all. */
const MOST_EVENTS = 4;
const MOST_PARTIES = 12;

/** '' for an agreement that is not on record. */
export function recordSentences(
  agreement: Agreement,
  date: ArticleDate | null,
  knowledge: KnowledgeBase,
): string {
  const record = agreement.id === null ? undefined : knowledge.agreement(agreement.id);
  if (!record) return '';
  const asOf = recordAsOf(record, knowledge, date);
  const later = asOf.events.filter(({ hindsight }) => hindsight);
  return [
    date
      ? vscode.l10n.t('On record as of {0}: {1}', formatDate(date.iso), stateWords(asOf, knowledge))
      : vscode.l10n.t('On record: {0}', stateWords(asOf, knowledge)),
    differenceWords(agreement, asOf, date, knowledge),
    later.length === 0
      ? ''
      : vscode.l10n.t('Later, after this article: {0}.', listWords(later.map(eventWords), MOST_EVENTS)),
  ]
    .filter(Boolean)
    .join('\n');
}

function stateWords(asOf: RecordAsOf, knowledge: KnowledgeBase): string {
  const names = asOf.parties.map((id) => visibleText(knowledge.bodyName(id)));
  const happened = asOf.events.filter(({ hindsight }) => !hindsight).slice(-MOST_EVENTS);
  return [
    asOf.status === null ? '' : vscode.l10n.t('{0}.', capitalised(statusWord(asOf.status))),
    names.length === 0 ? '' : vscode.l10n.t('Parties: {0}.', listWords(names, MOST_PARTIES)),
    asOf.open ? vscode.l10n.t('Open to all states.') : '',
    happened.length === 0
      ? vscode.l10n.t('Nothing had happened yet.')
      : vscode.l10n.t('{0}.', capitalised(happened.map(eventWords).join(', '))),
    asOf.beyondVerified ? vscode.l10n.t('The record was last checked before that date.') : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where the text and the record disagree. */
function differenceWords(
  agreement: Agreement,
  asOf: RecordAsOf,
  date: ArticleDate | null,
  knowledge: KnowledgeBase,
): string {
  const { notInRecord, notInText } = compareParties(agreement, asOf);
  const status = differingStatus(agreement, asOf);
  const names = (ids: readonly string[]): string =>
    ids.map((id) => visibleText(knowledge.bodyName(id))).join(', ');
  return [
    status
      ? vscode.l10n.t(
          'The article has it {0}, the record {1}.',
          statusWord(status.said),
          statusWord(status.recorded),
        )
      : '',
    notInRecord.length > 0 ? vscode.l10n.t('Parties in the article only: {0}.', names(notInRecord)) : '',
    notInText.length > 0 ? vscode.l10n.t('Parties on record only: {0}.', names(notInText)) : '',
    ...differingDates(agreement, asOf, date).map(({ recorded }) =>
      vscode.l10n.t('The record has another date: {0}.', eventWords(recorded)),
    ),
  ]
    .filter(Boolean)
    .join(' ');
}

function eventWords({ event, date, place }: RecordedEvent): string {
  const what = `${eventWord(event)} ${formatDate(date)}`;
  return place === null ? what : `${what} (${visibleText(place)})`;
}
