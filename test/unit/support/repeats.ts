import { readFileSync } from 'node:fs';

/** Lines that say nothing by themselves: blank ones, comments, lone punctuation, the first of an import. */
const THIN = /^(?:\W*|\/\/.*|\/?\*.*|import\b.*)$/;

/** Runs of `length` lines that stand in two places, as "a.ts:10 ~ b.ts:40"; of a longer run only its beginning. */
export function repeatedRuns(files: readonly string[], length: number): readonly string[] {
  const firstPlace = new Map<string, string>();
  const runs: string[] = [];
  for (const file of files) {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line, i) => ({ at: `${file}:${String(i + 1)}`, words: line.trim().replace(/\s+/g, ' ') }))
      .filter(({ words }) => !THIN.test(words));
    let within = false;
    for (let i = 0; i + length <= lines.length; i++) {
      const run = lines.slice(i, i + length);
      const words = run.map((line) => line.words).join('\n');
      const at = run[0]?.at ?? '';
      const before = firstPlace.get(words);
      if (before === undefined) firstPlace.set(words, at);
      else if (!within) runs.push(`${before} ~ ${at}`);
      within = before !== undefined;
    }
  }
  return runs;
}
