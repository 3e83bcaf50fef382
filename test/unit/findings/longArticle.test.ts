import assert from 'node:assert/strict';
import type { Analysis, Mention } from '../../../src/core/analysis';
import { agreementParties } from '../../../src/core/findings/agreementParties';
import { agreementStatus } from '../../../src/core/findings/agreementStatus';
import type { Rule } from '../../../src/core/findings/rule';
import type { Span } from '../../../src/core/text/span';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import { agreement, analysisOf, country } from '../support/world';

const MANY = 20_000;
const APART = 20;

const KNOWLEDGE = new KnowledgeBase({
  countries: [country('AAA', 'Arland'), country('BBB', 'Belmar'), country('CCC', 'Corland')],
  people: [],
  organisations: [],
  agreements: [
    {
      ...{ id: 'pact', name: 'Pact', aliases: [], shared: [], kind: 'defence', events: [], file: null },
      parties: [{ party: 'AAA' }, { party: 'BBB' }],
    },
  ],
  places: [],
});

/** Spans that count how often somebody looks where they stand: what bounds the work, however busy the machine is. */
function countedSpans(length: number) {
  let looks = 0;
  const spans = Array.from({ length: MANY }, (_, k) => ({
    get start() {
      looks++;
      return k * APART;
    },
    end: k * APART + length,
  }));
  return { spans, looks: () => looks };
}

function run({ check }: Rule, analysis: Analysis): { found: number; pauses: number } {
  const all = [...(check?.(analysis, KNOWLEDGE) ?? [])];
  const found = all.filter((issue) => issue !== undefined).length;
  return { found, pauses: all.length - found };
}

describe('what is said very often of one agreement', () => {
  const text = 'x'.repeat(MANY * APART);
  const sentences: Span[] = Array.from({ length: MANY }, (_, k) => ({
    start: k * APART,
    end: k * APART + APART - 1,
  }));

  it('is looked for in quotations without looking through all of them each time', () => {
    const { spans, looks } = countedSpans(10);
    const statuses = spans.map(({ end }) => ({ status: 'signed' as const, start: end - 5, end: end - 1 }));
    const quotations = spans.map((span) =>
      Object.assign(span, {
        direct: true,
        manner: 'stated' as const,
        speaker: null,
        cue: null,
        source: 'none' as const,
      }),
    );
    const agreements = [agreement('a', { parties: ['AAA', 'BBB'], statuses }), agreement('b')];
    run(agreementStatus, { ...analysisOf(''), text, sentences, quotations, agreements });
    assert.ok(looks() < MANY * 40, `${String(looks())} looks`);
  });

  it('is near a mention of it without looking at all of them each time', () => {
    const { spans, looks } = countedSpans(3);
    const mentions = sentences.map(({ start }): Mention => ({
      ...{ start: start + 5, end: start + 10, text: 'xxxxx', name: 'xxxxx' },
      ...{ type: 'country', id: 'CCC', form: 'name' },
    }));
    const parties = ['AAA', 'BBB', 'CCC'];
    const one = agreement('pact', { id: 'pact', parties, mentions: spans, evidence: sentences });
    const { found, pauses } = run(agreementParties, {
      ...{ ...analysisOf(''), text, sentences, mentions, agreements: [one] },
      date: { iso: '2022-11-07', from: '2022-11-07', to: '2022-11-07', source: 'header', span: null },
    });
    assert.deepEqual([found, pauses], [1, 1]);
    assert.ok(looks() < MANY * 40, `${String(looks())} looks`);
  });
});
