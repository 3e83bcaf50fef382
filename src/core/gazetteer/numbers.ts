/**
 * Whole numbers as text, small ones in one character: five bits a character, a sixth says that more follow. The
 * characters are ASCII without quotes and line breaks.
 */
const FIRST = 48;
const MORE = 32;

export class NumberWriter {
  readonly #characters: string[] = [];
  #count = 0;

  /** Appends a number from 0 to 2^32 - 1. */
  write(number: number): void {
    let rest = number >>> 0;
    for (; rest >= MORE; rest >>>= 5)
      this.#characters.push(String.fromCharCode(FIRST + (MORE | (rest & 31))));
    this.#characters.push(String.fromCharCode(FIRST + rest));
    this.#count++;
  }

  /** Appends a number that may be negative, for `signed`. */
  writeSigned(number: number): void {
    this.write(number < 0 ? -2 * number - 1 : 2 * number);
  }

  /** How many numbers, a colon, and they. */
  toString(): string {
    return `${String(this.#count)}:${this.#characters.join('')}`;
  }
}

/** All numbers of a writer's text. */
export function readNumbers(text: string): Int32Array {
  const colon = text.indexOf(':');
  const numbers = new Int32Array(Number(text.slice(0, colon)));
  let count = 0;
  let shift = 0;
  let number = 0;
  for (let at = colon + 1; at < text.length; at++) {
    const digit = text.charCodeAt(at) - FIRST;
    number |= (digit & 31) << shift;
    if (digit >= MORE) shift += 5;
    else {
      numbers[count++] = number;
      number = 0;
      shift = 0;
    }
  }
  return numbers;
}

/** The number that `writeSigned` has written. */
export function signed(number: number): number {
  return number & 1 ? -((number + 1) >>> 1) : number >>> 1;
}
