/** Who is party to an agreement, from the grammar of the sentence. */
import { Gap } from '../text/characters';
import type { Deed } from './deeds';
import type { NounPhrase } from './nounPhrase';
import { listAt, partyAt } from './partyList';
import type { LocalParty } from './reference';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS } from './statusVerbs';
import * as vocabulary from './vocabulary';
import { wordTable } from '../text/wordTable';

export interface Parties {
  readonly parties: readonly LocalParty[];
  readonly nonParties: readonly LocalParty[];
  /** How many the words say: "the two countries"; 0 where they do not. */
  readonly count: number;
  /** A pronoun or "the country" stands where a party should. */
  readonly anaphor: 'none' | 'one' | 'many';
}

export function partiesOf(sentence: Sentence, phrase: NounPhrase, deeds: readonly Deed[]): Parties {
  const parties: LocalParty[] = [];
  const nonParties: LocalParty[] = [];
  let count = 0;
  let anaphor: Parties['anaphor'] = 'none';
  for (const party of modifiers(sentence, phrase)) parties.push(party);
  for (let i = phrase.from; i < phrase.to; i++) count = Math.max(count, COUNTS[sentence.word(i)] ?? 0);
  const owner = ownerOf(sentence, phrase);
  parties.push(...owner.parties);
  if (owner.anaphor !== 'none') anaphor = owner.anaphor;
  // "Under the accord, Iran would …"
  if (sentence.word(phrase.outer - 1) === 'under' && sentence.gap(phrase.to) & Gap.comma) {
    parties.push(...listAt(sentence, phrase.to, sentence.to, 'subject').parties);
  }
  const after = complements(sentence, phrase.to, 16);
  parties.push(...after.parties);
  count = Math.max(count, after.count);
  for (const deed of deeds) {
    if (deed.relation === 'subject') {
      parties.push(...complements(sentence, deed.at + 1, 14).parties);
      if (!isBystander(deed)) parties.push(...byList(sentence, deed.at + 1));
      continue;
    }
    // "signed with Japan a pact", "talks with Japan on a pact"
    parties.push(...complements(sentence, deed.at + 1, phrase.outer - deed.at - 1).parties);
    // Those who urge others to sign are no parties.
    const subject = deed.group.patient >= 0 || isBystander(deed) ? NOBODY : subjectOf(sentence, deed);
    const excluded = isExclusion(deed);
    (excluded ? nonParties : parties).push(...subject.parties);
    if (!excluded && subject.parties.length === 0) {
      count = Math.max(count, subject.count);
      if (subject.anaphor !== 'none') anaphor = subject.anaphor;
    }
    if (deed.group.patient >= 0) {
      const patient = listAt(sentence, sentence.before(deed.group.patient), deed.at, 'subject').parties;
      parties.push(...patient);
    }
  }
  return { parties, nonParties, count, anaphor };
}

const COUNTS = wordTable<number>({
  trilateral: 3,
  bilateral: 2,
  tripartite: 3,
  quadrilateral: 4,
});

/** "did not sign", "refused to join", "withdrew from". */
function isExclusion({ verb, group }: Deed): boolean {
  if (group.mode === 'refused' || group.mode === 'failed' || group.negated) {
    return /^(?:signed|ratified|agreed)$/.test(verb.status);
  }
  return verb.status === 'withdrawn' && group.mode === 'actual';
}

const OUTSIDE = vocabulary.words('hail welcome celebrate endorse mediate broker oppose urge call push press');

/** Those who broker, welcome or oppose an agreement are no parties for it. */
function isBystander({ verb }: Deed): boolean {
  return OUTSIDE.has(verb.lemma);
}

/** "the US–Japan treaty", "a Franco-German pact"; not "a Qatari-brokered truce". */
function modifiers(sentence: Sentence, phrase: NounPhrase): LocalParty[] {
  const found: LocalParty[] = [];
  for (let i = phrase.from; i < phrase.head; i = sentence.after(i)) {
    const mention = sentence.mention(i);
    if (!mention || mention.type === 'person') continue;
    const compound = (sentence.gap(i) | sentence.gap(sentence.after(i))) & (Gap.hyphen | Gap.dash);
    // "the Moscow treaty" was signed there; "the Moscow-Beijing pact" is between them.
    if (mention.form === 'metonym' && !compound) continue;
    const party = partyAt(sentence, i, 'modifier');
    // A treaty of the United Nations is one among states.
    if (party && party.id !== 'united-nations') found.push(party);
  }
  return found;
}

function ownerOf(
  sentence: Sentence,
  phrase: NounPhrase,
): { parties: readonly LocalParty[]; anaphor: Parties['anaphor'] } {
  if (phrase.determiner === 's') {
    let last = phrase.outer - 1;
    if (sentence.isPossessive(last)) last--;
    const party = partyAt(sentence, last, 'owner');
    if (!party) return { parties: [], anaphor: 'none' };
    // "Japan and Australia's pact"
    const first = sentence.before(last);
    const other = sentence.word(first - 1) === 'and' ? partyAt(sentence, first - 2, 'owner') : null;
    return { parties: other ? [other, party] : [party], anaphor: 'none' };
  }
  if (!vocabulary.POSSESSIVE.has(phrase.determiner)) return { parties: [], anaphor: 'none' };
  return { parties: [], anaphor: phrase.determiner === 'their' ? 'many' : 'one' };
}

/** "with A", "between A and B", "among A, B and C" within `length` tokens from `from`. */
function complements(
  sentence: Sentence,
  from: number,
  length: number,
): { parties: LocalParty[]; count: number } {
  const to = Math.min(sentence.to, from + length);
  const parties: LocalParty[] = [];
  let count = 0;
  for (let i = from; i < to; i++) {
    const gap = sentence.gap(i);
    if (i > from && gap & (BREAK | Gap.quote) && !(gap & Gap.open)) break;
    if (i === from && gap & (Gap.colon | Gap.period | Gap.terminal)) break;
    const word = sentence.word(i);
    if (
      gap & Gap.comma &&
      !/^(?:with|between|among)$/.test(word) &&
      i > from &&
      !(sentence.mention(i)?.type === 'date') &&
      !/^(?:brokered|signed|reached|agreed|mediated|struck)$/.test(word)
    ) {
      if (VERB_WORDS.has(word) || !sentence.mention(i - 1)) break;
    }
    if (sentence.mention(i)) {
      i = sentence.after(i) - 1;
      continue;
    }
    if (word === 'with' || word === 'between' || word === 'among' || word === 'involving') {
      const counted = groupCount(sentence, i + 1);
      if (counted > 0) count = Math.max(count, counted);
      else {
        const list = listAt(sentence, i + 1, sentence.to, word === 'with' ? 'with' : 'between');
        parties.push(...list.parties);
        if (list.parties.length > 0) i = Math.max(i, list.to - 1);
      }
      continue;
    }
    if (i > from && /^(?:will|would|is|are|was|were|has|have|had|could|may|might|said|says)$/.test(word))
      break;
    if (vocabulary.SPEECH.has(word)) break;
    if (vocabulary.CLAUSE.has(word) && !(word === 'that' && i === from)) break;
    if (i > from && vocabulary.isHead(word)) break;
  }
  return { parties, count };
}

function byList(sentence: Sentence, from: number): LocalParty[] {
  for (let i = from; i < Math.min(from + 8, sentence.to); i++) {
    if (sentence.word(i) === 'by') return [...listAt(sentence, i + 1, sentence.to, 'by').parties];
    if (sentence.gap(i) & (BREAK | Gap.comma)) break;
  }
  return [];
}

/** "the two countries", "both sides": how many; 0 for other words. */
export function groupCount(sentence: Sentence, from: number): number {
  let i = from;
  if (/^(?:the|these|those)$/.test(sentence.word(i))) i++;
  const word = sentence.word(i);
  const count = word === 'two' || word === 'both' ? 2 : word === 'three' ? 3 : word === 'four' ? 4 : 0;
  if (count === 0) return 0;
  for (let k = 1; k <= 2; k++) if (vocabulary.GROUP_NOUNS.has(sentence.word(i + k))) return count;
  return 0;
}

interface Subject {
  readonly parties: readonly LocalParty[];
  readonly count: number;
  readonly anaphor: Parties['anaphor'];
}

const NOBODY: Subject = { parties: [], count: 0, anaphor: 'none' };

/** Whoever does the deed: the names right before the verb group, otherwise the first ones of its clause. */
export function subjectOf(
  sentence: Sentence,
  deed: { readonly at: number; readonly group: { readonly from: number } },
): Subject {
  const start = deed.group.from;
  const clause = clauseStart(sentence, start);
  const near = listBefore(sentence, start, clause);
  if (near.length > 0) return { parties: near, count: 0, anaphor: 'none' };
  const last = sentence.word(start - 1);
  if (/^(?:they|both)$/.test(last)) return { ...NOBODY, anaphor: 'many' };
  if (/^(?:it|he|she|we)$/.test(last)) return { ...NOBODY, anaphor: 'one' };
  for (let i = clause; i < start; i++) {
    const count = groupCount(sentence, i);
    if (count > 0) return { ...NOBODY, count };
  }
  const definite = /^(?:the|these|its|their)$/.test(sentence.word(start - 2));
  if (definite && /^(?:leaders|sides|countries|nations|governments|neighbours|neighbors)$/.test(last))
    return { ...NOBODY, anaphor: 'many' };
  for (let i = clause; i < start; i = sentence.after(i)) {
    const mention = sentence.mention(i);
    if (!mention || mention.type === 'date' || mention.type === 'place' || mention.type === 'agreement') {
      if (/^(?:he|she|it)$/.test(sentence.word(i))) return { ...NOBODY, anaphor: 'one' };
      if (sentence.word(i) === 'they') return { ...NOBODY, anaphor: 'many' };
      continue;
    }
    if (isAfterPreposition(sentence, i, clause)) continue;
    const list = listAt(sentence, i, start, 'subject');
    if (list.parties.length > 0) return { parties: list.parties, count: 0, anaphor: 'none' };
  }
  return NOBODY;
}

/** Where the clause of token `at` begins. */
function clauseStart(sentence: Sentence, at: number): number {
  let i = at;
  while (i > sentence.from && at - i < 45) {
    const before = sentence.word(i - 1);
    if (sentence.gap(i) & (Gap.colon | Gap.terminal)) return i;
    const opens =
      vocabulary.CLAUSE.has(before) || (vocabulary.SPEECH.has(before) && !sentence.isPossessive(i));
    if (opens && !(/^(?:who|which)$/.test(before) && at - i < 2) && !isTimeClause(sentence, i - 1)) {
      if (/^(?:who|which)$/.test(before)) return Math.max(sentence.from, i - 8);
      return i;
    }
    i--;
  }
  return i;
}

/** "after months of talks", "before the summit": a phrase, not a clause. */
function isTimeClause(sentence: Sentence, i: number): boolean {
  return /^(?:after|before|until|since|than|as)$/.test(sentence.word(i)) && i === sentence.from;
}

/** The row of names that ends right before token `end`. */
function listBefore(sentence: Sentence, end: number, clause: number): LocalParty[] {
  let first = end;
  let fillers = 0;
  let seen = false;
  for (let i = end - 1; i >= clause; i--) {
    const gap = sentence.gap(i + 1);
    if (gap & (BREAK & ~Gap.period)) break;
    if (gap & Gap.period && i + 1 < end && !sentence.mention(i)) break;
    if (sentence.mention(i)) {
      const mention = sentence.mention(i);
      if (mention?.type === 'date' || mention?.type === 'agreement') break;
      i = sentence.before(i);
      first = i;
      seen = true;
      fillers = 0;
      continue;
    }
    const word = sentence.word(i);
    if (isOfActors(sentence, i)) continue;
    if (
      VERB_WORDS.has(word) ||
      vocabulary.AUXILIARY.has(word) ||
      vocabulary.PREPOSITIONS.has(word) ||
      word === 'of'
    ) {
      if (word === 'with' && seen && sentence.word(i - 1) === 'along') {
        i--;
        continue;
      }
      // The row's first name belongs to a preposition: "in Japan", unless the row goes on after a comma.
      if (vocabulary.PREPOSITIONS.has(word)) return afterPreposition(sentence, first, end);
      break;
    }
    if (++fillers > (seen ? 4 : 2)) break;
  }
  if (!seen) return [];
  return [...listAt(sentence, first, end, 'subject').parties];
}

/** "At talks in Geneva, Russia and Ukraine signed …": what follows the comma is the subject. */
function afterPreposition(sentence: Sentence, first: number, end: number): LocalParty[] {
  for (let i = sentence.after(first); i < end; i++) {
    if (sentence.gap(i) & Gap.comma) return [...listAt(sentence, i, end, 'subject').parties];
  }
  return [];
}

/** "the leaders of", "ministers from", "the four countries of" */
function isOfActors(sentence: Sentence, i: number): boolean {
  if (!/^(?:of|from)$/.test(sentence.word(i))) return false;
  const before = sentence.word(i - 1);
  return vocabulary.ACTORS.has(before) || vocabulary.GROUP_NOUNS.has(before);
}

function isAfterPreposition(sentence: Sentence, i: number, clause: number): boolean {
  for (let k = i - 1; k >= clause && i - k <= 5; k--) {
    if (sentence.gap(k + 1) & (Gap.comma | BREAK)) return false;
    const word = sentence.word(k);
    if (isOfActors(sentence, k)) return false;
    if (word === 'of') return true;
    if (vocabulary.PREPOSITIONS.has(word)) return true;
    if (vocabulary.AUXILIARY.has(word)) return false;
  }
  return false;
}
