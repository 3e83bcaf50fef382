import * as vscode from 'vscode';
import { summarise } from '../core/outline/articleSummary';
import type { ArticleSummary } from '../core/outline/articleSummary';
import { encodingOf } from '../core/text/encoding';
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
  /** How many files are read at most, where there are more; otherwise `null`. */
  readonly cutAt: number | null;
  /** The knowledge has changed since they were read. */
  readonly isStale: boolean;
}

const MOST_FILES = 50_000;
const READ_AHEAD = 12;
const DEBOUNCE_MS = 400;
/** While it reads, how often listeners are told: each of them may have much to redo. */
const TELL_MS = 1000;
const EXCLUDED = '**/{node_modules,.git,.dateline}/**';

/** Files that are being read: all of them, or those that have changed. */
class Reading {
  readonly #stop = new vscode.CancellationTokenSource();
  /** Never rejects. */
  finished: Promise<void> = Promise.resolve();
  done = 0;
  total = 0;

  get token(): vscode.CancellationToken {
    return this.#stop.token;
  }

  get isStopped(): boolean {
    return this.token.isCancellationRequested;
  }

  stop(): void {
    this.#stop.cancel();
  }
}

/** Summaries of all articles of the workspace: read when first asked for, then kept up to date with the files. */
export class WorkspaceArticles implements vscode.Disposable {
  readonly #source: KnowledgeSource;
  readonly #choices: FileChoices;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #articles = new Map<string, ArticleSummary>();
  readonly #tooLarge = new Set<string>();
  readonly #pending = new Map<string, vscode.Uri>();
  readonly #knowledgeChanges: vscode.Disposable;
  #watching: vscode.Disposable | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #included = new Set<string>();
  /** The reading of all files that is under way, or was the last. */
  #reading: Reading | null = null;
  #catchingUp: Reading | null = null;
  #kind: WorkspaceState['kind'] = 'unread';
  #isCut = false;
  #isStale = false;

  /** More is known, or something else. While it reads, at most once a second. */
  readonly onDidChange = this.#changed.event;

  constructor(source: KnowledgeSource, choices: FileChoices, log: vscode.LogOutputChannel) {
    this.#source = source;
    this.#choices = choices;
    this.#log = log;
    this.#knowledgeChanges = vscode.Disposable.from(
      source.onDidChange(() => {
        if (this.#kind === 'unread') return;
        this.#isStale = true;
        this.#changed.fire();
      }),
      // Many files are not read again at each pause in typing, nor against who has stopped it.
      source.onDidSettle(() => {
        if (this.#kind === 'read' || this.#kind === 'reading') void this.read();
      }),
    );
  }

  get state(): WorkspaceState {
    const { done = 0, total = 0 } = this.#reading ?? {};
    return {
      ...{ kind: this.#kind, done, total, tooLarge: this.#tooLarge.size },
      ...{ cutAt: this.#isCut ? MOST_FILES : null, isStale: this.#isStale },
    };
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
    await (this.#kind === 'reading' ? this.#reading?.finished : this.read());
  }

  /** Reads all anew; what is under way is given up. Never rejects. */
  read(): Promise<void> {
    const before = this.#underWay;
    for (const one of before) one.stop();
    const reading = new Reading();
    this.#reading = reading;
    this.#kind = 'reading';
    this.#isStale = false;
    reading.finished = this.#readAll(reading, before);
    return reading.finished;
  }

  /** What reads, or has read. */
  get #underWay(): readonly Reading[] {
    return [this.#reading, this.#catchingUp].filter((one) => one !== null);
  }

  /** Stops reading; what has been read stays. */
  stop(): void {
    this.#reading?.stop();
  }

  dispose(): void {
    this.#reading?.stop();
    this.#catchingUp?.stop();
    clearTimeout(this.#timer);
    this.#watching?.dispose();
    this.#knowledgeChanges.dispose();
    this.#changed.dispose();
  }

  async #readAll(reading: Reading, before: readonly Reading[]): Promise<void> {
    try {
      await Promise.all(before.map(({ finished }) => finished));
      if (!reading.isStopped) await this.#readFound(reading);
    } catch (error) {
      reading.stop();
      this.#log.error('The articles of this workspace could not be read.', error);
    }
    // Another reading may have begun meanwhile, and speaks for itself.
    if (this.#reading !== reading) return;
    this.#kind = reading.isStopped ? 'stopped' : 'read';
    this.#changed.fire();
  }

  async #readFound(reading: Reading): Promise<void> {
    this.#articles.clear();
    this.#tooLarge.clear();
    this.#isCut = false;
    this.#watch();
    this.#changed.fire();
    const found = await vscode.workspace.findFiles(ARTICLE_GLOB, EXCLUDED, MOST_FILES + 1, reading.token);
    this.#isCut = found.length > MOST_FILES;
    const files = found.slice(0, MOST_FILES);
    reading.total = files.length;
    this.#included = await this.#includedFiles();
    await this.#readFiles(files, reading);
  }

  async #readFiles(files: readonly vscode.Uri[], reading: Reading): Promise<void> {
    const breathe = createBreath();
    const ahead: Promise<string | null>[] = [];
    let told = performance.now();
    for (const [index, file] of files.entries()) {
      while (ahead.length < READ_AHEAD && index + ahead.length < files.length) {
        const next = files[index + ahead.length];
        if (next) ahead.push(this.#textOf(next));
      }
      const text = await ahead.shift();
      if (reading.isStopped) return;
      await this.#take(file, text ?? null, breathe, reading);
      reading.done++;
      if (performance.now() - told > TELL_MS) {
        told = performance.now();
        this.#changed.fire();
      }
    }
  }

  /** `null`: it is gone, or too large. */
  async #textOf(file: vscode.Uri): Promise<string | null> {
    this.#tooLarge.delete(file.toString());
    try {
      const most = readSettings(file).maxFileSize;
      const { size } = await vscode.workspace.fs.stat(file);
      // The limit is one of characters, each of which takes up to three bytes.
      const text = size > 3 * most ? null : decoded(await vscode.workspace.fs.readFile(file));
      if (text !== null && text.length <= most) return text;
      this.#tooLarge.add(file.toString());
    } catch {
      // It has gone meanwhile.
    }
    return null;
  }

  async #take(
    file: vscode.Uri,
    text: string | null,
    breathe: () => Promise<void>,
    reading: Reading,
  ): Promise<void> {
    const uri = file.toString();
    const language = languageOfFile(file);
    if (text === null || !language || !isArticleText(file, text, this.#included.has(uri), this.#choices)) {
      this.#articles.delete(uri);
      return;
    }
    try {
      const session = (await this.#source.analyser()).createAgreementSession();
      const steps = session.updateInSteps(text, analyseOptions(file, language, this.#choices, this.#log));
      for (;;) {
        const step = steps.next();
        await breathe();
        if (reading.isStopped) return;
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
        const pattern = new vscode.RelativePattern(folder, glob);
        try {
          for (const file of await vscode.workspace.findFiles(pattern, EXCLUDED)) found.add(file.toString());
        } catch (error) {
          // The other files are read all the same.
          this.#log.error(`The files of dateline.include “${glob}” could not be found.`, error);
        }
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
      this.#timer = setTimeout(() => {
        this.#catchUp();
      }, DEBOUNCE_MS);
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
    return [...this.#articles.keys(), ...this.#tooLarge]
      .filter((uri) => uri.startsWith(start))
      .map((uri) => vscode.Uri.parse(uri));
  }

  #catchUp(): void {
    const before = this.#underWay;
    const reading = new Reading();
    this.#catchingUp = reading;
    reading.finished = this.#readPending(reading, before);
  }

  async #readPending(reading: Reading, before: readonly Reading[]): Promise<void> {
    // What is under way may already have passed these files.
    await Promise.all(before.map(({ finished }) => finished));
    const files = [...this.#pending.values()].filter((file) => !isExcluded(file));
    this.#pending.clear();
    // Stopped by a reading of all files, which has these among them.
    if (reading.isStopped || files.length === 0) return;
    this.#included = await this.#includedFiles();
    await this.#readFiles(files, reading);
    this.#changed.fire();
  }
}

function isExcluded({ path }: vscode.Uri): boolean {
  return /\/(?:node_modules|\.git|\.dateline)\//.test(path);
}

/** Strings that are cut out of a text keep the whole text in memory; these have let go of it. */
function detached(summary: ArticleSummary): ArticleSummary {
  return JSON.parse(JSON.stringify(summary)) as ArticleSummary;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
