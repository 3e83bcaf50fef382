/** Dated events of agreements as iCalendar (RFC 5545): all-day events, one for each date that a text gives. */
import type { Agreement, AgreementDate } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { Day } from '../text/day';
import { visibleLines } from '../text/visible';
import type { AnalysedArticle } from './analysedArticle';

export interface CalendarOptions {
  /** When the calendar was made, in UTC: `20221107T093000Z`. The core reads no clock. */
  readonly stamp: string;
}

/**
 * A whole calendar, with CRLF and folded lines. The same event keeps its UID over exports; an event that may lie
 * anywhere in a month or a year spans it. Without dated events: a calendar without events.
 */
export function agreementsToCalendar(
  articles: readonly AnalysedArticle[],
  knowledge: KnowledgeBase,
  { stamp }: CalendarOptions,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dateline//Agreements//EN',
    'CALSCALE:GREGORIAN',
  ];
  const seen = new Set<string>();
  for (const article of articles) {
    for (const agreement of article.analysis.agreements) {
      for (const date of agreement.dates) {
        const uid = uidOf(article.name, agreement, date);
        if (seen.has(uid)) continue;
        seen.add(uid);
        lines.push(...eventLines(article, agreement, date, uid, stamp, knowledge));
      }
    }
  }
  lines.push('END:VCALENDAR');
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  { name, analysis }: AnalysedArticle,
  agreement: Agreement,
  date: AgreementDate,
  uid: string,
  stamp: string,
  knowledge: KnowledgeBase,
): string[] {
  const parties = agreement.parties.map((party) => knowledge.bodyName(party)).join(', ');
  const evidence = agreement.evidence.find(({ start, end }) => start <= date.start && date.end <= end);
  const quoted = evidence ? analysis.text.slice(evidence.start, evidence.end).replace(/\s+/g, ' ') : '';
  const description = [parties && `Parties: ${parties}`, quoted, `Source: ${name}`]
    .filter(Boolean)
    .join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(date.from)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(date.to))}`,
    `SUMMARY:${escaped(`${agreement.name}: ${date.event}`)}`,
    `DESCRIPTION:${escaped(description)}`,
    `CATEGORIES:${escaped(agreement.kind)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** The end of an all-day event is exclusive. The last day that there is has none after it. */
function dayAfter(day: string): string {
  try {
    const next = Day.from(day).plusDays(1);
    return next.year > 9999 ? day : next.toString();
  } catch {
    return day;
  }
}

function uidOf(article: string, { key }: Agreement, { event, from, to }: AgreementDate): string {
  return `${hash(`${article}\n${key}\n${event}\n${from}\n${to}`)}@dateline`;
}

/** Two runs of FNV-1a with different seeds: 16 hexadecimal digits. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let value = seed;
      for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/** TEXT of RFC 5545, 3.3.11; other control characters are not allowed in it, and nothing in it is hidden. */
function escaped(text: string): string {
  return visibleLines(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** Lines of at most 75 octets; a character is never cut in two. A lone surrogate becomes U+FFFD. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const point of line) {
    const code = point.codePointAt(0) ?? 0;
    const character = code >= 0xd800 && code <= 0xdfff ? '\ufffd' : point;
    const size = octetsOf(code);
    if (octets + size > 75) {
      parts.push(part);
      // The blank that begins the next line counts.
      part = '';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  parts.push(part);
  return parts.join('\r\n ');
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
