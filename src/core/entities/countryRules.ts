/**
 * Where a country's name is not the country: each rule looks at the words around it and gives its verdict. The first
 * rule with a verdict decides; none: it is the country.
 */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import { Trait, type Entry } from '../gazetteer/entry';
import type { BlockScan } from './blockScan';
import type { Candidate } from './candidates';
import { endOfNameRun } from './personNames';

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

/** "Let us go" in a headline of capitals. */
const pronounInCapitals: Rule = (scan, { from, to }, entry) => {
  if (
    !(entry.traits & Trait.upper) ||
    to - from !== 1 ||
    scan.tokens.textOf(from) !== 'US' ||
    !scan.allCapitals
  )
    return null;
  return /^(?:let|tell|give|show|join|help|make|keep|with|of|for|to|around|at|from)$/i.test(
    textAt(scan, from - 1),
  )
    ? DROP
    : null;
};

/** "US-24", "US$3 million": a road, a currency. */
const roadOrCurrency: Rule = (scan, { to }, entry) => {
  if (entry.form !== 'abbreviation') return null;
  if (scan.text.charAt(scan.tokens.end(to - 1)) === '$') return DROP;
  return scan.tokens.isNumber(to) && scan.tokens.gap(to) === Gap.hyphen ? DROP : null;
};

/** "East and South China seas", "the South and East China Seas": the sea's name is longer than the one in the base. */
const SEAS = /^(?:seas?|straits?)$/i;
const SIDES = /^(?:north|south|east|west|northern|southern|eastern|western)$/i;
const sea: Rule = (scan, { from, to }) => {
  if (!SEAS.test(textAt(scan, to)) || !scan.tokens.spaced(to) || !SIDES.test(textAt(scan, from - 1)))
    return null;
  let first = from - 1;
  if (/^(?:and|or)$/.test(textAt(scan, first - 1)) && SIDES.test(textAt(scan, first - 2))) first -= 2;
  return { kind: 'part', of: 'place', from: first, to: to + 1 };
};

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
  const known = scan.candidates.find((other) => other.from === next);
  if (known && !known.entries.every((other) => other.type === 'person')) return null;
  const end = endOfNameRun(scan, from, 3);
  // An unknown capital after the name is a surname only if nothing more follows that makes it a longer name.
  const surname = known !== undefined || scan.tokens.word(next) === 0 || scan.is(next, WordClass.givenName);
  return surname && end - from === 2 && !scan.isPossessive(next)
    ? { kind: 'part', of: 'person', from, to: end }
    : null;
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
  if (to - from !== 1 || scan.allCapitals || !scan.tokens.spaced(from)) return null;
  let first = from - 1;
  // A middle initial: "Vernon R. Jordan".
  if (scan.tokens.end(first) - scan.tokens.start(first) === 1 && scan.tokens.isCapital(first)) first--;
  if (!scan.is(first, WordClass.givenName) || !scan.tokens.isCapital(first)) return null;
  return { kind: 'part', of: 'person', from: first, to };
};

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
  const head = scan.is(to, WordClass.placeHead)
    ? to
    : isJoinedCapital(scan, to + 1) && scan.is(to + 1, WordClass.placeHead)
      ? to + 1
      : -1;
  if (
    head < 0 ||
    (head > to &&
      /^(?:embassy|border|national|foreign|international|army|military|state)$/i.test(textAt(scan, to)))
  )
    return null;
  return { kind: 'part', of: 'place', from, to: head + 1 };
};

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

/** "Lebanon, Pa." and the Georgia of "Rome, Georgia": a town in a state of the United States, and such a state. */
const townInState: Rule = (scan, { from, to, entries }) => {
  if (
    entries.some((entry) => entry.type === 'place' && entry.id.includes('-subdivision-usa')) &&
    scan.tokens.gap(from) === (Gap.comma | Gap.space)
  ) {
    const town = scan.candidates.find((other) => other.to === from);
    if (town?.entries.some((entry) => entry.type === 'place' && entry.id.endsWith('-usa')))
      return { kind: 'part', of: 'place', from, to };
  }
  if (scan.tokens.gap(to) !== (Gap.comma | Gap.space)) return null;
  const state = scan.candidates.find((other) => other.from === to);
  if (
    state?.entries.some((entry) => entry.type === 'place' && entry.id.includes('-subdivision-usa')) &&
    !state.entries.some((entry) => entry.type === 'country')
  ) {
    return { kind: 'part', of: 'place', from, to };
  }
  return /^(?:Pa|Ga|Ind|Mo|Ill|Ky|Tenn|Wis|Mich|Ore|Conn|Me|Neb|Kan|Tex|Va|Vt|Mass|Minn|Miss|Okla|Ark|Ala|Fla|Colo|Calif|Ariz)$/.test(
    textAt(scan, to),
  ) && scan.tokens.gap(to + 1) & Gap.period
    ? { kind: 'part', of: 'place', from, to }
    : null;
};

const RULES: readonly Rule[] = [
  pronounInCapitals,
  roadOrCurrency,
  nameEndingInAmerica,
  language,
  sea,
  surname,
  givenName,
  organisationOf,
  organisationName,
  placeName,
  otherPeoples,
  townInState,
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
