// Draws a sample of findings to be read by a person: always the same for the same texts and seed.
//   node scripts/sample-findings.mjs [--rule ID] [--except ID,ID] [--count 50] [--seed 20221107] [--context] FILE.jsonl…
// The files hold {"id","text","date"?} a line. Prints how many findings each rule has, then the sample: the text's id,
// the offset and the rule; with --context also the message and the words around it.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { fromRoot, main } from './lib/project.mjs';

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
    const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
    const texts = lines.map((line) => JSON.parse(line));
    for (const [index, { findings }] of (await analyse(lines)).entries()) {
      const { id, text } = texts[index];
      words += text.split(/\s+/).length;
      for (const finding of findings) {
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

/** What the command line makes of these lines, in their order. */
async function analyse(lines) {
  const child = spawn(process.execPath, [fromRoot('dist/cli.js'), 'analyze', '--stdin-jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(lines.join('\n'));
  const results = [];
  for await (const line of createInterface({ input: child.stdout })) results.push(JSON.parse(line));
  return results;
}

/** Fisher and Yates with a small seeded generator (mulberry32). */
function shuffled(list, seed) {
  const copy = [...list];
  let state = seed | 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

await main(run);
