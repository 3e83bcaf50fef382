import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromRoot } from '../../scripts/lib/project.mjs';
import { openWindow } from '../../scripts/vscode/window.mjs';

/**
 * Gives the suite that calls it a window on its own copy of the samples, in which each test starts without editors.
 * @param {(opened: { window: object, folder: string }) => void} take is called before the first test.
 */
export function withSamples(take) {
  let folder;
  let window;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dateline-ui-'));
    await cp(fromRoot('samples'), folder, { recursive: true });
    window = await openWindow({ folder });
    take({ window, folder });
  });
  after(async () => {
    await window?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async function () {
    // A picture says more than a timeout.
    if (this.currentTest.state === 'failed') {
      await window.page.screenshot({ path: fromRoot('.vscode-test', 'failed-ui-test.png') });
    }
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.press('Escape');
    await window.run('View: Close All Editors');
  });
}
