// npm run fuzz: random articles, edits, dates, knowledge and review files; nothing may throw, hang or contradict itself.
//   --seed N     the first case's seed (1); each case has the next one, so a failing case can be made again alone
//   --seconds S  stops after so long (60); 0 for no limit
//   --cases N    stops after so many (no limit)
//   --only NAME  only targets whose name contains this: article, edits, shown, long line, knowledge, review file
// Exit code 1 if a case failed; it is printed, made as small as can be.
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { fromRoot, main } from './lib/project.mjs';

async function loadFuzzer() {
  const outfile = fromRoot('out/fuzz/fuzz.mjs');
  await build({
    stdin: {
      contents: `
        export { describeFailure, fuzz } from './test/fuzz/fuzz';
        export { builtInAnalyser } from './test/unit/support/analyser';`,
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
  return import(pathToFileURL(outfile).href);
}

const number = (text, otherwise) => {
  const value = Number(text ?? otherwise);
  if (!(value >= 0)) throw new Error(`${text} is no number`);
  return value;
};

await main(async () => {
  const { values } = parseArgs({
    options: Object.fromEntries(
      ['seed', 'seconds', 'cases', 'only'].map((name) => [name, { type: 'string' }]),
    ),
  });
  const { fuzz, describeFailure, builtInAnalyser } = await loadFuzzer();
  const seed = number(values.seed, 1);
  const started = performance.now();
  const report = ({ cases, byTarget, characters, slowest }) => {
    const seconds = (performance.now() - started) / 1000;
    const kinds = [...byTarget].map(([name, count]) => `${count} ${name}`).join(', ');
    console.log(
      `${cases} cases (${kinds}), ${(characters / 1e6).toFixed(1)} million characters in ${seconds.toFixed(0)} s; ` +
        `slowest: ${slowest.target}, ${slowest.milliseconds.toFixed(0)} ms, ${(100 * slowest.share).toFixed(0)} % of its limit`,
    );
  };
  const result = fuzz(builtInAnalyser(), {
    seed,
    seconds: number(values.seconds, values.cases === undefined ? 60 : 0) || Infinity,
    cases: number(values.cases, Infinity) || Infinity,
    only: values.only,
    onProgress: (soFar) => soFar.cases % 100_000 === 0 && report(soFar),
  });
  report(result);
  for (const failure of result.failures) console.log(`\n${describeFailure(failure)}`);
  console.log(`\nseed ${seed}: ${result.failures.length} failures`);
  return result.failures.length > 0 ? 1 : 0;
});
