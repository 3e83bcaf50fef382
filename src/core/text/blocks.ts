import type { Span } from './span';

/**
 * The pieces of an article that are analysed one at a time: paragraphs, headings, header lines. Where a block ends
 * depends only on the text near its end, so that after an edit all blocks further on are the same as before.
 */
export interface Block extends Span {
  readonly kind: 'text' | 'heading' | 'header' | 'code';
  /** A heading's level; 0 for all others. */
  readonly level: number;
  /** The block goes on in the next one: a paragraph too long for one block. */
  readonly continues: boolean;
}

export interface BlockOptions {
  readonly markdown: boolean;
  /** End of front matter and the like: blocks before it are headers. */
  readonly bodyStart: number;
  /** The article's date in a header: what stands before it on its line is a header too, what follows is text. */
  readonly headerDate: Span | null;
  /** A block that is no header came before `offset`: no heading after it is the article's title. */
  readonly titleSeen: boolean;
}

/** A paragraph longer than this ends a block at the next end of a sentence, and anywhere at `LONGEST_BLOCK`. */
const LONG_PARAGRAPH = 6000;
/** Rules look around in their block, so its length bounds their work. */
const LONGEST_BLOCK = 9000;
/** A longer line is a paragraph, whatever its beginning looks like. */
const LONGEST_HEADING = 400;
const TERMINAL = /[.!?:;…。”"»)]/;

/** Splits `text` from `offset` on; blocks are in order, do not overlap and hold no blank lines between them. */
export function* splitBlocks(text: string, options: BlockOptions, offset = 0): Generator<Block> {
  let at = offset;
  let { titleSeen } = options;
  while (at < text.length) {
    const start = skipBlank(text, at);
    if (start >= text.length) return;
    let end = lineEnd(text, start);
    const line = text.slice(start, Math.min(end, start + 200));
    const mark = options.markdown ? /^(?:```+|~~~+)/.exec(line)?.[0] : undefined;
    if (mark) {
      const close = closingFence(text, end, mark);
      yield { start, end: close, kind: 'code', level: 0, continues: false };
      at = close;
      continue;
    }
    if (start < options.bodyStart) {
      yield { start, end: Math.min(end, options.bodyStart), kind: 'header', level: 0, continues: false };
      at = Math.max(end, start + 1);
      continue;
    }
    const { headerDate } = options;
    if (headerDate && start <= headerDate.start && headerDate.end <= end) {
      yield { start, end: headerDate.end, kind: 'header', level: 0, continues: false };
      at = headerDate.end;
      continue;
    }
    const level = headingLevel(text, start, end, options.markdown, !titleSeen);
    titleSeen = true;
    if (level > 0) {
      yield { start, end, kind: 'heading', level, continues: false };
      at = end;
      continue;
    }
    while (end < text.length && continuesOnNextLine(text, start, end))
      end = lineEnd(text, skipNewline(text, end));
    yield* splitLong(text, start, end);
    at = end;
  }
}

function* splitLong(text: string, start: number, end: number): Generator<Block> {
  let from = start;
  while (end - from > LONGEST_BLOCK) {
    const cut = sentenceCut(text, from + LONG_PARAGRAPH, Math.min(end, from + LONGEST_BLOCK));
    yield { start: from, end: cut, kind: 'text', level: 0, continues: true };
    from = cut;
    while (from < end && isBlank(text.charCodeAt(from))) from++;
  }
  if (from < end) yield { start: from, end, kind: 'text', level: 0, continues: false };
}

function sentenceCut(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 && /[.!?…]/.test(text.charAt(i - 1))) return i;
  }
  for (let i = to - 1; i > from; i--) if (isBlank(text.charCodeAt(i))) return i;
  const code = text.charCodeAt(to - 1);
  return code >= 0xd800 && code <= 0xdbff ? to - 1 : to;
}

/** Every line break is blank: a block never begins with one, so each block has something in it. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0xfeff || isLineBreak(code);
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

function skipBlank(text: string, at: number): number {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Offset of the end of the line, without its break. A lone carriage return ends a line too. */
function lineEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    if (isLineBreak(text.charCodeAt(i))) return i;
  }
  return text.length;
}

function skipNewline(text: string, at: number): number {
  if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) return at + 2;
  return Math.min(at + 1, text.length);
}

/** The end of the line that closes a block of code: the same mark, as long or longer, and nothing else. */
function closingFence(text: string, from: number, mark: string): number {
  let at = from;
  while (at < text.length) {
    at = skipNewline(text, at);
    const end = lineEnd(text, at);
    // In a list, both marks are indented.
    let i = skipIndent(text, at, end);
    if (text.startsWith(mark, i)) {
      while (text[i] === mark[0]) i++;
      if (skipIndent(text, i, end) === end) return end;
    }
    at = end;
  }
  return text.length;
}

function skipIndent(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

/**
 * A line that was wrapped by an editor at a fixed width goes on in the next one: it is neither short nor long, does
 * not end a sentence, or the next one begins in the middle of one.
 */
function continuesOnNextLine(text: string, blockStart: number, end: number): boolean {
  const line = skipNewline(text, end);
  const next = pastBlanks(text, line);
  const code = text.charCodeAt(next);
  if (next >= text.length || Number.isNaN(code) || isBlank(code)) return false;
  let start = end;
  while (start > blockStart && !isLineBreak(text.charCodeAt(start - 1)) && end - start <= 160) start--;
  const length = end - start;
  if (length > 150) return false;
  const follows = text.slice(next, next + 1);
  if (/[#>*\-+|]/.test(follows)) return false;
  const terminal = TERMINAL.test(text.charAt(end - 1));
  const lower = follows.toLowerCase() === follows && follows.toUpperCase() !== follows;
  if (lower) return length >= 30 || !terminal;
  // A line with an indent begins a paragraph, unless it begins in the middle of a sentence.
  if (next > line) return false;
  if (terminal || length < 20) return false;
  return (
    length >= 55 || OPEN_END.test(text.slice(end - 8, end)) || isFull(text, blockStart, start, end, next)
  );
}

/** A line with blanks before a small letter: the one before it is no heading. */
function goesOnIndented(text: string, line: number): boolean {
  return /\p{Ll}/u.test(text.charAt(pastBlanks(text, line)));
}

/** Past the blanks that a line begins with. */
function pastBlanks(text: string, line: number): number {
  let at = line;
  while (at - line < 40 && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at++;
  return at;
}

/** No sentence and no heading ends so: the line goes on in the next one. */
const OPEN_END = /(?:,|[\s(](?:the|of|and|or|an?|to|in|for|by|with|at|on|from|its|their))$/;

/** True if the first word of the next line would have made this one longer than the one before it: a narrow column. */
function isFull(text: string, blockStart: number, start: number, end: number, next: number): boolean {
  if (start <= blockStart) return false;
  let before = start - 1;
  if (text.charCodeAt(before) === 0x0a && text.charCodeAt(before - 1) === 0x0d) before--;
  let first = before;
  while (first > blockStart && !isLineBreak(text.charCodeAt(first - 1)) && before - first < 60) first--;
  let word = next;
  while (word < text.length && word - next < 30 && !isBlank(text.charCodeAt(word))) word++;
  return end - start + 1 + (word - next) > before - first;
}

function headingLevel(text: string, start: number, end: number, markdown: boolean, first: boolean): number {
  if (end - start > LONGEST_HEADING) return 0;
  const hashes = /^(#{1,6})[ \t]/.exec(text.slice(start, start + 10))?.[1];
  if (hashes) return hashes.length;
  if (end - start > 140) return 0;
  const next = skipNewline(text, end);
  const line = text.slice(start, end).trimEnd();
  if (markdown && /^(?:={3,}|-{3,})[ \t]*(?:\r|\n|$)/.test(text.slice(next, next + 80))) {
    return text.charAt(next) === '=' ? 1 : 2;
  }
  if (/^[-=*_]{3,}$/.test(line)) return 0;
  // A short line between blank ones, that does not end like a sentence.
  const alone = next >= text.length || (isBlank(text.charCodeAt(next)) && !goesOnIndented(text, next));
  if (!alone || /[.!?:;,…"”’'»)]$/.test(line) || !/\p{L}/u.test(line)) return 0;
  if (!/^["“‘'«(]?[\p{Lu}\p{N}]/u.test(line)) return 0;
  if (first) return 1;
  return next >= text.length ? 0 : 2;
}
