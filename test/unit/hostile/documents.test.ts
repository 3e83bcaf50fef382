import assert from 'node:assert/strict';
import { agreementsToCalendar } from '../../../src/core/agreements/calendar';
import { agreementsToCsv, agreementsToMarkdown } from '../../../src/core/agreements/export';
import type { Analysis } from '../../../src/core/analysis';
import { toCsv } from '../../../src/core/export/csv';
import { toMarkdown } from '../../../src/core/export/markdown';
import { timelineToHtml } from '../../../src/core/export/timelineHtml';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import type { TimelineRow } from '../../../src/core/outline/timelinePage';
import { anchorOf } from '../../../src/core/review/anchors';
import { reportAsHtml, reportAsMarkdown } from '../../../src/core/review/report';
import {
  ATTACKS,
  HOSTILE,
  assertNothingHidden,
  assertPlainMarkdown,
  assertSafePage,
  csvCells,
} from '../support/hostile';
import { KNOWLEDGE, agreement, analysisOf, country, dated, organisation, person } from '../support/world';

/** A base whose user has written hostile names into it. */
const HOSTILE_KNOWLEDGE = new KnowledgeBase({
  ...KNOWLEDGE.records,
  countries: [country('AAA', HOSTILE), country('BBB', '__proto__')],
  people: [person('eve', HOSTILE)],
  organisations: [organisation('club', HOSTILE, { acronym: HOSTILE })],
});

/** An article in which every word that comes from the text is hostile. */
function hostileAnalysis(words: string): Analysis {
  const source = `[[${words.replaceAll('[[', '')}|person]] met [[x|country:AAA]] and [[y|organisation:club]].`;
  const bare = analysisOf(source);
  const all = { start: 0, end: bare.text.length };
  return {
    ...bare,
    date: dated('2022-11-07'),
    incomplete: [words],
    agreements: [
      agreement(words, {
        acronym: words,
        parties: ['AAA', 'BBB', words],
        status: 'signed',
        statuses: [{ status: 'signed', ...all }],
        dates: [{ event: words, from: '2022-11-07', to: '2022-11-07', ...all }],
        mentions: [all],
        evidence: [all],
      }),
    ],
    quotations: [
      {
        ...all,
        direct: true,
        manner: 'stated',
        speaker: { ...all, text: words, id: null, name: words },
        cue: null,
        source: 'named',
      },
    ],
    findings: [{ rule: 'name-variant', severity: 'hint', ...all, message: words, fix: null }],
  };
}

const analyses = [HOSTILE, ...ATTACKS].map(hostileAnalysis);

/** The review of an analysis, with hostile remarks. */
function report(analysis: Analysis) {
  const remark = {
    file: 'a.txt',
    anchor: anchorOf(analysis.text, { start: 0, end: 3 }),
    author: HOSTILE,
    date: HOSTILE,
  };
  return {
    analysis,
    knowledge: HOSTILE_KNOWLEDGE,
    fileName: HOSTILE,
    notes: [{ ...remark, id: HOSTILE, text: HOSTILE }],
    decisions: [{ ...remark, id: HOSTILE, verdict: 'disputed' as const, reason: HOSTILE }],
  };
}

describe('a hostile article', () => {
  it('is harmless as a report in Markdown and HTML', () => {
    for (const analysis of analyses) {
      const markdown = reportAsMarkdown(report(analysis));
      assertPlainMarkdown(markdown);
      assertSafePage(reportAsHtml(report(analysis)));
    }
  });

  it('is harmless as an export in Markdown', () => {
    for (const analysis of analyses) {
      const articles = [{ name: HOSTILE, analysis }];
      for (const markdown of [
        toMarkdown(analysis, HOSTILE_KNOWLEDGE, HOSTILE),
        agreementsToMarkdown(articles, HOSTILE_KNOWLEDGE),
      ]) {
        assertPlainMarkdown(markdown);
      }
    }
  });

  it('is no formula in CSV, and every line has its columns', () => {
    for (const analysis of analyses) {
      const articles = [{ name: HOSTILE, analysis }];
      for (const csv of [toCsv(analysis, HOSTILE_KNOWLEDGE), agreementsToCsv(articles, HOSTILE_KNOWLEDGE)]) {
        const [head = [], ...rows] = csvCells(csv).slice(0, -1);
        assert.ok(rows.length > 0);
        for (const row of rows) {
          assert.equal(row.length, head.length);
          for (const cell of row) {
            assert.doesNotMatch(cell, /^[\s"]*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/);
            assertNothingHidden(cell);
          }
        }
      }
    }
  });

  it('adds nothing to a calendar but the text of its events', () => {
    const properties =
      /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|CATEGORIES|TRANSP)[;:]/;
    for (const analysis of analyses) {
      const calendar = agreementsToCalendar([{ name: HOSTILE, analysis }], HOSTILE_KNOWLEDGE, {
        stamp: '20221107T093000Z',
      });
      const lines = calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
      assert.equal(lines.filter((line) => line === 'END:VEVENT').length, 1);
      for (const line of lines) {
        assert.match(line, properties);
        assert.doesNotMatch(line, /[\r\n]/);
        assertNothingHidden(line);
      }
    }
  });

  it('is harmless as a timeline that is saved as a page', () => {
    const row: TimelineRow = {
      kind: 'agreement',
      when: HOSTILE,
      heading: HOSTILE,
      title: HOSTILE,
      event: HOSTILE,
      badge: HOSTILE,
      detail: HOSTILE,
      quote: { before: HOSTILE, match: HOSTILE, after: HOSTILE },
      source: HOSTILE,
      label: HOSTILE,
      target: -1,
    };
    const kinds = { agreement: HOSTILE, record: HOSTILE, date: HOSTILE, article: HOSTILE };
    const words = {
      ...{
        language: HOSTILE,
        filter: HOSTILE,
        thisArticle: HOSTILE,
        allArticles: HOSTILE,
        kinds,
        save: HOSTILE,
      },
      ...{ keyboard: HOSTILE, undated: HOSTILE, none: HOSTILE, noMatch: HOSTILE },
    };
    assertSafePage(
      timelineToHtml({
        scope: 'article',
        title: HOSTILE,
        notes: [HOSTILE],
        rows: [row],
        undated: [row],
        words,
      }),
    );
  });
});
