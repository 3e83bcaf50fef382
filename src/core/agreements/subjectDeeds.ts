/** Deeds whose subject the agreement is: "the pact was signed", "the truce collapsed", "the pact that Mali signed". */
import { Gap } from '../text/characters';
import type { Deed } from './deeds';
import { evidence, statusOf } from './deedStatus';
import type { NounPhrase } from './nounPhrase';
import { predicateOf } from './predicates';
import { BREAK, type Sentence } from './sentence';
import type { VerbWord } from './statusVerbs';
import { isOfOccasion } from './talks';
import { readVerbGroup } from './verbGroup';
import * as vocabulary from './vocabulary';

export const FINITE = vocabulary.words('is are was were will would has have had could may might');

/** "a pact with Japan, signed in May, and a treaty": the verb's object stands before it. */
export function isParticiple(sentence: Sentence, at: number, verb: VerbWord): boolean {
  if (verb.form !== 'past' || !(sentence.gap(at) & Gap.comma)) return false;
  return (
    /^(?:in|by|on|at|between|under|last|this|earlier|late|early)$/.test(sentence.word(at + 1)) ||
    sentence.mention(at + 1)?.type === 'date'
  );
}

export function subjectDeed(
  sentence: Sentence,
  phrase: NounPhrase,
  at: number,
  end: number,
  verb: VerbWord,
): Deed | null {
  if (at - phrase.to > 18 || (verb.form === 'gerund' && !verb.intransitive) || verb.lemma === 'have')
    return null;
  // "hurt by the pact's unraveling": feared or hoped for, as the rest of the sentence may say.
  if (verb.form === 'gerund' && (sentence.isPossessive(at - 1) || sentence.hasPossessiveGap(at))) return null;
  const group = readVerbGroup(sentence, at, verb);
  if (!group.passive && !verb.intransitive && isRelative(sentence, phrase.to, group.from)) {
    return { verb, at, relation: 'object', group, status: statusOf(sentence, verb, group, end) };
  }
  const start = Math.max(group.from, phrase.to);
  if (group.purpose && start - phrase.to <= 1 && !/^(?:is|are|was|were)$/.test(sentence.word(start)))
    return null;
  // "the deal would end most duties": it ends something else.
  if (/^(?:end|terminate)$/.test(verb.lemma) && !group.passive && hasObject(sentence, end)) return null;
  // "efforts to enact a treaty fell apart": the treaty is an object, and not what fell apart.
  const object = sentence.word(phrase.outer - 2) === 'to' && !sentence.mention(phrase.outer - 1);
  if (object && verb.intransitive) return null;
  const next = sentence.afterAcronym(phrase.to);
  const adjacent =
    at === next ||
    (at === next + 1 && /^(?:first|originally|just|recently|being)$/.test(sentence.word(next)));
  const inserted = isParticiple(sentence, at, verb) && followsPartner(sentence, phrase.to, at);
  const reduced =
    verb.form === 'past' &&
    verb.lemma !== 'have' &&
    !verb.intransitive &&
    (adjacent || inserted) &&
    !group.passive &&
    !(sentence.gap(at) & (at === next && next > phrase.to ? BREAK & ~Gap.close : BREAK)) &&
    // "the deal violated the convention"
    !(adjacent && !(sentence.gap(at) & Gap.comma) && hasDeterminer(sentence, end));
  const joined = /^(?:and|or|but)$/.test(sentence.word(start - 1)) && verb.form === 'past';
  if (
    !reduced &&
    !group.passive &&
    !verb.intransitive &&
    verb.lemma !== 'bind' &&
    !(joined && hasPassiveBefore(sentence, phrase.to, start))
  )
    return null;
  if (
    verb.intransitive &&
    verb.form === 'base' &&
    start === at &&
    !phrase.proper &&
    sentence.word(at - 1) !== 'to'
  ) {
    if (!vocabulary.ADVERBS.has(sentence.word(at - 1)) && !sentence.word(phrase.head).endsWith('s'))
      return null;
  }
  if (!reduced && !reachesBack(sentence, phrase.to, start)) return null;
  // "Talks on the pact collapsed", but "a pact that collapsed"
  const relative = /^(?:which|that)$/.test(sentence.word(phrase.to));
  if (!reduced && !relative && isOfOccasion(sentence, phrase, verb.status)) return null;
  return { verb, at, relation: 'subject', group, status: statusOf(sentence, verb, group, end) };
}

/** "the deal is close", "a pact which is still under discussion" */
export function predicateDeed(sentence: Sentence, phrase: NounPhrase): Deed | null {
  for (let at = phrase.to; at < Math.min(sentence.to, phrase.to + 14); at++) {
    const told = predicateOf(sentence, at);
    if (!told) continue;
    if (!reachesBack(sentence, phrase.to, at) || isOfOccasion(sentence, phrase, null)) return null;
    const { status, event, actual, from, to } = told;
    const verb: VerbWord = { ...BE, status: status ?? BE.status, event };
    const group = readVerbGroup(sentence, from, verb);
    const holds = group.mode === 'actual' && !group.negated;
    return {
      verb,
      at,
      relation: 'subject',
      group,
      status: holds ? evidence(sentence, status, event, at, to, actual) : null,
    };
  }
  return null;
}

const BE: VerbWord = {
  lemma: 'be',
  status: 'in-force',
  event: '',
  form: 'noun',
  then: [],
  intransitive: true,
};

/** Only "with Japan" or "between Japan and Kenya" stands between the phrase and the verb. */
function followsPartner(sentence: Sentence, from: number, to: number): boolean {
  if (!/^(?:with|between)$/.test(sentence.word(from))) return false;
  for (let i = from + 1; i < to; i++)
    if (!sentence.mention(i) && !/^(?:the|and)$/.test(sentence.word(i))) return false;
  return true;
}

function hasDeterminer(sentence: Sentence, i: number): boolean {
  return /^(?:the|a|an|its|their|his)$/.test(sentence.word(i));
}

/** A noun right after the verb: no preposition, date or end of a phrase. */
export function hasObject(sentence: Sentence, end: number): boolean {
  if (end >= sentence.to || sentence.gap(end) & (BREAK | Gap.comma)) return false;
  const word = sentence.word(end);
  return !(
    sentence.mention(end)?.type === 'date' ||
    vocabulary.PREPOSITIONS.has(word) ||
    vocabulary.ADVERBS.has(word) ||
    vocabulary.CLAUSE.has(word) ||
    word === 'and'
  );
}

/** "the pact that Mali and Niger signed": only names stand between the phrase and the verb. */
function isRelative(sentence: Sentence, from: number, to: number): boolean {
  const first = /^(?:that|which)$/.test(sentence.word(from)) ? from + 1 : from;
  if (to <= first || to - first > 14 || sentence.word(first) === 'and') return false;
  if (first === from && sentence.gap(from) & Gap.comma) return false;
  let names = 0;
  for (let i = first; i < to; i++) {
    if (sentence.gap(i) & BREAK) return false;
    const mention = sentence.mention(i);
    if (mention ? mention.type !== 'date' : /^(?:it|they|he|she)$/.test(sentence.word(i))) names++;
    else if (
      !/^(?:and|the|its|president|prime|minister|leaders)$/.test(sentence.word(i)) &&
      !sentence.isPossessive(i)
    )
      return false;
  }
  return names > 0 || first > from;
}

function hasPassiveBefore(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:is|was|were|are|been|be)$/.test(sentence.word(i))) return true;
  return false;
}

/** From the phrase to its verb: complements with prepositions, a relative clause's beginning, earlier joined verbs. */
function reachesBack(sentence: Sentence, from: number, to: number): boolean {
  const coordinated = /^(?:and|or|but)$/.test(sentence.word(to - 1));
  let preposition = false;
  for (let i = from; i < to; i++) {
    if (sentence.gap(i) & (BREAK & ~(Gap.open | Gap.close | Gap.dash))) return false;
    const word = sentence.word(i);
    if (isAnother(sentence, i)) return false;
    // ", and trade talks are under way": a clause of its own, and no last name of a row.
    if (/^(?:and|but|while)$/.test(word) && sentence.gap(i) & Gap.comma && i < to - 1) {
      const next = /^(?:the|a|an)$/.test(sentence.word(i + 1)) ? i + 2 : i + 1;
      if (!sentence.mention(next) && !vocabulary.ADVERBS.has(sentence.word(next))) return false;
    }
    if (vocabulary.PREPOSITIONS.has(word) || word === 'of') preposition = true;
    // "an agreement on visas that will take effect in March"
    if (
      i > from &&
      i === to - 1 &&
      /^(?:which|that)$/.test(word) &&
      (preposition || sentence.gap(i) & Gap.comma)
    )
      continue;
    // "the treaty, which took years, was signed"
    if (/^(?:which|whose)$/.test(word) && sentence.gap(i) & Gap.comma) {
      const closed = commaAfter(sentence, i, to);
      if (closed > 0) {
        i = closed - 1;
        continue;
      }
    }
    // "the truce, after days of talks, collapsed"
    if (/^(?:after|before|despite|following|amid)$/.test(word) && sentence.gap(i) & Gap.comma) {
      const closed = commaAfter(sentence, i, to);
      if (closed > 0) {
        i = closed - 1;
        continue;
      }
    }
    if (i === from && /^(?:which|that)$/.test(word)) {
      // "the deal that Iran signed": the relative clause has a subject of its own.
      if (to - i === 1) continue;
      if (sentence.mention(i + 1)) return false;
      continue;
    }
    // "a pact in force since 2010 was extended"
    const since = word === 'since' && sentence.mention(i + 1)?.type === 'date';
    if (vocabulary.CLAUSE.has(word) && !coordinated && !since) return false;
    if (vocabulary.SPEECH.has(word)) return false;
    if (vocabulary.isHead(word) && !isInserted(sentence, from, i)) return false;
    const mention = sentence.mention(i);
    if (mention && mention.type !== 'date' && !preposition) return false;
    if (!coordinated && i < to - 1 && FINITE.has(word)) return false;
  }
  return true;
}

/** "and one with Chile is close", "but another with Peru": a further agreement. */
export function isAnother(sentence: Sentence, i: number): boolean {
  return /^(?:another|one|others)$/.test(sentence.word(i)) && /^(?:with|between)$/.test(sentence.word(i + 1));
}

/** "the pact, a reciprocal access deal, was signed" */
function isInserted(sentence: Sentence, from: number, i: number): boolean {
  if (!(sentence.gap(i + 1) & Gap.comma)) return false;
  for (let k = from; k < i; k++)
    if (sentence.gap(k) & Gap.comma && /^(?:a|an|the)$/.test(sentence.word(k))) return true;
  return false;
}

/** The token after the next comma before `to`; -1 for none. */
export function commaAfter(sentence: Sentence, from: number, to: number): number {
  for (let i = from + 1; i <= to; i++) if (sentence.gap(i) & Gap.comma) return i;
  return -1;
}
