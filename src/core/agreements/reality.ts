/** What a sentence tells of a deed without saying that it was done: it is denied, was only to have come, or hangs on an "if". */
import { Gap } from '../text/characters';
import { BREAK, type Sentence } from './sentence';
import type { VerbWord } from './statusVerbs';
import * as vocabulary from './vocabulary';

const CONDITIONS = vocabulary.words('if unless whether');

export function isConditional(sentence: Sentence, from: number, verbAt: number): boolean {
  if (isHypothetical(sentence, from, verbAt)) return true;
  for (let i = from - 1; i >= sentence.from && from - i <= 14; i--) {
    if (sentence.gap(i + 1) & Gap.comma) return false;
    if (CONDITIONS.has(sentence.word(i))) return true;
  }
  return false;
}

/** "would sign a pact if tariffs fell" */
function isHypothetical(sentence: Sentence, from: number, verbAt: number): boolean {
  if (sentence.word(from) !== 'would') return false;
  for (let i = verbAt + 1; i < Math.min(sentence.to, verbAt + 20); i++) {
    if (sentence.gap(i) & BREAK) return false;
    if (sentence.word(i) === 'if') return sentence.word(i - 1) !== 'even' && sentence.word(i - 1) !== 'as';
  }
  return false;
}

const DENY = vocabulary.words('deny denies denied denying');
const DOUBT = vocabulary.words(
  'dismiss dismisses dismissed dismissing reject rejects rejected rejecting refute refutes refuted refuting rebut rebuts rebutted dispute disputes disputed disputing',
);
const REPORTS = vocabulary.words(
  'report reports claim claims allegation allegations suggestion suggestions rumour rumours rumor rumors accusation accusations assertion assertions speculation',
);
const RUMOURS = vocabulary.words('rumour rumours rumor rumors');
const FALSE = vocabulary.words('false untrue unfounded baseless bogus fake incorrect wrong inaccurate');
const NOT = vocabulary.words('not never t cannot hardly nobody nor none neither');

/** "denied reports that it had signed", "it is not true that they agreed": a clause that the sentence takes back. */
export function isDenied(sentence: Sentence, from: number, verbAt: number): boolean {
  // "denied ever signing the pact", "denied having signed it"
  if (DENY.has(sentence.word(from - 1))) return !isNegated(sentence, from - 1);
  // "denied wrongdoing and signed": the verbs are joined, and no clause lies between.
  if (/^(?:and|but|then)$/.test(sentence.word(from - 1))) return false;
  for (let i = from - 1; i >= sentence.from && from - i <= 20; i--) {
    if (sentence.gap(i + 1) & BREAK) return false;
    const word = sentence.word(i);
    if (word === 'that') return isTakenBack(sentence, i, verbAt);
    // "denied it had signed"
    if (DENY.has(word)) return isSubject(sentence, i + 1, from) && !isNegated(sentence, i);
    if (vocabulary.CLAUSE.has(word)) return false;
  }
  return false;
}

/** Token `that` begins the clause. */
function isTakenBack(sentence: Sentence, that: number, verbAt: number): boolean {
  const at = that - 1;
  const word = sentence.word(at);
  if (DENY.has(word)) return !isNegated(sentence, at);
  // "it is not true that", "there is no evidence that"
  if (/^(?:true|case)$/.test(word)) return /^(?:not|t)$/.test(sentence.word(at - (word === 'case' ? 2 : 1)));
  if (/^(?:evidence|proof)$/.test(word)) return sentence.word(at - 1) === 'no';
  if (/^(?:untrue|false)$/.test(word)) return !isNegated(sentence, at);
  if (!REPORTS.has(word)) return sentence.word(at - 1) === 'falsely';
  if (RUMOURS.has(word)) return true;
  // "contrary to reports that", "no truth in reports that"
  if (sentence.word(at - 2) === 'contrary') return true;
  if (sentence.word(at - 2) === 'truth' && sentence.word(at - 3) === 'no') return true;
  for (let i = at - 1; i >= Math.max(sentence.from, at - 5); i--) {
    const told = sentence.word(i);
    if (DENY.has(told) || DOUBT.has(told)) return !isNegated(sentence, i);
    if (FALSE.has(told)) return true;
    if (sentence.gap(i + 1) & Gap.comma || vocabulary.CLAUSE.has(told)) break;
  }
  return isCalledFalse(sentence, verbAt);
}

/** "reports that Chile had signed the pact were false" */
function isCalledFalse(sentence: Sentence, from: number): boolean {
  for (let i = from + 1; i < Math.min(sentence.to, from + 20); i++) {
    if (!/^(?:is|are|was|were|be|been)$/.test(sentence.word(i))) continue;
    for (let k = i + 1; k <= i + 2; k++)
      if (FALSE.has(sentence.word(k)) || DENY.has(sentence.word(k)) || DOUBT.has(sentence.word(k)))
        return !NOT.has(sentence.word(k - 1));
  }
  return false;
}

/** "did not deny", "can't deny", "no one denied", "refused to deny" */
function isNegated(sentence: Sentence, at: number): boolean {
  return (
    (sentence.word(at - 1) === 'to' && /^(?:refuse|decline)[sd]?$/.test(sentence.word(at - 2))) ||
    NOT.has(sentence.word(at - 1)) ||
    NOT.has(sentence.word(at - 2)) ||
    (sentence.word(at - 1) === 'one' && sentence.word(at - 2) === 'no')
  );
}

/** Tokens `[from, to)` are a subject and nothing else: "it", "the government", "Norway and Chile". */
function isSubject(sentence: Sentence, from: number, to: number): boolean {
  if (to <= from || to - from > 6) return false;
  for (let i = from; i < to; i++) {
    const word = sentence.word(i);
    if (
      !sentence.mention(i) &&
      !/^(?:the|its|their|and|it|they|he|she|s)$/.test(word) &&
      !vocabulary.ACTORS.has(word)
    )
      return false;
  }
  return true;
}

const PLANS = vocabulary.words('due expected supposed scheduled set meant planned hoped');
const WISHES = vocabulary.words('planned hoped intended wanted meant');

/** What was to be and did not come: "was to have signed", "would have signed", "had been due to sign", "almost signed". */
export function isUnreal(sentence: Sentence, from: number, verbAt: number, verb: VerbWord): boolean {
  if (/^(?:almost|nearly)$/.test(sentence.word(verbAt - 1))) return true;
  for (let i = from; i < verbAt; i++) {
    const word = sentence.word(i);
    const next = sentence.word(i + 1);
    if (/^(?:would|could|should|might)$/.test(word) && isHave(sentence, i + 1)) return true;
    // "were to have signed", "was due to have been signed"
    if (word === 'to' && next === 'have') {
      const before = sentence.word(i - 1);
      if (/^(?:was|were)$/.test(before)) return true;
      if (PLANS.has(before)) return /^(?:was|were|been)$/.test(sentence.word(i - 2));
    }
    // "had been due to sign", "was supposed to sign", "had hoped to sign"
    if (word === 'had' && next === 'been' && PLANS.has(sentence.word(i + 2))) return true;
    if (word === 'had' && WISHES.has(next)) return true;
    if (/^(?:was|were)$/.test(word) && /^(?:supposed|meant)$/.test(next)) return true;
  }
  return verb.form === 'past' && isInverted(sentence, from, verbAt);
}

function isHave(sentence: Sentence, i: number): boolean {
  return (
    sentence.word(i) === 'have' ||
    (vocabulary.ADVERBS.has(sentence.word(i)) && sentence.word(i + 1) === 'have')
  );
}

/** "Had Norway and Chile signed the pact, …", "… had the deal been signed" */
function isInverted(sentence: Sentence, from: number, verbAt: number): boolean {
  for (let i = from; i < verbAt; i++)
    if (/^(?:is|are|was|were|has|have|had|will|would)$/.test(sentence.word(i))) return false;
  for (let i = from - 1; i >= sentence.from && from - i <= 12; i--) {
    const word = sentence.word(i);
    if (word === 'had') {
      const opens = i === sentence.from || (sentence.gap(i) & (Gap.comma | Gap.dash)) !== 0;
      return isSubjectAt(sentence, i + 1) && (opens || wouldHave(sentence, i));
    }
    if (vocabulary.CLAUSE.has(word) || vocabulary.AUXILIARY.has(word)) return false;
    if (sentence.gap(i + 1) & BREAK || (sentence.gap(i + 1) & Gap.comma && !sentence.mention(i)))
      return false;
  }
  return false;
}

function isSubjectAt(sentence: Sentence, i: number): boolean {
  const mention = sentence.mention(i);
  if (mention) return mention.type !== 'date';
  return /^(?:the|it|they|he|she|both|its|their)$/.test(sentence.word(i));
}

function wouldHave(sentence: Sentence, to: number): boolean {
  for (let i = sentence.from; i < to - 1; i++)
    if (/^(?:would|could|might)$/.test(sentence.word(i)) && isHave(sentence, i + 1)) return true;
  return false;
}

const TIMES = vocabulary.words('once until when before after as');
const AHEAD = vocabulary.words(
  'will would shall may might can could should must won ll due expected takes enters comes begins starts ends expires lapses',
);

/** The word that begins the time clause of token `from`, and where; '' for none: "once it is signed". */
export function timeClause(sentence: Sentence, from: number): { readonly word: string; readonly at: number } {
  for (let i = from - 1; i >= sentence.from && from - i <= 14; i--) {
    if (sentence.gap(i + 1) & Gap.comma) break;
    const word = sentence.word(i);
    if (!TIMES.has(word)) continue;
    // "as soon as", "as quickly as"
    if (
      word === 'as' &&
      !(sentence.word(i - 2) === 'as' && /^(?:soon|long|quickly)$/.test(sentence.word(i - 1)))
    )
      continue;
    return { word, at: i };
  }
  return { word: '', at: -1 };
}

/** "will fall once the deal has been approved", "when parliament ratifies it": told of as something to come. */
export function isToCome(sentence: Sentence, from: number, verbAt: number, verb: VerbWord): boolean {
  // "Once signed, the pact …"
  if (
    verb.form === 'past' &&
    /^(?:once|until|when)$/.test(sentence.word(verbAt - 1)) &&
    (from === verbAt || from === verbAt - 1) &&
    (verbAt - 1 === sentence.from || !/^(?:was|were|is|are|been|be)$/.test(sentence.word(verbAt - 2)))
  )
    return tellsAhead(sentence);
  // "takes effect when both have ratified it"
  if (verb.intransitive && verb.form === 'third')
    for (let i = verbAt + 1; i <= verbAt + 3; i++)
      if (/^(?:when|once|after|as)$/.test(sentence.word(i))) return isSubjectAt(sentence, i + 1);
  let start = from;
  while (start < verbAt && vocabulary.ADVERBS.has(sentence.word(start))) start++;
  const first = sentence.word(start);
  const perfect = /^(?:has|have)$/.test(first);
  const passive = /^(?:is|are)$/.test(first) && verb.form === 'past';
  const present = from === verbAt && (verb.form === 'third' || verb.form === 'base');
  if (!perfect && !passive && !present) return false;
  const { word, at } = timeClause(sentence, from);
  if (word === '') return false;
  if (passive && word !== 'when') return true;
  // "after weeks of talks Japan and Kenya sign": no clause.
  if (present && (sentence.view.scan.heading || !isSubject(sentence, at + 1, from))) return false;
  return /^(?:once|until|before|as)$/.test(word) || tellsAhead(sentence);
}

function tellsAhead(sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++)
    if (AHEAD.has(sentence.word(i)) && !sentence.mention(i)) return true;
  return false;
}
