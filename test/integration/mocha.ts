/**
 * Mocha for an extension host, Node or web worker: its browser build asks for nothing but JavaScript. Importing this
 * sets the globals `describe` and `it`, so it comes before the suites.
 */
import type MochaModule from 'mocha';
import { version } from 'vscode';
import 'mocha/mocha.js';

/** Marks our lines: the console of an extension host carries other people's, too. */
const MARK = 'T|';

const { Mocha } = globalThis as unknown as { Mocha: typeof MochaModule };
const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 20_000 });
mocha.suite.emit('pre-require', globalThis, null, mocha);

function report(...data: unknown[]): void {
  const [format = '', ...values] = data;
  const text = String(format).replace(/%[sd]/g, () => String(values.shift()));
  // eslint-disable-next-line no-console -- The one way out of an extension host.
  for (const line of text.split('\n')) console.log(MARK + line);
}

/** Runs all suites that have been imported; rejects if a test failed, which makes VS Code exit with 1. */
export function run(): Promise<void> {
  (Mocha.reporters.Base as unknown as { consoleLog: typeof report }).consoleLog = report;
  mocha.reporter(Mocha.reporters.Spec);
  report(`  VS Code ${version}`);
  // Only a worker can import scripts: this says where we really are.
  report(`HOST ${'importScripts' in globalThis ? 'web' : 'node'}`);
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0 } = runner.stats ?? {};
      report(`COUNTS ${JSON.stringify({ passed: passes, failed: failures })}`);
      if (failures > 0) reject(new Error(`${failures} integration tests failed`));
      else resolve();
    });
  });
}
