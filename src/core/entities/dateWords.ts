/** What the rules for dates share: small readers of days, years, units and numbers in words. */
import { Gap } from '../text/characters';
import { wordTable } from '../text/wordTable';
import type { BlockScan } from './blockScan';
import type { DateMeaning } from './localMention';

/** A date that ends before token `to`; `from` where it begins before the token it was found by. */
export interface FoundDate {
  readonly from?: number;
  readonly to: number;
  readonly meaning: DateMeaning;
}

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/i;

/** "7", "07", "7th": a day of a month. */
export function dayNumber(scan: BlockScan, i: number): number | null {
  const { tokens } = scan;
  const length = tokens.end(i) - tokens.start(i);
  if (i < 0 || i >= tokens.count || length > 4) return null;
  if (tokens.isNumber(i)) {
    const day = Number(tokens.textOf(i));
    return length <= 2 && day >= 1 && day <= 31 ? day : null;
  }
  const day = ordinalNumber(scan, i);
  return day !== null && day <= 31 ? day : null;
}

/** "7th", "21st": the number; `null` for any other token. */
export function ordinalNumber(scan: BlockScan, i: number): number | null {
  const { tokens } = scan;
  const code = tokens.text.charCodeAt(tokens.start(i));
  if (i < 0 || i >= tokens.count || code < 0x30 || code > 0x39) return null;
  const digits = ORDINAL.exec(tokens.textOf(i))?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

export function yearNumber(scan: BlockScan, i: number): number | null {
  const { tokens } = scan;
  if (!tokens.isNumber(i) || tokens.end(i) - tokens.start(i) !== 4) return null;
  const year = Number(tokens.textOf(i));
  return year >= 1600 && year <= 2099 ? year : null;
}

/** True if only blanks and commas stand before token `i`. */
export function isListed(scan: BlockScan, i: number): boolean {
  return i < scan.tokens.count && (scan.tokens.gap(i) & ~(Gap.comma | Gap.space | Gap.newline)) === 0;
}

export const UNITS = wordTable<'day' | 'week' | 'month' | 'year' | 'decade' | 'century' | 'weekend'>({
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
  decade: 'decade',
  decades: 'decade',
  century: 'century',
  centuries: 'century',
  weekend: 'weekend',
});
