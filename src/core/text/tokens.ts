import { Gap } from './characters';

/** How a token is written. */
export const Case = {
  /** The first letter is a capital: "Japan", "US". */
  capital: 1 << 16,
  /** No lower-case letter, at least two characters, at least one capital: "US", "G7". */
  upper: 1 << 17,
  /** Digits only. */
  number: 1 << 18,
} as const;

/**
 * The words of one block of text. One buffer is filled again for each block; offsets are UTF-16 code units from the
 * start of the string that was scanned. `flags[i]` holds the token's case bits (`Case`) and, in the low 16 bits, what
 * stands between it and the token before it (`Gap`). An apostrophe and a hyphen separate tokens: "Britain's" is two.
 */
export class TokenBuffer {
  count = 0;
  text = '';
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  words = new Int32Array(1024);
  flags = new Int32Array(1024);
  /** Gap bits after the last token. */
  tail = 0;

  ensure(length: number): void {
    if (length <= this.starts.length) return;
    const size = Math.max(length, this.starts.length * 2);
    const larger = (array: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(size);
      copy.set(array);
      return copy;
    };
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
    this.words = larger(this.words);
    this.flags = larger(this.flags);
  }

  start(i: number): number {
    return this.starts[i] ?? 0;
  }

  end(i: number): number {
    return this.ends[i] ?? 0;
  }

  /** Word id in the lexicon; 0 for an unknown word and for an index outside the block. */
  word(i: number): number {
    return i >= 0 && i < this.count ? (this.words[i] ?? 0) : 0;
  }

  flag(i: number): number {
    return i >= 0 && i < this.count ? (this.flags[i] ?? 0) : 0;
  }

  /** What stands before token `i`; after the last one it is the tail. */
  gap(i: number): number {
    return i < this.count ? (this.flags[i] ?? 0) & 0xffff : this.tail;
  }

  isCapital(i: number): boolean {
    return (this.flag(i) & Case.capital) !== 0;
  }

  isUpper(i: number): boolean {
    return (this.flag(i) & Case.upper) !== 0;
  }

  isNumber(i: number): boolean {
    return (this.flag(i) & Case.number) !== 0;
  }

  /** The token as the text has it. */
  textOf(i: number): string {
    return this.text.slice(this.start(i), this.end(i));
  }

  slice(from: number, to: number): string {
    return this.text.slice(this.start(from), this.end(to - 1));
  }

  /** True if only white space stands before token `i` (a line break counts). */
  spaced(i: number): boolean {
    const gap = this.gap(i);
    return gap !== 0 && (gap & ~(Gap.space | Gap.newline)) === 0;
  }
}

/**
 * Tokens of many blocks, kept one after another until they are needed again. One large array instead of four small ones
 * a block: those would cost more than scanning the text a second time.
 */
export class TokenPool {
  #ints = new Int32Array(0);
  #end = 0;

  /** Forgets all; gives back memory that only a very long text needs. */
  clear(): void {
    this.#end = 0;
    if (this.#ints.length > 1 << 20) this.#ints = new Int32Array(0);
  }

  /** Keeps a copy of what the buffer holds; the number is for `restore`. */
  save(buffer: TokenBuffer): number {
    const { count, starts, ends, words, flags } = buffer;
    const at = this.#end;
    this.#end = at + 2 + count * 4;
    if (this.#end > this.#ints.length) {
      const larger = new Int32Array(Math.max(this.#end, this.#ints.length * 2, 1 << 14));
      larger.set(this.#ints);
      this.#ints = larger;
    }
    const ints = this.#ints;
    ints[at] = count;
    ints[at + 1] = buffer.tail;
    for (let i = 0, to = at + 2; i < count; i++, to += 4) {
      ints[to] = starts[i] ?? 0;
      ints[to + 1] = ends[i] ?? 0;
      ints[to + 2] = words[i] ?? 0;
      ints[to + 3] = flags[i] ?? 0;
    }
    return at;
  }

  /** Fills the buffer with what was saved, of a block with this text. */
  restore(at: number, text: string, buffer: TokenBuffer): void {
    const ints = this.#ints;
    const count = ints[at] ?? 0;
    buffer.ensure(count);
    const { starts, ends, words, flags } = buffer;
    for (let i = 0, from = at + 2; i < count; i++, from += 4) {
      starts[i] = ints[from] ?? 0;
      ends[i] = ints[from + 1] ?? 0;
      words[i] = ints[from + 2] ?? 0;
      flags[i] = ints[from + 3] ?? 0;
    }
    buffer.count = count;
    buffer.text = text;
    buffer.tail = ints[at + 1] ?? 0;
  }
}
