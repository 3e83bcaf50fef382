import assert from 'node:assert/strict';
import { anchorOf, findAnchor } from '../../../src/core/review/anchors';

const TEXT =
  'The talks ended without a result. Officials said that the pact was dead.\n\nNovak left for Osaka on Monday. Officials said that the pact would be signed in May, and that nobody would object.\n';

function anchored(text: string, words: string, nth = 0): ReturnType<typeof anchorOf> {
  let start = text.indexOf(words);
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0);
  return anchorOf(text, { start, end: start + words.length });
}

function foundIn(text: string, anchor: ReturnType<typeof anchorOf>): string | null {
  const found = findAnchor(text, anchor);
  return found && text.slice(found.start, found.end);
}

const LONE_SURROGATE = /\p{Surrogate}/u;

describe('anchors', () => {
  it('finds the passage where it was', () => {
    const anchor = anchored(TEXT, 'Novak left for Osaka');
    assert.deepEqual(findAnchor(TEXT, anchor), { start: anchor.start, end: anchor.start + 20, exact: true });
  });

  it('finds it after text was put before it', () => {
    assert.equal(
      foundIn(`A new beginning.\n\n${TEXT}`, anchored(TEXT, 'Novak left for Osaka')),
      'Novak left for Osaka',
    );
  });

  it('tells passages that are alike by what stands around them', () => {
    const anchor = anchored(TEXT, 'Officials said', 1);
    const edited = `Officials said nothing. ${TEXT}`;
    assert.equal(findAnchor(edited, anchor)?.start, edited.indexOf('Officials said that the pact would'));
  });

  it('finds a passage that was changed inside', () => {
    const anchor = anchored(TEXT, 'the pact would be signed in May');
    const edited = TEXT.replace('would be signed in May', 'will be signed in May');
    assert.equal(foundIn(edited, anchor), 'the pact will be signed in May');
    assert.equal(findAnchor(edited, anchor)?.exact, false);
  });

  it('finds a long passage by its beginning when its end was rewritten', () => {
    const anchor = anchored(
      TEXT,
      'Officials said that the pact would be signed in May, and that nobody would object.',
    );
    const edited = TEXT.replace('and that nobody would object', 'and nobody objected');
    assert.ok(foundIn(edited, anchor)?.startsWith('Officials said that the pact would be signed'));
  });

  it('gives null for a passage that is gone', () => {
    assert.equal(
      findAnchor('Something else is written here now.', anchored(TEXT, 'Novak left for Osaka')),
      null,
    );
    assert.equal(findAnchor('', anchored(TEXT, 'Novak left for Osaka')), null);
  });

  it('keeps surrogate pairs whole', () => {
    const text = `${'🕊'.repeat(40)}peace${'🕊'.repeat(40)}`;
    const anchor = anchored(text, 'peace');
    assert.doesNotMatch(anchor.prefix + anchor.suffix, LONE_SURROGATE);
  });

  it('survives an empty quote', () => {
    assert.equal(findAnchor(TEXT, { quote: '', prefix: '', suffix: '', start: 0 }), null);
  });
});
