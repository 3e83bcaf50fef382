import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { Day } from '../../../src/core/text/day';

/** Any day of the years 0 to 9999, as text. */
const days = fc
  .integer({ min: 0, max: 3_652_424 })
  .map((count) => Temporal.PlainDate.from('0000-01-01').add({ days: count }).toString());

describe('day', () => {
  it('counts as Temporal does', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -2_000_000, max: 2_000_000 }), (one, other, count) => {
        const [ours, theirs] = [Day.from(one), Temporal.PlainDate.from(one)];
        const second = Temporal.PlainDate.from(other);
        assert.equal(String(ours), one);
        assert.equal(ours.weekday, theirs.dayOfWeek);
        assert.equal(ours.daysUntil(Day.from(other)), theirs.until(second, { largestUnit: 'days' }).days);
        assert.equal(String(ours.plusDays(count)), theirs.add({ days: count }).toString());
        assert.equal(
          String(ours.plusMonths(count % 99_999)),
          theirs.add({ months: count % 99_999 }).toString(),
        );
        assert.equal(String(ours.plusYears(count % 9_999)), theirs.add({ years: count % 9_999 }).toString());
      }),
      { numRuns: 5000 },
    );
  });

  it('takes the last day of a month that is too short', () => {
    assert.equal(String(Day.from('2024-01-31').plusMonths(1)), '2024-02-29');
    assert.equal(String(Day.from('2024-02-29').plusYears(-1)), '2023-02-28');
    assert.equal(String(Day.from('1900-03-31').plusMonths(-1)), '1900-02-28');
  });

  it('refuses what is no day, and no count of days', () => {
    for (const text of ['2023-02-29', '2022-13-01', '2022-00-10', '2022-01-00', '2022-01', '', 'x2022-01-01'])
      assert.throws(() => Day.from(text), RangeError, text);
    for (const count of [0.5, NaN, Infinity, 2 ** 53]) {
      assert.throws(() => Day.from('2022-11-07').plusDays(count), RangeError);
      assert.throws(() => Day.from('2022-11-07').plusMonths(count), RangeError);
      assert.throws(() => Day.from('2022-11-07').plusYears(count), RangeError);
    }
  });
});
