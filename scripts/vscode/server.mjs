// Starts and stops the server of the embedded VS Code, so that nothing of it outlives us.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Advice, fromRoot } from '../lib/project.mjs';
import { installEmbedded } from './install.mjs';

/** A calm window: nothing but the editor asks for attention. */
const CALM = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
};

const START_DEADLINE = 60_000;

const hasGroups = process.platform !== 'win32';

/** Signals a child and everything that it started: the extension host and the rest live in the child's own group. */
function signal(child, name) {
  try {
    if (hasGroups) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // It is gone already.
  }
}

/**
 * Starts the server on loopback.
 * @param {{ port?: number, settings?: object, vsix?: string, forTests?: boolean }} options
 *   `port`: 0 for any free one; `settings`: the user's settings; `vsix`: a packaged extension to install;
 *   `forTests`: honours an extension under development and its tests
 */
export async function startServer({ port = 0, settings = {}, vsix, forTests = false } = {}) {
  const { vscode, node } = await installEmbedded();
  const data = await mkdtemp(path.join(tmpdir(), 'dateline-vscode-'));
  const removeData = () => rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const writeSettings = async (changed) => {
    const file = path.join(data, 'data/User/settings.json');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ ...CALM, ...settings, ...changed }, null, 2));
  };
  const main = path.join(vscode, 'out/server-main.js');
  const common = ['--server-data-dir', data, '--accept-server-license-terms'];
  try {
    await writeSettings();
    if (vsix) {
      await installExtension(node, [main, ...common, '--install-extension', path.resolve(vsix), '--force']);
    }
    const server = await serve(node, port, [
      ...['--require', fromRoot('scripts/vscode/end-with-parent.cjs'), main, ...common],
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--disable-telemetry', '--disable-workspace-trust'],
      // Without it a built VS Code ignores extensionDevelopmentPath and extensionTestsPath in silence.
      ...(forTests ? ['--enable-smoke-test-driver'] : []),
    ]);
    return { ...server, writeSettings, stop: () => server.stop().finally(removeData) };
  } catch (error) {
    await removeData();
    throw error;
  }
}

/** Runs the server in a group of processes of its own, which ends with us however we end. */
async function serve(node, port, args) {
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: hasGroups });
  const exited = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const killNow = () => signal(child, 'SIGKILL');
  process.once('exit', killNow);

  const stop = async () => {
    signal(child, 'SIGTERM');
    const forced = setTimeout(killNow, 3000);
    await exited;
    clearTimeout(forced);
    // The group's other members can take longer than its leader.
    killNow();
    process.removeListener('exit', killNow);
  };

  try {
    const actual = await listening(child, port);
    return { port: actual, url: `http://localhost:${actual}/`, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves to the port once the server says that it listens. */
function listening(child, port) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (what) => reject(new Error(`The VS Code server ${what}:\n${said}`));
    const listen = (chunk) => {
      said += chunk;
      if (process.env.VERBOSE) process.stderr.write(chunk);
      const match = /Extension host agent listening on (\d+)/.exec(said);
      if (match) resolve(Number(match[1]));
      // The server logs this and stays.
      if (said.includes('EADDRINUSE')) {
        reject(
          new Advice(
            `Port ${port} is in use. Choose another one with --port, or leave it out for any free one.`,
          ),
        );
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with ${code} before it listened`));
    setTimeout(fail, START_DEADLINE, 'does not listen').unref();
  });
}

function installExtension(node, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The package could not be installed in VS Code:\n${said}`)),
    );
  });
}

/** Runs `body` with cleanup on Ctrl+C and on a polite kill: `stop` is called once, however it ends. */
export async function withCleanup(stop, body) {
  let stopping;
  const stopOnce = () => (stopping ??= stop());
  const onSignal = (name) => void stopOnce().finally(() => process.exit(name === 'SIGINT' ? 130 : 143));
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal);
  try {
    return await body();
  } finally {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(name, onSignal);
    await stopOnce();
  }
}
