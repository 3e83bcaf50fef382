import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unique } from '../../../src/core/agreements/unique';
import { compareSpans } from '../../../src/core/text/span';

describe('what is told of an agreement', () => {
  const told = fc.record({
    start: fc.nat({ max: 5 }),
    end: fc.nat({ max: 5 }),
    status: fc.constantFrom('signed', 'planned', 'ended'),
  });

  it('is kept once for each place and kind, as it was first told, in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 40 }), (all) => {
        const keyOf = ({ start, end, status }: (typeof all)[number]): string => `${start}/${end}/${status}`;
        const first = all.filter((one, k) => all.findIndex((other) => keyOf(other) === keyOf(one)) === k);
        assert.deepEqual(unique(all), first.sort(compareSpans));
      }),
    );
  });
});
