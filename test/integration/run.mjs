// Runs the integration suites in a real VS Code, through @vscode/test-electron:
//   in the embedded one, first in the Node extension host, then in the web worker's;
//   with --oldest, the same in the oldest one that the manifest allows;
//   with --desktop, in a downloaded desktop build (needs a network that reaches Microsoft's update server).
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { fromRoot, main } from '../../scripts/lib/project.mjs';

const hosts = [
  { name: 'Node extension host', host: 'node', launchArgs: [] },
  { name: 'web worker extension host', host: 'web', launchArgs: ['--extensionDevelopmentKind=web'] },
];

/** Runs all suites in one host; resolves to `{ passed, failed }`. */
async function runIn({ name, host, launchArgs }, desktop) {
  console.log(`\n  ${name}`);
  // The suites write into their folder, so each run gets a fresh copy.
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-workspace-'));
  await cp(fromRoot('test/integration/workspace'), folder, { recursive: true });
  let counts;
  let ranIn;
  // Our lines are marked (test/integration/mocha.ts): the embedded VS Code prints only those, a desktop one more.
  const stdout = new PassThrough();
  const lines = createInterface({ input: stdout }).on('line', (line) => {
    const [, text] = /T\|(.*)$/.exec(line) ?? [];
    if (text?.startsWith('COUNTS ')) counts = JSON.parse(text.slice('COUNTS '.length));
    else if (text?.startsWith('HOST ')) ranIn = text.slice('HOST '.length);
    else if (text !== undefined) console.log(text);
    else if (process.env.VERBOSE) console.log(line);
  });
  try {
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: fromRoot('scripts/vscode/host.mjs') }),
      extensionDevelopmentPath: fromRoot(),
      extensionTestsPath: fromRoot('out/test/integration/index.js'),
      launchArgs: [folder, ...launchArgs],
      stdout,
    });
  } catch (error) {
    // Failed tests are in the counts; without counts they did not even run.
    if (!counts)
      console.error(`The tests did not run in the ${name}: ${error.message}. See more with VERBOSE=1.`);
  } finally {
    stdout.end();
    lines.close();
    await rm(folder, { recursive: true, force: true });
  }
  if (counts && ranIn !== host) {
    console.error(`The tests were meant for the ${name}, but ran in another (${ranIn}).`);
    return { ...counts, failed: counts.failed + 1 };
  }
  return counts ?? { passed: 0, failed: 1 };
}

await main(async () => {
  const desktop = process.argv.includes('--desktop');
  if (process.argv.includes('--oldest')) process.env.DATELINE_VSCODE = 'oldest';
  const total = { passed: 0, failed: 0 };
  for (const host of desktop ? hosts.slice(0, 1) : hosts) {
    const { passed, failed } = await runIn(host, desktop);
    total.passed += passed;
    total.failed += failed;
  }
  if (process.env.TEST_COUNTS) await writeFile(process.env.TEST_COUNTS, JSON.stringify(total));
  return total.failed > 0 ? 1 : 0;
});
