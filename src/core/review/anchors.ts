/** Places in a text that survive its edits: found again by their words and by what stands around them. */
import type { Span } from '../text/span';

export interface Anchor {
  /** The passage, as the text had it. */
  readonly quote: string;
  /** Up to `CONTEXT` code units before and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** Offset at which it stood: decides between passages that are alike. */
  readonly start: number;
}

/** How an anchor was found again. */
export interface FoundAnchor extends Span {
  /** The passage is word for word the same; otherwise it was changed and is recognised by its rest or its surroundings. */
  readonly exact: boolean;
}

const CONTEXT = 32;
/** A longer quote is found by its beginning and its end. */
const LONGEST_QUOTE = 400;
/** Occurrences of a short quote that are compared. */
const MOST_PLACES = 500;
/** Share of pairs of letters that a changed passage must have in common with the quote. */
const ALIKE = 0.6;

export function anchorOf(text: string, { start, end }: Span): Anchor {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(boundary(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, boundary(text, Math.min(text.length, end + CONTEXT))),
    start,
  };
}

/** Where the passage stands now; `null` if it is gone. */
export function findAnchor(text: string, anchor: Anchor): FoundAnchor | null {
  const { quote } = anchor;
  const exact = quote === '' ? null : bestPlace(text, quote, anchor);
  if (exact !== null) return { start: exact, end: exact + quote.length, exact: true };
  return bySurroundings(text, anchor) ?? byPart(text, anchor);
}

/** The occurrence with the most of the old context; of equals the one nearest to where it stood. */
function bestPlace(text: string, words: string, anchor: Anchor): number | null {
  let best: number | null = null;
  let most = -1;
  let places = 0;
  for (
    let at = text.indexOf(words);
    at >= 0 && places < MOST_PLACES;
    at = text.indexOf(words, at + 1), places++
  ) {
    const score = contextAt(text, at, at + words.length, anchor);
    const nearer = best !== null && Math.abs(at - anchor.start) < Math.abs(best - anchor.start);
    if (score > most || (score === most && nearer)) {
      best = at;
      most = score;
    }
  }
  return best;
}

/** Code units of the old context that still stand around a place. */
function contextAt(text: string, start: number, end: number, { prefix, suffix }: Anchor): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

/** The passage itself was changed: what now stands between its old surroundings, if it is still like it. */
function bySurroundings(text: string, anchor: Anchor): FoundAnchor | null {
  const { quote } = anchor;
  const before = anchor.prefix.slice(-16);
  const after = anchor.suffix.slice(0, 16);
  if (before.trim().length < 4 || after.trim().length < 4) return null;
  let best: FoundAnchor | null = null;
  let most = ALIKE;
  let places = 0;
  for (
    let at = text.indexOf(before);
    at >= 0 && places < MOST_PLACES;
    at = text.indexOf(before, at + 1), places++
  ) {
    const start = at + before.length;
    const end = text.indexOf(after, start);
    if (end < 0 || end - start > quote.length * 2 + 20) continue;
    const share = likeness(quote, text.slice(start, end));
    if (end > start && share >= most) {
      best = { start, end, exact: false };
      most = share;
    }
  }
  return best;
}

/** Beginning or end of the passage are still there, with its other end not far. */
function byPart(text: string, anchor: Anchor): FoundAnchor | null {
  const { quote } = anchor;
  const part = Math.min(40, Math.floor(quote.length / 2));
  if (part < 12) return null;
  const head = bestPlace(text, quote.slice(0, part), { ...anchor, suffix: '' });
  if (head !== null) {
    const tail = text.indexOf(quote.slice(-12), head + part);
    const end =
      tail >= 0 && tail - head < quote.length * 1.5 + 40
        ? tail + 12
        : Math.min(text.length, head + quote.length);
    return acceptable(text, quote, head, boundary(text, end));
  }
  const tail = bestPlace(text, quote.slice(-part), {
    ...anchor,
    prefix: '',
    start: anchor.start + quote.length - part,
  });
  if (tail === null) return null;
  return acceptable(text, quote, boundary(text, Math.max(0, tail + part - quote.length)), tail + part);
}

function acceptable(text: string, quote: string, start: number, end: number): FoundAnchor | null {
  return likeness(quote, text.slice(start, end)) >= ALIKE ? { start, end, exact: false } : null;
}

/** Dice's share of common pairs of letters, 0 to 1; long texts are compared by their beginnings. */
function likeness(a: string, b: string): number {
  const one = pairs(a.slice(0, LONGEST_QUOTE));
  const other = pairs(b.slice(0, LONGEST_QUOTE));
  let total = 0;
  let common = 0;
  for (const [pair, count] of one) {
    total += count;
    common += Math.min(count, other.get(pair) ?? 0);
  }
  for (const count of other.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

function pairs(text: string): ReadonlyMap<string, number> {
  const folded = text.toLowerCase().replace(/\s+/g, ' ');
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < folded.length; i++) {
    const pair = folded.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** An offset that does not cut a character in two. */
function boundary(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
