import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const WRONG = 'date 2022-11-07\n\nPrime Minister Boris Johnson spoke on Monday.\n';
const RIGHT = 'date 2022-11-07\n\nPrime Minister Rishi Sunak spoke on Monday.\n';

describe('dateline review: a run', function () {
  this.timeout(60_000);
  let folder = '';

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-review-'));
    mkdirSync(path.join(folder, 'news', 'old'), { recursive: true });
    const write = (name: string, content: string | Buffer): void => {
      writeFileSync(path.join(folder, 'news', name), content);
    };
    write('wrong.txt', WRONG);
    write('right.txt', RIGHT);
    write(path.join('old', 'wrong.md'), WRONG);
    write('notes.txt', 'No article: it has no date.\n');
    write('wide.txt', Buffer.from(`\ufeff${WRONG}`, 'utf16le'));
    write('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function run(...args: string[]): { code: number | null; out: string; err: string } {
    return runAfter('', ...args);
  }

  /** `code` runs first in each thread, to break something there. */
  function runAfter(code: string, ...args: string[]): ReturnType<typeof run> {
    const cli = path.resolve('dist', 'cli.js');
    const first = path.join(folder, 'first.cjs');
    writeFileSync(first, code);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', first, cli, 'review', ...args],
      { cwd: folder, encoding: 'utf8' },
    );
    return { code: status, out: stdout, err: stderr };
  }

  it('fails on a warning, and passes without one', () => {
    assert.equal(run('news/wrong.txt').code, 1);
    assert.equal(run('news/right.txt').code, 0);
    assert.equal(run('--fail-on', 'error', 'news/wrong.txt').code, 0);
    assert.equal(run('--date', '2021-01-01', 'news/wrong.txt').code, 0);
  });

  it('takes folders for their articles, and globs for what they match', () => {
    const files = (...args: string[]): string[] =>
      (JSON.parse(run('--format', 'json', ...args).out) as { file: string }[]).map(({ file }) => file);
    assert.deepEqual(files('news/old'), ['news/old/wrong.md']);
    assert.deepEqual(files('news/**/*.md'), ['news/old/wrong.md']);
    assert.deepEqual(files('news/{wrong,right}.txt'), ['news/right.txt', 'news/wrong.txt']);
    assert.ok(!files('news').includes('news/notes.txt'));
  });

  it('finds in a folder what the editor takes for articles', () => {
    const found = path.join(folder, 'found');
    mkdirSync(found);
    writeFileSync(path.join(found, 'gone-day.txt'), '---\ndate: 2019-02-30\n---\n\nIt rained.\n');
    writeFileSync(path.join(found, 'no-day.md'), 'Published: 31 February 2019\n\nIt rained.\n');
    writeFileSync(path.join(found, 'wide.txt'), Buffer.from(`\ufeff${WRONG}`, 'utf16le'));
    // Each of these characters takes three bytes, and the date still stands within the first 4,000.
    const title = '\u98a8'.repeat(3900);
    writeFileSync(path.join(found, 'long-title.txt'), `${title}\n2022-11-07\n\nIt rained.\n`);
    writeFileSync(path.join(found, 'log-2022-11-07.txt'), 'A date in the name alone.\n');
    writeFileSync(path.join(found, 'picture.txt'), Buffer.from('date 2022-11-07\n\n\0\0'));
    const reviews = JSON.parse(run('--format', 'json', 'found').out) as { file: string; error: unknown }[];
    assert.deepEqual(
      reviews.map(({ file, error }) => [path.basename(file), error]),
      ['gone-day.txt', 'long-title.txt', 'no-day.md', 'wide.txt'].map((name) => [name, null]),
    );
  });

  it('reads UTF-16', () => {
    assert.match(run('news/wide.txt').out, /3:1 {2}warning/);
  });

  it('names a folder that it cannot read, and says so by its code', () => {
    const { code, out, err } = runAfter(
      `const fs = require('node:fs/promises');
      const { readdir } = fs;
      fs.readdir = async (folder, ...rest) => {
        if (folder.endsWith('old')) throw Object.assign(new Error('EACCES: no'), { code: 'EACCES' });
        return readdir(folder, ...rest);
      };`,
      'news',
    );
    assert.equal(code, 2);
    assert.match(err, /^dateline: news\/old: it may not be read$/m);
    assert.match(out, /articles reviewed/);
  });

  it('walks a folder of more files than a call can have arguments', () => {
    const { code, out, err } = runAfter(
      `const fs = require('node:fs/promises');
      const { readdir } = fs;
      const kind = { isDirectory: () => false, isFile: () => true };
      const many = Array.from({ length: 250000 }, (_, i) => ({ ...kind, name: i + '.md' }));
      fs.readdir = async (folder, ...rest) => (folder.endsWith('old') ? many : readdir(folder, ...rest));`,
      'news/**/wrong.txt',
    );
    assert.equal(err, '');
    assert.match(out, /1 article reviewed/);
    assert.equal(code, 1);
  });

  it('takes its line of progress away before it says what is wrong', () => {
    const { err } = runAfter('process.stderr.isTTY = true;', 'news/wrong.txt', 'news/picture.txt');
    assert.ok(err.includes('\r\u001b[2Kdateline: news/picture.txt'), err);
  });

  it('names what it cannot read, reviews the rest, and says so by its code', () => {
    const { code, out, err } = run('news/picture.txt', 'news/wrong.txt', 'gone.txt', 'no/*.txt');
    assert.equal(code, 2);
    assert.match(out, /1 article reviewed: 1 warning/);
    assert.match(err, /picture\.txt: this is a binary file/);
    assert.match(err, /gone\.txt: there is no such file/);
    assert.match(err, /no\/\*\.txt: nothing matches/);
  });

  it('says what is wrong with its options', () => {
    for (const [args, message] of [
      [['--format', 'xml', 'news'], /--format is one of/],
      [['--fail-on', 'nothing', 'news'], /--fail-on is one of/],
      [['--date', '2022-02-30', 'news'], /there is no date/],
      [['--colour', 'news'], /no option --colour/],
      [[], /name the articles/],
    ] as const) {
      const { code, err } = run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, message);
    }
    assert.equal(run('-h').code, 0);
    assert.match(run('--help').out, /dateline review/);
  });

  it('leaves out what reviewers ignore, and says how many', () => {
    mkdirSync(path.join(folder, '.dateline'), { recursive: true });
    writeFileSync(
      path.join(folder, '.dateline', 'review.yaml'),
      'ignores:\n  - {rule: title-as-of, words: "Prime Minister Boris Johnson", id: "a1"}\n',
    );
    const { code, out } = run('news/wrong.txt', 'news/old/wrong.md');
    rmSync(path.join(folder, '.dateline'), { recursive: true });
    assert.equal(code, 0);
    assert.match(out, /2 articles reviewed: no findings; 2 ignored/);
  });

  /** Enough text for several threads. */
  function writeMany(): void {
    const many = path.join(folder, 'many');
    mkdirSync(many, { recursive: true });
    const filler = 'The road to the harbour was closed for two hours, and the ferry left late. '.repeat(400);
    for (let i = 0; i < 120; i++) {
      writeFileSync(
        path.join(many, `${String(i).padStart(3, '0')}.txt`),
        `${i % 3 === 0 ? WRONG : RIGHT}\n${filler}\n`,
      );
    }
  }

  it('says once what is wrong in the knowledge, however many threads read it', () => {
    writeMany();
    const missing = run('--format', 'json', '--knowledge', 'missing.yaml', 'many');
    assert.deepEqual([missing.code, missing.out], [2, '']);
    assert.match(missing.err, /^dateline: there is no folder missing\.yaml\nusage:/);
    writeFileSync(path.join(folder, 'own.yaml'), 'places:\n  - { name: Newtown, colour: red }\n');
    const { err, out } = run('--knowledge', 'own.yaml', 'many');
    assert.equal(err.match(/own\.yaml:2:22: /g)?.length, 1, err);
    assert.match(out, /120 articles reviewed: 40 warnings/);
  });

  it('fails where a thread fails, or ends before its time', () => {
    writeMany();
    const inWorker = (code: string): string =>
      `const threads = require('node:worker_threads');
      if (!threads.isMainThread) { ${code} }`;
    const failed = runAfter(
      inWorker("threads.parentPort.on = () => { throw new Error('broken'); };"),
      'many',
    );
    assert.equal(failed.code, 2);
    assert.match(failed.err, /^dateline: broken$/m);
    const ended = runAfter(inWorker('threads.parentPort.on = () => process.exit(0);'), 'many');
    assert.equal(ended.code, 2);
    assert.match(ended.err, /^dateline: a thread ended before it had reviewed its articles$/m);
  });

  it('gives the same in several threads, in the order of the files', () => {
    writeMany();
    const reviews = JSON.parse(run('--format', 'json', 'many').out) as { file: string; findings: object[] }[];
    assert.deepEqual(
      reviews.map(({ file, findings }) => `${file} ${String(findings.length)}`),
      Array.from(
        { length: 120 },
        (_, i) => `many/${String(i).padStart(3, '0')}.txt ${i % 3 === 0 ? '1' : '0'}`,
      ),
    );
  });
});
