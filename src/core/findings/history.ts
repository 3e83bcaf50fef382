/** Does a passage tell history, or what somebody else said? Then the article's date is not its time. */
import type { Analysis, ArticleDate, DayRange, Mention } from '../analysis';
import { firstEndingAfter, type Span } from '../text/span';

/** Words that take a sentence back in time. They are asked for in the sentence only. */
const BACKWARDS =
  /\b(?:when|while|under|during|since|after|before|until|era|years? (?:ago|earlier|before)|decades?|century|previously|formerly|earlier|once|used to|then|at the time|had been|in office|administration|history|historic|predecessors?|anniversary|remember(?:s|ed)?|recall(?:s|ed)?|memoirs?|appointed by|nominated by|elected|war|history|archives?|biograph(?:y|er)|portrait|library|foundation|former|old|colonial|independence|born|died|death)\b/i;

/**
 * True if the passage lies in a direct quotation, or its sentence speaks of a time that ended before the article's
 * date: a year, a past date, or a word such as "then" or "under".
 */
export function historyAround(analysis: Analysis, span: Span): boolean {
  const { quotations, sentences, date } = analysis;
  for (let k = firstEndingAfter(sentences, span.start), n = 0; n < 2 && k >= 0; k--, n++) {
    const sentence = sentences[k];
    if (!sentence) continue;
    if (pastDate(analysis.mentions, sentence, date)) return true;
    if (
      n === 0 &&
      BACKWARDS.test(analysis.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1500)))
    )
      return true;
  }
  return isQuotedDirectly(quotations, span);
}

/** How many quotations back one may still hold a passage: an inner one and the reports around it. */
const LOOK_BACK = 8;

/** `quotations`: in the order of their beginnings. */
function isQuotedDirectly(quotations: Analysis['quotations'], span: Span): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((quotations[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  for (let k = low - 1; k >= 0 && k >= low - LOOK_BACK; k--) {
    const quotation = quotations[k];
    if (quotation?.direct && span.end <= quotation.end) return true;
  }
  return false;
}

/** A date in the sentence that ended more than half a year before the article's. */
function pastDate(mentions: readonly Mention[], sentence: Span, date: ArticleDate | null): boolean {
  for (let k = firstEndingAfter(mentions, sentence.start); k < mentions.length; k++) {
    const mention = mentions[k];
    if (!mention || mention.start >= sentence.end) return false;
    if (mention.type === 'date' && mention.range && date && isLongBefore(mention.range, date)) return true;
  }
  return false;
}

/** Ended in an earlier year, or at least half a year before. */
function isLongBefore(range: DayRange, date: DayRange): boolean {
  return range.to.slice(0, 4) < date.from.slice(0, 4) || monthOf(range.to) + 6 < monthOf(date.from);
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
