import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { agreementsToCalendar } from '../../../src/core/agreements/calendar';
import { agreementsToCsv, agreementsToMarkdown } from '../../../src/core/agreements/export';
import { analyser, knowledge } from './support';

const TEXT =
  'Egypt and Cyprus signed a gas deal in March 2021. It will be ratified on December 5; critics, few, object.';
const article = { name: 'gas, "deal".txt', analysis: analyser.analyse(TEXT, { date: '2022-11-07' }) };
const stamp = '20221107T093000Z';

describe('agreements as CSV', () => {
  it('quotes what must be quoted', () => {
    const [header, row] = agreementsToCsv([article], knowledge).split('\r\n');
    assert.match(header ?? '', /^article,articleDate,id,name,/);
    assert.match(row ?? '', /^"gas, ""deal""\.txt",2022-11-07,,gas deal,,economic,EGY; CYP,Egypt; Cyprus,/);
  });

  it('keeps a name from being calculated', () => {
    const csv = agreementsToCsv([{ ...article, name: '=1+1' }], knowledge);
    assert.match(csv, /\r\n'=1\+1,/);
  });

  it('is a header alone without agreements', () => {
    assert.equal(agreementsToCsv([], knowledge).split('\r\n').length, 2);
  });
});

describe('agreements as Markdown', () => {
  it('has parties, status and dates, and escapes the text', () => {
    const markdown = agreementsToMarkdown([{ ...article, name: '[x](y)' }], knowledge);
    assert.match(markdown, /^## \\\[x\\\]\(y\) \(2022-11-07\)/);
    assert.match(markdown, /Parties: Egypt, Cyprus/);
    assert.match(markdown, /Signing: 2021-03-01 to 2021-03-31/);
  });

  it('is empty without agreements', () => {
    assert.equal(agreementsToMarkdown([], knowledge), '');
  });
});

describe('agreements as a calendar', () => {
  const calendar = agreementsToCalendar([article], knowledge, { stamp });

  it('has an all-day event for each date, the end exclusive', () => {
    assert.match(calendar, /DTSTART;VALUE=DATE:20210301\r\nDTEND;VALUE=DATE:20210401\r\n/);
    assert.match(calendar, /DTSTART;VALUE=DATE:20221205\r\nDTEND;VALUE=DATE:20221206\r\n/);
    assert.match(calendar, /DTSTAMP:20221107T093000Z\r\n/);
  });

  it('ends lines with CRLF and folds them at 75 octets', () => {
    assert.doesNotMatch(calendar.replaceAll('\r\n', ''), /[\r\n]/);
    for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    const long = agreementsToCalendar([{ ...article, name: '日本😀'.repeat(40) }], knowledge, { stamp });
    for (const line of long.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(long.replaceAll('\r\n ', '').includes('日本😀'.repeat(40)));
  });

  it('escapes commas, semicolons, backslashes and line breaks', () => {
    const unfolded = agreementsToCalendar([{ ...article, name: 'a\\b;c,d' }], knowledge, {
      stamp,
    }).replaceAll('\r\n ', '');
    assert.ok(unfolded.includes('Source: a\\\\b\\;c\\,d'));
    assert.ok(unfolded.includes('critics\\, few\\, object.\\nSource'));
  });

  it('keeps the UID of an event', () => {
    const uids = (text: string): string[] => text.match(/UID:\S+/g) ?? [];
    assert.deepEqual(
      uids(calendar),
      uids(agreementsToCalendar([article], knowledge, { stamp: '20300101T000000Z' })),
    );
    assert.equal(new Set(uids(calendar)).size, 2);
  });

  it('is a calendar without events where nothing is dated', () => {
    assert.doesNotMatch(agreementsToCalendar([], knowledge, { stamp }), /VEVENT/);
  });
});
