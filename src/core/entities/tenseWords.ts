/** What a word tells of the time that its sentence speaks of: to come, or past. */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';

/** "will", "is to", "plans": `word` is token `k` in small letters. */
export function looksAhead(scan: BlockScan, k: number, word: string): boolean {
  if (scan.is(k, WordClass.modal)) return isModalAhead(scan, k, word);
  switch (word) {
    case 'll':
      return (scan.tokens.gap(k) & Gap.apostrophe) !== 0;
    case 'won':
      return isWillNot(scan, k);
    case 'plan':
      // "had put the plan to him in April": a thing of which nothing is told yet.
      return !DETERMINERS.has(scan.lower(k - 1));
    case 'due':
      // "due to the storm"
      return !scan.isWord(k + 1, 'to') || !DETERMINERS.has(scan.lower(k + 2));
    case 'going':
      // "kept going until 2 a.m. Friday"
      return scan.isWord(k + 1, 'to');
    case 'to':
      // "is to visit", "are to meet", "due to be held"
      return scan.isWord(k + 1, 'be') || TO_BE.has(scan.lower(k - 1));
    default:
      return FUTURE.has(word) || beginsToHold(scan, k, word);
  }
}

/** "may come"; "may have come" and "could not come" tell of what has been. */
function isModalAhead(scan: BlockScan, k: number, word: string): boolean {
  // "May" with a capital is the month.
  if (scan.tokens.isCapital(k) && k > 0) return false;
  if (word === 'will' || word === 'shall') return true;
  const next = scan.lower(k + 1);
  return next !== 'have' && !(word === 'could' && next === 'not');
}

/** "won't" */
function isWillNot(scan: BlockScan, k: number): boolean {
  return (scan.tokens.gap(k + 1) & Gap.apostrophe) !== 0 && scan.isWord(k + 1, 't');
}

/** "takes office", "takes place", "enters into force": in this tense said of what is to come. */
function beginsToHold(scan: BlockScan, k: number, word: string): boolean {
  if (!BEGINS.has(word)) return false;
  const next = scan.lower(k + 1);
  if (word === 'takes') return next === 'office' || next === 'effect' || next === 'place';
  if (next !== 'into') return false;
  const what = scan.lower(k + 2);
  return what === 'force' || what === 'effect' || what === 'operation';
}

const BEGINS = new Set(['takes', 'enters', 'comes', 'goes']);

/** "attacked", "had", "told"; not the participle of "will be held". */
export function looksBack(scan: BlockScan, k: number, word: string): boolean {
  if (PAST.has(word)) return !isWillNot(scan, k);
  const { tokens } = scan;
  const end = tokens.end(k);
  if (tokens.text.charCodeAt(end - 1) !== SMALL_D || tokens.text.charCodeAt(end - 2) !== SMALL_E)
    return false;
  // "the United States", "the Red Cross"
  return end - tokens.start(k) > 4 && !tokens.isCapital(k) && !NO_PAST.has(word);
}

const SMALL_D = 0x64;
const SMALL_E = 0x65;

/** A past of its own that no word before it makes anything else: "ended", not "be ended", "have ended". */
export function isFinitePast(scan: BlockScan, k: number, word: string): boolean {
  return looksBack(scan, k, word) && !HELPERS.has(scan.lower(k - 1)) && !BY_WHOM.has(scan.lower(k + 1));
}

/** What is always a past: "was", "began", "had met"; not "is believed to have had". */
export function isSurelyPast(scan: BlockScan, k: number, word: string): boolean {
  return ONLY_PAST.has(word) || (word === 'had' && !scan.isWord(k - 1, 'have'));
}

/** "said", "told" as the verb of their clause: not "will be told". */
export function isSaid(scan: BlockScan, k: number, word: string): boolean {
  return SPEECH.has(word) && !HELPERS.has(scan.lower(k - 1));
}

/** "is due on", "are expected", "plans to": the verb of a clause of what is to come, and nothing else. */
export function isVerbAhead(scan: BlockScan, k: number, word: string): boolean {
  if (scan.is(k, WordClass.modal)) return AHEAD_ONLY.has(word) && !scan.tokens.isCapital(k);
  if (word === 'll' || word === 'won') return looksAhead(scan, k, word);
  if (word === 'is' || word === 'are') return OF_PLANS.has(scan.lower(k + 1));
  if (INTENDING.has(word)) return scan.isWord(k + 1, 'to');
  return beginsToHold(scan, k, word);
}

const DETERMINERS = new Set('the a an this that these those his her its their our'.split(' '));
const TO_BE = new Set(['is', 'are', 'was', 'were']);
const FUTURE = new Set(
  'planned planning plans likely proposed proposes expected expects scheduled set slated upcoming forthcoming tomorrow starting aims hopes intends prepares preparing expires expire begins begin starts opens resumes convenes'.split(
    ' ',
  ),
);
const AHEAD_ONLY = new Set(['will', 'shall', 'may']);
const OF_PLANS = new Set('to expected due scheduled set likely planning going slated planned'.split(' '));
const INTENDING = new Set(['plans', 'plan', 'expects', 'expect', 'aims', 'hopes', 'intends']);
/** Before these a participle is none of a past that is told. */
const HELPERS = new Set('be been being is are have get getting gets to'.split(' '));
/** "killed by a bomb", "accused of theft": the participle describes. */
const BY_WHOM = new Set(['by', 'of']);
/** Never a participle, as in "will be held". */
const ONLY_PAST = new Set(
  'was were did took came went fell rose began gave saw broke flew spoke became wrote drove drew grew knew threw chose shook sank swore'.split(
    ' ',
  ),
);
const SPEECH = new Set(['said', 'told', 'warned', 'insisted', 'tweeted']);
const PAST = new Set([
  ...ONLY_PAST,
  ...'had said told left met won lost sent made held put got found brought built bought caught fought sought taught thought led shot sat stood struck swept kept felt paid ran'.split(
    ' ',
  ),
]);
/** Words that end like a past and are none. */
const NO_PAST = new Set(
  'indeed hundred speed exceed proceed succeed armed planned proposed limited'.split(' '),
);
