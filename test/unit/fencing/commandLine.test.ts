import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withBrokenRule } from '../support/brokenRule';

describe('a rule that fails on the command line', function () {
  this.timeout(30_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-fence-'));
    writeFileSync(path.join(folder, 'cli.js'), withBrokenRule(readFileSync('dist/cli.js', 'utf8')));
    writeFileSync(
      path.join(folder, 'news.article'),
      'A diplomat who asked not to be named said that Japan signed it.\n',
    );
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['cli.js', ...args, 'news.article'], { cwd: folder, encoding: 'utf8' });
  const told =
    'dateline: news.article: rule missing-dateline could not be checked: Error: broken on purpose\n';

  it('is named with the file, and the rest of the review is there, which is not clean', () => {
    const { stdout, stderr, status } = run('review');
    assert.equal(stderr, told);
    assert.match(stdout, /anonymous-source/);
    assert.match(stdout, /not checked: rule missing-dateline/);
    assert.equal(status, 2);
  });

  it('is named with the file, and the rest of the analysis is there', () => {
    const { stdout, stderr, status } = run('analyze');
    assert.equal(stderr, told);
    assert.match(stdout, /"id":"JPN"/);
    assert.equal(status, 2);
  });
});
