import { WordClass } from './wordClass';
import { Gap } from './characters';
import { exact } from './exact';
import type { Span } from './span';
import type { TokenBuffer } from './tokens';

/** Quotation marks and brackets that close with a sentence. */
const CLOSERS = new Set(Array.from('"\u201d\u2019\')]\u00bb', (mark) => mark.charCodeAt(0)));
const ENDINGS = new Set(Array.from('.!?\u2026', (mark) => mark.charCodeAt(0)));

/**
 * Sentences of one block, as spans of its text without the white space around them. A period ends one unless it
 * stands after an abbreviation, an initial or inside a number, or a small letter follows. `classes` are the lexicon's.
 */
export function splitSentences(tokens: TokenBuffer, classes: Int32Array): readonly Span[] {
  const { text, count } = tokens;
  const sentences: Span[] = [];
  let start = firstInk(text, 0);
  for (let i = 1; i < count; i++) {
    const gap = tokens.gap(i);
    if ((gap & (Gap.period | Gap.terminal)) === 0 || !endsSentence(tokens, classes, i, gap)) continue;
    const end = endOfSentence(text, tokens.end(i - 1), tokens.start(i));
    if (end > start) sentences.push({ start, end });
    start = firstInk(text, end);
  }
  const end = lastInk(text);
  if (end > start) sentences.push({ start, end });
  return exact(sentences);
}

function endsSentence(tokens: TokenBuffer, classes: Int32Array, i: number, gap: number): boolean {
  if ((gap & (Gap.space | Gap.newline | Gap.quote)) === 0) return false;
  const capital = tokens.isCapital(i) || tokens.isNumber(i);
  if (gap & Gap.terminal) return capital || (gap & Gap.quote) === 0;
  if (!capital && (gap & Gap.quote) === 0) return false;
  if (!capital) return false;
  const length = tokens.end(i - 1) - tokens.start(i - 1);
  // Quotation marks or brackets between the period and the next word: the sentence is over whatever came before.
  if (gap & (Gap.quote | Gap.close)) return true;
  if (tokens.isNumber(i - 1)) return true;
  if (length === 1 && tokens.isCapital(i - 1)) return isEndAfterInitial(tokens, classes, i);
  if (tokens.isNumber(i)) return !isNumbered(tokens, classes, i - 1);
  if (((classes[tokens.word(i - 1)] ?? 0) & WordClass.abbreviated) === 0) return true;
  // "He said no. The talks went on."
  return !tokens.isCapital(i - 1) && WORDS_TOO.has(tokens.textOf(i - 1));
}

/** Abbreviations that in small letters are words of their own, or mostly end a sentence. */
const WORDS_TOO = new Set('no ill mass ore wash ark mar miss pa rep hon col etc'.split(' '));
/** What a number may follow: "No. 10", "Art. 5", "p. 12". */
const NUMBERED = new Set(
  'no nos p pp No Nos Art Arts Sec Secs Vol Vols Fig Figs Ch Para Paras Res'.split(' '),
);

/** "Aug. 26", "No. 10": the period belongs to the word; not "at 5 p.m. 12 people", "on 3 Aug. 12 people". */
function isNumbered(tokens: TokenBuffer, classes: Int32Array, i: number): boolean {
  const month = WordClass.month | WordClass.abbreviated;
  if (((classes[tokens.word(i)] ?? 0) & month) === month) {
    const year = tokens.end(i + 1) - tokens.start(i + 1) === 4;
    return tokens.isCapital(i) && (year || !tokens.isNumber(i - 1));
  }
  return NUMBERED.has(tokens.textOf(i));
}

/** "George W. Bush", "U.S. President" go on; "in the U.S. The talks" ends: a function word begins the next one. */
function isEndAfterInitial(tokens: TokenBuffer, classes: Int32Array, i: number): boolean {
  const word = classes[tokens.word(i)] ?? 0;
  const dotted = (tokens.gap(i - 1) & Gap.period) !== 0 && tokens.end(i - 2) + 1 === tokens.start(i - 1);
  return dotted && (word & WordClass.functionWord) !== 0;
}

function endOfSentence(text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (ENDINGS.has(code) || (end > from && CLOSERS.has(code))) end = at + 1;
    else if (end > from) break;
  }
  return end > from ? end : to;
}

function firstInk(text: string, at: number): number {
  while (at < text.length && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

function lastInk(text: string): number {
  let end = text.length;
  while (end > 0 && isBlankCode(text.charCodeAt(end - 1))) end--;
  return end;
}

/** White space as regular expressions know it. */
function isBlankCode(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}
