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
  const left = written.length - back - from;
  const wanted = right.length - back - from;
  if (left === 0 && wanted === 1) return { kind: 'missing', at: from, letter: right.charAt(from) };
  if (wanted === 0 && left === 1) return { kind: 'extra', at: from, letter: written.charAt(from) };
  if (left === 1 && wanted === 1)
    return { kind: 'other', at: from, letter: written.charAt(from), right: right.charAt(from) };
  if (left === 2 && wanted === 2 && written[from] === right[from + 1] && written[from + 1] === right[from])
    return { kind: 'swapped', at: from };
  return isSameSingly(written, right) ? { kind: 'doubling' } : null;
}

/** The same where repeated letters count once. */
function isSameSingly(a: string, b: string): boolean {
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    if (a[i] !== b[k]) return false;
    i = endOfRun(a, i);
    k = endOfRun(b, k);
  }
  return i === a.length && k === b.length;
}

function endOfRun(word: string, at: number): number {
  let end = at + 1;
  while (end < word.length && word[end] === word[at]) end++;
  return end;
}

/** True if the slip only doubles a letter or leaves one of a double out. */
export function isDoubling(slip: Slip, right: string): boolean {
  if (slip.kind === 'doubling') return true;
  if (slip.kind !== 'missing' && slip.kind !== 'extra') return false;
  const { at, letter } = slip;
  return right[at - 1] === letter || right[slip.kind === 'missing' ? at + 1 : at] === letter;
}
