/** Statuses of the text that the record of the agreement excludes on the article's date. */
import type { Agreement, Analysis, ArticleDate, StatusEvidence } from '../../analysis';
import { recordAsOf, type RecordAsOf, type RecordedEvent } from '../../agreements/record';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { AgreementEventKind, AgreementRecord } from '../../knowledge/records';
import { daysBetween, formatDate } from '../../text/formatDate';
import { capitalised } from '../../text/capitalised';
import { firstDay, lastDay } from '../../text/partialDate';
import { firstEndingAfter } from '../../text/span';
import type { Issue } from '../rule';
import { isOfToday, quotedIn, type IsQuoted } from './saidOutright';

/** Days after a signature for which a text may still tell of the plan. */
const FRESH = 60;
/** Lists of parties that are longer may grow. */
const MOST_PARTIES = 12;
/** Statuses between two pauses. */
const STEP = 500;
/** Another text than the agreement itself: one that changes it, comes after it, or lets others in. */
const OTHER_TEXT =
  /\b(?:exten\w+|renew\w*|amend\w*|protocols?|supplement\w*|annex\w*|updat\w+|moderni[sz]\w+|revis\w+|succe\w+|replac\w+|follow-on|follow-up|implement\w+|join\w*|acced\w+|accession|rejoin\w*|re-\w+|restor\w+|reviv\w*|return\w*|back)\b/i;

export function* againstRecords(analysis: Analysis, knowledge: KnowledgeBase): Generator<Issue | undefined> {
  const { date } = analysis;
  if (!date) return;
  const isQuoted = quotedIn(analysis);
  let work = 0;
  for (const agreement of analysis.agreements) {
    const record = agreement.id === null ? undefined : knowledge.agreement(agreement.id);
    const issue = record && excluded(analysis, agreement, record, date, knowledge, isQuoted);
    if (issue) yield issue;
    work += agreement.statuses.length;
    if (work < STEP) continue;
    work = 0;
    yield undefined;
  }
}

/** The first of its statuses that the record excludes. */
function excluded(
  analysis: Analysis,
  agreement: Agreement,
  record: AgreementRecord,
  date: ArticleDate,
  knowledge: KnowledgeBase,
  isQuoted: IsQuoted,
): Issue | null {
  const asOf = recordAsOf(record, knowledge, date);
  const seen = new Set<string>();
  for (const evidence of agreement.statuses) {
    const { start, end, status } = evidence;
    // The first of each is enough: a text may say a thing thousands of times.
    if (seen.has(status) || seen.size > 3) continue;
    const message = contradicted(analysis, agreement, evidence, asOf, date);
    if (message === null) continue;
    seen.add(status);
    if (!isQuoted(evidence)) return { start, end, message: capitalised(message), fix: null };
  }
  return null;
}

/** What the record says against it; `null` where it says nothing. */
function contradicted(
  analysis: Analysis,
  agreement: Agreement,
  evidence: StatusEvidence,
  asOf: RecordAsOf,
  date: ArticleDate,
): string | null {
  const fact = factAgainst(
    analysis.text.slice(evidence.start, evidence.end),
    agreement,
    evidence,
    asOf,
    date,
  );
  if (fact === null || !isOfToday(analysis, evidence)) return null;
  const sentence = analysis.sentences[firstEndingAfter(analysis.sentences, evidence.start)] ?? evidence;
  return OTHER_TEXT.test(analysis.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1500)))
    ? null
    : `${asOf.record.name} ${fact}, as the record has it.`;
}

function factAgainst(
  words: string,
  agreement: Agreement,
  { status }: StatusEvidence,
  asOf: RecordAsOf,
  date: ArticleDate,
): string | null {
  switch (status) {
    case 'planned':
    case 'negotiating':
      return /\b(?:sign|negotiat)/i.test(words) ? madeLongAgo(agreement, asOf, date) : null;
    case 'in-force':
      return /\bforce\b|\beffect/i.test(words)
        ? first(asOf, 'in-force', (event) => `came into force only ${onDate(event)}`)
        : null;
    case 'ended':
      return /\b(?:expired|no longer in force|terminated)\b/i.test(words)
        ? first(asOf, 'ended', (event) => `ended only ${onDate(event)}`)
        : null;
    default:
      return null;
  }
}

/** Signed well before the date, by all whom the text names, and nothing has been undone since. */
function madeLongAgo(agreement: Agreement, { record, events }: RecordAsOf, date: ArticleDate): string | null {
  if (record.open || record.parties.length > MOST_PARTIES) return null;
  const known = new Set(record.parties.map(({ party }) => party));
  if (agreement.parties.length === 0 || !agreement.parties.every((party) => known.has(party))) return null;
  const past = events.filter(({ hindsight }) => !hindsight);
  if (past.some(({ event }) => UNDONE.has(event))) return null;
  const signed = past.filter(({ event, parties }) => event === 'signed' && parties.length === 0);
  const [only] = signed;
  if (signed.length !== 1 || !only || daysBetween(lastDay(only.date), date.from) <= FRESH) return null;
  return `was signed ${onDate(only)}`;
}

const UNDONE: ReadonlySet<AgreementEventKind> = new Set(['ended', 'withdrawn', 'suspended', 'rejected']);

/** The only event of the kind, where it came after the article's date. */
function first(
  { events }: RecordAsOf,
  kind: AgreementEventKind,
  say: (event: RecordedEvent) => string,
): string | null {
  const all = events.filter(({ event }) => event === kind);
  const [only] = all;
  const undone = events.some(({ event, hindsight }) => !hindsight && UNDONE.has(event));
  return all.length > 0 && only?.hindsight && !undone ? say(only) : null;
}

function onDate({ date }: RecordedEvent): string {
  return `${date === firstDay(date) ? 'on' : 'in'} ${formatDate(date)}`;
}
