/** A title without a name, "the French president": does it stand for who holds the office on the article's day? */
import type { Entry } from '../gazetteer/entry';
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';
import type { Candidate } from './candidates';
import { isHeadTitle, rolesOfTitle, TENSE } from './titles';

/** The words of a title and of the country or organisation that it is of. */
export interface TitlePhrase {
  /** Tokens of the title itself. */
  readonly title: Candidate;
  /** First token, "British" in "the British prime minister". */
  readonly first: number;
  /** How it names the country or organisation: "French", "France's", "of France". */
  readonly how: 'beside' | 'possessive' | 'of';
}

/** True for a title that somebody is known to hold: "prime minister", not "minister". */
export function isOfOffice(scan: BlockScan, { to }: Candidate, { id }: Entry): boolean {
  if (rolesOfTitle(id).length > 0 || id.includes(' ')) return true;
  // "the NATO chief said"; "the NATO chief scientist" is another.
  return isHeadTitle(id) && (!scan.tokens.spaced(to) || scan.is(to, NO_NOUN));
}

const NO_NOUN = WordClass.functionWord | WordClass.governmentVerb | WordClass.speechCue | WordClass.modal;

/** False where it is the office, another time's holder, or what somebody was: "running for president of France". */
export function meansTheHolder(scan: BlockScan, { title, first, how }: TitlePhrase): boolean {
  if (!isOfToday(scan, first) || !isOfToday(scan, title.from) || goesOn(scan, title)) return false;
  let before = first - 1;
  let word = joined(scan, before);
  if (how === 'possessive') return !FOLLOWED_BY_OFFICE.has(word) || isCleft(scan, before);
  // "an anti-NAFTA Mexican president", "a great President of the United States"
  for (let k = 0; k < MOST_ADJECTIVES && isAdjective(scan, before); k++) word = joined(scan, --before);
  if (OTHERS.has(word)) return false;
  if (DETERMINERS.has(word)) return !isOffice(scan, before - 1);
  if (before < first - 1) word = joined(scan, first - 1);
  if (how === 'of' && !scan.tokens.isCapital(title.from)) return false;
  return !FOLLOWED_BY_OFFICE.has(word) && word !== 'for';
}

const MOST_ADJECTIVES = 3;

/** "was the British prime minister", "served as the president of Chile": what somebody was. */
function isOffice(scan: BlockScan, i: number): boolean {
  const word = joined(scan, i);
  // "as the British prime minister said", but "served as", "her time as"
  if (word === 'as') return TIMES_IN_OFFICE.has(joined(scan, i - 1));
  return FOLLOWED_BY_OFFICE.has(word) && !isCleft(scan, i);
}

/** "It was the French president who called." */
function isCleft(scan: BlockScan, i: number): boolean {
  return /^(?:it|there)$/.test(joined(scan, i - 1));
}

/** Token `i` in small letters if only a blank or a hyphen parts it from the next one; otherwise ''. */
function joined(scan: BlockScan, i: number): string {
  const { tokens } = scan;
  const isJoined = tokens.spaced(i + 1) || (tokens.gap(i + 1) & Gap.hyphen) !== 0;
  return i >= 0 && isJoined ? tokens.textOf(i).toLowerCase() : '';
}

/** A word that may stand between an article and a title: no verb, nothing that begins another part of the sentence. */
function isAdjective(scan: BlockScan, i: number): boolean {
  const { tokens } = scan;
  if (i < 0) return false;
  if (tokens.gap(i + 1) & Gap.hyphen) return true;
  if (!tokens.spaced(i + 1)) return false;
  // "the anti-NAFTA": the second part has the capital.
  const small = !tokens.isCapital(i) || (tokens.gap(i) & Gap.hyphen) !== 0;
  return small && !scan.is(i, NO_ADJECTIVE) && !/(?:ed|ing|s)$/.test(tokens.textOf(i));
}

const NO_ADJECTIVE = NO_NOUN | WordClass.agreementVerb;

/** False after "former", "deputy", "a": not who holds the office. */
function isOfToday(scan: BlockScan, from: number): boolean {
  const word = joined(scan, from - 1);
  const tense = TENSE.get(word);
  return (tense === undefined || tense === 'acting' || tense === 'outgoing') && !OTHERS.has(word);
}

/** "president-elect", "prime minister-designate"; "the Indian Premier League" */
function goesOn(scan: BlockScan, { from, to }: Candidate): boolean {
  const { tokens } = scan;
  if (tokens.gap(to) === Gap.hyphen) return true;
  return (
    tokens.isCapital(from) &&
    tokens.spaced(to) &&
    tokens.isCapital(to) &&
    scan.is(to, WordClass.organisationHead)
  );
}

/**
 * The year at the head of the sentence, "In 1938 the British prime minister …", as written; `null` if none is there.
 * `from` is a token of the sentence.
 */
export function yearAtHead(scan: BlockScan, from: number): string | null {
  const { tokens } = scan;
  let head = from;
  while (head > 0 && from - head < LONGEST_START && !(tokens.gap(head) & SENTENCE_GAP)) head--;
  if (!/^(?:in|by|during|since|until|throughout)$/.test(scan.lower(head))) return null;
  const year = scan.is(head + 1, WordClass.month) ? head + 2 : head + 1;
  return year < from && /^(?:1[89]|20)\d\d$/.test(tokens.textOf(year)) ? tokens.textOf(year) : null;
}

const LONGEST_START = 30;
const SENTENCE_GAP = Gap.period | Gap.terminal | Gap.quote | Gap.open | Gap.colon;

/** Before a title, these speak of another holder than the one of the day, or of none. */
const OTHERS = new Set(
  'a an any another every each no next future first previous last aspiring assistant potential possible would-be wannabe several two three both other one some many few such'.split(
    ' ',
  ),
);
const DETERMINERS = new Set('the this that its their his her our your'.split(' '));
/** What follows is an office or what somebody was, not who holds it. */
const FOLLOWED_BY_OFFICE = new Set(
  'as be been being become becomes becoming became was were elected reelected re-elected named appointed crowned'.split(
    ' ',
  ),
);
const TIMES_IN_OFFICE = new Set(
  'served serve serves serving role time term terms stint tenure job years days spell career resigned resign quit'.split(
    ' ',
  ),
);
