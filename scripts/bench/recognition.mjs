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
      const figures = modes[mode].map((figure) => figure.toFixed(3).padEnd(10)).join(' ');
      console.log(`${set.padEnd(12)} ${type.padEnd(9)} ${mode.padEnd(9)} ${figures}`);
    }
  }
}
