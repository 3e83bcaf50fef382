import assert from 'node:assert/strict';
import { daysBetween, formatDate, formatRange, weekdayOf } from '../../../src/core/text/formatDate';

describe('dates in words', () => {
  const dates: readonly (readonly [string, string])[] = [
    ['2022-11-07', '7 November 2022'],
    ['2022-11', 'November 2022'],
    ['2022', '2022'],
    ['2022-02-30', '2022-02-30'],
    ['', ''],
  ];
  for (const [iso, words] of dates) {
    it(`writes “${iso}” as “${words}”`, () => {
      assert.equal(formatDate(iso), words);
    });
  }

  const ranges: readonly (readonly [string, string, string])[] = [
    ['2022-11-07', '2022-11-07', '7 November 2022'],
    ['2022-12-01', '2022-12-31', 'December 2022'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2022-01-01', '2022-12-31', '2022'],
    ['2021-03-03', '2021-03-09', '3 – 9 March 2021'],
    ['2021-03-30', '2021-04-02', '30 March – 2 April 2021'],
    ['2021-12-30', '2022-01-02', '30 December 2021 – 2 January 2022'],
    ['2021-03-05', '2022-03-05', '5 March 2021 – 5 March 2022'],
  ];
  for (const [from, to, words] of ranges) {
    it(`writes ${from} to ${to} as “${words}”`, () => {
      assert.equal(formatRange({ from, to }), words);
    });
  }
});

describe('days', () => {
  it('are counted over leap days and centuries as the platform counts them', () => {
    for (const [from, to] of [
      ['2000-02-28', '2000-03-01'],
      ['1899-12-31', '1900-03-01'],
      ['2024-02-29', '2023-02-28'],
      ['0001-01-01', '9999-12-31'],
    ] as const) {
      const expected = (Date.parse(to) - Date.parse(from)) / 86_400_000;
      assert.equal(daysBetween(from, to), expected, `${from} to ${to}`);
    }
  });

  it('have the weekday that the platform gives them', () => {
    for (const day of ['2022-11-07', '2000-03-01', '1900-01-01', '0001-01-01', '2024-02-29']) {
      const expected = new Date(`${day}T00:00:00Z`).toLocaleDateString('en', {
        weekday: 'long',
        timeZone: 'UTC',
      });
      assert.equal(weekdayOf(day), expected, day);
    }
  });
});
