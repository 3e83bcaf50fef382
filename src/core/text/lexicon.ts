/**
 * All words that any rule or name knows, each with a number and with classes (bits). A word is looked up by a hash of
 * its folded characters, straight from the text: no string is made for a word of an article. 0 is "unknown word".
 */
export class Lexicon {
  #capacity: number;
  /** Word id by slot; open addressing, linear probing. */
  #slots: Int32Array;
  #hashes: Int32Array;
  #checks: Int32Array;
  #offsets: Int32Array;
  #pool: Uint16Array;
  readonly #written: string[] = [];
  #poolEnd = 0;
  #size = 1;
  /** Class bits by word id. */
  classes: Int32Array;

  constructor(expectedWords = 4096) {
    let capacity = 1024;
    while (capacity < expectedWords * 3) capacity *= 2;
    this.#capacity = capacity;
    this.#slots = new Int32Array(capacity);
    this.#hashes = new Int32Array(capacity >> 1);
    this.#checks = new Int32Array(capacity >> 1);
    this.#offsets = new Int32Array((capacity >> 1) + 1);
    this.#pool = new Uint16Array(expectedWords * 10);
    this.classes = new Int32Array(capacity >> 1);
  }

  get size(): number {
    return this.#size;
  }

  /** The id of a folded word (see `foldedWords`); it is added if it is new. */
  add(word: string, classes = 0): number {
    const hash = hashOf(word);
    const check = checkOf(word);
    let id = this.lookUp(hash, check);
    if (id === 0) id = this.#insert(word, hash, check);
    this.classes[id] = (this.classes[id] ?? 0) | classes;
    return id;
  }

  /**
   * Adds folded words, each with a blank after it, that the lexicon does not have yet; their ids follow each other.
   * `~` and four hexadecimal digits stand for a character beyond ASCII.
   */
  addAll(words: string): void {
    let start = this.#poolEnd;
    if (start + words.length > this.#pool.length) this.#growPool(words.length);
    const pool = this.#pool;
    let hash = HASH_SEED;
    let check = 0;
    let end = start;
    for (let i = 0; i < words.length; i++) {
      let code = words.charCodeAt(i);
      if (code === 0x20) {
        this.#append(start, end, hash, check);
        start = end;
        hash = HASH_SEED;
        check = 0;
        continue;
      }
      if (code === 0x7e) {
        code = Number.parseInt(words.slice(i + 1, i + 5), 16);
        i += 4;
      }
      pool[end++] = code;
      hash = Math.imul(hash ^ code, HASH_FACTOR);
      check = Math.imul(check + code, CHECK_FACTOR);
    }
  }

  /** The id of a folded word, 0 if it is not known. */
  idOf(word: string): number {
    return this.lookUp(hashOf(word), checkOf(word));
  }

  /**
   * The id of the word with these two hashes, as a scan makes them of its folded characters (see `tokenise`); 0 if it
   * is not known. Together they are 64 bits: two words that share both are not to be expected in any language.
   */
  lookUp(hash: number, check: number): number {
    const mask = this.#capacity - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0 || (this.#hashes[id] === hash && this.#checks[id] === check)) return id;
    }
  }

  /** The folded word with this id, made once. */
  wordOf(id: number): string {
    return (this.#written[id] ??= this.#write(id));
  }

  #write(id: number): string {
    let word = '';
    for (let at = this.#offsets[id] ?? 0; at < (this.#offsets[id + 1] ?? 0); at++) {
      word += String.fromCharCode(this.#pool[at] ?? 0);
    }
    return word;
  }

  #insert(word: string, hash: number, check: number): number {
    const start = this.#poolEnd;
    if (start + word.length > this.#pool.length) this.#growPool(word.length);
    for (let i = 0; i < word.length; i++) this.#pool[start + i] = word.charCodeAt(i);
    return this.#append(start, start + word.length, hash, check);
  }

  /** A new word, whose characters are in the pool already. */
  #append(start: number, end: number, hash: number, check: number): number {
    if ((this.#size + 1) * 3 > this.#capacity) this.#grow();
    const id = this.#size++;
    this.#offsets[id] = start;
    this.#offsets[id + 1] = end;
    this.#poolEnd = end;
    this.#hashes[id] = hash;
    this.#checks[id] = check;
    this.#place(id, hash);
    return id;
  }

  #growPool(more: number): void {
    const pool = new Uint16Array(this.#pool.length * 2 + more);
    pool.set(this.#pool);
    this.#pool = pool;
  }

  #place(id: number, hash: number): void {
    const mask = this.#capacity - 1;
    let slot = spread(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }

  #grow(): void {
    this.#capacity *= 2;
    const half = this.#capacity >> 1;
    this.#slots = new Int32Array(this.#capacity);
    this.#hashes = grown(this.#hashes, half);
    this.#checks = grown(this.#checks, half);
    this.#offsets = grown(this.#offsets, half + 1);
    this.classes = grown(this.classes, half);
    for (let id = 1; id < this.#size; id++) this.#place(id, this.#hashes[id] ?? 0);
  }
}

export const HASH_SEED = 0x811c9dc5 | 0;

/** FNV-1a over 16-bit units. */
export const HASH_FACTOR = 0x01000193;
/** A second, independent hash: multiplicative, by 2^32 over the golden ratio. */
export const CHECK_FACTOR = 0x9e3779b1 | 0;

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_FACTOR);
  return hash;
}

function checkOf(word: string): number {
  let check = 0;
  for (let i = 0; i < word.length; i++) check = Math.imul(check + word.charCodeAt(i), CHECK_FACTOR);
  return check;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function grown(array: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
