import assert from 'node:assert/strict';
import type { Agreement } from '../../../src/core/analysis';
import { timelineToHtml } from '../../../src/core/export/timelineHtml';
import { summarise } from '../../../src/core/outline/articleSummary';
import { articleTimelineInSteps, timelineInSteps } from '../../../src/core/outline/timeline';
import type { TimelineEntry } from '../../../src/core/outline/timeline';
import { readTimelineMessage } from '../../../src/core/outline/timelinePage';
import type { TimelinePage, TimelineRow } from '../../../src/core/outline/timelinePage';
import { finished } from '../../../src/core/steps';
import { countSteps } from '../support/countSteps';
import { KNOWLEDGE, agreement, analysisOf, dated } from '../support/world';

const span = { start: 0, end: 4 };
const signing = { event: 'signing', from: '2022-12-01', to: '2022-12-31', ...span };
const pact: Agreement = agreement('pact', {
  id: 'raa',
  name: 'Access Agreement',
  parties: ['AAA', 'BBB'],
  dates: [signing],
  mentions: [span],
});

function brief(entry: TimelineEntry): unknown[] {
  const what = 'event' in entry ? entry.event : '';
  return [entry.kind, entry.from, what];
}

describe('the timeline of an article', () => {
  const analysis = {
    ...analysisOf('Pact in [[December|date:2022-12]] and [[May|date:2022-05]].'),
    date: dated('2022-11-07'),
    agreements: [pact],
  };
  const withRanges = {
    ...analysis,
    mentions: analysis.mentions.map((mention, index) => ({
      ...mention,
      range:
        index === 0 ? { from: '2022-12-01', to: '2022-12-31' } : { from: '2022-05-01', to: '2022-05-31' },
    })),
  };

  it('has an end where there are very many dates, and is made in steps', () => {
    const [mention] = withRanges.mentions;
    assert.ok(mention);
    const mentions = Array.from({ length: 50_000 }, (_, k) => ({
      ...mention,
      start: 10 * k,
      end: 10 * k + 8,
    }));
    const make = () => articleTimelineInSteps({ ...withRanges, mentions }, KNOWLEDGE, 'file:///a', 'a', 100);
    const { entries, rest } = finished(make());
    assert.equal(entries.length, 100);
    const all = finished(
      articleTimelineInSteps({ ...withRanges, mentions }, KNOWLEDGE, 'file:///a', 'a'),
    ).entries;
    assert.equal(rest, all.length - 100);
    assert.deepEqual(entries, all.slice(0, 100));
    assert.ok(countSteps(make()) >= 50_000 / 5000);
  });

  it('has what the text says, what is on record, other dates, and the article itself, in order', () => {
    const { entries, undated } = finished(articleTimelineInSteps(withRanges, KNOWLEDGE, 'file:///a', 'a'));
    assert.deepEqual(entries.map(brief), [
      ['date', '2022-05-01', ''],
      ['record', '2022-05-05', 'negotiating'],
      ['article', '2022-11-07', ''],
      ['agreement', '2022-12-01', 'signing'],
      ['date', '2022-12-01', ''],
      ['record', '2023-01-11', 'signed'],
    ]);
    assert.deepEqual(undated, []);
  });

  it('marks as hindsight what the article could not know', () => {
    const { entries } = finished(articleTimelineInSteps(withRanges, KNOWLEDGE, 'file:///a', 'a'));
    const records = entries.filter((entry) => entry.kind === 'record');
    assert.deepEqual(
      records.map(({ event, hindsight }) => [event, hindsight]),
      [
        ['negotiating', false],
        ['signed', true],
      ],
    );
  });

  it('shows a date that belongs to an agreement once', () => {
    const [december] = withRanges.mentions;
    assert.ok(december);
    const { start, end } = december;
    const agreements = [{ ...pact, dates: [{ ...signing, start, end }] }];
    const { entries } = finished(
      articleTimelineInSteps({ ...withRanges, agreements }, KNOWLEDGE, 'file:///a', 'a'),
    );
    assert.deepEqual(
      entries.filter(({ from }) => from === '2022-12-01').map(({ kind }) => kind),
      ['agreement'],
    );
  });

  it('lists agreements without a date by themselves', () => {
    const agreements = [agreement('bare', { parties: ['AAA'], status: 'planned' })];
    const { undated } = finished(
      articleTimelineInSteps({ ...analysis, agreements }, KNOWLEDGE, 'file:///a', 'a'),
    );
    assert.deepEqual(
      undated.map(({ parties, status }) => [parties, status]),
      [[['Arland'], 'planned']],
    );
  });
});

describe('the timeline of many articles', () => {
  it('puts the events of all in order', () => {
    const one = { ...analysisOf('Pact.'), agreements: [pact] };
    const earlier = { ...pact, dates: [{ ...signing, from: '1999-01-01', to: '1999-12-31' }] };
    const other = { ...analysisOf('Pact.'), agreements: [earlier, agreement('bare')] };
    const articles = [summarise(one, 'file:///1', '1'), summarise(other, 'file:///2', '2')];
    const { entries, undated } = finished(timelineInSteps(articles, KNOWLEDGE));
    assert.deepEqual(
      entries.map(({ article, from }) => [article.name, from]),
      [
        ['2', '1999-01-01'],
        ['1', '2022-12-01'],
      ],
    );
    assert.equal(undated.length, 1);
  });
});

describe('the page of a timeline', () => {
  it('takes only messages that make sense', () => {
    assert.deepEqual(readTimelineMessage({ type: 'reveal', target: 3 }), { type: 'reveal', target: 3 });
    for (const target of [-1, 1.5, '1', null, undefined, Infinity]) {
      assert.equal(readTimelineMessage({ type: 'reveal', target }), undefined);
    }
    assert.deepEqual(readTimelineMessage({ type: 'scope', scope: 'workspace' }), {
      type: 'scope',
      scope: 'workspace',
    });
    assert.equal(readTimelineMessage({ type: 'scope', scope: '__proto__' }), undefined);
    for (const nonsense of [null, 'ready', 7, {}, { type: 'run' }, []]) {
      assert.equal(readTimelineMessage(nonsense), undefined);
    }
  });

  it('is saved without anything that runs', () => {
    const evil = '</style><script>alert(1)</script><img src=x onerror=alert(1)>"\'\u202e';
    const row: TimelineRow = {
      kind: 'agreement',
      heading: evil,
      when: evil,
      title: evil,
      event: evil,
      detail: evil,
      quote: { before: evil, match: evil, after: evil },
      source: evil,
      badge: evil,
      label: evil,
      target: 0,
    };
    const kinds = { agreement: '', date: '', record: '', article: '' };
    const words = {
      thisArticle: '',
      allArticles: '',
      filter: '',
      save: '',
      none: '',
      noMatch: '',
      keyboard: '',
    };
    const page: TimelinePage = {
      scope: 'article',
      title: evil,
      notes: [evil],
      rows: [row],
      undated: [row],
      words: { language: evil, undated: evil, kinds, ...words },
    };
    const html = timelineToHtml(page);
    assert.ok(!/<script|<img|\u202e/.test(html));
    assert.equal(html.match(/<\/style>/g)?.length, 1);
    assert.match(html, /default-src 'none'/);
    assert.match(html, /@media print/);
  });
});
