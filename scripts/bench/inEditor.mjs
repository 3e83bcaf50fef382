// Runs a measurement in an extension host of the embedded VS Code, beside our extension as dist/ has it.
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { fromRoot } from '../lib/project.mjs';

/**
 * `entry`: a TypeScript file that exports `run`; each line that it says (`T|…`) goes to `onLine`.
 * `extension`: another one in the place of ours.
 * @param {{ entry: string, folder: string, extension?: string, launchArgs?: string[], onLine: (line: string) => void }} options
 */
export async function runInEditor({ entry, folder, extension = fromRoot(), launchArgs = [], onLine }) {
  const tests = fromRoot('out/load/index.js');
  await build({
    absWorkingDir: fromRoot(),
    entryPoints: [entry],
    outfile: tests,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode', 'node:*'],
    logLevel: 'warning',
  });
  const stdout = new PassThrough();
  createInterface({ input: stdout }).on('line', (line) => {
    const [, said] = /T\|(.*)$/.exec(line) ?? [];
    if (said !== undefined) onLine(said);
    else if (process.env.VERBOSE) console.log(line);
  });
  try {
    await runTests({
      vscodeExecutablePath: fromRoot('scripts/vscode/host.mjs'),
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      launchArgs: [folder, ...launchArgs],
      stdout,
    });
  } finally {
    stdout.end();
  }
}
