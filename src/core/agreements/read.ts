/** What one block says of agreements: a pure function of the block's view. */
import type { Mention } from '../analysis';
import type { BlockView } from '../entities/blockView';
import { Gap } from '../text/characters';
import { exact } from '../text/exact';
import type { Span } from '../text/span';
import { WordClass } from '../text/wordClass';
import { Case } from '../text/tokens';
import { recentBodies } from './anaphora';
import { isTopic } from './kind';
import { readDeed } from './otherReferences';
import { readPhraseReference } from './phraseReference';
import { readEllipsis, readObjectPronoun, readPronoun } from './pronouns';
import type { LocalAgreements, Reference } from './reference';
import { Sentence } from './sentence';
import * as vocabulary from './vocabulary';

export type { LocalAgreements } from './reference';

const TRIGGER = WordClass.agreementNoun | WordClass.agreementVerb;
const NOTHING: LocalAgreements = { references: [], recent: [] };

export function readAgreements(view: BlockView): LocalAgreements {
  const references: Reference[] = [];
  const { mentions, sentences } = view;
  if (sentences.length === 0) return NOTHING;
  let triggers = nextTrigger(view, 0);
  let lastRead = -2;
  for (let index = 0; index < sentences.length && triggers >= 0; index++) {
    const span = sentences[index];
    if (!span) continue;
    const start = view.scan.tokens.start(triggers);
    // "It was signed in May": a pronoun in the sentence after one that was read.
    if (start >= span.end) {
      if (lastRead === index - 1) readFollowing(view, span, references);
      continue;
    }
    const count = references.length;
    const end = view.tokenFrom(span.end);
    for (const sentence of pieces(view, span, triggers, end)) {
      if (lastRead === index - 1) readPronoun(sentence, references);
      readSentence(sentence, Math.max(triggers, sentence.from), references);
    }
    if (references.length > count) lastRead = index;
    triggers = nextTrigger(view, end);
    if (triggers < 0 && lastRead === index) {
      const next = sentences[index + 1];
      if (next) readFollowing(view, next, references);
    }
  }
  return { references: exact(references), recent: exact(recentBodies(mentions, mentions.length, 4)) };
}

/** Tokens of a sentence that are read at once: grammar does not reach further, and the work stays linear. */
const LONG = 160;

/** The sentence; one without an end, in pieces from the one that holds token `at` on. */
function* pieces(view: BlockView, span: Span, at: number, end: number): Generator<Sentence> {
  const start = view.tokenFrom(span.start);
  if (end - start <= LONG) {
    yield new Sentence(view, span, start, end);
    return;
  }
  const { tokens } = view.scan;
  for (let from = start + Math.floor((at - start) / LONG) * LONG; from < end; from += LONG) {
    const to = Math.min(from + LONG, end);
    yield new Sentence(view, { start: tokens.start(from), end: tokens.end(to - 1) }, from, to);
  }
}

function readFollowing(view: BlockView, span: Span, references: Reference[]): void {
  const first = view.tokenFrom(span.start);
  const end = Math.min(view.tokenFrom(span.end), first + LONG);
  let sentence: Sentence | null = null;
  for (let i = first; i < end; i++) {
    if (!view.scan.isWord(i, 'it')) continue;
    sentence ??= new Sentence(view, span, first, end);
    if (i === first) readPronoun(sentence, references);
    // "Chile and Peru ratified it."
    else readObjectPronoun(sentence, i, references, true);
  }
}

/** First token from `from` on at which something may be read: an agreement's noun or verb, its name, an acronym. */
function nextTrigger(view: BlockView, from: number): number {
  const { scan } = view;
  const { words, flags, count } = scan.tokens;
  const { classes } = scan.gazetteer.lexicon;
  for (let i = from; i < count; i++) {
    if (((classes[words[i] ?? 0] ?? 0) & TRIGGER) !== 0) return i;
    if (view.mentionIndexAt(i) >= 0) {
      if (view.mentionAt(i)?.type === 'agreement') return i;
    } else if ((flags[i] ?? 0) & Case.upper && isAcronym(view, i)) return i;
  }
  return -1;
}

/** Last letters of acronyms of agreements: Agreement, Treaty, Pact or Protocol, Convention or Charter, … Understanding. */
const HEAD_LETTERS = new Set(Array.from('ATPCU', (letter) => letter.charCodeAt(0)));

/** Three to six capitals that the knowledge base does not know: the article may define them. */
function isAcronym(view: BlockView, i: number): boolean {
  const { tokens, allCapitals, heading } = view.scan;
  const length = tokens.end(i) - tokens.start(i);
  if (
    length < 3 ||
    length > 6 ||
    allCapitals ||
    heading ||
    !HEAD_LETTERS.has(tokens.text.charCodeAt(tokens.end(i) - 1))
  )
    return false;
  // A neighbour in capitals: a shouted phrase.
  return !tokens.isUpper(i - 1) && !tokens.isUpper(i + 1);
}

function readSentence(sentence: Sentence, from: number, references: Reference[]): void {
  const { view, tokens } = sentence;
  const first = references.length;
  const deeds: number[] = [];
  for (let i = from; i < sentence.to;) {
    const mention = view.mentionAt(i);
    if (mention?.type === 'agreement') {
      const end = sentence.after(i);
      // "the ANZUS treaty", "the New START arms control treaty"
      let to = end;
      while (to < end + 3 && isSubject(sentence.word(to)) && !view.mentionAt(to)) to++;
      to = isHeadAfter(sentence, to) ? to + 1 : end;
      readPhraseReference(sentence, lastHead(sentence, i, end), to, mention, references, first);
      i = to;
      continue;
    }
    if (mention && !isMisread(sentence, i, mention)) {
      i = sentence.after(i);
      continue;
    }
    if (view.scan.is(i, WordClass.agreementNoun)) {
      // "framework agreement": the last of two nouns is the head.
      const joined = (tokens.gap(i + 1) & ~(Gap.space | Gap.newline | Gap.hyphen)) === 0;
      const next =
        joined &&
        i + 1 < sentence.to &&
        view.scan.is(i + 1, WordClass.agreementNoun) &&
        !view.mentionAt(i + 1);
      if (next && sentence.word(i) !== 'cease') {
        i++;
        continue;
      }
      const ceasefire =
        sentence.word(i) === 'cease' && view.scan.is(i + 2, WordClass.agreementNoun) && tokens.spaced(i + 2);
      if (ceasefire) {
        i += 2;
        continue;
      }
      const read = readPhraseReference(sentence, i, i + 1, undefined, references, first);
      i = Math.max(i + 1, read);
      continue;
    }
    const word = sentence.word(i);
    if (view.scan.is(i, WordClass.agreementVerb)) deeds.push(i);
    else if (word === 'it') readObjectPronoun(sentence, i, references);
    else if (word === 'another' || word === 'one') readEllipsis(sentence, i, references);
    else if (tokens.isUpper(i) && isAcronym(view, i))
      readPhraseReference(sentence, i, i + 1, undefined, references, first);
    i++;
  }
  for (const deed of deeds) readDeed(sentence, deed, references, first);
}

function isSubject(word: string): boolean {
  return isTopic(word) || /^(?:control|cooperation|reduction|limitation|free|reciprocal)$/.test(word);
}

/** A noun for agreements in small letters right after a name. */
function isHeadAfter(sentence: Sentence, i: number): boolean {
  const { tokens, view } = sentence;
  const word = sentence.word(i);
  return (
    i < sentence.to &&
    tokens.spaced(i) &&
    !tokens.isCapital(i) &&
    !view.mentionAt(i) &&
    (vocabulary.STRONG_HEADS.has(word) || vocabulary.WEAK_HEADS.has(word))
  );
}

/** A "person" that only capitals made, with an agreement's noun at its end: "Nadi Communiqué". */
function isMisread(sentence: Sentence, i: number, mention: Mention): boolean {
  const last = sentence.after(i) - 1;
  return (
    mention.type === 'person' &&
    mention.id === null &&
    mention.form === 'name' &&
    sentence.view.scan.is(last, WordClass.agreementNoun)
  );
}

/** The last word of a known name that is an agreement's noun, otherwise its last word. */
function lastHead(sentence: Sentence, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (sentence.view.scan.is(i, WordClass.agreementNoun)) return i;
  return to - 1;
}
