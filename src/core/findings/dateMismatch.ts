import { capitalised } from '../text/capitalised';
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

const LEADING = /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;
const YEAR = /\d{4}/;
/** A date without a year, so many days from the dateline, may as well be another year's. */
const NEAR = 120;

function mismatches(view: BlockView, { date }: BlockContext): readonly Issue[] {
  const issues: Issue[] = [];
  const { mentions } = view;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention?.type !== 'date') continue;
    const missing = mention.range ? null : dayThatIsNone(mention.text);
    if (missing !== null) {
      const { start, end } = mention;
      issues.push({ start, end, message: `There is no ${missing} in any year.`, fix: null });
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
    if (right === null || right.toLowerCase() === weekday.toLowerCase()) continue;
    const end = mention.start + weekday.length;
    issues.push({
      start: Math.min(mention.start, written.start),
      end: Math.max(end, written.end),
      message: `${formatDate(day)} is a ${right}, not a ${capitalised(weekday.toLowerCase())}.`,
      fix: {
        title: `Change to “${right}”`,
        edits: [{ start: mention.start, end, text: right }],
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

/** "30 February", "June 31st": the day as we write it; `null` if there is such a day, or none is told. */
function dayThatIsNone(text: string): string | null {
  const match = DAY_AND_MONTH.exec(text);
  const day = match?.[1] ?? match?.[4];
  const month = SHORT_MONTHS[(match?.[2] ?? match?.[3] ?? '').slice(0, 3).toLowerCase()];
  if (day === undefined || !month || Number(day) <= month[1]) return null;
  return `${String(Number(day))} ${month[0]}`;
}

/** "on Friday (July 21)": the date that a weekday is explained by. */
function inBrackets(view: BlockView, weekday: Mention, next: Mention | undefined): Mention | null {
  if (next?.type !== 'date' || next.start - weekday.end > 2) return null;
  return view.scan.text.slice(weekday.end, next.start) === ' (' ? next : null;
}

/** "7 November 2022, a Tuesday" and "7 November 2022 (Tuesday)": the date before the weekday that explains it. */
function explained(view: BlockView, date: Mention | undefined, weekday: Mention): Mention | null {
  if (date?.type !== 'date' || weekday.start - date.end > 5) return null;
  return /^(?:, an? | \()$/.test(view.scan.text.slice(date.end, weekday.start)) ? date : null;
}

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
