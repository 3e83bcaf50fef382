import assert from 'node:assert/strict';
import { describeFailure, fuzz } from '../fuzz/fuzz';
import { builtInAnalyser } from './support/analyser';

describe('the fuzzer', () => {
  it('finds nothing in two seconds', function () {
    this.timeout(60_000);
    const { cases, failures } = fuzz(builtInAnalyser(), { seed: 1, seconds: 2, cases: Infinity });
    assert.equal(failures.map(describeFailure).join('\n\n'), '');
    assert.ok(cases > 50, `only ${cases} cases`);
  });
});

describe('a text that once', () => {
  const analyser = builtInAnalyser();

  for (const text of [
    '\u2029',
    ': \u2028\u2029\u0085',
    'Japan.\u2028',
    '\u2028\u2028Japan met China.\n\u2029\n',
  ]) {
    it(`hung (${JSON.stringify(text)}) is analysed`, () => {
      analyser.analyse(text);
    });
  }

  it('took "constructor" for a word of its own is plain', () => {
    const text =
      'The constructor treaty. Constructor President Xi, constructor years ago, two constructor pacts.';
    const analysis = analyser.analyse(text, { date: '2022-11-07' });
    assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis);
    for (const { statuses } of analysis.agreements) assert.deepEqual(statuses, []);
  });

  it('had a name end before it begins names somebody', () => {
    for (const text of ['Mr May Xu left.', 'Minister May X', 'Date: 2022-11-07\n\nMr May Tokyo said so.']) {
      for (const { start, end } of analyser.analyse(text).mentions) assert.ok(start < end, text);
    }
  });

  it('had a name end within a character names the country', () => {
    const text = 'The U.S\u{1f600}. It, the U.S.\u{1f600} and the U.S. ';
    const names = analyser.analyse(text).mentions.map((mention) => mention.text);
    assert.deepEqual(names, ['U.S.', 'U.S.']);
  });

  it('named one agreement twice in the same place has it once', () => {
    const { mentions } = analyser.analyse(
      '# Treaty of Paris  Treaty of Paris  Treaty of Paris.\n'.repeat(60),
      {
        language: 'markdown',
      },
    );
    const starts = mentions.map(({ start }) => start);
    assert.equal(new Set(starts).size, starts.length);
  });
});
