/**
 * Where a country's name is not the country: each rule looks at the words around it and gives its verdict. The first
 * rule with a verdict decides; none: it is the country.
 */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import { Trait, type Entry } from '../gazetteer/entry';
import type { BlockScan } from './blockScan';
import { EntryKind, type Candidate } from './candidates';
import { isFixedCompound } from './fixedCompounds';
import { endOfNameRun, isLastOfName } from './personNames';
import { isStateAfterTown, isTownBeforeState } from './usTowns';

export type Verdict =
  | { readonly kind: 'drop' }
  /** The name is a part of a longer one of another kind, tokens `[from, to)`. */
  | {
      readonly kind: 'part';
      readonly of: 'person' | 'organisation' | 'place';
      readonly from: number;
      readonly to: number;
    };

type Rule = (scan: BlockScan, candidate: Candidate, entry: Entry) => Verdict | null;

const DROP: Verdict = { kind: 'drop' };

/** "LET US GO", "TELL US WHAT YOU KNOW", "ALL OF US": the pronoun in a headline of capitals. */
const pronounInCapitals: Rule = (scan, { from, to }, entry) => {
  if (!(entry.traits & Trait.upper) || to - from !== 1 || !scan.allCapitals || !scan.isWord(from, 'us'))
    return null;
  const before = from - 1;
  const opens = before === 0 || (scan.tokens.gap(before) & ~(Gap.space | Gap.newline)) !== 0;
  if (LETTING.test(textAt(scan, before)))
    return opens || scan.is(before - 1, WordClass.pronoun) || scan.isWord(before, 'let') ? DROP : null;
  if (scan.isWord(before, 'of')) return QUANTIFIERS.test(textAt(scan, before - 1)) ? DROP : null;
  // "COME WITH US" speaks to somebody, "TALKS WITH US" does not.
  return WITH.test(textAt(scan, before)) && speaksToSomebody(scan) ? DROP : null;
};
const LETTING = /^(?:let|tell|give|show|join|help|make|keep|bring|send|save)$/i;
const QUANTIFIERS = /^(?:all|both|some|many|most|each|one|none|two|any|rest)$/i;
const WITH = /^(?:with|for|to|around|at|from|and)$/i;

function speaksToSomebody(scan: BlockScan): boolean {
  for (let i = 0; i < Math.min(scan.tokens.count, 40); i++) {
    if (SPOKEN.test(textAt(scan, i))) return true;
  }
  return false;
}
const SPOKEN = /^(?:we|our|you|your|they|come|stay|please)$/i;

/** "US-24", "US$3 million": a road, a currency. */
const roadOrCurrency: Rule = (scan, { to }, entry) => {
  if (entry.form !== 'abbreviation') return null;
  if (scan.text.charAt(scan.tokens.end(to - 1)) === '$') return DROP;
  return scan.tokens.isNumber(to) && scan.tokens.gap(to) === Gap.hyphen ? DROP : null;
};

/** "East and South China seas", "the South and East China Seas": the sea's name is longer than the one in the base. */
const SIDES = /^(?:north|south|east|west|northern|southern|eastern|western)$/i;
const sea: Rule = (scan, { from, to }) => {
  if (!isSea(scan, to) || !scan.tokens.spaced(to) || !SIDES.test(textAt(scan, from - 1))) return null;
  let first = from - 1;
  if (/^(?:and|or)$/.test(textAt(scan, first - 1)) && SIDES.test(textAt(scan, first - 2))) first -= 2;
  return { kind: 'part', of: 'place', from: first, to: to + 1 };
};

function isSea(scan: BlockScan, i: number): boolean {
  return (
    scan.isWord(i, 'sea') || scan.isWord(i, 'seas') || scan.isWord(i, 'strait') || scan.isWord(i, 'straits')
  );
}

/** "Miss America", "Club America", "Mid-America": the name of something else. */
const nameEndingInAmerica: Rule = (scan, { from, to }) => {
  if (to - from !== 1 || scan.known(from) !== 'america' || scan.heading || scan.allCapitals) return null;
  if (scan.tokens.gap(from) === Gap.hyphen) return /^mid$/i.test(textAt(scan, from - 1)) ? DROP : null;
  const before = from - 1;
  if (!scan.tokens.spaced(from) || !scan.isNameWord(before) || scan.isPossessive(before)) return null;
  const opensSentence =
    before === 0 || (scan.tokens.gap(before) & (Gap.period | Gap.terminal | Gap.quote)) !== 0;
  if (opensSentence && scan.is(before, WordClass.commonWord)) return null;
  return { kind: 'part', of: 'organisation', from: before, to };
};

/** "studying Portuguese", "fluent in Spanish": the language. */
const LANGUAGE_VERBS =
  /^(?:speak|speaks|speaking|spoke|spoken|study|studies|studying|studied|learn|learns|learning|learned|learnt|teach|teaches|teaching|taught|understand|understands)$/i;
const language: Rule = (scan, { from, to }, entry) => {
  if (entry.form !== 'demonym' || !(entry.traits & Trait.adjective) || !scan.tokens.spaced(from)) return null;
  const before = textAt(scan, from - 1);
  const taught =
    LANGUAGE_VERBS.test(before) ||
    (before === 'in' && /^fluent(?:ly)?$/i.test(textAt(scan, from - 2))) ||
    (before === 'into' && /^translat/i.test(textAt(scan, from - 2)));
  const alone = !scan.tokens.spaced(to) || scan.is(to, WordClass.functionWord);
  return taught && alone ? DROP : null;
};

/** Names that are given names too, before a surname: "Chad Brown", "India Hicks". */
const GIVEN = new Set([
  'chad',
  'jordan',
  'georgia',
  'india',
  'kenya',
  'israel',
  'cuba',
  'malta',
  'america',
  'ireland',
  'china',
  'holland',
]);
/** Before another name it is hardly ever the country: few things are called after Chad. */
const MOSTLY_GIVEN = 'chad';
const givenName: Rule = (scan, { from, to }) => {
  if (to - from !== 1 || scan.heading || !GIVEN.has(scan.known(from))) return null;
  const next = from + 1;
  if (!scan.tokens.spaced(next) || !scan.isNameWord(next) || scan.tokens.isUpper(next)) return null;
  if (
    scan.is(
      next,
      WordClass.organisationHead |
        WordClass.placeHead |
        WordClass.commonWord |
        WordClass.month |
        WordClass.honorific,
    )
  )
    return null;
  const known = scan.candidateFrom(next);
  if (known && !known.entries.every((other) => other.type === 'person')) return null;
  const end = endOfNameRun(scan, from, 3);
  // An unknown capital after the name is a surname only if nothing more follows that makes it a longer name.
  const middle = scan.is(next, WordClass.givenName);
  const surname =
    known !== undefined || scan.tokens.word(next) === 0 || middle || scan.known(from) === MOSTLY_GIVEN;
  const ends = end - from === 2 || (end - from === 3 && (middle || /^[JS]r$/.test(textAt(scan, end - 1))));
  // "Bank of America Stadium"
  if (!isLastOfName(scan, end - 1)) return null;
  return surname && ends && !scan.isPossessive(next) ? { kind: 'part', of: 'person', from, to: end } : null;
};

/** "Michael Jordan", "Kathy Ireland": a given name stands before it. */
const surname: Rule = (scan, { from, to }, entry) => {
  if (entry.form !== 'name' && entry.form !== 'alias' && !(entry.traits & Trait.capital)) {
    if (
      entry.form !== 'demonym' ||
      !/^(?:french|english|german|dutch|irish|welsh|scot|swede|finn|dane|brazil)$/.test(scan.known(from))
    )
      return null;
  }
  if (to - from !== 1 || scan.allCapitals) return null;
  let first = from - 1;
  const text = textAt(scan, first);
  // "Mr Jordan", "Rev. Ireland": a country's name after a title that only people have.
  if (PERSONAL.has(text) && (scan.tokens.gap(from) & ~(Gap.space | Gap.newline | Gap.period)) === 0)
    return { kind: 'part', of: 'person', from, to };
  if (!scan.tokens.spaced(from)) return null;
  // A middle initial: "Vernon R. Jordan".
  if (scan.tokens.end(first) - scan.tokens.start(first) === 1 && scan.tokens.isCapital(first)) first--;
  if (!scan.tokens.isCapital(first)) return null;
  const given = scan.is(first, WordClass.givenName) || (first > 0 && WORDS_TOO.has(textAt(scan, first)));
  return given ? { kind: 'part', of: 'person', from: first, to } : null;
};
const PERSONAL = new Set('Mr Mrs Ms Dr Prof Rev Sgt Sir Dame Lord Lady Lt Capt Col Cmdr Maj'.split(' '));
/** Given names that are words too: names inside a sentence. */
const WORDS_TOO = new Set('Jack Mark Bill Frank Rose Guy Grace Dean Victor Christian Rob'.split(' '));

/** "American Airlines", "the Japan Times", "Azeri Service": a company, a paper, a team. */
const organisationName: Rule = (scan, { from, to }) => {
  if (scan.heading || scan.allCapitals || scan.isPossessive(to)) return null;
  let end = to;
  while (end < to + 3 && isJoinedCapital(scan, end)) end++;
  // What the name is follows from its last word: "Kenyan Petroleum Commissioner" is no company.
  if (end === to || isJoinedCapital(scan, end)) return null;
  const named =
    scan.is(end - 1, WordClass.organisationHead) || (end === to + 1 && textAt(scan, to) === 'Service');
  return named ? { kind: 'part', of: 'organisation', from, to: end } : null;
};

function isJoinedCapital(scan: BlockScan, i: number): boolean {
  const joined = scan.tokens.spaced(i) || scan.tokens.gap(i) === (Gap.space | Gap.hyphen);
  return i < scan.tokens.count && joined && scan.tokens.isCapital(i);
}

/** "Air France", "Radio Canada": the first word makes it a company. */
const HEADS_FIRST = new Set('Air Radio Télé Banque Banco'.split(' '));
const organisationFirst: Rule = (scan, { from, to }, entry) => {
  const before = from - 1;
  if (
    entry.form === 'demonym' ||
    entry.form === 'abbreviation' ||
    scan.allCapitals ||
    !scan.tokens.spaced(from)
  )
    return null;
  if (before < 0 || !HEADS_FIRST.has(textAt(scan, before))) return null;
  return { kind: 'part', of: 'organisation', from: before, to };
};

/** "Bank of China", "Church of England", "University of Jordan": the head stands before. */
const HEADS_BEFORE = new Set('bank university church museum times'.split(' '));
const organisationOf: Rule = (scan, { from, to }) => {
  if (textAt(scan, from - 1) !== 'of' || !scan.tokens.spaced(from) || !scan.tokens.isCapital(from - 2))
    return null;
  return HEADS_BEFORE.has(textAt(scan, from - 2).toLowerCase())
    ? { kind: 'part', of: 'organisation', from: from - 2, to }
    : null;
};

/** "Egypt Street", "Lebanon County", "Indian Lake Road". */
const placeName: Rule = (scan, { from, to }, entry) => {
  if (scan.heading || scan.allCapitals || entry.form === 'abbreviation' || !isJoinedCapital(scan, to))
    return null;
  const head = isPlaceHead(scan, to)
    ? to
    : isJoinedCapital(scan, to + 1) && isPlaceHead(scan, to + 1)
      ? to + 1
      : -1;
  // "South Korean President Park Geun-hye"
  const after = head > to ? scan.candidateFrom(head) : undefined;
  const beforePerson = after !== undefined && after.to > head + 1 && (after.kinds & EntryKind.person) !== 0;
  if (
    head < 0 ||
    beforePerson ||
    (scan.candidateFrom(to)?.kinds ?? 0) & EntryKind.title ||
    (head > to &&
      /^(?:embassy|border|national|foreign|international|army|military|state)$/i.test(textAt(scan, to)))
  )
    return null;
  return { kind: 'part', of: 'place', from, to: head + 1 };
};

/** "St" before another name is no street: "Paris St Germain". */
function isPlaceHead(scan: BlockScan, i: number): boolean {
  return scan.is(i, WordClass.placeHead) && !(scan.isWord(i, 'st') && scan.tokens.isCapital(i + 1));
}

/** "Native American", "African-American", "Latin American", "West Indian". */
const PEOPLES =
  /^(?:native|african|latin|north|south|central|anglo|afro|asian|mexican|pan|inter|ibero|hispanic)$/i;
const otherPeoples: Rule = (scan, { from, to }, entry) => {
  if (entry.form !== 'demonym' || to - from !== 1) return null;
  const word = scan.known(from);
  if (word !== 'american' && word !== 'americans' && word !== 'indian' && word !== 'indians') return null;
  const before = textAt(scan, from - 1);
  const joined = scan.tokens.spaced(from) || scan.tokens.gap(from) === Gap.hyphen;
  if (!joined) return null;
  if (word.startsWith('indian')) return /^(?:american|west|plains|pueblo|east)$/i.test(before) ? DROP : null;
  return PEOPLES.test(before) && scan.tokens.isCapital(from - 1) ? DROP : null;
};

/** A town in a state of the United States, and such a state. */
const townInState: Rule = (scan, candidate) =>
  isStateAfterTown(scan, candidate) || isTownBeforeState(scan, candidate)
    ? { kind: 'part', of: 'place', from: candidate.from, to: candidate.to }
    : null;

/** "German shepherd", "Guinea pig". */
const fixedCompound: Rule = (scan, { from, to }) => (isFixedCompound(scan, from, to) ? DROP : null);

const RULES: readonly Rule[] = [
  pronounInCapitals,
  roadOrCurrency,
  nameEndingInAmerica,
  language,
  sea,
  surname,
  givenName,
  organisationOf,
  organisationFirst,
  organisationName,
  placeName,
  otherPeoples,
  townInState,
  fixedCompound,
];

export function verdictOnCountry(scan: BlockScan, candidate: Candidate, entry: Entry): Verdict | null {
  for (const rule of RULES) {
    const verdict = rule(scan, candidate, entry);
    if (verdict) return verdict;
  }
  return null;
}

function textAt(scan: BlockScan, i: number): string {
  return i >= 0 && i < scan.tokens.count ? scan.tokens.textOf(i) : '';
}
