// What a reader sees and does: the packaged extension in a real VS Code, with a mouse and a keyboard.
import assert from 'node:assert/strict';
import { fromRoot } from '../../scripts/lib/project.mjs';
import { openWindow } from '../../scripts/vscode/window.mjs';
import { withSamples } from './samplesWindow.mjs';

describe('an article in the editor', () => {
  let window;
  withSamples((opened) => ({ window } = opened));

  /** Waits until a locator's text matches. */
  async function reads(locator, pattern) {
    await locator.filter({ hasText: pattern }).first().waitFor();
  }

  const highlights = () => window.page.locator('.editor-instance [class*="ced-"]').count();

  it('is highlighted, until that is switched off', async () => {
    await window.openArticle('uk-japan-access.txt');
    assert.ok((await highlights()) > 20, `${await highlights()} highlights`);
    await window.run('Dateline: Toggle Highlighting');
    await window.settle();
    assert.equal(await highlights(), 0);
    await window.run('Dateline: Toggle Highlighting');
    await window.settle();
    assert.ok((await highlights()) > 20);
  });

  it('shows the card of a country, and goes on to the next mention', async () => {
    await window.openArticle('uk-japan-access.txt');
    const card = await window.hover('United Kingdom');
    await reads(card, 'Rishi Sunak');
    await reads(card, 'Mention 2 of');
    assert.equal(await card.locator('img[alt*="United Kingdom"]').count(), 1, 'a flag');
    await card.locator('a[title="Next mention"]').click();
    await window.settle();
    assert.notEqual((await window.cursor()).line, 1);
  });

  it('shows the card of a leader, as of the date', async () => {
    await window.openArticle('aukus.article');
    await reads(await window.hover('Scott Morrison'), /“Prime Minister” is right/);
    await reads(await window.hover('Le Drian'), 'France');
  });

  it('has its date in the status bar, and takes another one', async () => {
    await window.openArticle('geneva-summit.txt');
    await reads(window.articleDate, '16 June 2021');
    await window.articleDate.click();
    const input = window.page.locator('.quick-input-widget input').first();
    await input.fill('2021-02-30');
    await reads(window.page.locator('.quick-input-widget'), 'no such date');
    await input.fill('2016-03-01');
    await input.press('Enter');
    await reads(window.page.locator('.quick-input-widget'), 'Keep It for Me');
    await window.page.keyboard.press('Enter');
    await reads(window.articleDate, '1 March 2016');
    await reads(await window.hover('Russian'), 'On 1 March 2016');
  });

  it('writes its date into the file on request', async () => {
    await window.openArticle('1998-04-11-belfast.article');
    await reads(window.articleDate, '11 April 1998');
    await window.articleDate.click();
    const input = window.page.locator('.quick-input-widget input').first();
    await input.fill('1998-04-12');
    await input.press('Enter');
    await window.page
      .locator('.quick-input-widget .monaco-list-row', { hasText: 'Write It into the File' })
      .click();
    await reads(window.articleDate, '12 April 1998');
    await reads(window.page.locator('.editor-instance .view-line').first(), /Date:\s1998-04-12/);
    await window.run('File: Revert File');
  });

  it('has its agreements and its entities in the side bar, and goes to what is clicked', async () => {
    await window.openArticle('aukus.article');
    await window.run('Dateline: Focus Agreements');
    const agreement = window.view('Agreements').locator('.monaco-list-row', { hasText: 'AUKUS' }).first();
    await agreement.waitFor();
    const country = window.view('Entities').locator('.monaco-list-row', { hasText: 'Australia' }).first();
    await country.click();
    await window.settle();
    const { line } = await window.cursor();
    await agreement.click();
    await window.settle();
    assert.notEqual((await window.cursor()).line, line);
    await window.run('View: Show Explorer');
  });

  it('underlines what is wrong with it, and says what to do', async () => {
    await window.openArticle('to-review.txt');
    await window.page
      .locator('.editor-instance .squiggly-warning, .editor-instance .squiggly-error')
      .first()
      .waitFor();
    await reads(await window.hover('Scott Morrison'), /Anthony Albanese/);
    await window.run('View: Toggle Problems');
    await reads(window.page.locator('.markers-panel .monaco-list-row'), /title-as-of/);
    await window.run('View: Toggle Problems');
  });

  it('is none without a date, until the reader says so', async () => {
    await window.openFile('README.md');
    await window.settle();
    assert.equal(await highlights(), 0);
    assert.equal(await window.articleDate.isVisible(), false);
    await window.run('Dateline: Review This File as an Article');
    await window.articleDate.waitFor();
    await reads(window.articleDate, 'No date');
    await window.run('Dateline: Stop Reviewing This File');
    await window.articleDate.waitFor({ state: 'hidden' });
  });
});

describe('an article that is closed', () => {
  let window;

  beforeEach(async () => {
    window = await openWindow({ folder: fromRoot('samples') });
  });
  afterEach(() => window?.close());

  // Not an integration test: a document that the API has opened outlives its editor by minutes. So does now and then one
  // whose problems the editor itself is still listing: hence a window of its own, and another try.
  it('takes its findings along', async () => {
    await window.openArticle('to-review.txt');
    await window.page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await window.run('View: Close All Editors');
    await window.page.locator('.statusbar-item a[aria-label="No Problems"]').waitFor();
  }).retries(2);
});
