/** How a misspelt word differs from the right one. */
export type Slip =
  | { readonly kind: 'missing' | 'extra'; readonly at: number; readonly letter: string }
  | { readonly kind: 'other'; readonly at: number; readonly letter: string; readonly right: string }
  | { readonly kind: 'swapped'; readonly at: number }
  /** Letters doubled that should not be, or the reverse, in two places: "Phillipines". */
  | { readonly kind: 'doubling' };

/** The one slip that turns `right` into `written`; `null` if they are alike or differ by more. Both folded. */
export function slipBetween(written: string, right: string): Slip | null {
  if (written === right || Math.abs(written.length - right.length) > 2) return null;
  let from = 0;
  while (from < written.length && from < right.length && written[from] === right[from]) from++;
  let back = 0;
  while (
    back < written.length - from &&
    back < right.length - from &&
    written[written.length - 1 - back] === right[right.length - 1 - back]
  )
    back++;
  const left = written.slice(from, written.length - back);
  const wanted = right.slice(from, right.length - back);
  if (left === '' && wanted.length === 1) return { kind: 'missing', at: from, letter: wanted };
  if (wanted === '' && left.length === 1) return { kind: 'extra', at: from, letter: left };
  if (left.length === 1 && wanted.length === 1)
    return { kind: 'other', at: from, letter: left, right: wanted };
  if (left.length === 2 && wanted === left.charAt(1) + left.charAt(0)) return { kind: 'swapped', at: from };
  // "Lybia": two letters have changed places around a third.
  if (left.length === 3 && wanted === left.charAt(2) + left.charAt(1) + left.charAt(0))
    return { kind: 'swapped', at: from };
  return single(written) === single(right) ? { kind: 'doubling' } : null;
}

function single(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** True if the slip only doubles a letter or leaves one of a double out. */
export function isDoubling(slip: Slip, right: string): boolean {
  if (slip.kind === 'doubling') return true;
  if (slip.kind !== 'missing' && slip.kind !== 'extra') return false;
  const { at, letter } = slip;
  return right[at - 1] === letter || right[at] === letter || right[at + 1] === letter;
}
