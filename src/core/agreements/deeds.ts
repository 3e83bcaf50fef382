/** What the sentence says is done with an agreement, and by whom. */
import { Gap } from '../text/characters';
import { evidence, statusOf } from './deedStatus';
import { actDeed, inForceDeed, isActOf, isCalledOff, membershipDeed, nounDeed } from './nounDeeds';
import { looseDeed, looseSubjectDeed } from './looseVerbs';
import type { NounPhrase } from './nounPhrase';
import { predicateAfter } from './predicates';
import type { LocalStatus } from './reference';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS, type VerbWord } from './statusVerbs';
import { commaAfter, FINITE, isParticiple, predicateDeed, subjectDeed } from './subjectDeeds';
import { haveComeToNothing, isTalks } from './talks';
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
      const verb = inContext(sentence, phrase, at, entry);
      const deed = deedAt(sentence, phrase, at, verb);
      if (!deed) continue;
      deeds.push(deed);
      break;
    }
  }
  for (const read of OTHERS) {
    const deed = read(sentence, phrase);
    if (deed) deeds.push(deed);
  }
  return deeds;
}

/** Deeds that no verb of agreements tells. */
const OTHERS = [membershipDeed, inForceDeed, predicateDeed, looseDeed, looseSubjectDeed];

const LEGISLATURE = vocabulary.words(
  'parliament parliaments lawmakers lawmaker legislators senate congress duma knesset legislature legislatures assembly deputies mps rada bundestag sejm majlis parliamentary house commons voters referendum',
);

export function hasLegislature(sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (LEGISLATURE.has(sentence.word(i))) return true;
  return false;
}

function inContext(sentence: Sentence, phrase: NounPhrase, at: number, verb: VerbWord): VerbWord {
  if (verb.lemma === 'approve' && !hasLegislature(sentence)) return approval(verb);
  return verb.lemma === 'sign' && isLaw(sentence, phrase, at)
    ? { ...verb, lemma: 'ratify', status: 'ratified', event: 'ratification' }
    : verb;
}

/** "was signed into law", "signed the treaty with Japan into law" */
function isLaw(sentence: Sentence, { outer, to }: NounPhrase, at: number): boolean {
  const from = at < outer ? to : at + 1;
  for (let i = from; i < Math.min(sentence.to, from + 6); i++) {
    if (sentence.gap(i) & (BREAK | Gap.comma) || vocabulary.CLAUSE.has(sentence.word(i))) return false;
    if (sentence.word(i) === 'into' && sentence.word(i + 1) === 'law') return at < outer || i === from;
  }
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
    // "talks ended with a pact"
    if (verb.intransitive && vocabulary.PREPOSITIONS.has(sentence.word(end))) return null;
    // "welcomed the border treaty talks"
    if (verb.status !== 'negotiating' && sentence.tokens.spaced(phrase.to) && isTalks(sentence, phrase.to))
      return null;
    if (isParticiple(sentence, at, verb) || !isFree(sentence, end, phrase, verb)) return null;
    const group = unlessCalledOff(sentence, phrase, readVerbGroup(sentence, at, verb));
    // "are bound by the treaty", "remain bound by it"
    const bound = verb.lemma === 'bind' && sentence.word(end - 1) === 'by';
    if ((group.passive || (bound && sentence.word(at - 1).startsWith('remain'))) !== bound) return null;
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
    return { verb, at, relation: 'object', group, status: objectStatus(sentence, phrase, verb, group, end) };
  }
  return subjectDeed(sentence, phrase, at, end, verb);
}

/** "a summit to sign the pact was cancelled", "efforts to revive it failed" */
function unlessCalledOff(sentence: Sentence, phrase: NounPhrase, group: VerbGroup): VerbGroup {
  const { purpose, mode, governor } = group;
  const off =
    (purpose && isCalledOff(sentence, phrase.to)) ||
    (mode === 'near' &&
      /^(?:efforts?|bid|attempts?|talks|negotiations)$/.test(sentence.word(governor)) &&
      haveComeToNothing(sentence, governor, phrase));
  return off ? { ...group, mode: 'conditional' } : group;
}

function objectStatus(
  sentence: Sentence,
  phrase: NounPhrase,
  verb: VerbWord,
  group: VerbGroup,
  end: number,
): LocalStatus | null {
  if (isCriticism(sentence, phrase, verb)) return null;
  // "has a pact with Japan under discussion"
  const told = verb.lemma === 'have' && group.mode === 'actual' ? predicateAfter(sentence, phrase.to) : null;
  return told
    ? evidence(sentence, told.status, told.event, told.from, told.to, told.actual)
    : statusOf(sentence, verb, group, end);
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
    // "joins the Union under the treaty", "signed the bill into law"
    if (word === 'under' || (word === 'law' && sentence.word(i - 1) === 'into' && i + 1 < to)) return false;
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
    // "extended their pact and initialled a treaty": each verb has its own object.
    if (entries?.some((entry) => entry.form !== 'noun') && !(joins && !hasThing(sentence, from, i)))
      return false;
    if (FINITE.has(word)) return false;
  }
  if (to < sentence.to && sentence.gap(to) & (BREAK & ~Gap.open)) return false;
  return true;
}

/** Nouns whose "of" leads on to the agreement itself. */
const TRANSPARENT = vocabulary.words(
  'out signing conclusion terms part parts all most draft text version extension renewal ratification implementation adoption series number set kind type sort string raft pair dozens copy details one two both some form provisions framework participation',
);
const ENDING = vocabulary.words('conclude complete finalise finalize');

/** An agreement is named in tokens `[from, to)`. */
function hasThing(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (sentence.mention(i)?.type === 'agreement' || vocabulary.isHead(sentence.word(i))) return true;
  return false;
}

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
