import assert from 'node:assert/strict';
import { toCsv } from '../../../src/core/export/csv';
import { toMarkdown } from '../../../src/core/export/markdown';
import { documentOutline } from '../../../src/core/outline/documentOutline';
import { reportAsHtml, reportAsMarkdown } from '../../../src/core/review/report';
import { plain, visibleText } from '../../../src/extension/escape';
import { builtInAnalyser } from '../support/analyser';

/** What patterns stumble on: long runs of what one of their parts takes, and of what nearly fits. */
const UNITS: readonly string[] = [
  ...[
    'a',
    'A',
    'Aa',
    '1',
    '1,',
    '-',
    '–',
    ' ',
    '\t',
    '\u00a0',
    '.',
    ',',
    ', ',
    ': ',
    '(',
    ')',
    '[',
    ']',
    '<',
    '{',
  ],
  ...[
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    '“a” ',
    '"a" ',
    '“a',
    'a” ',
    "''",
    '’s ',
    "a' ",
    '*',
    '_',
    '#',
    '# ',
    '|',
    '>',
  ],
  ...[
    'Mr. ',
    'Mr ',
    'U.S.',
    'U.S. ',
    'A. ',
    'A.',
    'J.K. ',
    '(A) ',
    '(AB) ',
    'AB ',
    'ABC',
    'Aa Bb ',
    'President ',
  ],
  ...[
    'Prime Minister ',
    'then-',
    'ex-',
    'former ',
    'Xi ',
    'Kim Jong ',
    'the ',
    'of the ',
    'and ',
    'Japan, ',
    'Japan-',
  ],
  ...[
    'Japan and ',
    'Japan–',
    'agreement ',
    'the treaty of ',
    'Treaty on the ',
    'Treaty ',
    'signed ',
    'to be signed ',
  ],
  ...[
    'between Japan and ',
    'said ',
    'he said, ',
    '“x,” he said. ',
    'told ',
    'according to ',
    'that ',
    'who ',
  ],
  ...[
    '2022',
    '2022-11-',
    '2022-11-07 ',
    '7 November ',
    'November 7, ',
    'on Monday ',
    'in the ',
    'years ago ',
    'last ',
  ],
  ...[
    '1-',
    '1/',
    '٣',
    '\u0301',
    'e\u0301',
    '\u200d',
    '\u202e',
    '\ud83d',
    '😀',
    '👩‍',
    'ي',
    '日',
    '__proto__ ',
    '&#',
    '<!--',
  ],
  ...[
    '[a](',
    '![',
    'http://',
    'www.',
    '@',
    '```',
    '~~~ ',
    '---',
    '\\',
    '$(',
    'command:',
    ' \u2028',
    'x: y',
    '"a: ',
  ],
] as const;

const LONG = 100_000;

describe('lines of 100,000 characters', function () {
  this.timeout(120_000);
  const analyser = builtInAnalyser();
  const { knowledge } = analyser;

  /** Milliseconds of the processor, not of the clock: the machine may be busy. Best of a few. */
  function time(run: () => void, runs = 2): number {
    let best = Infinity;
    for (let n = 0; n < runs; n++) {
      const before = process.cpuUsage().user;
      run();
      best = Math.min(best, (process.cpuUsage().user - before) / 1000);
    }
    return best;
  }

  for (const [start, end, language] of [
    ['', '', 'plaintext'],
    ['Date: 2022-11-07\n\nPresident Xi said “', '” that is it.', 'article'],
    ['---\n', '\n---\n', 'markdown'],
  ] as const) {
    it(`take time as their length between ${JSON.stringify([start, end])}`, () => {
      const slow: string[] = [];
      for (const unit of UNITS) {
        const textOf = (length: number): string =>
          start + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end;
        const short = textOf(LONG / 5);
        const long = textOf(LONG);
        const options = { language, date: '2022-11-07', fileName: `${unit.repeat(99)}.txt` };
        const longTime = time(() => analyser.analyse(long, options), 1);
        // Linear within a factor, and nowhere near what anybody would notice.
        if (longTime < 200) continue;
        const shortTime = time(() => analyser.analyse(short, options));
        if (longTime < 15 * shortTime && longTime < 2500) continue;
        const again = time(() => analyser.analyse(long, options));
        if (again > 15 * shortTime || again > 2500)
          slow.push(
            `${JSON.stringify(unit)}, ${language}: ${again.toFixed(0)} ms, a fifth of it ${shortTime.toFixed(0)} ms`,
          );
      }
      assert.deepEqual(slow, []);
    });
  }

  it('are shown and exported in time', () => {
    const slow: string[] = [];
    for (const unit of UNITS) {
      const text = `President Xi said “${unit.repeat(Math.ceil(LONG / unit.length)).slice(0, LONG / 4)}” in Japan.`;
      const analysis = analyser.analyse(text, { date: '2022-11-07' });
      const input = { analysis, knowledge, fileName: text, notes: [], decisions: [] };
      for (const [name, run] of Object.entries({
        csv: () => toCsv(analysis, knowledge),
        markdown: () => toMarkdown(analysis, knowledge, text),
        report: () => reportAsMarkdown(input),
        html: () => reportAsHtml(input),
        outline: () => documentOutline(analysis),
        plain: () => plain(text),
        visible: () => visibleText(text),
      })) {
        const took = time(run, 1);
        if (took > 500) slow.push(`${name} of ${JSON.stringify(unit)}: ${took.toFixed(0)} ms`);
      }
    }
    assert.deepEqual(slow, []);
  });
});
