/** What is told of an agreement, each once. */
import { compareSpans, type Span } from '../text/span';

/** In the order of the text, one for each stretch of text and kind. */
export function unique<T extends Span & { readonly status?: string; readonly event?: string }>(
  spans: readonly T[],
): T[] {
  const unique: T[] = [];
  /** Where those begin that stand at the same place. */
  let first = 0;
  for (const span of [...spans].sort(compareSpans)) {
    const { start, end } = unique[first] ?? span;
    if (start !== span.start || end !== span.end) first = unique.length;
    let k = first;
    while (k < unique.length && labelOf(unique[k]) !== labelOf(span)) k++;
    if (k === unique.length) unique.push(span);
  }
  return unique;
}

function labelOf(one: { readonly status?: string; readonly event?: string } | undefined): string {
  return one?.status ?? one?.event ?? '';
}
