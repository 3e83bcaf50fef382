import assert from 'node:assert/strict';
import { parseReviewFile } from '../../../src/core/review/parseReviewFile';
import {
  EMPTY_REVIEW,
  formatReviewFile,
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

  it('adds an entry as a line of its own', () => {
    const before = formatReviewFile(REVIEW).split('\n');
    const after = formatReviewFile({
      ...REVIEW,
      notes: [...REVIEW.notes, note('n4', 'a.txt', 50, 'More')],
    }).split('\n');
    assert.deepEqual(
      after.filter((line) => !before.includes(line)),
      [
        '  - {file: "a.txt", quote: the pact, author: "Ana", date: "2022-11-08", text: "More", prefix: "sign ", suffix: " in May", start: 50, id: "n4"}',
      ],
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

  it('reads entries of several lines, as it once wrote them', () => {
    const yaml = 'notes:\n  - id: n1\n    file: a.txt\n    quote: pact\n    start: 3\n    text: See\n';
    assert.deepEqual(
      parseReviewFile(yaml).notes.map(({ id, text }) => [id, text]),
      [['n1', 'See']],
    );
  });
});

describe('the review file after a merge', () => {
  const one = formatReviewFile({ ...EMPTY_REVIEW, notes: [note('n1', 'a.txt', 5, 'One')] });
  const other = formatReviewFile({ ...EMPTY_REVIEW, notes: [note('n2', 'a.txt', 5, 'Two')] });
  const lines = (text: string): string => text.slice(text.indexOf('\n') + 1);
  const idsIn = (yaml: string): readonly string[] => {
    const { notes, problems } = parseReviewFile(yaml);
    assert.deepEqual(problems, []);
    return notes.map(({ id }) => id);
  };

  it('has the entries of both sides of a conflict', () => {
    const yaml = `notes:\n<<<<<<< HEAD\n${lines(one)}=======\n${lines(other)}>>>>>>> other branch\n`;
    assert.deepEqual(idsIn(yaml), ['n1', 'n2']);
  });

  it('leaves the common base of a conflict out', () => {
    const base = '  - {file: "a.txt", quote: "x", start: 1, text: "Old", id: "n0"}\n';
    const yaml = `notes:\r\n<<<<<<< HEAD\r\n${lines(one)}||||||| 1a2b3c\r\n${base}=======\r\n${lines(other)}>>>>>>> other\r\n`;
    assert.deepEqual(idsIn(yaml), ['n1', 'n2']);
  });

  it('reads an entry that stands below the wrong list', () => {
    const yaml = `notes:\ndecisions:\n${lines(one)}`;
    assert.deepEqual(idsIn(yaml.replace(/notes:\n(?=decisions:\n.*notes)/s, '')), ['n1']);
  });

  it('has the entries of a list that stands there twice', () => {
    assert.deepEqual(idsIn(one + other), ['n1', 'n2']);
  });

  it('keeps a passage that has the marks of a conflict in it', () => {
    const odd = note('n3', 'a.txt', 5, '=======\n<<<<<<< HEAD');
    const { notes } = parseReviewFile(formatReviewFile({ ...EMPTY_REVIEW, notes: [odd] }));
    assert.deepEqual(notes, [odd]);
  });

  it('takes no entry with a slip in it for more than it says, and keeps it and all else', () => {
    const yaml = [
      '# Ours, see the wiki.',
      '',
      'ignores:',
      '  - {rule: title-as-of, files: drafts/a.md}',
      '  - {rule: title-as-of, file: a.md, words: 2024}',
      '  - {rule: [title-as-of]}',
      'note:',
      '  - {file: a.md, quote: the pact, text: Really?}',
      '',
    ].join('\n');
    const read = parseReviewFile(yaml);
    assert.deepEqual(read.ignores, []);
    assert.deepEqual(read.problems, [
      'ignores: entry 1 cannot be read: there is no field “files”',
      'ignores: entry 2 cannot be read: “words” must be text: put it in quotation marks',
      'ignores: entry 3 cannot be read: “rule” must be text: put it in quotation marks',
      'there is no list “note”',
    ]);
    const again = formatReviewFile(read);
    for (const part of ['# Ours, see the wiki.', 'files: "drafts/a.md"', 'words: 2024', 'note:', 'Really?'])
      assert.ok(again.includes(part), again);
    assert.deepEqual(parseReviewFile(again), read);
  });

  it('may have nothing in it but comments', () => {
    const read = parseReviewFile('# To be filled.\n');
    assert.deepEqual(read, { ...EMPTY_REVIEW, header: '# To be filled.\n' });
    assert.match(formatReviewFile({ ...read, decisions: [DECISION] }), /^# To be filled\.\nignores:\n/);
  });
});
