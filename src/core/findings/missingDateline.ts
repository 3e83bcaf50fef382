import type { Analysis } from '../analysis';
import { wholeCharacter, type Span } from '../text/span';
import type { Issue, Rule } from './rule';

/** An article without a date is told once; what depends on a date stays silent meanwhile. */
export const missingDateline: Rule = {
  id: 'missing-dateline',
  title: 'The article has no date',
  severity: 'information',
  check: (analysis) => (analysis.date ? [] : missing(analysis)),
};

function missing(analysis: Analysis): Issue[] {
  const { invalidDate } = analysis;
  if (invalidDate) {
    const message = `There is no date “${invalidDate.text}”, so the article has no date: titles, terms and dates in it were not checked.`;
    return [{ start: invalidDate.start, end: invalidDate.end, message, fix: null }];
  }
  const first = analysis.headings[0] ?? analysis.sentences[0];
  // An empty file is no article yet.
  if (!first) return [];
  const message = 'The article has no date: titles, terms and dates in it were not checked.';
  return [{ start: first.start, end: endOf(analysis.text, first), message, fix: null }];
}

/** Code units that the finding marks at most: a place to hang it on, not a verdict on a paragraph. */
const LONGEST = 80;

function endOf(text: string, { start, end }: Span): number {
  return end - start <= LONGEST ? end : wholeCharacter(text, start + LONGEST);
}
