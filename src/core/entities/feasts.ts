/** Feasts that move with Easter, by the Western calendar: "Good Friday", "Easter Monday", "Ash Wednesday". */
import { Day } from '../text/day';
import type { BlockScan } from './blockScan';
import { nearestMeaning } from './dateMeaning';
import { directionAt } from './dateTense';
import type { FoundDate } from './dateWords';

/** Token `i` is the weekday; not "Orthodox Easter Monday", which is another day, and not the "Good Friday Agreement". */
export function readFeast(scan: BlockScan, i: number): FoundDate | null {
  const { tokens } = scan;
  const days = FEASTS.get(`${scan.lower(i - 1)} ${scan.lower(i)}`);
  if (days === undefined || !tokens.spaced(i) || scan.isWord(i - 2, 'orthodox')) return null;
  if (tokens.spaced(i + 1) && tokens.isCapital(i + 1)) return null;
  const direction = directionAt(scan, i - 1, i + 1);
  const meaning = nearestMeaning(`easter ${String(days)}`, direction, (year) => easter(year).plusDays(days));
  return { from: i - 1, to: i + 1, meaning };
}

/** Days after Easter Sunday. */
const FEASTS: ReadonlyMap<string, number> = new Map([
  ['shrove tuesday', -47],
  ['ash wednesday', -46],
  ['palm sunday', -7],
  ['maundy thursday', -3],
  ['good friday', -2],
  ['easter sunday', 0],
  ['easter monday', 1],
  ['whit monday', 50],
]);

/** By the rule of the Gregorian calendar, as Meeus, Jones and Butcher write it. */
function easter(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  return new Day(year, Math.floor(days / 31), (days % 31) + 1);
}
