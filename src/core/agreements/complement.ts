/** What follows the head and belongs to it: "to share intelligence", "on fisheries", "with the Philippines". */
import { Gap } from '../text/characters';
import type { NounPhrase } from './nounPhrase';
import { helpAt, listAt } from './partyList';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS } from './statusVerbs';
import * as vocabulary from './vocabulary';

export interface Complement {
  /** Tokens `[from, to)`; a date may stand between the head and it. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** "to share intelligence", "on fisheries", "with the Philippines": what follows the head and belongs to it. */
export function complementEnd(sentence: Sentence, phrase: NounPhrase): Complement {
  const found: string[] = [];
  if (sentence.gap(phrase.to) & (BREAK | Gap.comma | Gap.quote)) return none(phrase);
  const after = afterDate(sentence, phrase.to);
  const word = sentence.word(after);
  if (/^(?:with|between|among)$/.test(word)) {
    if (helpAt(sentence, after) >= 0) return none(phrase);
    const list = listAt(sentence, phrase.to + 1, sentence.to, 'with');
    const owned = sentence.isPossessive(list.to) || sentence.hasPossessiveGap(list.to);
    return list.parties.length > 0 && !owned ? { from: phrase.to, to: list.to, words: found } : none(phrase);
  }
  if (!/^(?:to|on|for|over|governing|covering|banning|limiting|under)$/.test(word)) return none(phrase);
  const to = complementOf(sentence, after + 1);
  for (let i = after + 1; i < to; i++) found.push(sentence.word(i));
  return found.length === 0 ? none(phrase) : { from: after, to, words: found };
}

function none({ to }: NounPhrase): Complement {
  return { from: to, to, words: [] };
}

/** The token after "on Monday", "last week", "in Geneva": what a deal is about may follow. */
function afterDate(sentence: Sentence, at: number): number {
  const first = /^(?:on|in|late|early)$/.test(sentence.word(at)) ? at + 1 : at;
  const type = sentence.mention(first)?.type;
  if (type !== 'date' && (type !== 'place' || first === at)) return at;
  const after = sentence.after(first);
  return /^(?:to|on|over|governing|covering|banning|limiting)$/.test(sentence.word(after)) &&
    !(sentence.gap(after) & (BREAK | Gap.comma))
    ? after
    : at;
}

/** The end of a complement that begins at `from`: at most nine words, up to a clause, a date or a comma. */
export function complementOf(sentence: Sentence, from: number): number {
  let i = from;
  for (; i < Math.min(sentence.to, from + 9); i++) {
    if (i > from && sentence.gap(i) & (BREAK | Gap.comma | Gap.quote)) break;
    const word = sentence.word(i);
    if (sentence.mention(i)?.type === 'date' || vocabulary.CLAUSE.has(word) || vocabulary.SPEECH.has(word))
      break;
    if (
      /^(?:is|are|was|were|will|would|has|have|had|could|may|might|by|after|before|during|at|with|between|in|amid|despite|on)$/.test(
        word,
      ) &&
      i > from
    )
      break;
    if (vocabulary.isHead(word)) break;
    // "on border crossings and agreed to …"
    if (i > from && !sentence.isCompound(i) && VERB_WORDS.get(word)?.some(({ form }) => form === 'past'))
      break;
  }
  // Not within "rebel-held".
  while (i > from && i < sentence.to && sentence.gap(i) === Gap.hyphen) i--;
  while (
    i > from &&
    /^(?:the|a|an|and|of|to|their|its|or|for|from|next|last|this|later|earlier|also|has|have|had|was|were|remaining|main|few)$/.test(
      sentence.word(i - 1),
    )
  )
    i--;
  return i;
}
