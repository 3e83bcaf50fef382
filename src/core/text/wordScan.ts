/**
 * The loops of `tokenise` that every character or every word goes through. They and their arrays live in one function
 * that is called once: to a compiler, what a function has closed over is constant; what a module has is not.
 */
import { CLASSES, FIRST_LETTER, GAP_OF_CLASS, NOTHING } from './characters';
import { Case } from './tokens';
import { HASHED_AT_ONCE, homeOf, KEY_BITS, keyOf } from './wordHash';

/** Characters that are scanned at once: all arrays stay in the nearest cache. */
export const CHUNK = 2048;
/** The gap before a word is looked up in the two bytes before it, also at the start of a chunk. */
export const LEAD = 2;

/** In four bytes: set in all ASCII letters and in no digit; set in small letters; the first byte. */
export const LETTER_BITS = 0x40404040;
const SMALL_BITS = 0x20202020;
export const FIRST_BYTE = 0xff;

export interface WordScan {
  /** The chunk's characters by their classes, after `LEAD` bytes of nothing. */
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Where words of the chunk begin and end, in turn, as places in `bytes`. */
  readonly edges: Int32Array;
  /** By word of the chunk: its hashes (the key in all its bits). */
  readonly homes: Int32Array;
  readonly keys: Int32Array;
  /** Words of the chunk that need a second look. */
  readonly rest: Int32Array;
  /** Fills `bytes` and `edges` with `text[from, to)`; says how many edges there are. */
  markEdges(text: string, from: number, to: number): number;
  /**
   * Fills in positions, flags and hashes of the first `count` words of the chunk; in the three arrays they go from
   * `first` on, with `shift` added to positions. Words of more than twelve characters, with others than ASCII ones, or
   * after a gap of more than two come into `rest`; says how many.
   */
  readWords(
    count: number,
    first: number,
    shift: number,
    starts: Int32Array,
    ends: Int32Array,
    flags: Int32Array,
  ): number;
  /** Fills in the ids of words that are in their own slot; those that may be further on come into `rest`; how many. */
  findWords(count: number, first: number, slots: Int32Array, slotShift: number, words: Int32Array): number;
}

export function makeWordScan(): WordScan {
  const [lead, atOnce, keyBits, firstLetter] = [LEAD, HASHED_AT_ONCE, KEY_BITS, FIRST_LETTER];
  const [letterBits, caseBits, firstByte] = [LETTER_BITS, LETTER_BITS | SMALL_BITS, FIRST_BYTE];
  const classes = CLASSES;
  const gapOfClass = GAP_OF_CLASS;
  // A word's bytes are read twelve at a time, also at the end of a chunk.
  const bytes = new Uint8Array(LEAD + CHUNK + HASHED_AT_ONCE).fill(NOTHING);
  const view = new DataView(bytes.buffer);
  const edges = new Int32Array(CHUNK + 2);
  const homes = new Int32Array(CHUNK / 2 + 2);
  const keys = new Int32Array(CHUNK / 2 + 2);
  const rest = new Int32Array(CHUNK / 2 + 2);
  /** For each length up to twelve, three masks for what belongs to the word of its first twelve bytes. */
  const masks = Int32Array.from({ length: 3 * (HASHED_AT_ONCE + 1) }, (_, at) =>
    maskOf(Math.floor(at / 3) - 4 * (at % 3)),
  );

  const markEdges: WordScan['markEdges'] = (text, from, to) => {
    const shift = (lead - from) | 0;
    let count = 0;
    let before = 0;
    for (let i = from; i < to; i++) {
      const byte = classes[text.charCodeAt(i)] ?? 0;
      const at = (i + shift) | 0;
      edges[count] = at;
      bytes[at] = byte;
      const isLetter = (firstLetter - 1 - byte) >>> 31;
      count = (count + (isLetter ^ before)) | 0;
      before = isLetter;
    }
    return count;
  };

  const readWords: WordScan['readWords'] = (count, first, shift, starts, ends, flags) => {
    let unusual = 0;
    let before = lead;
    for (let word = 0; word < count; word = (word + 1) | 0) {
      const start = edges[word << 1] ?? 0;
      const end = edges[(word << 1) | 1] ?? 0;
      const length = (end - start) | 0;
      const to = (first + word) | 0;
      starts[to] = (start + shift) | 0;
      ends[to] = (end + shift) | 0;
      const isLong = (atOnce - length) >> 31;
      const mask = Math.imul(3, (length & ~isLong) | (atOnce & isLong));
      const maskA = masks[mask] ?? 0;
      const maskB = masks[(mask + 1) | 0] ?? 0;
      const maskC = masks[(mask + 2) | 0] ?? 0;
      let a = view.getInt32(start, true) & maskA;
      let b = view.getInt32((start + 4) | 0, true) & maskB;
      let c = view.getInt32((start + 8) | 0, true) & maskC;
      let flag =
        (gapOfClass[bytes[(start - 1) | 0] ?? 0] ?? 0) | (gapOfClass[bytes[(start - 2) | 0] ?? 0] ?? 0);
      // The sign says whether it is.
      let isUnusual = isLong | ((before + lead - start) | 0);
      before = end;
      // All words but names, first words and numbers are small ASCII letters only.
      if ((((a ^ maskA) | (b ^ maskB) | (c ^ maskC)) & caseBits) !== 0) {
        const lettersA = a & letterBits;
        const lettersB = b & letterBits;
        const lettersC = c & letterBits;
        const capital = ~(a << 1) & lettersA & firstByte;
        const upper = (~(a << 1) & lettersA) | (~(b << 1) & lettersB) | (~(c << 1) & lettersC);
        const lower = ((a << 1) & lettersA) | ((b << 1) & lettersB) | ((c << 1) & lettersC);
        flag |= caseOf(capital, upper, lower, lettersA | lettersB | lettersC, length);
        isUnusual |= -(((a | b | c) >>> 7) & 0x01010101);
        a |= lettersA >> 1;
        b |= lettersB >> 1;
        c |= lettersC >> 1;
      }
      flags[to] = flag;
      homes[word] = homeOf(a, b, c);
      keys[word] = keyOf(a, b, c);
      rest[unusual] = word;
      unusual = (unusual + (isUnusual >>> 31)) | 0;
    }
    return unusual;
  };

  const findWords: WordScan['findWords'] = (count, first, slots, slotShift, words) => {
    let further = 0;
    for (let word = 0; word < count; word = (word + 1) | 0) {
      const slot = ((homes[word] ?? 0) >>> slotShift) << 1;
      const entry = slots[(slot + 1) | 0] ?? 0;
      const isOther = isSet((slots[slot] ?? 0) ^ ((keys[word] ?? 0) & keyBits));
      words[(first + word) | 0] = (entry >> 1) & ~isOther;
      rest[further] = word;
      further = (further + (entry & isOther & 1)) | 0;
    }
    return further;
  };

  return { bytes, view, edges, homes, keys, rest, markEdges, readWords, findWords };
}

/** Case bits, from what is set (any bit) for a capital at the start, capitals, small letters, and letters at all. */
export function caseOf(
  capital: number,
  upper: number,
  lower: number,
  letters: number,
  length: number,
): number {
  const isUpper = isSet(upper) & ~isSet(lower) & ((1 - length) >> 31);
  return (isSet(capital) & Case.capital) | (isUpper & Case.upper) | (~isSet(letters) & Case.number);
}

/** -1 for a number with any bit set, 0 for 0. */
function isSet(bits: number): number {
  return (bits | -bits) >> 31;
}

/** The first `length` bytes of four. */
export function maskOf(length: number): number {
  return length >= 4 ? -1 : length <= 0 ? 0 : (1 << (8 * length)) - 1;
}
