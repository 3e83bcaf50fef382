import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

describe('dateline knowledge', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-knowledge-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8', maxBuffer: 1 << 27 });
  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file.split(path.sep).join('/');
  };

  it('check: prints file, line and column of each error and exits with 1', () => {
    const file = write('mine.yaml', 'names:\n  - { text: Land of Lakes, country: FINN }\n');
    const { stdout, status } = run('knowledge', 'check', folder);
    assert.equal(status, 1);
    assert.match(stdout, /:2:37: error: There is no country “FINN”: did you mean “FIN”\?\n$/);
    assert.ok(stdout.startsWith(file), stdout);
  });

  it('check: exits with 0 if there are none', () => {
    write('mine.yaml', 'names:\n  - { text: Land of Lakes, country: FIN }\n');
    const { stdout, status } = run('knowledge', 'check', folder);
    assert.deepEqual([stdout, status], ['', 0]);
  });

  it('check: exits with 2 for a folder that is not there', () => {
    assert.equal(run('knowledge', 'check', path.join(folder, 'none')).status, 2);
    assert.equal(run('knowledge', 'check').status, 2);
  });

  it('analyze: reads the user’s folder, too', () => {
    const article = write('article.txt', 'The Land of Lakes signed it.\n');
    write('mine.yaml', 'names:\n  - { text: Land of Lakes, country: FIN }\n');
    const { stdout } = run('analyze', '--knowledge', folder, article);
    const { entities } = JSON.parse(stdout) as { readonly entities: readonly { readonly id: string }[] };
    assert.deepEqual(
      entities.map(({ id }) => id),
      ['FIN'],
    );
  });

  it('export: prints JSON, or a record a line', () => {
    const lines = run('knowledge', 'export', '--kind', 'countries').stdout.trim().split('\n');
    const all = JSON.parse(
      run('knowledge', 'export', '--kind', 'countries', '--format', 'json').stdout,
    ) as unknown[];
    assert.equal(all.length, lines.length);
    assert.ok(lines.length > 190);
  });
}).timeout(20_000);
