/**
 * The one pass over the characters: words of a text, how each is written, and its id in the lexicon. Every step is a
 * loop over some hundred characters or words in which nothing branches on what they are, as a processor guesses wrong
 * at the end of nearly every word; that costs more than all else. What is rare is put on a list and done afterwards.
 */
import {
  EXPANDS,
  expansionOf,
  GAP_OF_CLASS,
  IGNORED,
  isWordCode,
  Kind,
  letterOf,
  OTHER_LETTER,
} from './characters';
import type { Lexicon } from './lexicon';
import type { TokenBuffer } from './tokens';
import { HASHED_AT_ONCE, KEY_BITS, nextHome, nextKey, WordHash } from './wordHash';
import { caseOf, CHUNK, FIRST_BYTE, LEAD, LETTER_BITS, makeWordScan, maskOf } from './wordScan';

const scan = makeWordScan();
const hash = new WordHash();

/**
 * Splits `text[from, to)` into the buffer. Offsets in the buffer count from `from`. The whole text is given, not a
 * slice: reading characters of a slice is a good deal slower.
 */
export function tokenise(
  text: string,
  lexicon: Lexicon,
  buffer: TokenBuffer,
  from = 0,
  to = text.length,
): void {
  buffer.text = from === 0 && to === text.length ? text : copyOf(text, from, to);
  // No text has more tokens than half its characters and one.
  buffer.ensure(((to - from) >> 1) + 2);
  buffer.count = 0;
  buffer.tail = 0;
  for (let at = from; at < to;) at = scanChunk(text, lexicon, buffer, from, at, Math.min(at + CHUNK, to), to);
}

/**
 * A stretch of the text with storage of its own. A plain slice keeps the whole text alive: names taken from it would
 * keep every version of an article that is being edited.
 */
function copyOf(text: string, from: number, to: number): string {
  return `\n${text.slice(from, to)}`.slice(1);
}

/** Adds the words that end in `text[at, end)`; says where to go on. What stands after the last is in `tail`. */
function scanChunk(
  text: string,
  lexicon: Lexicon,
  buffer: TokenBuffer,
  from: number,
  at: number,
  end: number,
  to: number,
): number {
  let edges = scan.markEdges(text, at, end);
  const isOpen = (edges & 1) === 1;
  if (isOpen && end === to) scan.edges[edges++] = end - at + LEAD;
  const count = edges >> 1;
  const shift = at - LEAD;
  if (count === 0) {
    const start = isOpen ? (scan.edges[0] ?? 0) : end - shift;
    buffer.tail |= gapOf(LEAD, start);
    return isOpen ? addEndlessWord(text, lexicon, buffer, from, start + shift, to) : end;
  }
  const first = buffer.count;
  const unusual = scan.readWords(count, first, shift - from, buffer.starts, buffer.ends, buffer.flags);
  buffer.flags[first] = (buffer.flags[first] ?? 0) | buffer.tail;
  buffer.tail = 0;
  buffer.count = first + count;
  const dropped = readUnusual(unusual, first, text, from, buffer);
  const further = scan.findWords(count, first, lexicon.slots, lexicon.shift, buffer.words);
  findFurther(further, first, lexicon, buffer.words);
  if (dropped > 0) dropEmpty(first, buffer);
  return (scan.edges[2 * count - 1] ?? 0) + shift;
}

/** Looks again at the words in `rest`; says how many of them are none: they have become empty. */
function readUnusual(rest: number, first: number, text: string, from: number, buffer: TokenBuffer): number {
  const { starts, ends, flags } = buffer;
  let dropped = 0;
  for (let at = 0; at < rest; at++) {
    const word = scan.rest[at] ?? 0;
    const to = first + word;
    const start = scan.edges[2 * word] ?? 0;
    const end = scan.edges[2 * word + 1] ?? 0;
    let flag = flags[to] ?? 0;
    if (!isAscii(start, end)) {
      const place = (starts[to] ?? 0) + from;
      const letters = skipIgnored(text, place, place + end - start);
      starts[to] = letters - from;
      flag = (flag & 0xffff) | readLetters(text, letters, place + end - start);
      scan.homes[word] = hash.home;
      scan.keys[word] = hash.key;
      if (starts[to] === ends[to]) dropped++;
    } else if (end - start > HASHED_AT_ONCE) flag = (flag & 0xffff) | readLongWord(word, start, end);
    flags[to] = flag | gapOf(word === 0 ? LEAD : (scan.edges[2 * word - 1] ?? 0), start);
  }
  return dropped;
}

function isAscii(start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((scan.bytes[at] ?? 0) === OTHER_LETTER) return false;
  return true;
}

/** The case bits of a word with more than twelve ASCII characters; its hashes go on from the first twelve. */
function readLongWord(word: number, start: number, end: number): number {
  let home = scan.homes[word] ?? 0;
  let key = scan.keys[word] ?? 0;
  let [lower, upper, letters] = [0, 0, 0];
  for (let at = start; at < end; at += 4) {
    const four = scan.view.getInt32(at, true) & maskOf(end - at);
    const found = four & LETTER_BITS;
    letters |= found;
    lower |= (four << 1) & found;
    upper |= ~(four << 1) & found;
    if (at - start < HASHED_AT_ONCE) continue;
    home = nextHome(home, four | (found >> 1));
    key = nextKey(key, four | (found >> 1));
  }
  scan.homes[word] = home;
  scan.keys[word] = key;
  const begin = scan.view.getInt32(start, true);
  const capital = ~(begin << 1) & begin & LETTER_BITS & FIRST_BYTE;
  return caseOf(capital, upper, lower, letters, end - start);
}

/** The case bits of the word `text[start, end)`, of any characters; `hash` has its hashes. */
function readLetters(text: string, start: number, end: number): number {
  let kinds = 0;
  hash.start();
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const letter = letterOf(code);
    const folded = letter & 0xffff;
    kinds |= letter;
    if (folded === EXPANDS) hash.addAll(expansionOf(code));
    else if (folded !== IGNORED) hash.add(folded);
  }
  hash.end();
  const capital = letterOf(text.charCodeAt(start)) & Kind.upper;
  return caseOf(
    capital,
    kinds & Kind.upper,
    kinds & Kind.lower,
    kinds & (Kind.upper | Kind.lower),
    end - start,
  );
}

/** Where a word really begins: marks alone are none. */
function skipIgnored(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && letterOf(text.charCodeAt(at)) === IGNORED) at++;
  return at;
}

/** The gap bits of `bytes[start, end)`. */
function gapOf(start: number, end: number): number {
  let gap = 0;
  for (let at = start; at < end; at++) gap |= GAP_OF_CLASS[scan.bytes[at] ?? 0] ?? 0;
  return gap;
}

/** A word that does not end within a chunk in which nothing else ends; says where it does. */
function addEndlessWord(
  text: string,
  lexicon: Lexicon,
  buffer: TokenBuffer,
  from: number,
  place: number,
  to: number,
): number {
  let end = place;
  while (end < to && isWordCode(text.charCodeAt(end))) end++;
  const start = skipIgnored(text, place, end);
  if (start === end) return end;
  const at = buffer.count++;
  buffer.starts[at] = start - from;
  buffer.ends[at] = end - from;
  buffer.flags[at] = buffer.tail | readLetters(text, start, end);
  buffer.words[at] = lexicon.lookUp(hash.home, hash.key);
  buffer.tail = 0;
  return end;
}

function findFurther(rest: number, first: number, lexicon: Lexicon, words: Int32Array): void {
  for (let at = 0; at < rest; at++) {
    const word = scan.rest[at] ?? 0;
    words[first + word] = lexicon.lookUp(scan.homes[word] ?? 0, (scan.keys[word] ?? 0) & KEY_BITS);
  }
}

/** Takes out the tokens from `first` on that are empty; what stood before one stands before the next then. */
function dropEmpty(first: number, buffer: TokenBuffer): void {
  const { starts, ends, words, flags } = buffer;
  let to = first;
  let gap = 0;
  for (let i = first; i < buffer.count; i++) {
    gap |= (flags[i] ?? 0) & 0xffff;
    if (starts[i] === ends[i]) continue;
    starts[to] = starts[i] ?? 0;
    ends[to] = ends[i] ?? 0;
    words[to] = words[i] ?? 0;
    flags[to] = (flags[i] ?? 0) | gap;
    gap = 0;
    to++;
  }
  buffer.count = to;
  buffer.tail |= gap;
}
