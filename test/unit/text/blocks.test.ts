import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitBlocks } from '../../../src/core/text/blocks';

/** Each block as "kind: its first line". */
function blocksOf(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const options = { markdown: true, bodyStart: 0, headerDate: null, titleSeen: true };
  return [...splitBlocks(text, options)].map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).split('\n')[0] ?? ''}`,
  );
}

describe('a block of code in Markdown', () => {
  it('ends at its mark, also where both are indented in a list', () => {
    assert.deepEqual(blocksOf(['- A list.', '', '  ```', '  code', '  ```', '', 'The text goes on.']), [
      'text: - A list.',
      'code: ```',
      'text: The text goes on.',
    ]);
  });

  it('ends at a longer mark, and not at one with words after it or at a shorter one', () => {
    assert.deepEqual(blocksOf(['````', '```', '```` js', '`````  ', 'The text goes on.']), [
      'code: ````',
      'text: The text goes on.',
    ]);
  });

  it('goes on to the end of the text where nothing closes it', () => {
    assert.deepEqual(blocksOf(['~~~', 'code', '', '```', 'more']), ['code: ~~~']);
  });
});
