/** Deeds that a noun tells: "talks on a pact", "the extension of the treaty", "parties to the convention". */
import type { AgreementStatus } from '../analysis';
import { Gap } from '../text/characters';
import type { Deed } from './deeds';
import { evidence, mapped, statusOf } from './deedStatus';
import type { NounPhrase } from './nounPhrase';
import { BREAK, type Sentence } from './sentence';
import { IN_FORCE, MEMBERSHIP, VERB_WORDS, type VerbWord } from './statusVerbs';
import { haveComeToNothing, isOnlyTalkedAbout } from './talks';
import { particles, readVerbGroup, type Mode, type VerbGroup } from './verbGroup';
import * as vocabulary from './vocabulary';

const OF = vocabulary.words('of on over about for to towards toward from at');

function nounGroup(mode: Mode, from: number): VerbGroup {
  return { mode, negated: false, passive: false, from, patient: -1, purpose: false, governor: -1 };
}

export function nounDeed(sentence: Sentence, phrase: NounPhrase, at: number, verb: VerbWord): Deed | null {
  const talks = verb.status === 'negotiating';
  const failed = talks && haveComeToNothing(sentence, at, phrase);
  const group = nounGroup(failed ? 'conditional' : 'actual', at);
  // "trade deal talks"
  if (at === phrase.to && talks && sentence.tokens.spaced(at)) {
    const status = failed ? null : evidence(sentence, verb.status, verb.event, at, at + 1, true);
    return { verb, at, relation: 'noun', group, status };
  }
  const inside = /^(?:participation|membership)$/.test(sentence.word(phrase.outer - 2));
  if (
    at >= phrase.outer ||
    phrase.outer - at > 9 ||
    !(OF.has(sentence.word(phrase.outer - 1)) || (inside && sentence.word(phrase.outer - 1) === 'in'))
  )
    return null;
  // "the suspension of its participation in the treaty"
  const from = inside && sentence.word(at + 1) === 'of' ? at + 2 : at + 1;
  for (let i = from; i < phrase.outer - 1; i++) {
    const word = sentence.word(i);
    if (vocabulary.PREPOSITIONS.has(word) && !/^(?:with|between|in|over|on|for|to)$/.test(word)) return null;
    if (
      sentence.gap(i) & (BREAK | Gap.comma) ||
      vocabulary.CLAUSE.has(word) ||
      vocabulary.isHead(word) ||
      VERB_WORDS.has(word) ||
      vocabulary.AUXILIARY.has(word)
    )
      return null;
  }
  const left = talks ? leavingTalks(sentence, phrase, at) : null;
  if (left) return left;
  const before = sentence.word(at - 1);
  const done =
    talks ||
    verb.status === 'proposed' ||
    /^(?:after|following|since|s|its|their|his)$/.test(before) ||
    (before === 'the' && /^(?:announced|declared|ordered|decreed|law)$/.test(sentence.word(at - 2))) ||
    verb.lemma === 'collapse';
  const planned = /^(?:planned|threatened|possible|potential|imminent|looming|proposed)$/.test(before);
  if (planned)
    return {
      verb,
      at,
      relation: 'noun',
      group,
      status: evidence(sentence, mapped(verb.status, 'planned', false), verb.event, at, at + 1, false),
    };
  return {
    verb,
    at,
    relation: 'noun',
    group,
    status: done && !failed ? evidence(sentence, verb.status, verb.event, at, at + 1, true) : null,
  };
}

/** "pulled out of talks on a pact", "suspended negotiations on the treaty" */
function leavingTalks(sentence: Sentence, phrase: NounPhrase, at: number): Deed | null {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 4); i--) {
    const verb = VERB_WORDS.get(sentence.word(i))?.find(({ status }) => LEAVING.has(status));
    if (!verb) continue;
    const end = i + 1 + particles(sentence, i, verb);
    if (end <= i) return null;
    const group = readVerbGroup(sentence, i, verb);
    if (group.passive) return null;
    const status = isOnlyTalkedAbout(sentence, phrase) ? statusOf(sentence, verb, group, end) : null;
    return { verb, at: i, relation: 'noun', group, status };
  }
  return null;
}

const LEAVING = new Set<AgreementStatus>(['withdrawn', 'suspended']);
const MEMBERS = vocabulary.words('party parties signatory signatories');

/** "is not a party to the treaty", "signatories of the pact" */
export function membershipDeed(sentence: Sentence, phrase: NounPhrase): Deed | null {
  const at = phrase.outer - 2;
  if (!/^(?:to|of)$/.test(sentence.word(at + 1)) || !MEMBERS.has(sentence.word(at))) return null;
  let from = at;
  let negated = false;
  let predicate = false;
  for (let i = at - 1; i >= Math.max(sentence.from, at - 6) && !sentence.mention(i); i--) {
    const word = sentence.word(i);
    if (/^(?:not|never|isn|aren|nor|neither)$/.test(word)) negated = true;
    if (/^(?:is|are|was|were|be|been|being|become|became|remain|remains|isn|aren)$/.test(word)) {
      predicate = true;
      from = i;
    }
  }
  if (!predicate) return null;
  const group: VerbGroup = { ...nounGroup('actual', from), negated };
  const status = evidence(sentence, negated ? null : 'in-force', '', from, at + 1, true);
  return { verb: MEMBERSHIP, at, relation: 'noun', group, status };
}

/** "the treaty, signed in 1998 and in force since 1999", "In force since 1999, the treaty" */
export function inForceDeed(sentence: Sentence, phrase: NounPhrase): Deed | null {
  for (let at = sentence.from + 1; at < sentence.to - 2; at++) {
    if (
      sentence.word(at + 1) !== 'since' ||
      sentence.mention(at + 2)?.type !== 'date' ||
      sentence.word(at - 1) !== 'in' ||
      !/^(?:force|effect)$/.test(sentence.word(at))
    )
      continue;
    const from = at - 1;
    const end = sentence.after(at + 2);
    const leads = (sentence.gap(end) & Gap.comma) !== 0 && phrase.outer === end;
    if (!(leads ? isOnlySaid(sentence, sentence.from, from) : isOnlySaid(sentence, phrase.to, from)))
      continue;
    const group = nounGroup('actual', from);
    const status = evidence(sentence, 'in-force', IN_FORCE.event, from, at + 1, true);
    return { verb: IN_FORCE, at, relation: 'subject', group, status };
  }
  return null;
}

const SAID = vocabulary.words(
  'between with of is are was were has have been remains still now and which that in on at',
);

/** Nothing but "with Chile", "has been", or a participle with when and where: "signed in Manila in 1998 and". */
function isOnlySaid(sentence: Sentence, from: number, to: number): boolean {
  // "was in force since 1999" says nothing of today.
  if (from > to || /^(?:was|were)$/.test(sentence.word(to - 1))) return false;
  const first = sentence.afterAcronym(from);
  for (let i = first; i < to; i = sentence.after(i)) {
    const gap = sentence.gap(i) & BREAK;
    if (gap && !(i === first && first > from && gap === Gap.close)) return false;
    const word = sentence.word(i);
    const mention = sentence.mention(i);
    if (mention ? mention.type === 'agreement' : !SAID.has(word) && !isParticiple(word)) return false;
  }
  return true;
}

function isParticiple(word: string): boolean {
  return VERB_WORDS.get(word)?.some(({ form, lemma }) => form === 'past' && lemma !== 'have') ?? false;
}

/** "the signing of the treaty": a gerund that is a noun. */
export function isActOf(sentence: Sentence, phrase: NounPhrase, at: number, verb: VerbWord): boolean {
  return (
    verb.form === 'gerund' &&
    sentence.word(at - 1) === 'the' &&
    sentence.word(at + 1) === 'of' &&
    phrase.outer === at + 2
  );
}

/** Said to have happened, unless what stands before it looks ahead: "before the signing of the treaty". */
export function actDeed(sentence: Sentence, phrase: NounPhrase, at: number, verb: VerbWord): Deed {
  const before = at - (sentence.word(at - 2) === 'off' ? 3 : 2);
  const ahead = NOT_DONE.has(sentence.word(before)) || isCalledOff(sentence, phrase.to);
  const group = nounGroup(ahead ? 'conditional' : 'actual', at);
  const status = ahead ? null : evidence(sentence, verb.status, verb.event, at, at + 1, true);
  return { verb, at, relation: 'noun', group, status };
}

const CALLED_OFF = vocabulary.words(
  'called put cancelled canceled postponed delayed scrapped shelved blocked',
);
const NOT_DONE = vocabulary.words(
  `of before until for to await awaits awaiting delay postpone cancel cancels delays postpones delaying postponing block blocks call calls ${[...CALLED_OFF].join(' ')}`,
);

/** "the signing of the pact was called off" */
export function isCalledOff(sentence: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(sentence.to, from + 12); i++) {
    if (vocabulary.CLAUSE.has(sentence.word(i)) || sentence.gap(i) & BREAK) return false;
    if (CALLED_OFF.has(sentence.word(i))) return /^(?:was|were|been|is)$/.test(sentence.word(i - 1));
  }
  return false;
}
