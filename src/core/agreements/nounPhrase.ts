/** The noun phrase around a word such as "treaty": determiner, words before the head, a name's words after it. */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { Reach } from './reference';
import { isTopic } from './kind';
import { properName } from './properName';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS } from './statusVerbs';
import * as vocabulary from './vocabulary';

export interface NounPhrase {
  /** First token after the determiner. */
  readonly from: number;
  readonly head: number;
  readonly to: number;
  /** First token of the determiner, otherwise `from`. */
  readonly outer: number;
  readonly reach: Reach;
  /** "any deal", "a deal": the determiner, '' for none. */
  readonly determiner: string;
  /** Tokens that name or describe it, without evaluation: `[nameFrom, to)`. */
  readonly nameFrom: number;
  /** A name with capitals. */
  readonly proper: boolean;
  /** Means an agreement only if one was called so: "the protocol". */
  readonly anaphoric: boolean;
}

/** Tokens `[from, to)` that stand for an agreement without being a noun phrase: a pronoun, a verb. */
export function barePhrase(from: number, to: number, reach: Reach): NounPhrase {
  return {
    from,
    head: from,
    to,
    outer: from,
    reach,
    determiner: '',
    nameFrom: from,
    proper: false,
    anaphoric: false,
  };
}

/** How far back a phrase goes. */
const LIMIT = 8;
const JOINED = Gap.space | Gap.newline | Gap.hyphen | Gap.apostrophe | Gap.quote;

/** The phrase whose head is at `head`; `null` where the word is no agreement there. `to` ends the head itself; a known name begins at `nameFrom`. */
export function readNounPhrase(
  sentence: Sentence,
  head: number,
  headEnd: number,
  known: boolean,
  nameFrom = sentence.before(head),
): NounPhrase | null {
  const name = known ? null : properName(sentence, head, headEnd);
  const to = name?.to ?? (known ? headEnd : phraseEnd(sentence, head, headEnd));
  const formal = !known && !name && vocabulary.FORMAL_HEADS.has(sentence.word(head));
  const loose = formal && !isSetPhrase(sentence, head, to) && !isSigned(sentence, head, to);
  if (loose && !ANAPHORIC.has(sentence.word(head))) return null;
  if (!known && !name && isOtherUse(sentence, head, to)) return null;
  const first = name?.from ?? (known ? nameFrom : head);
  const walked = walkBack(sentence, first, known);
  if (walked.determiner === 'no') return null;
  // "the protocol"
  if (loose && !(walked.reach === 'definite' && walked.from === head)) return null;
  let { from, outer } = walked;
  // What stands before it is no part of it: "Japan and Kenya near trade deal".
  if (!walked.determiner && walked.reach === 'indefinite' && !name && !known)
    outer = from = trimmed(sentence, from, head);
  let telling = from;
  while (
    telling < first &&
    (isEvaluation(sentence, telling) || sentence.word(telling) === 'but') &&
    !(sentence.word(telling) === 'joint' && vocabulary.FORMAL_HEADS.has(sentence.word(head)))
  )
    telling++;
  const { reach, determiner } = walked;
  const proper = name !== null;
  if (proper) telling = first;
  return { from, head, to, outer, reach, determiner, nameFrom: telling, proper, anaphoric: loose };
}

/** "memorandum of understanding", "letter of intent", "cease-fire". */
function phraseEnd(sentence: Sentence, head: number, headEnd: number): number {
  const word = sentence.word(head);
  if (word === 'cease') return headEnd + 1;
  if (
    sentence.word(headEnd) === 'of' &&
    /^(?:understanding|intent|association|cooperation)$/.test(sentence.word(headEnd + 1))
  )
    return headEnd + 2;
  return headEnd;
}

/** The word is there, the agreement is not: "to deal with", "of its own accord", "in agreement with". */
function isOtherUse(sentence: Sentence, head: number, to: number): boolean {
  const word = sentence.word(head);
  const before = sentence.word(head - 1);
  const after = sentence.word(to);
  const spaced = sentence.tokens.spaced(to) || sentence.gap(to) === Gap.hyphen;
  if (spaced && vocabulary.AFTER_NO.has(after)) return true;
  if (word === 'cease') return sentence.word(head + 1) !== 'fire';
  if (/^deals?$/.test(word)) {
    if (
      before === 'to' ||
      before === 'not' ||
      /^(?:could|would|will|can|must|should|might|may|who|that|which|we|they|he|she|it|i|you)$/.test(before)
    ) {
      if (/^(?:with|in)$/.test(after)) return true;
    }
    if (
      /^(?:great|good|big|real|done|raw|square|new)$/.test(before) &&
      (after === 'of' || /^(?:great|raw|square)$/.test(before))
    )
      return true;
    if (
      after === 'with' &&
      word === 'deals' &&
      !vocabulary.POSSESSIVE.has(before) &&
      !sentence.isPossessive(head - 1) &&
      !vocabulary.INDEFINITE.has(before) &&
      !isBoundToNoun(sentence, head)
    )
      return true;
    // "dealt", "dealing" are other words; "a big deal" is an idiom.
    if (before === 'big' || before === 'fair') return true;
  }
  if (/^accord$/.test(word) && /^(?:own|one)$/.test(before)) return true;
  if (/^agreements?$/.test(word)) {
    if (before === 'in' && word === 'agreement') return true;
    if (after === 'among' && isPrivateNoun(sentence, to + 1)) return true;
    if (
      before === 'of' &&
      /^(?:area|areas|point|points|degree|level|lack|nod|broad)$/.test(sentence.word(head - 2))
    )
      return true;
  }
  if (word === 'understanding')
    return !/^(?:reached|reach|an|agreed|signed)$/.test(before) || /^(?:of|that)$/.test(after);
  if (word === 'settlement') return !/^(?:peace|negotiated|political|border)$/.test(before);
  if (word === 'compact') return before !== 'global';
  if (word === 'pact' && before === 'suicide') return true;
  return false;
}

const ANAPHORIC = vocabulary.words(
  'protocol convention charter declaration communique framework initiative partnership swap exchange',
);
const SIGNING = vocabulary.words(
  'signed sign signing signs initialled initialed ratified ratify ratifying ratifies inked adopted',
);

/** "signed a protocol on border crossings", "a declaration was signed" */
function isSigned(sentence: Sentence, head: number, to: number): boolean {
  if (!SIGNABLE.has(sentence.word(head))) return false;
  for (let i = head - 1; i >= Math.max(sentence.from, head - 7); i--) {
    const word = sentence.word(i);
    if (sentence.gap(i + 1) & BREAK || vocabulary.CLAUSE.has(word)) break;
    if (SIGNING.has(word)) return true;
  }
  for (let i = to; i < Math.min(sentence.to, to + 12); i++) {
    const word = sentence.word(i);
    if (sentence.gap(i) & (BREAK | Gap.comma) || vocabulary.CLAUSE.has(word)) return false;
    if (SIGNING.has(word) && /^(?:was|were|been|be|is|being|formally|also)$/.test(sentence.word(i - 1)))
      return true;
  }
  return false;
}

const SIGNABLE = vocabulary.words(
  'protocol protocols convention conventions charter declaration declarations communique framework partnership',
);

/** "additional protocol", "joint declaration", "letter of intent": agreements without capitals. */
function isSetPhrase(sentence: Sentence, head: number, to: number): boolean {
  const before = sentence.word(head - 1);
  switch (sentence.word(head)) {
    case 'protocol':
    case 'protocols':
      return /^(?:additional|optional|accession|withdrawal|trade|peace|defence|defense)$/.test(before);
    case 'declaration':
    case 'communique':
      return before === 'joint' || before === 'political';
    case 'statement':
      return false;
    case 'swap':
    case 'swaps':
    case 'exchange':
      return /^(?:prisoner|prisoners|hostage|hostages|captive|detainee)$/.test(before);
    case 'letter':
      return to > head + 1;
    case 'framework':
      return before === 'agreed' || before === 'peace';
    case 'partnership':
      return before === 'strategic' || before === 'defence' || before === 'defense';
    case 'convention':
    case 'charter':
    case 'conventions':
      return /^(?:tax|extradition|rights|weapons|climate|torture|fisheries)$/.test(before);
    default:
      return false;
  }
}

function isBoundToNoun(sentence: Sentence, head: number): boolean {
  return isTopic(sentence.word(head - 1));
}

function isPrivateNoun(sentence: Sentence, i: number): boolean {
  return /^(?:experts|economists|analysts|scientists|observers|historians|critics|researchers|scholars|voters|parents|doctors|investors|the)$/.test(
    sentence.word(i),
  );
}

interface Walked {
  readonly from: number;
  readonly outer: number;
  readonly reach: Reach;
  readonly determiner: string;
}

/** Before a known name only words that judge it: its other words are its own. */
function walkBack(sentence: Sentence, first: number, known: boolean): Walked {
  let reach: Reach = 'indefinite';
  let i = first - 1;
  for (; i >= sentence.from && first - i <= LIMIT; i--) {
    // "the U.S.-Mexico pact": the period is that of the name.
    const dotted = sentence.mention(i)?.text.endsWith('.') ?? false;
    const gap = dotted ? sentence.gap(i + 1) & ~Gap.period : sentence.gap(i + 1);
    const compound = (gap & ~Gap.dash) === 0;
    if ((gap & ~JOINED) !== 0 && !compound) break;
    if (sentence.isPossessive(i) || sentence.hasPossessiveGap(i + 1))
      return { from: i + 1, outer: i + 1, reach: other(reach), determiner: 's' };
    const mention = sentence.mention(i);
    if (mention) {
      if (mention.type === 'agreement' || (mention.type === 'date' && !/^\d{4}$/.test(mention.text))) break;
      if (mention.form === 'title') break;
      i = sentence.before(i);
      continue;
    }
    const word = sentence.word(i);
    // "status of forces agreement"
    if (word === 'of' && sentence.word(i - 1) === 'status' && sentence.word(i + 1) === 'forces') continue;
    // "first-of-its-kind", "seven-day"
    if (sentence.gap(i + 1) === Gap.hyphen && i + 1 < first) continue;
    if (vocabulary.OTHER.has(word) || (vocabulary.FORMER.has(word) && i + 1 === first)) {
      reach = 'other';
      continue;
    }
    if (word !== 'new' && (vocabulary.DEFINITE.has(word) || vocabulary.INDEFINITE.has(word))) {
      if (
        word === 'an' ||
        word === 'a' ||
        !/^(?:one|two|three|four|five|multiple)$/.test(word) ||
        !sentence.tokens.isNumber(i)
      ) {
        const definite = vocabulary.DEFINITE.has(word) || word === 'any';
        return {
          from: i + 1,
          outer: i,
          reach: reach === 'other' ? reach : definite ? 'definite' : 'indefinite',
          determiner: word,
        };
      }
    }
    if (vocabulary.EVALUATIVE.has(word) && !isMainVerb(sentence, i)) continue;
    // "a similar but non-binding agreement"
    if (word === 'but' && vocabulary.OTHER.has(sentence.word(i - 1))) continue;
    if (word === 'and' && isTopic(sentence.word(i - 1)) && !VERB_WORDS.has(sentence.word(i + 1))) continue;
    if (
      VERB_WORDS.has(word) ||
      sentence.view.scan.is(i, WordClass.functionWord | WordClass.governmentVerb) ||
      vocabulary.SPEECH.has(word) ||
      vocabulary.AGREE.has(word)
    )
      break;
    if (vocabulary.ACTORS.has(word) && !isTopic(word)) break;
    if (known && !isTopic(word)) break;
  }
  return { from: i + 1, outer: i + 1, reach, determiner: '' };
}

function other(reach: Reach): Reach {
  return reach === 'other' ? reach : 'definite';
}

/** "Japan proposed a pact", "Japan signed agreements": the verb, not a participle of the phrase. */
function isMainVerb(sentence: Sentence, i: number): boolean {
  const word = sentence.word(i);
  if (!VERB_WORDS.has(word)) return false;
  const before = sentence.word(i - 1);
  return !(
    vocabulary.DEFINITE.has(before) ||
    /^(?:a|an|any|newly|recently|already|as|yet|previously)$/.test(before) ||
    sentence.isPossessive(i - 1) ||
    sentence.gap(i) & Gap.hyphen
  );
}

/** Without a determiner, only words that surely belong to the phrase: a headline's verb is not one. */
function trimmed(sentence: Sentence, from: number, head: number): number {
  let first = head;
  for (let i = head - 1; i >= from; i--) {
    const mention = sentence.mention(i);
    const sure =
      mention !== undefined ||
      isTopic(sentence.word(i)) ||
      vocabulary.EVALUATIVE.has(sentence.word(i)) ||
      vocabulary.OTHER.has(sentence.word(i));
    const compound = i + 1 < head && sentence.gap(i + 1) === Gap.hyphen && first === i + 1;
    if (
      sure ||
      compound ||
      sentence.gap(i + 1) === Gap.hyphen ||
      sentence.word(i) === 'free' ||
      sentence.word(i) === 'and' ||
      vocabulary.NOT_BETWEEN_STATES.has(sentence.word(i))
    )
      first = i;
    else break;
  }
  while (first < head && sentence.word(first) === 'and') first++;
  return first;
}

export function isEvaluation(sentence: Sentence, i: number): boolean {
  if (sentence.mention(i)) return false;
  const word = sentence.word(i);
  return vocabulary.EVALUATIVE.has(word) || vocabulary.OTHER.has(word) || vocabulary.INDEFINITE.has(word);
}
