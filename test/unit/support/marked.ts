import assert from 'node:assert/strict';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stands after the bar: `[[Japan|JPN]]`; '' without one. */
  readonly label: string;
}

export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** `[[Japan|JPN]] said` → the plain text and its marks. Throws for a mark that is not closed or nested. */
export function marked(source: string): Marked {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (;;) {
    const open = source.indexOf('[[', at);
    if (open < 0) break;
    const close = source.indexOf(']]', open);
    assert.ok(close > 0, `a mark is not closed: ${source.slice(open)}`);
    const inside = source.slice(open + 2, close);
    assert.ok(!inside.includes('[['), `a mark inside a mark: ${inside}`);
    text += source.slice(at, open);
    const bar = inside.lastIndexOf('|');
    const surface = bar < 0 ? inside : inside.slice(0, bar);
    marks.push({
      start: text.length,
      end: text.length + surface.length,
      text: surface,
      label: bar < 0 ? '' : inside.slice(bar + 1),
    });
    text += surface;
    at = close + 2;
  }
  text += source.slice(at);
  return { text, marks };
}
