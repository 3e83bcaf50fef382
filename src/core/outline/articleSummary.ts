/** What an article says of agreements, in brief: small enough to keep for each of many thousand articles. */
import type { Agreement, Analysis, AgreementStatus, DayRange } from '../analysis';
import type { AgreementKind } from '../knowledge/records';
import { finished, type Steps } from '../steps';
import type { Span } from '../text/span';
import { excerptOf } from './excerpt';
import type { Excerpt } from './excerpt';

export interface ArticleSummary {
  /** Tells articles apart, such as a file's address. */
  readonly uri: string;
  /** For people. */
  readonly name: string;
  /** The article's date as precise as it is known, with the days it can mean. */
  readonly date: (DayRange & { readonly iso: string }) | null;
  readonly agreements: readonly AgreementSummary[];
}

export interface AgreementSummary {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: AgreementKind;
  readonly parties: readonly string[];
  readonly status: AgreementStatus | null;
  /** Where the article first speaks of it. */
  readonly place: Passage;
  readonly dates: readonly DatedEvent[];
}

export interface DatedEvent extends DayRange {
  readonly event: string;
  readonly place: Passage;
}

/** A stretch of an article's text with the words around it. */
export interface Passage extends Span {
  readonly excerpt: Excerpt;
}

/** Agreements, or dates of one, of one step. */
const STEP = 200;

export function summarise(analysis: Analysis, uri: string, name: string): ArticleSummary {
  return finished(summariseInSteps(analysis, uri, name));
}

export function* summariseInSteps(analysis: Analysis, uri: string, name: string): Steps<ArticleSummary> {
  const { date } = analysis;
  const agreements: AgreementSummary[] = [];
  let work = 0;
  for (const agreement of analysis.agreements) {
    agreements.push(yield* summaryOf(agreement, analysis));
    if (++work % STEP === 0) yield undefined;
  }
  return { uri, name, date: date && { iso: date.iso, from: date.from, to: date.to }, agreements };
}

export function passageOf(analysis: Analysis, { start, end }: Span): Passage {
  return { start, end, excerpt: excerptOf(analysis.text, analysis.sentences, { start, end }) };
}

function* summaryOf(agreement: Agreement, analysis: Analysis): Steps<AgreementSummary> {
  const { key, id, name, acronym, kind, parties, status, statuses, dates, mentions, evidence } = agreement;
  const events: DatedEvent[] = [];
  for (const { event, from, to, start, end } of dates) {
    events.push({ event, from, to, place: passageOf(analysis, { start, end }) });
    if (events.length % STEP === 0) yield undefined;
  }
  const said = statuses.find((one) => one.status === status) ?? mentions[0] ?? evidence[0];
  return {
    key,
    id,
    name,
    acronym,
    kind,
    parties,
    status,
    place: passageOf(analysis, said ?? { start: 0, end: 0 }),
    dates: events,
  };
}
