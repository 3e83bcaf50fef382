// What is shipped: dateline.vsix as `npm run package` has just made it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { fromRoot, run } from '../../scripts/lib/project.mjs';

/** Bytes that the package may have. */
const MOST = 2_000_000;

/** Bytes that code may have: `extension.js` is loaded as soon as any text file is opened, the others when needed. */
const MOST_CODE = { 'extension.js': 250_000, 'analysis.js': 450_000, 'userFiles.js': 160_000 };

/** All that may be in it, and how many of it there are at least. */
const ALLOWED = [
  [/^extension\.vsixmanifest$|^\[Content_Types\]\.xml$/, 2],
  [/^extension\/(?:package\.json|package\.nls(?:\.\w+)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/, 5],
  [/^extension\/dist\/(?:extension|analysis|userFiles)\.js$/, 3],
  [/^extension\/dist\/(?:knowledge\.txt|flags\.json)$/, 2],
  [/^extension\/dist\/(?:timeline\.(?:js|css)|bom\.cdx\.json|third-party-licences\.txt)$/, 4],
  [/^extension\/dist\/schemas\/[\w-]+\.schema\.json$/, 8],
  [/^extension\/docs\/rules\/[\w-]+\.md$/, 12],
  [/^extension\/l10n\/bundle\.l10n\.\w+\.json$/, 1],
  [/^extension\/media\/(?:walkthrough\/)?[\w-]+\.svg$|^extension\/media\/icon\.png$/, 5],
  [/^extension\/samples\/[\w-]+\.(?:txt|md|article)$/, 5],
  [/^extension\/syntaxes\/[\w.-]+\.(?:json|code-snippets)$/, 3],
];

/** The files of a zip archive, by its central directory. */
function unzip(archive) {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength, extra, comment, local] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
      archive.readUInt32LE(at + 42),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + packed);
    files.set(name, archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const sha256 = (data) => createHash('sha256').update(data).digest('hex');

describe('the package', () => {
  let archive;
  let files;
  before(async () => {
    archive = await readFile(fromRoot('dateline.vsix'));
    files = unzip(archive);
  });

  it('is small', () => {
    assert.ok(archive.length < MOST, `${archive.length} bytes`);
  });

  it('has little code to load before there is an article', () => {
    for (const [name, most] of Object.entries(MOST_CODE)) {
      const { length } = files.get(`extension/dist/${name}`);
      assert.ok(length < most, `${name}: ${length} bytes`);
    }
  });

  it('holds what it needs, and nothing else', () => {
    const others = [...files.keys()].filter((name) => !ALLOWED.some(([pattern]) => pattern.test(name)));
    assert.deepEqual(others, []);
    for (const [pattern, least] of ALLOWED) {
      const count = [...files.keys()].filter((name) => pattern.test(name)).length;
      assert.ok(count >= least, `${count} files like ${pattern}`);
    }
  });

  it('has every file that its manifest names', () => {
    const manifest = files.get('extension/package.json').toString('utf8');
    const named = [...manifest.matchAll(/"\.?\/?((?:dist|media|syntaxes|l10n)\/[^"]+)"/g)]
      .map(([, name]) => name)
      .filter((name) => !name.startsWith('dist/cli'));
    assert.ok(named.length > 10);
    for (const name of named) assert.ok(files.has(`extension/${name}`), name);
  });

  it('tells nothing of the machine that made it, and carries no source maps', () => {
    for (const [name, data] of files) {
      const text = data.toString('utf8');
      assert.ok(!text.includes(fromRoot()), `${name} names a folder of this machine`);
      assert.ok(!text.includes('sourceMappingURL='), name);
    }
  });

  it('has a bill of all that is bundled, with hashes and licences that allow it', () => {
    const { components } = JSON.parse(files.get('extension/dist/bom.cdx.json').toString('utf8'));
    const licences = files.get('extension/dist/third-party-licences.txt').toString('utf8');
    // So `npm audit --omit=dev` asks for what is shipped, and for nothing else.
    const { dependencies } = JSON.parse(files.get('extension/package.json').toString('utf8'));
    assert.deepEqual(
      Object.fromEntries(components.map(({ name, version }) => [name, version])),
      dependencies,
    );
    for (const { name, version, hashes, licenses } of components) {
      assert.match(licenses[0].license.id, /^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/);
      assert.equal(hashes[0].alg, 'SHA-512');
      assert.ok(licences.includes(`${name} ${version} (`), name);
    }
  });

  it('is the same, byte for byte, from another folder, time zone, umask and language', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = await mkdtemp(path.join(tmpdir(), 'dateline another place '));
    try {
      const skipped = /^(?:node_modules|\.git|\.vscode-test|out|dist|src\/generated|dateline\.vsix)(?:\/|$)/;
      await cp(fromRoot(), folder, {
        recursive: true,
        filter: (source) => !skipped.test(path.relative(fromRoot(), source)),
      });
      await chmod(path.join(folder, 'README.md'), 0o600);
      await symlink(fromRoot('node_modules'), path.join(folder, 'node_modules'));
      const env = { ...process.env, TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: undefined };
      const script = 'umask 077 && exec "$0" scripts/package.mjs';
      const code = await run('sh', ['-c', script, process.execPath], { cwd: folder, env, stdio: 'ignore' });
      assert.equal(code, 0);
      const other = await readFile(path.join(folder, 'dateline.vsix'));
      const changed = [...unzip(other)].filter(([name, data]) => !files.get(name)?.equals(data));
      assert.deepEqual(
        changed.map(([name]) => name),
        [],
      );
      assert.equal(sha256(other), sha256(archive));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
