import type { Agreement, Analysis, DayRange, Fix, Mention } from '../analysis';
import { compareParties, recordAsOf } from '../agreements/record';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementRecord } from '../knowledge/records';
import { capitalised } from '../text/capitalised';
import { firstEndingAfter, firstStartingAt, reaches, type Span } from '../text/span';
import { holdsThrough } from '../text/partialDate';
import { withArticle } from '../text/withArticle';
import type { Issue, Rule } from './rule';

/** Sentences that say something of one agreement, after which a host may pause. */
const PAUSE_AFTER = 200;

/** Parties that the text gives an agreement and its record does not. */
export const agreementParties: Rule = {
  id: 'agreement-parties',
  title: 'The parties differ from the record',
  severity: 'warning',
  *check(analysis, knowledge) {
    for (const agreement of analysis.agreements) {
      yield* strangers(analysis, agreement, knowledge);
      // One may be told of in thousands of sentences.
      if (agreement.evidence.length > PAUSE_AFTER) yield undefined;
    }
  },
};

/** Parties that the record lists completely; longer lists are of agreements that others may join. */
const MOST_PARTIES = 12;

function strangers(analysis: Analysis, agreement: Agreement, knowledge: KnowledgeBase): Issue[] {
  const record = agreement.id === null ? undefined : knowledge.agreement(agreement.id);
  if (!record || record.open || record.parties.length < 2 || record.parties.length > MOST_PARTIES) return [];
  const known = partiesOf(record, knowledge);
  const named = { ...agreement, parties: [...agreement.parties, ...agreement.contested] };
  const asOf = recordAsOf(record, knowledge, analysis.date);
  const { notInRecord } = compareParties(named, asOf);
  const wrong = notInRecord.filter(
    (party) => isNation(party, knowledge) && !isKnown(party, known, knowledge),
  );
  // None right: the text speaks of another agreement of that name; several wrong: of a wider circle.
  if (wrong.length !== 1 || wrong.length === named.parties.length) return [];
  const [party = ''] = wrong;
  const mention = mentionOf(analysis, agreement, party);
  if (!mention || isSaidToBeNone(analysis, mention)) return [];
  const nameOf = (one: string): string => withArticle(knowledge.bodyName(one));
  return [
    {
      start: mention.start,
      end: mention.end,
      message: `${capitalised(nameOf(party))} is not a party to “${record.name}”; its parties are ${list(joinedBy(record, analysis.date).map(nameOf))}.`,
      fix: replacement(agreement, record, mention, knowledge),
    },
  ];
}

/** Codes and ids of all that were ever parties, and of the members of organisations that are. */
function partiesOf(record: AgreementRecord, knowledge: KnowledgeBase): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { party } of record.parties) {
    known.add(party);
    const organisation = knowledge.organisation(party);
    for (const membership of organisation?.members ?? []) {
      for (const member of [...membership.countries, ...membership.organisations]) known.add(member);
    }
    for (const successor of knowledge.country(party)?.successors ?? []) known.add(successor);
  }
  return known;
}

/** One of them, or a state of which one of them is a successor. */
function isKnown(party: string, known: ReadonlySet<string>, knowledge: KnowledgeBase): boolean {
  const successors = knowledge.country(party)?.successors ?? [];
  return known.has(party) || successors.some((successor) => known.has(successor));
}

/** A state; of an organisation the text may as well mean a state that belongs to it. */
function isNation(party: string, knowledge: KnowledgeBase): boolean {
  return knowledge.country(party) !== undefined;
}

/** Those that were parties on the date, in the record's order; without a date all. */
function joinedBy({ parties }: AgreementRecord, date: DayRange | null): readonly string[] {
  const now = parties.filter((one) => !date || holdsThrough(one, date) !== 'no');
  return [...new Set((now.length > 0 ? now : parties).map(({ party }) => party))];
}

/** "China is no party to the treaty", "Jordan, Egypt and Israel keep their treaties, among them …". */
const NONE =
  /\b(?:no|not|never|neither|nor|isn['’]t|without|outside|unlike|among them|among (?:other|its|their)|including)\b/i;

/** The words around a party say that it is none, or that the agreement is one of several. */
function isSaidToBeNone({ text, sentences }: Analysis, { start, end }: Mention): boolean {
  const sentence = sentences[firstEndingAfter(sentences, start)];
  if (!sentence) return false;
  const said = text.slice(Math.max(sentence.start, start - 120), Math.min(sentence.end, end + 120));
  return NONE.test(said);
}

/** Where the evidence names the party, nearest to a mention of the agreement. */
function mentionOf({ mentions }: Analysis, agreement: Agreement, party: string): Mention | null {
  let best: Mention | null = null;
  let least = Infinity;
  const distance = distanceTo(agreement.mentions);
  for (const evidence of agreement.evidence) {
    for (let k = firstEndingAfter(mentions, evidence.start); k < mentions.length; k++) {
      const mention = mentions[k];
      if (!mention || mention.start >= evidence.end) break;
      if (mention.id !== party) continue;
      const far = distance(mention);
      if (far < least) [best, least] = [mention, far];
    }
  }
  return best;
}

/** How far a span is from the nearest of others, which are in the order of the text. */
function distanceTo(others: readonly Span[]): (span: Span) => number {
  const ends = reaches(others);
  return ({ start, end }) => {
    const after = firstStartingAt(others, end);
    const before = ends[after - 1] ?? -Infinity;
    return Math.min((others[after]?.start ?? Infinity) - end, Math.max(0, start - before));
  };
}

/** Between two, one right and one wrong: the other of the record's two. */
function replacement(
  agreement: Agreement,
  record: AgreementRecord,
  mention: Mention,
  knowledge: KnowledgeBase,
): Fix | null {
  if (record.parties.length !== 2 || mention.form !== 'name') return null;
  const missing = record.parties.filter(({ party }) => !agreement.parties.includes(party));
  const [only] = missing;
  if (missing.length !== 1 || !only) return null;
  const text = knowledge.bodyName(only.party);
  return { title: `Change to “${text}”`, edits: [{ start: mention.start, end: mention.end, text }] };
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
