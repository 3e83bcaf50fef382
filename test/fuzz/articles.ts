/** Articles: read afresh, edited, shown in every way, very long. */
import assert from 'node:assert/strict';
import type { AnalyseOptions, Analyser } from '../../src/core/analyse';
import { cardFor } from '../../src/core/cards/cardFor';
import { toJson } from '../../src/core/export/analysisJson';
import { toCsv } from '../../src/core/export/csv';
import { toMarkdown } from '../../src/core/export/markdown';
import { agreementOutlineInSteps } from '../../src/core/outline/agreementOutline';
import { summarise } from '../../src/core/outline/articleSummary';
import { documentOutline } from '../../src/core/outline/documentOutline';
import { entityGroups } from '../../src/core/outline/entityOutline';
import { sourceOutline } from '../../src/core/outline/sourceOutline';
import { articleTimelineInSteps } from '../../src/core/outline/timeline';
import { finished } from '../../src/core/steps';
import { anchorOf, findAnchor } from '../../src/core/review/anchors';
import { reportAsHtml, reportAsMarkdown } from '../../src/core/review/report';
import { assertPlainMarkdown, assertSafePage, csvCells } from '../unit/support/hostile';
import { checkAnalysis, sameAnalysis } from './invariants';
import { ODD_VALUES, piece, repeatedPiece } from './pieces';
import type { Random } from './random';
import { applyEdit, editsOf, textOf, type Edit, type FuzzCase, type Target } from './target';

export function articleTargets(analyser: Analyser): readonly Target[] {
  return [
    {
      name: 'article',
      weight: 80,
      grace: 60,
      make: (random) => ({ parts: random.some(60, () => piece(random)), options: options(random) }),
      run: (one) => {
        const text = textOf(one);
        checkAnalysis(analyser.analyse(text, one.options));
        return text.length;
      },
    },
    {
      name: 'edits',
      weight: 12,
      grace: 100,
      make: (random) => ({
        parts: [...random.some(60, () => piece(random)), ...random.some(4, () => edit(random)), edit(random)],
        options: options(random),
      }),
      run: (one) => runEdits(analyser, one),
    },
    {
      name: 'shown',
      weight: 3,
      grace: 150,
      make: (random) => ({ parts: random.some(80, () => piece(random)), options: options(random) }),
      run: (one) => runShown(analyser, one),
    },
    {
      name: 'long line',
      weight: 0.05,
      grace: 300,
      make: (random) => ({
        parts: [
          ...random.some(8, () => piece(random)),
          repeatedPiece(random, 100_000),
          ...random.some(8, () => piece(random)),
        ],
        options: options(random),
      }),
      run: (one) => {
        const text = textOf(one);
        checkAnalysis(analyser.analyse(text, one.options));
        return text.length;
      },
    },
  ];
}

function options(random: Random): AnalyseOptions & Record<string, unknown> {
  return {
    language: random.pick(['article', 'plaintext', 'markdown'] as const),
    ...(random.chance(0.6) ? { date: random.chance(0.7) ? '2022-11-07' : random.pick(ODD_VALUES) } : {}),
    ...(random.chance(0.2)
      ? { fileName: random.pick([...ODD_VALUES, '2020-02-30-x.txt', '20201107.md']) }
      : {}),
    ...(random.chance(0.1)
      ? {
          severities: Object.fromEntries([
            ['title-as-of', 'off' as const],
            ['__proto__', 'error' as const],
            ['constructor', 'hint' as const],
          ]),
        }
      : {}),
  };
}

function edit(random: Random): Edit {
  return {
    at: random.below(5000),
    remove: random.chance(0.5) ? random.below(4) : random.below(80),
    insert: random.some(2, () => piece(random)).join(''),
  };
}

function runEdits(analyser: Analyser, one: FuzzCase): number {
  const session = analyser.createSession();
  let text = textOf(one);
  let work = text.length;
  session.update(text, one.options);
  for (const change of editsOf(one)) {
    text = applyEdit(text, change);
    work += 2 * text.length;
    // Some updates are given up half-way, as happens while somebody types.
    if (change.at % 7 === 0) session.updateInSteps(text, one.options).next();
    const edited = session.update(text, one.options);
    sameAnalysis(edited, analyser.analyse(text, one.options));
    checkAnalysis(edited);
  }
  return work;
}

function runShown(analyser: Analyser, one: FuzzCase): number {
  const text = textOf(one);
  const { knowledge } = analyser;
  const analysis = analyser.analyse(text, one.options);
  checkAnalysis(analysis);
  const shown = [
    toJson(analysis, 'a.txt', null),
    documentOutline(analysis),
    finished(agreementOutlineInSteps(analysis, knowledge, { groupBy: 'party', orderBy: 'date', filter: '' })),
    entityGroups(analysis, knowledge, ['country', 'person', 'organisation']),
    sourceOutline(analysis, knowledge),
    summarise(analysis, 'file:///a.txt', 'a.txt'),
    finished(articleTimelineInSteps(analysis, knowledge, 'file:///a.txt', 'a.txt')),
    ...analysis.mentions.map((mention) => cardFor(knowledge, analysis, mention)),
  ];
  const report = { analysis, knowledge, fileName: 'a.txt', notes: [], decisions: [] };
  assertSafePage(reportAsHtml(report));
  for (const markdown of [reportAsMarkdown(report), toMarkdown(analysis, knowledge, 'a.txt')]) {
    assertPlainMarkdown(markdown);
  }
  for (const row of csvCells(toCsv(analysis, knowledge))) {
    for (const cell of row) assert.doesNotMatch(cell, /^[\s"]*[=+\-@]/, 'a formula');
  }
  for (const part of shown) assert.doesNotThrow(() => JSON.stringify(part));
  for (const finding of analysis.findings) {
    const found = findAnchor(text, anchorOf(text, finding));
    assert.ok(found && found.end <= text.length, 'a passage is not found in its own text');
  }
  return 4 * text.length;
}
