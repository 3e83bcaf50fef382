/**
 * Dates in running text: written out ("Friday, July 21, 2017"), relative ("last week", "two years ago"), partial ("in
 * December", "1994"). Only their form is read here; which days a relative one means is worked out with the dateline.
 */
import { Gap } from '../text/characters';
import { Case } from '../text/tokens';
import { WordClass } from '../text/wordClass';
import { toPartialDate } from '../text/partialDate';
import { monthOf } from '../text/writtenDate';
import type { BlockScan } from './blockScan';
import {
  agoMeaning,
  fixedMeaning,
  monthDayMeaning,
  monthMeaning,
  periodMeaning,
  relativeDayMeaning,
  weekdayMeaning,
  type Direction,
} from './dateMeaning';
import type { DateMeaning, LocalMention } from './localMention';
import { wordTable } from '../text/wordTable';

interface Found {
  readonly to: number;
  readonly meaning: DateMeaning;
}

/** In order, not overlapping; ranges are worked out when the article's date is known. */
export function findDates(scan: BlockScan): LocalMention[] {
  const { tokens } = scan;
  const { classes } = scan.gazetteer.lexicon;
  const { words, flags } = tokens;
  const dates: LocalMention[] = [];
  let done = 0;
  for (let i = 0; i < tokens.count; i++) {
    const wordClass = classes[words[i] ?? 0] ?? 0;
    if (((flags[i] ?? 0) & Case.number) === 0 && (wordClass & DATE_START) === 0) continue;
    // "a decade ago", "the end of the year": too common a first word to look at each time.
    const article = i > done && ARTICLES.has(scan.lower(i - 1)) && tokens.spaced(i) ? i - 1 : i;
    const withArticle = article < i ? readAfterArticle(scan, article) : null;
    const found = withArticle ?? readDate(scan, i);
    if (!found) continue;
    const from = withArticle ? article : i;
    const end = tokens.end(found.to - 1);
    const text = tokens.slice(from, found.to);
    dates.push({
      start: tokens.start(from),
      end,
      text,
      type: 'date',
      id: null,
      name: text,
      form: 'name',
      pending: { kind: 'date', meaning: found.meaning },
    });
    done = found.to;
    i = found.to - 1;
  }
  return dates;
}

const ARTICLES = new Set(['a', 'an', 'the']);

function readAfterArticle(scan: BlockScan, article: number): Found | null {
  return scan.lower(article) === 'the' ? readThePeriod(scan, article) : readAgo(scan, article, 1);
}

/** Words that a date can begin with; `addVocabulary` gives them their class. */
const DATE_START = WordClass.month | WordClass.weekday | WordClass.dateWord | WordClass.numeral;

function readDate(scan: BlockScan, i: number): Found | null {
  if (scan.is(i, WordClass.weekday)) return readWeekday(scan, i);
  if (scan.tokens.isNumber(i)) return readNumber(scan, i);
  if (scan.is(i, WordClass.month) && scan.tokens.isCapital(i)) return readMonth(scan, i);
  return readRelative(scan, i);
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** "Friday, July 21, 2017", "Friday", "Friday morning" (the day only). */
function readWeekday(scan: BlockScan, i: number): Found | null {
  const { tokens } = scan;
  if (!tokens.isCapital(i)) return null;
  const next = i + 1;
  if (
    (tokens.gap(next) & ~(Gap.space | Gap.newline | Gap.comma | Gap.period)) === 0 &&
    tokens.gap(next) !== 0
  ) {
    const written = tokens.isNumber(next)
      ? readNumber(scan, next)
      : scan.is(next, WordClass.month)
        ? readMonth(scan, next)
        : null;
    if (written && (!tokens.isNumber(next) || tokens.end(next) - tokens.start(next) <= 2)) return written;
  }
  return { to: next, meaning: weekdayMeaning(WEEKDAYS.indexOf(scan.lower(i)) + 1, directionAt(scan, i)) };
}

/** Is what the sentence says to come, past, or not told? "last" and "next" say it outright. */
function directionAt(scan: BlockScan, i: number): Direction {
  const before = scan.lower(i - 1);
  if (before === 'last' || before === 'past') return 'past';
  if (before === 'next' || before === 'coming') return 'next';
  for (let k = i - 1; k >= Math.max(0, i - 12); k--) {
    if (scan.tokens.gap(k + 1) & (Gap.period | Gap.terminal) && k + 1 < i) break;
    if (scan.is(k, WordClass.modal) || FUTURE.has(scan.lower(k))) return 'future';
  }
  return 'past';
}

const FUTURE = new Set(
  'planned planning plans plan going likely proposed proposes due expected expects scheduled set slated upcoming tomorrow before by until starting aims hopes intends prepares preparing'.split(
    ' ',
  ),
);
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/i;

function dayNumber(scan: BlockScan, i: number): number | null {
  const text = scan.tokens.textOf(i);
  if (i >= scan.tokens.count || text.length > 4) return null;
  const day = scan.tokens.isNumber(i) ? Number(text) : Number(ORDINAL.exec(text)?.[1] ?? NaN);
  return text.length <= 4 && day >= 1 && day <= 31 && (scan.tokens.isNumber(i) ? text.length <= 2 : true)
    ? day
    : null;
}

function yearNumber(scan: BlockScan, i: number): number | null {
  const { tokens } = scan;
  if (!tokens.isNumber(i) || tokens.end(i) - tokens.start(i) !== 4) return null;
  const year = Number(tokens.textOf(i));
  return year >= 1600 && year <= 2099 ? year : null;
}

/** "July 21, 2017", "July 21", "July 2017", "the July talks". */
function readMonth(scan: BlockScan, i: number): Found | null {
  const { tokens } = scan;
  const month = monthOf(tokens.textOf(i));
  if (month === null) return null;
  const abbreviated =
    tokens.end(i) - tokens.start(i) <= 4 &&
    scan.lower(i) !== 'may' &&
    scan.lower(i) !== 'june' &&
    scan.lower(i) !== 'july';
  const afterMonth = i + 1;
  const close = isClose(scan, afterMonth, abbreviated);
  const day = close ? dayNumber(scan, afterMonth) : null;
  if (day !== null && !(tokens.gap(afterMonth + 1) & Gap.colon && tokens.isNumber(afterMonth + 1))) {
    const year =
      isClose(scan, afterMonth + 1, false) ||
      (tokens.gap(afterMonth + 1) & ~(Gap.comma | Gap.space | Gap.newline)) === 0
        ? yearNumber(scan, afterMonth + 1)
        : null;
    if (year !== null) {
      const iso = toPartialDate(year, month, day);
      return iso ? { to: afterMonth + 2, meaning: fixedMeaning(iso) } : null;
    }
    return { to: afterMonth + 1, meaning: monthDayMeaning(month, day, directionAt(scan, i)) };
  }
  const year =
    close || (tokens.gap(afterMonth) & ~(Gap.comma | Gap.space | Gap.newline)) === 0
      ? yearNumber(scan, afterMonth)
      : null;
  if (year !== null) {
    const iso = toPartialDate(year, month);
    return iso ? { to: afterMonth + 1, meaning: fixedMeaning(iso) } : null;
  }
  if (abbreviated) return null;
  // "May" and "March" are words too, and August and April are names: alone they need a sign.
  if (/^(?:may|march|april|june|august)$/.test(scan.lower(i)) && !MONTH_SIGNS.has(scan.lower(i - 1)))
    return null;
  return { to: i + 1, meaning: monthMeaning(month, directionAt(scan, i)) };
}

const MONTH_SIGNS = new Set(
  'in since until till by last next this of early late mid from during before after every through and between to'.split(
    ' ',
  ),
);

function isClose(scan: BlockScan, i: number, abbreviated: boolean): boolean {
  const gap = scan.tokens.gap(i);
  const allowed = Gap.space | Gap.newline | (abbreviated ? Gap.period : 0);
  return i < scan.tokens.count && gap !== 0 && (gap & ~allowed) === 0;
}

/** "21 July 2017", "2017-07-21", "2017", "1960s". */
function readNumber(scan: BlockScan, i: number): Found | null {
  const { tokens } = scan;
  const day = dayNumber(scan, i);
  if (day !== null) {
    let month = i + 1;
    if (scan.lower(month) === 'of' && tokens.spaced(month)) month++;
    if (tokens.spaced(month) && scan.is(month, WordClass.month) && tokens.isCapital(month)) {
      const number = monthOf(tokens.textOf(month));
      if (number === null) return null;
      const year =
        (tokens.gap(month + 1) & ~(Gap.comma | Gap.space | Gap.newline | Gap.period)) === 0
          ? yearNumber(scan, month + 1)
          : null;
      const iso = year === null ? null : toPartialDate(year, number, day);
      if (iso) return { to: month + 2, meaning: fixedMeaning(iso) };
      return { to: month + 1, meaning: monthDayMeaning(number, day, directionAt(scan, i)) };
    }
    return readAgo(scan, i, day);
  }
  const year = yearNumber(scan, i);
  if (year === null) return readAgo(scan, i, Number(tokens.textOf(i)));
  return readYear(scan, i, year);
}

const NOT_A_YEAR = new Set(
  'people troops soldiers men women miles kilometers kilometres km metres meters feet dollars euros pounds tons tonnes percent members jobs years year months days hours refugees civilians workers students children deaths cases homes families voters times employees seats acres hectares points votes'.split(
    ' ',
  ),
);

function readYear(scan: BlockScan, i: number, year: number): Found | null {
  const { tokens } = scan;
  const iso = toPartialDate(year);
  if (!iso) return null;
  // 2017-07-21
  if (
    tokens.gap(i + 1) === Gap.hyphen &&
    tokens.isNumber(i + 1) &&
    tokens.gap(i + 2) === Gap.hyphen &&
    tokens.isNumber(i + 2)
  ) {
    const full = toPartialDate(year, Number(tokens.textOf(i + 1)), Number(tokens.textOf(i + 2)));
    return full ? { to: i + 3, meaning: fixedMeaning(full) } : null;
  }
  const before = tokens.gap(i);
  if (before & (Gap.other | Gap.period | Gap.colon | Gap.slash) && (before & Gap.space) === 0 && i > 0)
    return null;
  if (/[$€£#]/.test(scan.text.charAt(tokens.start(i) - 1))) return null;
  if (tokens.spaced(i + 1) && NOT_A_YEAR.has(scan.lower(i + 1))) return null;
  if (
    tokens.gap(i + 1) === Gap.hyphen &&
    tokens.isNumber(i + 1) &&
    tokens.end(i + 1) - tokens.start(i + 1) > 4
  )
    return null;
  if (year < 1800 && !/^(?:in|since|of|from|until|by)$/.test(scan.lower(i - 1))) return null;
  return { to: i + 1, meaning: fixedMeaning(iso) };
}

const UNITS = wordTable<'day' | 'week' | 'month' | 'year' | 'decade' | 'century' | 'weekend'>({
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
const NUMBERS = wordTable<number>({
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
});

/** "two years ago", "15 years earlier": the unit and "ago" must follow the number. */
function readAgo(scan: BlockScan, i: number, count: number): Found | null {
  const unit = UNITS[scan.lower(i + 1)];
  if (!unit || unit === 'weekend' || count > 3000 || !scan.tokens.spaced(i + 1) || !scan.tokens.spaced(i + 2))
    return null;
  if (scan.lower(i + 2) !== 'ago') return null;
  return { to: i + 3, meaning: agoMeaning(count, unit) };
}

const SEASONS = wordTable<number>({ spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 });

/** "yesterday", "last week", "two years ago". */
function readRelative(scan: BlockScan, i: number): Found | null {
  const word = scan.lower(i);
  switch (word) {
    case 'today':
    case 'tonight':
      return { to: i + 1, meaning: relativeDayMeaning(0) };
    case 'yesterday':
      return { to: i + 1, meaning: relativeDayMeaning(-1) };
    case 'tomorrow':
      return { to: i + 1, meaning: relativeDayMeaning(1) };
    case 'last':
    case 'this':
    case 'next':
      return readPeriod(scan, i, word);
    default: {
      const count = NUMBERS[word];
      return count === undefined ? null : readAgo(scan, i, count);
    }
  }
}

function readPeriod(scan: BlockScan, i: number, which: 'last' | 'this' | 'next'): Found | null {
  let at = i + 1;
  if (!scan.tokens.spaced(at)) return null;
  // "this past week", "this coming weekend"
  if (which === 'this' && /^(?:past|coming)$/.test(scan.lower(at)) && scan.tokens.spaced(at + 1)) at++;
  const word = scan.lower(at);
  const unit = UNITS[word];
  if (unit && word === unit)
    return { to: at + 1, meaning: periodMeaning(unit, which === 'last' ? -1 : which === 'next' ? 1 : 0) };
  const season = SEASONS[word];
  if (season !== undefined)
    return { to: at + 1, meaning: monthMeaning(season, which === 'next' ? 'next' : 'past', 3) };
  return null;
}

/** "the end of the year", "the year before", "the past 30 days". */
function readThePeriod(scan: BlockScan, i: number): Found | null {
  const at = i + 1;
  const word = scan.lower(at);
  if (word === 'end' && scan.lower(at + 1) === 'of' && /^(?:the|this|next)$/.test(scan.lower(at + 2))) {
    const unit = UNITS[scan.lower(at + 3)];
    if (unit && scan.lower(at + 3) === unit && unit !== 'decade' && unit !== 'century') {
      return { to: at + 4, meaning: periodMeaning(unit, scan.lower(at + 2) === 'next' ? 1 : 0) };
    }
  }
  if (word === 'previous' || word === 'following') return null;
  const unit = UNITS[word];
  if (
    unit &&
    unit === word &&
    scan.lower(at + 1) === 'before' &&
    scan.tokens.gap(at + 2) & (Gap.period | Gap.comma)
  ) {
    return { to: at + 2, meaning: periodMeaning(unit, -1) };
  }
  if (/^(?:past|last)$/.test(word)) {
    const count = scan.tokens.isNumber(at + 1)
      ? Number(scan.tokens.textOf(at + 1))
      : NUMBERS[scan.lower(at + 1)];
    const plural = UNITS[scan.lower(at + 2)];
    if (count !== undefined && count < 1000 && plural && plural !== 'weekend')
      return { to: at + 3, meaning: agoMeaning(count, plural, true) };
  }
  return null;
}
