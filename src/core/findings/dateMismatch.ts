import { daysBetween, formatDate, weekdayOf } from '../text/formatDate';
import type { DayRange, Mention } from '../analysis';
import type { BlockView } from '../entities/blockView';
import { dayRangeOf } from '../text/partialDate';
import type { BlockContext, Issue, Rule } from './rule';

/** A weekday beside a date that falls on another one: "Monday, Nov. 8, 2022" was a Tuesday. A day that no year has. */
export const dateMismatch: Rule = {
  id: 'date-mismatch',
  title: 'The weekday is not that date’s, or there is no such day',
  severity: 'warning',
  block: mismatches,
};

const LEADING =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|thur|fri|sat|sun)\b/i;
const YEAR = /\d{4}/;
/** A date without a year, so many days from the dateline, may as well be another year's. */
const NEAR = 120;

function mismatches(view: BlockView, { date }: BlockContext): readonly Issue[] {
  const issues: Issue[] = [];
  const { mentions } = view;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention?.type !== 'date') continue;
    const missing = mention.range ? null : dayThatIsNone(mention.text, date);
    if (missing !== null) {
      const { start, end } = mention;
      issues.push({ start, end, message: missing, fix: null });
      continue;
    }
    const weekday = LEADING.exec(mention.text)?.[1];
    if (!weekday) continue;
    // "Monday and Tuesday, November 7 and 8": the date is the first day's.
    if (isSecondOfTwo(view, mentions[i - 1], mention)) continue;
    const written =
      mention.text.length > weekday.length
        ? mention
        : (inBrackets(view, mention, mentions[i + 1]) ?? explained(view, mentions[i - 1], mention));
    if (!written?.range || written.range.from !== written.range.to || !/\d/.test(written.text)) continue;
    const day = written.range.from;
    if (!YEAR.test(written.text) && !isNear(day, date)) continue;
    const right = weekdayOrNull(day);
    if (right === null || right.toLowerCase().startsWith(weekday.toLowerCase())) continue;
    const named = weekday.toLowerCase().endsWith('day') ? right : right.slice(0, 3);
    const end = mention.start + weekday.length;
    issues.push({
      start: Math.min(mention.start, written.start),
      end: Math.max(end, written.end),
      message: `${formatDate(day)} is a ${right}, not a ${fullName(weekday)}.`,
      fix: {
        title: `Change to “${named}”`,
        edits: [{ start: mention.start, end, text: named }],
      },
    });
  }
  return issues;
}

const DAY_AND_MONTH =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? (feb|apr|jun|sep|nov)|(feb|apr|jun|sep|nov)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?\b)/i;
const SHORT_MONTHS: Readonly<Record<string, readonly [string, number]>> = {
  feb: ['February', 29],
  apr: ['April', 30],
  jun: ['June', 30],
  sep: ['September', 30],
  nov: ['November', 30],
};

/** Tells that "30 February", "June 31st", "29 February 2025" are no days; `null` if there is such a day, or none is told. */
function dayThatIsNone(text: string, dateline: DayRange | null): string | null {
  const match = DAY_AND_MONTH.exec(text);
  const day = Number(match?.[1] ?? match?.[4]);
  const month = SHORT_MONTHS[(match?.[2] ?? match?.[3] ?? '').slice(0, 3).toLowerCase()];
  if (!month || day < month[1]) return null;
  const name = `${String(day)} ${month[0]}`;
  if (day > month[1]) return `There is no ${name} in any year.`;
  if (month[1] !== 29) return null;
  const year = YEAR.exec(text)?.[0];
  if (year !== undefined) return `There is no ${name} ${year}.`;
  // A day of a month is one of the years around the article's: none of them has it.
  return dateline && `The years about ${dateline.from.slice(0, 4)} have no ${name}.`;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Of "Wed" or "wednesday". */
function fullName(weekday: string): string {
  return DAYS.find((day) => day.toLowerCase().startsWith(weekday.toLowerCase())) ?? weekday;
}

/** "on Friday (July 21)": the date that a weekday is explained by. */
function inBrackets(view: BlockView, weekday: Mention, next: Mention | undefined): Mention | null {
  if (next?.type !== 'date' || next.start - weekday.end > 2) return null;
  return view.scan.text.slice(weekday.end, next.start) === ' (' ? next : null;
}

/** "7 November 2022, a Tuesday", "7 November 2022 (Tuesday)", "7 November was a Tuesday": the date that it explains. */
function explained(view: BlockView, date: Mention | undefined, weekday: Mention): Mention | null {
  if (date?.type !== 'date' || weekday.start - date.end > LONGEST) return null;
  return EXPLAINED.test(view.scan.text.slice(date.end, weekday.start)) ? date : null;
}

const EXPLAINED = /^(?:,(?: which (?:is|was))? an? | \(| (?:is|was|will be|falls on|fell on) an? )$/;
const LONGEST = 14;

function isSecondOfTwo(view: BlockView, before: Mention | undefined, weekday: Mention): boolean {
  if (before?.type !== 'date' || weekday.start - before.end > 9 || !LEADING.test(before.text)) return false;
  return (
    /^ ?(?:and|or|to|through|until|[-–—/]) ?$/.test(view.scan.text.slice(before.end, weekday.start)) &&
    !/\d/.test(before.text)
  );
}

function isNear(day: string, dateline: DayRange | null): boolean {
  if (!dateline || dateline.from !== dateline.to || !isDay(day)) return false;
  return Math.abs(daysBetween(day, dateline.from)) <= NEAR;
}

/** English name of an ISO day's weekday; `null` for what is no day. */
function weekdayOrNull(day: string): string | null {
  return isDay(day) ? weekdayOf(day) : null;
}

function isDay(iso: string): boolean {
  const range = dayRangeOf(iso);
  return range !== null && range.from === range.to;
}
