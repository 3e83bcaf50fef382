// What every script needs to know: where the project is, and how to run a command in it.
// Node built-ins only: `npm start` and `npm test` load this before anything is installed.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const fromRoot = (...parts) => path.join(root, ...parts);

/** Downloads and scratch data of the tests; may be deleted at any time. */
export const cache = fromRoot('.vscode-test');

/** A problem that the reader can solve: its message says how, so it is shown without a stack. */
export class Advice extends Error {}

/** Runs a command to its end with our own input and output; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a script or a tool's main file with this very Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** Runs npm: the one that runs us if any, since on Windows `npm` alone is not a program that can be spawned. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js') && path.basename(npm).startsWith('npm')) return runNode([npm, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

/** The main of a script: prints advice plainly, anything else with its stack, and fails. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof Advice ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
