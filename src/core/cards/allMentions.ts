/**
 * The mentions of an article together with what later stands for its agreements: "the pact", "the deal". The analysis
 * keeps those with their agreement only; a reader wants to see them marked and to go from one to the next.
 */
import { finished, type Steps } from '../steps';
import { compareSpans, firstEndingAfter, overlaps } from '../text/span';
import type { Agreement, Analysis, EntityType, Mention } from '../analysis';
import type { Span } from '../text/span';

/** The mentions of each entity, by its type and then by its id, or its name where it has none. */
export type EntityIndex = ReadonlyMap<EntityType, ReadonlyMap<string, readonly Mention[]>>;

const made = new WeakMap<Analysis, readonly Mention[]>();
const indexed = new WeakMap<Analysis, EntityIndex>();

/** Mentions of agreements, or of all, that one step looks at. */
const STEP = 2000;

/** All mentions in the order of the text; they do not overlap. Made once for each analysis. */
export function allMentions(analysis: Analysis): readonly Mention[] {
  return made.get(analysis) ?? finished(mentionsInSteps(analysis));
}

/** As `allMentions`, for callers that must not be blocked: a long article has a million mentions. */
function* mentionsInSteps(analysis: Analysis): Steps<readonly Mention[]> {
  const known = made.get(analysis);
  if (known) return known;
  const mentions = yield* merge(analysis);
  made.set(analysis, mentions);
  return mentions;
}

/** All mentions by entity, each list in the order of the text. Made once for each analysis. */
export function mentionsByEntity(analysis: Analysis): EntityIndex {
  return indexed.get(analysis) ?? finished(entitiesInSteps(analysis));
}

export function* entitiesInSteps(analysis: Analysis): Steps<EntityIndex> {
  const known = indexed.get(analysis);
  if (known) return known;
  const index = new Map<EntityType, Map<string, Mention[]>>();
  let work = 0;
  for (const mention of yield* mentionsInSteps(analysis)) {
    if (++work % STEP === 0) yield undefined;
    let byId = index.get(mention.type);
    if (!byId) index.set(mention.type, (byId = new Map<string, Mention[]>()));
    const key = keyOf(mention);
    const list = byId.get(key);
    if (list) list.push(mention);
    else byId.set(key, [mention]);
  }
  indexed.set(analysis, index);
  return index;
}

/** All mentions of the entity that a mention is of. */
export function mentionsOfSame(analysis: Analysis, mention: Mention): readonly Mention[] {
  return mentionsByEntity(analysis).get(mention.type)?.get(keyOf(mention)) ?? [];
}

/** No id begins so. */
function keyOf({ id, name }: Mention): string {
  return id ?? `?${name}`;
}

function* merge(analysis: Analysis): Steps<readonly Mention[]> {
  const { mentions, agreements } = analysis;
  if (agreements.length === 0) return mentions;
  const renamed = new Map<Mention, Mention>();
  const added: Mention[] = [];
  let work = 0;
  for (const agreement of agreements) {
    for (const span of agreement.mentions) {
      if (++work % STEP === 0) yield undefined;
      const there = overlapping(mentions, span);
      const [only] = there;
      // What the recogniser has found there stays; if it is the agreement itself, it is now known which one.
      if (only?.type === 'agreement' && there.length === 1) renamed.set(only, named(only, agreement));
      else if (there.length === 0) added.push(mentionFrom(analysis, agreement, span));
    }
  }
  return yield* interleaved(mentions, renamed, added.sort(compareSpans));
}

/**
 * Both lists are in the order of the text; the second is short. Two agreements may share a stretch of text: the first,
 * longer one keeps it.
 */
function* interleaved(
  mentions: readonly Mention[],
  renamed: ReadonlyMap<Mention, Mention>,
  added: readonly Mention[],
): Steps<readonly Mention[]> {
  const all: Mention[] = [];
  let end = -1;
  const take = (mention: Mention): void => {
    if (mention.start < end) return;
    ({ end } = mention);
    all.push(mention);
  };
  let next = 0;
  let work = 0;
  for (const mention of mentions) {
    if (++work % STEP === 0) yield undefined;
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
