/** Dates in words, as people write them: "7 November 2022", "November 2022", "2022". */
import { Day } from './day';
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
  return Day.from(from).daysUntil(Day.from(to));
}

/** The English name of an ISO day's weekday. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[Day.from(day).weekday % 7] ?? '';
}
