/**
 * ISO dates that may lack the day or the month. All comparisons are on strings, as ISO days sort by themselves; no
 * clock and no time zone is involved. Years are four digits, 0001 to 9999.
 */
import type { DayRange } from '../analysis';

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month; `month` counts from 1. 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const days = MONTH_DAYS[month - 1] ?? 0;
  return month === 2 && isLeapYear(year) ? 29 : days;
}

/** True if the text is a date that exists: 2022-11-07, 2022-11, 2022; not 2022-02-30. */
export function isPartialDate(text: string): boolean {
  return dayRangeOf(text) !== null;
}

/** The first and last day that a partial date can mean; `null` if it is no date or does not exist. */
export function dayRangeOf(text: string): DayRange | null {
  const year = digitsAt(text, 0, 4);
  if (year <= 0) return null;
  if (text.length === 4) return { from: `${text}-01-01`, to: `${text}-12-31` };
  const month = text.charCodeAt(4) === HYPHEN ? digitsAt(text, 5, 2) : -1;
  const days = daysInMonth(year, month);
  if (days === 0) return null;
  if (text.length === 7) return { from: `${text}-01`, to: `${text}-${String(days)}` };
  const day = text.length === 10 && text.charCodeAt(7) === HYPHEN ? digitsAt(text, 8, 2) : -1;
  return day >= 1 && day <= days ? { from: text, to: text } : null;
}

const HYPHEN = 0x2d;

/** The number that these digits write; -1 if one of them is none. */
function digitsAt(text: string, from: number, length: number): number {
  let number = 0;
  for (let i = from; i < from + length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    // Written so that the NaN of a text that has ended fails, too.
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** ISO form of year, month and day where they are known; `null` if there is no such date. */
export function toPartialDate(year: number, month?: number, day?: number): string | null {
  let text = String(year).padStart(4, '0');
  if (month !== undefined) text += `-${String(month).padStart(2, '0')}`;
  if (month !== undefined && day !== undefined) text += `-${String(day).padStart(2, '0')}`;
  return isPartialDate(text) ? text : null;
}

/** First day that a partial date can mean; used for the start of a span. The text must be a partial date. */
export function firstDay(text: string): string {
  return dayRangeOf(text)?.from ?? text;
}

/** Last day that a partial date can mean. The text must be a partial date. */
export function lastDay(text: string): string {
  return dayRangeOf(text)?.to ?? text;
}

/**
 * How a day range lies to a half-open span of partial dates: `yes` if it is within it through the whole range whatever
 * the unknown days are, `no` if it is outside throughout, `maybe` otherwise.
 */
export function holdsThrough(
  span: { readonly from?: string; readonly to?: string },
  range: DayRange,
): 'yes' | 'no' | 'maybe' {
  const from = span.from === undefined ? null : (dayRangeOf(span.from) ?? null);
  const to = span.to === undefined ? null : (dayRangeOf(span.to) ?? null);
  if ((from && range.to < from.from) || (to && range.from >= to.to && range.from > to.from)) return 'no';
  if (to && to.from === to.to && range.from >= to.from) return 'no';
  const surelyBegun = !from || range.from >= from.to;
  const surelyNotEnded = !to || range.to < to.from;
  return surelyBegun && surelyNotEnded ? 'yes' : 'maybe';
}

/** A day, month or year as such; any other stretch as its first and last day. */
export function isoOf(range: DayRange): string {
  const { from, to } = range;
  if (from === to) return from;
  for (const length of [4, 7]) {
    const whole = dayRangeOf(from.slice(0, length));
    if (whole?.from === from && whole.to === to) return from.slice(0, length);
  }
  return `${from}/${to}`;
}
