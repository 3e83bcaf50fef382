/**
 * The one pass over the characters: words of a text, how each is written, and its id in the lexicon. Every step is a
 * loop over some hundred characters or words in which nothing branches on what they are, as a processor guesses wrong
 * at the end of nearly every word; that costs more than all else. What is rare is put on a list and done afterwards.
 */
import {
  CLASSES,
  EXPANDS,
  expansionOf,
  FIRST_LETTER,
  GAP_OF_CLASS,
  IGNORED,
  isWordCode,
  Kind,
  letterOf,
  NOTHING,
  OTHER_LETTER,
} from './characters';
import type { Lexicon } from './lexicon';
import { Case, type TokenBuffer } from './tokens';
import { HASHED_AT_ONCE, homeOf, KEY_BITS, keyOf, nextHome, nextKey, WordHash } from './wordHash';

/** Characters that are scanned at once: all arrays below stay in the nearest cache. */
const CHUNK = 2048;
/** The gap before a word is looked up in the two bytes before it, also at the start of a chunk. */
const LEAD = 2;
/** A word's bytes are read twelve at a time, also at the end of a chunk. */
const BYTES = new Uint8Array(LEAD + CHUNK + HASHED_AT_ONCE).fill(NOTHING);
const VIEW = new DataView(BYTES.buffer);
/** Where words of the chunk begin and end, in turn, as places in `BYTES`. */
const EDGES = new Int32Array(CHUNK + 2);
/** By word of the chunk. */
const HOMES = new Int32Array(CHUNK / 2 + 2);
const KEYS = new Int32Array(CHUNK / 2 + 2);
/** Words of the chunk that need a second look. */
const REST = new Int32Array(CHUNK / 2 + 2);

/** For each length up to twelve, three masks for what belongs to the word of its first twelve bytes. */
const MASKS = Int32Array.from({ length: 3 * (HASHED_AT_ONCE + 1) }, (_, at) =>
  maskOf(Math.floor(at / 3) - 4 * (at % 3)),
);

const LETTER_BITS = 0x40404040;
const CASE_BITS = 0x20202020;
const FIRST_BYTE = 0xff;

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
  buffer.text = text.slice(from, to);
  // No text has more tokens than half its characters and one.
  buffer.ensure(((to - from) >> 1) + 2);
  buffer.count = 0;
  buffer.tail = 0;
  for (let at = from; at < to;) at = scanChunk(text, lexicon, buffer, from, at, Math.min(at + CHUNK, to), to);
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
  let edges = markEdges(text, at, end, BYTES, EDGES, CLASSES);
  const isOpen = (edges & 1) === 1;
  if (isOpen && end === to) EDGES[edges++] = end - at + LEAD;
  const count = edges >> 1;
  const shift = at - LEAD;
  if (count === 0) {
    const start = isOpen ? (EDGES[0] ?? 0) : end - shift;
    buffer.tail |= gapOf(LEAD, start);
    return isOpen ? addEndlessWord(text, lexicon, buffer, from, start + shift, to) : end;
  }
  const first = buffer.count;
  const unusual = readWords(count, first, shift - from, buffer.starts, buffer.ends, buffer.flags);
  buffer.flags[first] = (buffer.flags[first] ?? 0) | buffer.tail;
  buffer.tail = 0;
  buffer.count = first + count;
  const dropped = readUnusual(unusual, first, text, from, buffer);
  const further = findWords(count, first, lexicon.slots, lexicon.shift, buffer.words);
  findFurther(further, first, lexicon, buffer.words);
  if (dropped > 0) dropEmpty(first, buffer);
  return (EDGES[2 * count - 1] ?? 0) + shift;
}

/** Copies the classes of characters and writes down each change between words and gaps; says how many. */
function markEdges(
  text: string,
  from: number,
  to: number,
  bytes: Uint8Array,
  edges: Int32Array,
  classes: Uint8Array,
): number {
  const shift = LEAD - from;
  let count = 0;
  let before = 0;
  for (let i = from; i < to; i++) {
    const byte = classes[text.charCodeAt(i)] ?? 0;
    const at = (i + shift) | 0;
    edges[count] = at;
    bytes[at] = byte;
    const isLetter = (FIRST_LETTER - 1 - byte) >>> 31;
    count += isLetter ^ before;
    before = isLetter;
  }
  return count;
}

/**
 * Positions, flags and hashes of the first `count` words of the chunk. Those of more than twelve characters, with others
 * than ASCII ones, or after a gap of more than two come into `REST`; says how many.
 */
function readWords(
  count: number,
  first: number,
  shift: number,
  starts: Int32Array,
  ends: Int32Array,
  flags: Int32Array,
): number {
  let rest = 0;
  let before = LEAD;
  for (let word = 0; word < count; word = (word + 1) | 0) {
    const start = EDGES[word << 1] ?? 0;
    const end = EDGES[(word << 1) | 1] ?? 0;
    const length = (end - start) | 0;
    const to = (first + word) | 0;
    starts[to] = (start + shift) | 0;
    ends[to] = (end + shift) | 0;
    const isLong = (HASHED_AT_ONCE - length) >> 31;
    const mask = Math.imul(3, (length & ~isLong) | (HASHED_AT_ONCE & isLong));
    const maskA = MASKS[mask] ?? 0;
    const maskB = MASKS[(mask + 1) | 0] ?? 0;
    const maskC = MASKS[(mask + 2) | 0] ?? 0;
    let a = VIEW.getInt32(start, true) & maskA;
    let b = VIEW.getInt32((start + 4) | 0, true) & maskB;
    let c = VIEW.getInt32((start + 8) | 0, true) & maskC;
    let flag =
      (GAP_OF_CLASS[BYTES[(start - 1) | 0] ?? 0] ?? 0) | (GAP_OF_CLASS[BYTES[(start - 2) | 0] ?? 0] ?? 0);
    let unusual = isLong | ((before + LEAD - start) | 0);
    before = end;
    // All words but names, first words and numbers are small ASCII letters only.
    if ((((a ^ maskA) | (b ^ maskB) | (c ^ maskC)) & (LETTER_BITS | CASE_BITS)) !== 0) {
      const lettersA = a & LETTER_BITS;
      const lettersB = b & LETTER_BITS;
      const lettersC = c & LETTER_BITS;
      const lower = ((a << 1) & lettersA) | ((b << 1) & lettersB) | ((c << 1) & lettersC);
      const upper = (~(a << 1) & lettersA) | (~(b << 1) & lettersB) | (~(c << 1) & lettersC);
      const capital = ~(a << 1) & lettersA & FIRST_BYTE;
      flag |= caseOf(capital, upper, lower, lettersA | lettersB | lettersC, length);
      unusual |= -(((a | b | c) >>> 7) & 0x01010101);
      a |= lettersA >> 1;
      b |= lettersB >> 1;
      c |= lettersC >> 1;
    }
    flags[to] = flag;
    HOMES[word] = homeOf(a, b, c);
    KEYS[word] = keyOf(a, b, c);
    REST[rest] = word;
    rest = (rest + (unusual >>> 31)) | 0;
  }
  return rest;
}

/** Case bits, from what is set (any bit) for a capital at the start, capitals, small letters, and letters at all. */
function caseOf(capital: number, upper: number, lower: number, letters: number, length: number): number {
  const isUpper = isSet(upper) & ~isSet(lower) & ((1 - length) >> 31);
  return (isSet(capital) & Case.capital) | (isUpper & Case.upper) | (~isSet(letters) & Case.number);
}

/** -1 for a number with any bit set, 0 for 0. */
function isSet(bits: number): number {
  return (bits | -bits) >> 31;
}

/** Looks again at the words in `REST`; says how many of them are none: they have become empty. */
function readUnusual(rest: number, first: number, text: string, from: number, buffer: TokenBuffer): number {
  const { starts, ends, flags } = buffer;
  let dropped = 0;
  for (let at = 0; at < rest; at++) {
    const word = REST[at] ?? 0;
    const to = first + word;
    const start = EDGES[2 * word] ?? 0;
    const end = EDGES[2 * word + 1] ?? 0;
    let flag = flags[to] ?? 0;
    if (!isAscii(start, end)) {
      const place = (starts[to] ?? 0) + from;
      const letters = skipIgnored(text, place, place + end - start);
      starts[to] = letters - from;
      flag = (flag & 0xffff) | readLetters(text, letters, place + end - start);
      HOMES[word] = hash.home;
      KEYS[word] = hash.key;
      if (starts[to] === ends[to]) dropped++;
    } else if (end - start > HASHED_AT_ONCE) flag = (flag & 0xffff) | readLongWord(word, start, end);
    flags[to] = flag | gapOf(word === 0 ? LEAD : (EDGES[2 * word - 1] ?? 0), start);
  }
  return dropped;
}

function isAscii(start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((BYTES[at] ?? 0) === OTHER_LETTER) return false;
  return true;
}

/** The case bits of a word with more than twelve ASCII characters; its hashes go on from the first twelve. */
function readLongWord(word: number, start: number, end: number): number {
  let home = HOMES[word] ?? 0;
  let key = KEYS[word] ?? 0;
  let [lower, upper, letters] = [0, 0, 0];
  for (let at = start; at < end; at += 4) {
    const four = VIEW.getInt32(at, true) & maskOf(end - at);
    const found = four & LETTER_BITS;
    letters |= found;
    lower |= (four << 1) & found;
    upper |= ~(four << 1) & found;
    if (at - start < HASHED_AT_ONCE) continue;
    home = nextHome(home, four | (found >> 1));
    key = nextKey(key, four | (found >> 1));
  }
  HOMES[word] = home;
  KEYS[word] = key;
  const begin = VIEW.getInt32(start, true);
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
  return caseOf(capital, kinds & Kind.upper, kinds & Kind.lower, kinds & (Kind.upper | Kind.lower), end - start);
}

/** Where a word really begins: marks alone are none. */
function skipIgnored(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && letterOf(text.charCodeAt(at)) === IGNORED) at++;
  return at;
}

/** The gap bits of `BYTES[start, end)`. */
function gapOf(start: number, end: number): number {
  let gap = 0;
  for (let at = start; at < end; at++) gap |= GAP_OF_CLASS[BYTES[at] ?? 0] ?? 0;
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

/** The ids of all words that are in their own slot; those that may be further on come into `REST`; says how many. */
function findWords(count: number, first: number, slots: Int32Array, shift: number, words: Int32Array): number {
  let rest = 0;
  for (let word = 0; word < count; word = (word + 1) | 0) {
    const slot = ((HOMES[word] ?? 0) >>> shift) << 1;
    const entry = slots[(slot + 1) | 0] ?? 0;
    const isOther = isSet((slots[slot] ?? 0) ^ ((KEYS[word] ?? 0) & KEY_BITS));
    words[(first + word) | 0] = (entry >> 1) & ~isOther;
    REST[rest] = word;
    rest = (rest + (entry & isOther & 1)) | 0;
  }
  return rest;
}

function findFurther(rest: number, first: number, lexicon: Lexicon, words: Int32Array): void {
  for (let at = 0; at < rest; at++) {
    const word = REST[at] ?? 0;
    words[first + word] = lexicon.lookUp(HOMES[word] ?? 0, (KEYS[word] ?? 0) & KEY_BITS);
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

/** The first `length` bytes of four. */
function maskOf(length: number): number {
  return length >= 4 ? -1 : length <= 0 ? 0 : (1 << (8 * length)) - 1;
}
