import type { MentionForm } from '../analysis';
import { foldedWords, isUpperCode } from '../text/characters';
import { Lexicon } from '../text/lexicon';
import { Trait, type Entry } from './entry';
import { WordTrie } from './trie';
import { WordClass } from '../text/wordClass';

/** Names and phrases in one trie of words over one lexicon. */
export class Gazetteer {
  readonly lexicon: Lexicon;
  readonly trie = new WordTrie();
  readonly #entries: (Entry | undefined)[] = [];
  /** Makes the entries that are not in `#entries` yet. */
  #make: ((index: number) => Entry) | null = null;
  /** Those of each name that was asked for, by its node in the trie. */
  readonly #entriesOf = new Map<number, readonly Entry[]>();

  /** Entries of a record (`type:id`) below this index are none any more. */
  readonly #hidden = new Map<string, number>();

  constructor(expectedWords?: number) {
    this.lexicon = new Lexicon(expectedWords);
  }

  get entryCount(): number {
    return this.#entries.length;
  }

  /** The entry of a value in the trie. Throws for an index that no entry has. */
  entry(index: number): Entry {
    const entry = this.#entries[index] ?? this.#make?.(index);
    if (!entry) throw new RangeError(`There is no entry ${String(index)} in the gazetteer.`);
    this.#entries[index] = entry;
    return entry;
  }

  /** The first `count` entries are made when they are first asked for. For a gazetteer that has none. */
  fill(count: number, make: (index: number) => Entry): void {
    this.#entries.length = count;
    this.#make = make;
  }

  /** Adds a name; one without a single word character is passed over. */
  add(written: string, type: Entry['type'], id: string, form: MentionForm, traits = 0): void {
    // An article before a name is not part of the mention: "the Philippines".
    const name = written.replace(/^the\s+(?=\p{Lu})/iu, '');
    const words = foldedWords(name);
    if (words.length === 0 || words.length > 20) return;
    const ids = words.map((word) => this.lexicon.add(word));
    const first = ids[0] ?? 0;
    this.lexicon.classes[first] = (this.lexicon.classes[first] ?? 0) | WordClass.nameStart;
    this.trie.add(ids, this.#entries.length);
    this.#entriesOf.clear();
    this.#entries.push({ type, id, form, traits, capitals: capitalsOf(name) });
  }

  /** "US" also matches "U.S." and "U. S.": one word a letter. */
  addAbbreviation(name: string, type: Entry['type'], id: string, traits = 0): void {
    const letters = name.replace(/[^\p{L}\p{N}]/gu, '');
    const upper = letters === letters.toUpperCase() && letters.length > 1;
    this.add(name.replaceAll('.', ''), type, id, 'abbreviation', traits | (upper ? Trait.upper : 0));
    if (upper && letters.length <= 5 && /^(?:\p{Lu}\.?)+$/u.test(name)) {
      this.add([...letters].join(' '), type, id, 'abbreviation', traits | Trait.dotted);
    }
  }

  /** Takes back all that was added for a record so far; what is added for it from now on counts. */
  hide(type: Entry['type'], id: string): void {
    this.#hidden.set(`${type}:${id}`, this.#entries.length);
    this.#entriesOf.clear();
  }

  /** All entries of the name that ends at this node of the trie, the last one added first. The list is made once. */
  entriesOf(node: number): readonly Entry[] {
    const known = this.#entriesOf.get(node);
    if (known) return known;
    const entries = this.trie
      .values(node)
      .flatMap((value) => (this.#isHidden(value) ? [] : [this.entry(value)]));
    this.#entriesOf.set(node, entries);
    return entries;
  }

  /** All entries of the name with these folded words. */
  entriesOfWords(words: readonly string[]): readonly Entry[] {
    let node = 0;
    for (const word of words) {
      const id = this.lexicon.idOf(word);
      node = id === 0 ? 0 : this.trie.step(node, id);
      if (node === 0) return [];
    }
    return node === 0 ? [] : this.entriesOf(node);
  }

  #isHidden(value: number): boolean {
    if (this.#hidden.size === 0) return false;
    const { type, id } = this.entry(value);
    return value < (this.#hidden.get(`${type}:${id}`) ?? 0);
  }

  /** Adds words to a class, for rules to ask about. */
  classify(words: string, wordClass: number): void {
    for (const word of words.split(/\s+/)) if (word) this.lexicon.add(word, wordClass);
  }
}

/** Bit n is set where the n-th word begins with a capital. */
function capitalsOf(name: string): number {
  let bits = 0;
  let n = 0;
  for (const word of name.split(/[^\p{L}\p{N}\p{M}]+/u)) {
    if (!word) continue;
    if (isUpperCode(word.charCodeAt(0)) && n < 31) bits |= 1 << n;
    n++;
  }
  return bits;
}
