import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

describe('the command line', () => {
  it('ends without a word when its reader has seen enough', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'knowledge', 'export', '--kind', 'terms']);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(errors, '');
    assert.equal(code, 0);
  });
});
