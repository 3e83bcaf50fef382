/** Somebody who is named beside a title: "Anwar Sadat, the Egyptian president," and "Iran's president, Ebrahim Raisi,". */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';
import { EntryKind } from './candidates';
import type { LocalMention } from './localMention';
import { endOfNameRun } from './personNames';

/** Who is named beside a title. `sure`: if it is not he or she, it is nobody that we know. */
export interface Beside {
  readonly mention: LocalMention;
  readonly sure: boolean;
}

/**
 * Who is named before the title whose words with its country begin at token `first` and end before `end`: "NAME, the
 * British prime minister,". Without a comma after it, it may be the next of a list, or of a clause of its own.
 */
export function namedBefore(
  scan: BlockScan,
  mentions: readonly LocalMention[],
  first: number,
  end: number,
): Beside | null {
  const { tokens } = scan;
  const start = scan.isWord(first - 1, 'the') && tokens.spaced(first) ? first - 1 : first;
  if (start === 0 || tokens.gap(start) !== (Gap.comma | Gap.space)) return null;
  const closed = end >= tokens.count || (tokens.gap(end) & CLOSING) !== 0 || scan.isWord(end, 'who');
  if (!closed && !scan.isWord(end, 'and')) return null;
  const nameEnd = tokens.end(start - 1);
  for (let k = mentions.length - 1; k >= 0 && k >= mentions.length - 3; k--) {
    const mention = mentions[k];
    if (mention?.end === nameEnd)
      return mention.type === 'person' && mention.form !== 'title' ? { mention, sure: closed } : null;
  }
  return null;
}

const CLOSING = Gap.comma | Gap.period | Gap.terminal | Gap.close | Gap.dash | Gap.quote;

/**
 * True if somebody whom only the capitals of the name show stands beside a title between tokens `first` and `end`: "Jan
 * Zorba, the Greek king,".
 */
export function isBesideStranger(scan: BlockScan, first: number, end: number): boolean {
  const { tokens } = scan;
  const start = scan.isWord(first - 1, 'the') && tokens.spaced(first) ? first - 1 : first;
  const isBetween = (from: number, to: number): boolean =>
    tokens.gap(from) === (Gap.comma | Gap.space) && (to >= tokens.count || (tokens.gap(to) & CLOSING) !== 0);
  if (start >= 2 && isBetween(start, end) && isUnknown(scan, start - 2, start)) return true;
  if (end >= tokens.count || tokens.gap(end) !== (Gap.comma | Gap.space)) return false;
  const last = endOfNameRun(scan, end);
  return last - end >= 2 && isBetween(end, last) && isUnknown(scan, end, last);
}

/** Capitals of which the gazetteer knows none, or only the surname. */
function isUnknown(scan: BlockScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (i > from && !scan.tokens.spaced(i)) return false;
    if (!scan.isNameWord(i) || scan.is(i, NO_PERSON)) return false;
  }
  return !scan.candidates.some(
    (one) => one.from < to && one.to > from && (one.from === from || one.kinds !== EntryKind.person),
  );
}

const NO_PERSON = WordClass.commonWord | WordClass.organisationHead | WordClass.placeHead;

/** The index of the title that a name at token `from` stands behind: "France's president, NAME"; -1 if there is none. */
export function titleBefore(scan: BlockScan, mentions: readonly LocalMention[], from: number): number {
  const { tokens } = scan;
  if (from === 0 || tokens.gap(from) !== (Gap.comma | Gap.space)) return -1;
  let at = mentions.length - 1;
  if (mentions[at]?.end !== tokens.end(from - 1)) return -1;
  // "the president of France, NAME"
  const last = mentions[at];
  if (last && last.type !== 'person') at--;
  const title = mentions[at];
  if (title?.pending?.kind !== 'holder') return -1;
  return title === last || /^ of (?:the )?$/.test(scan.text.slice(title.end, last?.start)) ? at : -1;
}
