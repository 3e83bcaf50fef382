import { daysBetween, formatDate } from '../text/formatDate';
import type { Agreement, AgreementDate, Analysis, DayRange, Fix } from '../analysis';
import { differingDates, recordAsOf, type RecordAsOf, type RecordedEvent } from '../agreements/record';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementEventKind, AgreementRecord } from '../knowledge/records';
import { dayRangeOf, firstDay } from '../text/partialDate';
import { firstStartingAt } from '../text/span';
import type { Issue, Rule } from './rule';

/** Sentences that say something of one agreement, after which a host may pause. */
const PAUSE_AFTER = 200;

/** A date that the text gives for what was done with an agreement, and that the record gives another for. */
export const agreementDate: Rule = {
  id: 'agreement-date',
  title: 'The date differs from the record',
  severity: 'warning',
  *check(analysis, knowledge) {
    for (const agreement of analysis.agreements) {
      yield* wrongDates(analysis, agreement, knowledge);
      // One may be told of in thousands of sentences.
      if (agreement.evidence.length > PAUSE_AFTER) yield undefined;
    }
  },
};

const WORDS: Readonly<Record<string, string>> = {
  signed: 'was signed',
  ratified: 'was ratified',
  'in-force': 'came into force',
  initialled: 'was initialled',
};

function wrongDates(analysis: Analysis, agreement: Agreement, knowledge: KnowledgeBase): Issue[] {
  const record =
    agreement.id === null || agreement.dates.length === 0 ? undefined : knowledge.agreement(agreement.id);
  // Without a date nobody can tell what the text says of the past from what it plans.
  if (!record || !analysis.date) return [];
  const asOf = recordAsOf(record, knowledge, analysis.date);
  const issues: Issue[] = [];
  for (const { said, recorded: nearest } of differingDates(agreement, asOf, analysis.date)) {
    const done = WORDS[nearest.event];
    if (isOpenThen(record, nearest, said)) continue;
    const recorded = done === undefined ? null : eventMeant(asOf, nearest.event, agreement);
    if (!recorded || done === undefined || said.to > analysis.date.to || isOtherStep(record, said)) continue;
    const { start, end } = said;
    const preposition = recorded.date.length === 10 ? 'on' : 'in';
    const place = recorded.place === null ? '' : ` in ${recorded.place}`;
    const message = `${record.name} ${done} ${preposition} ${formatDate(recorded.date)}${place}, as the record has it.`;
    // "The 1996 Kyoto Protocol": what a year before the name means, only the writer knows.
    const fix = isBeforeName(analysis, agreement, said) ? null : fixOf(analysis, said, recorded);
    issues.push({ start, end, message, fix });
  }
  return issues;
}

/** Days for which a treaty that is open to all mostly lies open for signature. */
const OPEN_DAYS = 400;

/** States sign an open treaty on days of their own. */
function isOpenThen({ open }: AgreementRecord, { event, date }: RecordedEvent, said: AgreementDate): boolean {
  if (!open || event !== 'signed') return false;
  return said.to >= firstDay(date) && daysBetween(firstDay(date), said.from) <= OPEN_DAYS;
}

function isBeforeName({ text }: Analysis, { mentions }: Agreement, { start, end }: AgreementDate): boolean {
  if (!/^\d{4}$/.test(text.slice(start, end))) return false;
  const next = mentions[firstStartingAt(mentions, start)];
  return next !== undefined && (next.start <= start || /^\s+$/.test(text.slice(end, next.start)));
}

/** The one event of this kind that concerns all parties, or all whom the text names; `null` where that is not one. */
function eventMeant(
  { events }: RecordAsOf,
  kind: AgreementEventKind,
  agreement: Agreement,
): RecordedEvent | null {
  const same = events.filter(({ event, hindsight }) => event === kind && !hindsight);
  const ofAll = same.filter(({ parties }) => parties.length === 0);
  // Each party ratifies on a day of its own.
  if (ofAll.length === 0 || kind === 'ratified') {
    const [only] = same;
    const named =
      agreement.parties.length > 0 && agreement.parties.every((party) => only?.parties.includes(party));
    return same.length === 1 && only && named ? only : null;
  }
  const own = same.some(({ parties }) => parties.some((party) => agreement.parties.includes(party)));
  return ofAll.length === 1 && !own ? (ofAll[0] ?? null) : null;
}

/** The record has some other event of the agreement at that time. */
function isOtherStep(record: AgreementRecord, date: DayRange): boolean {
  return record.events.some((event) => {
    const range = dayRangeOf(event.date);
    // A whole year says too little to be the step that a day in it means.
    if (event.date.length === 4 && date.from.slice(0, 7) === date.to.slice(0, 7)) return false;
    return range !== null && date.from <= range.to && range.from <= date.to;
  });
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The record's date as precise and in the form of the text's; `null` for a form that cannot be told. */
function fixOf({ text }: Analysis, { start, end }: AgreementDate, { date }: RecordedEvent): Fix | null {
  const [year = '', month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  const dayNumber = String(Number(day));
  const written = text.slice(start, end);
  const right = /^\d{4}$/.test(written)
    ? year
    : name === undefined
      ? null
      : /^[A-Z][a-z]+\.? \d{4}$/.test(written)
        ? `${name} ${year}`
        : day === undefined
          ? null
          : /^[A-Z][a-z]+\.? \d{1,2}, \d{4}$/.test(written)
            ? `${name} ${dayNumber}, ${year}`
            : /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(written)
              ? `${dayNumber} ${name} ${year}`
              : null;
  return right === null ? null : { title: `Change to “${right}”`, edits: [{ start, end, text: right }] };
}
