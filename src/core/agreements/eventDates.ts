/** Dates of what is done with an agreement: each date of the sentence belongs to the deed that is nearest to it. */
import { Gap } from '../text/characters';
import type { Deed } from './deeds';
import type { NounPhrase } from './nounPhrase';
import type { LocalDate } from './reference';
import { BREAK, type Sentence } from './sentence';
import * as vocabulary from './vocabulary';

const REACH = 16;

export function datesOf(sentence: Sentence, phrase: NounPhrase, deeds: readonly Deed[]): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let i = sentence.from; i < sentence.to; i = sentence.after(i)) {
    const mention = sentence.mention(i);
    if (mention?.type !== 'date' || !mention.range) continue;
    const { start, end, range } = mention;
    // "the 1987 treaty"
    if (i >= phrase.outer && i < phrase.head) {
      dates.push({ start, end, ...range, event: 'signing', future: false });
      continue;
    }
    const deed = nearest(sentence, i, deeds);
    if (!deed || deed.verb.event === '' || deed.group.mode === 'conditional') continue;
    if (deed.group.negated && deed.group.mode === 'actual') continue;
    dates.push({ start, end, ...range, event: deed.verb.event, future: deed.group.mode !== 'actual' });
  }
  return dates;
}

function nearest(sentence: Sentence, date: number, deeds: readonly Deed[]): Deed | null {
  let best: Deed | null = null;
  let least = REACH;
  for (const deed of deeds) {
    const before = deed.at < date;
    const distance = before ? date - deed.at : deed.at - date + 3;
    if (
      distance >= least ||
      !isSameClause(sentence, Math.min(deed.at, date), Math.max(deed.at, date), before)
    )
      continue;
    best = deed;
    least = distance;
  }
  return best;
}

/** No verb of speech and no break between a deed and its date: "signed it, officials said on Monday". */
function isSameClause(sentence: Sentence, from: number, to: number, deedFirst: boolean): boolean {
  for (let i = from + 1; i < to; i++) {
    if (sentence.gap(i) & BREAK && !isAroundAcronym(sentence, i)) return false;
    const word = sentence.word(i);
    if (vocabulary.SPEECH.has(word)) return false;
    if (deedFirst && /^(?:that|which|who|whose|when|while|because|if|but)$/.test(word)) return false;
    if (!deedFirst && /^(?:that|which|who)$/.test(word)) return false;
    if (deedFirst && /^(?:since|until|through|till)$/.test(word) && i === to - 1) continue;
  }
  return true;
}

/** The brackets of "a Reciprocal Access Agreement (RAA) in December" break no clause. */
function isAroundAcronym(sentence: Sentence, i: number): boolean {
  const inBrackets = (at: number): boolean =>
    (sentence.gap(at) & Gap.open) !== 0 &&
    (sentence.gap(at + 1) & Gap.close) !== 0 &&
    sentence.tokens.isUpper(at);
  return inBrackets(i) || inBrackets(i - 1);
}
