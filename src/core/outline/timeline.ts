/** The events of one article or of many in the order in which they happened: plain data for a view or a page. */
import type { AgreementStatus, Analysis, DayRange } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Steps } from '../steps';
import type { AgreementEventKind } from '../knowledge/records';
import { dayRangeOf } from '../text/partialDate';
import { compareSpans, contains, firstEndingAfter, overlaps } from '../text/span';
import type { Span } from '../text/span';
import { passageOf, summariseInSteps } from './articleSummary';
import type { AgreementSummary, ArticleSummary, Passage } from './articleSummary';

export interface Timeline {
  readonly articles: readonly ArticleSummary[];
  /** In order of time; what may lie anywhere in a longer span comes before what surely lies at its start. */
  readonly entries: readonly TimelineEntry[];
  /** Agreements for which no date is given. */
  readonly undated: readonly UndatedAgreement[];
  /** Entries left out at the end, as there are too many. */
  readonly rest: number;
}

export type TimelineEntry = DayRange & { readonly article: ArticleSummary } & (
    | {
        /** What an article says of an agreement. */
        readonly kind: 'agreement';
        readonly event: string;
        readonly agreement: AgreementSummary;
        readonly parties: readonly string[];
        readonly place: Passage;
      }
    | {
        /** A date in the text that belongs to no agreement. */
        readonly kind: 'date';
        readonly place: Passage;
      }
    | {
        /** What the knowledge base has of an agreement that the article speaks of. */
        readonly kind: 'record';
        readonly event: AgreementEventKind;
        readonly agreement: AgreementSummary;
        readonly parties: readonly string[];
        readonly where: string | null;
        /** It came after the article's date: the article could not know it. */
        readonly hindsight: boolean;
      }
    | { readonly kind: 'article' }
  );

export interface UndatedAgreement {
  readonly article: ArticleSummary;
  readonly agreement: AgreementSummary;
  readonly parties: readonly string[];
  readonly status: AgreementStatus | null;
}

/** A date that belongs to no agreement: a long article has a hundred thousand, few of which are shown with their words. */
type Entry = TimelineEntry | (DayRange & { readonly kind: 'date'; readonly place: Span });

/**
 * All dates of one article, with those that the record has of its agreements; of a long one, the first `most`. For
 * callers that must not be blocked.
 */
export function* articleTimelineInSteps(
  analysis: Analysis,
  knowledge: KnowledgeBase,
  uri: string,
  name: string,
  most = Infinity,
): Steps<Timeline> {
  const article = yield* summariseInSteps(analysis, uri, name);
  const days = new Map<string, Entry[]>();
  for (const entry of agreementEntries(article, knowledge)) addTo(days, entry);
  if (article.date) addTo(days, { kind: 'article', article, ...rangeOf(article.date) });
  yield undefined;
  const isTaken = lookup(article.agreements.flatMap(({ dates }) => dates.map(({ place }) => place)));
  for (const [k, mention] of analysis.mentions.entries()) {
    if (k % MENTIONS === MENTIONS - 1) yield undefined;
    if (mention.type !== 'date' || !mention.range) continue;
    const span = { start: mention.start, end: mention.end };
    if (isTaken(span)) continue;
    if (analysis.date?.span && contains(analysis.date.span, span)) continue;
    addTo(days, { kind: 'date', ...rangeOf(mention.range), place: span });
  }
  const seen = new Set<string>();
  for (const agreement of article.agreements) {
    if (agreement.id === null || seen.has(agreement.id)) continue;
    seen.add(agreement.id);
    for (const entry of recordEntries(article, agreement, knowledge)) addTo(days, entry);
  }
  const sorted = yield* inOrder(days);
  const entries = sorted
    .slice(0, most)
    .map((entry): TimelineEntry =>
      'article' in entry ? entry : { ...entry, article, place: passageOf(analysis, entry.place) },
    );
  return {
    articles: [article],
    entries,
    undated: undatedIn([article], knowledge),
    rest: sorted.length - entries.length,
  };
}

function addTo<T extends DayRange>(days: Map<string, T[]>, entry: T): void {
  const others = days.get(entry.from);
  if (others) others.push(entry);
  else days.set(entry.from, [entry]);
}

/** Entries by the days on which they begin, in order of time: one step sorts some days. */
function* inOrder<T extends Entry>(days: ReadonlyMap<string, T[]>): Steps<T[]> {
  const entries: T[] = [];
  let work = 0;
  for (const day of [...days.keys()].sort()) {
    const ofDay = days.get(day)?.sort(byTime) ?? [];
    for (const entry of ofDay) entries.push(entry);
    work += ofDay.length;
    if (work < MENTIONS) continue;
    work = 0;
    yield undefined;
  }
  return entries;
}

/** Whether a span overlaps one of a list, however long that is. */
function lookup(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort(compareSpans);
  // Two agreements may have a date in common: what lies within another adds nothing.
  const apart = sorted.filter((one, index) => index === 0 || one.end > (sorted[index - 1]?.end ?? 0));
  return (span) => {
    const next = apart[firstEndingAfter(apart, span.start)];
    return next !== undefined && overlaps(next, span);
  };
}

/** Articles between two pauses. */
const ARTICLES = 200;
/** Mentions, or entries, between two pauses. */
const MENTIONS = 5000;

/** The dated events of the agreements of many articles; each step is short, however many articles there are. */
export function* timelineInSteps(
  articles: readonly ArticleSummary[],
  knowledge: KnowledgeBase,
): Steps<Timeline> {
  const days = new Map<string, TimelineEntry[]>();
  const undated: UndatedAgreement[] = [];
  for (const [index, article] of articles.entries()) {
    for (const entry of agreementEntries(article, knowledge)) addTo(days, entry);
    undated.push(...undatedIn([article], knowledge));
    if (index % ARTICLES === ARTICLES - 1) yield undefined;
  }
  return { articles, entries: yield* inOrder(days), undated, rest: 0 };
}

function agreementEntries(article: ArticleSummary, knowledge: KnowledgeBase): TimelineEntry[] {
  return article.agreements.flatMap((agreement) => {
    const parties = namesOf(agreement.parties, knowledge);
    return agreement.dates.map(({ event, from, to, place }): TimelineEntry => ({
      kind: 'agreement',
      article,
      from,
      to,
      event,
      agreement,
      parties,
      place,
    }));
  });
}

function recordEntries(
  article: ArticleSummary,
  agreement: AgreementSummary,
  knowledge: KnowledgeBase,
): TimelineEntry[] {
  const record = agreement.id === null ? undefined : knowledge.agreement(agreement.id);
  return (record?.events ?? []).flatMap(({ event, date, place, parties }): TimelineEntry[] => {
    const range = dayRangeOf(date);
    if (!range) return [];
    const hindsight = article.date !== null && range.from > article.date.to;
    const names = namesOf(parties ?? [], knowledge);
    return [
      {
        kind: 'record',
        article,
        ...range,
        event,
        agreement,
        parties: names,
        where: place ?? null,
        hindsight,
      },
    ];
  });
}

function undatedIn(articles: readonly ArticleSummary[], knowledge: KnowledgeBase): UndatedAgreement[] {
  return articles.flatMap((article) =>
    article.agreements
      .filter(({ dates }) => dates.length === 0)
      .map((agreement) => ({
        article,
        agreement,
        parties: namesOf(agreement.parties, knowledge),
        status: agreement.status,
      })),
  );
}

function namesOf(ids: readonly string[], knowledge: KnowledgeBase): readonly string[] {
  return ids.map((id) => knowledge.bodyName(id));
}

function rangeOf({ from, to }: DayRange): DayRange {
  return { from, to };
}

const KINDS: readonly TimelineEntry['kind'][] = ['article', 'record', 'agreement', 'date'];

function byTime(a: Entry, b: Entry): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if (a.to !== b.to) return a.to > b.to ? -1 : 1;
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || startOf(a) - startOf(b);
}

function startOf(entry: Entry): number {
  return 'place' in entry ? entry.place.start : 0;
}
