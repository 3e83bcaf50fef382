/**
 * Stands for the module `vscode` where a test needs a workspace with files: import this before what imports `vscode`. A
 * test puts files and open documents into `workspace`, and fires what the editor would.
 */
import Module from 'node:module';
import { globToRegExp } from '../../../src/cli/review/glob';
import { CLASSES, Disposable, EventEmitter, Uri } from './fakeClasses';

const ROOT = '/work';

interface OpenDocument {
  readonly uri: Uri;
  readonly text: string;
  readonly isDirty: boolean;
}

class Workspace {
  /** By their paths below the folder of the workspace. */
  readonly files = new Map<string, string | Uint8Array>();
  readonly settings = new Map<string, unknown>();
  documents: OpenDocument[] = [];
  /** Called before files are looked for; may throw, or take its time. */
  beforeFinding: (glob: string) => Promise<void> | void = () => undefined;
  /** Gives other files than those that are there. */
  found: readonly Uri[] | null = null;
  readonly fileChanged = new EventEmitter();
  readonly filesDeleted = new EventEmitter();
  readonly documentChanged = new EventEmitter();
  readonly documentSaved = new EventEmitter();

  uri(name: string): Uri {
    return Uri.file(`${ROOT}/${name}`);
  }

  /** A file is written, and the editor tells of it. */
  write(name: string, content: string): void {
    this.files.set(name, content);
    this.fileChanged.fire(this.uri(name));
  }

  /** An open document is typed in, or saved. */
  type(name: string, text: string, isDirty = true): void {
    const document = { uri: this.uri(name), text, isDirty };
    this.documents = [...this.documents.filter(({ uri }) => uri.path !== document.uri.path), document];
    this.documentChanged.fire({ document });
    if (isDirty) return;
    this.files.set(name, text);
    this.documentSaved.fire(document);
  }

  /** All as it was at first. */
  reset(): void {
    this.files.clear();
    this.settings.clear();
    this.documents = [];
    this.beforeFinding = () => undefined;
    this.found = null;
  }
}

export const workspace = new Workspace();

const nothing = { dispose: () => undefined };
const never = (): typeof nothing => nothing;
const nameOf = ({ path }: Uri): string => path.slice(ROOT.length + 1);

function contentOf(uri: Uri): Uint8Array {
  const content = workspace.files.get(nameOf(uri));
  if (content === undefined) throw new Error(`there is no ${uri.path}`);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function findFiles(
  glob: string | { readonly pattern: string },
  _: unknown,
  most = Infinity,
): Promise<readonly Uri[]> {
  const pattern = typeof glob === 'string' ? glob : glob.pattern;
  await workspace.beforeFinding(pattern);
  if (workspace.found) return workspace.found.slice(0, most);
  const expression = globToRegExp(pattern);
  return [...workspace.files.keys()]
    .filter((name) => expression.test(name))
    .slice(0, most)
    .map((name) => workspace.uri(name));
}

const folder = { uri: Uri.file(ROOT), name: 'work', index: 0 };

const api = {
  ...CLASSES,
  FileType: { File: 1 },
  l10n: { t: (text: string) => text },
  window: { onDidChangeWindowState: never },
  workspace: {
    workspaceFolders: [folder],
    getWorkspaceFolder: ({ path }: Uri) => (path.startsWith(`${ROOT}/`) ? folder : undefined),
    asRelativePath: nameOf,
    get textDocuments() {
      return workspace.documents.map((document) => ({ ...document, getText: () => document.text }));
    },
    getConfiguration: () => ({ get: (name: string) => workspace.settings.get(name) }),
    findFiles,
    fs: {
      stat: (uri: Uri) => Promise.resolve().then(() => ({ type: 1, size: contentOf(uri).length })),
      readFile: (uri: Uri) => Promise.resolve().then(() => contentOf(uri)),
      readDirectory: (uri: Uri) =>
        Promise.resolve(
          [...workspace.files.keys()]
            .filter((name) => name.startsWith(`${nameOf(uri)}/`))
            .map((name) => [name.slice(nameOf(uri).length + 1), 1]),
        ),
    },
    createFileSystemWatcher: (glob: string) => {
      const expression = globToRegExp(glob);
      const onDidChange = (listener: (uri: Uri) => void): Disposable =>
        new Disposable(
          workspace.fileChanged.event((uri) => {
            if (expression.test(nameOf(uri as Uri))) listener(uri as Uri);
          }).dispose,
        );
      return { ...nothing, onDidChange, onDidCreate: never, onDidDelete: never };
    },
    onDidDeleteFiles: workspace.filesDeleted.event,
    onDidChangeTextDocument: workspace.documentChanged.event,
    onDidSaveTextDocument: workspace.documentSaved.event,
    onDidRenameFiles: never,
    onDidOpenTextDocument: never,
    onDidCloseTextDocument: never,
    onDidChangeWorkspaceFolders: never,
  },
};

const loader = Module as unknown as { _load: (id: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (id, ...rest) => (id === 'vscode' ? api : load(id, ...rest));

/** Waits until something is so; throws where it never is. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn++) {
    if (turn > 5000) throw new Error('it has not come true');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Within it what is done after a pause is done after a very short one. */
export function withShortPauses(): void {
  const { setTimeout: real } = globalThis;
  before(() => {
    globalThis.setTimeout = ((run: () => void, delay = 0) => real(run, Math.min(delay, 10))) as typeof real;
  });
  after(() => {
    globalThis.setTimeout = real;
  });
}
