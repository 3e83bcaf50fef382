import assert from 'node:assert/strict';
import { openWorld, type World } from '../support/editorWorld';

const TEXT = 'Emmanuel Macron went to Japan.\n';

describe('what lies beside the extension', function () {
  this.timeout(30_000);
  let world: World | undefined;
  afterEach(() => world?.dispose());

  it('is not read for a text that is no article', async () => {
    world = openWorld({ name: 'README.md', text: TEXT });
    await world.shown();
    assert.deepEqual(world.ownFiles, []);
  });

  it('is read once for an article, as far as it is needed', async () => {
    world = openWorld({ name: 'article.txt', text: TEXT });
    const shown = await world.shown();
    assert.ok(shown.some(({ where }) => where.startsWith('provideHover')));
    assert.deepEqual([...world.ownFiles].sort(), [
      'dist/analysis.js',
      'dist/flags.json',
      'dist/knowledge.txt',
    ]);
  });

  it('reads YAML where the workspace has some', async () => {
    const review = 'notes:\n  - { id: a, file: article.txt, quote: Japan, start: 24, text: why }\n';
    world = openWorld({ name: 'article.txt', text: TEXT }, { '.dateline/review.yaml': review });
    await world.shown();
    assert.equal(world.ownFiles.filter((file) => file === 'dist/userFiles.js').length, 1);
  });

  it('is there without an article for a command that needs it', async () => {
    world = openWorld({ name: 'README.md', text: TEXT });
    await world.run('dateline.showKnowledge');
    const shown = await world.shown();
    assert.ok(shown.some(({ where, value }) => where.startsWith('quick pick') && value === 'Japan'));
  });

  it('is read again where that has failed', async () => {
    let tries = 0;
    world = openWorld({ name: 'README.md', text: TEXT }, {}, {}, (code) => {
      if (++tries === 1) throw new Error('the disk is busy');
      return code;
    });
    await assert.rejects(world.run('dateline.showRule'), /the disk is busy/);
    await world.run('dateline.showRule');
    const shown = await world.shown();
    assert.ok(shown.some(({ value }) => value === 'title-as-of'));
  });
});
