/** How much of a sign a name or a state is: which surnames many people have, and whose leaders are news everywhere. */
import { foldedWords } from '../text/characters';
import { isWordToo } from './documentFacts';
import { isEnglishGiven } from './vocabulary';

/** Surnames that many people have: alone they are no sign of a leader. */
export const COMMON_SURNAMES = new Set(
  'smith johnson williams jones davis wilson anderson thomas jackson martin thompson garcia martinez robinson clark rodriguez lewis allen hernandez scott lopez adams baker gonzalez nelson carter mitchell perez roberts phillips campbell parker evans edwards collins stewart sanchez morris rogers murphy bailey rivera cooper richardson cox howard peterson kelly sanders bennett barnes ross henderson coleman jenkins perry powell patterson hughes washington butler foster bryant alexander russell griffin hayes harper morrison fraser singh khan ahmed hassan hussein kumar shah patel chen wang zhang liu lin wu park choi nguyen tran silva santos costa pereira rossi ferrari'.split(
    ' ',
  ),
);

/** With the given name it is clear who is meant, without it there are others. */
export const OTHER_FAMILIES = new Set([
  'clinton',
  'cameron',
  'kennedy',
  'gandhi',
  'rudd',
  'mori',
  'keating',
  'abbott',
]);

/** States whose leaders are news everywhere: their names need no other sign. */
export const MAJOR = new Set([
  'USA',
  'GBR',
  'FRA',
  'DEU',
  'RUS',
  'CHN',
  'JPN',
  'CAN',
  'AUS',
  'ITA',
  'IND',
  'ISR',
  'UKR',
  'TUR',
  'SUN',
  'united-nations',
  'nato',
  'european-union',
  'european-commission',
]);

/**
 * True for a full name that many may have: a given name of English and a surname that is a common one, a word or a given
 * name itself. "Paul Martin", "Gordon Brown", not "Thabo Mbeki".
 */
export function isCommonFullName(name: string): boolean {
  const words = foldedWords(name);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const isPlain =
    COMMON_SURNAMES.has(last) || OTHER_FAMILIES.has(last) || isWordToo(last) || isEnglishGiven(last);
  return words.length === 2 && isPlain && isEnglishGiven(first);
}
