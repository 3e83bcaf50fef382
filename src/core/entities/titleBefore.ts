/** What stands before a name: "former British Prime Minister" Boris Johnson, "Mr" Biden, "President-elect" Trump. */
import type { TitleInText } from '../analysis';
import { Trait } from '../gazetteer/entry';
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';
import { TENSE } from './titles';

export interface Before {
  readonly title: TitleInText | null;
  /** Folded title; '' if there is none. */
  readonly folded: string;
  readonly honorific: boolean;
}

/** `index` is the candidate's place in `scan.candidates`, or where one at token `from` would be. */
export function readBefore(scan: BlockScan, from: number, index: number): Before {
  const title = readTitle(scan, from, index);
  const honorific =
    scan.is(from - 1, WordClass.honorific) && scan.tokens.isCapital(from - 1) && isJoined(scan, from);
  return honorific ? { ...title, honorific } : title;
}

const NONE: Before = { title: null, folded: '', honorific: false };

function readTitle(scan: BlockScan, name: number, index: number): Before {
  const { tokens } = scan;
  let to = name;
  let tense: TitleInText['tense'];
  const spaced = tokens.spaced(name);
  if (!spaced && tokens.gap(name) !== (Gap.space | Gap.comma)) return NONE;
  if (spaced && tokens.gap(name - 1) & Gap.hyphen && scan.isWord(name - 1, 'elect')) {
    tense = 'elect';
    to = name - 1;
  }
  const at = candidateEndingAt(scan, to, index);
  const title = at < 0 ? undefined : scan.candidates[at];
  const entry = title?.entries.find((candidate) => candidate.type === 'title');
  if (!title || !entry) return NONE;
  // "the president, Xi Jinping": a comma is fine after a title that is not itself at the beginning.
  if (
    tokens.gap(name) & Gap.comma &&
    !/^(?:the|its|their|his|s)$/.test(scan.lower(title.from - 1)) &&
    !countryBefore(scan, title.from, at)
  ) {
    return NONE;
  }
  let first = title.from;
  const country = countryBefore(scan, first, at);
  if (country) first = country.from;
  for (let k = 0; k < 2; k++) {
    const found = TENSE.get(scan.lower(first - 1));
    if (!found || !(tokens.spaced(first) || tokens.gap(first) & Gap.hyphen)) break;
    tense ??= found;
    first--;
    // "former Prime Minister" after a country's name: "Japan's former prime minister Abe".
    if (!country) break;
  }
  const late = country ?? countryBefore(scan, first, candidateEndingAt(scan, first, at) + 1);
  const of = country?.id ?? late?.id;
  return {
    title: {
      start: tokens.start(title.from),
      end: tokens.end(title.to - 1),
      text: tokens.slice(title.from, title.to),
      ...(of ? { of } : {}),
      ...(tense ? { tense } : {}),
    },
    folded: entry.id,
    honorific: false,
  };
}

/** Index of the candidate that ends at token `to`, looking back from `index`; -1 if none does. */
function candidateEndingAt(scan: BlockScan, to: number, index: number): number {
  for (let k = Math.min(index, scan.candidates.length) - 1; k >= 0 && k >= index - 4; k--) {
    if (scan.candidates[k]?.to === to) return k;
  }
  return -1;
}

/** The country or organisation whose name stands right before token `from`: "British", "Japan's", "NATO". */
export function countryBefore(
  scan: BlockScan,
  from: number,
  index: number,
): { readonly id: string; readonly from: number } | null {
  const { tokens } = scan;
  const dotted = followsInitials(scan, from);
  if (!dotted && !tokens.spaced(from)) return null;
  const to = !dotted && scan.isPossessive(from - 1) ? from - 1 : from;
  const at = candidateEndingAt(scan, to, index);
  const body = at < 0 ? undefined : scan.candidates[at];
  const entry = body?.entries.find(
    (candidate) => candidate.type === 'country' || candidate.type === 'organisation',
  );
  return body && entry ? { id: entry.id, from: body.from } : null;
}

/** "U.S. President": the period is the abbreviation's. */
function followsInitials(scan: BlockScan, i: number): boolean {
  const { tokens } = scan;
  return (
    tokens.gap(i) === (Gap.space | Gap.period) &&
    tokens.gap(i - 1) === Gap.period &&
    tokens.end(i - 1) - tokens.start(i - 1) === 1
  );
}

/**
 * "prime minister of Japan", "secretary-general of NATO": the country or organisation after the title that ends at `to`.
 * `null` as well where its name only begins another: "president of the French Football Federation".
 */
export function bodyAfter(scan: BlockScan, to: number, index: number): string | null {
  let of = to;
  if (!scan.isWord(of, 'of')) return null;
  if (scan.isWord(of + 1, 'the')) of++;
  const body = scan.candidates.slice(index + 1, index + 3).find((other) => other.from === of + 1);
  const entry = body?.entries.find(({ type }) => type === 'country' || type === 'organisation');
  if (!body || !entry) return null;
  return isPartOfAnother(scan, body.to, (entry.traits & Trait.adjective) !== 0) ? null : entry.id;
}

/** True if the words from token `i` on make a name, or an adjective, part of what is not the country or organisation. */
function isPartOfAnother(scan: BlockScan, i: number, adjective: boolean): boolean {
  const { tokens } = scan;
  if (!tokens.spaced(i) && !followsInitials(scan, i)) return false;
  // "the German state of Hesse"
  if (adjective) return !STATE.has(scan.lower(i)) || scan.isWord(i + 1, 'of');
  for (let k = i; k < i + 5 && (k === i || tokens.spaced(k)) && tokens.isCapital(k); k++)
    if (scan.is(k, WordClass.organisationHead) || BODIES.has(scan.lower(k))) return true;
  return false;
}

/** What the adjective of a country goes with where both mean the country itself. */
const STATE = new Set(
  'republic federation confederation union kingdom empire state nation people government administration cabinet regime junta monarchy'.split(
    ' ',
  ),
);

/** Besides the heads of organisations' names. */
const BODIES = new Set(
  'academy assembly agency authority chamber commission committee congress council court forum house ministry office olympic parliament party red senate society'.split(
    ' ',
  ),
);

function isJoined(scan: BlockScan, name: number): boolean {
  const gap = scan.tokens.gap(name);
  return gap !== 0 && (gap & ~(Gap.space | Gap.newline | Gap.period)) === 0;
}
