import assert from 'node:assert/strict';
import { withBrokenRule } from '../support/brokenRule';
import { openWorld, type World } from '../support/editorWorld';

const TEXT = `# Access to bases

A diplomat who asked not to be named said that Japan and the United Kingdom signed the Reciprocal Access Agreement.
Fumio Kishida went home.

“It is a good day,” Fumio Kishida said.
`;

describe('a rule that fails in the editor', function () {
  this.timeout(30_000);
  let world: World;
  let all: ReadonlyMap<string, readonly string[]>;

  before(async () => {
    world = openWorld({ name: 'news.article', text: TEXT }, {}, {}, withBrokenRule);
    const texts = new Map<string, string[]>();
    for (const { where, value } of await world.shown()) {
      const text = typeof value === 'string' ? value : value.value;
      texts.set(where, [...(texts.get(where) ?? []), text]);
    }
    all = texts;
  });
  after(() => {
    world.dispose();
  });

  it('is named in the log, once, with the file', () => {
    const lines = world.log.filter((line) => line.includes('broken on purpose'));
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /news\.article: rule missing-dateline could not be checked; the rest was\./);
  });

  it('is told in the status bar: not fully checked, and what was not', () => {
    assert.ok(
      all.get('status bar dateline.check › text')?.some((text) => text.includes('Not fully checked')),
    );
    assert.ok(
      all.get('status bar dateline.check › tooltip')?.some((text) => text.includes('rule missing-dateline')),
    );
  });

  it('leaves the cards, the views and the other findings', () => {
    assert.ok(
      all.get('provideHover › contents')?.some((text) => text.includes('Prime Minister, 4 October 2021')),
    );
    for (const view of ['agreements', 'sources', 'entities'])
      assert.ok((all.get(`tree dateline.${view} › label`)?.length ?? 0) > 0, view);
    const rules = all.get('problems dateline › code › value') ?? [];
    assert.ok(rules.includes('anonymous-source'), rules.join(', '));
    assert.ok(!rules.includes('missing-dateline'));
  });
});
