/**
 * Stands for the module `vscode` in unit tests, which run in plain Node: import this before what imports `vscode`. It has
 * the few classes that the extension makes instances of, and events that a test can fire.
 */
import Module from 'node:module';
import { Disposable, EventEmitter, Position, Range } from './fakeClasses';

/** What a test fires as the editor would. */
export const editor = { closed: new EventEmitter(), renamed: new EventEmitter() };

/** The language that the editor is set to, and our translation into it. */
export const display: { language: string; bundle: Readonly<Record<string, string>> | undefined } = {
  language: 'en',
  bundle: undefined,
};

const api = {
  ...{ Disposable, EventEmitter, Position, Range },
  env: {
    get language() {
      return display.language;
    },
  },
  l10n: {
    t: (text: string) => display.bundle?.[text] ?? text,
    get bundle() {
      return display.bundle;
    },
  },
  workspace: {
    onDidCloseTextDocument: editor.closed.event,
    onDidRenameFiles: editor.renamed.event,
  },
};

const loader = Module as unknown as { _load: (id: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (id, ...rest) => (id === 'vscode' ? api : load(id, ...rest));
