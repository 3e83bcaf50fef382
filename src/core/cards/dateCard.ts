import type { Analysis, Mention } from '../analysis';
import type { DateCard } from './card';
import { daysBetween, weekdayOf } from '../text/formatDate';
import { mentionPart } from './parts';

/** The card of a date in the text: which day or days it means as of the article's date. */
export function dateCard(analysis: Analysis, mention: Mention): DateCard {
  const range = mention.range ?? null;
  const day = range && range.from === range.to ? range.from : null;
  const article = analysis.date?.from === analysis.date?.to ? analysis.date?.from : undefined;
  return {
    kind: 'date',
    ...mentionPart(analysis, mention),
    range,
    weekday: day === null ? null : weekdayOf(day),
    distance: day !== null && article !== undefined ? daysBetween(article, day) : null,
  };
}
