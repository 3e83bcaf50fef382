// Compares our countries with two other sources, both development dependencies: i18n-iso-countries (names, codes) and
// countries-list (names, codes, capitals, currencies). Prints what differs; docs/knowledge.md says which differences stand.
//   node scripts/check-countries.mjs            (after a build)
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fromRoot, main } from './lib/project.mjs';

const require = createRequire(import.meta.url);
const isoCountries = require('i18n-iso-countries');
isoCountries.registerLocale(require('i18n-iso-countries/langs/en.json'));
const { countries: listed } = require('countries-list');

const fold = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/\bst\b\.?/g, 'saint')
    .replace(/^the /, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function ours() {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fromRoot('dist/cli.js'), 'knowledge', 'export', '--kind', 'countries'],
    { encoding: 'utf8', maxBuffer: 1 << 27 },
  );
  if (status !== 0) throw new Error(stderr || 'dist/cli.js is missing: npm run build');
  const today = ({ to }) => to === undefined;
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === 'country')
    .map((country) => ({
      ...country,
      known: new Set(
        [country.name, country.official ?? '', ...country.names.aliases.map(({ text }) => text)].map(fold),
      ),
      capitals: country.capital.filter(today).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
      currencies: country.currency.filter(today).map(({ code }) => code),
    }));
}

function differencesOf(country) {
  const differences = [];
  const say = (source, what, theirs, own) =>
    differences.push(`${country.id} ${what}: ${source} has ${theirs}, we have ${own}`);
  const iso2 = isoCountries.alpha3ToAlpha2(country.id);
  if (iso2 !== country.iso2) say('i18n-iso-countries', 'code', iso2 ?? 'none', country.iso2);
  const names = isoCountries.getName(country.iso2, 'en', { select: 'all' }) ?? [];
  if (names.length > 0 && !names.some((name) => country.known.has(fold(name)))) {
    say('i18n-iso-countries', 'name', names.join(' / '), country.name);
  }
  const other = listed[country.iso2];
  if (!other) {
    say('countries-list', 'code', 'none', country.iso2);
    return differences;
  }
  if (!country.known.has(fold(other.name))) say('countries-list', 'name', other.name, country.name);
  if (other.capital && !country.capitals.map(fold).includes(fold(other.capital))) {
    say('countries-list', 'capital', other.capital, country.capitals.join(' / ') || 'none');
  }
  const missing = other.currency.filter((code) => !country.currencies.includes(code));
  const more = country.currencies.filter((code) => !other.currency.includes(code));
  if (missing.length + more.length > 0) {
    say(
      'countries-list',
      'currency',
      other.currency.join(' / ') || 'none',
      country.currencies.join(' / ') || 'none',
    );
  }
  return differences;
}

function report() {
  const countries = ours();
  const differences = countries.flatMap(differencesOf);
  for (const line of differences) console.log(line);
  console.log(`${countries.length} countries, ${differences.length} differences`);
}

await main(report);
