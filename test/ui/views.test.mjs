// The views, the timeline and the comments as a reader uses them, with a mouse and a keyboard.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromRoot } from '../../scripts/lib/project.mjs';
import { openWindow } from '../../scripts/vscode/window.mjs';

describe('beside an article', () => {
  let folder;
  let window;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dateline-ui-'));
    await cp(fromRoot('samples'), folder, { recursive: true });
    window = await openWindow({ folder });
  });
  after(async () => {
    await window?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') {
      await window.page.screenshot({ path: fromRoot('.vscode-test', 'failed-ui-test.png') });
    }
    await window.page.keyboard.press('Escape');
    await window.run('View: Close All Editors');
  });

  const rows = (title) =>
    window.page.locator(`.pane:has(.pane-header[aria-label^="${title}"]) .monaco-list-row`);

  it('the sources stand with their kinds', async () => {
    await window.openArticle('aukus.article');
    await window.run('Dateline: Focus Sources');
    await rows('Sources').filter({ hasText: 'Jean-Yves Le Drian' }).first().waitFor();
    await rows('Sources').filter({ hasText: 'anonymous' }).first().waitFor();
  });

  it('the timeline goes by keyboard, and Enter shows the place', async () => {
    await window.openArticle('uk-japan-access.txt');
    await window.run('Dateline: Show Agreement Timeline');
    const page = window.page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe#active-frame, iframe#pending-frame');
    await page.locator('.row').first().waitFor();
    await page.locator('#filter').fill('Australia January');
    await page.locator('#filter').press('ArrowDown');
    const focused = page.locator('.row:focus');
    await focused.waitFor();
    assert.match(await focused.innerText(), /January 2022/);
    await focused.press('Enter');
    await window.settle();
    assert.equal((await window.cursor()).line, 13);
  });

  it('a note is kept with the folder', async () => {
    await window.openArticle('to-review.txt');
    await window.clickOn('Scott Morrison');
    await window.run('Dateline: Add Note');
    await window.settle();
    await window.page.keyboard.type('Out of office since May 2022; [x](command:y)');
    await window.page.keyboard.press('Control+Enter');
    await rows('Comments')
      .or(window.page.locator('.comments-panel .monaco-list-row'))
      .filter({ hasText: '[x](command:y)' })
      .first()
      .waitFor();
    const review = await readFile(path.join(folder, '.dateline/review.yaml'), 'utf8');
    assert.match(review, /file: "?to-review\.txt/);
    assert.match(review, /Out of office since May 2022/);
  });
});
