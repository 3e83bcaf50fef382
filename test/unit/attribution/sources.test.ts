import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { listSources, sourcingShares } from '../../../src/core/attribution/sources';
import { builtInAnalyser } from '../support/analyser';
import { analysePassage, readMarks } from '../support/attributionMarks';

const ARTICLE = `OSAKA, June 29, 2019 (Wire) - Theresa May said the talks had failed. “We tried,” she said.

Kyodo News reported that a deal was near. The sky over Osaka was grey.

Officials familiar with the matter said no date was set. “Nobody knows what comes after this week.”

“The deal is dead,” May told reporters.`;

const { knowledge } = builtInAnalyser();

describe('sources of an article', () => {
  const analysis = analysePassage(ARTICLE);
  const sources = listSources(analysis, knowledge);

  it('lists each source once, in order', () => {
    assert.deepEqual(
      sources.map(({ kind, name }) => [kind, name]),
      [
        ['named', 'Theresa May'],
        ['outlet', 'Kyodo News'],
        ['anonymous', 'Officials familiar with the matter'],
      ],
    );
  });

  it('gathers what a source says under all its names', () => {
    const may = sources[0];
    assert.equal(may?.id, 'theresa-may');
    assert.equal(may.quotations.length, 3);
    assert.deepEqual(
      may.mentions.map(({ start, end }) => ARTICLE.slice(start, end)),
      ['Theresa May', 'she', 'May'],
    );
    assert.equal(may.sentences, 3);
  });

  it('counts sentences by kind of sourcing', () => {
    const shares = sourcingShares(analysis, sources);
    assert.equal(shares.sentences, analysis.sentences.length);
    assert.equal(shares.named, 3);
    assert.equal(shares.outlet, 1);
    assert.equal(shares.anonymous, 2);
    assert.equal(shares.unattributed, 0);
    assert.equal(shares.unsourced, shares.sentences - 6);
  });

  it('do not carry a sentence that only tells what somebody wants', () => {
    const analysis = builtInAnalyser().analyse('Norway wants a new treaty. Norway said that it was late.', {
      date: '2022-11-07',
    });
    assert.equal(analysis.quotations.length, 2);
    const { named, unsourced } = sourcingShares(analysis, listSources(analysis, knowledge));
    assert.deepEqual([named, unsourced], [1, 1]);
  });

  it('has nothing to say of a text without attribution', () => {
    const empty = analysePassage('The bridge is old. The river is wide.');
    assert.deepEqual(listSources(empty, knowledge), []);
    assert.equal(sourcingShares(empty, listSources(empty, knowledge)).unsourced, 2);
  });

  it('counts a quotation that nobody is given for', () => {
    const lone = analysePassage('“Nobody knows what comes after this long week of talks.”');
    assert.equal(lone.quotations[0]?.source, 'none');
    assert.equal(sourcingShares(lone, listSources(lone, knowledge)).unattributed, 1);
  });
});

describe('an outlet that cites others', () => {
  it('is given with those it cites', () => {
    const cited = analysePassage(
      'The talks failed, Kyodo News reported, citing officials familiar with the matter.',
    );
    assert.deepEqual(
      listSources(cited, knowledge).map(({ kind, name }) => [kind, name]),
      [
        ['outlet', 'Kyodo News'],
        ['anonymous', 'officials familiar with the matter'],
      ],
    );
  });
});

describe('attribution over edits', () => {
  it('gives what a fresh analysis gives', () => {
    const session = builtInAnalyser().createSession();
    session.update(ARTICLE);
    for (const [from, to] of [
      ['failed', 'broken down'],
      ['“We tried,” ', ''],
      ['she said', 'Emmanuel Macron said'],
    ] as const) {
      const edited = ARTICLE.replace(from, to);
      assert.deepEqual(
        session.update(edited).quotations,
        builtInAnalyser().createSession().update(edited).quotations,
      );
    }
  });
});

describe('marks of a passage', () => {
  it('are taken out', () => {
    assert.deepEqual(readMarks('a [[b]] c'), { text: 'a b c', spans: [{ start: 2, end: 3 }] });
  });

  for (const bad of ['a [[b', 'a b]]', 'a [[b [[c]]', 'a [[]] b']) {
    it(`fail loudly: ${bad}`, () => {
      assert.throws(() => readMarks(bad));
    });
  }
});

describe('a source that is cited first', () => {
  it('has what its outlet reports', () => {
    const text = 'Citing people familiar with the matter, Reuters reported that the talks had failed.';
    const { quotations } = analysePassage(text);
    assert.deepEqual(
      quotations.map((quotation) => [
        quotation.source,
        quotation.speaker?.text,
        text.slice(quotation.start, quotation.end),
      ]),
      [
        ['named', 'Reuters', 'that the talks had failed'],
        ['anonymous', 'people familiar with the matter', 'that the talks had failed'],
      ],
    );
  });
});
