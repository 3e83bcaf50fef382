import { firstEndingAfter } from '../text/span';
import type { Span } from '../text/span';

/** Words around a stretch of text, on one line, with an ellipsis where they are cut. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/**
 * The sentence around a span, cut to about `most` characters beside the span. Sentences are sorted and do not
 * overlap.
 */
export function excerptOf(
  text: string,
  sentences: readonly Span[],
  span: Span,
  most = { before: 40, match: 120, after: 80 },
): Excerpt {
  const sentence = sentences[firstEndingAfter(sentences, span.start)];
  const start = sentence && sentence.start <= span.start ? sentence.start : span.start;
  const end = sentence && sentence.end >= span.end ? sentence.end : span.end;
  const before = oneLine(text.slice(Math.max(start, span.start - most.before), span.start));
  const after = oneLine(text.slice(span.end, Math.min(end, span.end + most.after)));
  return {
    before: (span.start - start > most.before ? `…${fromWord(before)}` : withoutMarks(before)).trimStart(),
    match: cut(
      oneLine(text.slice(span.start, Math.min(span.end, span.start + most.match * 2))).trim(),
      most.match,
    ),
    after: (end - span.end > most.after ? `${toWord(after)}…` : after).trimEnd(),
  };
}

/** The text if it is short enough; otherwise its beginning, cut at a word, with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most - 1);
  return `${wellFormed(text.slice(0, end > most / 2 ? end : most - 1))}…`;
}

/** A heading of Markdown is shown as the reader of the article sees it. */
function withoutMarks(text: string): string {
  return text.replace(/^\s*#{1,6} /, '');
}

export function oneLine(text: string): string {
  return wellFormed(text).replace(/\s+/g, ' ');
}

function fromWord(text: string): string {
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(space + 1);
}

function toWord(text: string): string {
  const space = text.lastIndexOf(' ');
  return space < 0 ? text : text.slice(0, space);
}

/** Cutting may halve a surrogate pair; half a pair is left out. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
