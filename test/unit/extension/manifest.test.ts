import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { activateBundle } from '../support/fakeEditor';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly enablement?: string;
    }[];
    readonly menus: Readonly<
      Record<
        string,
        readonly { readonly command?: string; readonly submenu?: string; readonly when?: string }[]
      >
    >;
    readonly submenus: readonly { readonly id: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly contents: string;
      readonly when: string;
    }[];
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { readonly default: unknown }>>;
    }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<Theme, string>> }[];
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly snippets: readonly { readonly path: string }[];
  };
}

type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

const source = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(source) as Manifest;
const nls = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const { contributes } = manifest;
const commands = contributes.commands.map(({ command }) => command);

describe('the manifest', () => {
  const activated = activateBundle();

  it('has a text for every key, and no key too many', () => {
    const used = new Set([...source.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(nls).sort());
  });

  it('names the commands that the extension registers, and all of them', () => {
    const registered = activated.commands.filter((command) => !command.startsWith('_'));
    assert.deepEqual([...commands].sort(), [...registered].sort());
  });

  it('uses only commands and submenus that there are', () => {
    const known = new Set(commands);
    const submenus = new Set(contributes.submenus.map(({ id }) => id));
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const { command, submenu } of items) {
        if (command !== undefined) assert.ok(known.has(command), `${menu}: ${command}`);
        if (submenu !== undefined) assert.ok(submenus.has(submenu), `${menu}: ${submenu}`);
      }
    }
    for (const text of Object.values(nls)) {
      for (const [, command = ''] of text.matchAll(/\(command:([\w.]+)\)/g)) {
        assert.ok(known.has(command) || command.startsWith('workbench.'), command);
      }
    }
  });

  it('has the views that the extension fills, and welcomes for them', () => {
    const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
    assert.deepEqual([...views].sort(), [...activated.views].sort());
    for (const { view } of contributes.viewsWelcome) assert.ok(views.includes(view), view);
  });

  it('has only settings that are read', () => {
    const reader = readFileSync('src/extension/settings.ts', 'utf8');
    const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    for (const setting of settings) {
      const key = setting.replace(/^dateline\./, '').replace(/^rules\..*/, 'rules');
      assert.ok(reader.includes(`'${key}'`), setting);
    }
  });

  it('asks only for context keys that are set', () => {
    const conditions = [
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ when }) => when ?? '')),
      ...contributes.viewsWelcome.map(({ when }) => when),
      ...contributes.commands.map(({ enablement }) => enablement ?? ''),
    ];
    const views = new Set(activated.views);
    for (const condition of conditions) {
      for (const [key] of condition.matchAll(/\bdateline\.[\w.]+/g)) {
        assert.ok(views.has(key) || activated.contextKeys.has(key), `${key} in “${condition}”`);
      }
    }
  });

  it('names files that there are', () => {
    const files = [
      manifest.icon,
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.snippets.map(({ path }) => path),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
    assert.equal(manifest.main, manifest.browser);
  });

  it('wakes the extension for possible articles and files of knowledge only', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:article',
      'onLanguage:plaintext',
      'onLanguage:markdown',
      'workspaceContains:.dateline/*.{yaml,yml}',
    ]);
  });
});

describe('activation', () => {
  it('parses no knowledge', () => {
    assert.equal(activateBundle().longestParsed, 0);
  });
});

describe('the colours', () => {
  /** Background and text of the editor in VS Code's default themes. */
  const themes: Readonly<Record<Theme, readonly [ground: string, text: string]>> = {
    light: ['#ffffff', '#3b3b3b'],
    dark: ['#1f1f1f', '#cccccc'],
    highContrast: ['#000000', '#ffffff'],
    highContrastLight: ['#ffffff', '#292929'],
  };
  for (const { id, defaults } of contributes.colors) {
    for (const [theme, [ground, text]] of Object.entries(themes)) {
      it(`${id} leaves a contrast of 4.5 in ${theme}`, () => {
        const color = defaults[theme as Theme];
        const ratio = id.endsWith('Background')
          ? contrast(text, over(color, ground))
          : contrast(color, ground);
        assert.ok(ratio >= 4.5, ratio.toFixed(2));
      });
    }
  }
});

function channels(color: string): number[] {
  const pairs = color.slice(1).match(/../g) ?? [];
  return pairs.map((pair) => Number.parseInt(pair, 16) / 255);
}

/** A colour with transparency over a ground without. */
function over(color: string, ground: string): string {
  const [r = 0, g = 0, b = 0, alpha = 1] = channels(color);
  const below = channels(ground);
  const mixed = [r, g, b].map((value, i) => value * alpha + (below[i] ?? 0) * (1 - alpha));
  return `#${mixed
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** As WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
