/** Names that a row leaves out: "Norway and Chile, but not Peru, signed", "every state except Syria". */
import { isFiller, listAt } from './partyList';
import type { LocalParty } from './reference';
import { BREAK, type Sentence } from './sentence';
import * as vocabulary from './vocabulary';

interface Excluded {
  /** The first token of what leaves them out: the row ends before it. */
  readonly from: number;
  readonly parties: readonly LocalParty[];
}

/** Tokens in which it is looked for. */
const REACH = 12;

/** Those that are left out right before token `end`; `null` for none. */
export function excludedBefore(sentence: Sentence, end: number): Excluded | null {
  for (let i = end - 1; i >= Math.max(sentence.from, end - REACH); i--) {
    if (sentence.gap(i + 1) & BREAK) return null;
    const mention = sentence.mention(i);
    if (mention) {
      if (mention.type === 'date' || mention.type === 'agreement') return null;
      i = sentence.before(i);
      continue;
    }
    const from = markerEndingAt(sentence, i);
    if (from >= 0) {
      const { parties } = listAt(sentence, i + 1, end, 'excluded');
      return parties.length > 0 ? { from, parties } : null;
    }
    const word = sentence.word(i);
    if (!isFiller(word) && !/^(?:and|or|nor)$/.test(word) && !sentence.isPossessive(i)) return null;
  }
  return null;
}

/** The first token of "but not", "except for", "other than"; -1 where none ends. "Not only" leaves nobody out. */
function markerEndingAt(sentence: Sentence, i: number): number {
  const before = sentence.word(i - 1);
  switch (sentence.word(i)) {
    case 'not':
      if (vocabulary.AUXILIARY.has(before) || sentence.word(i + 1) === 'only') return -1;
      return /^(?:but|though|and)$/.test(before) ? i - 1 : i;
    case 'except':
    case 'excluding':
    case 'unlike':
    case 'without':
      return i;
    case 'for':
      return before === 'except' ? i - 1 : -1;
    case 'from':
      return /^(?:apart|aside)$/.test(before) ? i - 1 : -1;
    case 'than':
      return before === 'other' ? i - 1 : -1;
    default:
      return -1;
  }
}
