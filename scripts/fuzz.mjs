// npm run fuzz: random articles, edits, dates, knowledge and review files; nothing may throw, hang or contradict itself.
//   --seed N     the first case's seed (1); each case has the next one, so a failing case can be made again alone
//   --seconds S  stops after so long (60); 0 for no limit
//   --cases N    stops after so many (no limit)
//   --only NAME  only targets whose name contains this: article, edits, shown, long line, knowledge, review file, dates,
//                settings
// Exit code 1 if a case failed; it is printed, made as small as can be.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { Advice, fromRoot, main } from './lib/project.mjs';

async function bundleFuzzer() {
  const outfile = fromRoot('out/fuzz/fuzz.mjs');
  await build({
    stdin: {
      contents: `
        import { parentPort, workerData } from 'node:worker_threads';
        import { describeFailure, fuzz } from './test/fuzz/fuzz';
        import { builtInAnalyser } from './test/unit/support/analyser';
        const { options, at } = workerData;
        const send = (result, done) =>
          parentPort.postMessage({ result, failures: done ? result.failures.map(describeFailure) : [], done });
        const onCase = (seed, result) => {
          at[0] = seed;
          at[1] = result.cases + 1;
          if (result.cases % 100000 === 99999) send(result, false);
        };
        send(fuzz(builtInAnalyser(), { ...options, onCase }), true);`,
      resolveDir: fromRoot(),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    // As in the extension; for Node there would be another build of the YAML library.
    platform: 'browser',
    external: ['node:*'],
    sourcemap: 'inline',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

const number = (text, otherwise) => {
  const value = Number(text ?? otherwise);
  if (!(value >= 0)) throw new Advice(`${text} is no number`);
  return value;
};

/** A case that takes longer than this hangs. */
const HANG_SECONDS = 30;

/** What hangs cannot be stopped from within: the cases run in a thread, and this one looks at the clock. */
await main(async () => {
  const { values } = parseArgs({
    options: Object.fromEntries(
      ['seed', 'seconds', 'cases', 'only'].map((name) => [name, { type: 'string' }]),
    ),
  });
  const options = {
    seed: number(values.seed, 1),
    seconds: number(values.seconds, values.cases === undefined ? 60 : 0) || Infinity,
    cases: number(values.cases, Infinity) || Infinity,
    only: values.only,
  };
  /** Seed of the case that runs, and how many have run. */
  const at = new Uint32Array(new SharedArrayBuffer(8));
  const worker = new Worker(await bundleFuzzer(), { workerData: { options, at } });
  const started = performance.now();
  return new Promise((resolve, reject) => {
    let last = { cases: -1, since: started };
    const watch = setInterval(() => {
      const now = performance.now();
      if (at[1] !== last.cases) last = { cases: at[1], since: now };
      if (now - last.since < HANG_SECONDS * 1000) return;
      console.log(`the case of seed ${at[0]} does not end; again: npm run fuzz -- --seed ${at[0]} --cases 1`);
      finish(1);
    }, 500);
    const finish = (code) => {
      clearInterval(watch);
      void worker.terminate();
      resolve(code);
    };
    worker.on('error', reject);
    worker.on('message', ({ result, failures, done }) => {
      report(result, (performance.now() - started) / 1000);
      if (!done) return;
      for (const failure of failures) console.log(`\n${failure}`);
      console.log(`\nseed ${options.seed}: ${failures.length} failures`);
      finish(failures.length > 0 ? 1 : 0);
    });
  });
});

function report({ cases, byTarget, characters, slowest }, seconds) {
  const kinds = [...byTarget].map(([name, count]) => `${count} ${name}`).join(', ');
  console.log(
    `${cases} cases (${kinds}), ${(characters / 1e6).toFixed(1)} million characters in ${seconds.toFixed(0)} s; ` +
      `slowest: ${slowest.target}, ${slowest.milliseconds.toFixed(0)} ms, ${(100 * slowest.share).toFixed(0)} % of its limit`,
  );
}
