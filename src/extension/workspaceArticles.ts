import * as vscode from 'vscode';
import { summarise } from '../core/outline/articleSummary';
import type { ArticleSummary } from '../core/outline/articleSummary';
import { analyseOptions } from './analyseOptions';
import { ARTICLE_GLOB, isArticleText, languageOfFile } from './articleFiles';
import type { FileChoices } from './fileChoices';
import type { KnowledgeSource } from './knowledgeSource';
import { readSettings } from './settings';
import { createBreath } from './slices';
import { watchFiles } from './watchFiles';

/** What is known of the workspace's articles; "not read" never looks like "none". */
export interface WorkspaceState {
  readonly kind: 'unread' | 'reading' | 'stopped' | 'read';
  /** Files that have been looked at, and all that may be articles. */
  readonly done: number;
  readonly total: number;
  readonly tooLarge: number;
}

const MOST_FILES = 50_000;
const READ_AHEAD = 12;
const DEBOUNCE_MS = 400;
/** While it reads, how often listeners are told: each of them may have much to redo. */
const TELL_MS = 1000;
const EXCLUDED = '**/{node_modules,.git,.dateline}/**';

/** Summaries of all articles of the workspace: read when first asked for, then kept up to date with the files. */
export class WorkspaceArticles implements vscode.Disposable {
  readonly #source: KnowledgeSource;
  readonly #choices: FileChoices;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #articles = new Map<string, ArticleSummary>();
  readonly #tooLarge = new Set<string>();
  readonly #pending = new Map<string, vscode.Uri>();
  readonly #knowledgeChange: vscode.Disposable;
  #watching: vscode.Disposable | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #included = new Set<string>();
  #running: Promise<void> | null = null;
  #stop = new vscode.CancellationTokenSource();
  #kind: WorkspaceState['kind'] = 'unread';
  #done = 0;
  #total = 0;

  /** More is known, or something else. While it reads, at most once a second. */
  readonly onDidChange = this.#changed.event;

  constructor(source: KnowledgeSource, choices: FileChoices, log: vscode.LogOutputChannel) {
    this.#source = source;
    this.#choices = choices;
    this.#log = log;
    this.#knowledgeChange = source.onDidChange(() => {
      if (this.#kind !== 'unread') void this.read();
    });
  }

  get state(): WorkspaceState {
    return { kind: this.#kind, done: this.#done, total: this.#total, tooLarge: this.#tooLarge.size };
  }

  /** By address. */
  get articles(): readonly ArticleSummary[] {
    return [...this.#articles.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  has(uri: string): boolean {
    return this.#articles.has(uri);
  }

  /** Reads what is there, unless that has been done or is under way. */
  async ensureRead(): Promise<void> {
    if (this.#kind === 'read') return;
    await (this.#running ?? this.read());
  }

  /** Reads all anew. */
  async read(): Promise<void> {
    this.stop();
    await this.#running?.catch(() => undefined);
    this.#articles.clear();
    this.#tooLarge.clear();
    this.#watch();
    this.#kind = 'reading';
    this.#done = 0;
    this.#total = 0;
    this.#changed.fire();
    const files = await vscode.workspace.findFiles(ARTICLE_GLOB, EXCLUDED, MOST_FILES);
    this.#included = await this.#includedFiles();
    await this.#run(files);
  }

  /** Stops reading; what has been read stays. */
  stop(): void {
    this.#stop.cancel();
  }

  dispose(): void {
    this.#stop.cancel();
    this.#stop.dispose();
    clearTimeout(this.#timer);
    this.#watching?.dispose();
    this.#knowledgeChange.dispose();
    this.#changed.dispose();
  }

  async #run(files: readonly vscode.Uri[]): Promise<void> {
    this.#stop.dispose();
    this.#stop = new vscode.CancellationTokenSource();
    const { token } = this.#stop;
    this.#total += files.length;
    this.#running = this.#readFiles(files, token);
    try {
      await this.#running;
    } finally {
      this.#running = null;
      this.#kind = token.isCancellationRequested ? 'stopped' : 'read';
      this.#changed.fire();
    }
  }

  async #readFiles(files: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
    const breathe = createBreath();
    const ahead: Promise<string | null>[] = [];
    let told = performance.now();
    for (const [index, file] of files.entries()) {
      while (ahead.length < READ_AHEAD && index + ahead.length < files.length) {
        const next = files[index + ahead.length];
        if (next) ahead.push(this.#textOf(next));
      }
      const text = await ahead.shift();
      if (token.isCancellationRequested) return;
      await this.#take(file, text ?? null, breathe, token);
      this.#done++;
      if (performance.now() - told > TELL_MS) {
        told = performance.now();
        this.#changed.fire();
      }
    }
  }

  /** `null`: it is gone, or too large. */
  async #textOf(file: vscode.Uri): Promise<string | null> {
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > readSettings(file).maxFileSize) {
        this.#tooLarge.add(file.toString());
        return null;
      }
      this.#tooLarge.delete(file.toString());
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } catch {
      return null;
    }
  }

  async #take(
    file: vscode.Uri,
    text: string | null,
    breathe: () => Promise<void>,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const uri = file.toString();
    const language = languageOfFile(file);
    if (text === null || !language || !isArticleText(file, text, this.#included.has(uri), this.#choices)) {
      this.#articles.delete(uri);
      return;
    }
    try {
      const session = (await this.#source.analyser()).createSession();
      const steps = session.updateInSteps(text, analyseOptions(file, language, this.#choices, this.#log));
      for (;;) {
        const step = steps.next();
        await breathe();
        if (token.isCancellationRequested) return;
        if (!step.done) continue;
        const summary = summarise(step.value, uri, vscode.workspace.asRelativePath(file));
        this.#articles.set(uri, detached(summary));
        return;
      }
    } catch (error) {
      this.#articles.delete(uri);
      this.#log.error(`${uri} could not be analysed.`, error);
    }
  }

  async #includedFiles(): Promise<Set<string>> {
    const found = new Set<string>();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      for (const glob of readSettings(folder.uri).include) {
        const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), EXCLUDED);
        for (const file of files) found.add(file.toString());
      }
    }
    return found;
  }

  // --- Changes of files ----------------------------------------------------------------------------------------------

  #watch(): void {
    if (this.#watching) return;
    const changed = (file: vscode.Uri): void => {
      this.#pending.set(file.toString(), file);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#catchUp(), DEBOUNCE_MS);
    };
    this.#watching = vscode.Disposable.from(
      watchFiles(ARTICLE_GLOB, changed),
      this.#choices.onDidChange(changed),
      // A folder that goes takes its files with it; the watcher speaks of the folder only.
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const file of files) this.#under(file).forEach(changed);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) this.#under(oldUri).forEach(changed);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.read()),
    );
  }

  #under(folder: vscode.Uri): vscode.Uri[] {
    const start = `${folder.toString()}/`;
    return [...this.#articles.keys()]
      .filter((uri) => uri.startsWith(start))
      .map((uri) => vscode.Uri.parse(uri));
  }

  async #catchUp(): Promise<void> {
    // Wait for what is under way: it may already have passed these files.
    await this.#running?.catch(() => undefined);
    if (this.#running || this.#pending.size === 0) return;
    const files = [...this.#pending.values()].filter((file) => !isExcluded(file));
    this.#pending.clear();
    this.#included = await this.#includedFiles();
    const stopped = this.#kind === 'stopped';
    await this.#run(files);
    if (stopped) this.#kind = 'stopped';
  }
}

function isExcluded({ path }: vscode.Uri): boolean {
  return /\/(?:node_modules|\.git|\.dateline)\//.test(path);
}

/** Strings that are cut out of a text keep the whole text in memory; these have let go of it. */
function detached(summary: ArticleSummary): ArticleSummary {
  return JSON.parse(JSON.stringify(summary)) as ArticleSummary;
}
