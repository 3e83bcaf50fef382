// A real VS Code from the npm registry, for machines where no desktop build is installed or can be downloaded: the
// package code-server ships the workbench, the server and the Node extension host. Node built-ins only.
import { existsSync } from 'node:fs';
import { cp, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Advice, cache, main, runNpm } from '../lib/project.mjs';
import { fileURLToPath } from 'node:url';

/**
 * code-server 4.139.1 is VS Code 1.139.1; its server needs Node 24, which comes from npm, too. The oldest one is the
 * oldest that the manifest's `engines` names.
 */
export const RELEASES = {
  newest: { codeServer: '4.139.1', node: '24.21.0' },
  oldest: { codeServer: '4.90.3', node: '20.20.2' },
};

const RIPGREP = '@vscode/ripgrep-universal@1.18.0';

const chosen = process.env.DATELINE_VSCODE ?? 'newest';
const release = RELEASES[chosen];
if (!release) throw new Error(`DATELINE_VSCODE is one of ${Object.keys(RELEASES).join(', ')}, not ${chosen}`);
const { codeServer: CODE_SERVER, node: NODE } = release;

const home = path.join(cache, `embedded-${CODE_SERVER}-${NODE}`);
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Where the parts are, once installed: the folder of VS Code and a Node that can run its server. */
function partsOf(folder) {
  const modules = path.join(folder, 'node_modules');
  return {
    vscode: path.join(modules, 'code-server/lib/vscode'),
    node: hasOwnNode()
      ? process.execPath
      : path.join(modules, nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  };
}

/** Nobody publishes every Node for every system: if we run on the right one already, that is the one. */
const hasOwnNode = () => majorOf(process.versions.node) === majorOf(NODE);
const majorOf = (version) => version.split('.')[0];

async function install(folder, ...what) {
  // The install scripts compile native modules that the server runs well without.
  // Releases name peers that no other version of theirs allows.
  const options = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runNpm(['install', ...options, ...what], { cwd: folder });
  if (code === 0) return;
  throw new Advice(
    `The embedded VS Code could not be installed: npm exited with ${code} on "${what.join(' ')}" (message above).\n` +
      'Check that the package registry can be reached (npm ping) and that some 800 MB are free, then run this again.\n' +
      (hasOwnNode()
        ? ''
        : `If ${nodePackage}@${NODE} does not exist for your system, run this with Node ${majorOf(NODE)}.\n`) +
      'With a VS Code of your own you can do without: npm run test:desktop.',
  );
}

/** Installs what is missing. A half-done install is never used: the folder gets its name when all is there. */
export async function installEmbedded() {
  if (existsSync(home)) return partsOf(home);
  await mkdir(cache, { recursive: true });
  const unlock = await lock(path.join(cache, 'embedded.lock'));
  try {
    if (existsSync(home)) return partsOf(home);
    console.log('Installing an embedded VS Code into .vscode-test (once, about a minute)…');
    const unfinished = `${home}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    await writeFile(path.join(unfinished, 'package.json'), '{ "private": true }\n');
    await install(
      unfinished,
      `code-server@${CODE_SERVER}`,
      ...(hasOwnNode() ? [] : [`${nodePackage}@${NODE}`]),
    );
    await install(partsOf(unfinished).vscode, '--omit=dev');
    if (chosen === 'oldest') await standInForNative(partsOf(unfinished).vscode);
    await rename(unfinished, home);
    return partsOf(home);
  } finally {
    await unlock();
  }
}

/**
 * An old release starts no extension host without two of its native modules: a watchdog, which ends a host whose parent
 * has died (ours ends with us), and one that writes logs (without it, flushing them never ends). It finds files with a
 * program that it would download; the newer ones have it from npm.
 */
async function standInForNative(vscode) {
  const modules = path.join(vscode, 'node_modules');
  const logger = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'setLevel', 'setPattern']
    .concat('clearFormatters', 'flush', 'drop')
    .map((name) => `${name}() {}`);
  const standIns = {
    'native-watchdog/index.js': 'exports.start = () => {};\n',
    '@vscode/spdlog/index.js': `exports.setFlushOn = exports.setLevel = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => ({ ${logger.join(', ')} });\n`,
  };
  for (const [file, code] of Object.entries(standIns)) {
    if (existsSync(path.join(modules, file))) await writeFile(path.join(modules, file), code);
  }
  const scratch = path.join(modules, '.ripgrep');
  await mkdir(scratch);
  await writeFile(path.join(scratch, 'package.json'), '{ "private": true }\n');
  await install(scratch, RIPGREP);
  const from = path.join(scratch, 'node_modules/@vscode/ripgrep-universal/bin');
  await cp(
    path.join(from, `${process.platform}-${process.arch}`),
    path.join(modules, '@vscode/ripgrep/bin'),
    { recursive: true },
  );
}

/** Waits until no other process holds the lock file. One left behind by a process that died does not count. */
async function lock(file) {
  for (;;) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
    else await sleep(500);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main(async () => void (await installEmbedded()));
