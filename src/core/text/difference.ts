/** What is the same at both ends of two texts. */
interface Difference {
  /** Length of the common beginning. */
  readonly prefix: number;
  /** Length of the common end; the two do not overlap in either text. */
  readonly suffix: number;
}

const STRIDE = 4096;

/** Compares whole stretches at a time, so that a megabyte takes a fraction of a millisecond. */
function difference(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let prefix = 0;
  while (
    prefix + STRIDE <= most &&
    before.slice(prefix, prefix + STRIDE) === after.slice(prefix, prefix + STRIDE)
  )
    prefix += STRIDE;
  while (prefix < most && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  const left = most - prefix;
  let suffix = 0;
  const same = (length: number): boolean =>
    before.slice(before.length - suffix - length, before.length - suffix) ===
    after.slice(after.length - suffix - length, after.length - suffix);
  while (suffix + STRIDE <= left && same(STRIDE)) suffix += STRIDE;
  while (
    suffix < left &&
    before.charCodeAt(before.length - suffix - 1) === after.charCodeAt(after.length - suffix - 1)
  )
    suffix++;
  return { prefix, suffix };
}

/** What an edit does to a text. */
export interface TextChange extends Difference {
  /** How much further on the end stands. */
  readonly delta: number;
  /** Where an offset of the text before is now; `NaN` for one that is gone. */
  readonly offsetNow: (offset: number) => number;
}

export function changeOf(before: string, after: string): TextChange {
  const { prefix, suffix } = difference(before, after);
  const delta = after.length - before.length;
  const removedTo = before.length - suffix;
  const offsetNow = (offset: number): number =>
    offset <= prefix ? offset : offset >= removedTo ? offset + delta : NaN;
  return { prefix, suffix, delta, offsetNow };
}
