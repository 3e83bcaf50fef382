import assert from 'node:assert/strict';
import {
  EMPTY_REVIEW,
  formatReviewFile,
  parseReviewFile,
  type Decision,
  type Note,
  type ReviewFile,
} from '../../../src/core/review/reviewFile';

function note(id: string, file: string, start: number, text: string): Note {
  return {
    id,
    file,
    anchor: { quote: 'the pact', prefix: 'sign ', suffix: ' in May', start },
    author: 'Ana',
    date: '2022-11-08',
    text,
  };
}

const { text: _, ...REMARK } = note('d1', 'a.txt', 7, '');
const DECISION: Decision = { ...REMARK, verdict: 'needs source', reason: '' };

const REVIEW: ReviewFile = {
  ...EMPTY_REVIEW,
  ignores: [
    { id: 'i1', rule: 'title-as-of', scope: 'everywhere', file: null, anchor: null, words: 'President Bush' },
  ],
  notes: [
    note('n2', 'b.txt', 5, 'true'),
    note('n1', 'a.txt', 90, 'yes: "quoted"\nand a second line # no comment'),
    note('n3', 'a.txt', 7, '2022-11-07'),
  ],
  decisions: [DECISION],
};

describe('the review file', () => {
  it('gives back what was written', () => {
    const read = parseReviewFile(formatReviewFile(REVIEW));
    assert.deepEqual(read.problems, []);
    assert.deepEqual(read.ignores, REVIEW.ignores);
    assert.deepEqual(read.decisions, REVIEW.decisions);
    assert.deepEqual(
      read.notes.map(({ id, text }) => [id, text]),
      [
        ['n3', '2022-11-07'],
        ['n1', 'yes: "quoted"\nand a second line # no comment'],
        ['n2', 'true'],
      ],
    );
  });

  it('does not depend on the order in which entries were made', () => {
    const other = { ...REVIEW, notes: REVIEW.notes.toReversed() };
    assert.equal(formatReviewFile(other), formatReviewFile(REVIEW));
  });

  it('adds an entry as lines of its own', () => {
    const before = formatReviewFile(REVIEW).split('\n');
    const after = formatReviewFile({
      ...REVIEW,
      notes: [...REVIEW.notes, note('n4', 'a.txt', 50, 'More')],
    }).split('\n');
    assert.deepEqual(
      after.filter((line) => !before.includes(line)),
      ['  - id: "n4"', '    start: 50', '    text: "More"'],
    );
  });

  it('keeps what it cannot read, and says so', () => {
    const yaml = 'notes:\n  - id: x\n    colour: red\ndecisions:\n  - 7\n';
    const read = parseReviewFile(yaml);
    assert.equal(read.problems.length, 2);
    const again = formatReviewFile(read);
    assert.match(again, /colour: red/);
    assert.match(again, /- 7/);
  });

  it('never throws', () => {
    for (const yaml of [
      '',
      '   ',
      '[',
      'a: [',
      '- 1',
      'notes: 5',
      'notes: {}',
      '&a [*a]',
      'x: &a [*a, *a]',
      '\u0000',
      '!!js/function x',
    ]) {
      assert.doesNotThrow(() => parseReviewFile(yaml), yaml);
    }
  });

  it('takes an entry that a merge has doubled once', () => {
    const one = '  - id: n1\n    file: a.txt\n    quote: pact\n    start: 3\n    text: See\n';
    assert.equal(parseReviewFile(`notes:\n${one}${one}`).notes.length, 1);
  });
});
