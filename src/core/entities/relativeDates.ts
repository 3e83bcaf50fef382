/** Dates that count from the article's own: "yesterday", "last week", "two years ago", "the past 30 days". */
import { Gap } from '../text/characters';
import { NUMBER_WORDS } from '../text/numberWords';
import { wordTable } from '../text/wordTable';
import type { BlockScan } from './blockScan';
import {
  agoMeaning,
  endMeaning,
  monthMeaning,
  periodMeaning,
  relativeDayMeaning,
  thisSeasonMeaning,
} from './dateMeaning';
import { isToldAsPast } from './dateTense';
import { UNITS, type FoundDate } from './dateWords';
import type { DateMeaning } from './localMention';

/** "two years ago", "15 years ago", "two weeks from now", "in a month's time": the unit must follow the number. */
export function readAgo(scan: BlockScan, i: number, count: number): FoundDate | null {
  const { tokens } = scan;
  const word = scan.lower(i + 1);
  const fortnight = word === 'fortnight';
  const unit = fortnight ? 'week' : UNITS.get(word);
  if (!unit || unit === 'weekend' || count > 3000 || !tokens.spaced(i + 1)) return null;
  const weeks = fortnight ? count * 2 : count;
  const after = scan.isPossessive(i + 2) ? i + 3 : i + 2;
  if (scan.isWord(after, 'time') && scan.isWord(i - 1, 'in') && tokens.gap(i + 2) & Gap.apostrophe)
    return { to: after + 1, meaning: agoMeaning(-weeks, unit) };
  if (!tokens.spaced(i + 2)) return null;
  if (scan.isWord(i + 2, 'ago')) return { to: i + 3, meaning: agoMeaning(weeks, unit) };
  return scan.isWord(i + 2, 'from') && scan.isWord(i + 3, 'now')
    ? { to: i + 4, meaning: agoMeaning(-weeks, unit) }
    : null;
}

/** "a week ago", "half a century ago"; token `article` is "a". */
export function readAgoWithArticle(scan: BlockScan, article: number): FoundDate | null {
  const found = readAgo(scan, article, 1);
  if (!found) return null;
  const years = scan.isWord(article - 1, 'half') ? HALVES.get(scan.lower(article + 1)) : undefined;
  return years === undefined
    ? { ...found, from: article }
    : { from: article - 1, to: found.to, meaning: agoMeaning(years, 'year') };
}

/** Half of it, in years. */
const HALVES = wordTable<number>({ decade: 5, century: 50 });

export const SEASONS = wordTable<number>({ spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 });

export function readRelative(scan: BlockScan, i: number): FoundDate | null {
  const word = scan.lower(i);
  switch (word) {
    case 'today':
    case 'tonight':
      return { to: i + 1, meaning: relativeDayMeaning(0) };
    case 'yesterday':
      return readNextBut(scan, i, 'before', -1);
    case 'tomorrow':
      return readNextBut(scan, i, 'after', 1);
    case 'last':
    case 'this':
    case 'next':
      return readPeriod(scan, i, word);
    default: {
      const count = NUMBER_WORDS.get(word);
      return count === undefined ? null : readAgo(scan, i, count);
    }
  }
}

/** "tomorrow", and "the day after tomorrow". */
function readNextBut(scan: BlockScan, i: number, side: string, days: number): FoundDate {
  const farther =
    scan.isWord(i - 1, side) &&
    scan.isWord(i - 2, 'day') &&
    scan.isWord(i - 3, 'the') &&
    scan.tokens.spaced(i);
  return farther
    ? { from: i - 3, to: i + 1, meaning: relativeDayMeaning(days * 2) }
    : { to: i + 1, meaning: relativeDayMeaning(days) };
}

function readPeriod(scan: BlockScan, i: number, which: 'last' | 'this' | 'next'): FoundDate | null {
  let at = i + 1;
  if (!scan.tokens.spaced(at)) return null;
  // "this past week", "this coming weekend"
  const second = which === 'this' && scan.tokens.spaced(at + 1) ? scan.lower(at) : '';
  if (second === 'past' || second === 'coming') at++;
  const word = scan.lower(at);
  const unit = UNITS.get(word);
  if (unit && unit === word && second === 'past' && unit !== 'weekend')
    return { to: at + 1, meaning: agoMeaning(1, unit, true) };
  // "the next day", "the last day" count from something else than the article.
  if (unit === 'day') return null;
  if (which === 'last' && isPartOf(scan, i, at + 1)) return null;
  if (unit && word === unit)
    return { to: at + 1, meaning: periodMeaning(unit, offsetOf(scan, i, which, second, unit)) };
  if (which === 'this' && at === i + 1 && PARTS_OF_DAY.has(word))
    return { to: at + 1, meaning: relativeDayMeaning(0) };
  if (which === 'last' && (word === 'night' || word === 'evening'))
    return { to: at + 1, meaning: relativeDayMeaning(-1) };
  const season = SEASONS.get(word);
  if (season !== undefined) return { to: at + 1, meaning: seasonMeaning(season, which, second) };
  return null;
}

function seasonMeaning(season: number, which: 'last' | 'this' | 'next', second: string): DateMeaning {
  if (which === 'this' && second === '') return thisSeasonMeaning(season);
  return monthMeaning(season, which === 'next' || second === 'coming' ? 'next' : 'past', 3);
}

/** "last year" or "of next year" at token `i`, after a month: how many years on, and the token after it. "This year" stays a date of its own. */
export function relativeYear(
  scan: BlockScan,
  i: number,
): { readonly offset: number; readonly to: number } | null {
  const { tokens } = scan;
  if (!tokens.spaced(i)) return null;
  const at = scan.isWord(i, 'of') ? i + 1 : i;
  const offset = YEARS.get(scan.lower(at));
  if (offset === undefined || !scan.isWord(at + 1, 'year') || !tokens.spaced(at) || !tokens.spaced(at + 1))
    return null;
  // "In January last year's budget was passed."
  return scan.isPossessive(at + 2) ? null : { offset, to: offset === 0 ? i : at + 2 };
}

const YEARS = wordTable<number>({ last: -1, this: 0, next: 1 });

/** "the last week of the campaign", "the last five years of her life": not those before the article. */
function isPartOf(scan: BlockScan, last: number, to: number): boolean {
  return scan.isWord(last, 'last') && scan.isWord(last - 1, 'the') && scan.isWord(to, 'of');
}

const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening']);

function offsetOf(scan: BlockScan, i: number, which: string, second: string, unit: string): number {
  if (which === 'last') return -1;
  if (which === 'next') return 1;
  // "took part this weekend", said in the week after it
  if (unit === 'weekend' && second === '' && isToldAsPast(scan, i)) return -1;
  return 0;
}

/** "the end of the year", "the year before", "the past 30 days", "the past decade". */
export function readThePeriod(scan: BlockScan, i: number): FoundDate | null {
  const at = i + 1;
  const word = scan.lower(at);
  if (word === 'end' && scan.isWord(at + 1, 'of')) return readEnd(scan, at);
  const unit = UNITS.get(word);
  if (
    unit &&
    unit === word &&
    scan.isWord(at + 1, 'before') &&
    scan.tokens.gap(at + 2) & (Gap.period | Gap.comma)
  ) {
    return { to: at + 2, meaning: periodMeaning(unit, -1) };
  }
  return word === 'past' || word === 'last' ? readSince(scan, at) : null;
}

/** Token `at` is "end" after "the". */
function readEnd(scan: BlockScan, at: number): FoundDate | null {
  const offset = ENDS.get(scan.lower(at + 2));
  const word = scan.lower(at + 3);
  const unit = UNITS.get(word);
  // "at the end of the day" says little.
  if (offset === undefined || !unit || unit !== word) return null;
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  // "had been signed by the end of last year" tells of no last day.
  const deadline = offset >= 0 && DEADLINES.has(scan.lower(at - 2));
  return { to: at + 4, meaning: endMeaning(unit, offset, deadline) };
}

const ENDS = wordTable<number>({ last: -1, the: 0, this: 0, next: 1 });
const DEADLINES = new Set(['by', 'before', 'until', 'till', 'through']);

/** Token `at` is "past" or "last" after "the". */
function readSince(scan: BlockScan, at: number): FoundDate | null {
  const { tokens } = scan;
  const next = scan.lower(at + 1);
  const count = tokens.isNumber(at + 1) ? Number(next) : NUMBER_WORDS.get(next);
  if (count !== undefined) {
    const plural = UNITS.get(scan.lower(at + 2));
    return count < 1000 && plural && plural !== 'weekend' && !isPartOf(scan, at, at + 3)
      ? { to: at + 3, meaning: agoMeaning(count, plural, true) }
      : null;
  }
  const unit = UNITS.get(next);
  if (!unit || unit !== next || unit === 'day' || unit === 'weekend' || isPartOf(scan, at, at + 2))
    return null;
  return { to: at + 2, meaning: agoMeaning(1, unit, true) };
}
