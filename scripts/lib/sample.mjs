// A sample of what the analysis finds in a set of texts, to be read by a person.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fromRoot } from './project.mjs';

/** The texts of a file that holds {"id","text","date"?} a line, each with its analysis, in their order. */
export async function analysedTexts(file) {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  const results = await analyse(lines);
  return lines.map((line, index) => ({ ...JSON.parse(line), analysis: results[index] }));
}

/** What the command line makes of these lines. */
async function analyse(lines) {
  const child = spawn(process.execPath, [fromRoot('dist/cli.js'), 'analyze', '--stdin-jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(lines.join('\n'));
  const results = [];
  for await (const line of createInterface({ input: child.stdout })) results.push(JSON.parse(line));
  return results;
}

/** Fisher and Yates with a small seeded generator (mulberry32): the same order for the same list and seed. */
export function shuffled(list, seed) {
  const copy = [...list];
  let state = seed | 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}
