import assert from 'node:assert/strict';
import { openWorld } from '../support/editorWorld';

const WRONG_DAY = '13 March 2023 is a Monday, not a Tuesday.';

/** How often the view shows each text of an article with so many weekdays that are wrong. */
async function shownFor(findings: number): Promise<ReadonlyMap<string, number>> {
  const sentence = 'They met on Tuesday, 13 March 2023.\n\n';
  const world = openWorld({
    name: 'article.article',
    text: `date 2023-03-14\n\n${sentence.repeat(findings)}`,
  });
  const times = new Map<string, number>();
  try {
    for (const { where, value } of await world.shown()) {
      if (!/^tree dateline\.review › (?:label|description)$/.test(where) || typeof value !== 'string')
        continue;
      times.set(value, (times.get(value) ?? 0) + 1);
    }
  } finally {
    world.dispose();
  }
  return times;
}

describe('the list of findings to decide', function () {
  this.timeout(60_000);

  it('says how many there are, and names its end', async () => {
    const shown = await shownFor(1003);
    const times = shown.get('To decide') ?? 0;
    assert.ok(times > 0, 'it is there');
    assert.equal(shown.get('1,003'), times, 'how many');
    assert.equal(shown.get(WRONG_DAY), 1000 * times, 'the first ones');
    assert.equal(shown.get('3 more findings are not shown.'), times, 'its end');
  });

  it('has no such end where all are listed', async () => {
    const shown = await shownFor(3);
    assert.deepEqual([...shown.keys()], ['To decide', '3', WRONG_DAY, 'date-mismatch']);
  });
});
