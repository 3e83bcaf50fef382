/** What holds of every analysis, whatever the text. */
import assert from 'node:assert/strict';
import type { Analysis, Finding } from '../../src/core/analysis';
import type { Span } from '../../src/core/text/span';

export function checkAnalysis(analysis: Analysis): void {
  const { text, date, invalidDate, headings, sentences, mentions, agreements, quotations, findings } =
    analysis;
  const spans: (readonly [string, Span])[] = [];
  const add = (what: string, ...all: readonly (Span | null | undefined)[]): void => {
    for (const span of all) if (span) spans.push([what, span]);
  };
  add('date', date?.span, invalidDate);
  add('heading', ...headings);
  add('sentence', ...sentences);
  for (const mention of mentions) {
    add('mention', mention, mention.title);
    assert.equal(text.slice(mention.start, mention.end), mention.text);
    if (mention.range) assert.ok(mention.range.from <= mention.range.to, 'a date ends before it begins');
  }
  for (const agreement of agreements) {
    add('agreement', ...agreement.mentions, ...agreement.evidence, ...agreement.statuses, ...agreement.dates);
  }
  for (const quotation of quotations) add('quotation', quotation, quotation.speaker, quotation.cue);
  for (const finding of findings) {
    add(`finding ${finding.rule}`, finding, ...(finding.related ?? []));
    add(`fix ${finding.rule}`, ...(finding.fix?.edits ?? []));
    checkFix(finding);
  }
  for (const [what, span] of spans) checkSpan(text, span, what);
  inOrder('headings', headings);
  inOrder('sentences', sentences);
  inOrder('mentions', mentions);
  const keys = new Set(agreements.map(({ key }) => key));
  assert.equal(keys.size, agreements.length, 'two agreements have one key');
  assert.deepEqual(analysis.incomplete, [], 'a part failed inside');
}

function checkSpan(text: string, { start, end }: Span, what: string): void {
  if (!Number.isInteger(start) || start < 0 || end < start || end > text.length)
    assert.fail(`${what} [${start}, ${end}) is not within 0 to ${text.length}`);
  if (cutsCharacter(text, start) || cutsCharacter(text, end))
    assert.fail(`${what} [${start}, ${end}) cuts a character in two`);
}

function cutsCharacter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function inOrder(what: string, spans: readonly Span[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    if (start < last || end <= start) assert.fail(`${what}: [${start}, ${end}) comes after ${last}`);
    last = end;
  }
}

function checkFix({ rule, fix }: Finding): void {
  let last = 0;
  for (const { start, end } of [...(fix?.edits ?? [])].sort((a, b) => a.start - b.start)) {
    assert.ok(start >= last, `edits of the fix of ${rule} overlap`);
    last = end;
  }
}

/** Both are plain data; comparing them as JSON is many times as fast, and enough where it says they are equal. */
export function sameAnalysis(actual: Analysis, expected: Analysis): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepEqual(actual, expected);
}
