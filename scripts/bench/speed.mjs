// Speed, memory and editing figures of the analysis, in one run so that the ratios hold on any machine.
//   npm run bench            everything
//   npm run bench -- --quick without the other libraries and without the 50 MB text
// The text is real news from ../shared/gold where that is there, otherwise our own samples over and over.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../lib/project.mjs';
import { loadCore } from './core.mjs';

const quick = process.argv.includes('--quick');
const core = await loadCore();
const text = articleText(1_000_000);
const options = { date: '2016-05-01' };
const analyser = core.createAnalyser(core.loadKnowledge(core.KNOWLEDGE_JSON));

console.log(
  `text: ${text.length} characters of ${existsSync(fromRoot('../shared/gold')) ? 'news' : 'samples'}\n`,
);
throughput();
linearity();
await memory();
editing();
if (!quick) await others();

function throughput() {
  // A pass of some milliseconds is run often: its code is compiled meanwhile, and other programs get a turn.
  const loop = best(() => emptyLoop(text), 100);
  const gazetteer = core.buildNames(analyser.knowledge);
  const tokens = new core.TokenBuffer();
  const matching = best(() => core.tokenise(text, gazetteer.lexicon, tokens), 100);
  const whole = best(() => analyser.analyse(text, options));
  row('empty charCodeAt loop', rate(loop));
  row('matching pass', `${rate(matching)}, ${(matching / loop).toFixed(1)} × the empty loop`);
  row('whole analysis', rate(whole));
}

function linearity() {
  const sizes = quick ? [1e4, 1e5, 1e6] : [1e4, 1e5, 1e6, 1e7, 5e7];
  const points = sizes.map((size) => {
    const sample = repeated(size);
    const runs = size >= 1e7 ? 1 : 5;
    return [Math.log(size), Math.log(best(() => analyser.analyse(sample, options), runs))];
  });
  row('exponent of time over size', slope(points).toFixed(3));
}

async function memory() {
  if (!globalThis.gc) return row('memory', 'run node with --expose-gc to measure');
  const sample = repeated(quick ? 2e6 : 1e7);
  const before = await held();
  const analysis = analyser.analyse(sample, options);
  const more = (await held()) - before;
  row(
    'memory held by the analysis',
    `${(more / sample.length).toFixed(2)} bytes a character (${analysis.mentions.length} mentions)`,
  );
}

/** Bytes in use; buffers are given back some time after their owner. */
async function held() {
  globalThis.gc();
  await new Promise((resolve) => setTimeout(resolve, 300));
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function editing() {
  for (const size of [5_000, 1_000_000]) {
    const session = analyser.createSession();
    let current = repeated(size);
    session.update(current, options);
    const times = [];
    for (let k = 0; k < 300; k++) {
      const at = (k * 7919 * 131) % current.length;
      current = flat(current.slice(0, at) + 'e' + current.slice(at));
      const start = performance.now();
      session.update(current, options);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    row(
      `one keystroke in ${size / 1000} KB`,
      `median ${times[150].toFixed(2)} ms, p99 ${times[296].toFixed(2)} ms`,
    );
  }
}

async function others() {
  const sample = flat(text.slice(0, 200_000));
  const ours = best(() => analyser.analyse(sample, options));
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const nlp = winkNLP(model);
  const wink = best(() => nlp.readDoc(sample), 3);
  const { default: compromise } = await import('compromise');
  const slow = best(() => compromise(sample.slice(0, 50_000)).places().out('array'), 2) * 4;
  row('wink-nlp on the same text', `${rate(wink, sample)}; ours is ${(wink / ours).toFixed(1)} × as fast`);
  row('compromise on the same text', `${rate(slow, sample)}; ours is ${(slow / ours).toFixed(0)} × as fast`);
}

function articleText(length) {
  const gold = fromRoot('../shared/gold');
  const parts = [];
  if (existsSync(gold)) {
    for (const name of readdirSync(gold)
      .filter((file) => file.endsWith('.jsonl'))
      .sort()) {
      for (const line of readFileSync(path.join(gold, name), 'utf8').split('\n'))
        if (line) parts.push(JSON.parse(line).text);
    }
  } else {
    const samples = fromRoot('samples');
    for (const name of readdirSync(samples)
      .filter((file) => /\.(txt|md|article)$/.test(file))
      .sort()) {
      parts.push(readFileSync(path.join(samples, name), 'utf8'));
    }
  }
  let all = parts.join('\n\n');
  while (all.length < length) all += `\n\n${all}`;
  return flat(all.slice(0, length));
}

function repeated(length) {
  let all = text;
  while (all.length < length) all += `\n\n${text}`;
  return flat(all.slice(0, length));
}

/** Without this a string is a tree of pieces, and the first look at it pays for joining them. */
function flat(string) {
  return Buffer.from(string, 'utf16le').toString('utf16le');
}

function emptyLoop(string) {
  let sum = 0;
  for (let i = 0; i < string.length; i++) sum += string.charCodeAt(i);
  return sum;
}

function best(run, times = 12) {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function rate(ms, sample = text) {
  return `${(sample.length / 1000 / ms).toFixed(1)} MB/s`;
}

function slope(points) {
  const n = points.length;
  const [sx, sy] = [0, 1].map((k) => points.reduce((sum, point) => sum + point[k], 0));
  const sxy = points.reduce((sum, [x, y]) => sum + x * y, 0);
  const sxx = points.reduce((sum, [x]) => sum + x * x, 0);
  return (n * sxy - sx * sy) / (n * sxx - sx * sx);
}

function row(name, value) {
  console.log(`${name.padEnd(34)} ${value}`);
}
