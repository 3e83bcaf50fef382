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
    if (isExplainedAfter(analysis, quotation) || isOfDocument(analysis, quotation)) continue;
    const { start, end } = quotation;
    const message = 'Nobody is named who said this: say who, or who reported it.';
    yield { start, end, message, fix: null };
  }
}

/** "That is what the fishermen tell", "was the answer": what follows takes the words up. */
const TAKEN_UP =
  /^(?:(?:That|This|Those|These|Such|So|Thus) .{0,80}?\b(?:what|how|line|words?|motto|slogan|sign-off|phrase|message|answer|refrain|sentence|advice|quote|prayer)\b|The (?:words?|line|quote|sentence|phrase)s? |With (?:these|those) words|(?:was|is|came|comes|ran|runs|goes|went) (?:the|his|her|their) (?:answer|reply|response|motto|slogan|message|refrain|verdict|advice|conclusion))/;

/** The next sentence says whose words they are, or begins with a name in the same paragraph. */
function isExplainedAfter({ text, mentions }: Analysis, { end }: Quotation): boolean {
  const after = text.slice(end, end + 120);
  const blank = /^\s*/.exec(after)?.[0] ?? '';
  if (TAKEN_UP.test(after.slice(blank.length))) return true;
  if (/[\r\n]/.test(blank)) return false;
  const next = mentions[firstEndingAfter(mentions, end)];
  // "The writer Robert Neuwirth has …"
  return next?.type === 'person' && /^\s+(?:[Tt]he |\p{Ll}+ ){0,3}$/u.test(text.slice(end, next.start));
}

/** "The letter is short. “…”", "His last message: …": the words are a document's. */
const DOCUMENT =
  /^(?:The|A|An|His|Her|Its|Their|One|Another)\s(?:[\p{Ll}-]+\s){0,2}(?:report|letter|law|note|cable|statement|message|e-?mail|memo|memorandum|ruling|judgment|verdict|text|article|bill|resolution|tweet|post|sign|poster|banner|inscription|diary|book|poem|song|motto|headline|editorial|leaflet|placard|notice|plaque)\s(?:\p{Ll}+\s)?(?:is|was|reads?|says?|said|goes|went|begins?|began|ends?|ended|runs?|ran|closes|opens|puts?)\b/u;

function isOfDocument({ text, sentences }: Analysis, { start }: Quotation): boolean {
  const before = sentences[firstEndingAfter(sentences, start - 1) - 1] ?? null;
  const own = sentences[firstEndingAfter(sentences, start)];
  const sentence = own && own.start < start ? own : before;
  if (
    !sentence ||
    /\S/.test(text.slice(sentence.end, start)) ||
    /\n\s*\n/.test(text.slice(sentence.end, start))
  )
    return false;
  return DOCUMENT.test(text.slice(sentence.start, Math.min(start, sentence.start + 100)));
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
