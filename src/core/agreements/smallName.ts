/** Names on record whose noun a house style writes small: "the Dayton agreement", "the Kyoto protocol". */
import { Trait } from '../gazetteer/entry';
import { foldedWords, Gap } from '../text/characters';
import type { Sentence } from './sentence';

export interface SmallName {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Its record's id; `null`: several records share the name. */
  readonly id: string | null;
}

/** Words before the noun. */
const LONGEST = 6;

/** The name around the noun at `head`: "the" stands before it, and its first word or what follows "of" has a capital. */
export function smallName(sentence: Sentence, head: number): SmallName | null {
  const { tokens } = sentence;
  if (tokens.isCapital(head)) return null;
  let from = head;
  while (
    head - from < LONGEST &&
    (sentence.gap(from) & ~(Gap.space | Gap.newline | Gap.hyphen | Gap.dash | Gap.period)) === 0 &&
    from > sentence.from &&
    sentence.word(from - 1) !== 'the'
  )
    from--;
  if (sentence.word(from - 1) !== 'the') return null;
  if (from === head) return ofName(sentence, head);
  // "the 1993 Oslo accords": with the year, or the year says which.
  const first = tokens.isNumber(from) ? from + 1 : from;
  if (first === head || !tokens.isCapital(first)) return null;
  return onRecord(sentence, from, head + 1) ?? (first > from ? onRecord(sentence, first, head + 1) : null);
}

/** "the treaty of Versailles" */
function ofName(sentence: Sentence, head: number): SmallName | null {
  if (sentence.word(head + 1) !== 'of' || !sentence.tokens.isCapital(head + 2)) return null;
  const to = Math.max(head + 3, sentence.after(head + 2));
  return to <= sentence.to ? onRecord(sentence, head, to) : null;
}

function onRecord(sentence: Sentence, from: number, to: number): SmallName | null {
  const words = foldedWords(sentence.text(from, to));
  const entries = sentence.view.scan.gazetteer
    .entriesOfWords(words)
    .filter(({ type }) => type === 'agreement');
  const own = entries.filter(({ traits }) => !(traits & Trait.shared));
  const [first] = own.length > 0 ? own : entries;
  if (!first) return null;
  return { from, to, id: own.length === 1 ? first.id : null };
}
