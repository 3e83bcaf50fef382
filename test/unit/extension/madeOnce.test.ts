import assert from 'node:assert/strict';
import type { Steps } from '../../../src/core/steps';
import { MadeOnce } from '../../../src/extension/madeOnce';

describe('what a view shows', () => {
  it('is made when somebody asks, and once', async () => {
    let made = 0;
    const shown = new MadeOnce(function* (): Steps<number> {
      yield undefined;
      return ++made;
    });
    assert.equal(shown.value, null);
    assert.equal(made, 0);
    assert.deepEqual(await Promise.all([shown.get(), shown.get()]), [1, 1]);
    assert.equal(shown.value, 1);
    shown.drop();
    assert.equal(shown.value, null);
    assert.equal(await shown.get(), 2);
  });

  it('is never what was dropped while it was being made', async () => {
    let source = 'old';
    const told: string[] = [];
    const shown = new MadeOnce(
      function* (): Steps<string> {
        const read = source;
        // Longer than a slice.
        for (const until = performance.now() + 40; performance.now() < until;) yield undefined;
        return read;
      },
      (value) => told.push(value),
    );
    const asked = shown.get();
    source = 'new';
    shown.drop();
    assert.equal(await asked, 'new');
    assert.deepEqual(told, ['new']);
  });

  it('can be asked for again after it could not be made', async () => {
    let broken = true;
    // eslint-disable-next-line require-yield -- It fails before.
    const shown = new MadeOnce(function* (): Steps<string> {
      if (broken) throw new Error('broken');
      return 'made';
    });
    await assert.rejects(shown.get());
    broken = false;
    assert.equal(await shown.get(), 'made');
  });
});
