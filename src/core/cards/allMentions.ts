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

/** All mentions of the entity that a mention is of. */
export function mentionsOfSame(analysis: Analysis, { type, id, name }: Mention): readonly Mention[] {
  // No keys are made: a long article has a million mentions.
  return allMentions(analysis).filter(
    (other) => other.type === type && other.id === id && (id !== null || other.name === name),
  );
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
  return interleaved(mentions, renamed, added.sort(compareSpans));
}

/**
 * Both lists are in the order of the text; the second is short. Two agreements may share a stretch of text: the first,
 * longer one keeps it.
 */
function interleaved(
  mentions: readonly Mention[],
  renamed: ReadonlyMap<Mention, Mention>,
  added: readonly Mention[],
): readonly Mention[] {
  const all: Mention[] = [];
  let end = -1;
  const take = (mention: Mention): void => {
    if (mention.start < end) return;
    ({ end } = mention);
    all.push(mention);
  };
  let next = 0;
  for (const mention of mentions) {
    for (let one = added[next]; one && compareSpans(one, mention) < 0; one = added[++next]) take(one);
    take((mention.type === 'agreement' ? renamed.get(mention) : undefined) ?? mention);
  }
  for (const one of added.slice(next)) take(one);
  return all;
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
