// How long the analysis of a very long text keeps its host from doing anything else, and the memory that it takes.
//   npm run bench:load                 10 MB of one line, 10 MB and 50 MB of articles, then an edit in each
//   npm run bench:load -- --size 10    only up to 10 MB
// Each step is timed: a host runs steps until 12 ms are over, so nothing blocks it longer than that and one step.
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fromRoot } from '../lib/project.mjs';
import { loadCore } from './core.mjs';

const { values } = parseArgs({ options: { size: { type: 'string', default: '50' } } });
const core = await loadCore();
const analyser = core.createAnalyser(core.loadKnowledge(core.KNOWLEDGE_JSON));
const article = sampleText();

const cases = [
  ['one line', 10, () => repeated(article, 10e6).replace(/\s+/g, ' ')],
  ['one line of one word', 10, () => 'Xi '.repeat(10e6 / 3)],
  ['one line without a blank', 10, () => 'x'.repeat(10e6)],
  ['articles', 10, () => repeated(article, 10e6)],
  ['articles', 50, () => repeated(article, 50e6)],
];

for (const [name, size, make] of cases) {
  if (size > Number(values.size)) continue;
  const session = analyser.createSession();
  const text = make();
  row(`${size} MB, ${name}`, session, text);
  const middle = text.length >> 1;
  row('  one letter more', session, flat(`${text.slice(0, middle)}e${text.slice(middle)}`));
}

function row(name, session, text) {
  const times = [];
  const started = performance.now();
  let heap = 0;
  const steps = session.updateInSteps(text, { date: '2022-11-07', language: 'plaintext' });
  for (let done = false; !done;) {
    const start = performance.now();
    ({ done } = steps.next());
    times.push(performance.now() - start);
    if (times.length % 50 === 0 || done) {
      const { heapUsed, external, arrayBuffers } = process.memoryUsage();
      heap = Math.max(heap, heapUsed + external + arrayBuffers);
    }
  }
  const total = performance.now() - started;
  const sorted = times.map((time, step) => ({ time, step })).sort((a, b) => b.time - a.time);
  const longest = sorted.slice(0, 3).map(({ time, step }) => `${time.toFixed(0)} ms (${step})`);
  console.log(
    `${name.padEnd(34)} ${total.toFixed(0).padStart(6)} ms in ${times.length} steps; longest steps: ${longest.join(', ')}; ` +
      `memory up to ${(heap / 1e6).toFixed(0)} MB`,
  );
}

function sampleText() {
  const folder = fromRoot('samples');
  const names = readdirSync(folder).filter((file) => /\.(?:txt|article)$/.test(file));
  return names.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n\n');
}

function repeated(text, length) {
  return flat(`${text}\n\n`.repeat(Math.ceil(length / text.length)).slice(0, length));
}

/** Without this a string is a tree of pieces, and the first look at it pays for joining them. */
function flat(text) {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
