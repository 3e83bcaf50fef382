/** Is what a sentence says of a date to come, past, or not told? */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';
import type { Direction } from './dateMeaning';

/** How many words before the date are looked at. */
const REACH = 12;

/** "last" and "next" say it outright; otherwise the nearest verb or word before it that does. */
export function directionAt(scan: BlockScan, i: number): Direction {
  const before = scan.lower(i - 1);
  if (before === 'last') return 'last';
  if (before === 'past') return 'past';
  if (before === 'next' || before === 'coming') return 'next';
  const deadline = DEADLINE.has(before);
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    if (scan.tokens.gap(k + 1) & (Gap.period | Gap.terminal) && k + 1 < i) break;
    const word = scan.lower(k);
    if (looksAhead(scan, k, word)) return 'future';
    // "sent over a million messages by Thursday"
    if (deadline ? looksBack(scan, k, word) : ONLY_PAST.has(word)) return 'past';
  }
  return deadline ? 'future' : 'past';
}

/** True if the sentence tells before token `i` of what has been: "took part this weekend". */
export function isToldAsPast(scan: BlockScan, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    if (scan.tokens.gap(k + 1) & (Gap.period | Gap.terminal) && k + 1 < i) return false;
    const word = scan.lower(k);
    if (looksAhead(scan, k, word)) return false;
    if (looksBack(scan, k, word)) return true;
  }
  return false;
}

/** `word`: token `k` in small letters. */
function looksAhead(scan: BlockScan, k: number, word: string): boolean {
  // "May" with a capital is the month.
  if (scan.is(k, WordClass.modal)) return !scan.tokens.isCapital(k) || k === 0;
  // "had put the plan to him in April": a thing of which nothing is told yet.
  if (word === 'plan' && DETERMINERS.has(scan.lower(k - 1))) return false;
  if (FUTURE.has(word)) return true;
  // "is to visit", "are to meet", "due to be held"
  return word === 'to' && (scan.lower(k + 1) === 'be' || TO_BE.has(scan.lower(k - 1)));
}

function looksBack(scan: BlockScan, k: number, word: string): boolean {
  const { text } = scan.tokens;
  const end = scan.tokens.end(k);
  const regular = text.charCodeAt(end - 1) === 0x64 && text.charCodeAt(end - 2) === 0x65;
  return (regular && end - scan.tokens.start(k) > 4) || PAST.has(word);
}

const DETERMINERS = new Set(['the', 'this', 'that', 'his', 'her', 'its', 'their']);
const DEADLINE = new Set(['by', 'before', 'until', 'till']);
const TO_BE = new Set(['is', 'are', 'was', 'were']);
const FUTURE = new Set(
  'planned planning plans plan going likely proposed proposes due expected expects scheduled set slated upcoming forthcoming tomorrow starting aims hopes intends prepares preparing expires expire begins begin starts opens resumes convenes'.split(
    ' ',
  ),
);
/** Never a participle, as in "will be held". */
const ONLY_PAST = new Set('was were did took came went fell rose began gave saw broke flew spoke'.split(' '));
const PAST = new Set([...ONLY_PAST, ...'had said told left met won lost sent made held put got'.split(' ')]);
