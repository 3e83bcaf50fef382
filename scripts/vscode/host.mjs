#!/usr/bin/env node
// The embedded VS Code behind the desktop program's command line, as far as @vscode/test-electron uses it: takes a
// folder, --extensionDevelopmentPath, --extensionTestsPath and --extensionDevelopmentKind, runs the tests in headless
// Chromium and exits with their code. VERBOSE=1 prints every line of the window's log.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { main } from '../lib/project.mjs';
import { launchChromium } from './chromium.mjs';
import { startServer, withCleanup } from './server.mjs';

/** The tests have deadlines of their own; this one is for a window that never comes up. */
const DEADLINE = 10 * 60_000;

const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = args.find((arg) => !arg.startsWith('--'));

await main(async () => {
  const server = await startServer({ forTests: true, settings: await settings() });
  let browser;
  const stop = async () => {
    await browser?.close();
    await server.stop();
  };
  return withCleanup(stop, async () => {
    browser = await launchChromium();
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const ended = new Promise((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', resolve);
      page.once('crash', () => reject(new Error('The browser page crashed.')));
      browser.once('disconnected', () => reject(new Error('The browser went away.')));
      void server.exited.then((code) => reject(new Error(`The VS Code server ended with ${code}.`)));
      setTimeout(() => reject(new Error('The tests did not end in time.')), DEADLINE).unref();
    });
    // Whatever ends the tests can happen while we still wait for the page.
    ended.catch(() => {});
    await page.exposeFunction('codeAutomationLog', (_type, logged) => {
      const line = logged.map(String).join(' ');
      if (process.env.VERBOSE || line.startsWith('T|')) console.log(line);
    });
    await page.goto(workbench(server));
    return await ended;
  });
});

/**
 * The window overlooks extensionDevelopmentKind; the setting with which a reader chooses where an extension runs does
 * what it should.
 */
async function settings() {
  const kind = option('extensionDevelopmentKind');
  if (!kind) return {};
  const manifest = path.join(option('extensionDevelopmentPath'), 'package.json');
  const { publisher, name } = JSON.parse(await readFile(manifest, 'utf8'));
  return { 'remote.extensionKind': { [`${publisher}.${name}`]: [kind] } };
}

function workbench({ url, port }) {
  const remote = (file) => `vscode-remote://localhost:${port}${path.resolve(file)}`;
  const payload = [['skipWelcome', 'true']];
  for (const key of ['extensionDevelopmentPath', 'extensionTestsPath']) {
    if (option(key)) payload.push([key, remote(option(key))]);
  }
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (folder) query.set('folder', path.resolve(folder));
  return `${url}?${query}`;
}
