/** An agreement's record as it stood on the article's date, beside what the text says. */
import type { Agreement, AgreementDate, AgreementStatus, DayRange } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementEvent, AgreementEventKind, AgreementRecord, PartialDate } from '../knowledge/records';
import { dayRangeOf, firstDay, holdsThrough, lastDay } from '../text/partialDate';

export interface RecordedEvent {
  readonly event: AgreementEventKind;
  /** As precise as it is known. */
  readonly date: PartialDate;
  readonly place: string | null;
  /** Those concerned; empty: all parties. */
  readonly parties: readonly string[];
  /** It came after the article's date: the article could not know it. */
  readonly hindsight: boolean;
}

export interface RecordAsOf {
  readonly record: AgreementRecord;
  /** Parties on that date: those that had joined and not yet left, and those of an agreement still to be made. */
  readonly parties: readonly string[];
  /** Open to all states: `parties` names only some. */
  readonly open: boolean;
  /** The latest status by then; `null` where nothing had happened yet, or no date is given. */
  readonly status: AgreementStatus | null;
  /** All events in their order. */
  readonly events: readonly RecordedEvent[];
  /** The record was last checked before the date: it may have changed since. */
  readonly beyondVerified: boolean;
}

/** The record on these days. Without a date all its events are given, none as hindsight, and no status. */
export function recordAsOf(
  record: AgreementRecord,
  knowledge: KnowledgeBase,
  date: DayRange | null,
): RecordAsOf {
  const events = record.events
    .map((event) => recorded(event, date))
    .sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : firstDay(a.date) > firstDay(b.date) ? 1 : 0));
  return {
    record,
    parties: partiesAsOf(record, date),
    open: record.open ?? false,
    status: date ? statusOf(events, record) : null,
    events,
    beyondVerified: date !== null && knowledge.isBeyondVerified(record, date),
  };
}

function recorded({ event, date, place, parties }: AgreementEvent, today: DayRange | null): RecordedEvent {
  return {
    event,
    date,
    place: place ?? null,
    parties: parties ?? [],
    hindsight: today !== null && firstDay(date) > today.to,
  };
}

function partiesAsOf({ parties }: AgreementRecord, date: DayRange | null): string[] {
  const now = parties.filter((party) => {
    if (!date) return true;
    // One who is to join belongs to it as the text would name it; one who has left does not.
    return party.to === undefined || holdsThrough({ to: party.to }, date) !== 'no';
  });
  return [...new Set(now.map(({ party }) => party))];
}

/** What one event of a few parties does to them does not change the agreement's own status. */
const OWN: ReadonlySet<AgreementEventKind> = new Set(['ratified', 'withdrawn', 'suspended', 'rejected']);

function statusOf(events: readonly RecordedEvent[], record: AgreementRecord): AgreementStatus | null {
  let status: AgreementStatus | null = null;
  const all = new Set(record.parties.map(({ party }) => party)).size;
  for (const { event, parties, hindsight } of events) {
    if (hindsight || event === 'amended') continue;
    const some = parties.length > 0 && parties.length < all;
    if (some && OWN.has(event) && all > 2) continue;
    // Ratified by the last of them after it had come into force.
    if (event === 'ratified' && status === 'in-force') continue;
    status = event;
  }
  return status;
}

export interface PartyComparison {
  /** Named in the text as parties, but not by the record. */
  readonly notInRecord: readonly string[];
  /** Parties by the record that the text leaves out; empty for an open or large agreement. */
  readonly notInText: readonly string[];
}

/** More parties than these no news text lists in full. */
const FEW = 4;

/** How the text's parties differ from the record's; both lists empty where they agree or the text names none. */
export function compareParties(agreement: Agreement, asOf: RecordAsOf): PartyComparison {
  if (agreement.parties.length === 0) return { notInRecord: [], notInText: [] };
  const all = new Set(asOf.record.parties.map(({ party }) => party));
  const text = new Set(agreement.parties);
  const notInRecord = asOf.open ? [] : agreement.parties.filter((party) => !all.has(party));
  const complete = !asOf.open && asOf.parties.length <= FEW && text.size >= 2;
  return { notInRecord, notInText: complete ? asOf.parties.filter((party) => !text.has(party)) : [] };
}

/** The record's event that an event of the text is. */
const EVENTS: Readonly<Record<string, AgreementEventKind>> = {
  signing: 'signed',
  agreement: 'agreed',
  ratification: 'ratified',
  'entry into force': 'in-force',
  extension: 'extended',
  suspension: 'suspended',
  withdrawal: 'withdrawn',
  end: 'ended',
  initialling: 'initialled',
};

export interface DateComparison {
  readonly said: AgreementDate;
  /** The nearest event of this kind in the record. */
  readonly recorded: RecordedEvent;
}

/**
 * Dates of the text that no event of that kind in the record can have, each with the nearest such event. Dates still to
 * come on the article's date are left out: plans may change.
 */
export function differingDates(
  agreement: Agreement,
  asOf: RecordAsOf,
  date: DayRange | null,
): readonly DateComparison[] {
  const found: DateComparison[] = [];
  for (const said of agreement.dates) {
    const kind = EVENTS[said.event];
    if (kind === undefined || (date && said.from > date.to)) continue;
    const events = asOf.events.filter((event) => event.event === kind && !event.hindsight);
    if (events.length === 0 || events.some((event) => overlap(event.date, said))) continue;
    const nearest = events.reduce((best, event) =>
      distance(event.date, said) < distance(best.date, said) ? event : best,
    );
    found.push({ said, recorded: nearest });
  }
  return found;
}

function overlap(date: PartialDate, { from, to }: DayRange): boolean {
  const range = dayRangeOf(date);
  return range !== null && range.from <= to && from <= range.to;
}

/** Whole years are enough to tell which event is meant. */
function distance(date: PartialDate, { from }: DayRange): number {
  return Math.abs(
    Number(lastDay(date).slice(0, 4)) * 12 +
      Number(lastDay(date).slice(5, 7)) -
      Number(from.slice(0, 4)) * 12 -
      Number(from.slice(5, 7)),
  );
}

export interface StatusComparison {
  readonly said: AgreementStatus;
  readonly recorded: AgreementStatus;
}

const MADE: ReadonlySet<AgreementStatus> = new Set(['signed', 'ratified', 'in-force', 'extended']);
const UNMADE: ReadonlySet<AgreementStatus> = new Set([
  'proposed',
  'negotiating',
  'planned',
  'agreed',
  'initialled',
]);
const OVER: ReadonlySet<AgreementStatus> = new Set(['ended', 'rejected']);

/** The text's status and the record's, where both cannot hold on the article's date; otherwise `null`. */
export function differingStatus(agreement: Agreement, asOf: RecordAsOf): StatusComparison | null {
  const { status: said } = agreement;
  const { status } = asOf;
  if (said === null || status === null || asOf.beyondVerified) return null;
  const differs =
    (UNMADE.has(said) && MADE.has(status)) ||
    (MADE.has(said) && (UNMADE.has(status) || OVER.has(status))) ||
    (OVER.has(said) && MADE.has(status));
  return differs ? { said, recorded: status } : null;
}
