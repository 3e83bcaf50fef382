/** Dates in words, as people write them: "7 November 2022", "November 2022", "2022". */
import { dayRangeOf } from './partialDate';
import type { DayRange } from '../analysis';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A partial date in words; the text itself if it is no date. */
export function formatDate(date: string): string {
  if (!dayRangeOf(date)) return date;
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}

/** A range of days in as few words as say the same: a year, a month, a day, or "3 – 9 March 2021". */
export function formatRange(range: DayRange): string {
  if (range.from === range.to) return formatDate(range.from);
  for (const length of [4, 7]) {
    const whole = dayRangeOf(range.from.slice(0, length));
    if (whole?.from === range.from && whole.to === range.to) return formatDate(range.from.slice(0, length));
  }
  const [from, to] = [formatDate(range.from).split(' '), formatDate(range.to).split(' ')];
  while (from.length > 1 && from.at(-1) === to.at(from.length - 1)) from.pop();
  return `${from.join(' ')} – ${to.join(' ')}`;
}

/** Days from one ISO day to another; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The English name of an ISO day's weekday. */
export function weekdayOf(day: string): string {
  // Day number 0 is 1 March of the year 0, a Wednesday.
  return WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] ?? '';
}

/** Counts days of the Gregorian calendar, with years that start in March so that leap days come last. */
function dayNumber(day: string): number {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const year = m > 2 ? y : y - 1;
  const monthFromMarch = (m + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) + d - 1;
}
