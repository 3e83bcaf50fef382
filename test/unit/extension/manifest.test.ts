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
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly snippets: readonly { readonly path: string }[];
  };
}

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
        assert.ok(known.has(command) || /^(?:workbench|editor)\./.test(command), command);
      }
    }
  });

  it('has the views that the extension fills, and welcomes for them', () => {
    const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
    assert.deepEqual([...views].sort(), [...activated.views].sort());
    for (const { view } of contributes.viewsWelcome) assert.ok(views.includes(view), view);
  });

  it('has only settings that are read', () => {
    const reader = readFileSync('src/extension/settingValues.ts', 'utf8');
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
