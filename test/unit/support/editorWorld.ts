/**
 * The built extension in a made-up editor with one article open: all that it would show is kept, so that a test can
 * look at every word of it.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadBundle, type KnownApi } from './fakeApi';
import { CLASSES, EventEmitter, MarkdownString, Position, Selection, Uri, type Range } from './fakeClasses';

const ROOT = '/work';

export interface World {
  /** Everything that the extension showed, with where. Ask again after having run something. */
  shown(): Promise<readonly Shown[]>;
  run(command: string, ...args: readonly unknown[]): Promise<void>;
  /** The article is saved. */
  save(): Promise<void>;
  /** How many characters the extension asked for at once, each time that it asked for the article's text. */
  readonly asked: readonly number[];
  readonly log: readonly string[];
  /** Files of the extension's own that it has read, in their order. */
  readonly ownFiles: readonly string[];
  dispose(): void;
}

export interface Shown {
  /** Such as `tree dateline.agreements › label`. */
  readonly where: string;
  readonly value: string | MarkdownString;
}

/** What a tree asks for; the extension's own nodes mean nothing to us. */
interface Tree {
  getChildren(node?: unknown): unknown;
  getTreeItem(node: unknown): unknown;
}

type Provide = (...args: readonly unknown[]) => unknown;

/**
 * `settings` by their names without `dateline.`; files by their paths below the folder of the workspace; `patch` changes
 * the code of the analysis.
 */
export function openWorld(
  article: { readonly name: string; readonly text: string },
  files: Readonly<Record<string, string>> = {},
  settings: Readonly<Record<string, unknown>> = {},
  patch = (code: string): string => code,
): World {
  const folder = { uri: Uri.file(ROOT), name: 'work', index: 0 };
  const asked: number[] = [];
  const document = documentOf(article.name, article.text, asked);
  const editor = {
    document,
    selection: new Selection(new Position(0, 0), new Position(0, 0)),
    selections: [],
    visibleRanges: [],
    viewColumn: 1,
    setDecorations: () => undefined,
    revealRange: () => undefined,
  };
  const contents = new Map(
    Object.entries({ ...files, [article.name]: article.text }).map(([name, text]) => [
      `${ROOT}/${name}`,
      text,
    ]),
  );
  const kept: { where: string; value: unknown }[] = [];
  const keep = (where: string, value: unknown): void => {
    kept.push({ where, value });
  };
  const trees = new Map<string, Tree>();
  const commands = new Map<string, Provide>();
  const providers = new Map<string, Readonly<Record<string, Provide>>>();
  const log: string[] = [];
  const ownFiles: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const message = new EventEmitter();
  const saved = new EventEmitter();
  const nothing = { dispose: () => undefined };
  const notify =
    (kind: string) =>
    (...args: readonly unknown[]): Promise<undefined> => {
      keep(kind, args);
      return Promise.resolve(undefined);
    };
  const provide =
    (kind: string) =>
    (_: unknown, provider: Readonly<Record<string, Provide>>): typeof nothing => {
      providers.set(kind, provider);
      return nothing;
    };
  const fileAt = (uri: Uri): string => {
    const text = contents.get(uri.path);
    if (text === undefined) throw new Error(`there is no ${uri.path}`);
    return text;
  };
  const open = (what?: unknown): Promise<unknown> => {
    if (what instanceof Uri) return Promise.resolve(documentOf(what.path, contents.get(what.path) ?? '', []));
    keep('new document', what);
    return Promise.resolve(document);
  };

  const known: KnownApi = {
    ...CLASSES,
    'l10n.t': (text: string, ...args: readonly unknown[]) =>
      text.replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)])),
    'l10n.bundle': undefined,
    'env.language': 'en',
    'env.clipboard.writeText': notify('clipboard'),
    'window.visibleTextEditors': [editor],
    'window.activeTextEditor': editor,
    'window.createOutputChannel': () => {
      const write = (...args: readonly unknown[]): number => log.push(args.map(String).join(' '));
      return { ...nothing, info: write, warn: write, error: write, show: () => undefined };
    },
    'window.createTreeView': (id: string, { treeDataProvider }: { treeDataProvider: Tree }) => {
      trees.set(id, treeDataProvider);
      const view = { ...nothing, visible: true, onDidChangeVisibility: () => nothing, title: id };
      keep(`view ${id}`, view);
      return Object.assign(view, {
        onDidExpandElement: () => nothing,
        onDidCollapseElement: () => nothing,
        onDidChangeSelection: () => nothing,
        onDidChangeCheckboxState: () => nothing,
        reveal: () => Promise.resolve(),
      });
    },
    'window.createStatusBarItem': (id: string) => {
      const item = { ...nothing, show: () => undefined, hide: () => undefined };
      keep(`status bar ${id}`, item);
      return item;
    },
    'window.createWebviewPanel': (id: string, title: string, _: unknown, options: unknown) => {
      const webview = {
        html: '',
        cspSource: 'vscode-resource:',
        asWebviewUri: (uri: Uri) => uri,
        onDidReceiveMessage: message.event,
        postMessage: notify('page'),
      };
      const panel = {
        ...nothing,
        ...{ title, options, webview, visible: true, reveal: () => undefined },
        ...{ onDidDispose: () => nothing, onDidChangeViewState: () => nothing },
      };
      keep(`webview ${id}`, panel);
      return panel;
    },
    'window.createQuickPick': () => {
      const pick = { ...nothing, items: [], show: () => undefined, hide: () => undefined };
      keep('quick pick', pick);
      const event = (): typeof nothing => nothing;
      return Object.assign(pick, { onDidChangeActive: event, onDidAccept: event, onDidHide: event });
    },
    'window.showQuickPick': (items: unknown) => notify('quick pick')(items),
    'window.showInputBox': () => Promise.resolve(undefined),
    'window.showSaveDialog': () => Promise.resolve(Uri.file(`${ROOT}/saved`)),
    'window.showInformationMessage': notify('notification'),
    'window.showWarningMessage': notify('notification'),
    'window.showErrorMessage': notify('notification'),
    'window.setStatusBarMessage': notify('status bar message'),
    'window.showTextDocument': () => Promise.resolve(editor),
    'window.withProgress': (_: unknown, run: Provide) => run({ report: () => undefined }, {}),
    'workspace.workspaceFolders': [folder],
    'workspace.getWorkspaceFolder': ({ path }: Uri) => (path.startsWith(ROOT) ? folder : undefined),
    'workspace.asRelativePath': (uri: Uri | string) =>
      (typeof uri === 'string' ? uri : uri.path).replace(`${ROOT}/`, ''),
    'workspace.textDocuments': [document],
    'workspace.onDidSaveTextDocument': saved.event,
    'workspace.openTextDocument': open,
    'workspace.getConfiguration': () => ({
      get: (name: string, otherwise: unknown) => (name in settings ? settings[name] : otherwise),
      inspect: () => undefined,
      update: () => Promise.resolve(),
    }),
    'workspace.fs.readFile': async (uri: Uri) => {
      const [, own] = /^\/extension\/(.*)/.exec(uri.path) ?? [];
      if (own === undefined) return new TextEncoder().encode(fileAt(uri));
      ownFiles.push(own);
      const code = await readFile(own, 'utf8');
      return new TextEncoder().encode(own === 'dist/analysis.js' ? patch(code) : code);
    },
    'workspace.fs.stat': async (uri: Uri) => Promise.resolve({ type: 1, size: fileAt(uri).length }),
    'workspace.fs.writeFile': (uri: Uri, bytes: Uint8Array) => {
      keep(`file ${uri.path.slice(ROOT.length)}`, new TextDecoder().decode(bytes));
      return Promise.resolve();
    },
    'workspace.fs.readDirectory': ({ path }: Uri) =>
      Promise.resolve(
        [...contents.keys()]
          .filter((name) => name.startsWith(`${path}/`))
          .map((name) => [name.slice(path.length + 1), 1]),
      ),
    'workspace.findFiles': () =>
      Promise.resolve(
        [...contents.keys()].filter((name) => !name.includes('/.')).map((name) => Uri.file(name)),
      ),
    'FileType.File': 1,
    'commands.registerCommand': (id: string, run: Provide) => {
      commands.set(id, run);
      return nothing;
    },
    'commands.executeCommand': () => Promise.resolve(),
    'languages.match': () => 0,
    'languages.getLanguages': () => Promise.resolve(['json', 'markdown', 'csv']),
    'languages.createDiagnosticCollection': (name: string) => ({
      ...nothing,
      set: (_: unknown, diagnostics: unknown) => {
        keep(`problems ${name}`, diagnostics);
      },
      delete: () => undefined,
      clear: () => undefined,
    }),
    'languages.registerHoverProvider': provide('provideHover'),
    'languages.registerDocumentSymbolProvider': provide('provideDocumentSymbols'),
    'languages.registerCodeActionsProvider': provide('provideCodeActions'),
    'comments.createCommentController': () => ({
      ...nothing,
      createCommentThread: (...args: readonly unknown[]) => {
        const thread = { ...nothing, range: args[1], comments: args[2] };
        keep('comment', thread);
        return thread;
      },
    }),
  };
  const globals = {
    ...{ performance, btoa, TextEncoder, TextDecoder, JSON, URL, crypto: globalThis.crypto },
    setTimeout: (run: () => void, delay: number) => {
      const timer = setTimeout(run, Math.min(delay, 5));
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout) => {
      clearTimeout(timer);
    },
  };
  loadBundle(
    known,
    globals,
  )({
    subscriptions: [],
    extensionUri: Uri.file('/extension'),
    workspaceState: { get: (_: string, otherwise: unknown) => otherwise, update: () => Promise.resolve() },
  });

  const token = { isCancellationRequested: false };
  const ask = async (kind: string, ...args: readonly unknown[]): Promise<void> => {
    for (const [one, provider] of providers)
      if (one === kind) keep(kind, await provider[kind]?.(document, ...args, token));
  };
  const walk = async (id: string, tree: Tree, node?: unknown): Promise<void> => {
    for (const child of ((await tree.getChildren(node)) as readonly unknown[] | undefined) ?? []) {
      keep(`tree ${id}`, await tree.getTreeItem(child));
      await walk(id, tree, child);
    }
  };
  const askForAll = async (): Promise<void> => {
    const all = new CLASSES.Range(new Position(0, 0), document.positionAt(article.text.length));
    for (let offset = 0; offset <= article.text.length; offset += 3)
      await ask('provideHover', document.positionAt(offset));
    await ask('provideDocumentSymbols');
    await ask('provideCodeActions', all, { diagnostics: [] });
    for (const [id, tree] of trees) await walk(id, tree);
  };
  return {
    log,
    ownFiles,
    asked,
    save: async () => {
      saved.fire(document);
      await sleep(60);
    },
    shown: async () => {
      await askForAll();
      // Timers and slices of work come to rest.
      await sleep(80);
      await askForAll();
      return kept.flatMap(({ where, value }) => wordsOf(where, value));
    },
    run: async (id, ...args) => {
      const command = commands.get(id);
      if (!command) throw new Error(`there is no command ${id}`);
      await command(...args);
      message.fire({ type: 'ready' });
      await sleep(60);
    },
    dispose: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** A document as the editor has it; lines end with `\n` only. */
function documentOf(name: string, text: string, asked: number[]) {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const positionAt = (offset: number): Position => {
    const line = starts.findLastIndex((start) => start <= offset);
    return new Position(line, offset - (starts[line] ?? 0));
  };
  const offsetAt = ({ line, character }: Position): number =>
    Math.min((starts[line] ?? text.length) + character, text.length);
  return {
    ...{ uri: Uri.file(name.startsWith('/') ? name : `${ROOT}/${name}`), version: 1 },
    languageId: name.endsWith('.md') ? 'markdown' : 'article',
    ...{ isClosed: false, isDirty: false, lineCount: starts.length, positionAt },
    getText: (range?: Range) => {
      const part = range ? text.slice(offsetAt(range.start), offsetAt(range.end)) : text;
      asked.push(part.length);
      return part;
    },
    offsetAt,
    lineAt: (line: number) => {
      const end = positionAt((starts[line + 1] ?? text.length + 1) - 1);
      const range = new CLASSES.Range(new Position(line, 0), end);
      return { range, text: text.slice(starts[line], offsetAt(end)) };
    },
  };
}

/** Names under which no words are kept that anybody reads. */
const NOT_SHOWN =
  /^(?:uri|id|command|arguments|target|resourceUri|iconPath|contextValue|base|edit|entity|record|onDid\w+|options)$/;

/** All texts within what was handed to the editor. */
function wordsOf(where: string, value: unknown, depth = 0): Shown[] {
  if (typeof value === 'string' || value instanceof MarkdownString) return [{ where, value }];
  if (typeof value !== 'object' || value === null || value instanceof Uri || depth > 8) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    NOT_SHOWN.test(name) ? [] : wordsOf(Array.isArray(value) ? where : `${where} › ${name}`, part, depth + 1),
  );
}
