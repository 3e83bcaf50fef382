import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyser } from './support';

/** All mentions of a text but its dates: "type text". */
function mentionsIn(text: string): string[] {
  return analyser
    .analyse(text, { date: '2022-11-07' })
    .mentions.filter(({ type }) => type !== 'date')
    .map((mention) => `${mention.type} ${mention.text}`);
}

describe('the name of an agreement', () => {
  it('takes in the city where it was signed', () => {
    assert.deepEqual(mentionsIn('Envoys signed the Seville Treaty and the Tokyo Harbour Pact.'), [
      'agreement Seville Treaty',
      'agreement Tokyo Harbour Pact',
    ]);
  });

  it('leaves its countries theirs', () => {
    assert.deepEqual(mentionsIn('Envoys signed the Australia–Japan Reciprocal Access Agreement.'), [
      'country Australia',
      'country Japan',
      'agreement Reciprocal Access Agreement',
    ]);
  });

  it('leaves cities outside of it alone', () => {
    assert.deepEqual(mentionsIn('Envoys went to Seville and signed the Harbour Access Treaty in Lima.'), [
      'place Seville',
      'agreement Harbour Access Treaty',
      'place Lima',
    ]);
  });
});

describe('what is done with an agreement', () => {
  it('has a date in years that there are, at either end of the calendar', () => {
    for (const date of ['9999-12-30', '0001-01-02']) {
      for (const text of [
        'Norway and Peru sign a memorandum on 1 January.',
        'Norway and Peru signed a pact on 31 December. They will sign a treaty on Monday.',
      ]) {
        const { agreements, incomplete } = analyser.analyse(text, { date });
        assert.deepEqual(incomplete, []);
        for (const { from, to } of agreements.flatMap(({ dates }) => dates))
          assert.match(from + to, /^(?:\d{4}-\d\d-\d\d){2}$/);
      }
    }
  });

  it('is told once by “is planned to be signed”', () => {
    const text =
      'Norway and Peru negotiated a fisheries treaty. The treaty is planned to be signed in December.';
    const [treaty] = analyser.analyse(text, { date: '2022-11-07' }).agreements;
    assert.deepEqual(
      treaty?.statuses.map(({ status, start, end }) => [status, text.slice(start, end)]),
      [
        ['negotiating', 'negotiated'],
        ['planned', 'is planned to be signed'],
      ],
    );
  });
});
