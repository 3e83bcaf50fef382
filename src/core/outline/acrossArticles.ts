/** Agreements over many articles: which article says what of each, and where they differ. */
import { finished, type Steps } from '../steps';
import type { AgreementStatus } from '../analysis';
import { foldName } from '../text/characters';
import type { AgreementKind } from '../knowledge/records';
import type { AgreementSummary, ArticleSummary, DatedEvent } from './articleSummary';

export interface SharedAgreement {
  /** Unique in the list, and the same while the articles say the same. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly kind: AgreementKind;
  /** In order of the articles' dates; those without a date come last. */
  readonly accounts: readonly Account[];
  readonly differences: Differences;
}

/** What one article says of an agreement. */
export interface Account {
  readonly article: ArticleSummary;
  readonly agreement: AgreementSummary;
}

export interface Differences {
  /**
   * `progress`: later articles have it further on, as one expects; `conflict`: a later article has it as not yet made
   * what was made before, or alive what was over, or articles of one day (or without a date) differ in that.
   */
  readonly status: 'none' | 'progress' | 'conflict';
  /** Parties that some articles name and others, which name parties too, do not. */
  readonly parties: readonly string[];
  /** Events for which articles give days that do not overlap. */
  readonly events: readonly string[];
}

/** The agreements of all articles: those that most articles speak of first; those of one article in its order. */
export function acrossArticles(articles: readonly ArticleSummary[]): SharedAgreement[] {
  return finished(acrossArticlesInSteps(articles));
}

/** Work between two pauses. */
const STEP = 400;

/** As `acrossArticles`, for callers that must not be blocked: each step is short, however many articles there are. */
export function* acrossArticlesInSteps(articles: readonly ArticleSummary[]): Steps<SharedAgreement[]> {
  const groups = new Map<string, Group>();
  for (const [index, article] of articles.entries()) {
    for (const agreement of article.agreements) {
      const key = groupKey(groups, agreement, article.uri);
      const group = groups.get(key) ?? { accounts: [], parties: new Set(), open: false };
      group.accounts.push({ article, agreement });
      for (const party of agreement.parties) group.parties.add(party);
      if (agreement.parties.length === 0) group.open = true;
      groups.set(key, group);
    }
    if (index % STEP === STEP - 1) yield;
  }
  const several: SharedAgreement[] = [];
  const single: SharedAgreement[] = [];
  let work = 0;
  for (const [key, { accounts }] of groups) {
    (accounts.length > 1 ? several : single).push(toShared(key, accounts.sort(byArticleDate)));
    work += accounts.length;
    if (work >= STEP) {
      work = 0;
      yield;
    }
  }
  several.sort(
    (a, b) =>
      b.accounts.length - a.accounts.length || compareText(a.name, b.name) || compareText(a.key, b.key),
  );
  return [...several, ...single];
}

interface Group {
  readonly accounts: Account[];
  readonly parties: Set<string>;
  /** An article names no party: it may mean any. */
  open: boolean;
}

/** True if there is anything in which the articles differ beyond what time explains. */
export function isContested({ differences }: SharedAgreement): boolean {
  return differences.status === 'conflict' || differences.parties.length > 0 || differences.events.length > 0;
}

/**
 * One on record is one by its id. One that only the texts know is the same as another article's if it has the same
 * proper name or acronym, and a party in common; "a trade deal" of two articles is never the same.
 */
function groupKey(groups: ReadonlyMap<string, Group>, agreement: AgreementSummary, uri: string): string {
  const { id, key, name, acronym, parties } = agreement;
  if (id !== null) return `id:${id}`;
  const own = `own:${uri}#${key}`;
  if (acronym === null && !isProperName(name)) return own;
  const folded = foldName(acronym ?? name);
  for (let copy = 0; ; copy++) {
    const candidate = `name:${folded}${copy === 0 ? '' : `/${String(copy)}`}`;
    const group = groups.get(candidate);
    if (!group || group.open || parties.length === 0 || parties.some((party) => group.parties.has(party))) {
      return candidate;
    }
  }
}

/** Names made from the text begin with a small letter: "a trade pact with Chile". */
function isProperName(name: string): boolean {
  return /^\p{Lu}.*\s\p{Lu}/u.test(name);
}

function toShared(key: string, accounts: readonly Account[]): SharedAgreement {
  const agreements = accounts.map(({ agreement }) => agreement);
  const [first] = agreements;
  const longest = agreements.reduce((best, { name }) => (name.length > best.length ? name : best), '');
  return {
    key,
    id: first?.id ?? null,
    name: longest,
    kind: agreements.find(({ kind }) => kind !== 'other')?.kind ?? 'other',
    accounts,
    differences: differencesIn(accounts),
  };
}

function differencesIn(accounts: readonly Account[]): Differences {
  if (accounts.length < 2) return { status: 'none', parties: [], events: [] };
  return {
    status: statusDifference(accounts),
    parties: partyDifferences(accounts),
    events: eventDifferences(accounts.flatMap(({ agreement }) => agreement.dates)),
  };
}

/** Not yet made, made, over: within one of these, one article may say less than another and still be right. */
const STAGES: Readonly<Record<AgreementStatus, number>> = {
  proposed: 0,
  negotiating: 0,
  planned: 0,
  agreed: 0,
  initialled: 0,
  signed: 1,
  ratified: 1,
  'in-force': 1,
  extended: 1,
  suspended: 1,
  withdrawn: 1,
  ended: 2,
  rejected: 2,
};

function statusDifference(accounts: readonly Account[]): Differences['status'] {
  let result: Differences['status'] = 'none';
  let last: { readonly account: Account; readonly status: AgreementStatus } | null = null;
  for (const account of accounts) {
    const { status } = account.agreement;
    if (status === null) continue;
    if (last && last.status !== status) {
      const further = STAGES[status] - STAGES[last.status];
      if (further < 0 || (further > 0 && !isLater(account, last.account))) return 'conflict';
      result = 'progress';
    }
    last = { account, status };
  }
  return result;
}

function isLater({ article: { date } }: Account, { article: { date: before } }: Account): boolean {
  return date !== null && before !== null && date.to > before.from;
}

function partyDifferences(accounts: readonly Account[]): readonly string[] {
  // Who names one party only, "the pact with Japan", does not mean that there is no other.
  const lists = accounts.map(({ agreement }) => agreement.parties).filter((parties) => parties.length > 1);
  const all = new Set(lists.flat());
  return [...all].filter((party) => lists.some((list) => !list.includes(party)));
}

/** Two of the days do not overlap if the latest start comes after the earliest end. */
function eventDifferences(dates: readonly DatedEvent[]): readonly string[] {
  const extremes = new Map<string, { latestStart: string; earliestEnd: string }>();
  for (const { event, from, to } of dates) {
    const known = extremes.get(event);
    if (!known) {
      extremes.set(event, { latestStart: from, earliestEnd: to });
      continue;
    }
    if (from > known.latestStart) known.latestStart = from;
    if (to < known.earliestEnd) known.earliestEnd = to;
  }
  return [...extremes]
    .filter(([, { latestStart, earliestEnd }]) => latestStart > earliestEnd)
    .map(([event]) => event);
}

function byArticleDate({ article: a }: Account, { article: b }: Account): number {
  if (a.date && b.date && a.date.from !== b.date.from) return a.date.from < b.date.from ? -1 : 1;
  if (!a.date !== !b.date) return a.date ? -1 : 1;
  return compareText(a.uri, b.uri);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
