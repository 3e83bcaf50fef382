import assert from 'node:assert/strict';
import type { LogOutputChannel, TextDocument, Uri as EditorUri } from 'vscode';
import { disk, editor, messages } from '../support/editorApi';
import { Uri } from '../support/fakeClasses';
import { anchorOf } from '../../../src/core/review/anchors';
import { parseReviewFile } from '../../../src/core/review/parseReviewFile';
import { withDecision, withNote } from '../../../src/core/review/remarks';
import type { ReviewFile, Verdict } from '../../../src/core/review/reviewFile';
import type { Parts } from '../../../src/extension/parts';
import { ReviewStore } from '../../../src/extension/reviewStore';

const TEXT = 'The ministers signed the pact in May.';
const BY = { author: 'Ana', date: '2022-11-08' };
const REVIEW = '/one/.dateline/review.yaml';

const uriOf = (path: string): EditorUri => Uri.file(path) as unknown as EditorUri;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

function noted(text: string): (review: ReviewFile, file: string) => ReviewFile {
  return (review, file) => withNote(review, file, anchorOf(TEXT, { start: 4, end: 13 }), text, BY);
}

function decided(
  verdict: Verdict,
  text: string,
  words: string,
): (review: ReviewFile, file: string) => ReviewFile {
  const start = text.indexOf(words);
  const anchor = anchorOf(text, { start, end: start + words.length });
  return (review, file) => withDecision(review, file, text, anchor, { verdict, reason: '', ...BY });
}

/** The notes of a review file, by file. */
function notesIn(path: string): string[] {
  return parseReviewFile(disk.files.get(path) ?? '').notes.map(({ file, text }) => `${file}: ${text}`);
}

describe('the reviews of a workspace', () => {
  const log: string[] = [];
  let store: ReviewStore;

  beforeEach(() => {
    disk.files.clear();
    disk.unreadable.clear();
    messages.shown.length = log.length = 0;
    messages.answer = undefined;
    const write = (text: unknown): number => log.push(String(text));
    store = new ReviewStore(
      { userFiles: () => Promise.resolve({ parseReviewFile }) } as unknown as Parts,
      { warn: write, error: write } as unknown as LogOutputChannel,
    );
  });

  afterEach(() => {
    store.dispose();
  });

  it('begin with the first note', async () => {
    assert.equal(await store.change(uriOf('/one/a.txt'), noted('Really?')), true);
    assert.deepEqual(notesIn(REVIEW), ['a.txt: Really?']);
    assert.ok(disk.files.has('/one/.dateline/.gitattributes'));
  });

  for (const [what, spoil] of [
    ['cannot be read', () => disk.unreadable.add(REVIEW)],
    ['is no YAML', () => disk.files.set(REVIEW, 'notes: [\n')],
  ] as const) {
    it(`are not written over where the file ${what}`, async () => {
      await store.change(uriOf('/one/a.txt'), noted('Precious.'));
      spoil();
      const before = disk.files.get(REVIEW);
      assert.equal(await store.change(uriOf('/one/a.txt'), noted('New.')), false);
      assert.equal(disk.files.get(REVIEW), before);
      assert.match(messages.shown.join(), /cannot be read/);
    });
  }

  it('can be changed again while a message still stands there', async () => {
    disk.files.set(REVIEW, 'notes: [\n');
    assert.equal(await store.change(uriOf('/one/a.txt'), noted('Lost?')), false);
    disk.files.delete(REVIEW);
    assert.equal(await store.change(uriOf('/one/a.txt'), noted('Kept.')), true);
    assert.equal(await store.change(uriOf('/two/b.txt'), noted('There, too.')), true);
  });

  it('give back what was written where it could not be kept', async () => {
    disk.files.set(REVIEW, 'notes: [\n');
    messages.answer = 'Copy What I Wrote';
    await store.change(uriOf('/one/a.txt'), noted('A long thought.'), 'A long thought.');
    await pause();
    assert.ok(messages.shown.includes('copied: A long thought.'), messages.shown.join());
  });

  it('go with a folder that is renamed, also before anybody has asked for them', async () => {
    await store.change(uriOf('/one/drafts/a.txt'), noted('A.'));
    await store.change(uriOf('/one/drafts-old/b.txt'), noted('B.'));
    store.dispose();
    store = new ReviewStore(
      { userFiles: () => Promise.resolve({ parseReviewFile }) } as unknown as Parts,
      { warn: () => 0, error: () => 0 } as unknown as LogOutputChannel,
    );
    editor.renamed.fire({ files: [{ oldUri: uriOf('/one/drafts'), newUri: uriOf('/one/final') }] });
    await pause();
    assert.deepEqual(notesIn(REVIEW), ['drafts-old/b.txt: B.', 'final/a.txt: A.']);
  });

  it('go with a file into another folder of the workspace', async () => {
    await store.change(uriOf('/one/a.txt'), noted('A.'));
    await store.change(uriOf('/one/b.txt'), noted('B.'));
    editor.renamed.fire({ files: [{ oldUri: uriOf('/one/a.txt'), newUri: uriOf('/two/sub/a.txt') }] });
    await pause();
    assert.deepEqual(notesIn(REVIEW), ['b.txt: B.']);
    assert.deepEqual(notesIn('/two/.dateline/review.yaml'), ['sub/a.txt: A.']);
  });

  it('have one decision of an author on a passage, also after the text before it has changed', async () => {
    const uri = uriOf('/one/a.txt');
    const later = `Another beginning. ${TEXT}`;
    await store.change(uri, decided('disputed', TEXT, 'the pact'));
    await store.change(uri, decided('accepted', later, 'the pact'));
    const document = { uri, version: 1, getText: () => later } as unknown as TextDocument;
    const [passage, ...more] = store.remarksOn(document).passages;
    assert.deepEqual(more, []);
    assert.deepEqual(
      passage?.remarks.map((remark) => (remark.kind === 'decision' ? remark.entry.verdict : '')),
      ['accepted'],
    );
  });

  it('are looked up once for each version of a text', async () => {
    const uri = uriOf('/one/a.txt');
    await store.change(uri, noted('A.'));
    let reads = 0;
    const document = {
      ...{ uri, version: 1 },
      getText: () => {
        reads++;
        return TEXT;
      },
    };
    const asked = document as unknown as TextDocument;
    assert.equal(store.remarksOn(asked), store.remarksOn(asked));
    assert.equal(reads, 1);
    document.version = 2;
    store.remarksOn(asked);
    await store.change(uri, noted('B.'));
    assert.equal(store.remarksOn(asked).passages[0]?.remarks.length, 2);
    assert.equal(reads, 3);
  });
});
