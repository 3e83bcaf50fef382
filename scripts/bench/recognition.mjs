// How well entities are recognised on scored news texts, where ../shared/gold and its scorer are there.
//   npm run bench:recognition
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../lib/project.mjs';

const gold = fromRoot('../shared/gold');
if (!existsSync(gold)) {
  console.log('The scored texts are not here (../shared/gold): nothing to measure.');
  process.exit(0);
}
mkdirSync(fromRoot('out/bench'), { recursive: true });
const sets = [
  ['trnews', 'country'],
  ['geowebnews', 'country'],
  ['lgl', 'country'],
  ['el_newsfair', 'country'],
  ['gum_news', 'date'],
  ['polnear_dev', 'quote,indirect'],
];
const line = (set, type, mode, figures) =>
  `${set.padEnd(12)} ${type.padEnd(9)} ${mode.padEnd(9)} ${figures.map((figure) => figure.toFixed(3).padEnd(10)).join(' ')}`;
console.log('set          type      mode      precision  recall     F1');
for (const [set, types] of sets) {
  const texts = `${gold}/${set}.jsonl`;
  const analysed = execFileSync(process.execPath, [fromRoot('dist/cli.js'), 'analyze', '--stdin-jsonl'], {
    input: readFileSync(texts),
    maxBuffer: 1 << 30,
  });
  const converted = spawnSync(process.execPath, [fromRoot('../shared/tools/dateline-to-gold.mjs')], {
    input: analysed,
    maxBuffer: 1 << 30,
  });
  const predicted = fromRoot(`out/bench/${set}.jsonl`);
  writeFileSync(predicted, converted.stdout);
  const scores = JSON.parse(
    execFileSync(process.execPath, [
      fromRoot('../shared/tools/score.mjs'),
      texts,
      predicted,
      '--types',
      types,
      '--json',
    ]),
  );
  for (const [type, modes] of Object.entries(scores)) {
    for (const mode of type === 'country' ? ['exact+id'] : ['exact', 'exact+id', 'ovl+id']) {
      console.log(line(set, type, mode, modes[mode]));
    }
  }
  if (types === 'date') console.log(line(set, 'date', 'first day', firstDays(texts, predicted)));
}
// What can be counted of leaders without reading; docs/recognition.md says what reading them showed.
const files = ['trnews', 'geowebnews', 'lgl', 'el_newsfair', 'gum_news', 'polnear_dev'].map(
  (set) => `${gold}/${set}.jsonl`,
);
for (const flags of [[], ['--missed']]) {
  const script = fromRoot('scripts/sample-leaders.mjs');
  const said = execFileSync(process.execPath, [script, ...flags, '--count', '0', ...files], {
    encoding: 'utf8',
  });
  console.log(`leaders: ${said.trim()}`);
}

/** Precision, recall and F1 of dates of the same span that begin on the same day: the marks give no ends. */
function firstDays(texts, predicted) {
  const read = (file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const keys = ({ id, entities, eval_span: within }) =>
    entities
      .filter(({ type }) => type === 'date')
      .filter(({ start, end }) => !within || (start >= within[0] && end <= within[1]))
      .map(
        (date) =>
          `${id} ${date.start} ${date.end} ${String(date.id)
            .split('/')[0]
            .replace(/(?:-01)+$/, '')}`,
      );
  const marked = new Set(read(texts).flatMap(keys));
  const found = new Set(read(predicted).flatMap(keys));
  const right = [...found].filter((key) => marked.has(key)).length;
  return [right / found.size, right / marked.size, (2 * right) / (found.size + marked.size)];
}
