// A window of the embedded VS Code with the packaged extension installed, and what a person does in it: opens a file,
// moves the mouse onto a word, runs a command from the palette. For the screenshots and for the tests in test/ui.
import path from 'node:path';
import { fromRoot } from '../lib/project.mjs';
import { launchChromium } from './chromium.mjs';
import { startServer } from './server.mjs';

/**
 * @param {{ folder: string, settings?: object, scale?: number, size?: { width: number, height: number } }} options
 */
export async function openWindow({ folder, settings, scale = 1, size = { width: 1280, height: 800 } }) {
  const server = await startServer({ settings, vsix: fromRoot('dateline.vsix') });
  let browser;
  const close = async () => {
    await browser?.close();
    await server.stop();
  };
  try {
    browser = await launchChromium();
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
    page.setDefaultTimeout(20_000);
    const query = new URLSearchParams({ folder: path.resolve(folder), payload: '[["skipWelcome","true"]]' });
    const load = async () => {
      await page.goto(`${server.url}?${query}`);
      await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    };
    await load();
    return {
      page,
      close,
      /** Changes the user's settings; the window loads anew so that nothing of the old ones shows. */
      async changeSettings(changed) {
        await server.writeSettings(changed);
        await load();
      },
      ...actionsIn(page),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function actionsIn(page) {
  const quickInput = page.locator('.quick-input-widget');

  /** Types into the quick pick that `key` opens, and takes the entry of that name. */
  async function quickPick(key, typed, label) {
    await page.keyboard.press(key);
    await quickInput.locator('input:not([type="checkbox"])').first().fill(typed);
    await quickInput.locator('.monaco-list-row', { hasText: label }).first().click();
    await quickInput.waitFor({ state: 'hidden' });
  }

  /** The middle of the `nth` place where the editor shows `text`, in pixels of the page. */
  async function find(text, nth = 0) {
    const place = await page.waitForFunction(findInEditor, { text, nth });
    return place.jsonValue();
  }

  return {
    async openFile(name) {
      await quickPick('Control+P', name, name);
      await page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
      // An empty line has nothing to be seen.
      await page.locator('.editor-instance .view-line span span', { hasText: /\S/ }).first().waitFor();
    },

    /** Opens an article and waits until it has been checked. */
    async openArticle(name) {
      await this.openFile(name);
      await this.articleDate.waitFor();
      await this.settle();
    },

    /** Puts the cursor on a line, counted from 1, wherever it is in the file. */
    async goToLine(line) {
      await page.keyboard.press('Control+G');
      await quickInput.locator('input:not([type="checkbox"])').first().fill(`:${line}`);
      await page.keyboard.press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
    },

    /** Runs a command by its name in the palette. */
    async run(title) {
      await quickPick('F1', `>${title}`, title);
    },

    /** Runs a command that asks something, and returns the question when it is there. */
    async ask(title) {
      await page.keyboard.press('F1');
      await quickInput.locator('input').first().fill(`>${title}`);
      await quickInput.locator('.monaco-list-row', { hasText: title }).first().click();
      // The palette has no title of its own.
      await quickInput.locator('.quick-input-title', { hasText: /\S/ }).waitFor();
      return quickInput;
    },

    /** Clicks into the editor where it shows `text`. */
    async clickOn(text, nth) {
      const { x, y } = await find(text, nth);
      await page.mouse.click(x, y);
    },

    /** Moves the mouse onto `text` as a hand does, and returns the hover that comes up. */
    async hover(text, nth) {
      const { x, y } = await find(text, nth);
      await page.mouse.move(x + 40, y + 60);
      await page.mouse.move(x, y, { steps: 8 });
      const card = page.locator('.monaco-editor .monaco-hover:visible .monaco-hover-content').first();
      await card.waitFor();
      await this.settle();
      return card;
    },

    async hideSideBar() {
      if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+B');
    },

    async setSideBarWidth(width) {
      const { x, y, width: old } = await page.locator('.part.sidebar').boundingBox();
      await page.mouse.move(x + old, y + 300);
      await page.mouse.down();
      await page.mouse.move(x + width, y + 300, { steps: 5 });
      await page.mouse.up();
    },

    /** Closes a section of the side bar. */
    async collapse(title) {
      const header = this.view(title).locator('.pane-header');
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.locator('h3').click();
    },

    /** Takes the mouse away from everything that reacts to it. */
    async rest() {
      const { width, height } = page.viewportSize();
      await page.mouse.move(width / 2, height - 1);
      await this.settle();
    },

    /** Waits until the window has not changed for a moment. */
    async settle(quiet = 400) {
      await page.evaluate(untilQuiet, quiet);
    },

    /** The entry of the status bar that shows the article's date; it comes when the article has been checked. */
    articleDate: page.locator('.statusbar-item[id$="dateline.date"]'),

    /** A section of the side bar by its title. */
    view: (title) => page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${title}"]`) }),

    /** Line and column of the cursor, as the status bar tells them. */
    async cursor() {
      const shown = await page.locator('.statusbar-item', { hasText: /^Ln \d/ }).innerText();
      const [, line, column] = /Ln (\d+), Col (\d+)/.exec(shown);
      return { line: Number(line), column: Number(column) };
    },
  };
}

/* The functions below run in the page. */
/* global document, NodeFilter, MutationObserver */

function findInEditor({ text, nth }) {
  const top = (line) => Number.parseFloat(line.style.top);
  const lines = [...document.querySelectorAll('.editor-instance .view-line')].sort((a, b) => top(a) - top(b));
  // Wrapped words stand in two lines, and colours split a line into pieces: so over all the text that there is.
  const nodes = lines.flatMap((line) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const inLine = [];
    while (walker.nextNode()) inLine.push(walker.currentNode);
    return inLine;
  });
  // The editor shows spaces as no-break spaces.
  const shown = nodes.map((node) => node.data.replaceAll('\u00a0', ' ')).join('');
  let at = shown.indexOf(text);
  for (let skipped = 0; at >= 0 && skipped < nth; skipped++) at = shown.indexOf(text, at + 1);
  if (at < 0) return undefined;
  let inNode = at + Math.floor(text.length / 2);
  const node = nodes.find((one) => inNode < one.length || ((inNode -= one.length), false));
  const range = document.createRange();
  range.setStart(node, inNode);
  range.setEnd(node, inNode + 1);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function untilQuiet(quiet) {
  return new Promise((resolve) => {
    let timer = setTimeout(done, quiet);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quiet);
    });
    // A cursor that blinks would never let it rest.
    const atLast = setTimeout(done, 10 * quiet);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    function done() {
      clearTimeout(atLast);
      observer.disconnect();
      resolve();
    }
  });
}
