import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/analysis';
import { RULES } from '../../../src/core/findings/rules';
import { builtInAnalyser } from '../support/analyser';
import { marked } from '../support/marked';

/** A passage, the article's date ('' for none), and what the first finding's fix makes of the passage. */
export type Passage = readonly [source: string, date?: string | undefined, fixed?: string | undefined];

export interface RuleTest {
  readonly rule: string;
  /** Passages with a mark `[[…]]` around all that the rule must speak of. */
  readonly speaks: readonly Passage[];
  /** Passages without marks in which it must be silent. */
  readonly silent: readonly Passage[];
}

export const DATE = '2022-11-07';

/** Tests of both sides: what a rule must find, and what it must leave alone. */
export function testRule({ rule, speaks, silent }: RuleTest): void {
  describe(`rule ${rule}`, () => {
    it('is in the list, with a severity and enough passages', () => {
      assert.ok(RULES.some(({ id }) => id === rule));
      assert.ok(speaks.length >= 15, `${String(speaks.length)} passages where it must speak`);
      assert.ok(silent.length >= 15, `${String(silent.length)} passages where it must be silent`);
    });
    for (const [source, date = DATE, fixed] of speaks) {
      it(`speaks: ${title(source, date)}`, () => {
        const { text, marks } = marked(source);
        const found = findingsOf(rule, text, date);
        assert.deepEqual(
          found.map(({ start, end }) => `${String(start)} ${text.slice(start, end)}`),
          marks.map((mark) => `${String(mark.start)} ${mark.text}`),
        );
        for (const { message, related = [] } of found) {
          assert.match(message, /^[\p{Lu}\d“].{10,}\.$/su, 'a message is a sentence');
          for (const place of related) assert.match(place.message, /^\p{Lu}/u);
        }
        if (fixed !== undefined) assert.equal(applied(text, found[0]), fixed);
      });
    }
    for (const [source, date = DATE] of silent) {
      it(`is silent: ${title(source, date)}`, () => {
        assert.deepEqual(
          findingsOf(rule, source, date).map(({ message }) => message),
          [],
        );
      });
    }
  });
}

function findingsOf(rule: string, text: string, date: string): Finding[] {
  const { findings, incomplete } = builtInAnalyser().analyse(text, date ? { date } : {});
  assert.deepEqual(incomplete, []);
  return findings.filter((finding) => finding.rule === rule);
}

/** The passage with the fix's edits made; `null` if there is no fix. */
export function applied(text: string, finding: Finding | undefined): string | null {
  if (!finding?.fix) return null;
  let result = text;
  for (const edit of finding.fix.edits.toSorted((a, b) => b.start - a.start)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}

function title(source: string, date: string): string {
  const line = source.replace(/\s+/g, ' ');
  return `${line.length > 80 ? `${line.slice(0, 78)}…` : line} (${date || 'no date'})`;
}
