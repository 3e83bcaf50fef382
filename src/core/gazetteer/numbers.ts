/**
 * Whole numbers as text, small ones in one character: five bits a character, a sixth says that more follow. The
 * characters are ASCII, so that the string stays one byte a character and JSON needs no escapes but for `\`.
 */
const FIRST = 48;
const MORE = 32;

export class NumberWriter {
  #text = '';

  /** Appends a number from 0 to 2^32 - 1. */
  write(number: number): void {
    let rest = number >>> 0;
    while (rest >= MORE) {
      this.#text += String.fromCharCode(FIRST + (MORE | (rest & 31)));
      rest >>>= 5;
    }
    this.#text += String.fromCharCode(FIRST + rest);
  }

  /** Appends a number that may be negative. */
  writeSigned(number: number): void {
    this.write(number < 0 ? -2 * number - 1 : 2 * number);
  }

  toString(): string {
    return this.#text;
  }
}

export class NumberReader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  read(): number {
    let digit = this.#text.charCodeAt(this.#at++) - FIRST;
    if (digit < MORE) return digit;
    let number = digit & 31;
    for (let shift = 5; digit >= MORE; shift += 5) {
      digit = this.#text.charCodeAt(this.#at++) - FIRST;
      number |= (digit & 31) << shift;
    }
    return number;
  }

  readSigned(): number {
    const number = this.read();
    return number & 1 ? -((number + 1) >>> 1) : number >>> 1;
  }
}
