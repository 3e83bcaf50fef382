/** Hostile words as a part of Markdown, HTML or CSV: they show letter for letter, and do nothing. */
import { visibleLines, visibleText } from './visible';

/**
 * On one line, without markup, links or HTML. What must not be read as syntax stands behind a backslash; where
 * that is not enough, as for bare addresses, which viewers make into links, it is a character reference.
 */
export function markdownText(text: string): string {
  return visibleText(text)
    .replace(/[\\`*_{}[\]#|~$^!]/g, '\\$&')
    .replace(/[&<>@]|:(?=\/\/)|(?<=\bwww)\./gi, reference)
    .replace(/^\s*(?:[-+=:]|\d{1,9}(?=[.)]))/, (mark) => mark.slice(0, -1) + reference(mark.slice(-1)));
}

/** As text or as the value of an attribute, on one line. */
export function htmlText(text: string): string {
  return visibleText(text).replace(/[&<>"'`]/g, reference);
}

function reference(character: string): string {
  return `&#${String(character.codePointAt(0))};`;
}

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, also after blanks or a quotation mark; an
 * apostrophe before it makes it text.
 */
const FORMULA = /^[\s"']*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** One cell of a line, quoted as RFC 4180 wants; never a formula. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const shown = visibleLines(value);
  const text = FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
