import assert from 'node:assert/strict';
import { anchorOf } from '../../../src/core/review/anchors';
import {
  movedTo,
  reanchored,
  remarksIn,
  renamed,
  undecided,
  withDecision,
  withNote,
  withNoteText,
  withoutEntry,
} from '../../../src/core/review/remarks';
import { parseReviewFile } from '../../../src/core/review/parseReviewFile';
import { EMPTY_REVIEW, formatReviewFile } from '../../../src/core/review/reviewFile';
import type { ReviewFile } from '../../../src/core/review/reviewFile';

const TEXT = 'The two ministers signed the treaty in Oldcastle on Monday. Nobody else was there to see it.';
const BY = { author: 'AB', date: '2022-11-07' };

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

function noted(words: string, note: string, review: ReviewFile = EMPTY_REVIEW): ReviewFile {
  return withNote(review, 'a.txt', anchorOf(TEXT, spanOf(TEXT, words)), note, BY);
}

describe('remarks of reviewers', () => {
  it('stand on their passage, decisions before notes', () => {
    const anchor = anchorOf(TEXT, spanOf(TEXT, 'signed the treaty'));
    const review = withDecision(noted('signed the treaty', 'Really?'), 'a.txt', TEXT, anchor, {
      verdict: 'disputed',
      reason: 'No.',
      ...BY,
    });
    const { passages, orphaned } = remarksIn(TEXT, review, 'a.txt');
    assert.equal(passages.length, 1);
    assert.deepEqual(
      passages[0]?.remarks.map(({ kind }) => kind),
      ['decision', 'note'],
    );
    assert.deepEqual(orphaned, []);
    assert.deepEqual(remarksIn(TEXT, review, 'b.txt').passages, []);
  });

  it('follow the text through edits, and are kept where the passage is gone', () => {
    const review = noted('signed the treaty', 'Really?');
    const before = `Oldcastle, 7 November. ${TEXT}`;
    const [passage] = remarksIn(before, review, 'a.txt').passages;
    assert.equal(passage && before.slice(passage.span.start, passage.span.end), 'signed the treaty');
    const { passages, orphaned } = remarksIn('Something else altogether.', review, 'a.txt');
    assert.deepEqual(passages, []);
    assert.equal(orphaned.length, 1);
  });

  it('are read again as they were written', () => {
    const review = noted('Nobody else', 'Zwei\nZeilen: "x" # y', noted('signed', 'a'));
    const again = parseReviewFile(formatReviewFile(review));
    assert.deepEqual(again.problems, []);
    assert.deepEqual(remarksIn(TEXT, again, 'a.txt'), remarksIn(TEXT, review, 'a.txt'));
  });

  it('can be changed, moved and taken back', () => {
    const review = noted('signed the treaty', 'Really?');
    const id = review.notes[0]?.id ?? '';
    assert.equal(withNoteText(review, id, 'Yes.').notes[0]?.text, 'Yes.');
    assert.equal(movedTo(review, id, TEXT, spanOf(TEXT, 'Oldcastle')).notes[0]?.anchor.quote, 'Oldcastle');
    assert.deepEqual(withoutEntry(review, id).notes, []);
    assert.equal(withoutEntry(review, 'another').notes.length, 1);
  });

  it('remember a passage anew only where its words have changed', () => {
    const review = noted('signed the treaty in Oldcastle', 'Really?');
    assert.equal(reanchored(`More text before. ${TEXT}`, review, 'a.txt'), null);
    const edited = TEXT.replace('signed the treaty', 'signed the new treaty');
    assert.equal(
      reanchored(edited, review, 'a.txt')?.notes[0]?.anchor.quote,
      'signed the new treaty in Oldcastle',
    );
  });

  it('go with their file when it gets another name', () => {
    const review = noted('signed', 'a');
    assert.equal(renamed(review, 'a.txt', 'b.txt')?.notes[0]?.file, 'b.txt');
    assert.equal(renamed(review, 'c.txt', 'b.txt'), null);
  });
});

describe('decisions', () => {
  const finding = (words: string) => ({
    ...spanOf(TEXT, words),
    rule: 'date-mismatch',
    severity: 'warning' as const,
    message: '',
    fix: null,
  });

  it('replace the author’s own, not those of others', () => {
    const anchor = anchorOf(TEXT, spanOf(TEXT, 'Monday'));
    const once = withDecision(EMPTY_REVIEW, 'a.txt', TEXT, anchor, {
      verdict: 'disputed',
      reason: '',
      ...BY,
    });
    const twice = withDecision(once, 'a.txt', TEXT, anchor, {
      verdict: 'accepted',
      reason: '',
      ...BY,
      date: '2022-11-08',
    });
    assert.deepEqual(
      twice.decisions.map(({ verdict }) => verdict),
      ['accepted'],
    );
    const other = withDecision(once, 'a.txt', TEXT, anchor, {
      verdict: 'supported',
      reason: '',
      ...BY,
      author: 'CD',
    });
    assert.equal(other.decisions.length, 2);
  });

  it('settle the findings on their passage; a note does not', () => {
    const findings = [finding('Monday'), finding('treaty')];
    const anchor = anchorOf(TEXT, spanOf(TEXT, 'Monday'));
    const review = withDecision(noted('treaty', 'Which?'), 'a.txt', TEXT, anchor, {
      verdict: 'accepted',
      reason: '',
      ...BY,
    });
    assert.deepEqual(undecided(findings, remarksIn(TEXT, review, 'a.txt')), [findings[1]]);
  });
});
