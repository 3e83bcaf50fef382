/** What a session keeps of each block, and what it can tell about blocks before and after an edit. */
import type { LocalAgreements } from './agreements/read';
import type { Mention } from './analysis';
import type { QuotationBlock } from './attribution/link';
import type { LocalQuotations } from './attribution/read';
import type { SavedScan } from './entities/blockScan';
import type { FactSlot } from './entities/documentFacts';
import { mayChange, type FactsChange } from './entities/factsChange';
import type { BlockFacts } from './entities/localMention';
import type { Survey } from './entities/survey';
import type { BlockNotes } from './findings/blockNotes';
import type { Block } from './text/blocks';
import { countFirst, movedSpan } from './text/span';

/** A block and all that was found in it; offsets inside count from the block's start. */
export interface BlockState extends QuotationBlock {
  /** Where it stands now. */
  readonly block: { -readonly [Key in keyof Block]: Block[Key] };
  readonly survey: Survey | null;
  readonly mentions: readonly Mention[];
  readonly agreements: LocalAgreements | null;
  readonly quotations: LocalQuotations | null;
  /** What the rules see in the block; `null` until they have read it, and where there is no text. */
  readonly notes: BlockNotes | null;
  /** The survey's facts, in the place that the article's facts know them by. */
  slot: FactSlot | null;
  /** Parts of the analysis that failed in this block: `names`, `agreements`, … */
  readonly failed: ReadonlySet<string>;
  /** The block's tokens, kept from survey to decision so that they are made once; dropped then. */
  scan: SavedScan | null;
}

/** True for all that can be or follow the title: not for headers and code before it. */
export function isBody({ block }: BlockState): boolean {
  return block.kind === 'text' || block.kind === 'heading';
}

export function isSameBlock(a: Block, b: Block): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.continues === b.continues
  );
}

/** How many blocks at the beginning lie wholly before the edit, with one to spare: its end may look at what follows. */
export function unchangedBlocks(states: readonly BlockState[], prefix: number): number {
  const before = countFirst(states, ({ block }) => block.end < prefix);
  let count = Math.max(0, before - 1);
  // A long paragraph is split from its beginning on.
  while (count > 0 && states[count - 1]?.block.continues) count--;
  return count;
}

/** True if from this old block on nothing can differ: the edit ends well before it. */
export function isSettled(
  old: readonly BlockState[],
  index: number,
  start: number,
  suffixStart: number,
  text: string,
): boolean {
  if (old[index - 1]?.block.continues) return start - LOOK_BACK > suffixStart;
  return (
    start > suffixStart &&
    (start - LOOK_BACK > suffixStart || /\n\s*\n\s*$/.test(text.slice(suffixStart, start)))
  );
}

/** How far back a block's end looks; see `blocks.ts`. */
const LOOK_BACK = 200;

export function shift(state: BlockState, delta: number): void {
  state.block.start += delta;
  state.block.end += delta;
  if (state.slot) state.slot.start += delta;
}

/**
 * If the new blocks tell the rest of the article just what the old ones told, one for one, they take the slots of the
 * old ones, and all that rests on the facts stays. Otherwise false.
 */
export function takeSlots(removed: readonly BlockState[], added: readonly BlockState[]): boolean {
  if (removed.length !== added.length) return false;
  for (const [i, { slot }] of added.entries()) {
    const old = removed[i]?.slot ?? null;
    if ((old === null) !== (slot === null)) return false;
    if (old && slot && factsKey(old.facts) !== factsKey(slot.facts)) return false;
  }
  for (const [i, state] of added.entries()) {
    const old = removed[i]?.slot;
    if (!old || !state.slot) continue;
    Object.assign(old, state.slot);
    state.slot = old;
  }
  return true;
}

/** True if a mention of the block may be decided otherwise after the change, if there is one. */
export function isTouched({ survey }: BlockState, change: FactsChange | null): boolean {
  return (
    change !== null &&
    survey?.restsOnFacts === true &&
    survey.mentions.some((mention) => mayChange(mention, change))
  );
}

export function slotsOf(states: readonly BlockState[]): FactSlot[] {
  return states.flatMap(({ slot }) => slot ?? []);
}

function factsKey({ named, acronyms, national, countries, placeStates }: BlockFacts): string {
  const names = named.map(({ key, person, open, given, unsure }) =>
    open
      ? [key, person, open.people, open.name, open.title?.text, open.title?.of, open.title?.tense]
      : [key, person, given, unsure],
  );
  return JSON.stringify([names, [...acronyms], national, [...countries], [...placeStates]]);
}

export function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (mention, i) =>
        mention === b[i] ||
        (mention.id === b[i]?.id &&
          mention.start === b[i].start &&
          mention.end === b[i].end &&
          mention.type === b[i].type &&
          mention.name === b[i].name &&
          mention.form === b[i].form),
    )
  );
}

export function movedMention(mention: Mention, base: number): Mention {
  const { text, type, id, name, form, title, range } = mention;
  const start = mention.start + base;
  const end = mention.end + base;
  // Written out: a spread costs more than all else here, and there are thousands.
  if (title) return { start, end, text, type, id, name, form, title: movedSpan(title, base) };
  if (range) return { start, end, text, type, id, name, form, range };
  return { start, end, text, type, id, name, form };
}
