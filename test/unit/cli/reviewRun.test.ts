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
    const cli = path.resolve('dist', 'cli.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'review', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
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

  it('reads UTF-16', () => {
    assert.match(run('news/wide.txt').out, /3:1 {2}warning/);
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

  it('gives the same in several threads, in the order of the files', () => {
    const many = path.join(folder, 'many');
    mkdirSync(many);
    const filler = 'The road to the harbour was closed for two hours, and the ferry left late. '.repeat(400);
    for (let i = 0; i < 120; i++) {
      writeFileSync(
        path.join(many, `${String(i).padStart(3, '0')}.txt`),
        `${i % 3 === 0 ? WRONG : RIGHT}\n${filler}\n`,
      );
    }
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
