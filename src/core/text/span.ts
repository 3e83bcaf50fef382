/** A stretch of text in UTF-16 code units, `end` exclusive. Offsets count from the start of the text as given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function movedSpan<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** Order by start, then the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * Index of the first span in a list sorted by start that ends after `offset`; the list's length if there is none.
 * The spans must not overlap.
 */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return countFirst(spans, ({ end }) => end <= offset);
}

/** Index of the first span in a list sorted by start that starts at `offset` or behind it; the length if there is none. */
export function firstStartingAt(spans: readonly Span[], offset: number): number {
  return countFirst(spans, ({ start }) => start < offset);
}

/** How far each of the spans, sorted by start, and all before it reach: one may lie within another. */
export function reaches(spans: readonly Span[]): readonly number[] {
  let furthest = -Infinity;
  return spans.map(({ end }) => (furthest = Math.max(furthest, end)));
}

/** How many items at the beginning of the list are so; none after them may be. */
export function countFirst<T extends object>(list: readonly T[], isSo: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item && isSo(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset, or the one before it where it would cut a character in two. */
export function wholeCharacter(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff ? at - 1 : at;
}
