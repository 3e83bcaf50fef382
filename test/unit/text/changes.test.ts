import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  firstOf,
  goneBlocks,
  newBlocks,
  spansAfter,
  valuesAfter,
  type Changes,
  type Splice,
} from '../../../src/core/text/changes';
import { movedSpan, type Span } from '../../../src/core/text/span';

interface Item extends Span {
  readonly name: string;
}

interface Block {
  readonly block: { start: number; end: number };
  readonly name: string;
}

/** Blocks of ten code units each with a line between them, each with an item of its name in the middle. */
function layOut(names: readonly string[]): Block[] {
  return names.map((name, k) => ({ name, block: { start: k * 11, end: k * 11 + 10 } }));
}

function itemsOf({ block, name }: Block): Item[] {
  return name === 'bare' ? [] : [{ start: block.start + 2, end: block.start + 6, name }];
}

function finish<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const name = fc.constantFrom('a', 'b', 'bare');
/** An article's blocks, an edit of some of them, and others of which another thing is known afterwards. */
const edited = fc.record({
  names: fc.array(name, { maxLength: 30 }),
  at: fc.nat(),
  remove: fc.nat({ max: 4 }),
  insert: fc.array(name, { maxLength: 4 }),
  others: fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 4 }),
});

describe('lists of what all blocks hold', () => {
  it('are after an edit what they are when they are made anew', () => {
    fc.assert(
      fc.property(edited, ({ names, at: where, remove, insert, others }) => {
        const at = where % (names.length + 1);
        const before = layOut(names);
        const after = layOut([...names.slice(0, at), ...insert, ...names.slice(at + remove)]);
        const removed = before.slice(at, at + remove);
        const end = at + insert.length;
        const splices: Splice<Block>[] = [{ at, count: insert.length, removed }];
        for (const k of others) {
          const block = after[k];
          if (!block || (k >= at && k < end)) continue;
          const old = before[k < at ? k : k - insert.length + removed.length];
          after[k] = { ...block, name: 'other' };
          splices.push({ at: k, count: 1, removed: old ? [old] : [] });
        }
        splices.sort((a, b) => a.at - b.at || a.count - b.count);
        const changes: Changes<Block> = {
          blocks: after,
          splices,
          movedFrom: end,
          delta: (insert.length - removed.length) * 11,
        };
        assert.deepEqual(
          finish(spansAfter(before.flatMap(itemsOf), changes, itemsOf, movedSpan)),
          after.flatMap(itemsOf),
        );
        const nameOf = (block: Block): string => block.name;
        assert.deepEqual(valuesAfter(before.map(nameOf), changes, nameOf), after.map(nameOf));
        const count = before.length - [...goneBlocks(changes)].length + [...newBlocks(changes)].length;
        assert.equal(count, after.length);
        assert.equal(firstOf(after.toReversed()), after[0]);
      }),
    );
  });
});
