/** Two phrases of one sentence for one agreement. */
import type { Mention } from '../analysis';
import { Gap } from '../text/characters';
import type { Complement } from './complement';
import type { NounPhrase } from './nounPhrase';
import type { Reference } from './reference';
import type { Sentence } from './sentence';
import * as vocabulary from './vocabulary';

/** "an agreement on Saturday for a ceasefire": the ceasefire is what it is. */
function isContentOf(sentence: Sentence, phrase: NounPhrase, previous: Reference): boolean {
  if (
    !/^(?:for|on|to)$/.test(sentence.word(phrase.outer - 1)) ||
    !/^(?:agreement|deal|accord)$/.test(previous.head)
  )
    return false;
  if (!/^(?:ceasefire|truce|armistice|fire)$/.test(sentence.word(phrase.head))) return false;
  for (let i = sentence.view.tokenFrom(previous.mention.end); i < phrase.outer - 1; i++)
    if (sentence.mention(i)?.type !== 'date' && !/^(?:on|late|early|in)$/.test(sentence.word(i)))
      return false;
  return true;
}

export function isJoined(sentence: Sentence, phrase: NounPhrase): boolean {
  return /^(?:and|or|plus|nor)$/.test(sentence.word(phrase.outer - 1));
}

/** "…, in a deal brokered by Turkey", "… with an agreement that could end the war": said again in other words. */
function restates(sentence: Sentence, phrase: NounPhrase): boolean {
  if (!/^(?:a|an)$/.test(phrase.determiner)) return false;
  const before = sentence.word(phrase.outer - 1);
  return before === 'in' || (before === 'with' && /^(?:that|which)$/.test(sentence.word(phrase.to)));
}

/** "signed an agreement with Turkey that …, the first deal between the two sides": what was signed, and its rank. */
export function isRanked(
  sentence: Sentence,
  phrase: NounPhrase,
  complement: Complement,
  previous: Reference | undefined,
): boolean {
  if (!previous || previous.statuses.length === 0 || phrase.determiner !== 'the') return false;
  return (
    (sentence.gap(phrase.outer) & Gap.comma) !== 0 &&
    /^(?:first|second|third|latest|biggest|largest|broadest|only)$/.test(sentence.word(phrase.outer + 1)) &&
    !vocabulary.AUXILIARY.has(sentence.word(complement.to))
  );
}

function isAcronym(sentence: Sentence, phrase: NounPhrase, source: Reference['source']): boolean {
  return source === 'acronym' || (source === 'knowledge' && sentence.tokens.isUpper(phrase.head));
}

/** "a defence pact — the Reciprocal Access Agreement", "the RAA, a defence pact", "AUKUS is a pact": one thing. */
export function appositionOf(
  sentence: Sentence,
  phrase: NounPhrase,
  source: Reference['source'],
  known: Mention | undefined,
  references: readonly Reference[],
  first: number,
): number {
  const at = references.length - 1;
  const previous = references[at];
  if (at < first || !previous) return -1;
  const describes = source === 'described';
  // "a prisoner exchange, in a deal brokered by Turkey"
  if (describes && previous.reach !== 'other' && restates(sentence, phrase)) return at;
  if (previous.id !== null && known !== undefined && previous.id !== known.id) return -1;
  if (describes && isContentOf(sentence, phrase, previous)) return at;
  // "eight agreements and memoranda"
  if (
    describes &&
    previous.plural &&
    vocabulary.isPlural(sentence.word(phrase.head)) &&
    isJoined(sentence, phrase)
  )
    return at;
  if ((previous.source === 'described') === describes && !isAcronym(sentence, phrase, source)) return -1;
  const end = sentence.ends.get(at) ?? -1;
  if (end < 0 || phrase.outer < end || phrase.outer - end > 5) return -1;
  const gap = sentence.gap(phrase.outer);
  if (phrase.outer === end)
    return gap & (Gap.comma | Gap.dash | Gap.open | Gap.colon) || (gap & Gap.quote && !describes) ? at : -1;
  let copula = false;
  for (let i = end; i < phrase.outer; i++) {
    const word = sentence.word(i);
    if (/^(?:is|was|be)$/.test(word)) copula = true;
    else if (
      !/^(?:called|dubbed|known|named|as|formally|officially|titled|or|will|would|the|which|its|authors|they|officials|call|calls)$/.test(
        word,
      )
    )
      return -1;
  }
  if (copula && describes && phrase.reach !== 'other') return at;
  return copula ? -1 : at;
}
