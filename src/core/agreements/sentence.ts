/** One sentence of a block, as words in small letters: made only where a sentence has something to read. */
import type { Mention } from '../analysis';
import type { BlockView } from '../entities/blockView';
import { Gap } from '../text/characters';
import type { Span } from '../text/span';
import type { TokenBuffer } from '../text/tokens';
import { VERB_WORDS } from './statusVerbs';

/** A break within a sentence that a phrase does not cross. A period within a sentence is that of an abbreviation. */
export const BREAK = Gap.colon | Gap.terminal | Gap.open | Gap.close | Gap.dash;

export class Sentence {
  readonly view: BlockView;
  readonly tokens: TokenBuffer;
  readonly span: Span;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** By index of a reference: the token after it and its complement. */
  readonly ends = new Map<number, number>();
  /** Made when they are first asked for. */
  readonly #words: string[] = [];
  #verbs: number[] | null = null;

  constructor(view: BlockView, span: Span, from: number, to: number) {
    this.view = view;
    this.tokens = view.scan.tokens;
    this.span = span;
    this.from = from;
    this.to = to;
  }

  /** Token `i` in small letters; '' outside the sentence. */
  word(i: number): string {
    return i >= this.from && i < this.to ? (this.#words[i - this.from] ??= this.#plain(i)) : '';
  }

  #plain(i: number): string {
    const { scan } = this.view;
    const known = scan.known(i);
    // What the lexicon knows is folded already.
    if (known) return known;
    const lower = scan.lower(i);
    return lower.includes('é') ? lower.replaceAll('é', 'e') : lower;
  }

  /** Tokens that may be a verb or a noun of what is done with agreements. */
  get verbs(): readonly number[] {
    if (this.#verbs) return this.#verbs;
    const found: number[] = [];
    for (let i = this.from; i < this.to; i++) {
      if (VERB_WORDS.has(this.word(i)) && this.view.mentionIndexAt(i) < 0 && !this.isCompound(i))
        found.push(i);
    }
    this.#verbs = found;
    return found;
  }

  /** "opposition-held", "long-sought": no verb; "re-signed", "co-signed" are. */
  isCompound(i: number): boolean {
    return this.gap(i) === Gap.hyphen && !/^(?:re|co|counter|pre)$/.test(this.word(i - 1));
  }

  gap(i: number): number {
    return this.tokens.gap(i);
  }

  mention(i: number): Mention | undefined {
    return i >= this.from && i < this.to ? this.view.mentionAt(i) : undefined;
  }

  /** First token after the mention that token `i` belongs to; `i + 1` for none. */
  after(i: number): number {
    const index = this.view.mentionIndexAt(i);
    if (index < 0) return i + 1;
    let end = i + 1;
    while (end < this.to && this.view.mentionIndexAt(end) === index) end++;
    return end;
  }

  /** First token of the mention that token `i` belongs to; `i` for none. */
  before(i: number): number {
    const index = this.view.mentionIndexAt(i);
    if (index < 0) return i;
    let first = i;
    while (first > this.from && this.view.mentionIndexAt(first - 1) === index) first--;
    return first;
  }

  spanOf(from: number, to: number): Span {
    return { start: this.tokens.start(from), end: this.tokens.end(to - 1) };
  }

  /** The text of tokens `[from, to)` with single blanks. */
  text(from: number, to: number): string {
    return this.tokens.slice(from, to).replace(/\s+/g, ' ');
  }

  isPossessive(i: number): boolean {
    return i > this.from && i < this.to && this.view.scan.isPossessive(i);
  }

  /** The token after the acronym in brackets that token `i` may be: "Visiting Forces Agreement (VFA)". */
  afterAcronym(i: number): number {
    const inBrackets = this.gap(i) & Gap.open && this.gap(i + 1) & Gap.close && this.tokens.isUpper(i);
    return inBrackets ? i + 1 : i;
  }

  /** A plural's possessive or a name's that ends in s: "the Philippines' pact". */
  hasPossessiveGap(i: number): boolean {
    return (this.gap(i) & Gap.apostrophe) !== 0 && (this.gap(i) & Gap.space) !== 0;
  }
}
