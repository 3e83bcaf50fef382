/** What stands before a known surname: somebody's given name, "Ivanka Trump", or a word of the sentence, "Backing Macron". */
import { Trait } from '../gazetteer/entry';
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';
import { EntryKind, type Candidate } from './candidates';
import { isInitial } from './personNames';

/** Before the first word of a sentence. */
const SENTENCE_GAP = Gap.period | Gap.terminal | Gap.quote | Gap.open | Gap.colon;

export function opensSentence(scan: BlockScan, i: number): boolean {
  const gap = scan.tokens.gap(i) & SENTENCE_GAP;
  // "Sgt. Mark Schmid", "J. Paul Law": the period is the abbreviation's.
  const isAbbreviation =
    scan.is(i - 1, WordClass.abbreviated | WordClass.honorific) || isInitial(scan, i - 1);
  return i === 0 || (gap !== 0 && !(gap === Gap.period && isAbbreviation));
}

/** The first token from `start` on that may belong to the name that goes on to `to`: not "On 1 February" Macron. */
export function firstOfName(scan: BlockScan, start: number, to: number): number {
  for (let i = to - 1; i >= start; i--) if (isNoGivenName(scan, i)) return i + 1;
  return start;
}

function isNoGivenName(scan: BlockScan, i: number): boolean {
  if (scan.is(i, WordClass.givenName)) return false;
  if (scan.is(i, WordClass.month | WordClass.functionWord)) return true;
  if (opensSentence(scan, i) && scan.is(i, WordClass.commonWord | WordClass.modal)) return true;
  const word = scan.tokens.textOf(i);
  // "Injecting Clinton's", "Whether Clinton", "Unnamed"; "Fred" is a name.
  return NO_NAMES.has(word.toLowerCase()) || (word.length > 5 && /(?:ing|ed|ly)$/.test(word));
}

/** Words with which sentences begin, and that nobody is called. */
const NO_NAMES = new Set(
  'whether maybe perhaps yes well instead today later ask asked hail love hate stop dump beat watch meet elect impeach thank let make keep give get bring see hear call vote support remember crooked dear poor sorry defiant angry only even like so unlike did does has had was is are say says said blame trust tell help'.split(
    ' ',
  ),
);

/** True for an initial or a word that is known as a given name. */
export function isSurelyGiven(scan: BlockScan, i: number): boolean {
  return scan.is(i, WordClass.givenName) || isInitial(scan, i) || GIVEN_PLACES.has(scan.known(i));
}

/** "Victoria Starmer, wife of": whoever has relatives is somebody. */
export function isRelative(scan: BlockScan, to: number): boolean {
  if ((scan.tokens.gap(to) & Gap.comma) === 0) return false;
  for (let i = to; i < to + 3; i++) if (KIN.has(scan.lower(i))) return true;
  return false;
}

const KIN = new Set(
  'wife husband son daughter brother sister mother father nephew niece cousin widow widower grandson granddaughter'.split(
    ' ',
  ),
);

/** Places that people are called after, too, besides those that are known as given names. */
const GIVEN_PLACES = new Set(
  'victoria santiago paris sydney florence austin charlotte savannah madison lincoln dallas houston cleveland jackson carson phoenix brooklyn chelsea virginia carolina pierre adelaide alexandria milan salvador diego lourdes kingston helena georgetown lima sofia valletta nassau'.split(
    ' ',
  ),
);

/**
 * A place's name or somebody's short one, which is a given name here, as a surname follows: "Victoria Starmer", "Bilal
 * Erdogan". "In Paris Macron said" has the city.
 */
export function isGivenName(scan: BlockScan, candidate: Candidate, surname: Candidate | undefined): boolean {
  const { from, to, kinds, entries } = candidate;
  if (surname?.from !== to || to - from !== 1 || surname.kinds !== EntryKind.person) return false;
  const { tokens } = scan;
  if (scan.heading || !tokens.spaced(to) || !tokens.isCapital(from) || scan.allCapitals) return false;
  if (scan.is(from, WordClass.placeHead | WordClass.organisationHead)) return false;
  if (surname.entries.some(({ traits }) => !(traits & Trait.surname))) return false;
  // "Duran Duran"
  if (tokens.word(from) === tokens.word(to)) return false;
  if (kinds === EntryKind.person) return entries.every(({ traits }) => (traits & Trait.surname) !== 0);
  if (kinds & ~(EntryKind.place | EntryKind.country | EntryKind.person)) return false;
  if (
    !isSurelyGiven(scan, from) ||
    entries.some(({ type, form }) => type === 'country' && form !== 'metonym')
  )
    return false;
  const inPlace = tokens.spaced(from) && scan.is(from - 1, WordClass.placePreposition);
  return !inPlace || scan.isWord(from - 1, 'to') || scan.isWord(from - 1, 'from');
}
