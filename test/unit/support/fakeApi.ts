/**
 * Loads the built extension in a bare context that has neither Node nor a browser. What the bundle wants beyond that
 * would be missing in one of the extension hosts.
 */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** The names that the editor's API has at its top level. */
const API = [
  ...readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8').matchAll(
    /^\t(?:export )?(?:abstract )?(?:class|enum|namespace|const) (\w+)/gm,
  ),
].map(([, name = '']) => name);

/** Parts of the API by their path: `window.createTreeView`. */
export type KnownApi = Readonly<Record<string, unknown>>;

/** What can be called and constructed; nothing of it is ever run. */
const callable = () =>
  function () {
    throw new Error('a proxy stands before this');
  };

/** Whatever is asked of it: a function, a class, an object, unless it is known. Never a promise. */
export function anything(path: string, known: KnownApi): unknown {
  const made = new Map<string | symbol, unknown>();
  return new Proxy(callable(), {
    get: (target, key) => {
      const full = `${path}.${String(key)}`;
      if (key === 'then' || key === Symbol.iterator) return undefined;
      if (key === 'prototype') return Reflect.get(target, key) as unknown;
      if (key === Symbol.toPrimitive) return () => full;
      if (full in known) return known[full];
      if (!made.has(key)) made.set(key, anything(full, known));
      return made.get(key);
    },
    set: () => true,
    apply: () => anything(`${path}()`, known),
    construct: () => anything(`new ${path}`, known) as object,
  });
}

export type Activate = (context: unknown) => void;

/**
 * The `activate` of the built extension, in an editor that has what is `known` and pretends to have the rest, and in
 * which it finds itself in a worker.
 */
export function loadBundle(known: KnownApi, globals: Readonly<Record<string, unknown>>): Activate {
  const module = { exports: {} as { activate?: Activate } };
  const context = createContext({
    module,
    exports: module.exports,
    require: (id: string) => {
      if (id !== 'vscode') throw new Error(`the bundle wants “${id}”, which a browser does not have`);
      // A bundler copies a module's properties one by one: they must be there to be counted.
      return Object.fromEntries(API.map((name) => [name, known[name] ?? anything(name, known)]));
    },
    importScripts: callable(),
    ...globals,
  });
  runInContext(readFileSync('dist/extension.js', 'utf8'), context, { filename: 'extension.js' });
  if (!module.exports.activate) throw new Error('the bundle has no “activate”');
  return module.exports.activate;
}
