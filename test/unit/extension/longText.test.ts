import assert from 'node:assert/strict';
import { openWorld } from '../support/editorWorld';

const PARAGRAPH =
  'Japan and Britain signed the Reciprocal Access Agreement in May 2022. “It is done,” Fumio Kishida said.\n\n';
const LIMIT = 1000;

describe('of a text that is too long to be checked unasked', () => {
  it('only the beginning is ever asked for, also when it is saved', async () => {
    const text = `date 2022-11-07\n\n${PARAGRAPH.repeat(20)}`;
    assert.ok(text.length > 2 * LIMIT);
    const world = openWorld({ name: 'long.article', text }, {}, { maxFileSize: LIMIT / 1_000_000 });
    try {
      const shown = await world.shown();
      assert.ok(shown.some(({ where }) => where.startsWith('tree dateline.agreements')));
      await world.run('dateline.showTimeline');
      await world.run('dateline.setDate', '2022-11-08');
      await world.save();
      assert.ok(world.asked.length > 0);
      assert.ok(Math.max(...world.asked) <= LIMIT, `${String(Math.max(...world.asked))} characters at once`);
    } finally {
      world.dispose();
    }
  });
});
