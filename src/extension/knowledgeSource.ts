import * as vscode from 'vscode';
import type { Analyser } from '../core/analyse';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import type { Problem } from '../core/knowledge/problem';
import type { Parts } from './parts';
import { pause, runInSlices } from './slices';
import {
  isBeingEdited,
  isKnowledgeFile,
  KNOWLEDGE_GLOB,
  MOST_FILES,
  readKnowledgeFiles,
  type KnowledgeFiles,
} from './knowledgeFiles';
import { watchFiles } from './watchFiles';

/** How long changes of files must pause before they are read again. */
const DEBOUNCE_MS = 300;

/** What is wrong in each of the user's files; files without problems have an empty list. */
export type ProblemsByFile = readonly (readonly [uri: vscode.Uri, problems: readonly Problem[]])[];

/**
 * The knowledge that articles are read with: the built-in base with the workspace's own files over it. It reads nothing
 * before the first article or file of knowledge is there, and reads the files again when they change.
 */
export class KnowledgeSource implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #problemsChanged = new vscode.EventEmitter<void>();
  readonly #settled = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #builtIn: Promise<KnowledgeBase> | null = null;
  /** The built-in base, or that with the user's own files over it; `null` until somebody needs it. */
  #current: KnowledgeBase | null = null;
  #analyser: Analyser | null = null;
  #problems: ProblemsByFile = [];
  #loading: Promise<void> | null = null;
  /** What was read last, so that a file that is only touched changes nothing. */
  #read = '';
  /** The user's records as they were last read, so that a comment that is typed changes nothing, either. */
  #records = '';
  /** The records have changed, and those who wait until they are saved have not been told. */
  #isUnsettled = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The records are others than before. */
  readonly onDidChange = this.#changed.event;

  /** What is wrong in the user's files, or where, is something else. */
  readonly onDidChangeProblems = this.#problemsChanged.event;

  /**
   * The records have changed, and are saved: for what takes long to do again. Who types a record has a new one at each
   * pause.
   */
  readonly onDidSettle = this.#settled.event;

  constructor(parts: Parts, log: vscode.LogOutputChannel) {
    this.#parts = parts;
    this.#log = log;
    const again = (): void => {
      this.#schedule(DEBOUNCE_MS);
    };
    const ifOurs = (uri: vscode.Uri): void => {
      if (isKnowledgeFile(uri)) again();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#problemsChanged,
      this.#settled,
      watchFiles(KNOWLEDGE_GLOB, again),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
      // Not every file system tells of changes: who comes back to the window may have made some elsewhere.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) again();
      }),
      // An open file counts as it is in the editor.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        ifOurs(document.uri);
      }),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        ifOurs(uri);
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        ifOurs(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        ifOurs(uri);
      }),
    );
    this.#schedule(0);
  }

  /** The knowledge as it was last read. Whoever has an analysis can ask for it; others `read`. */
  get current(): KnowledgeBase {
    if (!this.#current) throw new Error('the knowledge was asked for before it was read');
    return this.#current;
  }

  /** The knowledge, read first where that has not been done. */
  async read(): Promise<KnowledgeBase> {
    // Both are read at once, as one of them is large.
    const builtIn = this.#readBuiltIn();
    await (this.#loading ??= this.#load());
    const base = await builtIn;
    return (this.#current ??= base);
  }

  get problems(): ProblemsByFile {
    return this.#problems;
  }

  /** The analyser over the knowledge as it is now; waits for the workspace's files the first time. */
  async analyser(): Promise<Analyser> {
    const [{ createAnalyser }] = await Promise.all([this.#parts.analysis(), this.read()]);
    await pause(0);
    if (this.#analyser) return this.#analyser;
    const analyser = createAnalyser(this.current);
    this.#analyser = analyser;
    // The first article is work enough for a turn of its own.
    await pause(0);
    return analyser;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // One after the other: a slow file system must not let an old state overtake a new one.
      this.#loading = (this.#loading ?? Promise.resolve()).then(() => this.#load());
    }, delay);
  }

  async #load(): Promise<void> {
    try {
      const found = await readKnowledgeFiles();
      const read = JSON.stringify([found.files.map(({ uri, text }) => [uri.toString(), text]), found.left]);
      const isSame = read === this.#read || (found.files.length === 0 && this.#read === '');
      if (!isSame) await this.#take(found);
      if (!isSame) this.#read = read;
      if (!this.#isUnsettled || isBeingEdited()) return;
      this.#isUnsettled = false;
      this.#settled.fire();
    } catch (error) {
      this.#log.error('The knowledge of this workspace could not be read.', error);
    }
  }

  async #take({ files, left }: KnowledgeFiles): Promise<void> {
    const builtIn = await this.#readBuiltIn();
    if (files.length === 0) {
      this.#problems = [];
      this.#setRecords('', () => builtIn);
    } else {
      const [{ createAnalyser, layOver }, { readKnowledgeInSteps }] = await Promise.all([
        this.#parts.analysis(),
        this.#parts.userFiles(),
      ]);
      const { knowledge: base, recordsNamed } = createAnalyser(builtIn);
      const result = await runInSlices(readKnowledgeInSteps(files, { base, recordsNamed }), () => false);
      if (!result) return;
      const { records, problems } = result;
      this.#problems = [
        ...files.map(({ uri, path }) => [uri, problems.filter(({ file }) => file === path)] as const),
        ...left.map((uri) => [uri, [notRead(uri)]] as const),
      ];
      this.#log.info(`Read ${String(files.length)} files of knowledge, ${String(problems.length)} problems.`);
      this.#setRecords(JSON.stringify(records), () => layOver(base, records));
    }
    this.#problemsChanged.fire();
  }

  #setRecords(records: string, make: () => KnowledgeBase): void {
    if (records === this.#records) return;
    this.#records = records;
    this.#current = make();
    this.#analyser = null;
    this.#isUnsettled = true;
    this.#changed.fire();
  }

  #readBuiltIn(): Promise<KnowledgeBase> {
    const made = (this.#builtIn ??= Promise.all([this.#parts.analysis(), this.#parts.knowledge()]).then(
      async ([{ loadKnowledge }, packed]) => {
        // Code and text are large: the host gets a turn before they are used.
        await pause(0);
        return loadKnowledge(packed);
      },
    ));
    made.catch(() => {
      if (this.#builtIn === made) this.#builtIn = null;
    });
    return made;
  }
}

function notRead(uri: vscode.Uri): Problem {
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    ...start,
    file: uri.toString(),
    severity: 'warning',
    message: `No more than ${String(MOST_FILES)} files of knowledge are read; this one is not.`,
  };
}
