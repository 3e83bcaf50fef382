/** What the sentence says is done with an agreement, and by whom. */
import { Gap } from '../text/characters';
import { statusOf } from './deedStatus';
import { actDeed, inForceDeed, isActOf, membershipDeed, nounDeed } from './nounDeeds';
import type { NounPhrase } from './nounPhrase';
import type { LocalStatus } from './reference';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS, type VerbWord } from './statusVerbs';
import { isOfOccasion, isTalks } from './talks';
import { particles, readVerbGroup, type VerbGroup } from './verbGroup';
import * as vocabulary from './vocabulary';

export interface Deed {
  readonly verb: VerbWord;
  /** Token of the verb. */
  readonly at: number;
  /** The phrase is what the verb is done to, or its subject, or the deed is a noun ("talks on …"). */
  readonly relation: 'object' | 'subject' | 'noun';
  readonly group: VerbGroup;
  readonly status: LocalStatus | null;
}

/** All deeds that concern the phrase; `verbs` are the tokens of the sentence that `VERB_WORDS` knows. */
export function deedsOf(sentence: Sentence, phrase: NounPhrase, verbs: readonly number[]): Deed[] {
  const deeds: Deed[] = [];
  for (const at of verbs) {
    if (at >= phrase.outer && at < phrase.to) continue;
    for (const entry of VERB_WORDS.get(sentence.word(at)) ?? []) {
      const verb = entry.lemma === 'approve' && !hasLegislature(sentence) ? approval(entry) : entry;
      const deed = deedAt(sentence, phrase, at, verb);
      if (!deed) continue;
      deeds.push(deed);
      break;
    }
  }
  for (const deed of [membershipDeed(sentence, phrase), inForceDeed(sentence, phrase)])
    if (deed) deeds.push(deed);
  return deeds;
}

const LEGISLATURE = vocabulary.words(
  'parliament parliaments lawmakers lawmaker legislators senate congress duma knesset legislature legislatures assembly deputies mps rada bundestag sejm majlis parliamentary house commons voters referendum',
);

export function hasLegislature(sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (LEGISLATURE.has(sentence.word(i))) return true;
  return false;
}

/** Said of a government or a head of state, approval is no ratification. */
function approval(verb: VerbWord): VerbWord {
  return { ...verb, status: 'agreed', event: 'agreement' };
}

function deedAt(sentence: Sentence, phrase: NounPhrase, at: number, verb: VerbWord): Deed | null {
  const end = at + 1 + particles(sentence, at, verb);
  if (end <= at) return null;
  if (verb.lemma === 'enter' && !verb.intransitive && /^(?:force|effect)$/.test(sentence.word(end)))
    return null;
  if (verb.form === 'noun') return nounDeed(sentence, phrase, at, verb);
  if (isActOf(sentence, phrase, at, verb)) return actDeed(sentence, phrase, at, verb);
  if (at < phrase.outer) {
    if (verb.intransitive && !/^(?:end|terminate)$/.test(verb.lemma)) return null;
    // "welcomed the border treaty talks"
    if (verb.status !== 'negotiating' && sentence.tokens.spaced(phrase.to) && isTalks(sentence, phrase.to))
      return null;
    if (isParticiple(sentence, at, verb) || !isFree(sentence, end, phrase, verb)) return null;
    const group = readVerbGroup(sentence, at, verb);
    // "are bound by the treaty"
    if (group.passive !== (verb.lemma === 'bind' && sentence.word(end - 1) === 'by')) return null;
    // "have" alone is a state; "have signed" is not this verb.
    if (
      verb.lemma === 'have' &&
      ((phrase.determiner === '' && !/^(?:with|between)$/.test(sentence.word(phrase.to))) ||
        (phrase.outer !== end && sentence.word(phrase.outer - 1) !== 'and') ||
        group.negated ||
        isInvertedHad(sentence, at, phrase.to) ||
        /^(?:unratified|proposed|draft|planned|pending|unsigned)$/.test(sentence.word(phrase.from)))
    )
      return null;
    const status = isCriticism(sentence, phrase, verb) ? null : statusOf(sentence, verb, group, end);
    return { verb, at, relation: 'object', group, status };
  }
  return subjectDeed(sentence, phrase, at, end, verb);
}

/** "had the pact with Japan been signed" */
function isInvertedHad(sentence: Sentence, at: number, from: number): boolean {
  if (sentence.word(at) !== 'had') return false;
  for (let i = from; i < Math.min(sentence.to, from + 10) && !(sentence.gap(i) & (BREAK | Gap.comma)); i++)
    if (sentence.word(i) === 'been') return true;
  return false;
}

/** "denounced the pact as a surrender" */
function isCriticism(sentence: Sentence, { to }: NounPhrase, { lemma }: VerbWord): boolean {
  if (lemma !== 'denounce') return false;
  for (let i = to; i < Math.min(sentence.to, to + 8) && !(sentence.gap(i) & (BREAK | Gap.comma)); i++)
    if (sentence.word(i) === 'as') return true;
  return false;
}

const JOINS = vocabulary.words('and or');
const FINITE = vocabulary.words('is are was were will would has have had could may might');

/** Nothing between the verb and its object but words of the object itself, adverbs and short insertions. */
function isFree(sentence: Sentence, from: number, phrase: NounPhrase, verb: VerbWord): boolean {
  const to = phrase.outer;
  if (to - from > 13) return false;
  // "a broker of the treaty", "in breach of the pact": nouns.
  if (sentence.word(from) === 'of' && !/^(?:out|away)$/.test(sentence.word(from - 1))) return false;
  // ", and a treaty was signed": a clause of its own.
  if (
    sentence.word(to - 1) === 'and' &&
    sentence.gap(to - 1) & Gap.comma &&
    hasFiniteAfter(sentence, phrase.to)
  )
    return false;
  let commas = 0;
  for (let i = from; i < to; i++) {
    const gap = sentence.gap(i);
    if (gap & BREAK) return false;
    if (gap & Gap.comma && ++commas > 3) return false;
    const word = sentence.word(i);
    const joins = JOINS.has(sentence.word(i + 1)) || JOINS.has(sentence.word(i - 1));
    if (sentence.mention(i)) {
      // "signed with Japan a pact", "gave Iran a deal"; a subject of another verb breaks it.
      continue;
    }
    // "Signed in 1998 and in force since 1999": that is no clause.
    const isTime = word === 'since' && sentence.mention(i + 1)?.type === 'date';
    if ((vocabulary.CLAUSE.has(word) && !isTime) || vocabulary.SPEECH.has(word)) return false;
    // "welcomed the failure of the pact"; "welcomed the signing of the pact"
    if (word === 'of' && i > from && !TRANSPARENT.has(sentence.word(i - 1))) return false;
    if (
      vocabulary.isHead(word) &&
      !joins &&
      !(sentence.gap(i + 1) & Gap.comma) &&
      !/^(?:and|or)$/.test(sentence.word(to - 1))
    )
      return false;
    if (word === 'to') {
      const next = i + 1;
      const noun =
        next === to ||
        vocabulary.DEFINITE.has(sentence.word(next)) ||
        vocabulary.INDEFINITE.has(sentence.word(next)) ||
        sentence.mention(next) !== undefined;
      if (!noun || (verb.lemma !== 'agree' && next === to && verb.lemma !== 'accede')) return false;
    }
    const entries = VERB_WORDS.get(word);
    // "has a pact with Japan, signed last May, and a treaty with Oman"
    if (entries?.some((entry) => entry.form === 'past' && isParticiple(sentence, i, entry))) {
      const closed = commaAfter(sentence, i, to);
      if (closed < 0) return false;
      i = closed - 1;
      continue;
    }
    // "announced talks on a pact", "completed a round of talks": but "concluded negotiations on a pact".
    if (isTalks(sentence, i) && !(ENDING.has(verb.lemma) && !isRound(sentence, from, i))) return false;
    if (entries?.some((entry) => entry.form !== 'noun') && !joins) return false;
    if (FINITE.has(word)) return false;
  }
  if (to < sentence.to && sentence.gap(to) & (BREAK & ~Gap.open)) return false;
  return true;
}

/** "a pact with Japan, signed in May, and a treaty": the verb's object stands before it. */
function isParticiple(sentence: Sentence, at: number, verb: VerbWord): boolean {
  if (verb.form !== 'past' || !(sentence.gap(at) & Gap.comma)) return false;
  return (
    /^(?:in|by|on|at|between|under|last|this|earlier|late|early)$/.test(sentence.word(at + 1)) ||
    sentence.mention(at + 1)?.type === 'date'
  );
}

/** Nouns whose "of" leads on to the agreement itself. */
const TRANSPARENT = vocabulary.words(
  'out signing conclusion terms part parts all most draft text version extension renewal ratification implementation adoption series number set kind type sort string raft pair dozens copy details one two both some form provisions framework participation',
);
const ENDING = vocabulary.words('conclude complete finalise finalize');

function isRound(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:rounds?|stages?|phases?|days?|weeks?|sessions?)$/.test(sentence.word(i))) return true;
  return false;
}

/** A finite verb follows before the next comma. */
function hasFiniteAfter(sentence: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(from + 12, sentence.to); i++) {
    const word = sentence.word(i);
    if (sentence.gap(i) & (BREAK | Gap.comma) || vocabulary.CLAUSE.has(word)) return false;
    if (FINITE.has(word) || VERB_WORDS.get(word)?.some(({ form }) => form === 'past')) return true;
  }
  return false;
}

function subjectDeed(
  sentence: Sentence,
  phrase: NounPhrase,
  at: number,
  end: number,
  verb: VerbWord,
): Deed | null {
  if (at - phrase.to > 18 || (verb.form === 'gerund' && !verb.intransitive) || verb.lemma === 'have')
    return null;
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
  if (!reduced && !relative && isOfOccasion(sentence, phrase)) return null;
  return { verb, at, relation: 'subject', group, status: statusOf(sentence, verb, group, end) };
}

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
function hasObject(sentence: Sentence, end: number): boolean {
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
    if (i === from && word === 'which' && sentence.gap(i) & Gap.comma) {
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
    if (vocabulary.CLAUSE.has(word) && !coordinated) return false;
    if (vocabulary.SPEECH.has(word)) return false;
    if (vocabulary.isHead(word) && !isInserted(sentence, from, i)) return false;
    const mention = sentence.mention(i);
    if (mention && mention.type !== 'date' && !preposition) return false;
    if (!coordinated && i < to - 1 && FINITE.has(word)) return false;
  }
  return true;
}

/** The token after the next comma before `to`; -1 for none. */
function commaAfter(sentence: Sentence, from: number, to: number): number {
  for (let i = from + 1; i <= to; i++) if (sentence.gap(i) & Gap.comma) return i;
  return -1;
}

/** "the pact, a reciprocal access deal, was signed" */
function isInserted(sentence: Sentence, from: number, i: number): boolean {
  if (!(sentence.gap(i + 1) & Gap.comma)) return false;
  for (let k = from; k < i; k++)
    if (sentence.gap(k) & Gap.comma && /^(?:a|an|the)$/.test(sentence.word(k))) return true;
  return false;
}
