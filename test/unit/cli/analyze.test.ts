import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toText } from '../../../src/cli/toText';
import type { Analysis } from '../../../src/core/analysis';
import { builtInAnalyser } from '../support/analyser';

describe('dateline analyze', function () {
  this.timeout(60_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-analyze-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function run(...args: string[]): { code: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('dist/cli.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      input: '',
    });
    return { code: status, out: stdout, err: stderr };
  }

  it('reads what “review” reads', () => {
    writeFileSync(path.join(folder, 'wide.txt'), Buffer.from('\ufeffIt rained in Japan.\n', 'utf16le'));
    const { code, out } = run('analyze', 'wide.txt');
    assert.equal(code, 0);
    assert.match(out, /"id":"JPN"/);
  });

  it('says of each file why it cannot be read', () => {
    writeFileSync(path.join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const { code, err } = run('analyze', '.', 'picture.txt', 'gone.txt', 'picture.txt/in.txt');
    assert.equal(code, 2);
    assert.deepEqual(err.trimEnd().split('\n'), [
      'dateline: .: this is a folder; name the files in it',
      'dateline: picture.txt: this is a binary file, not an article',
      'dateline: gone.txt: there is no such file',
      'dateline: picture.txt/in.txt: there is no such file',
    ]);
  });

  it('refuses what it would pass over', () => {
    for (const [args, message] of [
      [['analyze', '--stdin-jsonl', 'news.txt'], /--stdin-jsonl goes without files/],
      [['analyze', '--stdin-jsonl', '--format', 'text'], /--stdin-jsonl prints jsonl only/],
      [['knowledge', 'export', '--kind', 'places', 'countries'], /nothing is known to do with “countries”/],
    ] as const) {
      const { code, out, err } = run(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
    assert.equal(run('analyze', '--stdin-jsonl', '--format', 'jsonl').code, 0);
  });

  it('goes over a text once for all lines of its findings', () => {
    const text = `date 2022-11-07\n\n${'Prime Minister Boris Johnson spoke on Monday.\n\n'.repeat(50)}`;
    const analyser = builtInAnalyser();
    const analysis = analyser.analyse(text);
    let asked = 0;
    const counting: Analysis = {
      ...analysis,
      get text() {
        asked++;
        return text;
      },
    };
    const lines = toText('news.txt', counting, analyser.knowledge).match(/^ {2}\d+: warning/gm);
    assert.deepEqual([lines?.length, lines?.[0], lines?.at(-1)], [50, '  3: warning', '  101: warning']);
    assert.equal(asked, 1);
  });
});
