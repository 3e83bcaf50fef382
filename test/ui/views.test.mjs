// The views, the timeline and the comments as a reader uses them, with a mouse and a keyboard.
import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { withSamples } from './samplesWindow.mjs';

describe('beside an article', () => {
  let window;
  let folder;
  withSamples((opened) => ({ window, folder } = opened));

  const rows = (title) =>
    window.page.locator(`.pane:has(.pane-header[aria-label^="${title}"]) .monaco-list-row`);

  /** The first note or decision with these words, in the editor's own list of comments. */
  const comments = (words) =>
    window.page.locator('.comments-panel .monaco-list-row').filter({ hasText: words }).first();

  /** The page of the timeline, in its two frames. */
  const openTimeline = async () => {
    await window.openArticle('uk-japan-access.txt');
    await window.run('Dateline: Show Agreement Timeline');
    const page = window.page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe#active-frame, iframe#pending-frame');
    await page.locator('.row').first().waitFor();
    return page;
  };

  it('the sources stand with their kinds', async () => {
    await window.openArticle('aukus.article');
    await window.run('Dateline: Focus Sources');
    await rows('Sources').filter({ hasText: 'Jean-Yves Le Drian' }).first().waitFor();
    await rows('Sources').filter({ hasText: 'anonymous' }).first().waitFor();
  });

  it('the timeline goes by keyboard, and Enter shows the place', async () => {
    const page = await openTimeline();
    await page.locator('#filter').fill('Australia January');
    await page.locator('#filter').press('ArrowDown');
    const focused = page.locator('.row:focus');
    await focused.waitFor();
    assert.match(await focused.innerText(), /January 2022/);
    await focused.press('Enter');
    await window.settle();
    assert.equal((await window.cursor()).line, 13);
  });

  it('the timeline keeps the reader’s place when the article changes', async () => {
    const page = await openTimeline();
    await page.locator('#filter').press('ArrowDown');
    await page.locator('.row:focus').press('ArrowDown');
    const before = await page.locator('.row:focus').getAttribute('aria-label');
    const file = path.join(folder, 'uk-japan-access.txt');
    await appendFile(file, '\n\nNorway and Peru signed a fisheries treaty on 3 October 2022.\n');
    await page.locator('.row', { hasText: 'fisheries' }).first().waitFor();
    assert.equal(await page.locator('.row:focus').getAttribute('aria-label'), before);
  });

  it('the buttons of the timeline look like buttons, in light and in dark', async () => {
    const button = (await openTimeline()).locator('button[data-action="save"]');
    await button.waitFor();
    // The second time the window has its theme back.
    for (const theme of ['the other theme', 'the theme as it was']) {
      await window.run('Preferences: Toggle between Light/Dark Themes');
      await window.settle();
      // Not all themes give them a background, nor all an edge.
      const colours = await button.evaluate((shown) => {
        const { borderTopColor, backgroundColor } = globalThis.getComputedStyle(shown);
        return [borderTopColor, backgroundColor];
      });
      assert.ok(!colours.every((colour) => colour.endsWith(', 0)')), `${theme}: ${colours.join(' and ')}`);
    }
  });

  it('a note is kept with the folder', async () => {
    await window.openArticle('to-review.txt');
    await window.clickOn('Scott Morrison');
    await window.run('Dateline: Add Note');
    await window.settle();
    await window.page.keyboard.type('Out of office since May 2022; [x](command:y)');
    await window.page.keyboard.press('Control+Enter');
    await comments('[x](command:y)').waitFor();
    const review = await readFile(path.join(folder, '.dateline/review.yaml'), 'utf8');
    assert.match(review, /file: "?to-review\.txt/);
    assert.match(review, /Out of office since May 2022/);
  });

  it('another note on the same line is asked for, and nothing is typed into the article', async () => {
    await window.openArticle('to-review.txt');
    await window.clickOn('Rishi Sunnak');
    const question = await window.ask('Dateline: Add Note');
    await question.filter({ hasText: 'Sunnak' }).waitFor();
    await window.page.keyboard.type('The wire has it so');
    await window.page.keyboard.press('Enter');
    await comments('The wire has it so').waitFor();
    const review = await readFile(path.join(folder, '.dateline/review.yaml'), 'utf8');
    assert.match(review, /The wire has it so/);
    const article = window.page.locator('.tab.active[data-resource-name="to-review.txt"]');
    assert.doesNotMatch(await article.getAttribute('class'), /dirty/);
  });

  // A view shows the rows that have room in it.
  const SOURCE = 'people close to the talks';

  it('a decision says on what it is, and takes the finding off the list', async () => {
    await window.openArticle('to-review.txt');
    const listed = rows('Review').filter({ hasText: SOURCE });
    await listed.first().waitFor();
    const lines = (await readFile(path.join(folder, 'to-review.txt'), 'utf8')).split('\n');
    await window.goToLine(lines.findIndex((line) => line.includes(SOURCE)) + 1);
    await window.clickOn(SOURCE);
    const question = await window.ask('Dateline: Set Decision…');
    const input = question.locator('input').first();
    assert.match(await input.getAttribute('placeholder'), new RegExp(SOURCE));
    await question.locator('.monaco-list-row', { hasText: 'Disputed' }).click();
    await question.locator('.quick-input-title', { hasText: 'Disputed' }).waitFor();
    await window.page.keyboard.press('Enter');
    await comments('Disputed').waitFor();
    await listed.first().waitFor({ state: 'detached' });
  });

  it('the agreements are filtered by words, and Escape brings them back', async () => {
    await window.openArticle('uk-japan-access.txt');
    await window.run('Dateline: Focus Agreements');
    await rows('Agreements').filter({ hasText: 'RAA' }).first().waitFor();
    await window.ask('Dateline: Filter Agreements…');
    await window.page.keyboard.type('australia');
    await rows('Agreements').filter({ hasText: 'RAA' }).first().waitFor({ state: 'detached' });
    await window.page.keyboard.press('Escape');
    await rows('Agreements').filter({ hasText: 'RAA' }).first().waitFor();
  });

  it('the agreements stand in groups, which say it once', async () => {
    await window.openArticle('uk-japan-access.txt');
    await window.run('Dateline: Group Agreements by Status');
    await rows('Agreements')
      .filter({ hasText: /^Planned/ })
      .first()
      .waitFor();
    const inGroup = rows('Agreements').filter({ hasText: 'RAA' }).first();
    assert.doesNotMatch(await inGroup.innerText(), /planned/);
    await window.run('Dateline: Group Agreements by Party');
    await rows('Agreements')
      .filter({ hasText: /^Japan/ })
      .first()
      .waitFor();
    await window.run('Dateline: Do Not Group Agreements');
  });

  it('the articles of the folder differ on what they differ', async () => {
    await window.view('All Articles').locator('.pane-header').click();
    await window.run('Dateline: Show Agreements on Which Articles Differ');
    const contested = rows('All Articles').filter({ hasText: '≠' }).first();
    await contested.waitFor();
    await contested.locator('.monaco-tl-twistie').click();
    const article = rows('All Articles')
      .filter({ hasText: /\.(?:article|md|txt)/ })
      .first();
    const [name] = /^[\w.-]+/.exec((await article.innerText()).trim()) ?? [];
    await article.click();
    await window.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await window.run('Dateline: Show All Agreements of All Articles');
    await window.view('All Articles').locator('.pane-header').click();
  });
});
