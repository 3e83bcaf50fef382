import assert from 'node:assert/strict';
import { it } from 'mocha';
import type { Analysis, Quotation } from '../../../src/core/analysis';
import { builtInAnalyser } from './analyser';

/**
 * A passage in which `[[…]]` marks each quotation or reported statement, in order, and for each of them
 * `source | speaker | cue`, where the speaker may carry an id: `named | he #boris-johnson | said`; `none` stands alone.
 */
export interface AttributionPassage {
  readonly what: string;
  readonly text: string;
  readonly expected: readonly string[];
}

export function passage(what: string, text: string, ...expected: string[]): AttributionPassage {
  return { what, text, expected };
}

interface Marked {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out; throws on marks that do not pair, so that a slip in a passage cannot pass as a test. */
export function readMarks(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let open = -1;
  for (const piece of marked.split(/(\[\[|\]\])/)) {
    if (piece === '[[') {
      if (open >= 0) throw new Error(`a mark opens inside another: ${marked}`);
      open = text.length;
    } else if (piece === ']]') {
      if (open < 0 || open === text.length) throw new Error(`a mark closes nothing: ${marked}`);
      spans.push({ start: open, end: text.length });
      open = -1;
    } else text += piece;
  }
  if (open >= 0) throw new Error(`a mark is not closed: ${marked}`);
  return { text, spans };
}

const ISO = '2019-06-29';

export function analysePassage(text: string): Analysis {
  return builtInAnalyser().analyse(text, { date: ISO });
}

function described(quotation: Quotation, text: string, expected: string | undefined): string {
  const { speaker, cue, source } = quotation;
  if (!speaker) return source;
  const id = expected?.includes('#') ? ` #${speaker.id ?? ''}` : '';
  return [source, `${speaker.text}${id}`, cue ? text.slice(cue.start, cue.end) : '-'].join(' | ');
}

function check({ text: marked, expected }: AttributionPassage): void {
  const { text, spans } = readMarks(marked);
  if (spans.length !== expected.length)
    throw new Error(`${String(spans.length)} marks, ${String(expected.length)} expectations: ${marked}`);
  const { quotations } = analysePassage(text);
  const kind = (part: string): string => (/^["\u201c\u2018'\u00ab\u201e]/.test(part) ? 'direct' : 'indirect');
  assert.deepEqual(
    quotations.map((quotation, k) => [
      quotation.direct ? 'direct' : 'indirect',
      text.slice(quotation.start, quotation.end),
      described(quotation, text, expected[k]),
    ]),
    spans.map(({ start, end }, k) => [kind(text.slice(start, end)), text.slice(start, end), expected[k]]),
  );
  for (const { speaker } of quotations)
    if (speaker) assert.equal(text.slice(speaker.start, speaker.end), speaker.text);
}

/** One test for each passage. */
export function checkPassages(passages: readonly AttributionPassage[]): void {
  for (const one of passages)
    it(one.what, () => {
      check(one);
    });
}
