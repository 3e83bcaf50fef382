import assert from 'node:assert/strict';
import type { Agreement, Quotation } from '../../../src/core/analysis';
import {
  MOST_AGREEMENTS,
  agreementDetails,
  agreementOutlineInSteps,
} from '../../../src/core/outline/agreementOutline';
import type { AgreementGroup, AgreementNode } from '../../../src/core/outline/agreementOutline';
import { finished } from '../../../src/core/steps';
import { documentOutline } from '../../../src/core/outline/documentOutline';
import type { OutlineNode } from '../../../src/core/outline/documentOutline';
import { entityGroups } from '../../../src/core/outline/entityOutline';
import { cut, excerptOf } from '../../../src/core/outline/excerpt';
import { countSteps } from '../support/countSteps';
import { marked } from '../support/marked';
import { KNOWLEDGE, agreement, analysisOf } from '../support/world';

const at = (start: number) => ({ start, end: start + 3 });

describe('the outline of agreements', () => {
  const agreements: readonly Agreement[] = [
    agreement('later', { mentions: [at(20)], parties: ['AAA', 'CCC'], status: 'signed', kind: 'trade' }),
    agreement('first', {
      mentions: [at(5), at(30)],
      parties: ['AAA', 'BBB'],
      status: 'planned',
      statuses: [{ status: 'planned', ...at(8) }],
      dates: [{ event: 'signing', from: '2022-12-01', to: '2022-12-31', ...at(12) }],
    }),
    agreement('bare', { evidence: [at(40)] }),
  ];
  const analysis = { ...analysisOf('x'.repeat(60)), agreements };
  const outline = (options: Partial<Parameters<typeof agreementOutlineInSteps>[2]> = {}) =>
    finished(
      agreementOutlineInSteps(analysis, KNOWLEDGE, {
        groupBy: 'agreement',
        orderBy: 'text',
        filter: '',
        ...options,
      }),
    );
  const keyOf = (node: AgreementGroup | AgreementNode): unknown =>
    node.type === 'group' ? [node.value, node.agreements.map(keyOf)] : node.agreement.key;

  it('is in the order of the text, or by the earliest date', () => {
    assert.deepEqual(outline().nodes.map(keyOf), ['first', 'later', 'bare']);
    assert.deepEqual(outline({ orderBy: 'date' }).nodes.map(keyOf), ['first', 'later', 'bare']);
  });

  it('groups by status and kind', () => {
    assert.deepEqual(outline({ groupBy: 'status' }).nodes.map(keyOf), [
      ['planned', ['first']],
      ['signed', ['later']],
      [null, ['bare']],
    ]);
    assert.deepEqual(outline({ groupBy: 'kind' }).nodes.map(keyOf), [
      ['defence', ['first', 'bare']],
      ['trade', ['later']],
    ]);
  });

  it('has an agreement under each of its parties, each time as a node of its own', () => {
    const { nodes } = outline({ groupBy: 'party' });
    assert.deepEqual(nodes.map(keyOf), [
      [{ id: 'AAA', name: 'Arland', short: 'Arland' }, ['first', 'later']],
      [{ id: 'BBB', name: 'Belmar', short: 'Belmar' }, ['first']],
      [{ id: 'CCC', name: 'Corland', short: 'Corland' }, ['later']],
      [null, ['bare']],
    ]);
    const ids = nodes.flatMap((node) => (node.type === 'group' ? node.agreements.map(({ id }) => id) : []));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is filtered by words in names, parties, kind and status', () => {
    assert.deepEqual(outline({ filter: 'belm' }).nodes.map(keyOf), ['first']);
    assert.deepEqual(outline({ filter: 'arland SIGNED' }).nodes.map(keyOf), ['later']);
    const none = outline({ filter: 'nothing' });
    assert.deepEqual([none.shown, none.total], [0, 3]);
  });

  it('has each status, date and mention under an agreement', () => {
    const [first] = outline().nodes;
    assert.ok(first?.type === 'agreement');
    assert.deepEqual(
      agreementDetails(first.agreement).map(({ type, span }) => [type, span.start]),
      [
        ['parties', 5],
        ['kind', 5],
        ['status', 8],
        ['date', 12],
        ['mention', 5],
        ['mention', 30],
      ],
    );
  });
});

describe('the outline of very many agreements', () => {
  const many = Array.from({ length: 20_000 }, (_, k) =>
    agreement(`number ${String(k)}`, { mentions: [at(5 * k)], parties: ['AAA'] }),
  );
  const analysis = { ...analysisOf('x'.repeat(60)), agreements: many };
  const options = { groupBy: 'agreement', orderBy: 'date', filter: 'arland' } as const;

  it('has an end, and says how many it leaves out', () => {
    const { nodes, shown, total, rest } = finished(agreementOutlineInSteps(analysis, KNOWLEDGE, options));
    assert.deepEqual(
      [nodes.length, shown, total, rest],
      [MOST_AGREEMENTS, 20_000, 20_000, 20_000 - MOST_AGREEMENTS],
    );
  });

  it('is made in steps', () => {
    assert.ok(countSteps(agreementOutlineInSteps(analysis, KNOWLEDGE, options)) >= 20_000 / 500);
  });
});

describe('the outline of entities', () => {
  it('counts, the most frequent first, and leaves empty groups out', () => {
    const analysis = analysisOf(
      '[[Belmar|country:BBB]] [[Arland|country:AAA]] [[Arlish|country:AAA]] [[Jo Doe|person]] [[Long Sea|place:long-sea]]',
    );
    const groups = entityGroups(analysis, KNOWLEDGE, ['person', 'organisation', 'country']);
    assert.deepEqual(
      groups.map(({ type, mentions, entities }) => [type, mentions, entities.map(({ name }) => name)]),
      [
        ['person', 1, ['Jo Doe']],
        ['country', 3, ['Arland', 'Belmar']],
      ],
    );
  });
});

describe('the outline of the document', () => {
  const { text, marks } = marked(
    '[[Title|1]]\n“[[intro|q]]”\n[[Part|2]]\nthe [[pact|a]]\n[[Sub|3]]\n[[Next|2]]\n“[[end|q]]”',
  );
  const headings = marks
    .filter(({ label }) => /\d/.test(label))
    .map(({ start, end, label }) => ({ start, end, level: Number(label) }));
  const quotations = marks
    .filter(({ label }) => label === 'q')
    .map(({ start, end }): Quotation => ({
      start,
      end,
      direct: true,
      manner: 'stated',
      speaker: null,
      cue: null,
      source: 'none',
    }));
  const pact = marks.find(({ label }) => label === 'a');
  const analysis = {
    ...analysisOf('', { text, headings, quotations }),
    agreements: [agreement('pact', { mentions: pact ? [pact] : [], status: 'signed' })],
  };
  const shape = ({ name, children }: OutlineNode): unknown => [name, ...children.map(shape)];

  it('has headings as a tree with agreements and quotations in their sections', () => {
    assert.deepEqual(documentOutline(analysis).map(shape), [
      ['Title', ['intro'], ['Part', ['pact'], ['Sub']], ['Next', ['end']]],
    ]);
  });

  it('covers with each heading its whole section', () => {
    const check = (node: OutlineNode): void => {
      for (const child of node.children) {
        assert.ok(node.span.start <= child.span.start && child.span.end <= node.span.end, child.name);
        check(child);
      }
    };
    documentOutline(analysis).forEach(check);
  });

  it('is quick with very many headings', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => ({
      start: i * 2,
      end: i * 2 + 1,
      level: 1 + (i % 6),
    }));
    const started = performance.now();
    documentOutline(analysisOf('x'.repeat(100_000), { headings: many }));
    assert.ok(performance.now() - started < 2000);
  });
});

describe('an excerpt', () => {
  it('stays within its sentence and is cut at words', () => {
    const { text, marks } = marked('One two. Three four [[five]] six seven. Eight.');
    const sentences = [
      { start: 0, end: 8 },
      { start: 9, end: text.indexOf(' Eight') },
    ];
    const [five] = marks;
    assert.ok(five);
    assert.deepEqual(excerptOf(text, sentences, five), {
      before: 'Three four ',
      match: 'five',
      after: ' six seven.',
    });
    assert.deepEqual(excerptOf(text, sentences, five, { before: 7, match: 20, after: 8 }), {
      before: '…four ',
      match: 'five',
      after: ' six…',
    });
  });

  it('does not halve a character', () => {
    assert.equal(cut('😀😀😀😀', 4), '😀…');
    const text = `${'😀'.repeat(40)}x${'😀'.repeat(60)}`;
    const { before, after } = excerptOf(
      text,
      [{ start: 0, end: text.length }],
      { start: 80, end: 81 },
      { before: 7, match: 9, after: 7 },
    );
    assert.ok(!/\p{Cs}/u.test(before + after));
  });
});
