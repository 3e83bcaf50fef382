/** Acronyms of a block, and what could spell them out. Offsets count from the block's start. */
import type { BlockView } from '../entities/blockView';
import { Gap, Kind, letterOf } from '../text/characters';
import { exact } from '../text/exact';
import { Case } from '../text/tokens';
import { isHousehold, mayBeWord } from './householdAcronyms';
import { WordClass } from '../text/wordClass';

export interface AcronymUse {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its letters as one number: see `LocalAcronyms`. */
  readonly letters: number;
  /** The organisation, agreement … of the knowledge base that it stands for, where it is known. */
  readonly id: string | null;
}

/** Letters of an acronym are kept as a number of five bits each, without diacritics: "ÖVP" is OVP. */
export interface LocalAcronyms {
  readonly uses: readonly AcronymUse[];
  /** Acronyms that the block explains: in brackets after their long form, or before it. */
  readonly explained: readonly number[];
  /** First letters of names in the block that could be long forms: "World Trade Organization" gives WTO. */
  readonly initials: readonly number[];
  /** Ids of organisations and agreements that the block calls by a name rather than by an acronym. */
  readonly named: readonly string[];
}

const SHORTEST = 2;
const LONGEST = 6;
const MOST_NAME_WORDS = 9;
const JOINERS = WordClass.functionWord;
/** Words that English has are written in capitals for stress: "NOT". */
const ENGLISH =
  WordClass.functionWord |
  WordClass.commonWord |
  WordClass.weekday |
  WordClass.month |
  WordClass.pronoun |
  WordClass.negation |
  WordClass.modal |
  WordClass.dateWord |
  WordClass.numeral |
  WordClass.timeUnit |
  WordClass.speechCue |
  WordClass.agreementNoun |
  WordClass.agreementVerb |
  WordClass.honorific |
  WordClass.givenName |
  WordClass.anonymousNoun |
  WordClass.organisationHead |
  WordClass.placeHead |
  WordClass.nationalWord |
  WordClass.localWord |
  WordClass.governmentVerb;
/** A letter beyond A to Z. */
const OTHER_LETTER = 27;

/** `null` where the block has none of these. */
export function readAcronyms(view: BlockView): LocalAcronyms | null {
  const { scan } = view;
  const { tokens } = scan;
  const uses: AcronymUse[] = [];
  const explained: number[] = [];
  const initials: number[] = [];
  const named: string[] = [];
  for (const { type, id, form } of view.mentions) {
    if (id === null || form === 'abbreviation' || (type !== 'organisation' && type !== 'agreement')) continue;
    if (!named.includes(id)) named.push(id);
  }
  const silent = scan.allCapitals || scan.heading;
  const { flags, count } = tokens;
  for (let i = 0; i < count; i++) {
    const flag = flags[i] ?? 0;
    if (!(flag & Case.capital)) continue;
    if (!(flag & Case.upper)) {
      // Each run is read once, from its first capital on.
      if (startsRun(view, i)) collectInitials(view, i, initials);
      continue;
    }
    const letters = lettersOf(view, i);
    if (letters === 0) continue;
    if (isExplanation(view, i)) {
      explained.push(letters);
      continue;
    }
    if (silent || !isUse(view, i)) continue;
    const text = tokens.textOf(i);
    if (isHousehold(text)) continue;
    const mention = view.mentionAt(i);
    if (
      mention &&
      ((mention.type !== 'organisation' && mention.type !== 'agreement') || mention.form !== 'abbreviation')
    )
      continue;
    const id = mention?.id ?? null;
    if (id === null && (text.length <= SHORTEST || mayBeWord(text))) continue;
    uses.push({ start: tokens.start(i), end: tokens.end(i), text, letters, id });
  }
  if (uses.length + explained.length + initials.length + named.length === 0) return null;
  return { uses: exact(uses), explained: exact(explained), initials: exact(initials), named: exact(named) };
}

/** The letters of a token that is an acronym; 0 for what is too short or too long, or has digits or other signs in it. */
function lettersOf(view: BlockView, i: number): number {
  const { tokens, text } = view.scan;
  const start = tokens.start(i);
  const end = tokens.end(i);
  if (end - start < SHORTEST || end - start > LONGEST) return 0;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((letterOf(code) & Kind.upper) === 0) return 0;
    letters = letters * 32 + inAlphabet(code);
  }
  return letters;
}

/** 1 for A or a, 26 for Z, `OTHER_LETTER` for what is none of them. */
function inAlphabet(code: number): number {
  const folded = (letterOf(code) & 0xffff) - 0x60;
  return folded >= 1 && folded <= 26 ? folded : OTHER_LETTER;
}

/** "World Trade Organization (WTO)", "WTO (World Trade Organization)", "the WTO, or World Trade Organization,". */
function isExplanation(view: BlockView, i: number): boolean {
  const { scan } = view;
  const { tokens } = scan;
  const after = tokens.gap(i + 1);
  if (tokens.gap(i) & Gap.open && after & (Gap.close | Gap.comma | Gap.colon)) return true;
  if (after & Gap.open && tokens.isCapital(i + 1) && !tokens.isUpper(i + 1)) return true;
  if (scan.isWord(i + 1, 'stands') || (after & Gap.comma && scan.isWord(i + 1, 'or'))) return true;
  return (
    (scan.isWord(i - 1, 'or') && (tokens.gap(i - 1) & Gap.comma) !== 0) ||
    scan.isWord(i - 1, 'abbreviated') ||
    scan.isWord(i - 1, 'acronym') ||
    (scan.isWord(i - 1, 'as') && (scan.isWord(i - 2, 'known') || scan.isWord(i - 2, 'called')))
  );
}

/** A word of capitals that stands alone as a noun: not part of a name, of a run of capitals or of a number. */
function isUse(view: BlockView, i: number): boolean {
  const { scan } = view;
  const { tokens } = scan;
  if (scan.is(i, ENGLISH) && view.mentionIndexAt(i) < 0) return false;
  const before = tokens.gap(i);
  const after = tokens.gap(i + 1);
  // "Image: ABB" is a credit.
  if (
    i === 0 ||
    before & Gap.colon ||
    before & (Gap.hyphen | Gap.slash | Gap.ampersand | Gap.other | Gap.open)
  )
    return false;
  if (after & (Gap.slash | Gap.ampersand | Gap.other | Gap.close)) return false;
  if (before === Gap.period || (after & Gap.period && tokens.end(i) - tokens.start(i) < 3)) return false;
  if (after & Gap.hyphen && /\d/.test(tokens.textOf(i + 1))) return false;
  const joined = (k: number): boolean =>
    (tokens.gap(k) & ~(Gap.space | Gap.newline)) === 0 && tokens.gap(k) !== 0;
  // "FIFA World Cup", "Camp NOU", "ITAR TASS": part of a longer name.
  if (joined(i + 1) && (tokens.isCapital(i + 1) || tokens.isNumber(i + 1))) return false;
  if (joined(i) && (tokens.isUpper(i - 1) || tokens.isNumber(i - 1))) return false;
  if (
    joined(i) &&
    tokens.isCapital(i - 1) &&
    i > 1 &&
    !scan.is(i - 1, WordClass.functionWord) &&
    !view.mentionAt(i - 1)
  )
    return false;
  // "Jacksonville, FL", "Smith, MD": after a comma and a name.
  return !(before & Gap.comma && tokens.isCapital(i - 1) && tokens.end(i) - tokens.start(i) < 4);
}

function startsRun(view: BlockView, i: number): boolean {
  const { tokens } = view.scan;
  if (i === 0) return true;
  const gap = tokens.gap(i);
  if ((gap & ~(Gap.space | Gap.newline | Gap.hyphen | Gap.apostrophe)) !== 0) return true;
  return !tokens.isCapital(i - 1);
}

/** The run's first letters: those of its names, and those of all its words; filled again for each run. */
const capitals = new Uint8Array(MOST_NAME_WORDS);
const all = new Uint8Array(MOST_NAME_WORDS);

/**
 * Adds the first letters of a run of names, with and without its small words, and of its parts from the second word on.
 */
function collectInitials(view: BlockView, from: number, initials: number[]): void {
  const { scan } = view;
  const { tokens, text } = scan;
  let names = 0;
  let words = 0;
  let wordsToEnd = 0;
  for (let i = from; i < tokens.count && i < from + MOST_NAME_WORDS; i++) {
    if (i > from && (tokens.gap(i) & ~INSIDE_RUN) !== 0) break;
    const capital = tokens.isCapital(i);
    const possessive = !capital && scan.isPossessive(i);
    if (!capital && !possessive && !scan.is(i, JOINERS)) break;
    const letter = inAlphabet(text.charCodeAt(tokens.start(i)));
    if (!possessive) all[words++] = letter;
    if (!capital) continue;
    capitals[names++] = letter;
    wordsToEnd = words;
  }
  if (names < SHORTEST) return;
  push(initials, capitals, 0, names);
  // "The Japanese Financial Services Agency": the FSA; "the Indian Premier League Twenty20": the IPL; "the Osaka Police
  // Department and the Kobe State University Police Department": the OPD and the UPD.
  for (let skip = 1; names - skip > SHORTEST; skip++) {
    push(initials, capitals, skip, names);
    push(initials, capitals, 0, names - skip);
  }
  if (wordsToEnd > names) push(initials, all, 0, wordsToEnd);
}

const INSIDE_RUN = Gap.space | Gap.newline | Gap.hyphen | Gap.apostrophe | Gap.ampersand;

function push(initials: number[], letters: Uint8Array, from: number, to: number): void {
  if (to - from > LONGEST) return;
  let number = 0;
  for (let k = from; k < to; k++) number = number * 32 + (letters[k] ?? 0);
  initials.push(number);
}
