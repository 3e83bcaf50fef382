// Finds a Chromium to show the workbench in; where there is none, takes the one that an npm package ships.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { Advice, cache, runNpm } from '../lib/project.mjs';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const HELP = `Install one of these, then run this again:
  Debian, Ubuntu   sudo apt-get install chromium
  Fedora           sudo dnf install chromium
  macOS, Windows   Google Chrome or Microsoft Edge
or set CHROMIUM_PATH to the program of a Chromium that you have.`;

/** Starts a headless Chromium. */
export async function launchChromium() {
  const { executablePath, env = {} } = await findChromium();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // We close it ourselves, after the tests have told how they ended.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
      // Letters in shades of grey: the same in every picture, and half the size.
      ...['--disable-lcd-text', '--font-render-hinting=none'],
    ],
  });
}

export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Advice(`CHROMIUM_PATH is ${chosen}, which does not exist.\n${HELP}`);
    return { executablePath: chosen };
  }
  const installed = USUAL_PLACES.find((place) => existsSync(place));
  if (installed) return { executablePath: installed };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Advice(`No Chromium was found.\n${HELP}`);
  return packagedChromium();
}

/** The package holds a compressed Chromium for Linux, and the libraries that a bare system lacks. */
async function packagedChromium() {
  const home = path.join(cache, `chromium-${VERSION}`);
  if (!existsSync(home)) {
    console.log(`No Chromium was found: installing ${PACKAGE} into .vscode-test (once)…`);
    const unfinished = await mkdtemp(`${home}.unfinished-`);
    await writeFile(path.join(unfinished, 'package.json'), '{ "private": true }\n');
    const options = ['--no-audit', '--no-fund', '--loglevel=error'];
    const code = await runNpm(['install', ...options, `${PACKAGE}@${VERSION}`], { cwd: unfinished });
    if (code !== 0)
      throw new Advice(`No Chromium was found, and ${PACKAGE} could not be installed.\n${HELP}`);
    await unpack(path.join(unfinished, 'node_modules', PACKAGE), path.join(unfinished, 'unpacked'));
    await rename(unfinished, home).catch((error) => {
      if (!existsSync(home)) throw error;
    });
  }
  const executablePath = path.join(home, 'unpacked/chromium');
  const env = { LD_LIBRARY_PATH: path.join(home, 'unpacked/al2023/lib') };
  const { status, stderr } = spawnSync(executablePath, ['--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Advice(
      `No Chromium was found, and the one of ${PACKAGE} does not run here:\n${stderr}\n${HELP}`,
    );
  }
  return { executablePath, env };
}

/** The package unpacks into the system's temporary folder, where it takes any file called "chromium" for its own. */
async function unpack(folder, target) {
  await mkdir(target);
  const { TMPDIR } = process.env;
  process.env.TMPDIR = target;
  try {
    const { default: packaged, inflate } = await import(
      pathToFileURL(path.join(folder, 'build/index.js')).href
    );
    await packaged.executablePath();
    await inflate(path.join(folder, 'bin/al2023.tar.br'));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
