/** Single values that people or files give: dates and settings. */
import assert from 'node:assert/strict';
import type { Analyser } from '../../src/core/analyse';
import { RULES } from '../../src/core/findings/rules';
import { findArticleDate } from '../../src/core/text/articleDate';
import { daysBetween, formatDate, formatRange, weekdayOf } from '../../src/core/text/formatDate';
import { dayRangeOf, holdsThrough } from '../../src/core/text/partialDate';
import { readWrittenDate } from '../../src/core/text/writtenDate';
import { HIGHLIGHT_KINDS, settingsFrom } from '../../src/extension/settingValues';
import { checkAnalysis } from './invariants';
import { ODD_VALUES, piece } from './pieces';
import type { Random } from './random';
import { textOf, type FuzzCase, type Target } from './target';

export function valueTargets(analyser: Analyser): readonly Target[] {
  return [
    {
      name: 'dates',
      weight: 6,
      grace: 60,
      make: (random) => ({
        parts: [writtenDate(random), ...random.some(6, () => piece(random))],
        options: { other: isoDate(random) },
      }),
      run: runDates,
    },
    {
      name: 'settings',
      weight: 3,
      grace: 100,
      make: (random) => ({ parts: random.some(12, () => piece(random)), options: settings(random) }),
      run: (one) => runSettings(analyser, one),
    },
  ];
}

const MONTHS = ['January', 'Feb.', 'march', 'Sept', 'DECEMBER', 'Smarch', 'May', ''];

function isoDate(random: Random): string {
  const two = (below: number): string => String(random.below(below)).padStart(2, '0');
  const year = String(random.pick([random.below(10_000), 1600 + random.below(600)])).padStart(4, '0');
  return [year, two(15), two(34)].slice(0, 1 + random.below(3)).join('-');
}

/** In one of the forms in which articles give theirs, and often wrong. */
function writtenDate(random: Random): string {
  const day = String(random.below(34));
  const month = random.pick(MONTHS);
  const year = random.pick([String(random.below(2200)), '99', '']);
  const date = random.pick([
    isoDate(random),
    `${day} ${month} ${year}`,
    `${month} ${day}, ${year}`,
    `${day}/${String(random.below(15))}/${year}`,
    `${isoDate(random)}T25:61:61Z`,
    random.pick(ODD_VALUES),
  ]);
  const [before, after] = random.pick([
    ['', ''],
    ['Date: ', '\n'],
    ['date ', '\n\n'],
    ['---\ndate: ', '\n---\n'],
    ['---\npublished: "', '"\n---\n'],
    ['OSAKA, ', ' (Wire) - '],
    ['<time datetime="', '">'],
    ['Published: Monday, ', '\n'],
  ] as const);
  return before + date + after;
}

function runDates(one: FuzzCase): number {
  const text = textOf(one);
  const { date, invalid } = findArticleDate(text, { fileName: text.slice(0, 40) });
  for (const span of [date?.span, invalid]) {
    if (!span) continue;
    assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length, 'not within the text');
  }
  if (date) {
    assert.ok(date.from <= date.to, 'a date ends before it begins');
    checkDay(date.from);
    checkDay(date.to);
    assert.notEqual(formatRange(date), '');
  }
  readWrittenDate(text.slice(0, 60));
  const other = String(one.options['other']);
  const range = dayRangeOf(other);
  assert.equal(range !== null, exists(other), `${other} exists or not`);
  if (range) {
    checkDay(range.from);
    checkDay(range.to);
    assert.notEqual(formatDate(other), '');
    assert.equal(holdsThrough({ from: range.from }, range), 'yes');
    assert.equal(holdsThrough({ to: range.from }, range), 'no');
  }
  return text.length;
}

/** By the clock of the machine, which knows its calendar from elsewhere. */
function utc(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const found = new Date(Date.UTC(2000, month - 1, date));
  found.setUTCFullYear(year, month - 1, date);
  return found;
}

function exists(partial: string): boolean {
  const [year = '', month = '01', day = '01'] = partial.split('-');
  const found = utc(`${year}-${month}-${day}`);
  return Number(year) > 0 && found.getUTCMonth() + 1 === Number(month) && found.getUTCDate() === Number(day);
}

const WEEKDAY = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });

function checkDay(day: string): void {
  assert.ok(exists(day), `there is no ${day}`);
  assert.equal(weekdayOf(day), WEEKDAY.format(utc(day)), day);
  assert.equal(daysBetween('2000-01-01', day), (utc(day).getTime() - Date.UTC(2000, 0, 1)) / 86_400_000, day);
}

const NAMES = [
  ...['include', 'maxFileSize', 'highlight.enabled', 'highlight.kinds', 'diagnostics.enabled', 'reviewer'],
  'rules',
];

/** What a settings file may hold in the place of each value: any JSON. */
function settings(random: Random): Readonly<Record<string, unknown>> {
  const value = (depth: number): unknown => {
    switch (random.below(depth > 2 ? 4 : 6)) {
      case 0:
        return random.pick(ODD_VALUES);
      case 1:
        return random.pick([0, -1, 0.5, 1e308, 2, true, false, null]);
      case 2:
        return random.pick(['error', 'warning', 'information', 'hint', 'off', 'default', 'country', 'date']);
      case 3:
        return undefined;
      case 4:
        return random.some(3, () => value(depth + 1));
      default: {
        const names = () => random.pick([...RULES.map(({ id }) => id), ...ODD_VALUES]);
        return Object.fromEntries(random.some(4, () => [names(), value(depth + 1)]));
      }
    }
  };
  return Object.fromEntries(NAMES.map((name) => [name, value(0)]));
}

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

function runSettings(analyser: Analyser, one: FuzzCase): number {
  const read = settingsFrom((name) => one.options[name]);
  assert.ok(read.maxFileSize > 0 && !Number.isNaN(read.maxFileSize));
  assert.ok(read.include.every((glob) => typeof glob === 'string'));
  assert.ok([...read.highlightKinds].every((kind) => HIGHLIGHT_KINDS.includes(kind)));
  assert.ok(typeof read.highlightEnabled === 'boolean' && typeof read.diagnosticsEnabled === 'boolean');
  assert.equal(read.reviewer, read.reviewer.trim());
  for (const severity of Object.values(read.severities)) assert.ok(SEVERITIES.includes(severity));
  const text = textOf(one);
  const { severities } = read;
  const analysis = analyser.analyse(text, { severities });
  checkAnalysis(analysis);
  for (const { rule, severity } of analysis.findings) {
    const set = Object.hasOwn(severities, rule) ? severities[rule] : undefined;
    assert.ok(set === undefined || set === severity, `${rule} is ${severity}, not as set`);
  }
  return text.length;
}
