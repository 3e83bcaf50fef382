/** People by the form of their names: "Judy Law", "Mr Miller", "Foreign Minister Jan Novak". */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';

/** Particles that stand in small letters inside a name. */
const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'bint',
  'abu',
  'de',
  'da',
  'do',
  'dos',
  'das',
  'di',
  'du',
  'del',
  'della',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'zu',
  'y',
  'e',
  'ul',
  'ur',
  'ol',
]);

function isParticle(scan: BlockScan, i: number): boolean {
  const length = scan.tokens.end(i) - scan.tokens.start(i);
  return length <= LONGEST_PARTICLE && PARTICLES.has(scan.lower(i));
}

const LONGEST_PARTICLE = Math.max(...Array.from(PARTICLES, (particle) => particle.length));

/**
 * The end (token index, exclusive) of the run of name words that begins at `from`: capitals with only blanks,
 * hyphens, apostrophes or an initial's period between them; small particles inside it are part of it.
 */
export function endOfNameRun(scan: BlockScan, from: number, most = 5): number {
  const { tokens } = scan;
  let end = from;
  for (let i = from; i < tokens.count && i - from < most * 2; i++) {
    if (i > from && !joinsName(scan, i)) break;
    if (scan.isNameWord(i) && !scan.isPossessive(i)) end = i + 1;
    else if (end === i && isSecondSyllable(scan, i, from)) end = i + 1;
    else if (i > from && isParticle(scan, i)) continue;
    else break;
  }
  return end;
}

/**
 * The start (token index) of the run of name words that ends before token `to`, not before `least`: the given names and
 * initials of a surname. Titles such as "Mr" are no part of it.
 */
export function startOfNameRun(scan: BlockScan, to: number, least: number, most = 4): number {
  let start = to;
  for (let i = to - 1; i >= Math.max(least, to - most) && joinsName(scan, i + 1); i--) {
    if (scan.isPossessive(i) || scan.is(i, WordClass.honorific)) break;
    if (scan.isNameWord(i)) start = i;
    else if (!isParticle(scan, i)) break;
  }
  return start;
}

/** True if a particle stands between the parts of a name: "Saif al-Islam Gaddafi". */
export function hasParticle(scan: BlockScan, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isParticle(scan, i) && !scan.tokens.isCapital(i)) return true;
  return false;
}

/** "Park Chung-hee", "Moon Jae-in"; "Donald Trump-led" is no longer name. */
function isSecondSyllable(scan: BlockScan, i: number, from: number): boolean {
  const { tokens } = scan;
  if (tokens.gap(i) !== Gap.hyphen || i - from < 2 || tokens.isCapital(i)) return false;
  const length = tokens.end(i) - tokens.start(i);
  const isSyllable = length >= 2 && length <= 5 && /^[a-z]+$/.test(tokens.textOf(i));
  return isSyllable && !NO_SYLLABLES.has(scan.lower(i)) && !scan.is(i, WordClass.functionWord);
}

const NO_SYLLABLES = new Set(
  'led era like type style born run based less free wide owned made aided ally allied loyal elect nominated named'.split(
    ' ',
  ),
);

/** True if a name goes on at token `i` with an Arabic particle: "al-Sayed", "bin Zayed", "a-Sayed". */
export function goesOnInArabic(scan: BlockScan, i: number): boolean {
  const { tokens } = scan;
  if (!tokens.spaced(i) || tokens.isCapital(i) || !tokens.isCapital(i + 1)) return false;
  const hyphen = tokens.gap(i + 1) === Gap.hyphen;
  const word = tokens.textOf(i);
  return hyphen
    ? /^(?:al|el|a|as|ad|ar|ash|an)$/.test(word)
    : tokens.spaced(i + 1) && /^(?:bin|ibn|bint)$/.test(word);
}

/** True for a token that is one capital: the "V" of "V. Putin". */
export function isInitial(scan: BlockScan, i: number): boolean {
  return scan.tokens.end(i) - scan.tokens.start(i) === 1 && scan.tokens.isCapital(i) && !scan.isPossessive(i);
}

function joinsName(scan: BlockScan, i: number): boolean {
  const gap = scan.tokens.gap(i);
  if ((gap & ~(Gap.space | Gap.newline | Gap.hyphen | Gap.apostrophe | Gap.period)) !== 0) return false;
  if (gap & Gap.period) {
    const length = scan.tokens.end(i - 1) - scan.tokens.start(i - 1);
    return length === 1 || scan.is(i - 1, WordClass.honorific);
  }
  return gap !== 0;
}

/** True if the capitals from `from` on look like a person's name: a given name or an honorific leads them. */
export function isPersonRun(scan: BlockScan, from: number, to: number): boolean {
  if (to - from < 2 || scan.allCapitals) return false;
  // "J. Edgar Hoover"
  const given = from < to - 2 && isInitial(scan, from) ? from + 1 : from;
  return scan.is(given, WordClass.givenName) && isLastOfName(scan, to - 1);
}

/** False for a word that ends the name of a company, a place or the like. */
export function isLastOfName(scan: BlockScan, i: number): boolean {
  const isHead = scan.is(
    i,
    WordClass.organisationHead | WordClass.placeHead | WordClass.commonWord | WordClass.month,
  );
  return !isHead && !BEARERS.has(scan.known(i));
}

/** What bears the names of people: "Karl Bremer Hospital", "Steve Harvey Morning Show". All are in the lexicon. */
export const BEARERS: ReadonlySet<string> = new Set(
  'hospital clinic department building stadium arena store shop show center centre museum library school academy institute foundation theater theatre award prize medal memorial campus laboratory'.split(
    ' ',
  ),
);
