// Draws a sample of findings to be read by a person: always the same for the same texts and seed.
//   node scripts/sample-findings.mjs [--rule ID] [--except ID,ID] [--count 50] [--seed 20221107] [--context] FILE.jsonl…
// The files hold {"id","text","date"?} a line. Prints how many findings each rule has, then the sample: the text's id,
// the offset and the rule; with --context also the message and the words around it.
import { parseArgs } from 'node:util';
import { main } from './lib/project.mjs';
import { analysedTexts, shuffled } from './lib/sample.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string' },
    except: { type: 'string', default: '' },
    count: { type: 'string', default: '50' },
    seed: { type: 'string', default: '20221107' },
    context: { type: 'boolean', default: false },
  },
});

async function run() {
  const except = values.except.split(',');
  const found = [];
  const counts = {};
  let words = 0;
  for (const file of positionals) {
    for (const { id, text, analysis } of await analysedTexts(file)) {
      words += text.split(/\s+/).length;
      for (const finding of analysis.findings) {
        counts[finding.rule] = (counts[finding.rule] ?? 0) + 1;
        if (except.includes(finding.rule) || (values.rule && finding.rule !== values.rule)) continue;
        found.push({ id, text, ...finding });
      }
    }
  }
  console.log(`${words} words`, counts);
  const sample = shuffled(found, Number(values.seed)).slice(0, Number(values.count));
  for (const [index, { id, start, end, rule, message, text }] of sample.entries()) {
    console.log(`${index + 1}\t${id}\t${start}\t${rule}`);
    if (!values.context) continue;
    const around = `${text.slice(Math.max(0, start - 150), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 150)}`;
    console.log(`  ${message}\n  ${around.replace(/\s+/g, ' ')}`);
  }
}

await main(run);
