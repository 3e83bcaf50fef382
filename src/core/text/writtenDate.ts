/** Dates of headers and metadata, written in full. Dates in running text are the business of `entities/dates`. */
import { toPartialDate } from './partialDate';

const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Month 1–12 of a name or a usual abbreviation ("Sept", "jan"), `null` for anything else. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (lower.length < 3) return null;
  if (lower === 'sept') return 9;
  const index = MONTHS.findIndex(
    (month) => month === lower || (lower.length === 3 && month.startsWith(lower)),
  );
  return index < 0 ? null : index + 1;
}

export type WrittenDate =
  | { readonly kind: 'date'; readonly iso: string; readonly length: number }
  | { readonly kind: 'impossible'; readonly length: number };

// Bounded quantifiers only: these run on text that nobody has checked.
const ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)/;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const NUMERIC = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3}/i;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th)?(?:\s{1,3}of)?[\s-]{1,3}(\p{L}{3,9})\.?,?[\s-]{1,3}(\d{4})(?!\d)/u;
const MONTH_FIRST = /^(\p{L}{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/u;
const MONTH_YEAR = /^(\p{L}{3,9})\.?,?\s{1,3}(\d{4})(?!\d)/u;

/**
 * The date that `text` begins with; `null` if it begins with none. A form that is a date but names a day that does
 * not exist is `impossible`. Day and month that could be either way round (03/04/2020) are no date: nobody can tell.
 */
export function readWrittenDate(text: string): WrittenDate | null {
  const weekday = WEEKDAY.exec(text)?.[0].length ?? 0;
  const rest = text.slice(weekday, weekday + 60);
  const give = (length: number, year: string, month: number, day?: number): WrittenDate => {
    const iso = toPartialDate(Number(year), month, day);
    return iso
      ? { kind: 'date', iso, length: weekday + length }
      : { kind: 'impossible', length: weekday + length };
  };
  let match = ISO.exec(rest) ?? SLASHED.exec(rest) ?? COMPACT.exec(rest);
  if (match) {
    const [all, year = '', month = '', day] = match;
    return give(all.length, year, Number(month), day === undefined ? undefined : Number(day));
  }
  match = NUMERIC.exec(rest);
  if (match) {
    const [all, first = '', second = '', year = ''] = match;
    if (Number(first) > 12) return give(all.length, year, Number(second), Number(first));
    if (Number(second) > 12) return give(all.length, year, Number(first), Number(second));
    return first === second ? give(all.length, year, Number(first), Number(second)) : null;
  }
  match = DAY_FIRST.exec(rest);
  const dayFirst = match ? monthOf(match[2] ?? '') : null;
  if (match && dayFirst) return give(match[0].length, match[3] ?? '', dayFirst, Number(match[1]));
  match = MONTH_FIRST.exec(rest);
  const monthFirst = match ? monthOf(match[1] ?? '') : null;
  if (match && monthFirst) return give(match[0].length, match[3] ?? '', monthFirst, Number(match[2]));
  match = MONTH_YEAR.exec(rest);
  const monthYear = match ? monthOf(match[1] ?? '') : null;
  if (match && monthYear) return give(match[0].length, match[2] ?? '', monthYear);
  return null;
}
