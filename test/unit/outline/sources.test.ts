import assert from 'node:assert/strict';
import type { Quotation } from '../../../src/core/analysis';
import { percentage } from '../../../src/core/outline/share';
import { sourceOutline, statementAt } from '../../../src/core/outline/sourceOutline';
import { KNOWLEDGE, analysisOf } from '../support/world';

const TEXT =
  'Ben Low said it was late. “Too late,” he said. A senior official said no. Kyodo News reported rain. “Nobody’s words.” It rained.';

/** A quotation of the words `what` by `who`, as they stand in the text. */
function said(what: string, who: string | null, more: Partial<Quotation> = {}): Quotation {
  const start = TEXT.indexOf(what);
  const at = who === null ? -1 : TEXT.indexOf(who);
  assert.ok(start >= 0 && (who === null || at >= 0));
  return {
    start,
    end: start + what.length,
    direct: what.startsWith('“'),
    manner: 'stated',
    speaker: who === null ? null : { text: who, start: at, end: at + who.length, id: null, name: who },
    cue: null,
    source: who === null ? 'none' : 'named',
    ...more,
  };
}

const sentences = [...TEXT.matchAll(/[^.]+[.,]”?[^.]*\.?/g)].map(({ 0: { length }, index }) => ({
  start: index,
  end: index + length,
}));
const analysis = {
  ...analysisOf(TEXT),
  sentences,
  quotations: [
    said('it was late', 'Ben Low', {
      speaker: { text: 'Ben Low', start: 0, end: 7, id: 'ben-low', name: 'Ben Low' },
    }),
    said('“Too late,”', 'he', {
      speaker: { text: 'he', start: 38, end: 40, id: 'ben-low', name: 'Ben Low' },
    }),
    said('no', 'A senior official', { source: 'anonymous' }),
    said('rain', 'Kyodo News'),
    said('“Nobody’s words.”', null),
  ],
};

describe('the outline of sources', () => {
  it('has each source once, with what it says, and the quotations without one last', () => {
    const { nodes, counts } = sourceOutline(analysis, KNOWLEDGE);
    assert.deepEqual(
      nodes.map(({ kind, name, statements }) => [kind, name, statements.length]),
      [
        ['named', 'Ben Low', 2],
        ['anonymous', 'A senior official', 1],
        ['outlet', 'Kyodo News', 1],
        ['none', '', 1],
      ],
    );
    assert.deepEqual(counts, { named: 1, outlet: 1, anonymous: 1, none: 1 });
    const keys = nodes.flatMap((node) => [node.key, ...node.statements.map(({ key }) => key)]);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('can show one kind only, and still counts all', () => {
    const { nodes, counts } = sourceOutline(analysis, KNOWLEDGE, 'anonymous');
    assert.deepEqual(
      nodes.map(({ name }) => name),
      ['A senior official'],
    );
    assert.equal(counts.named, 1);
    assert.deepEqual(
      sourceOutline(analysis, KNOWLEDGE, 'none').nodes.map(({ key }) => key),
      ['none'],
    );
  });

  it('finds the statement at a place: in its words, otherwise beside them', () => {
    const outline = sourceOutline(analysis, KNOWLEDGE);
    assert.equal(statementAt(outline, TEXT.indexOf('was late'))?.source.name, 'Ben Low');
    assert.equal(statementAt(outline, TEXT.indexOf('senior'))?.source.kind, 'anonymous');
    assert.equal(statementAt(outline, TEXT.indexOf('It rained')), undefined);
  });

  it('takes the name of a record only where there is one', () => {
    const [first] = analysis.quotations;
    assert.ok(first?.speaker);
    const unknown = { ...first, speaker: { ...first.speaker, id: 'no-such-record' } };
    const [node] = sourceOutline({ ...analysis, quotations: [unknown] }, KNOWLEDGE).nodes;
    assert.equal(node?.name, 'Ben Low');
    assert.equal(node.recordId, null);
  });

  it('of an article that attributes nothing is empty', () => {
    const { nodes, shares } = sourceOutline({ ...analysis, quotations: [] }, KNOWLEDGE);
    assert.deepEqual(nodes, []);
    assert.equal(shares.unsourced, sentences.length);
  });
});

describe('a share in per cent', () => {
  it('never says none of some, nor all of most', () => {
    assert.equal(percentage(1, 1000), 1);
    assert.equal(percentage(999, 1000), 99);
    assert.equal(percentage(0, 10), 0);
    assert.equal(percentage(10, 10), 100);
    assert.equal(percentage(1, 3), 33);
    assert.equal(percentage(1, 0), 0);
  });
});
