import type { Gazetteer } from '../gazetteer/gazetteer';
import { Gap } from '../text/characters';
import { tokenise } from '../text/tokenise';
import { Case, TokenBuffer, TokenPool } from '../text/tokens';
import { WordClass } from '../text/wordClass';
import { findCandidates, type Candidate } from './candidates';

/** One block, cut into tokens, with what the gazetteer knows in it: what every local rule looks at. */
export class BlockScan {
  readonly tokens = new TokenBuffer();
  readonly #pool = new TokenPool();
  readonly gazetteer: Gazetteer;
  text = '';
  heading = false;
  /** Most letters are capitals: letter case says nothing here. */
  allCapitals = false;
  candidates: Candidate[] = [];

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Scans the block `text[from, to)`; all offsets count from `from`. */
  scan(text: string, heading: boolean, from = 0, to = text.length): void {
    this.heading = heading;
    tokenise(text, this.gazetteer.lexicon, this.tokens, from, to);
    this.text = this.tokens.text;
    this.allCapitals = mostlyCapitals(this.tokens);
    this.candidates = findCandidates(this.tokens, this.gazetteer);
  }

  /** What `load` needs to show this block again without scanning it; good until `forget`. */
  save(): SavedScan {
    const { text, heading, allCapitals, candidates } = this;
    return { at: this.#pool.save(this.tokens), text, heading, allCapitals, candidates };
  }

  load(saved: SavedScan): void {
    this.#pool.restore(saved.at, saved.text, this.tokens);
    this.text = saved.text;
    this.heading = saved.heading;
    this.allCapitals = saved.allCapitals;
    this.candidates = saved.candidates;
  }

  /** Drops all that was saved. */
  forget(): void {
    this.#pool.clear();
  }

  /** True if token `i` is a word of the class; false outside the block. */
  is(i: number, wordClass: number): boolean {
    return ((this.gazetteer.lexicon.classes[this.tokens.word(i)] ?? 0) & wordClass) !== 0;
  }

  /** The candidate that begins at token `i`. */
  candidateFrom(i: number): Candidate | undefined {
    const candidate = this.candidates[this.#candidateAfter(i)];
    return candidate?.from === i ? candidate : undefined;
  }

  /** The candidate that ends before token `i`, with nothing between. */
  candidateUpTo(i: number): Candidate | undefined {
    const candidate = this.candidates[this.#candidateAfter(i) - 1];
    return candidate?.to === i ? candidate : undefined;
  }

  /** Index of the first candidate that begins at or after token `i`. */
  #candidateAfter(i: number): number {
    let low = 0;
    let high = this.candidates.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.candidates[middle]?.from ?? 0) < i) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The folded word of token `i` if the lexicon knows it, otherwise ''. */
  known(i: number): string {
    const word = this.tokens.word(i);
    return word === 0 ? '' : this.gazetteer.lexicon.wordOf(word);
  }

  /** Token `i` in small letters; '' outside the block. Makes no string for a word that the lexicon knows. */
  lower(i: number): string {
    const { tokens } = this;
    if (i < 0 || i >= tokens.count) return '';
    const word = tokens.word(i);
    return word === 0 ? tokens.textOf(i).toLowerCase() : this.gazetteer.lexicon.wordOf(word);
  }

  /** True if token `i` is this word, given in small ASCII letters, whatever its letter case. Makes no string. */
  isWord(i: number, word: string): boolean {
    const { tokens } = this;
    const start = tokens.start(i);
    if (i < 0 || i >= tokens.count || tokens.end(i) - start !== word.length) return false;
    for (let k = 0; k < word.length; k++) {
      if ((tokens.text.charCodeAt(start + k) | 0x20) !== word.charCodeAt(k)) return false;
    }
    return true;
  }

  /** A capitalised word that could be part of a name: no function word, no month, no number. */
  isNameWord(i: number): boolean {
    return this.tokens.isCapital(i) && !this.is(i, NOT_IN_NAMES);
  }

  /** True if token `i` is the "s" of a possessive, "Japan's"; also where its apostrophe was lost on the way, "Japan?s". */
  isPossessive(i: number): boolean {
    const { tokens } = this;
    const start = tokens.start(i);
    const code = tokens.text.charCodeAt(start);
    if (tokens.end(i) - start !== 1 || (code | 0x20) !== SMALL_S || start !== tokens.end(i - 1) + 1)
      return false;
    const gap = tokens.gap(i);
    return gap === Gap.apostrophe || (code === SMALL_S && (gap & LOST_APOSTROPHE) !== 0);
  }
}

export interface SavedScan {
  readonly at: number;
  readonly text: string;
  readonly heading: boolean;
  readonly allCapitals: boolean;
  readonly candidates: Candidate[];
}

const SMALL_S = 0x73;
/** What an apostrophe that a reader did not know was turned into; a point is none: "U.S.", "George S. Patton". */
const LOST_APOSTROPHE = Gap.space | Gap.terminal | Gap.other;
const NOT_IN_NAMES = WordClass.functionWord | WordClass.weekday;

function mostlyCapitals(tokens: TokenBuffer): boolean {
  let upper = 0;
  let words = 0;
  for (let i = 0; i < tokens.count && words < 60; i++) {
    const flag = tokens.flag(i);
    if (flag & Case.number || tokens.end(i) - tokens.start(i) < 2) continue;
    words++;
    if (flag & Case.upper) upper++;
  }
  return words >= 3 && upper * 4 >= words * 3;
}
