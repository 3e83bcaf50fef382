// npm run screenshots: takes media/*.png of the packaged extension in a real VS Code, in light and in dark.
import { spawnSync } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import { fromRoot, main } from './lib/project.mjs';
import { openWindow } from './vscode/window.mjs';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/** Larger type than by default, so that it can be read where a page shows the picture small. */
const SETTINGS = {
  'editor.fontSize': 15,
  'editor.lineHeight': 1.6,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.hover.delay': 200,
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** Each leaves the window as the picture shall show it, and may name a part of it: `{ x, y, width, height }`. */
const PICTURES = {
  async highlighting(window) {
    await window.hideSideBar();
    await window.openArticle('uk-japan-access.txt');
    await window.rest();
  },
  async 'country-card'(window) {
    await window.hover('Japan', 1);
  },
  async 'leader-card'(window) {
    await window.hover('Boris Johnson');
  },
  async agreements(window) {
    await window.run('View: Close All Editors');
    await window.openArticle('aukus.article');
    await window.run('Dateline: Focus Agreements');
    await window.setSideBarWidth(430);
    for (const other of ['Sources', 'Review', 'Entities']) await window.collapse(other);
    const agreements = window.view('Agreements').locator('.monaco-list-row');
    for (const name of ['CPTPP', 'AUKUS']) {
      await agreements.filter({ hasText: name }).first().locator('.monaco-tl-twistie').click();
      await window.settle();
    }
    await window.rest();
  },
  async review(window) {
    await window.hideSideBar();
    await window.run('View: Close All Editors');
    await window.openArticle('to-review.txt');
    await window.page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await window.hover('Scott Morrison');
  },
};

/** To a third of the size and no difference that one could see, where pngquant is installed. */
const compress = (file) =>
  spawnSync('pngquant', ['--force', '--quality=80-100', '--speed=1', '--strip', '--output', file, file]);

await main(async () => {
  await mkdir(fromRoot('media'), { recursive: true });
  const only = process.argv.slice(2);
  const window = await openWindow({
    folder: fromRoot('samples'),
    settings: { ...SETTINGS, 'workbench.colorTheme': THEMES.light },
    size: { width: 1120, height: 700 },
    scale: 2,
  });
  try {
    for (const [mode, theme] of Object.entries(THEMES)) {
      await window.changeSettings({ 'workbench.colorTheme': theme });
      for (const [name, arrange] of Object.entries(PICTURES)) {
        if (only.length > 0 && !only.includes(name)) continue;
        await arrange(window);
        await window.settle();
        const file = fromRoot('media', `${name}-${mode}.png`);
        await window.page.screenshot({ path: file });
        compress(file);
        console.log(`media/${name}-${mode}.png, ${((await stat(file)).size / 1024).toFixed(0)} KiB`);
      }
      await window.run('View: Close All Editors');
    }
  } finally {
    await window.close();
  }
});
