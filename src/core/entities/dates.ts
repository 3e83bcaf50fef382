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
  eitherMeaning,
  fixedMeaning,
  laterWeekdayMeaning,
  monthDayMeaning,
  monthMeaning,
  monthOfYearMeaning,
  sinceMeaning,
  spanMeaning,
  weekdayMeaning,
  weekdayOfThisWeek,
} from './dateMeaning';
import { directionAt } from './dateTense';
import { monthOfSecond, secondDay, secondDayAfterMonth, type SecondDay } from './daySpans';
import { dayNumber, isListed, yearNumber, type FoundDate } from './dateWords';
import { readFeast } from './feasts';
import { LocalMention, type DateMeaning } from './localMention';
import { isNamedDay, isNoYear } from './notDates';
import { OCCASIONS } from './occasions';
import { readCentury, readDecade, readQuarter, readSeason } from './periodNames';
import { eventOn } from './events';
import { readAgo, readAgoWithArticle, readRelative, readThePeriod, relativeYear } from './relativeDates';

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
    const article = i > done && isArticle(scan, i - 1) && tokens.spaced(i) ? i - 1 : i;
    const withArticle = article < i ? readAfterArticle(scan, article) : null;
    const found = withArticle ?? readDate(scan, i);
    if (!found) continue;
    const from = Math.max(done, found.from ?? (withArticle ? article : i));
    const text = tokens.slice(from, found.to);
    dates.push(
      new LocalMention(tokens.start(from), tokens.end(found.to - 1), text, {
        type: 'date',
        id: null,
        name: text,
        form: 'name',
        pending: { kind: 'date', meaning: found.meaning },
      }),
    );
    done = found.to;
    i = found.to - 1;
  }
  return dates;
}

function isArticle(scan: BlockScan, i: number): boolean {
  return scan.isWord(i, 'the') || scan.isWord(i, 'a') || scan.isWord(i, 'an');
}

function readAfterArticle(scan: BlockScan, article: number): FoundDate | null {
  return scan.isWord(article, 'the') ? readThePeriod(scan, article) : readAgoWithArticle(scan, article);
}

/** Words that a date can begin with; `addVocabulary` gives them their class. */
const DATE_START = WordClass.month | WordClass.weekday | WordClass.dateWord | WordClass.numeral;

function readDate(scan: BlockScan, i: number): FoundDate | null {
  if (scan.is(i, WordClass.weekday)) return readWeekday(scan, i);
  if (scan.tokens.isNumber(i)) return readNumber(scan, i);
  if (scan.is(i, WordClass.month) && scan.tokens.isCapital(i)) return readMonth(scan, i);
  return readRelative(scan, i) ?? readPeriodName(scan, i);
}

function readPeriodName(scan: BlockScan, i: number): FoundDate | null {
  switch (scan.lower(i)) {
    case 'century':
      return readCentury(scan, i);
    case 'quarter':
    case 'half':
      return readQuarter(scan, i);
    case 'spring':
    case 'summer':
    case 'autumn':
    case 'fall':
    case 'winter':
      return readSeason(scan, i);
    default:
      return readDecade(scan, i);
  }
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** "Friday, July 21, 2017", "Friday", "Friday morning" (the day only). */
function readWeekday(scan: BlockScan, i: number): FoundDate | null {
  if (!scan.tokens.isCapital(i)) return null;
  const next = i + 1;
  const written = readAfterWeekday(scan, next);
  if (written) return { to: written.to, meaning: written.meaning };
  if (isNamedDay(scan, i)) return readFeast(scan, i);
  const weekday = WEEKDAYS.indexOf(scan.lower(i)) + 1;
  const before = scan.lower(i - 1);
  if (before === 'this' && scan.tokens.spaced(i)) return { to: next, meaning: weekdayOfThisWeek(weekday) };
  // "Monday to Wednesday": the second follows the first.
  if ((before === 'to' || before === 'through') && scan.is(i - 2, WordClass.weekday)) {
    const first = WEEKDAYS.indexOf(scan.lower(i - 2)) + 1;
    return { to: next, meaning: laterWeekdayMeaning(first, weekday, directionAt(scan, i - 2)) };
  }
  return { to: next, meaning: weekdayMeaning(weekday, directionAt(scan, i)) };
}

/** The date that a weekday stands before: "Friday, July 21", "Friday the 21st of July", "Friday morning, July 21". */
function readAfterWeekday(scan: BlockScan, next: number): FoundDate | null {
  const { tokens } = scan;
  const partOfDay = PARTS_OF_DAY.has(scan.lower(next)) && tokens.gap(next + 1) & Gap.comma;
  const first = partOfDay ? next + 1 : next;
  const at = scan.isWord(first, 'the') && tokens.spaced(first) ? first + 1 : first;
  const gap = tokens.gap(at);
  if (gap === 0 || (gap & ~(Gap.space | Gap.newline | Gap.comma)) !== 0) return null;
  if (scan.is(at, WordClass.month)) return at === first ? readMonth(scan, at) : null;
  if (!tokens.isNumber(at)) return readOrdinal(scan, at);
  const found = readNumber(scan, at);
  const isDay = tokens.end(at) - tokens.start(at) <= 2 || (found?.to ?? 0) === at + 3;
  return isDay ? found : null;
}

const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night']);

/** "21st of July", "21st July" from its ordinal on. */
function readOrdinal(scan: BlockScan, i: number): FoundDate | null {
  if (dayNumber(scan, i) === null) return null;
  const month = scan.isWord(i + 1, 'of') ? i + 2 : i + 1;
  if (!scan.is(month, WordClass.month) || !scan.tokens.isCapital(month)) return null;
  const found = readMonth(scan, month);
  return found?.from === i ? found : null;
}

/** "July 21, 2017", "July 21", "July 2017", "the July talks", "the 9th of May". */
function readMonth(scan: BlockScan, i: number): FoundDate | null {
  const { tokens } = scan;
  const month = monthOf(tokens.textOf(i));
  if (month === null) return null;
  const before = readDayBefore(scan, i);
  if (before) {
    const { from, day } = before;
    const year = isListed(scan, i + 1) ? yearNumber(scan, i + 1) : null;
    return { from, ...dayOfMonth(scan, from, i + 1, month, day, year) };
  }
  const abbreviated = tokens.end(i) - tokens.start(i) <= 4 && !/^(?:may|june|july)$/.test(scan.lower(i));
  const afterMonth = i + 1;
  const close = isClose(scan, afterMonth, abbreviated);
  const day = close ? dayNumber(scan, afterMonth) : null;
  if (day !== null && !(tokens.gap(afterMonth + 1) & Gap.colon && tokens.isNumber(afterMonth + 1))) {
    const second = secondDayAfterMonth(scan, afterMonth, day, i);
    return daysOfMonth(scan, i, second?.to ?? afterMonth + 1, month, day, second, afterMonth + 1);
  }
  const year = close || isListed(scan, afterMonth) ? yearNumber(scan, afterMonth) : null;
  if (year !== null) {
    const iso = toPartialDate(year, month);
    return iso ? { to: afterMonth + 1, meaning: fixedMeaning(iso) } : null;
  }
  // "May" and "March" are words too, August and April are names, and "Jan" is one: alone they need a sign.
  const signed = isSigned(scan, i);
  if (abbreviated ? !signed || !isWrittenShort(scan, afterMonth) : NAMES_TOO.has(scan.lower(i)) && !signed)
    return null;
  const relative = relativeYear(scan, i + 1);
  return relative
    ? { to: relative.to, meaning: monthOfYearMeaning(month, 0, relative.offset) }
    : { to: i + 1, meaning: monthMeaning(month, directionAt(scan, i)) };
}

const NAMES_TOO = new Set(['may', 'march', 'april', 'june', 'august']);
const MONTH_SIGNS = new Set(
  'in since until till by last next this of early late mid from during before after every through and between to'.split(
    ' ',
  ),
);

/** "in May", "mid-April", "the April elections": a word before or after the month that makes it one. */
function isSigned(scan: BlockScan, i: number): boolean {
  const { tokens } = scan;
  const before = scan.lower(i - 1);
  if (tokens.gap(i) === Gap.hyphen) return before === 'mid';
  if (!tokens.spaced(i)) return false;
  // "the May talks" can be those of Theresa May.
  const occasion = OCCASIONS.has(scan.lower(i + 1)) && tokens.spaced(i + 1) && !scan.isWord(i, 'may');
  return MONTH_SIGNS.has(before) || (occasion && OWNERS.has(before));
}

const OWNERS = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her']);

/** True if a period stands before token `i`: "in Sept. the talks". */
function isWrittenShort(scan: BlockScan, i: number): boolean {
  return (scan.tokens.gap(i) & Gap.period) !== 0;
}

/** "9th May", "the 9th of May": an ordinal before the month. Plain numbers begin a date themselves. */
function readDayBefore(
  scan: BlockScan,
  month: number,
): { readonly from: number; readonly day: number } | null {
  if (!scan.tokens.spaced(month)) return null;
  const from = scan.isWord(month - 1, 'of') && scan.tokens.spaced(month - 1) ? month - 2 : month - 1;
  if (from < 0 || scan.tokens.isNumber(from)) return null;
  const day = dayNumber(scan, from);
  return day === null ? null : { from, day };
}

/** A day with its month, and its year where it is told; without one it is the nearest that the sentence speaks of. */
function dayOfMonth(
  scan: BlockScan,
  from: number,
  to: number,
  month: number,
  day: number,
  year: number | null,
): { readonly to: number; readonly meaning: DateMeaning } {
  // "29 February 2025": no day at all.
  if (year !== null) return { to: to + 1, meaning: fixedMeaning(toPartialDate(year, month, day) ?? '') };
  const relative = relativeYear(scan, to);
  if (relative) return { to: relative.to, meaning: monthOfYearMeaning(month, day, relative.offset) };
  const usual = monthDayMeaning(month, day, directionAt(scan, from, to));
  const event = eventOn(month, day, scan.lower(to));
  return { to, meaning: event === null ? usual : sinceMeaning(event, usual) };
}

/** A day, or the two that are joined; the year, if any, is token `to`, and the first day ends before `firstTo`. */
function daysOfMonth(
  scan: BlockScan,
  from: number,
  to: number,
  month: number,
  day: number,
  second: SecondDay | null,
  firstTo: number,
): FoundDate {
  const year = isYearListed(scan, to) ? yearNumber(scan, to) : null;
  const first = dayOfMonth(scan, from, to, month, day, year);
  const start = shortWeekdayBefore(scan, from);
  if (!second) return { ...first, from: start };
  if (!second.isSpan) return { from: start, to: firstTo, meaning: first.meaning };
  const last = dayOfMonth(scan, from, to, month, second.day, year);
  return { from: start, to: first.to, meaning: spanMeaning(first.meaning, last.meaning) };
}

/** The token that "Wed., Dec. 2" begins with; `from` where no weekday stands before it. */
function shortWeekdayBefore(scan: BlockScan, from: number): number {
  const { tokens } = scan;
  const gap = tokens.gap(from);
  const isBetween = gap !== 0 && (gap & ~(Gap.space | Gap.newline | Gap.comma | Gap.period)) === 0;
  if (!isBetween || !tokens.isCapital(from - 1) || !SHORT_WEEKDAYS.has(scan.lower(from - 1))) return from;
  // "The Sun July 4", "Edmonton Sun, August 16"
  return scan.isWord(from - 1, 'sun') && (gap & Gap.period) === 0 ? from : from - 1;
}

const SHORT_WEEKDAYS = new Set('mon tue tues wed thu thur thurs fri sat sun'.split(' '));

/** "3 May 2017", "3 May, 2017", "3 Nov. 2017" */
function isYearListed(scan: BlockScan, i: number): boolean {
  const { tokens } = scan;
  const allowed = Gap.comma | Gap.space | Gap.newline | (scan.is(i - 1, WordClass.month) ? Gap.period : 0);
  return i < tokens.count && (tokens.gap(i) & ~allowed) === 0;
}

function isClose(scan: BlockScan, i: number, abbreviated: boolean): boolean {
  const gap = scan.tokens.gap(i);
  const allowed = Gap.space | Gap.newline | (abbreviated ? Gap.period : 0);
  return i < scan.tokens.count && gap !== 0 && (gap & ~allowed) === 0;
}

/** "21 July 2017", "2017-07-21", "7/11/2022", "2017". */
function readNumber(scan: BlockScan, i: number): FoundDate | null {
  const { tokens } = scan;
  const day = dayNumber(scan, i);
  if (day === null) {
    const year = yearNumber(scan, i);
    return year === null ? readAgo(scan, i, Number(tokens.textOf(i))) : readYear(scan, i, year);
  }
  const numeric = readNumeric(scan, i, day);
  if (numeric) return numeric;
  const second = secondDay(scan, i, day);
  let at = second?.to ?? i + 1;
  if (scan.isWord(at, 'of') && tokens.spaced(at)) at++;
  if (tokens.spaced(at) && scan.is(at, WordClass.month) && tokens.isCapital(at)) {
    const month = monthOf(tokens.textOf(at));
    return month === null ? null : daysOfMonth(scan, i, at + 1, month, day, second, i + 1);
  }
  const month = monthOfSecond(scan, i);
  if (month !== null) return daysOfMonth(scan, i, i + 1, month, day, null, i + 1);
  return readAgo(scan, i, day);
}

/** "7/11/2022", "07.11.2022": with points the day comes first, with strokes it may be the month. */
function readNumeric(scan: BlockScan, i: number, first: number): FoundDate | null {
  const { tokens } = scan;
  const gap = tokens.gap(i + 1);
  if ((gap !== Gap.slash && gap !== Gap.period) || tokens.gap(i + 2) !== gap || tokens.gap(i) === gap)
    return null;
  const second = dayNumber(scan, i + 1);
  const year = yearNumber(scan, i + 2);
  if (second === null || year === null) return null;
  const dayFirst = toPartialDate(year, second, first);
  const monthFirst = gap === Gap.slash ? toPartialDate(year, first, second) : null;
  if (dayFirst && monthFirst) return { to: i + 3, meaning: eitherMeaning(dayFirst, monthFirst) };
  const iso = dayFirst ?? monthFirst;
  return iso ? { to: i + 3, meaning: fixedMeaning(iso) } : null;
}

function readYear(scan: BlockScan, i: number, year: number): FoundDate | null {
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
  if (isNoYear(scan, i)) return null;
  const after = tokens.isNumber(i + 1) ? tokens.end(i + 1) - tokens.start(i + 1) : 0;
  if (tokens.gap(i + 1) === Gap.hyphen && after > 4) return null;
  if (year < 1800 && !/^(?:in|since|of|from|until|by)$/.test(scan.lower(i - 1))) return null;
  const last = after === 2 || yearNumber(scan, i + 1) !== null ? lastYearOfSpan(scan, i + 1, year) : null;
  return last
    ? { to: i + 2, meaning: spanMeaning(fixedMeaning(iso), fixedMeaning(last)) }
    : { to: i + 1, meaning: fixedMeaning(iso) };
}

/** The last year of "1939-45", "2015/16", "1994–1996"; `null` for "2001-02", which can be a month. */
function lastYearOfSpan(scan: BlockScan, i: number, first: number): string | null {
  const gap = scan.tokens.gap(i);
  if (gap !== Gap.hyphen && gap !== Gap.slash && gap !== Gap.dash) return null;
  const whole = yearNumber(scan, i);
  const last = whole ?? Math.floor(first / 100) * 100 + Number(scan.tokens.textOf(i));
  const canBeMonth = whole === null && gap === Gap.hyphen && last % 100 <= 12 && last !== first + 1;
  return last > first && !canBeMonth ? toPartialDate(last) : null;
}
