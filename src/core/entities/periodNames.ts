/** Decades, centuries, seasons and quarters: "the 1990s", "the 19th century", "the spring of 2014", "Q3 2022". */
import { Gap } from '../text/characters';
import { dayRangeOf, daysInMonth } from '../text/partialDate';
import { wordTable } from '../text/wordTable';
import type { BlockScan } from './blockScan';
import { monthOfYearMeaning, spanMeaning } from './dateMeaning';
import { ordinalNumber, yearNumber, type FoundDate } from './dateWords';
import type { DateMeaning } from './localMention';
import { relativeYear, SEASONS } from './relativeDates';

/** "1990s", "'90s", "the nineties": the token tells that it is one; see `DECADE_WORDS`. */
export function readDecade(scan: BlockScan, i: number): FoundDate | null {
  const { tokens } = scan;
  const word = scan.lower(i);
  if (word.endsWith('0s')) {
    const year = Number(word.slice(0, -1));
    if (word.length === 5) return { to: i + 1, meaning: yearsMeaning(year, 10) };
    const apostrophe = (tokens.gap(i) & Gap.apostrophe) !== 0;
    if (!apostrophe && !EDGES.has(scan.lower(i - 1))) return null;
    return { to: i + 1, meaning: yearsMeaning(year < 30 ? 2000 + year : 1900 + year, 10) };
  }
  const start = DECADES.get(word);
  if (start === undefined) return null;
  const other = OTHER_THINGS.has(scan.lower(i - 3)) || OTHER_THINGS.has(scan.lower(i - 4));
  if (scan.isWord(i - 1, 'the') && !other)
    return { from: i - 1, to: i + 1, meaning: yearsMeaning(start, 10) };
  return EDGES.has(scan.lower(i - 1)) && scan.isWord(i - 2, 'the')
    ? { to: i + 1, meaning: yearsMeaning(start, 10) }
    : null;
}

const EDGES = new Set(['early', 'late', 'mid']);
/** "temperatures in the seventies" */
const OTHER_THINGS = new Set(['temperatures', 'temperature', 'highs', 'lows']);

const DECADES = wordTable<number>({
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
});

/** Words by which a decade is found, for the lexicon. */
export const DECADE_WORDS: readonly string[] = [
  ...DECADES.keys(),
  ...Array.from({ length: 45 }, (_, n) => `${String(1600 + n * 10)}s`),
  ...Array.from({ length: 9 }, (_, n) => `${String(10 + n * 10)}s`),
];

const CENTURIES = wordTable<number>({
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
});

/** "the 19th century", "19th-century", "the twentieth century"; token `i` is "century". */
export function readCentury(scan: BlockScan, i: number): FoundDate | null {
  const { tokens } = scan;
  let first = i - 1;
  const twentyFirst = scan.isWord(first, 'first') && scan.isWord(first - 1, 'twenty');
  const number = twentyFirst ? 21 : (ordinalNumber(scan, first) ?? CENTURIES.get(scan.lower(first)));
  if (number === undefined || number < 2 || number > 21) return null;
  if (!tokens.spaced(i) && tokens.gap(i) !== Gap.hyphen) return null;
  if (twentyFirst) first--;
  // In "the 19th-century church" the article is the church's.
  if (tokens.spaced(i) && scan.isWord(first - 1, 'the')) first--;
  return { from: first, to: i + 1, meaning: yearsMeaning((number - 1) * 100, 100) };
}

/** "the spring of 2014", "winter 2019"; token `i` is the season. */
export function readSeason(scan: BlockScan, i: number): FoundDate | null {
  const month = SEASONS.get(scan.lower(i));
  if (month === undefined) return null;
  const found = monthsAfter(scan, i + 1, month, 3);
  if (!found) return null;
  return scan.isWord(i - 1, 'the') && scan.tokens.spaced(i) ? { ...found, from: i - 1 } : found;
}

const QUARTERS = wordTable<number>({ first: 1, second: 2, third: 3, fourth: 4, last: 4 });

/** "the third quarter of 2022", "the first half of 2023"; token `i` is "quarter" or "half". Only with its year. */
export function readQuarter(scan: BlockScan, i: number): FoundDate | null {
  const number = QUARTERS.get(scan.lower(i - 1));
  if (number === undefined || !scan.tokens.spaced(i)) return null;
  const half = scan.isWord(i, 'half');
  if (half && number > 2) return null;
  const length = half ? 6 : 3;
  const found = monthsAfter(scan, i + 1, (number - 1) * length + 1, length);
  return found && { ...found, from: scan.isWord(i - 2, 'the') ? i - 2 : i - 1 };
}

/** So many months of the year that stands at token `i`: "of 2014", "2014", "of last year". */
function monthsAfter(scan: BlockScan, i: number, month: number, length: number): FoundDate | null {
  const relative = relativeYear(scan, i);
  if (relative && relative.offset !== 0)
    return { to: relative.to, meaning: monthsOfYear(month, length, relative.offset) };
  const at = scan.isWord(i, 'of') ? i + 1 : i;
  if (!scan.tokens.spaced(i) || !scan.tokens.spaced(at)) return null;
  const year = yearNumber(scan, at);
  return year === null ? null : { to: at + 1, meaning: monthsMeaning(year, month, length) };
}

function monthsOfYear(month: number, length: number, offset: number): DateMeaning {
  return spanMeaning(
    monthOfYearMeaning(month, 0, offset),
    monthOfYearMeaning(lastMonth(month, length), 0, offset + (month + length > 13 ? 1 : 0)),
  );
}

/** Of a winter it is February. */
function lastMonth(month: number, length: number): number {
  return ((month + length - 2) % 12) + 1;
}

function yearsMeaning(first: number, length: number): DateMeaning {
  const range = {
    from: `${String(first).padStart(4, '0')}-01-01`,
    to: `${String(first + length - 1).padStart(4, '0')}-12-31`,
  };
  return () => range;
}

function monthsMeaning(year: number, month: number, length: number): DateMeaning {
  const from = dayRangeOf(`${String(year)}-${String(month).padStart(2, '0')}`);
  const last = month + length - 1;
  const lastYear = last > 12 ? year + 1 : year;
  const lastMonth = last > 12 ? last - 12 : last;
  const to = `${String(lastYear)}-${String(lastMonth).padStart(2, '0')}-${String(daysInMonth(lastYear, lastMonth))}`;
  const range = from && { from: from.from, to };
  return () => range;
}
