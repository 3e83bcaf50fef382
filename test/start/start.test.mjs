// npm start, from the outside: serves a VS Code with Dateline installed, and leaves nothing behind.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromRoot } from '../../scripts/lib/project.mjs';

describe('npm start', () => {
  let scratch;
  let children;
  beforeEach(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'dateline-start-'));
    children = [];
  });
  afterEach(async () => {
    for (const { child } of children) child.kill('SIGKILL');
    await rm(scratch, { recursive: true, force: true, maxRetries: 10 });
  });

  /** Starts it with a temporary folder of its own, by which its processes and its files are known. */
  function start(...options) {
    const child = spawn(
      process.execPath,
      [fromRoot('scripts/start.mjs'), '--embedded', '--no-open', ...options],
      {
        env: { ...process.env, TMPDIR: scratch },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const started = { child, output: '' };
    children.push(started);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (started.output += chunk));
    started.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
    started.address = waitFor(() => /http:\/\/localhost:\d+\/\S*/.exec(started.output)?.[0], started);
    return started;
  }

  for (const signal of ['SIGINT', 'SIGTERM']) {
    it(`serves the samples until ${signal}, and ends cleanly`, async () => {
      const started = start();
      const address = await started.address;
      const response = await fetch(address);
      assert.equal(response.status, 200);
      assert.match(await response.text(), /workbench/i);
      assert.equal(new URL(address).searchParams.get('folder'), fromRoot('samples'));
      const [data] = await readdir(scratch);
      const extensions = await readdir(path.join(scratch, data, 'extensions'));
      assert.ok(
        extensions.some((name) => name.startsWith('dateline.dateline-')),
        `installed: ${extensions.join(', ')}`,
      );

      started.child.kill(signal);
      assert.equal(await started.ended, 0, started.output);
      assert.deepEqual(await readdir(scratch), [], 'files left behind');
      assert.deepEqual(await processesIn(scratch), [], 'processes left behind');
    });
  }

  it('leaves no process behind when it is killed', async () => {
    const started = start();
    await started.address;
    assert.notDeepEqual(await processesIn(scratch), [], 'no process found, so this test would see none left');
    started.child.kill('SIGKILL');
    await started.ended;
    const deadline = Date.now() + 20_000;
    let left = await processesIn(scratch);
    while (left.length > 0 && Date.now() < deadline) {
      await sleep(200);
      left = await processesIn(scratch);
    }
    assert.deepEqual(left, []);
    assert.deepEqual(await readdir(scratch), [], 'files left behind');
  });

  it('serves on the port asked for, and says so when that is taken', async () => {
    const first = start();
    const { port } = new URL(await first.address);
    const second = start('--port', port);
    second.address.catch(() => {});
    assert.equal(await second.ended, 1);
    assert.match(second.output, new RegExp(`Port ${port} is in use`));
    first.child.kill('SIGINT');
    await first.ended;
    const third = start('--port', port);
    assert.equal(new URL(await third.address).port, port);
    third.child.kill('SIGINT');
    assert.equal(await third.ended, 0);
  });

  it('refuses options that it does not know', async () => {
    for (const options of [
      ['--prot', '1'],
      ['--port', 'x'],
      ['--port', '70000'],
    ]) {
      const started = start(...options);
      started.address.catch(() => {});
      assert.equal(await started.ended, 1);
      assert.match(started.output, /--no-open +print the address/);
    }
  });
});

/** Resolves to what `probe` gives, once it gives something; rejects if the process ends before. */
async function waitFor(probe, { ended, ...started }) {
  let over = false;
  void ended?.then(() => (over = true));
  for (;;) {
    const found = probe();
    if (found) return found;
    if (over) throw new Error(`it ended early:\n${started.output}`);
    await sleep(100);
  }
}

/** The ids of the processes that run in this temporary folder; known on Linux only. */
async function processesIn(folder) {
  if (!existsSync('/proc/self/environ')) return [];
  const found = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (environment.split('\0').includes(`TMPDIR=${folder}`)) found.push(pid);
  }
  return found;
}
