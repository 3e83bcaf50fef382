import assert from 'node:assert/strict';
import { findArticleDate } from '../../../src/core/text/articleDate';

describe('agency datelines', () => {
  for (const [line, date] of [
    ['RIVERTOWN, United Arab Emirates 1996-12-06', '1996-12-06'],
    ['RIVERTOWN 1996-08-30', '1996-08-30'],
    ['OSAKA, June 29, 2019 (Wire) - It rained.', '2019-06-29'],
    ['RIVERTOWN, Freedonia It rained in 1996-12.', undefined],
  ] as const) {
    it(line, () => {
      assert.equal(findArticleDate(`A HEADLINE\n\n${line}\n\nText.`).date?.iso, date);
    });
  }
});
