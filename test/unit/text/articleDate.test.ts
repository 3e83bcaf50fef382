import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findArticleDate } from '../../../src/core/text/articleDate';

describe('date of an agency dateline', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['OSAKA, June 29, 2019 (Wire) - Talks began.', '2019-06-29'],
    ['NAIROBI/KAMPALA, Nov 7, 2022 (Wire) - Talks began.', '2022-11-07'],
    ['Nairobi/Kampala talks began on Nov 7, 2022.', null],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.equal(findArticleDate(text).date?.iso ?? null, expected);
    });
  }
});
