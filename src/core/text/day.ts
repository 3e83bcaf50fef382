/**
 * Days of the Gregorian calendar, also before there was one, as ISO 8601 counts them. Of the arithmetic that `Temporal`
 * offers it has the little that articles need, at a hundredth of the size; the tests hold the two against each other.
 */
import { daysInMonth } from './partialDate';

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAYS_IN_400_YEARS = 146_097;

export class Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;

  /** The day must exist. */
  constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Throws where the text is no such day. */
  static from(iso: string): Day {
    const [, year = 0, month = 0, day = 0] = (SHAPE.exec(iso) ?? []).map(Number);
    if (day < 1 || day > daysInMonth(year, month)) throw new RangeError(`there is no day ${iso}`);
    return new Day(year, month, day);
  }

  static #fromNumber(number: number): Day {
    const cycle = Math.floor(number / DAYS_IN_400_YEARS);
    const inCycle = number - cycle * DAYS_IN_400_YEARS;
    const leapDays =
      Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
    const yearOfCycle = Math.floor((inCycle - leapDays) / 365);
    const fromMarch =
      inCycle - yearOfCycle * 365 - Math.floor(yearOfCycle / 4) + Math.floor(yearOfCycle / 100);
    const month = Math.floor((5 * fromMarch + 2) / 153);
    const year = cycle * 400 + yearOfCycle + (month < 10 ? 0 : 1);
    return new Day(year, month < 10 ? month + 3 : month - 9, fromMarch - daysBeforeMonth(month) + 1);
  }

  /** Counts days, with years that start in March so that leap days come last; 0 is 1 March of the year 0. */
  get #number(): number {
    const year = this.month > 2 ? this.year : this.year - 1;
    const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
    return year * 365 + leapDays + daysBeforeMonth((this.month + 9) % 12) + this.day - 1;
  }

  /** 1 (Monday) to 7. */
  get weekday(): number {
    return modulo(this.#number + 2, 7) + 1;
  }

  /** Negative: back. Throws where that is no number of days. */
  plusDays(days: number): Day {
    return Day.#fromNumber(this.#number + whole(days));
  }

  /** The same day of another month; its last one where it has no such day. */
  plusMonths(months: number): Day {
    const count = this.year * 12 + this.month - 1 + whole(months);
    const [year, month] = [Math.floor(count / 12), modulo(count, 12) + 1];
    return new Day(year, month, Math.min(this.day, daysInMonth(year, month)));
  }

  plusYears(years: number): Day {
    return this.plusMonths(whole(years) * 12);
  }

  /** Negative if the other day is earlier. */
  daysUntil(other: Day): number {
    return other.#number - this.#number;
  }

  /** ISO 8601; beyond four digits with the sign that it asks for then. */
  toString(): string {
    const isUsual = this.year >= 0 && this.year <= 9999;
    const digits = String(Math.abs(this.year)).padStart(isUsual ? 4 : 6, '0');
    const sign = isUsual ? '' : this.year < 0 ? '-' : '+';
    return `${sign}${digits}-${twoDigits(this.month)}-${twoDigits(this.day)}`;
  }
}

/** `month` counts from March, which is 0. */
function daysBeforeMonth(month: number): number {
  return Math.floor((month * 153 + 2) / 5);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`${String(count)} cannot be counted`);
  return count;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
