import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvCell, htmlText, markdownText } from '../../../src/core/text/markup';
import { visibleLines, visibleText } from '../../../src/core/text/visible';
import {
  ATTACKS,
  assertNothingHidden,
  assertOnlyOwnHtml,
  assertPlainMarkdown,
  csvCells,
} from '../support/hostile';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...ATTACKS));

describe('what hides or disguises something', function () {
  this.timeout(20_000);

  it('shows', () => {
    assert.equal(visibleText('evil\u202etxt.exe'), 'evil\ufffdtxt.exe');
    assert.equal(visibleText('a\u0000b\u001bc\u009bd\u007f'), 'a\ufffdb\ufffdc\ufffdd\ufffd');
    assert.equal(visibleText('\u061c\u200e\u2066x\u2069'), '\ufffd\ufffd\ufffdx\ufffd');
    assert.equal(visibleText('\u{e0041}x\u3164\u2800'), '\ufffdx\ufffd\ufffd');
    assert.equal(visibleText('Ja\u200cpan'), 'Ja\ufffdpan', 'a joiner between Latin letters');
    assert.equal(visibleText('one\r\n\u2028two'), 'one two');
    assert.equal(visibleLines('one\r\n\ttwo\u2028'), 'one\r\n\ttwo\ufffd');
  });

  it('is nothing that a script needs', () => {
    for (const text of ['می‌خواهم', 'क्‍ष', '👩‍👩‍👧', '🇯🇵', '❤️', 'e\u0301', 'العربية', '한국', '日本'])
      assert.equal(visibleText(text), text);
  });

  it('is in no text that is shown, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assertNothingHidden(visibleText(text));
        assertNothingHidden(visibleLines(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hostile words', function () {
  this.timeout(20_000);

  it('stay words in Markdown', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = markdownText(text);
        assertPlainMarkdown(markdown);
        assert.doesNotMatch(markdown, /\n|^\s*(?:[-+=>#]|\d+[.)])/);
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same words once Markdown is rendered', () => {
    const rendered = (markdown: string): string =>
      markdown.replace(
        /\\([!-/:-@[-`{-~])|&#(\d+);/g,
        (_, escaped?: string, code?: string) => escaped ?? String.fromCodePoint(Number(code)),
      );
    for (const text of ATTACKS) assert.equal(rendered(markdownText(text)), visibleText(text));
  });

  it('stay words in HTML, also within an attribute', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const html = htmlText(text);
        assertOnlyOwnHtml(html, [], []);
        assert.doesNotMatch(html, /["'`<>]/);
        assertNothingHidden(html);
      }),
      { numRuns: 2000 },
    );
  });

  it('are no formula in a spreadsheet, and one cell', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const [cells, ...more] = csvCells(`${texts.map(csvCell).join(',')}\r\n`);
        assert.equal(cells?.length, texts.length);
        assert.deepEqual(more, [['']]);
        for (const cell of cells) {
          assert.doesNotMatch(cell, /^[\s"]*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/);
          assertNothingHidden(cell);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
