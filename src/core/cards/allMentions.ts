/**
 * The mentions of an article together with what later stands for its agreements: "the pact", "the deal". The analysis
 * keeps those with their agreement only; a reader wants to see them marked and to go from one to the next.
 */
import { compareSpans, firstEndingAfter, overlaps } from '../text/span';
import type { Agreement, Analysis, Mention } from '../analysis';
import type { Span } from '../text/span';

const made = new WeakMap<Analysis, readonly Mention[]>();

/** All mentions in the order of the text; they do not overlap. Made once for each analysis. */
export function allMentions(analysis: Analysis): readonly Mention[] {
  let mentions = made.get(analysis);
  if (!mentions) {
    mentions = merge(analysis);
    made.set(analysis, mentions);
  }
  return mentions;
}

function merge(analysis: Analysis): readonly Mention[] {
  const { mentions, agreements } = analysis;
  if (agreements.length === 0) return mentions;
  const renamed = new Map<Mention, Mention>();
  const added: Mention[] = [];
  for (const agreement of agreements) {
    for (const span of agreement.mentions) {
      const there = overlapping(mentions, span);
      const [only] = there;
      // What the recogniser has found there stays; if it is the agreement itself, it is now known which one.
      if (only?.type === 'agreement' && there.length === 1) renamed.set(only, named(only, agreement));
      else if (there.length === 0) added.push(mentionFrom(analysis, agreement, span));
    }
  }
  const all = [...mentions.map((mention) => renamed.get(mention) ?? mention), ...added];
  return withoutOverlaps(all.sort(compareSpans));
}

function overlapping(mentions: readonly Mention[], span: Span): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = firstEndingAfter(mentions, span.start); at < mentions.length; at++) {
    const mention = mentions[at];
    if (!mention || !overlaps(mention, span)) break;
    found.push(mention);
  }
  return found;
}

function named(mention: Mention, { id, name }: Agreement): Mention {
  return { ...mention, id, name };
}

function mentionFrom({ text }: Analysis, { id, name }: Agreement, { start, end }: Span): Mention {
  return { start, end, text: text.slice(start, end), type: 'agreement', id, name, form: 'alias' };
}

/** Two agreements may share a stretch of text; the first, longer one keeps it. */
function withoutOverlaps(sorted: readonly Mention[]): readonly Mention[] {
  let end = -1;
  return sorted.filter((mention) => {
    if (mention.start < end) return false;
    ({ end } = mention);
    return true;
  });
}
