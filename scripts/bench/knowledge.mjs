// How long the knowledge base takes to load, each time in a process of its own: the index of records and the tables of
// names. The processor's time says what that is where other programs are running, too.
//   node scripts/bench/knowledge.mjs
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { fromRoot, main } from '../lib/project.mjs';
import { loadCore } from './core.mjs';

const RUNS = 15;
const LIMIT_MS = 15;

/** One run: prints the milliseconds of each part as JSON. */
async function measure() {
  const core = await import(fromRoot('out/bench/core.mjs'));
  const before = process.cpuUsage();
  const start = performance.now();
  const knowledge = core.loadKnowledge(core.KNOWLEDGE_JSON);
  const loaded = performance.now();
  core.createAnalyser(knowledge);
  const end = performance.now();
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1000;
  console.log(JSON.stringify({ load: loaded - start, names: end - loaded, all: end - start, processor }));
}

async function report() {
  const { KNOWLEDGE_JSON } = await loadCore();
  const runs = Array.from({ length: RUNS }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--once'], {
      encoding: 'utf8',
    });
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout);
  });
  const middle = (part) => runs.map((run) => run[part]).sort((a, b) => a - b)[RUNS >> 1];
  const least = Math.min(...runs.map(({ all }) => all));
  const packed = deflateRawSync(await readFile(fromRoot('src/generated/knowledge.ts')), { level: 9 }).length;
  console.log(`index ${middle('load').toFixed(1)} ms, names ${middle('names').toFixed(1)} ms`);
  console.log(
    `all ${middle('all').toFixed(1)} ms (median of ${RUNS} processes; least ${least.toFixed(1)} ms; at most ${LIMIT_MS})`,
  );
  console.log(`of it the processor's time ${middle('processor').toFixed(1)} ms`);
  console.log(
    `${(KNOWLEDGE_JSON.length / 1e6).toFixed(2)} MB, ${(packed / 1e6).toFixed(2)} MB in the package`,
  );
}

await main(process.argv.includes('--once') ? measure : report);
