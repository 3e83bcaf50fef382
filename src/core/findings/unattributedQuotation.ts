import type { Analysis, Quotation } from '../analysis';
import { firstEndingAfter, type Span } from '../text/span';
import type { Issue, Rule } from './rule';

/** What somebody said, word for word, without a word on who it was. */
export const unattributedQuotation: Rule = {
  id: 'unattributed-quotation',
  title: 'The quotation has no speaker',
  severity: 'information',
  check: (analysis) => unattributed(analysis),
};

/** Words from which on a piece in quotation marks can be a statement; shorter ones are terms and slogans. */
const FEWEST_WORDS = 6;
const MOST_READ = 400;

/** Quotations between two pauses. */
const STEP = 2000;

function* unattributed(analysis: Analysis): Generator<Issue | undefined> {
  const { text, quotations, headings } = analysis;
  for (const [k, quotation] of quotations.entries()) {
    if (k % STEP === STEP - 1) yield undefined;
    if (!quotation.direct || quotation.source !== 'none' || quotation.speaker) continue;
    if (isInside(quotation, headings) || !isStatement(text, quotation)) continue;
    const { start, end } = quotation;
    const message = 'Nobody is named who said this: say who, or who reported it.';
    yield { start, end, message, fix: null };
  }
}

/** A whole sentence in small letters; titles of works, terms and signs are not. */
function isStatement(text: string, { start, end }: Quotation): boolean {
  const inside = text.slice(start + 1, Math.min(end, start + MOST_READ));
  const words = inside.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < FEWEST_WORDS) return false;
  const capitals = words.filter((word) => /^\P{L}{0,2}\p{Lu}/u.test(word)).length;
  if (capitals * 2 > words.length) return false;
  // Speech is a sentence: it begins with a capital and ends with a mark of its own, inside or just outside.
  const ending = /[.!?…,]["”’'»]?$/u.test(text.slice(Math.max(start, end - 3), end));
  const beginning = /^["“”„«]?\p{Lu}/u.test(text.slice(start, start + 3));
  // What introduces it, before a colon or without a stop, mostly says who speaks.
  const alone = /(?:^|[.!?…)\]"”’»\n\r–—-])\s*$/u.test(text.slice(Math.max(0, start - 4), start));
  return beginning && ending && alone;
}

function isInside(span: Span, spans: readonly Span[]): boolean {
  const found = spans[firstEndingAfter(spans, span.start)];
  return found !== undefined && found.start <= span.start;
}
