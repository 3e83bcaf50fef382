/** Acronyms of a block, and what could spell them out. Offsets count from the block's start. */
import type { BlockView } from '../entities/blockView';
import { Gap } from '../text/characters';
import { Case } from '../text/tokens';
import { isHousehold, mayBeWord } from './householdAcronyms';
import { WordClass } from '../text/wordClass';

export interface AcronymUse {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The organisation, agreement … of the knowledge base that it stands for, where it is known. */
  readonly id: string | null;
}

export interface LocalAcronyms {
  readonly uses: readonly AcronymUse[];
  /** Acronyms that the block explains: in brackets after their long form, or before it. */
  readonly explained: readonly string[];
  /** First letters of names in the block that could be long forms: "World Trade Organization" gives WTO. */
  readonly initials: readonly string[];
  /** Ids of what the block calls by a name rather than by an acronym. */
  readonly named: readonly string[];
}

const SHORTEST = 2;
const LONGEST = 6;
const MOST_NAME_WORDS = 9;
const JOINERS = WordClass.functionWord;

/** `null` where the block has none of these. */
export function readAcronyms(view: BlockView): LocalAcronyms | null {
  const { scan } = view;
  const { tokens } = scan;
  const uses: AcronymUse[] = [];
  const explained: string[] = [];
  const initials: string[] = [];
  const named: string[] = [];
  for (const { type, id, form } of view.mentions) {
    if (id !== null && form !== 'abbreviation' && type !== 'date' && type !== 'place') named.push(id);
  }
  const silent = scan.allCapitals || scan.heading;
  for (let i = 0; i < tokens.count; i++) {
    const flag = tokens.flag(i);
    if (!(flag & Case.capital)) continue;
    if (!(flag & Case.upper)) {
      // Each run is read once, from its first capital on.
      if (!startsRun(view, i)) continue;
      collectInitials(view, i, initials);
      continue;
    }
    const length = tokens.end(i) - tokens.start(i);
    if (length < SHORTEST || length > LONGEST + 1) continue;
    const text = acronymOf(tokens.textOf(i));
    if (text === null) continue;
    if (isExplanation(view, i)) {
      explained.push(text);
      continue;
    }
    if (silent || isHousehold(text) || !isUse(view, i)) continue;
    const mention = view.mentionAt(i);
    if (
      mention &&
      ((mention.type !== 'organisation' && mention.type !== 'agreement') || mention.form !== 'abbreviation')
    )
      continue;
    const id = mention?.id ?? null;
    if (id === null && (length <= SHORTEST || mayBeWord(text))) continue;
    uses.push({ start: tokens.start(i), end: tokens.end(i), text, id });
  }
  const once = [...new Set(initials)].filter(({ length }) => length <= LONGEST);
  if (uses.length + explained.length + once.length + named.length === 0) return null;
  return { uses, explained, initials: once, named: [...new Set(named)] };
}

/** The acronym without a plural's s ("NGOs"); `null` for what has digits or other signs in it. */
function acronymOf(text: string): string | null {
  return /^\p{Lu}{2,6}$/u.test(text) ? text : null;
}

/** "World Trade Organization (WTO)", "WTO (World Trade Organization)", "the WTO, or World Trade Organization,". */
function isExplanation(view: BlockView, i: number): boolean {
  const { tokens } = view.scan;
  if (tokens.gap(i) & Gap.open && tokens.gap(i + 1) & (Gap.close | Gap.comma | Gap.colon)) return true;
  if (tokens.gap(i + 1) & Gap.open && tokens.isCapital(i + 1) && !tokens.isUpper(i + 1)) return true;
  const next = tokens.textOf(i + 1).toLowerCase();
  if (next === 'stands' || (next === 'or' && tokens.gap(i + 1) & Gap.comma)) return true;
  const before = i > 0 ? tokens.textOf(i - 1).toLowerCase() : '';
  return (
    (before === 'or' && (tokens.gap(i - 1) & Gap.comma) !== 0) ||
    before === 'abbreviated' ||
    before === 'acronym' ||
    (before === 'as' && /^(?:known|called)$/i.test(tokens.textOf(i - 2)))
  );
}

/** A word of capitals that stands alone as a noun: not part of a name, of a run of capitals or of a number. */
function isUse(view: BlockView, i: number): boolean {
  const { scan } = view;
  const { tokens } = scan;
  // Words that English has are written in capitals for stress: "NOT".
  const classes =
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
  if (scan.is(i, classes) && view.mentionIndexAt(i) < 0) return false;
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

/** Adds the first letters of a run of names, with and without its small words, and of its parts from the second word on. */
function collectInitials(view: BlockView, from: number, initials: string[]): void {
  const { scan } = view;
  const { tokens } = scan;
  let capitals = '';
  let end = from;
  for (let i = from, words = 0; i < tokens.count && words < MOST_NAME_WORDS; i++, words++) {
    if (
      i > from &&
      (tokens.gap(i) & ~(Gap.space | Gap.newline | Gap.hyphen | Gap.apostrophe | Gap.ampersand)) !== 0
    )
      break;
    if (tokens.isCapital(i)) {
      capitals += scan.text.charAt(tokens.start(i));
      end = i + 1;
    } else if (!scan.is(i, JOINERS) && !scan.isPossessive(i)) break;
  }
  if (capitals.length < SHORTEST) return;
  initials.push(capitals);
  // "The Japanese Financial Services Agency": the FSA; "the Indian Premier League Twenty20": the IPL.
  for (let skip = 1; skip <= 2 && capitals.length - skip > SHORTEST; skip++)
    initials.push(capitals.slice(skip), capitals.slice(0, -skip));
  let all = '';
  let small = false;
  for (let i = from; i < end; i++) {
    if (scan.isPossessive(i)) continue;
    all += scan.text.charAt(tokens.start(i)).toUpperCase();
    small ||= !tokens.isCapital(i);
  }
  if (small) initials.push(all);
}
