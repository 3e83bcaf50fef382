import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plain, visibleText, withoutIcons } from '../../../src/extension/escape';

/** What a browser shows of Markdown that holds nothing but letters, digits, spaces, commas and character references. */
const shown = (markdown: string) =>
  markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('text as Markdown', function () {
  this.timeout(20_000);

  it('shows every text letter for letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(shown(plain(text)), visibleText(text));
      }),
    );
  });

  it('has no character with which Markdown, HTML, a link or an icon could begin', () => {
    const hostile =
      '[x](command:workbench.action.quit) <b>*_`#!~|\\ https://e.vil www.e.vil a@b.c $(alert) &lt;';
    assert.match(plain(hostile).replace(/&#\d+;/g, ''), /^[\p{L}\p{N} ,]*$/u);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        /^[\p{L}\p{M}\p{N} ,]*$/u.test(plain(text).replace(/&#\d+;/g, '')),
      ),
    );
  });

  it('makes visible what hides or turns text', () => {
    assert.equal(visibleText('a\u202eb\u0000c\u200bd\u2066e\ud800'), 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffd');
    assert.equal(visibleText('one\r\n\ttwo'), 'one two');
  });

  it('keeps what looks like an icon as text in labels', () => {
    assert.equal(withoutIcons('$(x) a'), '\\$(x) a');
  });
});
