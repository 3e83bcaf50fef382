import assert from 'node:assert/strict';
import { openWorld } from '../support/editorWorld';

/** What stands in grey beside the names in the views, and beside the titles of the views. */
async function countsIn(text: string): Promise<ReadonlySet<string>> {
  const world = openWorld({ name: 'article.article', text: `date 2022-11-07\n\n${text}` });
  try {
    const shown = await world.shown();
    return new Set(
      shown
        .filter(({ where }) => /^(?:tree|view) dateline\.\w+ › description$/.test(where))
        .map(({ where, value }) => `${where.split(' ')[1] ?? ''} ${typeof value === 'string' ? value : ''}`),
    );
  } finally {
    world.dispose();
  }
}

const LETTERS = Array.from('bdfgklmnprstvz');

/** Names that no other text has. */
const NAMES = LETTERS.flatMap((first) =>
  LETTERS.flatMap((last) => Array.from('aeiouy', (vowel) => `Z${vowel}${first}i${last}an`)),
).slice(0, 1014);

describe('counts in the views', function () {
  this.timeout(60_000);

  it('are written like all other numbers', async () => {
    const mentions = await countsIn('Japan waits. '.repeat(1003));
    assert.ok(mentions.has('dateline.entities 1,003'), [...mentions].join(', '));
    const agreements = await countsIn(
      NAMES.map((name) => `Japan and Britain signed the ${name} Pact.`).join('\n\n'),
    );
    assert.ok(agreements.has('dateline.agreements 1,014'), [...agreements].slice(0, 40).join(', '));
  });
});
