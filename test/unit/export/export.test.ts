import assert from 'node:assert/strict';
import { toCsv } from '../../../src/core/export/csv';
import { toMarkdown } from '../../../src/core/export/markdown';
import { recordText } from '../../../src/core/export/record';
import { toYaml } from '../../../src/core/export/yaml';
import { findArticleDate } from '../../../src/core/text/articleDate';
import { parse } from 'yaml';
import { KNOWLEDGE, agreement, analysisOf, dated } from '../support/world';

const analysis = analysisOf('[[Arland|country:AAA]] signed “a, "pact"” there.', {
  date: dated('2022-11-07'),
  agreements: [
    agreement('pact', {
      name: '=HYPERLINK("http://x")',
      parties: ['AAA', 'BBB'],
      mentions: [{ start: 15, end: 24 }],
      evidence: [{ start: 0, end: 30 }],
    }),
  ],
  findings: [
    {
      rule: 'name-variant',
      severity: 'hint',
      start: 0,
      end: 6,
      message: '<b>www.x.y</b> ![](http://e)',
      fix: null,
    },
  ],
});

describe('the export as CSV', () => {
  const csv = toCsv(analysis, KNOWLEDGE);

  it('has a line for each thing found', () => {
    const [head, first] = csv.split('\r\n');
    assert.equal(head, 'what,id,name,kind,text,status,parties,from,to,start,end,message');
    assert.equal(first, 'country,AAA,Arland,name,Arland,,,,,0,6,');
  });

  it('lets no cell be a formula', () => {
    assert.ok(csv.includes(`"'=HYPERLINK(""http://x"")"`));
    for (const text of ['=1', '+1', '-1', '@x', '\t=1', ' =1', '"=1', '＝1']) {
      const line = toCsv(analysisOf(`[[${text}|person]]`), KNOWLEDGE).split('\r\n')[1] ?? '';
      assert.ok(!/(^|,)"?[\s"]*[=+\-@＝]/.test(line.replaceAll(`'`, 'x')), line);
    }
  });

  it('quotes commas, quotation marks and line ends', () => {
    const [, line] = toCsv(analysisOf('[[a, "b"\nc|person]]'), KNOWLEDGE).split('\r\n');
    assert.equal(line, 'person,,"a, ""b""\nc",name,"a, ""b""\nc",,,,,0,8,');
  });
});

describe('the export as Markdown', () => {
  const markdown = toMarkdown(analysis, KNOWLEDGE, 'a[b].txt');

  it('says as of when, and has agreements, findings and entities', () => {
    assert.ok(markdown.startsWith('# Review of a\\[b\\]'));
    assert.ok(markdown.includes('Reviewed as of **7 November 2022**.'));
    for (const title of ['Agreements', 'Findings', 'Countries'])
      assert.ok(markdown.includes(`## ${title}\n`), title);
    assert.ok(!markdown.includes('## People'));
  });

  it('shows hostile text as text', () => {
    assert.ok(!markdown.includes('<b>'));
    assert.ok(!markdown.includes('http://'));
    assert.ok(!markdown.includes('www.'));
    assert.ok(!/[^\\]\]\(/.test(markdown));
  });

  it('does not look like an article with a date', () => {
    assert.deepEqual(findArticleDate(markdown), { date: null, invalid: null });
  });
});

describe('a record of the knowledge base as text', () => {
  it('is YAML', () => {
    const text = recordText(KNOWLEDGE, 'country', 'AAA');
    assert.ok(text?.startsWith('# From the built-in knowledge base\n'));
    const record = parse(text ?? '') as { name: string; offices: { terms: unknown[] }[] };
    assert.equal(record.name, 'Arland');
    assert.equal(record.offices[0]?.terms.length, 2);
  });

  it('has a person’s terms with their offices', () => {
    const record = parse(recordText(KNOWLEDGE, 'person', 'cora-high') ?? '') as { terms: object[] };
    assert.deepEqual(record.terms[1], {
      office: 'Prime Minister, Arland',
      from: '2019-02-03',
      to: '2022-11-15',
    });
  });

  it('is null for what the base does not know', () => {
    assert.equal(recordText(KNOWLEDGE, 'person', 'constructor'), null);
  });

  it('keeps any text as it is', () => {
    const value = {
      text: ['a: b', '- c', '#d', "'", '"', '\n', '', ' x ', 'é', '__proto__', '[]', '2022-11-07'],
    };
    assert.deepEqual(parse(toYaml(value)), value);
  });
});
