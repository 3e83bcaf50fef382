/** Verbs that mean much else: they count only right beside the agreement, most of them only where it is new. */
import type { AgreementStatus } from '../analysis';
import { Gap } from '../text/characters';
import type { Deed } from './deeds';
import { statusOf } from './deedStatus';
import type { NounPhrase } from './nounPhrase';
import { BREAK, type Sentence } from './sentence';
import type { VerbForm, VerbWord } from './statusVerbs';
import { hasObject, subjectDeed } from './subjectDeeds';
import { readVerbGroup } from './verbGroup';
import * as vocabulary from './vocabulary';

/** Forms in the order base, third, past, gerund. */
const NEW: readonly (readonly [AgreementStatus, string])[] = [
  ['planned', 'plan plans planned planning'],
  ['planned', 'prepare prepares prepared preparing'],
  ['proposed', 'eye eyes eyed eyeing'],
  ['proposed', 'consider considers considered considering'],
  ['proposed', 'weigh weighs weighed weighing'],
  ['proposed', 'mull mulls mulled mulling'],
  ['proposed', 'request requests requested requesting'],
  ['negotiating', 'draft drafts drafted drafting'],
  ['negotiating', 'near nears neared nearing'],
  ['negotiating', 'approach approaches approached approaching'],
];
const FORMS: readonly VerbForm[] = ['base', 'third', 'past', 'gerund'];

function verbOf(lemma: string, status: AgreementStatus, form: VerbForm, event = ''): VerbWord {
  return { lemma, status, event, form, then: [], intransitive: false };
}

const VERBS = new Map<string, VerbWord>();
for (const [status, list] of NEW) {
  const forms = list.split(' ');
  for (const [k, form] of FORMS.entries()) VERBS.set(forms[k] ?? '', verbOf(forms[0] ?? '', status, form));
}

const NEAR = verbOf('near', 'negotiating', 'base');
const HOPE = verbOf('hope', 'proposed', 'base');
const ASK = verbOf('ask', 'proposed', 'base');

/** The deed of the words right before the phrase: "plan a pact", "are close to a deal", "parliament backed the treaty". */
export function looseDeed(sentence: Sentence, phrase: NounPhrase): Deed | null {
  if (sentence.gap(phrase.outer) & ~(Gap.space | Gap.newline | Gap.quote)) return null;
  const found =
    (isNew(sentence, phrase) ? newDeed(sentence, phrase) : null) ??
    assent(sentence, phrase) ??
    rejoining(sentence, phrase) ??
    gesture(sentence, phrase) ??
    onHold(sentence, phrase);
  if (!found) return null;
  const { verb, at, to, patient = -1 } = found;
  const read = readVerbGroup(sentence, patient < 0 ? at : patient - 1, verb);
  const group = patient < 0 ? read : { ...read, patient };
  if (group.passive) return null;
  return { verb, at, relation: 'object', group, status: statusOf(sentence, verb, group, to) };
}

/** The deed whose subject the phrase is: "a pact is being considered", "the truce began on Monday". */
export function looseSubjectDeed(sentence: Sentence, phrase: NounPhrase): Deed | null {
  const truce = TRUCES.has(sentence.word(phrase.head)) || TRUCES.has(sentence.word(phrase.to - 1));
  for (let at = phrase.to; at < Math.min(sentence.to, phrase.to + 14); at++) {
    if (sentence.mention(at)) continue;
    const word = sentence.word(at);
    const verb = VERBS.get(word);
    // "is planned to be signed" tells of the signing.
    const passive =
      verb?.form === 'past' &&
      /^(?:is|are|was|were|being|been)$/.test(sentence.word(at - 1)) &&
      sentence.word(at + 1) !== 'to';
    const found = passive
      ? subjectDeed(sentence, phrase, at, at + 1, verb)
      : beginning(sentence, phrase, at, truce);
    if (found) return found;
  }
  return null;
}

const TRUCES = vocabulary.words('ceasefire ceasefires truce truces armistice fire');
const BEGIN: Readonly<Record<string, VerbForm>> = {
  begin: 'base',
  begins: 'third',
  began: 'past',
  begun: 'past',
  start: 'base',
  starts: 'third',
  started: 'past',
};

/** A truce begins; other agreements become effective or apply from a day. */
function beginning(sentence: Sentence, phrase: NounPhrase, at: number, truce: boolean): Deed | null {
  const word = sentence.word(at);
  const next = sentence.word(at + 1);
  const form = truce ? BEGIN[word] : undefined;
  const of = (form: VerbForm, to: number): Deed | null =>
    subjectDeed(sentence, phrase, at, to, {
      ...verbOf('begin', 'in-force', form, 'entry into force'),
      intransitive: true,
    });
  if (form !== undefined) return hasObject(sentence, at + 1) ? null : of(form, at + 1);
  const effective = next === 'effective' && /^(?:become|becomes|became)$/.test(word);
  const applies = next === 'from' && /^(?:apply|applies|applied)$/.test(word);
  if (!effective && !applies) return null;
  return of(word.endsWith('s') ? 'third' : /^(?:became|applied)$/.test(word) ? 'past' : 'base', at + 2);
}

interface Found {
  readonly verb: VerbWord;
  /** Tokens `[at, to)`. */
  readonly at: number;
  readonly to: number;
  readonly patient?: number;
}

/** "a pact", "trade pact" in a headline; not "the pact" nor "New START". */
function isNew(sentence: Sentence, { reach, determiner, proper, head }: NounPhrase): boolean {
  const named = proper || sentence.mention(head)?.type === 'agreement';
  return reach !== 'definite' && (determiner !== '' || !named);
}

function newDeed(sentence: Sentence, phrase: NounPhrase): Found | null {
  const at = phrase.outer - 1;
  if (sentence.mention(at)) return null;
  const word = sentence.word(at);
  const verb = VERBS.get(word);
  if (verb) {
    // "a village near a treaty port", "trade plans deal a blow": somebody must do it.
    const sure = phrase.determiner !== '' && verb.lemma !== 'near';
    return sure || hasDoer(sentence, at) ? { verb, at, to: at + 1 } : null;
  }
  const before = sentence.word(at - 1);
  // "are close to a pact", "moved closer to a deal", "are closer than ever to one"
  if (word === 'to' && before === 'ever' && sentence.word(at - 3) === 'closer')
    return { verb: NEAR, at: at - 3, to: at };
  if (word === 'to' && /^(?:close|closer)$/.test(before)) return { verb: NEAR, at: at - 1, to: at };
  if (word === 'of' && /^(?:verge|brink|cusp)$/.test(before) && sentence.word(at - 3) === 'on')
    return { verb: NEAR, at: at - 3, to: at };
  // "began a truce"
  const begun = TRUCES.has(sentence.word(phrase.head)) ? BEGIN[word] : undefined;
  if (begun !== undefined && phrase.determiner !== '')
    return { verb: verbOf('begin', 'in-force', begun, 'entry into force'), at, to: at + 1 };
  if (word !== 'for') return null;
  if (/^(?:hope|hopes|hoped|hoping|aim|aims|aimed|aiming)$/.test(before))
    return hasDoer(sentence, at - 1) ? { verb: HOPE, at: at - 1, to: at + 1 } : null;
  return asking(sentence, at);
}

/** "asked for a pact", "has asked Chile for a pact"; token `at` is "for". */
function asking(sentence: Sentence, at: number): Found | null {
  const asked = (i: number): boolean => /^(?:ask|asks|asked|asking)$/.test(sentence.word(i));
  if (asked(at - 1)) return { verb: ASK, at: at - 1, to: at + 1 };
  const mention = sentence.mention(at - 1);
  if (!mention || mention.type === 'date') return null;
  const first = sentence.before(at - 1);
  const verb = sentence.word(first - 1) === 'the' ? first - 2 : first - 1;
  return asked(verb) ? { verb: ASK, at, to: at + 1, patient: verb + 1 } : null;
}

/** A name, a pronoun, an auxiliary or another verb's "and" stands before the verb. */
function hasDoer(sentence: Sentence, at: number): boolean {
  let i = at - 1;
  while (vocabulary.ADVERBS.has(sentence.word(i)) && !sentence.mention(i)) i--;
  const word = sentence.word(i);
  const mention = sentence.mention(i);
  if (mention) return mention.type !== 'agreement' && !sentence.isPossessive(at);
  return (
    vocabulary.AUXILIARY.has(word) ||
    vocabulary.ACTORS.has(word) ||
    vocabulary.GROUP_NOUNS.has(word) ||
    /^(?:it|they|he|she|we|who|which|both)$/.test(word)
  );
}

const RATIFY = verbOf('ratify', 'ratified', 'past', 'ratification');
const REJECT = verbOf('reject', 'rejected', 'past', 'rejection');

/** "parliament backed the treaty", "lawmakers of the assembly voted against a pact", "gave its assent to the pact" */
function assent(sentence: Sentence, phrase: NounPhrase): Found | null {
  const at = phrase.outer - 1;
  const word = sentence.word(at);
  const before = sentence.word(at - 1);
  if (word === 'to' && /^(?:assent|consent)$/.test(before)) {
    for (let i = at - 2; i >= Math.max(sentence.from, at - 5); i--)
      if (/^(?:gave|given|gives|give|giving)$/.test(sentence.word(i))) return { verb: RATIFY, at: i, to: at };
    return null;
  }
  if (/^(?:backed|passed)$/.test(word))
    return hasBody(sentence, at) ? { verb: RATIFY, at, to: at + 1 } : null;
  const voted = before === 'voted' && hasBody(sentence, at - 1);
  return voted && word === 'against' ? { verb: REJECT, at: at - 1, to: at + 1 } : null;
}

/** A parliament is the subject of the verb at `at`. */
function hasBody(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 6); i--) {
    if (sentence.gap(i + 1) & (BREAK | Gap.comma) || vocabulary.CLAUSE.has(sentence.word(i))) return false;
    if (vocabulary.PARLIAMENTS.has(sentence.word(i))) return true;
  }
  return false;
}

/** "shook hands on a deal", "put pen to paper on the treaty" */
function gesture(sentence: Sentence, { outer }: NounPhrase): Found | null {
  const ends = (...words: readonly string[]): boolean =>
    words.every((word, k) => sentence.word(outer - words.length + k) === word);
  if (ends('hands', 'on') && /^(?:shook|shake|shakes|shaken|shaking)$/.test(sentence.word(outer - 3)))
    return { verb: verbOf('agree', 'agreed', 'past', 'agreement'), at: outer - 3, to: outer };
  return ends('put', 'pen', 'to', 'paper', 'on')
    ? { verb: verbOf('sign', 'signed', 'past', 'signing'), at: outer - 5, to: outer }
    : null;
}

const RETURN: Readonly<Record<string, VerbForm>> = {
  return: 'base',
  returns: 'third',
  returned: 'past',
  returning: 'gerund',
};

/** "returned to the deal"; "a return to the deal" is a noun. */
function rejoining(sentence: Sentence, phrase: NounPhrase): Found | null {
  const at = phrase.outer - 2;
  const form = RETURN[sentence.word(at)];
  if (form === undefined || sentence.word(at + 1) !== 'to') return null;
  const verbal = form === 'past' || form === 'gerund' || vocabulary.AUXILIARY.has(sentence.word(at - 1));
  const joined = form === 'past' && /^(?:and|but|then)$/.test(sentence.word(at - 1));
  return verbal && (joined || hasDoer(sentence, at))
    ? { verb: verbOf('return', 'in-force', form, 'accession'), at, to: at + 2 }
    : null;
}

/** "put the deal on ice" */
function onHold(sentence: Sentence, phrase: NounPhrase): Found | null {
  const at = phrase.outer - 1;
  if (!/^(?:put|puts|putting)$/.test(sentence.word(at))) return null;
  for (let i = phrase.to; i < Math.min(sentence.to, phrase.to + 6); i++) {
    if (sentence.gap(i) & (BREAK | Gap.comma)) return null;
    if (sentence.word(i) === 'on' && /^(?:ice|hold)$/.test(sentence.word(i + 1)))
      return { verb: verbOf('put', 'suspended', 'past', 'suspension'), at, to: at + 1 };
  }
  return null;
}
