import assert from 'node:assert/strict';
import { applyIgnores, ignoreHere, ignoreWords } from '../../../src/core/review/ignores';
import { parseReviewFile } from '../../../src/core/review/parseReviewFile';
import { EMPTY_REVIEW, formatReviewFile } from '../../../src/core/review/reviewFile';
import { builtInAnalyser } from '../support/analyser';

const TEXT = 'Officials said the dam would hold. Novak agreed.\n\nOfficials said the bridge had fallen.';
const FILE = 'news/dam.article';

function anonymousIn(text: string): ReturnType<ReturnType<typeof builtInAnalyser>['analyse']> {
  const severities = { 'missing-dateline': 'off' } as const;
  return builtInAnalyser().analyse(text, { date: '2022-11-07', severities });
}

describe('ignores', () => {
  const analysis = anonymousIn(TEXT);
  const [first, second] = analysis.findings;
  assert.ok(first && second);

  it('here: only the one finding, also after an edit', () => {
    const ignore = ignoreHere(analysis, second, FILE);
    const same = applyIgnores(analysis, [ignore], FILE);
    assert.deepEqual(same.analysis.findings, [first]);
    assert.deepEqual(same.ignored, [second]);
    const edited = anonymousIn(`The water rose on Monday.\n\n${TEXT}`);
    const after = applyIgnores(edited, [ignore], FILE);
    assert.equal(after.analysis.findings.length, edited.findings.length - 1);
    assert.ok(edited.text.slice(after.ignored[0]?.start).startsWith('Officials said the bridge'));
  });

  it('in the file: all findings on these words', () => {
    const ignore = ignoreWords(analysis, first, FILE);
    assert.deepEqual(applyIgnores(analysis, [ignore], FILE).analysis.findings, []);
    assert.equal(applyIgnores(analysis, [ignore], 'news/other.article').analysis.findings.length, 2);
  });

  it('everywhere: in every file, for this rule only', () => {
    const ignore = ignoreWords(analysis, first, null);
    assert.deepEqual(applyIgnores(analysis, [ignore], 'news/other.article').analysis.findings, []);
    const other = { ...ignore, rule: 'title-as-of' };
    assert.equal(applyIgnores(analysis, [other], FILE).analysis.findings.length, 2);
  });

  it('names what is orphaned and keeps it', () => {
    const ignore = ignoreHere(analysis, second, FILE);
    const { orphaned } = applyIgnores(anonymousIn('Nothing of it is left.'), [ignore], FILE);
    assert.deepEqual(orphaned, [ignore]);
  });

  it('come back from the file as they were', () => {
    const ignores = [
      ignoreHere(analysis, first, FILE),
      ignoreWords(analysis, first, FILE),
      ignoreWords(analysis, first, null),
    ];
    const read = parseReviewFile(formatReviewFile({ ...EMPTY_REVIEW, ignores }));
    assert.deepEqual([...read.ignores].sort(byId), [...ignores].sort(byId));
  });

  it('leave notes of the file alone', () => {
    const review = parseReviewFile(
      'notes:\n  - { id: a, file: x.txt, quote: dam, start: 3, text: "See the report" }\n',
    );
    const yaml = formatReviewFile({ ...review, ignores: [ignoreWords(analysis, first, null)] });
    assert.match(yaml, /See the report/);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
