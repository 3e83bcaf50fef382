/**
 * How an article gets its date: the reader's setting, YAML front matter, a header, an agency dateline, the file's
 * name, in this order. Today is never assumed.
 */
import type { ArticleDate, DateSource, InvalidDate } from '../analysis';
import { dayRangeOf } from './partialDate';
import type { Span } from './span';
import { readWrittenDate } from './writtenDate';

export interface FoundDate {
  readonly date: ArticleDate | null;
  /** A date in one of the places below that does not exist (2022-02-30); a later place may still give a date. */
  readonly invalid: InvalidDate | null;
}

export interface DateHints {
  /** ISO date (may be partial) that the reader has set. */
  readonly date?: string | null;
  readonly fileName?: string;
}

/** Only the beginning of a text is a header. */
const HEADER_LENGTH = 4000;
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,3500}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FRONT_KEY =
  /^(?:date|published|publish[-_]?date|pub[-_]?date|date[-_]?published|publication[-_]?date|dateline|created|posted)[ \t]{0,4}:[ \t]{0,8}["']?/i;
const HEADER_KEY =
  /^(?:\*\*|[#>*_\s])?[ \t]{0,8}(?:article[ -]date|publication date|publish date|date published|pub(?:lication)?[ -]?date|published(?: on| at)?|posted(?: on)?|first published|dateline|dated|date)(?:\*\*)?[ \t]{0,4}:?(?:\*\*)?[ \t]{1,8}["']?/i;
const TIME_ELEMENT = /<time[^>]{0,200}datetime=["']([^"']{4,40})["']/i;
/** `OSAKA, June 29, 2019 (Wire) -` and `LONDON (Wire), 14 September 2020 —`: capitals, then a date. */
const AGENCY =
  /^(\p{Lu}[\p{Lu}\p{M}.'/ -]{1,40}(?:,[ \t]{1,3}\p{L}[\p{L}.' -]{1,30}){0,2}?(?:[ \t]{1,3}\([^)\n]{1,30}\))?[,:]?[ \t]{1,3}(?:[-–—][ \t]{0,3})?)(?=(?:\p{L}{3,9}\.?,?[ \t]|\d{1,2}[ \t]|\d{4}-))/u;
/** With a country between: `AL-AIN, United Arab Emirates 1996-12-06`. */
const AGENCY_ABROAD =
  /^(\p{Lu}[\p{Lu}\p{M}.' -]{1,40},[ \t]{1,3}\p{Lu}[\p{L}.' -]{1,30}[ \t]{1,3})(?=\d{4}-\d\d?-\d)/u;
const FILE_DATE = /(?:^|[^\d])((?:19|20)\d\d)[-_.]?(\d\d)(?:[-_.]?(\d\d))?(?!\d)/;

class Finder {
  date: ArticleDate | null = null;
  invalid: InvalidDate | null = null;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Tries to read a date at `offset`; true if there is one. */
  tryAt(offset: number, source: DateSource): boolean {
    const found = readWrittenDate(this.text.slice(offset, offset + 80));
    if (!found) return false;
    const span: Span = { start: offset, end: offset + found.length };
    if (found.kind === 'impossible') {
      this.invalid ??= { ...span, text: this.text.slice(span.start, span.end) };
      return false;
    }
    return this.give(found.iso, source, span);
  }

  give(iso: string, source: DateSource, span: Span | null): boolean {
    const range = dayRangeOf(iso);
    if (!range) return false;
    this.date = { iso, source, span, ...range };
    return true;
  }
}

/** The article's date, `null` where nothing gives one. */
export function findArticleDate(text: string, hints: DateHints = {}): FoundDate {
  const finder = new Finder(text.slice(0, HEADER_LENGTH));
  const done =
    fromSetting(finder, hints.date) ||
    fromFrontMatter(finder) ||
    fromHeader(finder) ||
    fromAgencyDateline(finder) ||
    fromFileName(finder, hints.fileName);
  return { date: done ? finder.date : null, invalid: finder.invalid };
}

/**
 * Whether a text begins as an article does: with a date, even one that does not exist ("2022-02-30"). A date in a file's
 * name alone makes no article: logs have one, too.
 */
export function carriesDateline(text: string): boolean {
  const { date, invalid } = findArticleDate(text);
  return date !== null || invalid !== null;
}

function fromSetting(finder: Finder, iso: string | null | undefined): boolean {
  return iso ? finder.give(iso, 'setting', null) : false;
}

function fromFrontMatter(finder: Finder): boolean {
  const match = FRONT_MATTER.exec(finder.text);
  if (!match) return false;
  let offset = finder.text.indexOf('\n') + 1;
  for (const line of (match[1] ?? '').split('\n')) {
    const key = FRONT_KEY.exec(line);
    if (key && finder.tryAt(offset + key[0].length, 'front-matter')) return true;
    offset += line.length + 1;
  }
  return false;
}

/** The first lines, each with its offset. */
function* firstLines(text: string, most: number): Generator<{ line: string; offset: number }> {
  let offset = 0;
  for (let n = 0; n < most && offset < text.length; n++) {
    const newline = text.indexOf('\n', offset);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(offset, end).replace(/\r$/, '');
    const lead = /^[\s\ufeff]*/.exec(line)?.[0].length ?? 0;
    if (line.length > lead) yield { line: line.slice(lead), offset: offset + lead };
    else n--;
    offset = end + 1;
  }
}

function fromHeader(finder: Finder): boolean {
  for (const { line, offset } of firstLines(finder.text, 15)) {
    const key = HEADER_KEY.exec(line);
    if (key && finder.tryAt(offset + key[0].length, 'header')) return true;
    const element = TIME_ELEMENT.exec(line);
    if (element && finder.tryAt(offset + element.index + element[0].lastIndexOf(element[1] ?? ''), 'header'))
      return true;
    // A line that is nothing but a date is a header too.
    const alone = line.length <= 40 ? readWrittenDate(line) : null;
    if (alone && alone.length >= line.trimEnd().length && finder.tryAt(offset, 'header')) return true;
  }
  return false;
}

function fromAgencyDateline(finder: Finder): boolean {
  for (const { line, offset } of firstLines(finder.text, 12)) {
    const start = line.slice(0, 160);
    for (const pattern of [AGENCY, AGENCY_ABROAD]) {
      const place = pattern.exec(start);
      if (place && finder.tryAt(offset + place[0].length, 'agency-dateline')) return true;
    }
  }
  return false;
}

function fromFileName(finder: Finder, fileName: string | undefined): boolean {
  const match = FILE_DATE.exec(fileName?.slice(-200) ?? '');
  if (!match) return false;
  const [, year, month, day] = match;
  return finder.give([year, month, day].filter(Boolean).join('-'), 'file-name', null);
}
