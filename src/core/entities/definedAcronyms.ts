/** Organisations that the article itself introduces: "Joint Expeditionary Force (JEF)", then "the JEF". */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';

export interface Definition {
  /** Tokens of the name, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The token in brackets. */
  readonly acronym: number;
}

const SMALL = /^(?:of|the|and|for|on|in|to|against|with|de|des|du|la|le|el|y)$/i;

/** True for a token that can be an acronym: two to seven capitals or digits, the first a letter. */
export function isAcronym(scan: BlockScan, i: number): boolean {
  const length = scan.tokens.end(i) - scan.tokens.start(i);
  return length >= 2 && length <= 7 && scan.tokens.isUpper(i) && scan.tokens.isCapital(i);
}

/**
 * The definition whose acronym is token `i`: in brackets of its own, and made of the first letters of the capitalised
 * words right before it (small words may be left out). `null` where it is none, or where it names an agreement.
 */
export function definitionAt(scan: BlockScan, i: number): Definition | null {
  const { tokens } = scan;
  if (!isAcronym(scan, i) || scan.allCapitals) return null;
  if ((tokens.gap(i) & Gap.open) === 0 || (tokens.gap(i + 1) & Gap.close) === 0) return null;
  const letters = tokens.textOf(i).toUpperCase();
  let rest = letters.length;
  let from = i;
  while (rest > 0 && from > 0 && i - from < 14) {
    const word = from - 1;
    if (from < i && !isJoined(tokens.gap(from))) return null;
    const initial = tokens.textOf(word).charAt(0).toUpperCase();
    if (tokens.isCapital(word) && initial === letters.charAt(rest - 1)) rest--;
    else if (!SMALL.test(tokens.textOf(word))) return null;
    from = word;
  }
  if (rest > 0 || i - from < 2 || !tokens.isCapital(from)) return null;
  for (let word = from; word < i; word++) if (scan.is(word, WordClass.agreementNoun)) return null;
  return { from, to: i, acronym: i };
}

function isJoined(gap: number): boolean {
  return gap !== 0 && (gap & ~(Gap.space | Gap.newline | Gap.hyphen | Gap.ampersand | Gap.apostrophe)) === 0;
}
