import assert from 'node:assert/strict';
import { anchorOf } from '../../../src/core/review/anchors';
import { reportAsHtml, reportAsMarkdown, type ReportInput } from '../../../src/core/review/report';
import { builtInAnalyser } from '../support/analyser';

const TEXT =
  'On Monday Prime Minister Boris Johnson spoke in Osaka.\n\nOfficials said <script>alert(1)</script> that the [pact](http://evil.example) was dead.';

function input(text = TEXT): ReportInput {
  const analyser = builtInAnalyser();
  const at = text.indexOf('Osaka');
  const anchor = anchorOf(text, { start: at, end: at + 5 });
  const remark = { file: 'a.txt', anchor, author: 'Ana', date: '2022-11-08' };
  return {
    analysis: analyser.analyse(text, { date: '2022-11-07' }),
    knowledge: analyser.knowledge,
    fileName: 'a <b>.txt',
    notes: [{ ...remark, id: 'n', text: 'Check *the* <place>' }],
    decisions: [{ ...remark, id: 'd', verdict: 'disputed', reason: 'It was Kyoto' }],
    ignored: 2,
  };
}

describe('the review report', () => {
  it('has all parts, with line numbers', () => {
    const text = reportAsMarkdown(input());
    for (const part of [
      '# Review of',
      '7 November 2022',
      '## Sources',
      '## Findings',
      '**Line 1**',
      '## Decisions',
      '**disputed** (line 1)',
      '## Notes',
      '2 more were ignored',
      '50%',
    ])
      assert.ok(text.includes(part), `${part} in\n${text}`);
  });

  it('lets no markup of the article through', () => {
    const html = reportAsHtml(input());
    assert.doesNotMatch(html, /<script/i);
    assert.match(html, /Content-Security-Policy/);
    const markdown = reportAsMarkdown(input());
    assert.doesNotMatch(markdown, /\]\(http/);
    assert.doesNotMatch(markdown, /<place>/);
  });

  it('gives the shares that the view of sources gives: never 0% of something, never 100% beside something', () => {
    const sentences = Array.from({ length: 400 }, (_, i) => `The ${String(i)}th ferry left late.`);
    const analysis = builtInAnalyser().analyse(`Officials said it rained. ${sentences.join(' ')}`);
    const text = reportAsMarkdown({ ...input(), analysis });
    assert.match(text, /anonymous source \| 1 \| 1%/);
    assert.match(text, /without attribution \| 400 \| 99%/);
  });

  it('cuts long passages between words and characters', () => {
    const note = (quote: string): string => {
      const [first] = input().notes;
      assert.ok(first);
      const anchor = { quote, prefix: '', suffix: '', start: 0 };
      return reportAsMarkdown({ ...input(), notes: [{ ...first, anchor }] });
    };
    assert.doesNotMatch(note('\u{1f600}'.repeat(200)), /\p{Cs}/u);
    assert.doesNotMatch(note(`a${'\u{1f600}'.repeat(200)}`), /\p{Cs}/u);
    assert.match(note('word '.repeat(60)), /word word…/);
  });

  it('says of an article without a date that it was not checked', () => {
    const analysis = builtInAnalyser().analyse('Nothing.');
    assert.match(reportAsMarkdown({ ...input(), analysis }), /no date/);
    assert.match(reportAsMarkdown({ ...input(), analysis }), /no longer in the article/);
  });
});
