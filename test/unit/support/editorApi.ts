/**
 * Stands for the module `vscode` in unit tests, which run in plain Node: import this before what imports `vscode`. It has
 * the few classes that the extension makes instances of, and events that a test can fire.
 */
import Module from 'node:module';
import { Disposable, EventEmitter, Position, Range, Uri } from './fakeClasses';

/** What a test fires as the editor would. */
export const editor = {
  closed: new EventEmitter(),
  renamed: new EventEmitter(),
  saved: new EventEmitter(),
};

/** The files of the workspace's folders `/one` and `/two`, by path; `unreadable` are there, and fail to be read. */
export const disk = { files: new Map<string, string>(), unreadable: new Set<string>() };

/** What the editor has asked the reader, and the button that the reader will press; without one, none for ever. */
export const messages = { shown: [] as string[], answer: undefined as string | undefined };

class FileSystemError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`the file system says ${code}`);
    this.code = code;
  }
}

function contentOf({ path }: Uri): Promise<Uint8Array> {
  if (disk.unreadable.has(path)) return Promise.reject(new FileSystemError('NoPermissions'));
  const text = disk.files.get(path);
  return text === undefined
    ? Promise.reject(new FileSystemError('FileNotFound'))
    : Promise.resolve(new TextEncoder().encode(text));
}

const folderOf = ({ path }: Uri): { uri: Uri } | undefined => {
  const [, name] = /^\/(one|two)\//.exec(path) ?? [];
  return name === undefined ? undefined : { uri: new Uri('file', `/${name}`) };
};
const noEvent = (): Disposable => new Disposable(() => undefined);

/** The language that the editor is set to, and our translation into it. */
export const display: { language: string; bundle: Readonly<Record<string, string>> | undefined } = {
  language: 'en',
  bundle: undefined,
};

const api = {
  ...{ Disposable, EventEmitter, Position, Range, Uri, FileSystemError },
  env: {
    get language() {
      return display.language;
    },
    clipboard: {
      writeText: (text: string) => {
        messages.shown.push(`copied: ${text}`);
        return Promise.resolve();
      },
    },
  },
  l10n: {
    t: (text: string) => display.bundle?.[text] ?? text,
    get bundle() {
      return display.bundle;
    },
  },
  window: {
    showWarningMessage: (text: string, ...buttons: readonly string[]) => {
      messages.shown.push(text);
      const { answer } = messages;
      return answer === undefined || !buttons.includes(answer)
        ? new Promise(() => undefined)
        : Promise.resolve(answer);
    },
    showTextDocument: () => Promise.resolve(),
  },
  workspace: {
    fs: {
      readFile: contentOf,
      stat: contentOf,
      writeFile: ({ path }: Uri, bytes: Uint8Array) => {
        disk.files.set(path, new TextDecoder().decode(bytes));
        return Promise.resolve();
      },
    },
    textDocuments: [],
    getWorkspaceFolder: folderOf,
    asRelativePath: ({ path }: Uri) => path.split('/').slice(2).join('/'),
    createFileSystemWatcher: () => ({
      ...{ onDidCreate: noEvent, onDidChange: noEvent, onDidDelete: noEvent },
      dispose: () => undefined,
    }),
    onDidSaveTextDocument: editor.saved.event,
    onDidCloseTextDocument: editor.closed.event,
    onDidRenameFiles: editor.renamed.event,
  },
};

const loader = Module as unknown as { _load: (id: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (id, ...rest) => (id === 'vscode' ? api : load(id, ...rest));
