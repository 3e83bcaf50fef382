// Draws a sample of agreements to be read by a person: always the same for the same texts and seed.
//   node scripts/sample-agreements.mjs [--count 50] [--seed 20221107] [--context] FILE.jsonl…
// The files hold {"id","text","date"?} a line. Prints how many agreements there are, then the sample as a table: the
// text's id, name, parties and status; with --context also dates, mentions and the sentences that they rest on.
import { parseArgs } from 'node:util';
import { main } from './lib/project.mjs';
import { analysedTexts, shuffled } from './lib/sample.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '50' },
    seed: { type: 'string', default: '20221107' },
    context: { type: 'boolean', default: false },
  },
});

async function run() {
  const found = [];
  let texts = 0;
  for (const file of positionals) {
    for (const { id, text, analysis } of await analysedTexts(file)) {
      texts++;
      for (const agreement of analysis.agreements) found.push({ text, agreement, from: id });
    }
  }
  console.log(`${found.length} agreements in ${texts} texts`);
  const sample = shuffled(found, Number(values.seed)).slice(0, Number(values.count));
  for (const [index, { from, text, agreement }] of sample.entries()) {
    const { name, parties, status, dates, mentions, evidence } = agreement;
    console.log([index + 1, from, name, parties.join(', ') || '–', status ?? '–'].join(' | '));
    if (!values.context) continue;
    const words = ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ');
    if (dates.length > 0)
      console.log(`  dates: ${dates.map(({ event, from: day }) => `${event} ${day}`).join(', ')}`);
    console.log(`  mentions: ${mentions.map(words).join(' · ')}`);
    for (const sentence of evidence) console.log(`  - ${words(sentence)}`);
  }
}

await main(run);
