/** Two days of one month: "3-5 November", "Nov. 3 to 5", "between 3 and 5 May"; "March 20 and 25" are each its own. */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import { monthOf } from '../text/writtenDate';
import type { BlockScan } from './blockScan';
import { dayNumber, yearNumber } from './dateWords';

export interface SecondDay {
  readonly day: number;
  /** The token after it. */
  readonly to: number;
  /** All days from the first to this one. */
  readonly isSpan: boolean;
}

/** The day that is joined to the day at token `i`; the date begins with token `from`. */
export function secondDay(scan: BlockScan, i: number, first: number, from = i): SecondDay | null {
  const { tokens } = scan;
  const gap = tokens.gap(i + 1);
  const hyphen = gap === Gap.hyphen || gap === Gap.dash;
  const join = hyphen ? '' : scan.lower(i + 1);
  if (!hyphen && !(JOINS.has(join) && tokens.spaced(i + 1) && tokens.spaced(i + 2))) return null;
  const at = hyphen ? i + 1 : i + 2;
  const day = dayNumber(scan, at);
  if (day === null || day <= first) return null;
  const isSpan = join === 'and' ? scan.isWord(from - 1, 'between') : join !== 'or';
  return { day, to: at + 1, isSpan };
}

const JOINS = new Set(['to', 'through', 'until', 'till', 'and', 'or']);

/** The same behind its month: "Nov. 3 to 5"; not "on July 4 and 14 people", "from May 5 to 10 percent". */
export function secondDayAfterMonth(
  scan: BlockScan,
  i: number,
  first: number,
  from: number,
): SecondDay | null {
  const second = secondDay(scan, i, first, from);
  return second && (second.to === i + 2 || isOver(scan, second.to)) ? second : null;
}

/** The month of "25" in "March 20 and 25"; `null` for any other number. */
export function monthOfSecond(scan: BlockScan, i: number): number | null {
  if (!scan.isWord(i - 1, 'and') && !scan.isWord(i - 1, 'or')) return null;
  const first = dayNumber(scan, i - 2);
  if (first === null || !scan.is(i - 3, WordClass.month) || !scan.tokens.isCapital(i - 3)) return null;
  const second = secondDayAfterMonth(scan, i - 2, first, i - 3);
  return second?.to === i + 1 ? monthOf(scan.tokens.textOf(i - 3)) : null;
}

/** True if nothing follows that a number could count. */
function isOver(scan: BlockScan, i: number): boolean {
  const { tokens } = scan;
  if (i >= tokens.count || !tokens.spaced(i)) return tokens.gap(i) !== Gap.hyphen;
  return yearNumber(scan, i) !== null || GOING_ON.has(scan.lower(i));
}

const GOING_ON = new Set('in at on for with during when before after and or but'.split(' '));
