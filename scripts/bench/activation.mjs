// What starting Dateline costs in a real VS Code, in both extension hosts: the times that the editor itself notes for
// loading the code and for calling it, and how long the first article takes from the request to open it
// until it has been checked. Each start is a new VS Code; the best and the middle one of several are told.
//   npm run bench:activation -- --runs 7
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fromRoot, main } from '../lib/project.mjs';
import { runInEditor } from './inEditor.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });

const HOSTS = [
  { name: 'Node', launchArgs: [] },
  { name: 'web worker', launchArgs: ['--extensionDevelopmentKind=web'] },
];

await main(async () => {
  const { size } = await stat(fromRoot('dist/extension.js'));
  console.log(`dist/extension.js: ${(size / 1000).toFixed(0)} KB`);
  for (const { name, launchArgs } of HOSTS) {
    const starts = [];
    while (starts.length < Number(values.runs)) starts.push(await start(launchArgs));
    console.log(`\n${name} extension host, ${starts.length} starts: best, middle`);
    for (const what of Object.keys(starts[0])) {
      const sorted = starts.map((start) => start[what]).sort((a, b) => a - b);
      const [best, middle] = [sorted[0], sorted[Math.floor(sorted.length / 2)]];
      console.log(
        `  ${what.padEnd(34)} ${best.toFixed(0).padStart(6)} ms ${middle.toFixed(0).padStart(6)} ms`,
      );
    }
  }
});

async function start(launchArgs) {
  for (let tries = 0; tries < 5; tries++) {
    const times = await startOnce(launchArgs);
    if (times) return times;
  }
  throw new Error('No start could be measured. See more with VERBOSE=1.');
}

/** `undefined` where the extension was active before it was asked for. */
async function startOnce(launchArgs) {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-start-'));
  await cp(fromRoot('samples/uk-japan-access.txt'), path.join(folder, 'article.txt'));
  let times;
  try {
    await runInEditor({
      entry: 'test/load/activation.ts',
      folder,
      launchArgs,
      onLine: (line) => (times = JSON.parse(line)),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return times;
}
