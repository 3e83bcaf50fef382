/** Who does a deed: the names before its verb, or how many there are, or a pronoun. */
import { Gap } from '../text/characters';
import { NUMBER_WORDS } from '../text/numberWords';
import { hasLegislature, type Deed } from './deeds';
import { excludedBefore } from './excluded';
import { isFiller, listAt, partyAt } from './partyList';
import type { LocalParty, LocalStatus } from './reference';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS } from './statusVerbs';
import * as vocabulary from './vocabulary';

/** "the two countries", "both sides": how many; 0 for other words. */
export function groupCount(sentence: Sentence, from: number): number {
  let i = from;
  const first = sentence.word(i);
  if (first === 'the' || first === 'these' || first === 'those') i++;
  const word = sentence.word(i);
  const count = countOf(word) ?? manyOf(sentence, i);
  if (count === 0) return 0;
  for (let k = 1; k <= 3; k++) if (vocabulary.GROUP_NOUNS.has(sentence.word(i + k))) return count;
  return 0;
}

/** How many "both", "two" or "twelve" are; of one alone nobody says it. */
function countOf(word: string): number | undefined {
  if (word === 'both') return 2;
  return word === 'one' ? undefined : NUMBER_WORDS.get(word);
}

/** "nearly 200 countries" */
function manyOf(sentence: Sentence, i: number): number {
  return sentence.tokens.isNumber(i) && /^[1-9]\d{0,2}$/.test(sentence.word(i))
    ? Number(sentence.word(i))
    : 0;
}

export interface Subject {
  /** "but not Peru" */
  readonly excluded: readonly LocalParty[];
  readonly parties: readonly LocalParty[];
  readonly count: number;
  readonly anaphor: 'none' | 'one' | 'many';
}

export const NOBODY: Subject = { excluded: [], parties: [], count: 0, anaphor: 'none' };

/** Whoever does the deed: the names right before the verb group, otherwise the first ones of its clause. */
export function subjectOf(
  sentence: Sentence,
  deed: { readonly at: number; readonly group: { readonly from: number } },
): Subject {
  const { from } = deed.group;
  if (from === deed.at && /^(?:after|before|by|on|upon|since)$/.test(sentence.word(from - 1))) {
    const main = mainActors(sentence, from - 1);
    if (main.length > 0) return { ...NOBODY, parties: main };
  }
  const left = excludedBefore(sentence, from);
  const end = left?.from ?? from;
  const subject = actorsBefore(sentence, end, clauseStart(sentence, end));
  return left ? { ...subject, excluded: left.parties } : subject;
}

/** "Kishida said on Monday after signing the deal": who does so is who did what the sentence says first. */
function mainActors(sentence: Sentence, preposition: number): readonly LocalParty[] {
  for (let i = preposition - 1; i > sentence.from && preposition - i < 12; i--) {
    if (sentence.gap(i + 1) & BREAK) break;
    const word = sentence.word(i);
    const verb = vocabulary.SPEECH.has(word) || vocabulary.AUXILIARY.has(word) || VERB_WORDS.has(word);
    if (!verb || sentence.mention(i)) continue;
    return listBefore(sentence, i, clauseStart(sentence, i));
  }
  return [];
}

/** Whoever acts in the clause that ends, or whose verb begins, at token `start`. */
function actorsBefore(sentence: Sentence, start: number, clause: number): Subject {
  const others = countedBefore(sentence, start, clause);
  if (others) return others;
  const near = listBefore(sentence, start, clause);
  if (near.length > 0) return { ...NOBODY, parties: near };
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
    const word = sentence.word(i);
    if (/^(?:he|she|it)$/.test(word)) return { ...NOBODY, anaphor: 'one' };
    if (word === 'they') return { ...NOBODY, anaphor: 'many' };
    const parties = namesAt(sentence, i, clause, start);
    if (parties.length > 0) return { ...NOBODY, parties };
  }
  return NOBODY;
}

/** "Iran and six world powers", "Norway and 30 other countries", "Iran, China and other powers": names and a number. */
function countedBefore(sentence: Sentence, end: number, clause: number): Subject | null {
  if (!vocabulary.GROUP_NOUNS.has(sentence.word(end - 1))) return null;
  for (let i = end - 2; i >= Math.max(clause, end - 6); i--) {
    if (sentence.gap(i + 1) & (BREAK | Gap.comma)) return null;
    if (sentence.word(i) !== 'and') continue;
    const first = /^(?:its|their|the)$/.test(sentence.word(i + 1)) ? i + 2 : i + 1;
    const count = countOf(sentence.word(first)) ?? manyOf(sentence, first);
    if (count === 0 && sentence.word(first) !== 'other') return null;
    const parties = rowBefore(sentence, i, clause);
    return parties.length === 0 ? null : { ...NOBODY, parties, count: count && count + parties.length };
  }
  return null;
}

/** All names of a row that goes on after token `end`: "Iran, China" of "Iran, China and other powers". */
function rowBefore(sentence: Sentence, end: number, clause: number): LocalParty[] {
  const found: LocalParty[] = [];
  for (let i = end - 1; i >= clause && (sentence.gap(i + 1) & BREAK) === 0; i--) {
    if (sentence.mention(i)) {
      i = sentence.before(i);
      const party = partyAt(sentence, i, 'subject');
      if (!party) break;
      found.unshift(party);
    } else if (sentence.word(i) !== 'and' && !isFiller(sentence.word(i))) break;
  }
  return found;
}

/** The first names of the clause that are no complement of a preposition. */
export function firstNames(sentence: Sentence, clause: number, end: number): readonly LocalParty[] {
  for (let i = clause; i < end; i = sentence.after(i)) {
    const parties = namesAt(sentence, i, clause, end);
    if (parties.length > 0) return parties;
  }
  return [];
}

function namesAt(sentence: Sentence, i: number, clause: number, end: number): readonly LocalParty[] {
  const type = sentence.mention(i)?.type;
  if (type === undefined || type === 'date' || type === 'agreement') return [];
  return isAfterPreposition(sentence, i, clause) ? [] : listAt(sentence, i, end, 'subject').parties;
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
  // "objections by Turkey, which signed"
  if (/^(?:which|who)$/.test(sentence.word(end - 1)) && sentence.mention(end - 2))
    return [...listAt(sentence, sentence.before(end - 2), end, 'subject').parties];
  let first = end;
  let fillers = 0;
  let seen = false;
  let names = 0;
  for (let i = end - 1; i >= clause; i--) {
    const gap = sentence.gap(i + 1);
    if (gap & BREAK) break;
    if (sentence.mention(i)) {
      const mention = sentence.mention(i);
      if (mention?.type === 'date' || mention?.type === 'agreement') break;
      i = sentence.before(i);
      first = i;
      seen = true;
      names++;
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
      if (word === 'with' && seen && /^(?:along|together)$/.test(sentence.word(i - 1))) {
        i--;
        continue;
      }
      // "the Lakes Confederation of Rwanda, Burundi and Uganda"
      if (word === 'of' && names > 1 && !isAfterPreposition(sentence, i, clause)) break;
      // The row's first name belongs to a preposition: "in Japan", unless the row goes on after a comma.
      if (vocabulary.PREPOSITIONS.has(word)) return afterPreposition(sentence, first, end);
      break;
    }
    if (seen && word === 'and') fillers = 0;
    else if (!(seen && isFiller(word)) && ++fillers > (seen ? 4 : 2)) break;
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

/** "the leaders of", "ministers from", "the four countries of", "Espen Eide of" */
function isOfActors(sentence: Sentence, i: number): boolean {
  if (!/^(?:of|from)$/.test(sentence.word(i))) return false;
  const before = sentence.word(i - 1);
  return (
    vocabulary.ACTORS.has(before) ||
    vocabulary.GROUP_NOUNS.has(before) ||
    // "Espen Eide of Norway"
    sentence.mention(i - 1)?.type === 'person'
  );
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

/** A rejection with those who reject, and a denunciation: "followers of the cleric rejected the deal". */
export function withDoers(sentence: Sentence, deed: Deed, status: LocalStatus): LocalStatus {
  const { verb, relation } = deed;
  const denounced = verb.lemma === 'denounce';
  if (status.status !== 'rejected' && !denounced && verb.lemma !== 'renounce') return status;
  // "was denounced by Chile"
  if (denounced && relation === 'subject')
    return { ...status, by: listAt(sentence, deed.at + 2, sentence.to, 'by').parties };
  if (relation !== 'object' || (hasLegislature(sentence) && !denounced)) return status;
  const { parties, count, anaphor } = subjectOf(sentence, deed);
  // "He denounced the deal": most often said, and not done.
  return count > 0 || (anaphor !== 'none' && !denounced) ? status : { ...status, by: parties };
}
