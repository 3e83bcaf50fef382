/** Names of the knowledge base by what a slip leaves of them: their first or last letters, or the words beside. */
import type { Gazetteer } from '../../gazetteer/gazetteer';
import type { Edge } from '../../gazetteer/trie';
import { Trait, type Entry } from '../../gazetteer/entry';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Country } from '../../knowledge/records';
import { foldedWords, foldName } from '../../text/characters';

/** A country's name or adjective of one word. */
export interface KnownWord {
  /** Folded. */
  readonly word: string;
  /** As it is written. */
  readonly text: string;
}

/** A full name of two words and more: a person's, or a country's ("New Zealand"). */
export interface FullName {
  readonly type: 'person' | 'country' | 'organisation';
  readonly id: string;
  /** As the record writes it. */
  readonly text: string;
}

export interface NameIndex {
  /** Country names and adjectives of one word, by the first three and by the last three letters (`ends`). */
  readonly byBeginning: ReadonlyMap<number, readonly KnownWord[]>;
  readonly byEnd: ReadonlyMap<number, readonly KnownWord[]>;
  /** First words of names, by their second word's id in the lexicon. */
  readonly firstWords: ReadonlyMap<number, readonly NextWord[]>;
  /** Words with which names go on from a node of the trie. Lists are made when they are first asked for. */
  wordsFrom(node: number): readonly NextWord[];
}

/** A word of a name that is long enough to be recognised when it is misspelt. */
export interface NextWord {
  /** Folded. */
  readonly word: string;
  /** The node of the trie to which it leads. */
  readonly target: number;
}

/** Shorter words are too often one letter away from another. */
export const SHORTEST = 5;
/** Capitals with fewer letters have too many towns and people for neighbours: Athens, Havana, Victoria's Viktoria. */
const CAPITAL = 7;
/** Women and English towns have names like these. */
const SHARED_CAPITALS = new Set(['Victoria', 'Kingston', 'Kingstown', 'Georgetown']);
/** Letters at either end of a word of which one slip leaves one end whole. */
export const ENDS = 3;
/** States whose own languages are not written in Latin letters (ISO 3166-1): English spellings of names vary there. */
const NOT_LATIN = new Set(
  'RUS UKR BLR KAZ KGZ TJK UZB TKM AZE ARM GEO MNG CHN JPN KOR PRK TWN THA LAO KHM MMR IND NPL BTN BGD LKA PAK AFG IRN IRQ SYR LBN JOR ISR PSE EGY LBY TUN DZA MAR MRT SDN ETH ERI SAU YEM OMN ARE QAT BHR KWT GRC CYP BGR SRB MKD MNE BIH MDV SOM DJI COM SUN YUG SCG YMD XKX TCD MYS BRN'.split(
    ' ',
  ),
);

/** Of these, those whose scripts leave vowels out, or whose names are of such: Mohamed and Mohammad, Hosni and Husni. */
const VOWELS_VARY = new Set(
  'IRN IRQ SYR LBN JOR ISR PSE EGY LBY TUN DZA MAR MRT SDN SAU YEM OMN ARE QAT BHR KWT AFG PAK BGD MDV SOM DJI COM YMD TCD MYS BRN XKX BIH AZE KAZ KGZ TJK UZB TKM'.split(
    ' ',
  ),
);

/** The person or country that has the name which ends at this node of the trie; `null` if there is none. */
export function fullNameAt(
  node: number,
  words: readonly string[],
  gazetteer: Gazetteer,
  knowledge: KnowledgeBase,
): FullName | null {
  const folded = words.join(' ');
  for (const entry of gazetteer.entriesOf(node)) {
    if (!isFullName(entry)) continue;
    const { type, id } = entry;
    const text = namesOf(type, id, knowledge).find((name) => foldName(name) === folded);
    if (text !== undefined) return { type, id, text };
  }
  return null;
}

/** No capitals, acronyms or bare surnames. */
function isFullName(entry: Entry): entry is Entry & Pick<FullName, 'type'> {
  if (entry.type === 'person') return (entry.traits & Trait.surname) === 0;
  return entry.type === 'country' || entry.type === 'organisation';
}

function namesOf(type: FullName['type'], id: string, knowledge: KnowledgeBase): readonly string[] {
  if (type === 'person') {
    const person = knowledge.person(id);
    return person ? [person.name, ...person.aliases] : [];
  }
  if (type === 'organisation') {
    const organisation = knowledge.organisation(id);
    return organisation ? [organisation.name, ...organisation.aliases.map(({ text: alias }) => alias)] : [];
  }
  const country = knowledge.country(id);
  return country?.kind === 'country' ? currentNames(country) : [];
}

function currentNames({ name, names }: Country): readonly string[] {
  const current = names.aliases.filter(({ to }) => to === undefined).map(({ text }) => text);
  return [...new Set([name, ...names.adjectives, ...current])];
}

/** The n-th word of a name as it is written; `undefined` where blanks and hyphens do not tell its words apart. */
export function writtenWord({ text }: FullName, n: number, count: number): string | undefined {
  const written = text.split(/[\s-]+/);
  return written.length === count ? written[n] : undefined;
}

/** How much the spelling of a name may vary: not at all, by some letters, by most of the vowels. */
export type Transliteration = 'none' | 'letters' | 'vowels';

/** The person's offices are of a country whose language is not written in Latin letters, or not known: spellings vary. */
export function transliteration({ type, id }: FullName, knowledge: KnowledgeBase): Transliteration {
  if (type !== 'person') return 'none';
  const terms = knowledge.termsOf(id);
  if (terms.length === 0 || terms.some(({ body }) => VOWELS_VARY.has(body))) return 'vowels';
  return terms.some(({ body }) => NOT_LATIN.has(body)) ? 'letters' : 'none';
}

const INDEXES = new WeakMap<Gazetteer, NameIndex>();

/** Built on first use and kept as long as the gazetteer. */
export function nameIndexOf(gazetteer: Gazetteer, knowledge: KnowledgeBase): NameIndex {
  const known = INDEXES.get(gazetteer);
  if (known) return known;
  const index = build(gazetteer, knowledge);
  INDEXES.set(gazetteer, index);
  return index;
}

function build({ trie, lexicon }: Gazetteer, knowledge: KnowledgeBase): NameIndex {
  const byBeginning = new Map<number, KnownWord[]>();
  const byEnd = new Map<number, KnownWord[]>();
  const firstWords = new Map<number, NextWord[]>();
  for (const country of knowledge.records.countries) {
    if (country.kind !== 'country') continue;
    const capitals = country.capital.flatMap(({ name, to }) =>
      to === undefined && name.length >= CAPITAL && !SHARED_CAPITALS.has(name) ? [name] : [],
    );
    for (const text of [...currentNames(country), ...capitals]) {
      const [word = '', ...more] = foldedWords(text);
      if (more.length > 0 || word.length < SHORTEST) continue;
      add(byBeginning, lettersAt(word, 0), { word, text });
      add(byEnd, lettersAt(word, word.length - ENDS), { word, text });
    }
  }
  const nextWord = ({ word, target }: Edge): readonly NextWord[] => {
    const next = { word: lexicon.wordOf(word), target };
    return next.word.length < SHORTEST ? [] : [next];
  };
  for (const first of trie.edgesFrom(0)) {
    const [next] = nextWord(first);
    if (next) for (const { word } of trie.edgesFrom(first.target)) add(firstWords, word, next);
  }
  const known = new Map<number, readonly NextWord[]>();
  const wordsFrom = (node: number): readonly NextWord[] => {
    let words = known.get(node);
    if (!words) known.set(node, (words = trie.edgesFrom(node).flatMap(nextWord)));
    return words;
  };
  return { byBeginning, byEnd, firstWords, wordsFrom };
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
