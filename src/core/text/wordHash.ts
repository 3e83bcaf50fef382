/**
 * Two hashes of a folded word. Its characters are taken four at a time, a byte each, so that a scan can make both of a
 * whole word with a few operations: `homeOf` and `keyOf` of the first twelve, `nextHome` and `nextKey` for each four more.
 * `home` says where in the lexicon to look; together they are more than 40 bits: two words that share both are not to
 * be expected in any language. The factors stand where they are used: a compiler takes those for constants.
 */
/** How many characters `homeOf` and `keyOf` take. */
export const HASHED_AT_ONCE = 12;

/** Keys are small positive numbers: those take least space where the lexicon is written down. */
export const KEY_BITS = 0x3fffffff;

export function homeOf(a: number, b: number, c: number): number {
  return Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0x27d4eb2f);
}

export function keyOf(a: number, b: number, c: number): number {
  return Math.imul(a ^ ((b << 13) | (b >>> 19)) ^ ((c << 7) | (c >>> 25)), 0xc2b2ae35) ^ (b + c);
}

export function nextHome(home: number, four: number): number {
  return Math.imul(home ^ four, 0x9e3779b1);
}

export function nextKey(key: number, four: number): number {
  return Math.imul((key + four) | 0, 0xc2b2ae35);
}

/** Makes the same hashes of one folded character after the other, whatever script it is of. */
export class WordHash {
  home = 0;
  key = 0;
  #count = 0;
  #four = 0;
  #a = 0;
  #b = 0;
  #c = 0;
  /** Of the characters that do not fit into a byte. */
  #wide = 0;

  start(): void {
    this.#count = 0;
    this.#four = 0;
    this.#a = 0;
    this.#b = 0;
    this.#c = 0;
    this.#wide = 0;
  }

  add(code: number): void {
    this.#four |= (code & 0xff) << ((this.#count & 3) << 3);
    if (code > 0xff) this.#wide = nextHome(this.#wide, code);
    this.#count++;
    if ((this.#count & 3) === 0) this.#take();
  }

  addAll(word: string): void {
    for (let i = 0; i < word.length; i++) this.add(word.charCodeAt(i));
  }

  end(): void {
    if ((this.#count & 3) !== 0) {
      this.#count = (this.#count | 3) + 1;
      this.#take();
    }
    if (this.#count <= HASHED_AT_ONCE) this.#open();
    this.key = (this.key ^ this.#wide) & KEY_BITS;
  }

  /** Four characters are there; `#count` says which. */
  #take(): void {
    const four = this.#four;
    this.#four = 0;
    switch (this.#count >> 2) {
      case 1:
        this.#a = four;
        return;
      case 2:
        this.#b = four;
        return;
      case 3:
        this.#c = four;
        return;
      case 4:
        this.#open();
    }
    this.home = nextHome(this.home, four);
    this.key = nextKey(this.key, four);
  }

  #open(): void {
    this.home = homeOf(this.#a, this.#b, this.#c);
    this.key = keyOf(this.#a, this.#b, this.#c);
  }
}
