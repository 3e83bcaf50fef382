import type { Agreement, AgreementDate, Analysis, DayRange, Fix } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementEvent, AgreementEventKind, AgreementRecord } from '../knowledge/records';
import { dayRangeOf } from '../text/partialDate';
import type { Issue, Rule } from './rule';

/** A date that the text gives for what was done with an agreement, and that the record gives another for. */
export const agreementDate: Rule = {
  id: 'agreement-date',
  title: 'The date differs from the record',
  severity: 'warning',
  check: (analysis, knowledge) =>
    analysis.agreements.flatMap((agreement) => wrongDates(analysis, agreement, knowledge)),
};

const KIND_OF: Readonly<Record<string, AgreementEventKind>> = {
  signing: 'signed',
  signature: 'signed',
  ratification: 'ratified',
  'entry into force': 'in-force',
  initialling: 'initialled',
};
const WORDS: Readonly<Record<string, string>> = {
  signed: 'was signed',
  ratified: 'was ratified',
  'in-force': 'came into force',
  initialled: 'was initialled',
};

function wrongDates(analysis: Analysis, agreement: Agreement, knowledge: KnowledgeBase): Issue[] {
  const record = agreement.id === null ? undefined : knowledge.agreement(agreement.id);
  if (!record) return [];
  const issues: Issue[] = [];
  for (const date of agreement.dates) {
    const kind = KIND_OF[date.event];
    if (!kind || isStillAhead(analysis, date)) continue;
    const event = onlyEvent(record, kind, agreement);
    const right = event && dayRangeOf(event.date);
    // Something in the same year or so may be another step of it: the opening for signature, a party's own signing.
    if (!event || !right || (date.from <= right.to && right.from <= date.to) || isOtherStep(record, date))
      continue;
    const { start, end } = date;
    const message = `${record.name} ${WORDS[kind] ?? kind} on ${event.date}${event.place ? ` in ${event.place}` : ''}, as the record has it.`;
    issues.push({
      start,
      end,
      message: event.date.length < 10 ? message.replace(' on ', ' in ') : message,
      fix: fixOf(analysis, date, event),
    });
  }
  return issues;
}

/** Plans may change; only what is told as done is held against the record. */
function isStillAhead({ date: dateline }: Analysis, date: AgreementDate): boolean {
  return !dateline || date.to > dateline.to;
}

/** The one event of this kind that concerns all parties; `null` where there are more or none. */
function onlyEvent(
  record: AgreementRecord,
  kind: AgreementEventKind,
  agreement: Agreement,
): AgreementEvent | null {
  const events = record.events.filter(({ event }) => event === kind);
  const [event] = events;
  if (!event || events.length !== 1) return null;
  if (kind === 'ratified' && record.parties.length > 1) return null;
  const { parties } = event;
  if (!parties || parties.length === record.parties.length) return event;
  return agreement.parties.length > 0 && agreement.parties.every((party) => parties.includes(party))
    ? event
    : null;
}

/** The record has some other event of the agreement at that time. */
function isOtherStep(record: AgreementRecord, date: DayRange): boolean {
  return record.events.some((event) => {
    const range = dayRangeOf(event.date);
    return range !== null && date.from <= range.to && range.from <= date.to;
  });
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The record's date as precise and in the form of the text's; `null` for a form that cannot be told. */
function fixOf({ text }: Analysis, { start, end }: AgreementDate, { date }: AgreementEvent): Fix | null {
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
