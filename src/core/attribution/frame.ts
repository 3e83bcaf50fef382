/** Sentences of a block as quotations leave them: what stands between marks belongs to the sentence around it. */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { Grammar, Range } from './grammar';

/** Token ranges, in order. A sentence never ends inside quotation marks. */
export function frameSentences(grammar: Grammar): Range[] {
  const { view, quotes, count } = grammar;
  const { tokens } = view.scan;
  const sentences: Range[] = [];
  let from = afterDateline(grammar);
  let token = 0;
  let next = 0;
  for (const { end } of view.sentences) {
    while (token < count && tokens.start(token) < end) token++;
    while (next < quotes.length && (quotes[next]?.to ?? 0) < token) next++;
    const quote = quotes[next];
    if (quote && quote.from < token && quote.to > token) continue;
    if (token > from) sentences.push({ from, to: token });
    from = token;
  }
  if (count > from) sentences.push({ from, to: count });
  return sentences;
}

/** First token after an agency's dateline: "OSAKA, June 29 (Wire) - ", "Aug. 6 (UPI) -- ", "OSAKA (Wire) ". */
function afterDateline(grammar: Grammar): number {
  const { tokens } = grammar.view.scan;
  const dated = grammar.view.scan.is(0, WordClass.month) && tokens.isNumber(1);
  if (!dated && !tokens.isUpper(0)) return 0;
  for (let i = 1; i < grammar.count && i < 14; i++) {
    const gap = grammar.gap(i);
    if (gap & (Gap.quote | Gap.terminal)) return 0;
    if (gap & Gap.dash || (gap & Gap.hyphen && gap & Gap.space)) return i;
    if (gap & Gap.close && grammar.capital(i) && isWire(grammar, i - 1)) return i;
  }
  return 0;
}

/** "(AP)" behind a place or a date: the agency that it came from. */
function isWire(grammar: Grammar, i: number): boolean {
  if (!(grammar.gap(i) & Gap.open) || !grammar.view.scan.tokens.isUpper(i)) return false;
  const type = grammar.view.mentionAt(i - 1)?.type;
  return type === 'place' || type === 'country' || type === 'date';
}
