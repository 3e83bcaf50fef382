/** What the rules of attribution ask about the tokens of one block. */
import type { BlockView } from '../entities/blockView';
import { Gap } from '../text/characters';
import type { TokenBuffer } from '../text/tokens';
import { Cue } from './cueVerbs';
import type { Quoted } from './marks';
import { attributionWords, Role, type AttributionWords } from './vocabulary';
import type { AskedWord } from './word';

/** Tokens `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** Where what belongs to a source beside its noun phrase ends: "an official, who asked not to be named". */
  readonly full?: number;
}

/** Ends a phrase, whatever comes next. */
const HARD = Gap.colon | Gap.terminal | Gap.quote | Gap.dash | Gap.open | Gap.close;
const SOFT = HARD | Gap.comma;

export class Grammar {
  readonly view: BlockView;
  readonly words: AttributionWords;
  readonly quotes: readonly Quoted[];
  readonly count: number;
  readonly #tokens: TokenBuffer;
  readonly #roles: Int32Array;
  readonly #cues: Int32Array;
  readonly #ids: Int32Array;

  constructor(view: BlockView, quotes: readonly Quoted[]) {
    this.view = view;
    this.words = attributionWords(view.scan.gazetteer.lexicon);
    this.quotes = quotes;
    this.#tokens = view.scan.tokens;
    this.#roles = this.words.roles;
    this.#cues = this.words.cues;
    this.#ids = this.words.ids;
    this.count = this.#tokens.count;
  }

  role(i: number): number {
    return this.#roles[this.#tokens.word(i)] ?? 0;
  }

  is(i: number, role: number): boolean {
    return (this.role(i) & role) !== 0;
  }

  cue(i: number): number {
    return this.#cues[this.#tokens.word(i)] ?? 0;
  }

  /** True if token `i` is this word. */
  isWord(i: number, word: AskedWord): boolean {
    const id = this.#tokens.word(i);
    return id !== 0 && id === this.#ids[word];
  }

  capital(i: number): boolean {
    return this.#tokens.isCapital(i);
  }

  gap(i: number): number {
    return this.#tokens.gap(i);
  }

  /** A comma, a bracket, a mark or a dash stands before token `i`. */
  breaks(i: number): boolean {
    const gap = this.gap(i);
    if (gap === Gap.comma && this.#isInNumber(i)) return false;
    return (gap & SOFT) !== 0 || ((gap & Gap.hyphen) !== 0 && (gap & Gap.space) !== 0);
  }

  /** Something beside blanks and quotation marks stands before token `i`. */
  breaksPlain(i: number): boolean {
    return (this.gap(i) & ~(Gap.space | Gap.newline | Gap.quote | Gap.apostrophe)) !== 0;
  }

  /** A dash stands before token `i`, also one made of hyphens. */
  dash(i: number): boolean {
    const gap = this.gap(i);
    return (gap & Gap.dash) !== 0 || ((gap & Gap.hyphen) !== 0 && (gap & Gap.space) !== 0);
  }

  breaksHard(i: number): boolean {
    return (this.gap(i) & HARD) !== 0;
  }

  comma(i: number): boolean {
    const gap = this.gap(i);
    return (gap & Gap.comma) !== 0 && !(gap === Gap.comma && this.#isInNumber(i));
  }

  /** "20,000" */
  #isInNumber(i: number): boolean {
    return this.#tokens.isNumber(i - 1) && this.#tokens.isNumber(i);
  }

  possessive(i: number): boolean {
    const { scan } = this.view;
    if (scan.isPossessive(i)) return true;
    // "the ministers' plan", not the marks of ''We go,'' he said
    return (
      this.gap(i) === (Gap.apostrophe | Gap.space) && scan.tokens.start(i) - scan.tokens.end(i - 1) === 2
    );
  }

  /** The quotation that token `i` lies in. */
  quoteAt(i: number): Quoted | undefined {
    const { quotes } = this;
    if (quotes.length === 0) return undefined;
    let low = 0;
    let high = quotes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((quotes[middle]?.to ?? 0) <= i) low = middle + 1;
      else high = middle;
    }
    const quote = quotes[low];
    return quote && quote.from <= i ? quote : undefined;
  }

  /** A date or a word of time. */
  isTime(i: number): boolean {
    return this.is(i, Role.time) || this.view.mentionAt(i)?.type === 'date';
  }

  /** The first token after a mention that token `i` begins or lies in; `i + 1` if it lies in none. */
  afterMention(i: number): number {
    const index = this.view.mentionIndexAt(i);
    let next = i + 1;
    if (index < 0) return next;
    while (next < this.count && this.view.mentionIndexAt(next) === index) next++;
    return next;
  }

  /** A past tense that is no cue, by its look: "opened", or one of the common irregular ones. */
  looksFinite(i: number): boolean {
    if (this.capital(i) && !this.view.scan.heading) return false;
    if (this.is(i, Role.auxiliary | Role.finite)) return true;
    const { tokens } = this.view.scan;
    const end = tokens.end(i);
    if (end - tokens.start(i) < 5 || tokens.text.charCodeAt(end - 1) !== 0x64) return false;
    return tokens.text.charCodeAt(end - 2) === 0x65;
  }

  /** A verb form of a cue that is no noun. */
  isCueVerb(i: number): boolean {
    const bits = this.cue(i);
    return (
      (bits & (Cue.speech | Cue.stance | Cue.addressee | Cue.evidence)) !== 0 &&
      (bits & (Cue.noun | Cue.base)) === 0
    );
  }

  length(i: number): number {
    const { tokens } = this.view.scan;
    return tokens.end(i) - tokens.start(i);
  }

  startsWithNoun(i: number): boolean {
    return (
      this.capital(i) ||
      this.view.scan.tokens.isNumber(i) ||
      this.is(i, Role.determiner | Role.person | Role.body | Role.voice)
    );
  }
}
