// npm test: installs what is missing, builds, and runs every check there is. A check that fails does not stop the
// others; the last line says how many passed and failed. Names as arguments run only those: npm test -- lint unit
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installDependencies } from './lib/dependencies.mjs';
import { fromRoot, main, runNode, runNpm } from './lib/project.mjs';

const tool = (file) => fromRoot('node_modules', file);
const mocha = [tool('mocha/bin/mocha.js'), '--reporter', fromRoot('scripts/lib/reporter.cjs')];
const tsc = (config) => () => runNode([tool('typescript/bin/tsc'), '-p', config]);

/** In the order in which they run. Each counts as one test, unless it writes counts of its own (`counts: true`). */
const checks = [
  { name: 'build', run: () => runNode(['scripts/build.mjs']) },
  // What is tested below is what is shipped: packaging builds dist/ as for production.
  { name: 'package', run: () => runNpm(['run', '--silent', 'package']) },
  {
    name: 'release',
    counts: true,
    run: (env) => runNode([...mocha, '--config', 'test/release/.mocharc.json'], { env }),
  },
  { name: 'types', run: tsc('tsconfig.json') },
  { name: 'types of the core', run: tsc('tsconfig.core.json') },
  { name: 'types of the pages', run: tsc('tsconfig.webview.json') },
  { name: 'types of the command line and the tests', run: tsc('tsconfig.node.json') },
  { name: 'lint', run: () => runNode([tool('eslint/bin/eslint.js'), '.']) },
  {
    name: 'format',
    run: () => runNode([tool('prettier/bin/prettier.cjs'), '--check', '.', '--log-level=warn']),
  },
  { name: 'knowledge', run: () => runNode(['dist/cli.js', 'knowledge', 'check', 'src/knowledge']) },
  { name: 'unit', counts: true, run: (env) => runNode(mocha, { env }) },
  { name: 'integration', counts: true, run: (env) => runNode(['test/integration/run.mjs'], { env }) },
  {
    name: 'ui',
    counts: true,
    run: (env) => runNode([...mocha, '--config', 'test/ui/.mocharc.json'], { env }),
  },
  {
    name: 'start',
    counts: true,
    run: (env) => runNode([...mocha, '--config', 'test/start/.mocharc.json'], { env }),
  },
];

async function runCheck(check, scratch) {
  console.log(`\n── ${check.name} ${'─'.repeat(Math.max(0, 76 - check.name.length))}`);
  const started = performance.now();
  const file = path.join(scratch, `${check.name}.json`);
  let code = 1;
  try {
    code = await check.run({ ...process.env, TEST_COUNTS: file });
  } catch (error) {
    console.error(error);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = check.counts ? await readCounts(file) : undefined;
  // A run that fails without a failed test (it crashed, or a hook did) must not look like a success.
  const result = counts ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  if (code !== 0 && result.failed === 0) result.failed = 1;
  console.log(`${check.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  return { name: check.name, ...result };
}

const readCounts = async (file) =>
  JSON.parse(await readFile(file, 'utf8').catch(() => '{"passed":0,"failed":1}'));

await main(async () => {
  await installDependencies();
  const chosen = process.argv.slice(2);
  const scratch = await mkdtemp(path.join(tmpdir(), 'dateline-test-'));
  const results = [];
  for (const check of checks) {
    if (chosen.length === 0 || chosen.includes(check.name)) results.push(await runCheck(check, scratch));
  }
  await rm(scratch, { recursive: true });
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failing = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
  if (failing.length > 0) console.log(`\nFailing: ${failing.join(', ')}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 || results.length === 0 ? 1 : 0;
});
