/** Words that try everything, and what must hold of whatever Dateline makes of them. */
import assert from 'node:assert/strict';

/** Each tries one thing; the code points that hide are written as escapes, so that this file shows what it holds. */
export const ATTACKS: readonly string[] = [
  '[x](command:workbench.action.quit)',
  '![x](https://evil.example/x.png)',
  '[x]: command:workbench.action.quit',
  '<https://evil.example>',
  'https://evil.example/a',
  'www.evil.example',
  'eve@evil.example',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '</style></title><script>alert(1)</script>',
  '&lt;script&gt;',
  'javascript:alert(1)',
  '$(alert)',
  '`code`',
  '**bold**',
  '|a|b|',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '=HYPERLINK("https://evil.example")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' "=1',
  '%0A::error::x',
  '::error file=a.txt,line=1::x',
  '\n::add-mask::x',
  '\r\nEND:VEVENT',
  '\u001b[2J\u001b[31mred',
  '\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
  '\u009b31m',
  'a\u0000b\u0008\u007f',
  'evil\u202etxt.exe',
  '\u2066\u2067\u2068\u2069\u200e\u200f\u061c',
  'Ja\u200bp\u00ada\u200cn\u2060\ufeff',
  '\u{e0041}\u{e0042}\u115f\u3164\u2800',
  '\u2028\u2029\u0085\u000b\u000c',
  '\ud800',
  '__proto__',
  'constructor',
  '${process.exit()}',
  '%PATH%',
];

/** All attacks in one. */
export const HOSTILE = ATTACKS.join(' ; ');

/** Nothing in it may hide or disguise anything; a joiner may stand where a script needs it. */
export function assertNothingHidden(text: string, what = 'text'): void {
  const found =
    /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u.exec(
      text.replace(/\u200c|\u200d|\ufe0e|\ufe0f/g, ''),
    );
  if (!found) return;
  const code = (found[0].codePointAt(0) ?? 0).toString(16);
  assert.fail(
    `${what} hides U+${code}: ${JSON.stringify(text.slice(Math.max(0, found.index - 60)).slice(0, 160))}`,
  );
}

/** Every element and attribute of a page must be one of those that Dateline itself writes. */
export function assertOnlyOwnHtml(
  html: string,
  elements: readonly string[],
  attributes: readonly string[],
): void {
  const known = new Set(elements);
  for (const [tag, name = '', inside = ''] of html.matchAll(/<[/!]?([a-z][\w-]*)?([^>]*)>?/gi)) {
    assert.ok(known.has(name.toLowerCase()), `${tag} in the page`);
    for (const [attribute] of inside.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/[\w-]+/g))
      assert.ok(attributes.includes(attribute.toLowerCase()), `${attribute} in ${tag}`);
  }
}

/** What a report or a saved timeline is made of. */
const REPORT_ELEMENTS = [
  ...[
    'doctype',
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'h1',
    'h2',
    'p',
    'ul',
    'ol',
    'li',
    'table',
  ],
  ...['tr', 'th', 'td', 'strong', 'em', 'code', 'q', 'time', 'span'],
];
const REPORT_ATTRIBUTES = ['html', 'lang', 'charset', 'http-equiv', 'content', 'name', 'class'];

/** A report or a saved timeline: nothing is hidden in it, it is made of nothing else, and it loads nothing. */
export function assertSafePage(html: string): void {
  assertOnlyOwnHtml(html, REPORT_ELEMENTS, REPORT_ATTRIBUTES);
  assertNothingHidden(html);
  assert.match(
    html,
    /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/,
  );
}

/** Markdown in which nothing is hidden, and nothing but what Dateline itself writes is markup: no HTML, no link, no image, no address. */
export function assertPlainMarkdown(markdown: string): void {
  assertNothingHidden(markdown);
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
  for (const pattern of [
    /</,
    /\]\(/,
    /^\s*\[[^\]]*\]:/m,
    /!\[/,
    /:\/\//,
    /\bwww\./i,
    /&(?!#\d+;)/,
    /\w@\w/,
    /(?<!\\)\$\(/,
  ])
    assert.doesNotMatch(bare, pattern);
}

/** The cells of a CSV file as RFC 4180 has them. */
export function csvCells(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
