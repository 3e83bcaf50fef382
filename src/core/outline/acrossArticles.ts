/** Agreements over many articles: which article says what of each, and where they differ. */
import type { Steps } from '../steps';
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

/** Work between two pauses. */
const STEP = 400;

/**
 * The agreements of all articles: those that most articles speak of first; those of one article in its order. Each step
 * is short, however many articles there are.
 */
export function* acrossArticlesInSteps(articles: readonly ArticleSummary[]): Steps<SharedAgreement[]> {
  const all: Account[] = [];
  const alike = new Map<string, Account[]>();
  for (const [index, article] of articles.entries()) {
    for (const agreement of article.agreements) {
      const account = { article, agreement };
      const key = keyOf(account);
      const accounts = alike.get(key);
      if (accounts) accounts.push(account);
      else alike.set(key, [account]);
      all.push(account);
    }
    if (index % STEP === STEP - 1) yield;
  }
  const several: SharedAgreement[] = [];
  const lone = new Map<Account, SharedAgreement>();
  let work = 0;
  for (const [name, alikeAccounts] of alike) {
    const groups = name.startsWith(NAMED) ? byParties(alikeAccounts) : [alikeAccounts];
    for (const [copy, accounts] of groups.entries()) {
      const key = copy === 0 ? name : `${name}/${String(copy)}`;
      const shared = toShared(key, accounts.sort(byArticleDate));
      const [first] = accounts;
      if (first && accounts.length === 1) lone.set(first, shared);
      else several.push(shared);
    }
    work += alikeAccounts.length;
    if (work >= STEP) {
      work = 0;
      yield;
    }
  }
  several.sort(
    (a, b) =>
      b.accounts.length - a.accounts.length || compareText(a.name, b.name) || compareText(a.key, b.key),
  );
  return [...several, ...all.flatMap((account) => lone.get(account) ?? [])];
}

/** True if there is anything in which the articles differ beyond what time explains. */
export function isContested({ differences }: SharedAgreement): boolean {
  return differences.status === 'conflict' || differences.parties.length > 0 || differences.events.length > 0;
}

/** Before the keys of accounts that have a proper name, and no record, in common. */
const NAMED = 'name:';

/**
 * Accounts of one key may be of one agreement: of one on record they are, by its id; of one with a proper name or an
 * acronym, if their parties do not tell them apart. "A trade deal" of two articles is never the same.
 */
function keyOf({ article, agreement }: Account): string {
  const { id, key, name, acronym } = agreement;
  if (id !== null) return `id:${id}`;
  if (acronym === null && !isProperName(name)) return `own:${article.uri}#${key}`;
  return `${NAMED}${foldName(acronym ?? name)}`;
}

/**
 * Accounts of one name by the agreements that they are of, whatever their order: two with a party in common are of one.
 * One that names no party is of the one that there is; where there are several, nobody knows of which.
 */
function byParties(accounts: readonly Account[]): Account[][] {
  const open = accounts.filter(({ agreement }) => agreement.parties.length === 0);
  const joined = joinedParties(accounts);
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const [party] = account.agreement.parties;
    if (party === undefined) continue;
    const root = joined(party);
    const group = groups.get(root);
    if (group) group.push(account);
    else groups.set(root, [account]);
  }
  if (groups.size < 2) return [[...accounts]];
  return [...groups.values(), ...open.map((account) => [account])];
}

/** Gives one party for all that are joined by accounts: of "A and B" and "B and C" it is the same for A, B and C. */
function joinedParties(accounts: readonly Account[]): (party: string) => string {
  const joinedTo = new Map<string, string>();
  const rootOf = (party: string): string => {
    let root = party;
    for (let next = joinedTo.get(root); next !== undefined; next = joinedTo.get(root)) root = next;
    return root;
  };
  for (const { agreement } of accounts) {
    const [first, ...others] = agreement.parties.map(rootOf);
    for (const other of others) {
      const [from, to] = [rootOf(other), rootOf(first ?? other)];
      if (from !== to) joinedTo.set(from, to);
    }
  }
  return rootOf;
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
