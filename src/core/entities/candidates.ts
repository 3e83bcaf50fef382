import { Trait, type Entry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { WordClass } from '../text/wordClass';
import { Gap } from '../text/characters';
import type { TokenBuffer } from '../text/tokens';

/** A stretch of tokens that the gazetteer knows, with all that it can stand for. Tokens `[from, to)`. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
  /** The types of the entries, as bits of `EntryKind`. */
  readonly kinds: number;
}

export const EntryKind = {
  country: 1,
  person: 2,
  organisation: 4,
  agreement: 8,
  place: 16,
  title: 32,
} as const;

/** Worked out once for each list of the gazetteer: the lists are shared by all mentions of a name. */
const KINDS = new WeakMap<readonly Entry[], number>();

function kindsOf(entries: readonly Entry[]): number {
  let kinds = KINDS.get(entries);
  if (kinds === undefined) {
    kinds = 0;
    for (const { type } of entries) kinds |= EntryKind[type];
    KINDS.set(entries, kinds);
  }
  return kinds;
}

/** Between two words of one name: blanks, a line break, a hyphen, an apostrophe, a period or an ampersand. */
const INSIDE_NAME =
  Gap.space | Gap.newline | Gap.hyphen | Gap.apostrophe | Gap.period | Gap.slash | Gap.ampersand;

/**
 * All longest matches, left to right, not overlapping. Letter case is checked here: a name's capitals must be there,
 * an abbreviation must be in capitals.
 */
export function findCandidates(tokens: TokenBuffer, gazetteer: Gazetteer): Candidate[] {
  const found: Candidate[] = [];
  const { trie, lexicon } = gazetteer;
  const { classes } = lexicon;
  const { words, count } = tokens;
  for (let i = 0; i < count;) {
    const word = words[i] ?? 0;
    if (word === 0 || ((classes[word] ?? 0) & WordClass.nameStart) === 0 || isPossessiveMark(tokens, i)) {
      i++;
      continue;
    }
    const candidate = longestAt(tokens, gazetteer, i, trie.step(0, word));
    if (candidate) {
      found.push(candidate);
      i = candidate.to;
    } else i++;
  }
  return found;
}

/** The "S" of "CHINA'S KOREA POLICY", which begins no "S. Korea". */
function isPossessiveMark(tokens: TokenBuffer, i: number): boolean {
  return (
    tokens.end(i) - tokens.start(i) === 1 && (tokens.gap(i) & ~Gap.apostrophe) === 0 && tokens.gap(i) !== 0
  );
}

function longestAt(tokens: TokenBuffer, gazetteer: Gazetteer, from: number, first: number): Candidate | null {
  const { trie } = gazetteer;
  let best: Candidate | null = null;
  let node = first;
  for (let to = from + 1; node !== 0; to++) {
    if (trie.isName(node)) {
      const entries = acceptable(tokens, gazetteer, from, to, node);
      if (entries.length > 0) best = { from, to, entries, kinds: kindsOf(entries) };
    }
    if (to >= tokens.count || (tokens.gap(to) & ~INSIDE_NAME) !== 0) break;
    node = trie.step(node, tokens.word(to));
  }
  return best;
}

/** The longest name of a country that a candidate begins with and goes on after: the "U.S." of "U.S. Senate". */
export function leadingCountry(
  tokens: TokenBuffer,
  gazetteer: Gazetteer,
  { from, to }: Candidate,
): { readonly to: number; readonly country: Entry } | null {
  const { trie } = gazetteer;
  let best: { to: number; country: Entry } | null = null;
  let node = trie.step(0, tokens.word(from));
  for (let end = from + 1; node !== 0 && end < to; end++) {
    const entries = trie.isName(node) ? acceptable(tokens, gazetteer, from, end, node) : NONE;
    const country = entries.find((entry) => entry.type === 'country' && entry.form !== 'metonym');
    if (country) best = { to: end, country };
    node = trie.step(node, tokens.word(end));
  }
  return best;
}

const NONE: readonly Entry[] = [];

function acceptable(
  tokens: TokenBuffer,
  gazetteer: Gazetteer,
  from: number,
  to: number,
  node: number,
): readonly Entry[] {
  // Nearly always all of a name's entries fit or none: no new list is made then.
  const all = gazetteer.entriesOf(node);
  let fitting = 0;
  for (const entry of all) if (fitsCase(tokens, from, to, entry)) fitting++;
  if (fitting === all.length) return all;
  return fitting === 0 ? NONE : all.filter((entry) => fitsCase(tokens, from, to, entry));
}

const PERIOD = 0x2e;

function fitsCase(tokens: TokenBuffer, from: number, to: number, entry: Entry): boolean {
  if (entry.traits & Trait.dotted) {
    if (!tokens.isCapital(from)) return false;
    for (let i = from + 1; i < to; i++) {
      if (!tokens.isCapital(i) || (tokens.gap(i) & ~Gap.space) !== Gap.period) return false;
    }
    // Its last period belongs to it, so it stands right behind the letter.
    return (tokens.gap(to) & Gap.period) !== 0 && tokens.text.charCodeAt(tokens.end(to - 1)) === PERIOD;
  }
  if (entry.traits & Trait.upper) {
    return tokens.isUpper(from) || (tokens.isCapital(from) && tokens.end(from) - tokens.start(from) === 1);
  }
  if (entry.type === 'title') return true;
  for (let i = from; i < to; i++) {
    if (entry.capitals & (1 << (i - from)) && !tokens.isCapital(i)) return false;
    // A period inside a name follows an initial or a short word ("St. Kitts"), not the end of a sentence.
    if (i > from && tokens.gap(i) & Gap.period && tokens.end(i - 1) - tokens.start(i - 1) > 3) return false;
  }
  return true;
}
