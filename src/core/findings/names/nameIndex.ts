/** Names of the knowledge base by what a slip leaves of them: their first or their last letters. */
import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Person } from '../../knowledge/records';
import { foldedWords } from '../../text/characters';
import type { Lexicon } from '../../text/lexicon';

export interface KnownWord {
  /** Folded. */
  readonly word: string;
  /** As it is written. */
  readonly text: string;
}

/** A full name of two words and more: a person's, or a country's ("New Zealand"). */
export interface FullName {
  /** `null` for a country. */
  readonly person: Person | null;
  /** As the record writes it. */
  readonly text: string;
  readonly words: readonly string[];
  /** The lexicon's ids of the words. */
  readonly ids: readonly number[];
}

export interface NameIndex {
  /** Country names and adjectives of one word, by the first three and by the last three letters (`ends`). */
  readonly byBeginning: ReadonlyMap<number, readonly KnownWord[]>;
  readonly byEnd: ReadonlyMap<number, readonly KnownWord[]>;
  /** Words of full names, long enough to be judged, by the word beside them and their length (`besideKey`). */
  readonly byNeighbour: ReadonlyMap<number, readonly WordOfName[]>;
}

/** The `at`-th word of a full name. */
export interface WordOfName {
  readonly name: FullName;
  readonly at: number;
}

export const SHORTEST_OF_NAME = 5;
const LONGEST_OF_NAME = 31;

/** For a word of so many letters that stands right before or right after the word `neighbour` of the lexicon. */
export function besideKey(neighbour: number, length: number, before: boolean): number {
  return neighbour * 64 + length * 2 + (before ? 1 : 0);
}

const SHORTEST_COUNTRY = 5;
/** Letters at either end of a word of which one slip leaves one end whole. */
export const ENDS = 3;
/** States whose own languages are not written in Latin letters (ISO 3166-1): English spellings of names vary there. */
const NOT_LATIN = new Set(
  'RUS UKR BLR KAZ KGZ TJK UZB TKM AZE ARM GEO MNG CHN JPN KOR PRK TWN THA LAO KHM MMR IND NPL BTN BGD LKA PAK AFG IRN IRQ SYR LBN JOR ISR PSE EGY LBY TUN DZA MAR MRT SDN ETH ERI SAU YEM OMN ARE QAT BHR KWT GRC CYP BGR SRB MKD MNE BIH MDV SOM DJI COM SUN YUG SCG YMD XKX TCD VNM TUR MYS BRN IDN'.split(
    ' ',
  ),
);

/** The n-th word of a full name as it is written; `undefined` where blanks and hyphens do not tell its words apart. */
export function writtenWord({ text, words }: FullName, n: number): string | undefined {
  const written = text.split(/[\s-]+/);
  return written.length === words.length ? written[n] : undefined;
}

/** The person's offices are of a country whose language is not written in Latin letters, or not known: spellings vary. */
export function isTransliterated(person: Person | null, knowledge: KnowledgeBase): boolean {
  if (!person) return false;
  const terms = knowledge.termsOf(person.id);
  return terms.length === 0 || terms.some(({ body }) => NOT_LATIN.has(body));
}

const INDEXES = new WeakMap<Lexicon, NameIndex>();

/** Built on first use and kept as long as the lexicon, which belongs to the knowledge base. */
export function nameIndexOf(knowledge: KnowledgeBase, lexicon: Lexicon): NameIndex {
  const known = INDEXES.get(lexicon);
  if (known) return known;
  const index = build(knowledge, lexicon);
  INDEXES.set(lexicon, index);
  return index;
}

function build(knowledge: KnowledgeBase, lexicon: Lexicon): NameIndex {
  const byBeginning = new Map<number, KnownWord[]>();
  const byEnd = new Map<number, KnownWord[]>();
  const byNeighbour = new Map<number, WordOfName[]>();
  const addName = (person: Person | null, text: string, words: readonly string[]): void => {
    const ids = words.map((word) => lexicon.idOf(word));
    const name = { person, text, words, ids };
    for (const [at, { length }] of words.entries()) {
      if (length < SHORTEST_OF_NAME || length > LONGEST_OF_NAME) continue;
      const [before = 0, after = 0] = [ids[at - 1], ids[at + 1]];
      if (after !== 0) add(byNeighbour, besideKey(after, length, true), { name, at });
      if (before !== 0) add(byNeighbour, besideKey(before, length, false), { name, at });
    }
  };
  for (const { kind, name, names } of knowledge.records.countries) {
    if (kind !== 'country') continue;
    const current = names.aliases.filter(({ to }) => to === undefined).map(({ text }) => text);
    for (const text of new Set([name, ...names.adjectives, ...current])) {
      const words = foldedWords(text);
      const [word = '', ...more] = words;
      if (more.length > 0 && more.length < 4) addName(null, text, words);
      if (more.length > 0 || word.length < SHORTEST_COUNTRY) continue;
      add(byBeginning, lettersAt(word, 0), { word, text });
      add(byEnd, lettersAt(word, word.length - ENDS), { word, text });
    }
  }
  for (const person of knowledge.records.people) {
    for (const text of [person.name, ...person.aliases]) {
      const words = foldedWords(text);
      if (words.length < 2 || words.length > 4) continue;
      addName(person, text, words);
    }
  }
  return { byBeginning, byEnd, byNeighbour };
}

/** `ENDS` letters from an offset on as one number; case does not count in ASCII, other letters must be folded before. */
export function lettersAt(text: string, at: number): number {
  return (
    (((text.charCodeAt(at) | 0x20) & 0x3ff) << 20) |
    (((text.charCodeAt(at + 1) | 0x20) & 0x3ff) << 10) |
    ((text.charCodeAt(at + 2) | 0x20) & 0x3ff)
  );
}

function add<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
