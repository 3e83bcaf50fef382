import assert from 'node:assert/strict';
import {
  allMentions,
  entitiesInSteps,
  mentionsByEntity,
  mentionsOfSame,
} from '../../../src/core/cards/allMentions';
import { positionOf } from '../../../src/core/cards/parts';
import { countSteps } from '../support/countSteps';
import { agreement, analysisOf } from '../support/world';

describe('all mentions of an article', () => {
  const source =
    'The [[RAA|agreement]] with [[Arland|country:AAA]] is new. The pact helps. The Arland deal, too.';
  const base = analysisOf(source);
  const span = (words: string) => {
    const start = base.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const analysis = {
    ...base,
    agreements: [
      agreement('a', {
        id: 'raa',
        name: 'Access Agreement',
        mentions: [span('RAA'), span('The pact'), span('RAA with Arland')],
      }),
      agreement('b', { name: 'deal', mentions: [span('The Arland deal'), span('The pact helps')] }),
    ],
  };
  const found = allMentions(analysis);

  it('have what stands for an agreement among them, in the order of the text', () => {
    assert.deepEqual(
      found.map(({ text, id }) => [text, id]),
      [
        ['RAA', 'raa'],
        ['Arland', 'AAA'],
        ['The pact helps', null],
        ['The Arland deal', null],
      ],
    );
  });

  it('do not overlap', () => {
    found.forEach((mention, i) => {
      assert.ok(mention.end <= (found[i + 1]?.start ?? Infinity));
    });
  });

  it('are counted on the card', () => {
    const [, , , deal] = found;
    assert.ok(deal);
    const { index, count } = positionOf(analysis, deal);
    assert.deepEqual([index, count], [2, 2]);
  });

  it('are known by their entity', () => {
    for (const mention of found)
      assert.deepEqual(
        mentionsOfSame(analysis, mention),
        found.filter(({ type, id, name }) =>
          id === null
            ? mention.id === null && name === mention.name
            : type === mention.type && id === mention.id,
        ),
      );
    assert.equal([...(mentionsByEntity(analysis).get('agreement') ?? [])].length, 2);
  });

  it('are listed in steps where there are very many', () => {
    const [mention] = analysis.mentions;
    assert.ok(mention);
    const mentions = Array.from({ length: 100_000 }, (_, k) => ({
      ...mention,
      start: 5 * k,
      end: 5 * k + 3,
    }));
    const long = { ...analysis, mentions };
    // Once for the list of all, and once for those of each entity.
    assert.ok(countSteps(entitiesInSteps(long)) >= (2 * 100_000) / 2000);
  });

  it('are made once for an analysis', () => {
    assert.equal(allMentions(analysis), found);
  });
});
