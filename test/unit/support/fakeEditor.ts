/**
 * Activates the built extension in a bare context that has neither Node nor a browser, with an editor that does
 * nothing but take notes. What the bundle wants beyond that would be missing in one of the extension hosts.
 */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** The names that the editor's API has at its top level. */
const API = [
  ...readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8').matchAll(
    /^\t(?:export )?(?:abstract )?(?:class|enum|namespace|const) (\w+)/gm,
  ),
].map(([, name = '']) => name);

export interface Activated {
  readonly commands: readonly string[];
  readonly views: readonly string[];
  readonly contextKeys: ReadonlySet<string>;
  /** Length of the longest text that was parsed as JSON. */
  readonly longestParsed: number;
}

/** What can be called and constructed; nothing of it is ever run. */
const callable = () =>
  function () {
    throw new Error('a proxy stands before this');
  };

export function activateBundle(): Activated {
  const commands: string[] = [];
  const views: string[] = [];
  const contextKeys = new Set<string>();
  const timers: (() => void)[] = [];
  let longestParsed = 0;

  const known: Readonly<Record<string, unknown>> = {
    'commands.registerCommand': (id: string) => commands.push(id),
    'commands.executeCommand': (id: string, key: string) => {
      if (id === 'setContext') contextKeys.add(key);
    },
    'window.createTreeView': (id: string) => {
      views.push(id);
      return anything(`view ${id}`);
    },
    'window.visibleTextEditors': [],
    'window.activeTextEditor': undefined,
    'workspace.textDocuments': [],
    'l10n.t': (text: string) => text,
  };
  /** Whatever is asked of it: a function, a class, an object. Never a promise. */
  function anything(path: string): unknown {
    const made = new Map<string | symbol, unknown>();
    return new Proxy(callable(), {
      get: (target, key) => {
        const full = `${path}.${String(key)}`;
        if (key === 'then' || key === Symbol.iterator) return undefined;
        if (key === 'prototype') return Reflect.get(target, key) as unknown;
        if (full in known) return known[full];
        if (!made.has(key)) made.set(key, anything(full));
        return made.get(key);
      },
      set: () => true,
      apply: () => anything(`${path}()`),
      construct: () => anything(`new ${path}`) as object,
    });
  }

  const module = { exports: {} as { activate?: (context: unknown) => void } };
  const context = createContext({
    module,
    exports: module.exports,
    require: (id: string) => {
      if (id !== 'vscode') throw new Error(`the bundle wants “${id}”, which a browser does not have`);
      // A bundler copies a module's properties one by one: they must be there to be counted.
      return Object.fromEntries(API.map((name) => [name, anything(name)]));
    },
    setTimeout: (run: () => void) => timers.push(run),
    clearTimeout: () => undefined,
    performance,
    btoa,
    JSON: {
      ...JSON,
      stringify: JSON.stringify,
      parse: (text: string) => {
        longestParsed = Math.max(longestParsed, text.length);
        return JSON.parse(text) as unknown;
      },
    },
  });
  runInContext(readFileSync('dist/extension.js', 'utf8'), context, { filename: 'extension.js' });
  module.exports.activate?.({
    subscriptions: [],
    extensionUri: anything('extensionUri'),
    workspaceState: { get: (_: string, otherwise: unknown) => otherwise, update: () => Promise.resolve() },
  });
  return { commands, views, contextKeys, longestParsed };
}
