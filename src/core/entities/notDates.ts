/** Numbers and weekdays that look like dates and are none: "Resolution 1929", "1900 GMT", "Bloody Sunday". */
import { Gap } from '../text/characters';
import type { BlockScan } from './blockScan';

/** True if the four digits of token `i` count things, number them, or tell the time of day. */
export function isNoYear(scan: BlockScan, i: number): boolean {
  const { tokens } = scan;
  // "$2000", "#2000"
  if (/[$€£#]/.test(scan.text.charAt(tokens.start(i) - 1))) return true;
  const counts = tokens.isNumber(i + 1) && tokens.gap(i + 1) === Gap.hyphen ? i + 2 : i + 1;
  if (tokens.spaced(counts) && isCounted(scan, counts)) return true;
  return isNumbered(scan, i);
}

function isCounted(scan: BlockScan, i: number): boolean {
  return scan.tokens.isUpper(i) ? CLOCKS.has(scan.lower(i)) : COUNTED.has(scan.lower(i));
}

/** "Resolution 1929", "Resolutions 1929 and 2231". */
function isNumbered(scan: BlockScan, i: number): boolean {
  let k = i - 1;
  if (scan.isWord(k, 'and') && scan.tokens.isNumber(k - 1)) k -= 2;
  return NUMBERED.has(scan.lower(k)) && scan.tokens.spaced(k + 1);
}

/** Feasts and days of history that only sound like a day of this week: token `i` is the weekday. */
export function isNamedDay(scan: BlockScan, i: number): boolean {
  const { tokens } = scan;
  if (!tokens.spaced(i) || !tokens.isCapital(i - 1)) return false;
  return NAMED_DAYS.get(scan.lower(i))?.has(scan.lower(i - 1)) ?? false;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const COUNTED = words(
  'people troops soldiers men women miles kilometers kilometres km metres meters feet dollars euros pounds tons tonnes percent members jobs years year months days hours refugees civilians workers students children deaths cases homes families voters times employees seats acres hectares points votes schoolchildren pupils patients inmates prisoners passengers residents villagers migrants fighters militants tanks missiles rockets',
);
const CLOCKS = words('gmt hkt utc est edt cst cdt pst pdt bst cet cest ist jst');
const NUMBERED = words(
  'resolution resolutions article articles section sections paragraph agenda vision route flight room directive regulation',
);
const NAMED_DAYS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['monday', words('easter whit cyber clean black')],
  ['tuesday', words('shrove super fat pancake giving')],
  ['wednesday', words('ash black spy sheffield holy')],
  ['thursday', words('maundy holy')],
  ['friday', words('good black man')],
  ['saturday', words('holy easter black super')],
  ['sunday', words('easter palm bloody super remembrance')],
]);
