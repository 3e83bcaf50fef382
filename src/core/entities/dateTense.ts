/** Is what a sentence says of a date to come, past, or not told? */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';
import type { Direction } from './dateMeaning';
import { OCCASIONS } from './occasions';
import { isFinitePast, isSaid, isSurelyPast, isVerbAhead, looksAhead, looksBack } from './tenseWords';

/** How many words before the date are looked at, and after it. */
const REACH = 14;
const REACH_AFTER = 16;

/**
 * "last" and "next" say it outright; otherwise the nearest verb or word before it that does, or, where a clause begins
 * with the date, the verb after it. The date is the tokens `[i, to)`.
 */
export function directionAt(scan: BlockScan, i: number, to = i + 1): Direction {
  const before = scan.lower(i - 1);
  if (before === 'last') return 'last';
  if (before === 'past' || before === 'since') return 'past';
  // "the next Tuesday" is the one after another day.
  if (before === 'next') return scan.isWord(i - 2, 'the') ? 'future' : 'next';
  if (before === 'coming') return 'next';
  if (DEADLINE.has(before)) return deadlineAt(scan, i);
  if (isSetFor(scan, i, to) || isOccasion(scan, i, to)) return 'future';
  let past = false;
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    if (isClauseEnd(scan, k + 1)) break;
    const word = scan.lower(k);
    if (looksAhead(scan, k, word)) return 'future';
    if (isSurelyPast(scan, k, word)) return 'past';
    // "said the vote on May 8 …", "will be rebuilt after it collapsed on Monday"
    if (isSaid(scan, k, word) || (past && beginsClause(scan, k, word))) return 'open';
    past ||= isFinitePast(scan, k, word);
  }
  return !past && opensClause(scan, i) && isToldAhead(scan, to) ? 'future' : 'open';
}

/** "will be ready by Thursday"; but "sent over a million messages by Thursday". */
function deadlineAt(scan: BlockScan, i: number): Direction {
  return isToldAsPast(scan, i) ? 'open' : 'future';
}

/** True if the sentence tells before token `i` of what has been: "took part this weekend". */
export function isToldAsPast(scan: BlockScan, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    if (isClauseEnd(scan, k + 1)) return false;
    const word = scan.lower(k);
    if (looksAhead(scan, k, word)) return false;
    if (looksBack(scan, k, word)) return true;
  }
  return false;
}

/** True if a sentence, or what somebody says in it, is over before token `i`; not in "Mr. Smith", "5 p.m. Monday". */
function isClauseEnd(scan: BlockScan, i: number): boolean {
  const { tokens } = scan;
  const gap = tokens.gap(i);
  if (gap & Gap.terminal) return true;
  // "Ministers begin talks", "May 7, 2015" and then "On Tuesday": a headline, a date.
  if ((gap & Gap.newline || tokens.isNumber(i - 1)) && tokens.isCapital(i) && isFunctionWord(scan, i))
    return true;
  if (gap & Gap.quote && gap & (Gap.comma | Gap.period)) return true;
  if ((gap & Gap.period) === 0 || (!tokens.isCapital(i) && !tokens.isNumber(i))) return false;
  if (scan.is(i - 1, WordClass.abbreviated)) return false;
  // "in the U.S. The talks", but "U.S. troops", "John F. Kennedy"
  if (tokens.end(i - 1) - tokens.start(i - 1) > 1) return true;
  return isFunctionWord(scan, i);
}

/** Not "May". */
function isFunctionWord(scan: BlockScan, i: number): boolean {
  return scan.is(i, WordClass.functionWord) && !scan.is(i, WordClass.month);
}

function beginsClause(scan: BlockScan, k: number, word: string): boolean {
  if (CLAUSE.has(word)) return true;
  return (word === 'and' || word === 'but') && (scan.tokens.gap(k) & Gap.comma) !== 0;
}

/** "On Friday, …", "but in December …": only what leads up to a date stands between it and the beginning of its clause. */
function opensClause(scan: BlockScan, i: number): boolean {
  let first = i;
  while (first > 0 && first > i - 5) {
    if (isClauseEnd(scan, first) || scan.tokens.gap(first) & (Gap.colon | Gap.comma)) return true;
    if (!LEADING.has(scan.lower(first - 1))) return false;
    first--;
  }
  return first === 0;
}

/** True if the first verb from token `to` on is of what is to come: "On Friday, the presidents will sign". */
function isToldAhead(scan: BlockScan, to: number): boolean {
  // "Monday's attack will be remembered"
  return isOwn(scan, to) && verbAfter(scan, to) === 'future';
}

/** What the first verb of this clause from token `to` on tells; `null` if that is none that we know. */
function verbAfter(scan: BlockScan, to: number): 'past' | 'future' | null {
  const end = Math.min(scan.tokens.count, to + REACH_AFTER);
  for (let k = to; k < end; k++) {
    const word = scan.lower(k);
    if (isClauseEnd(scan, k) || scan.tokens.gap(k) & Gap.colon || CLAUSE.has(word)) return null;
    if (isVerbAhead(scan, k, word)) return 'future';
    if (isSurelyPast(scan, k, word) || isSaid(scan, k, word) || isFinitePast(scan, k, word)) return 'past';
  }
  return null;
}

/** False for "Monday's attack": the date belongs to a thing, of which we do not know that it is to come. */
function isOwn(scan: BlockScan, to: number): boolean {
  return !scan.isPossessive(to) || OCCASIONS.has(scan.lower(to + 1));
}

/** "said that talks on Thursday would go ahead", "said Thursday's vote would be held": an occasion that is to come. */
function isOccasion(scan: BlockScan, i: number, to: number): boolean {
  const owned = scan.isPossessive(to) && OCCASIONS.has(scan.lower(to + 1));
  const placed = PLACING.has(scan.lower(i - 1)) && OCCASIONS.has(scan.lower(i - 2));
  if (!owned && !placed) return false;
  const verb = owned ? to + 2 : to;
  const word = scan.lower(verb);
  return word === 'would' || word === 'could' || isVerbAhead(scan, verb, word);
}

/** "The vote is on Sunday", "The ban applies from 1 July", "a race beginning Sunday": the present tense of plans. */
function isSetFor(scan: BlockScan, i: number, to: number): boolean {
  const at = PLACING.has(scan.lower(i - 1)) ? i - 2 : i - 1;
  const word = scan.lower(at);
  if (word === 'is' || word === 'are') return !IMPERSONAL.has(scan.lower(at - 1));
  // "Protests beginning on Sunday shook the town."
  if (word === 'beginning') return at > 0 && !isToldAsPast(scan, at) && verbAfter(scan, to) !== 'past';
  // "Truce ends on Monday" is how a headline tells of what has been.
  return SET.has(word) && !scan.heading && !scan.tokens.isCapital(at);
}

const DEADLINE = new Set(['by', 'before', 'until', 'till']);
const PLACING = new Set(['on', 'in', 'from', 'at', 'until']);
const IMPERSONAL = new Set(['it', 'today', 'this']);
const SET = new Set(['applies', 'apply', 'ends', 'closes', 'lasts', 'runs']);
const LEADING = new Set('on in at from by early late mid but and so yet then only this the until'.split(' '));
const CLAUSE = new Set(
  'who which that whose where when while as after before because although though since if whether'.split(' '),
);
