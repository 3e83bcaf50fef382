import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { Sentence } from '../../../src/core/agreements/sentence';
import { Grammar } from '../../../src/core/attribution/grammar';
import { Resolver } from '../../../src/core/entities/resolve';
import { Surveyor } from '../../../src/core/entities/survey';
import type { Rule } from '../../../src/core/findings/rule';
import { RULES } from '../../../src/core/findings/rules';
import { builtInAnalyser } from '../support/analyser';

const TEXT =
  'Japan and the United Kingdom signed the Reciprocal Access Agreement (RAA) on Monday.\n\n' +
  '“It is a good day,” said President Fumio Kishida.\n\nIt met in Tokyo on Friday, 8 November 2022.\n';
const OPTIONS = { date: '2022-11-07' };

describe('a part of the analysis that fails', () => {
  const analyser = builtInAnalyser();
  const whole = analyser.analyse(TEXT, OPTIONS);

  /** The analysis with a method that throws; and what was told of it. */
  function without<T extends object>(owner: T, method: keyof T): { analysis: Analysis; told: string[] } {
    const original = owner[method];
    const told: string[] = [];
    owner[method] = (() => {
      throw new Error('broken on purpose');
    }) as T[keyof T];
    try {
      const onFailure = (part: string, error: unknown): void => {
        told.push(`${part}: ${String(error)}`);
      };
      return { analysis: analyser.analyse(TEXT, { ...OPTIONS, onFailure }), told };
    } finally {
      owner[method] = original;
    }
  }

  before(() => {
    assert.deepEqual(whole.incomplete, []);
    assert.ok(whole.mentions.length > 3 && whole.agreements.length > 0 && whole.quotations.length > 0);
    assert.ok(whole.findings.length > 0);
  });

  it('is named, once, with what it threw', () => {
    const { analysis, told } = without(Sentence.prototype, 'word');
    assert.deepEqual(analysis.incomplete, ['agreements']);
    assert.deepEqual(told, ['agreements: Error: broken on purpose']);
  });

  it('leaves the others: agreements', () => {
    const { analysis } = without(Sentence.prototype, 'word');
    assert.deepEqual(analysis.agreements, []);
    assert.deepEqual(analysis.quotations, whole.quotations);
    assert.ok(analysis.mentions.some(({ id }) => id === 'fumio-kishida'));
  });

  it('leaves the others: quotations', () => {
    const { analysis } = without(Grammar.prototype, 'role');
    assert.ok(analysis.incomplete.includes('quotations'));
    assert.deepEqual(analysis.quotations, []);
    assert.deepEqual(analysis.mentions, whole.mentions);
    assert.deepEqual(analysis.agreements, whole.agreements);
  });

  it('leaves the others: names', () => {
    for (const { analysis } of [
      without(Resolver.prototype, 'resolve'),
      without(Surveyor.prototype, 'survey'),
    ]) {
      assert.deepEqual(analysis.incomplete, ['names']);
      assert.deepEqual(analysis.date, whole.date);
    }
  });

  it('leaves the others: rules, of a block and of the article', () => {
    const rules = RULES as Rule[];
    const bad = {
      id: 'broken-rule',
      title: 'Throws',
      severity: 'warning' as const,
      block: () => {
        throw new Error('broken on purpose');
      },
      check: function* (): Generator<never> {
        yield* [];
        throw new Error('broken on purpose');
      },
    };
    rules.push(bad);
    try {
      const analysis = analyser.analyse(TEXT, OPTIONS);
      assert.deepEqual(analysis, { ...whole, incomplete: ['rule broken-rule'] });
      const off = analyser.analyse(TEXT, { ...OPTIONS, severities: { 'broken-rule': 'off' } });
      assert.deepEqual(off, whole);
    } finally {
      rules.pop();
    }
  });

  it('is tried again when the text is edited, and the block that failed stays named until then', () => {
    const session = analyser.createSession();
    const original = Object.getOwnPropertyDescriptor(Grammar.prototype, 'role');
    assert.ok(original);
    Grammar.prototype.role = () => {
      throw new Error('broken on purpose');
    };
    session.update(TEXT, OPTIONS);
    Object.defineProperty(Grammar.prototype, 'role', original);
    const more = `${TEXT}\nMore.\n`;
    assert.ok(session.update(more, OPTIONS).incomplete.includes('quotations'));
    const edited = more
      .replace('It is a', 'This is one')
      .replace('Japan and', 'Peru and')
      .replace('It met', 'They met');
    assert.deepEqual(session.update(edited, OPTIONS), analyser.analyse(edited, OPTIONS));
  });
});
