import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import '../support/editorApi';
import { Position } from '../support/fakeClasses';
import type { Range } from '../support/fakeClasses';
import { readText, wholeParagraphs } from '../../../src/extension/articleText';

/** A document by lines, as the editor has it. */
function documentOf(text: string): TextDocument {
  const lines = text.split('\n');
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.length + 1;
  }
  const startOf = (line: number): number => starts[line] ?? text.length;
  const offsetAt = ({ line, character }: Position): number => startOf(line) + character;
  return {
    lineCount: lines.length,
    lineAt: (line: number) => ({ range: { end: new Position(line, lines[line]?.length ?? 0) } }),
    offsetAt,
    positionAt: (offset: number) => {
      const line = starts.findLastIndex((start) => start <= offset);
      return new Position(line, offset - startOf(line));
    },
    getText: ({ start, end }: Range) => text.slice(offsetAt(start), offsetAt(end)),
  } as unknown as TextDocument;
}

const never = (): boolean => false;

describe('the text of a document', () => {
  const paragraphs = Array.from({ length: 40 }, (_, i) => `Paragraph ${String(i)} of it.`).join('\n\n');

  it('is whole where it is short enough', async () => {
    const read = await readText(documentOf(paragraphs), paragraphs.length, never);
    assert.deepEqual(read, { text: paragraphs, length: paragraphs.length });
  });

  it('ends with a paragraph where it is too long', async () => {
    const read = await readText(documentOf(paragraphs), 200, never);
    assert.equal(read?.length, paragraphs.length);
    assert.ok(read.text.length > 100 && read.text.length <= 200);
    assert.match(read.text, /of it\.\n$/);
    assert.ok(paragraphs.startsWith(read.text));
  });

  it('is the same when it is read in pieces', async () => {
    const long = `${paragraphs}\n`.repeat(3000);
    assert.ok(long.length > 2_000_000);
    const read = await readText(documentOf(long), Infinity, never);
    assert.equal(read?.text === long, true);
    const part = await readText(documentOf(long), 2_100_000, never);
    assert.ok(part && part.text.length > 2_000_000 && long.startsWith(part.text));
  });

  it('is given up when nobody wants it any more', async () => {
    const long = `${paragraphs}\n`.repeat(3000);
    assert.equal(await readText(documentOf(long), Infinity, () => true), undefined);
  });
});

describe('a cut text', () => {
  it('ends at a line where there is no paragraph, also with the line ends of Windows', () => {
    assert.equal(wholeParagraphs('one two\nthree'), 'one two\n');
    assert.equal(wholeParagraphs('one two three\r\n\r\nfour'), 'one two three\r\n');
  });

  it('is cut anywhere in one long line, but never through a character', () => {
    assert.equal(wholeParagraphs('x'.repeat(10)), 'x'.repeat(10));
    assert.equal(wholeParagraphs('xxxx\ud83d'), 'xxxx');
  });
});
