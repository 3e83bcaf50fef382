/** Mentions of agreements among all mentions: ids that only the whole text told, names that only their form shows. */
import type { Mention } from '../analysis';
import type { Steps } from '../steps';
import { firstEndingAfter, type Span } from '../text/span';

export interface AgreementMention extends Span {
  readonly id: string | null;
  readonly name: string;
  readonly form: 'name' | 'abbreviation';
  /** No agreement after all: the mention goes. */
  readonly dropped?: boolean;
}

/** In the order of the text. */
export type MentionOverlay = readonly AgreementMention[];

/** Mentions that one step takes over. */
const STEP = 20_000;

/**
 * The mentions with those of the overlay: one at the same place takes its id and name; a name that overlaps countries
 * keeps only the words after them ("Australia–Japan Reciprocal Access Agreement" leaves the two countries theirs).
 */
export function* withAgreements(
  mentions: readonly Mention[],
  overlay: MentionOverlay,
  text: string,
): Steps<Mention[]> {
  const result: Mention[] = [];
  let next = 0;
  let done = 0;
  let pauseAt = STEP;
  const takeUpTo = (end: number): void => {
    while (next < end) push(result, mentions[next++]);
  };
  for (const item of overlay) {
    if (item.start < done) continue;
    takeUpTo(firstEndingAfter(mentions, item.start));
    if (next > pauseAt) {
      pauseAt = next + STEP;
      yield undefined;
    }
    let { start } = item;
    let mine = true;
    while (next < mentions.length && (mentions[next]?.start ?? 0) < item.end) {
      const mention = mentions[next++];
      if (!mention) continue;
      const same = mention.type === 'agreement';
      if (same && item.dropped) {
        mine = false;
        continue;
      }
      if (isSwallowed(mention, item)) continue;
      mine = mine && !same && mention.end < item.end;
      result.push(same ? { ...mention, id: item.id ?? mention.id, name: item.name } : mention);
      start = mention.end;
      // A second item at the same place finds nothing there any more, and must not add itself.
      if (same) done = mention.end;
    }
    if (!mine || item.dropped) continue;
    if (start > item.start) {
      while (start < item.end && /[\s\-–—]/.test(text.charAt(start))) start++;
      if (!/\S\s\S/.test(text.slice(start, item.end))) continue;
    }
    result.push({
      start,
      end: item.end,
      text: text.slice(start, item.end),
      type: 'agreement',
      id: item.id,
      name: item.name,
      form: item.form,
    });
    done = item.end;
  }
  takeUpTo(mentions.length);
  return result;
}

/**
 * What is no mention of its own in the larger name: a name that only looked like a person's ("Nadi Communiqué"), and
 * the city where it was signed ("Seville Treaty").
 */
function isSwallowed({ type, id, start, end }: Mention, item: AgreementMention): boolean {
  return start >= item.start && end <= item.end && (type === 'place' || (type === 'person' && id === null));
}

function push(list: Mention[], mention: Mention | undefined): void {
  if (mention) list.push(mention);
}
