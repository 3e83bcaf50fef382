import assert from 'node:assert/strict';
import { baseOf, globToRegExp, isGlob } from '../../../src/cli/review/glob';
import { github, json, stylish, type Formatter } from '../../../src/cli/review/formats';
import { sarif } from '../../../src/cli/review/sarif';
import type { FileReview, LocatedFinding } from '../../../src/cli/review/reviewOne';
import { RULES } from '../../../src/core/findings/rules';

const PLACE = { line: 3, column: 4, endLine: 3, endColumn: 9 };
const FINDING: LocatedFinding = {
  rule: 'title-as-of',
  severity: 'warning',
  start: 20,
  end: 25,
  message: '50 % wrong:\nsee, \u001b[31mthere',
  fix: { title: 'Insert', edits: [{ start: 20, end: 20, text: 'former ' }] },
  ...PLACE,
  lineText: 'The line',
  relatedPlaces: [{ ...PLACE, message: 'here' }],
  fixPlaces: [{ ...PLACE, text: 'former ' }],
};
const REVIEW: FileReview = {
  file: './news/a b,c.txt',
  date: '2022-11-07',
  findings: [FINDING, { ...FINDING, severity: 'hint', rule: 'name-variant' }, FINDING],
  ignored: 1,
  incomplete: [],
  failures: [],
  error: null,
};
const TOTALS = { files: 2, findings: { error: 0, warning: 2, information: 0, hint: 1 }, ignored: 1 };

function printed(formatter: Formatter, reviews: readonly FileReview[] = [REVIEW]): string {
  return formatter.begin() + reviews.map((review) => formatter.file(review)).join('') + formatter.end(TOTALS);
}

describe('dateline review: formats', () => {
  it('stylish: places, rules, a summary, no control characters of the article', () => {
    const text = printed(stylish(false));
    assert.match(text, /^\.\/news\/a b,c\.txt\n {2}3:4 {2}warning {6}50 % wrong:/);
    assert.ok(!text.includes('\u001b'));
    assert.match(text, /2 articles reviewed: 2 warnings, 1 hint; 1 ignored\n$/);
  });

  it('stylish: as many findings as a file may have', () => {
    const place = { ...FINDING, line: 12345 };
    const text = printed(stylish(false), [
      { ...REVIEW, findings: Array<LocatedFinding>(300_000).fill(place) },
    ]);
    assert.match(text, /^.*\n {2}12345:4 {2}warning/);
  });

  it('json: one list', () => {
    const [one, two] = JSON.parse(printed(json(), [REVIEW, { ...REVIEW, findings: [] }])) as [object, object];
    assert.deepEqual(Object.keys(one), ['file', 'date', 'findings', 'ignored', 'incomplete', 'error']);
    assert.ok('findings' in two && Array.isArray(two.findings) && two.findings.length === 0);
    assert.deepEqual(JSON.parse(printed(json(), [])), []);
  });

  it('github: escaped workflow commands, one a line', () => {
    const lines = printed(github()).trimEnd().split('\n');
    assert.equal(lines.length, 3);
    assert.equal(
      lines[0],
      '::warning file=./news/a b%2Cc.txt,line=3,endLine=3,col=4,endColumn=9,title=Dateline%3A title-as-of::50 %25 wrong:%0Asee, \ufffd[31mthere',
    );
    assert.ok(lines[1]?.startsWith('::notice '));
  });

  it('sarif: valid JSON with rules, columns, fingerprints and fixes', () => {
    const log = JSON.parse(printed(sarif('1.2.3'))) as Sarif;
    const [run] = log.runs;
    assert.equal(log.version, '2.1.0');
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    assert.ok(run.tool.driver.rules.every(({ id, help }) => help.text.includes(`docs/rules/${id}.md`)));
    const [first, second, third] = run.results;
    assert.ok(first && second && third);
    // Warnings come first, so that they are among those that are taken.
    assert.deepEqual([first.level, second.level, third.level], ['warning', 'warning', 'note']);
    assert.equal(run.tool.driver.rules[third.ruleIndex]?.id, 'name-variant');
    const location = first.locations[0]?.physicalLocation;
    assert.deepEqual(location?.artifactLocation, { uri: 'news/a%20b%2Cc.txt', uriBaseId: '%SRCROOT%' });
    assert.deepEqual(location.region, { startLine: 3, startColumn: 4, endLine: 3, endColumn: 9 });
    const prints = run.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    assert.equal(new Set(prints).size, 3);
    assert.deepEqual((JSON.parse(printed(sarif('1'), [])) as Sarif).runs[0].results, []);
  });

  it('sarif: paths count from the working directory', () => {
    const uris = ['/repo/news/a.txt', 'news/a.txt', './news/../news/a.txt'].map((file) => {
      const log = JSON.parse(printed(sarif('1', '/repo'), [{ ...REVIEW, file }])) as Sarif;
      return (log.runs[0].results[0]?.locations[0]?.physicalLocation.artifactLocation as { uri: string }).uri;
    });
    assert.deepEqual(uris, ['news/a.txt', 'news/a.txt', 'news/a.txt']);
  });

  it('sarif: no more results than GitHub takes, warnings before notes, and says how many are missing', () => {
    const log = JSON.parse(printed(sarif('1', '/repo', 3), [REVIEW, REVIEW])) as Sarif;
    const [run] = log.runs;
    assert.deepEqual(
      run.results.map(({ level }) => level),
      ['warning', 'warning', 'warning'],
    );
    const [notification] = run.invocations[0].toolExecutionNotifications;
    assert.match(notification?.message.text ?? '', /^3 results were left out/);
    assert.equal(run.invocations[0].executionSuccessful, true);
  });

  it('sarif: names files that could not be read', () => {
    const log = JSON.parse(
      printed(sarif('1'), [{ ...REVIEW, findings: [], error: 'it may not be read' }]),
    ) as Sarif;
    assert.equal(log.runs[0].invocations[0].executionSuccessful, false);
  });
});

interface Sarif {
  version: string;
  runs: [
    {
      columnKind: string;
      tool: { driver: { rules: { id: string; help: { text: string } }[] } };
      results: {
        level: string;
        ruleIndex: number;
        locations: { physicalLocation: { artifactLocation: object; region: object } }[];
        partialFingerprints: { primaryLocationLineHash: string };
      }[];
      invocations: [
        {
          executionSuccessful: boolean;
          toolExecutionNotifications: { message: { text: string } }[];
        },
      ];
    },
  ];
}

describe('dateline review: globs', () => {
  const cases: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
    ['*.txt', ['a.txt'], ['a.md', 'b/a.txt', 'a.txt.md']],
    ['./*.txt', ['a.txt'], ['b/a.txt']],
    ['news/**/*.article', ['news/a.article', 'news/x/y/a.article'], ['a.article', 'news/a.txt']],
    ['**/*.{txt,md}', ['a.txt', 'x/a.md'], ['a.article']],
    ['a?.txt', ['ab.txt'], ['a.txt', 'a/.txt']],
    ['[ab].txt', ['a.txt', 'b.txt'], ['c.txt']],
    ['[!ab].txt', ['c.txt'], ['a.txt']],
    ['a+(b).txt', ['a+(b).txt'], ['aab.txt']],
    ['news/**', ['news/a.txt', 'news/x/a.txt'], ['a.txt']],
  ];
  for (const [pattern, yes, no] of cases) {
    it(pattern, () => {
      const expression = globToRegExp(pattern);
      for (const path of yes) assert.match(path, expression);
      for (const path of no) assert.doesNotMatch(path, expression);
    });
  }

  it('knows the folder that all matches lie in', () => {
    assert.deepEqual(['*.txt', 'a/b/*.txt', '/x/**', 'a/{b,c}/d'].map(baseOf), ['.', 'a/b', '/x', 'a']);
    assert.deepEqual(['a.txt', 'a*', 'a{b}'].map(isGlob), [false, true, true]);
  });
});
