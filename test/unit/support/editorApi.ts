/**
 * Stands for the module `vscode` in unit tests, which run in plain Node: import this before what imports `vscode`. It has
 * the few classes that the extension makes instances of, and events that a test can fire.
 */
import Module from 'node:module';
import { Disposable, EventEmitter, Position, Range } from './fakeClasses';

/** What a test fires as the editor would. */
export const editor = { closed: new EventEmitter(), renamed: new EventEmitter() };

const api = {
  ...{ Disposable, EventEmitter, Position, Range },
  workspace: {
    onDidCloseTextDocument: editor.closed.event,
    onDidRenameFiles: editor.renamed.event,
  },
};

const loader = Module as unknown as { _load: (id: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (id, ...rest) => (id === 'vscode' ? api : load(id, ...rest));
