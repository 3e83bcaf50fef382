import { KEY_BITS, WordHash } from './wordHash';

const hash = new WordHash();

/**
 * All words that any rule or name knows, each with a number and with classes (bits). A word is looked up by a hash of
 * its folded characters, straight from the text: no string is made for a word of an article. 0 is "unknown word".
 */
export class Lexicon {
  /** Two numbers a slot: the key of a word, and twice its id, plus one if a word that belongs here is further on. */
  #slots: Int32Array;
  /** The home of a word, shifted by this, is its slot. */
  #shift: number;
  #words: string[] = [''];
  /** Words that are not in `#words` yet, since none of them has been asked for. */
  #packed: (() => string[]) | null = null;
  #size = 1;
  /** Class bits by word id. */
  classes: Int32Array;
  /** What else parts of the language say of words, each a list of numbers under its own name, ids among them. */
  readonly tables = new Map<string, readonly number[]>();

  constructor(expectedWords = 4096) {
    this.#shift = 32 - 10;
    while (isFull(expectedWords, 2 << (32 - this.#shift))) this.#shift--;
    this.#slots = new Int32Array(2 << (32 - this.#shift));
    this.classes = new Int32Array(expectedWords);
  }

  get size(): number {
    return this.#size;
  }

  /** For `restore`, and for a scan, which looks up many words at once. */
  get slots(): Int32Array {
    return this.#slots;
  }

  get shift(): number {
    return this.#shift;
  }

  /** The id of a folded word (see `foldedWords`); it is added if it is new. */
  add(word: string, classes = 0): number {
    const id = this.idOf(word) || this.#insert(word);
    this.classes[id] = (this.classes[id] ?? 0) | classes;
    return id;
  }

  /** The id of a folded word, 0 if it is not known. */
  idOf(word: string): number {
    hash.start();
    hash.addAll(word);
    hash.end();
    return this.lookUp(hash.home, hash.key);
  }

  /** The id of the word with these two hashes (see `WordHash`); 0 if it is not known. */
  lookUp(home: number, key: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let at = (home >>> this.#shift) << 1; ; at = (at + 2) & last) {
      const entry = slots[at + 1] ?? 0;
      if (slots[at] === key) return entry >> 1;
      if ((entry & 1) === 0) return 0;
    }
  }

  wordOf(id: number): string {
    return this.#allWords()[id] ?? '';
  }

  /** All words by id, from 1 on. */
  words(): readonly string[] {
    return this.#allWords().slice(1);
  }

  /** Fills a lexicon with what another one had; `words` gives its words when one is asked for. */
  restore(slots: Int32Array, classes: Int32Array, size: number, words: () => readonly string[]): void {
    this.#slots = slots;
    this.#shift = Math.clz32(slots.length >> 1) + 1;
    this.classes = classes;
    this.#size = size;
    this.#packed = () => ['', ...words()];
  }

  #allWords(): string[] {
    if (this.#packed) {
      this.#words = this.#packed();
      this.#packed = null;
    }
    return this.#words;
  }

  #insert(word: string): number {
    if (isFull(this.#size, this.#slots.length)) this.#grow();
    const id = this.#size++;
    this.#allWords().push(word);
    if (id >= this.classes.length) {
      const larger = new Int32Array(this.classes.length * 2);
      larger.set(this.classes);
      this.classes = larger;
    }
    this.#place(id, word);
    return id;
  }

  #place(id: number, word: string): void {
    hash.start();
    hash.addAll(word);
    hash.end();
    const slots = this.#slots;
    const last = slots.length - 1;
    let at = (hash.home >>> this.#shift) << 1;
    for (; (slots[at + 1] ?? 0) !== 0; at = (at + 2) & last) slots[at + 1] = (slots[at + 1] ?? 0) | 1;
    slots[at] = hash.key & KEY_BITS;
    slots[at + 1] = id << 1;
  }

  #grow(): void {
    this.#shift--;
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (const [id, word] of this.#allWords().entries()) if (id > 0) this.#place(id, word);
  }
}

/** At most five of eight slots are taken; `length` is that of the array, with two numbers a slot. */
function isFull(words: number, length: number): boolean {
  return words * 16 > length * 5;
}
