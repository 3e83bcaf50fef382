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
      await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
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
    await quickInput.locator('input').first().fill(typed);
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
      await page.locator('.editor-instance .view-line span span').first().waitFor();
    },

    /** Opens an article and waits until it has been checked. */
    async openArticle(name) {
      await this.openFile(name);
      await this.articleDate.waitFor();
      await this.settle();
    },

    /** Runs a command by its name in the palette. */
    async run(title) {
      await quickPick('F1', `>${title}`, title);
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

    /** Waits until the window has not changed for a moment. */
    async settle(quiet = 400) {
      await page.evaluate(untilQuiet, quiet);
    },

    /** The entry of the status bar that shows the article's date; it comes when the article has been checked. */
    articleDate: page.locator('.statusbar-item[id$="dateline.date"]'),

    /** A section of the side bar by its title. */
    view: (title) =>
      page.locator('.pane', { has: page.locator(`.pane-header[aria-label="${title} Section"]`) }),

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
  let found = 0;
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    // The editor shows spaces as no-break spaces, and splits a line into coloured pieces.
    const shown = line.textContent.replaceAll('\u00a0', ' ');
    for (let at = shown.indexOf(text); at >= 0; at = shown.indexOf(text, at + 1)) {
      if (found++ < nth) continue;
      const middle = at + Math.floor(text.length / 2);
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (passed + node.length > middle) {
          const range = document.createRange();
          range.setStart(node, middle - passed);
          range.setEnd(node, middle - passed + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        passed += node.length;
      }
    }
  }
  return undefined;
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
