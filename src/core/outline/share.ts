/**
 * A part of a whole in per cent, as a reader expects it: never 0 % of something that is there, never 100 % where
 * something else is there, too.
 */
export function percentage(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0;
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}
