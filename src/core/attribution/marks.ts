/** Quotation marks of one block, paired. */
import { Gap, isWordCode } from '../text/characters';
import type { TokenBuffer } from '../text/tokens';

/** A stretch between two marks, the marks included; offsets in the block. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  /** Tokens inside, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** No closing mark: it goes on to the end of the block. */
  readonly open: boolean;
}

/** The last character inside the marks, also where a blank stands before the closing one: « …, » */
export function lastCharacter(text: string, { end }: Quoted): string {
  let at = end - 2;
  while (/\s/.test(text.charAt(at))) at--;
  return text.charAt(at);
}

const OPEN_DOUBLE = 0x201c;
const CLOSE_DOUBLE = 0x201d;
const STRAIGHT = 0x22;
const LOW = 0x201e;
const OPEN_ANGLE = 0xab;
const CLOSE_ANGLE = 0xbb;
const OPEN_SINGLE = 0x2018;
const CLOSE_SINGLE = 0x2019;
const APOSTROPHE = 0x27;

/** Pairs of double marks and guillemets; inner ones belong to the outer pair. */
export function doubleQuoted(tokens: TokenBuffer): Quoted[] {
  return new Pairing(tokens, false).run();
}

/** Pairs of single marks, told from apostrophes by what stands beside them. */
export function singleQuoted(tokens: TokenBuffer): Quoted[] {
  return new Pairing(tokens, true).run();
}

class Pairing {
  readonly #tokens: TokenBuffer;
  readonly #text: string;
  readonly #single: boolean;
  readonly #found: Quoted[] = [];
  #start = -1;
  #from = 0;
  #mark = 0;
  #depth = 0;

  constructor(tokens: TokenBuffer, single: boolean) {
    this.#tokens = tokens;
    this.#text = tokens.text;
    this.#single = single;
  }

  run(): Quoted[] {
    const { flags, count } = this.#tokens;
    const wanted = this.#single ? Gap.apostrophe : Gap.quote;
    for (let i = 0; i < count; i++) {
      const flag = flags[i] ?? 0;
      if ((flag & wanted) === 0 || (this.#single && (flag & 0xffff) === Gap.apostrophe && i > 0)) continue;
      this.#gap(i === 0 ? 0 : this.#tokens.end(i - 1), this.#tokens.start(i), i);
    }
    if (this.#tokens.tail & wanted)
      this.#gap(count === 0 ? 0 : this.#tokens.end(count - 1), this.#text.length, count);
    if (this.#start >= 0 && count > this.#from && !this.#single) this.#close(this.#text.length, count, true);
    return this.#found;
  }

  /** Looks at the marks between two tokens, `[at, to)`. */
  #gap(at: number, to: number, token: number): void {
    for (let i = at; i < to; i++) {
      const code = this.#text.charCodeAt(i);
      const kind = this.#single ? this.#kindOfSingle(code, i) : this.#kindOfDouble(code, i);
      if (kind > 0) this.#open(i, token, code);
      else if (kind < 0) this.#end(i, token, code);
    }
  }

  #open(at: number, token: number, code: number): void {
    if (this.#start >= 0) {
      // A new mark of the same kind at the beginning of a line repeats the first one; any other is nested.
      if (code !== STRAIGHT && code !== APOSTROPHE) this.#depth++;
      return;
    }
    this.#start = at;
    this.#from = token;
    this.#mark = code;
    this.#depth = 0;
  }

  #end(at: number, token: number, code: number): void {
    if (this.#start < 0) return;
    if (this.#depth > 0 && code !== STRAIGHT && !this.#endsParagraph(at)) {
      this.#depth--;
      return;
    }
    if (token > this.#from) this.#close(at + 1, token, false);
    else this.#start = -1;
  }

  #close(end: number, token: number, open: boolean): void {
    this.#found.push({ start: this.#start, end, from: this.#from, to: token, open });
    this.#start = -1;
    this.#depth = 0;
  }

  #endsParagraph(at: number): boolean {
    return at + 1 >= this.#text.length;
  }

  /** 1 opens, -1 closes, 0 is none of ours. */
  #kindOfDouble(code: number, at: number): number {
    switch (code) {
      case OPEN_DOUBLE:
        // German writes „…“; a wrong key gives “…“.
        return this.#start >= 0 && (this.#mark === LOW || this.#closesHere(at)) ? -1 : 1;
      case LOW:
        return 1;
      case CLOSE_DOUBLE:
        return this.#start < 0 && this.#opensHere(at) ? 1 : -1;
      case OPEN_ANGLE:
        return this.#start >= 0 && this.#mark === CLOSE_ANGLE ? -1 : 1;
      case CLOSE_ANGLE:
        return this.#start < 0 && this.#opensHere(at) ? 1 : -1;
      case STRAIGHT:
        if (this.#start < 0) return this.#closesHere(at) && !this.#opensHere(at) ? 0 : 1;
        return this.#opensHere(at) && !this.#closesHere(at) && this.#mark !== STRAIGHT ? 0 : -1;
      default:
        return 0;
    }
  }

  #kindOfSingle(code: number, at: number): number {
    if (code === OPEN_SINGLE) return this.#opensHere(at) ? 1 : 0;
    if (code !== CLOSE_SINGLE && code !== APOSTROPHE) return 0;
    // Two of them are a double mark of plain-text services, which these pairs leave alone.
    if (this.#text.charCodeAt(at - 1) === code || this.#text.charCodeAt(at + 1) === code) return 0;
    if (this.#start < 0)
      return code === APOSTROPHE && this.#opensHere(at) && !isLetter(this.#text, at - 1) ? 1 : 0;
    return this.#closesHere(at) && !isLetter(this.#text, at + 1) ? this.#closesSingle(at) : 0;
  }

  /** "the ministers' plan" inside a quotation: a plural's apostrophe follows an s and a word follows it. */
  #closesSingle(at: number): number {
    const before = this.#text.charAt(at - 1);
    if (before !== 's' || this.#text.charAt(at + 1) !== ' ') return -1;
    return this.#text.slice(at + 1, at + 400).search(/['\u2019](?![\p{L}\p{N}])/u) < 0 ? -1 : 0;
  }

  #opensHere(at: number): boolean {
    const before = this.#text.charAt(at - 1);
    const after = this.#text.charAt(at + 1);
    return (
      (before === '' || /[\s([{\u2013\u2014\-:"\u201c\u2018'/>=\u00bb\u00ab]/.test(before)) &&
      after !== '' &&
      !/[\s)\],.;:?!]/.test(after)
    );
  }

  #closesHere(at: number): boolean {
    const before = this.#text.charAt(at - 1);
    return before !== '' && !/[\s([{]/.test(before);
  }
}

function isLetter(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at));
}
