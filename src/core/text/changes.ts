/** How the blocks of an article differ from those before an edit, and lists over all blocks that follow such changes. */
import { firstStartingAt, type Span } from './span';
import type { Steps } from '../steps';

interface Located {
  /** Where it stands now. */
  readonly block: Span;
}

/** Blocks that took the place of others. */
export interface Splice<B> {
  /** Index of the first of them among the blocks now. */
  readonly at: number;
  readonly count: number;
  /** Those whose place they took; where they stand is not kept up. */
  readonly removed: readonly B[];
}

export interface Changes<B extends Located> {
  /** All blocks of the article now, in order. */
  readonly blocks: readonly B[];
  /** In order; they do not overlap. Whatever lies between two is as it was. */
  readonly splices: readonly Splice<B>[];
  /** Blocks from this index on, where a splice ends, stand `delta` further on than before. */
  readonly movedFrom: number;
  readonly delta: number;
}

/** Items that one step lists; to list those of a new block takes as long as to move so many. */
const STEP = 20_000;
const NEW_BLOCK = 10;

/** For those who know nothing of the article yet. */
export function allNew<B extends Located>(blocks: readonly B[]): Changes<B> {
  return {
    blocks,
    splices: [{ at: 0, count: blocks.length, removed: [] }],
    movedFrom: blocks.length,
    delta: 0,
  };
}

/** Offset, in the text before, from which on all that is kept has moved. */
export function movedOffset({ blocks, movedFrom, delta }: Changes<Located>): number {
  const first = blocks[movedFrom];
  return first ? first.block.start - delta : Infinity;
}

/** Blocks that are no longer there, or not as they were. */
export function goneBlocks<B extends Located>({ splices }: Changes<B>): readonly B[] {
  return splices.flatMap(({ removed }) => removed);
}

export function newBlocks<B extends Located>({ blocks, splices }: Changes<B>): readonly B[] {
  return splices.flatMap(({ at, count }) => blocks.slice(at, at + count));
}

/** The one that stands first in the article; `undefined` of none. */
export function firstOf<B extends Located>(blocks: Iterable<B>): B | undefined {
  let first: B | undefined;
  for (const located of blocks) if (!first || located.block.start < first.block.start) first = located;
  return first;
}

/** `[from, to)` of the blocks now, as `kept` or as a splice; both kinds come in order and cover all blocks. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kept: boolean;
}

function* stretches({ blocks, splices }: Changes<Located>): Generator<Stretch> {
  let next = 0;
  for (const { at, count } of splices) {
    if (at > next) yield { from: next, to: at, kept: true };
    yield { from: at, to: at + count, kept: false };
    next = at + count;
  }
  if (blocks.length > next) yield { from: next, to: blocks.length, kept: true };
}

/**
 * A list of spans of the article, brought up to date: `before` with all that lies in kept blocks moved, and what `read`
 * tells of the new ones. Items of one block lie between its offsets.
 */
export function* spansAfter<B extends Located, T extends Span>(
  before: readonly T[],
  changes: Changes<B>,
  read: (block: B) => readonly T[],
  move: (item: T, by: number) => T,
): Steps<T[]> {
  const { blocks, movedFrom } = changes;
  let list: T[] = [];
  let work = 0;
  for (const { from, to, kept } of stretches(changes)) {
    if (kept) {
      const by = from < movedFrom ? 0 : changes.delta;
      const first = firstStartingAt(before, (blocks[from]?.block.start ?? 0) - by);
      const end = firstStartingAt(before, (blocks[to - 1]?.block.end ?? 0) - by);
      if (by === 0 && list.length === 0) {
        // All before the edit in one go.
        list = before.slice(first, end);
        continue;
      }
      for (let k = first; k < end; k++) {
        const item = before[k];
        if (item) list.push(by === 0 ? item : move(item, by));
        if (++work % STEP === 0) yield undefined;
      }
      continue;
    }
    for (let k = from; k < to; k++) {
      const block = blocks[k];
      if (block) for (const item of read(block)) list.push(item);
      if ((work += NEW_BLOCK) % STEP < NEW_BLOCK) yield undefined;
    }
  }
  return list;
}

/** A list with one value for each block, brought up to date. */
export function valuesAfter<B extends Located, T>(
  before: readonly T[],
  { blocks, splices }: Changes<B>,
  read: (block: B) => T,
): T[] {
  const list: T[] = [];
  let old = 0;
  for (const { at, count, removed } of splices) {
    const kept = at - list.length;
    for (const value of before.slice(old, old + kept)) list.push(value);
    for (const block of blocks.slice(at, at + count)) list.push(read(block));
    old += kept + removed.length;
  }
  for (const value of before.slice(old)) list.push(value);
  return list;
}
