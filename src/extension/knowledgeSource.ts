import * as vscode from 'vscode';
import { createAnalyser, type Analyser } from '../core/analyse';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import type { Problem } from '../core/knowledge/problem';
import { withUserFiles } from '../core/userKnowledge';
import { pause } from './slices';
import { isKnowledgeFile, KNOWLEDGE_GLOB, readKnowledgeFiles, type KnowledgeFile } from './knowledgeFiles';
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
  readonly #builtIn: () => KnowledgeBase;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #merged: KnowledgeBase | null = null;
  #analyser: Analyser | null = null;
  #problems: ProblemsByFile = [];
  #loading: Promise<void> | null = null;
  /** What was read last, so that a file that is only touched changes nothing. */
  #read = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The records or the problems are others than before. */
  readonly onDidChange = this.#changed.event;

  constructor(builtIn: () => KnowledgeBase, log: vscode.LogOutputChannel) {
    this.#builtIn = builtIn;
    this.#log = log;
    const again = (): void => {
      this.#schedule(DEBOUNCE_MS);
    };
    const ifOurs = (uri: vscode.Uri): void => {
      if (isKnowledgeFile(uri)) again();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
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
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        ifOurs(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        ifOurs(uri);
      }),
    );
    this.#schedule(0);
  }

  /** The knowledge as it was last read. */
  get current(): KnowledgeBase {
    return this.#merged ?? this.#builtIn();
  }

  get problems(): ProblemsByFile {
    return this.#problems;
  }

  /** The analyser over the knowledge as it is now; waits for the workspace's files the first time. */
  async analyser(): Promise<Analyser> {
    await (this.#loading ??= this.#load());
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
      const files = await readKnowledgeFiles();
      const read = JSON.stringify(files.map(({ uri, text }) => [uri.toString(), text]));
      if (read === this.#read || (files.length === 0 && this.#read === '')) return;
      this.#read = read;
      this.#take(files);
    } catch (error) {
      this.#log.error('The knowledge of this workspace could not be read.', error);
    }
  }

  #take(files: readonly KnowledgeFile[]): void {
    if (files.length === 0) {
      [this.#merged, this.#problems] = [null, []];
    } else {
      const { knowledge, problems } = withUserFiles(createAnalyser(this.#builtIn()), files);
      this.#merged = knowledge;
      this.#problems = files.map(({ uri, path }) => [uri, problems.filter(({ file }) => file === path)]);
      this.#log.info(`Read ${String(files.length)} files of knowledge, ${String(problems.length)} problems.`);
    }
    this.#analyser = null;
    this.#changed.fire();
  }
}
