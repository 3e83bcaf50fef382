import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { github, json, stylish, type Formatter } from '../../../src/cli/review/formats';
import type { FileReview } from '../../../src/cli/review/reviewOne';
import { sarif } from '../../../src/cli/review/sarif';
import { ATTACKS, HOSTILE, assertNothingHidden } from '../support/hostile';

/** A review in which all words are hostile. */
function hostileReview(words: string): FileReview {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const finding = {
    ...{ rule: 'title-as-of' as const, severity: 'warning' as const, start: 0, end: 1, message: words },
    ...{ fix: { title: words, edits: [{ start: 0, end: 1, text: words }] }, lineText: words, ...place },
    relatedPlaces: [{ ...place, message: words }],
    fixPlaces: [{ ...place, text: words }],
  };
  return {
    file: words,
    date: '2022-11-07',
    findings: [finding],
    ignored: 0,
    incomplete: [words],
    failures: [words],
    error: words,
  };
}

function printed(formatter: Formatter, words: string): string {
  const findings = { error: 0, warning: 1, information: 0, hint: 0 };
  return (
    formatter.begin() +
    formatter.file(hostileReview(words)) +
    formatter.end({ files: 1, findings, ignored: 0 })
  );
}

describe('a hostile article on the command line', function () {
  this.timeout(60_000);

  it('cannot move a terminal’s cursor, colour it, or turn a line', () => {
    for (const words of [HOSTILE, ...ATTACKS]) {
      const text = printed(stylish(false), words);
      assertNothingHidden(text);
      // The file, its finding, what was not checked, a blank line, the summary.
      assert.equal(text.split('\n').length, 6, text);
    }
  });

  it('cannot give GitHub’s log a command of its own', () => {
    for (const words of [HOSTILE, ...ATTACKS]) {
      const text = printed(github(), words);
      assertNothingHidden(text);
      const [line = '', rest, ...more] = text.split('\n');
      assert.deepEqual([rest, more], ['', []]);
      const [, properties = '', message = ''] = /^::warning ([^\r]*?)::([^\r]*)$/.exec(line) ?? [];
      // A value has no bare comma or colon, and a percent sign only before two digits.
      assert.equal(properties.split(',').length, 6);
      assert.doesNotMatch(properties, /:|%(?![0-9A-F]{2})/);
      assert.doesNotMatch(message, /%(?![0-9A-F]{2})/);
    }
  });

  it('is JSON that a terminal can show, with the very same words in it', () => {
    for (const words of [HOSTILE, ...ATTACKS]) {
      const text = printed(json(), words);
      // eslint-disable-next-line no-control-regex -- they are what must not be in it
      assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      const [review] = JSON.parse(text) as [FileReview];
      assert.equal(review.file, words);
      assert.equal(review.findings[0]?.fix?.edits[0]?.text, words);
    }
  });

  it('is SARIF whose messages hide nothing and whose addresses are within the project', () => {
    for (const words of [HOSTILE, ...ATTACKS]) {
      const log = JSON.parse(printed(sarif('1'), words)) as object;
      const visit = (value: unknown, key: string): void => {
        if (typeof value === 'object' && value !== null)
          for (const [name, part] of Object.entries(value))
            visit(part, name === 'text' ? `${key}.text` : name);
        // What a fix inserts is for a program, to the letter.
        else if (typeof value === 'string' && key !== 'insertedContent.text') assertNothingHidden(value, key);
        if (key === 'uri') assert.match(String(value), /^[\w%.~!'()*/-]*$/);
      };
      visit(log, '');
    }
  });

  it('is read, named and reviewed like any other', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-hostile-'));
    try {
      const name = 'evil\u202etxt\u001b[31m $(id) ::error.article';
      const text = `Date: 2022-11-07\n\nPrime Minister Boris Johnson ${HOSTILE} said. Officials said it. “Not closed.\n`;
      writeFileSync(path.join(folder, name), text);
      mkdirSync(path.join(folder, '.dateline'));
      writeFileSync(path.join(folder, '.dateline/review.yaml'), `ignores: ${JSON.stringify(HOSTILE)}\n`);
      writeFileSync(
        path.join(folder, '.dateline/own.yaml'),
        `places:\n  - { name: ${JSON.stringify(HOSTILE)} }\n`,
      );
      const none = 'no such \u001b[31m\nfile';
      for (const args of [
        ['analyze', '--format', 'text', '--knowledge', '.dateline', name, none],
        ['review', '.', none],
        ['review', '--format', 'github', '.', none],
        ['knowledge', 'check', '.dateline'],
        ['analyze', '--date', '\u001b[31m', name],
      ]) {
        const { stdout, stderr, status } = spawnSync(
          process.execPath,
          [path.resolve('dist/cli.js'), ...args],
          {
            cwd: folder,
            encoding: 'utf8',
          },
        );
        assert.ok(stdout !== '' || stderr !== '');
        assert.ok(status === 1 || status === 2, `${args.join(' ')}: ${String(status)}`);
        assertNothingHidden(stdout, `standard output of ${args.join(' ')}`);
        assertNothingHidden(stderr, `standard error of ${args.join(' ')}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
