/** The events of one article or of many in the order in which they happened: plain data for a view or a page. */
import type { AgreementStatus, Analysis, DayRange } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementEventKind } from '../knowledge/records';
import { dayRangeOf } from '../text/partialDate';
import { compareSpans, contains, firstEndingAfter, overlaps } from '../text/span';
import type { Span } from '../text/span';
import { passageOf, summarise } from './articleSummary';
import type { AgreementSummary, ArticleSummary, Passage } from './articleSummary';

export interface Timeline {
  readonly articles: readonly ArticleSummary[];
  /** In order of time; what may lie anywhere in a longer span comes before what surely lies at its start. */
  readonly entries: readonly TimelineEntry[];
  /** Agreements for which no date is given. */
  readonly undated: readonly UndatedAgreement[];
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

/** All dates of one article, with those that the record has of its agreements. */
export function articleTimeline(
  analysis: Analysis,
  knowledge: KnowledgeBase,
  uri: string,
  name: string,
): Timeline {
  const article = summarise(analysis, uri, name);
  const entries: TimelineEntry[] = [...agreementEntries(article, knowledge)];
  if (article.date) entries.push({ kind: 'article', article, ...rangeOf(article.date) });
  const isTaken = lookup(article.agreements.flatMap(({ dates }) => dates.map(({ place }) => place)));
  for (const mention of analysis.mentions) {
    if (mention.type !== 'date' || !mention.range) continue;
    const span = { start: mention.start, end: mention.end };
    if (isTaken(span)) continue;
    if (analysis.date?.span && contains(analysis.date.span, span)) continue;
    entries.push({ kind: 'date', article, ...rangeOf(mention.range), place: passageOf(analysis, span) });
  }
  const seen = new Set<string>();
  for (const agreement of article.agreements) {
    if (agreement.id === null || seen.has(agreement.id)) continue;
    seen.add(agreement.id);
    entries.push(...recordEntries(article, agreement, knowledge));
  }
  return { articles: [article], entries: entries.sort(byTime), undated: undatedIn([article], knowledge) };
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
const STEP = 200;

/** The dated events of the agreements of many articles; each step is short, however many articles there are. */
export function* timelineInSteps(
  articles: readonly ArticleSummary[],
  knowledge: KnowledgeBase,
): Generator<undefined, Timeline, undefined> {
  const years = new Map<string, TimelineEntry[]>();
  const undated: UndatedAgreement[] = [];
  for (const [index, article] of articles.entries()) {
    for (const entry of agreementEntries(article, knowledge)) {
      const year = entry.from.slice(0, 4);
      const others = years.get(year);
      if (others) others.push(entry);
      else years.set(year, [entry]);
    }
    undated.push(...undatedIn([article], knowledge));
    if (index % STEP === STEP - 1) yield;
  }
  const entries: TimelineEntry[] = [];
  for (const year of [...years.keys()].sort()) {
    for (const entry of years.get(year)?.sort(byTime) ?? []) entries.push(entry);
    yield;
  }
  return { articles, entries, undated };
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

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if (a.to !== b.to) return a.to > b.to ? -1 : 1;
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || startOf(a) - startOf(b);
}

function startOf(entry: TimelineEntry): number {
  return 'place' in entry ? entry.place.start : 0;
}
