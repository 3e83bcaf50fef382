import type { Analysis } from '../analysis';
import { formatDate } from '../text/formatDate';
import { cut } from '../outline/excerpt';
import { Lines } from '../text/lines';
import { firstEndingAfter } from '../text/span';
import { visibleText } from '../text/visible';
import type { Span } from '../text/span';

/** A stretch of an article as one cites it: “The sentence.” (uk-japan-access.txt, 7 November 2022, line 5) */
export function citationOf({ text, date }: Analysis, span: Span, name: string): string {
  const quote = cut(visibleText(text.slice(span.start, span.end)).trim(), 600);
  const line = new Lines(text).lineAt(span.start);
  const place = [visibleText(name), date ? formatDate(date.iso) : 'undated', `line ${String(line)}`].join(
    ', ',
  );
  return `“${quote}” (${place})`;
}

/** The sentence that holds an offset; nothing but the offset where there is none. */
export function sentenceAt({ sentences }: Analysis, offset: number): Span {
  const sentence = sentences[firstEndingAfter(sentences, offset)];
  return sentence && sentence.start <= offset ? sentence : { start: offset, end: offset };
}
