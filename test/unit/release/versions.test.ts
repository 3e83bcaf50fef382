import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const read = (file: string): string => readFileSync(file, 'utf8');

interface Manifest {
  readonly version: string;
  readonly engines: { readonly vscode: string; readonly node: string };
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('versions', () => {
  it('of the manifest and of the changelog agree', () => {
    const [, newest] = /^## (\S+)/m.exec(read('CHANGELOG.md')) ?? [];
    assert.equal(newest, manifest.version);
  });

  it('of the manifest and of the lock file agree', () => {
    const lock = JSON.parse(read('package-lock.json')) as Manifest & { packages: Record<string, Manifest> };
    assert.deepEqual([lock.version, lock.packages['']?.version], [manifest.version, manifest.version]);
  });

  it('of the manifest and of the command line agree', () => {
    const [, version] = /^const VERSION = '(.+)';$/m.exec(read('src/cli/review/command.ts')) ?? [];
    assert.equal(version, manifest.version);
  });

  it('of the oldest VS Code, of its types and of the one that is tested agree', () => {
    const [, oldest = ''] = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines.vscode) ?? [];
    assert.equal(manifest.devDependencies['@types/vscode'], `${oldest}.0`);
    const [, tested = ''] =
      /oldest: \{ codeServer: '4\.(\d+)\.\d+'/.exec(read('scripts/vscode/install.mjs')) ?? [];
    assert.equal(`1.${tested}`, oldest);
  });

  it('of Node agree wherever one is named', () => {
    const [, needed = ''] = /^>=(\d+\.\d+)$/.exec(manifest.engines.node) ?? [];
    assert.ok(read('README.md').includes(`Node ${needed}`), `the README names Node ${needed}`);
    assert.ok(manifest.devDependencies['@types/node']?.startsWith(`${needed}.`));
  });
});
