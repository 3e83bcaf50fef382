import assert from 'node:assert/strict';
import { Lines } from '../../../src/core/text/lines';

describe('lines', () => {
  const text = 'one\ntwo\r\n three \rfour';
  const lines = new Lines(text);

  it('end at each kind of line end, as in an editor', () => {
    assert.deepEqual(
      ['one', 'two', 'three', 'four'].map((word) => lines.lineAt(text.indexOf(word))),
      [1, 2, 3, 4],
    );
    assert.deepEqual(
      [1, 2, 3, 4].map((line) => lines.textOf(line)),
      ['one', 'two', 'three', 'four'],
    );
  });

  it('give a stretch its lines and columns', () => {
    const start = text.indexOf('three');
    assert.deepEqual(lines.rangeOf(start, text.length), { line: 3, column: 2, endLine: 4, endColumn: 5 });
  });

  it('hold for an offset at a line end, at the end, and for no text', () => {
    assert.equal(lines.lineAt(3), 1);
    assert.equal(lines.lineAt(text.length), 4);
    assert.deepEqual(new Lines('').rangeOf(0, 0), { line: 1, column: 1, endLine: 1, endColumn: 1 });
  });
});
