import type * as vscode from 'vscode';
import type { Analyser, AnalyseOptions, AnalysisSession } from '../core/analyse';
import type { Analysis } from '../core/analysis';
import { entitiesInSteps } from '../core/cards/allMentions';
import type { ArticleText } from './articleText';
import { pause, runInSlices } from './slices';

/** What is known of a document. "Not checked" never looks like "no findings". */
export type ArticleState =
  | { readonly kind: 'no-article' }
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'checked';
      readonly analysis: Analysis;
      /** Characters of the document. Of one that is too large, the analysis has the beginning only. */
      readonly length: number;
    }
  | { readonly kind: 'unchecked'; readonly reason: 'binary' | 'failed' };

/** How many characters were checked of how many, if not all, as the document is too large. */
export interface CheckedPart {
  readonly checked: number;
  readonly length: number;
}

export function checkedPart(state: ArticleState): CheckedPart | undefined {
  if (state.kind !== 'checked') return undefined;
  const checked = state.analysis.text.length;
  return checked < state.length ? { checked, length: state.length } : undefined;
}

/** What an article needs from its surroundings. */
export interface ArticleHost {
  analyser(): Promise<Analyser>;
  isArticle(document: vscode.TextDocument): boolean;
  optionsFor(document: vscode.TextDocument): AnalyseOptions;
  /** The text up to about `most` characters; `undefined` once it is stale. */
  read(document: vscode.TextDocument, most: number, isStale: () => boolean): Promise<ArticleText | undefined>;
  maxLength(document: vscode.TextDocument): number;
  /** The analysis as it is to be shown, such as without what the reviewers ignore. */
  finish(document: vscode.TextDocument, analysis: Analysis): Promise<Analysis>;
  report(document: vscode.TextDocument, error: unknown): void;
}

/** Above it, what the views ask of all mentions is listed beforehand, in slices. */
const MANY_MENTIONS = 20_000;

/** After an edit that made a running analysis useless, the next one waits this long for further edits. */
const RETRY_MS = 100;

/** One document and its analysis, brought up to date on demand. */
export class Article {
  readonly document: vscode.TextDocument;
  readonly #host: ArticleHost;
  readonly #changed: (article: Article) => void;
  #state: ArticleState = { kind: 'waiting' };
  /** Version and revision that the state belongs to. */
  #stamp = '';
  /** Counts changes of settings and choices. */
  #revision = 0;
  #checkAll = false;
  /** The revision before all was to be checked. */
  #before = 0;
  #disposed = false;
  #session: AnalysisSession | null = null;
  #run: Promise<void> | null = null;

  constructor(document: vscode.TextDocument, host: ArticleHost, changed: (article: Article) => void) {
    this.document = document;
    this.#host = host;
    this.#changed = changed;
  }

  /** What was last found out; it may be of an earlier version of the text. */
  get state(): ArticleState {
    return this.#state;
  }

  get isCurrent(): boolean {
    return this.#stamp === this.#now();
  }

  /** The analysis if there is one of the text as it is now. */
  peek(): Analysis | undefined {
    return this.isCurrent && this.#state.kind === 'checked' ? this.#state.analysis : undefined;
  }

  /** The analysis of the text as it is now, or as it is by the time that typing pauses. */
  async get(): Promise<Analysis | undefined> {
    if (!this.isCurrent && !this.#disposed) {
      this.#run ??= this.#update().finally(() => {
        this.#run = null;
      });
      await this.#run;
    }
    return this.peek();
  }

  /** Settings or choices have changed: what is known is out of date. */
  invalidate(): void {
    this.#revision++;
  }

  /** There is another analyser: nothing of what the old one knew is kept. */
  dropSession(): void {
    this.#session = null;
    this.invalidate();
  }

  /** The reader wants all of it checked in spite of its size. */
  checkAll(): void {
    if (this.#checkAll && this.#state.kind !== 'unchecked') return;
    this.#checkAll = true;
    this.#before = this.#revision;
    this.invalidate();
  }

  /** The reader has had enough of it: what was known before stays, if nothing has changed since. */
  stopCheckingAll(): void {
    if (!this.#checkAll) return;
    this.#checkAll = false;
    if (!this.isCurrent && this.#revision === this.#before + 1) this.#revision = this.#before;
    else this.invalidate();
  }

  dispose(): void {
    this.#disposed = true;
    this.#session = null;
  }

  #now(): string {
    return `${String(this.document.version)}.${String(this.#revision)}`;
  }

  async #update(): Promise<void> {
    while (!this.#disposed && !this.isCurrent) {
      const stamp = this.#now();
      const isStale = (): boolean => this.#disposed || this.#now() !== stamp;
      const state = await this.#check(isStale);
      if (!state || isStale()) {
        await pause(RETRY_MS);
        continue;
      }
      this.#state = state;
      this.#stamp = stamp;
      this.#changed(this);
    }
  }

  /** `undefined`: given up, as the text has changed meanwhile. */
  async #check(isStale: () => boolean): Promise<ArticleState | undefined> {
    const { document } = this;
    if (!this.#host.isArticle(document)) {
      this.#session = null;
      return { kind: 'no-article' };
    }
    const most = this.#checkAll ? Infinity : this.#host.maxLength(document);
    const read = await this.#host.read(document, most, isStale);
    if (!read) return undefined;
    const { text, length } = read;
    if (looksBinary(text)) return { kind: 'unchecked', reason: 'binary' };
    // What follows may take long: those who show the state should say so.
    await pause(0);
    if (isStale()) return undefined;
    try {
      const session = this.#session ?? (await this.#host.analyser()).createSession();
      // To make the first analyser takes as long as a slice.
      if (!this.#session) await pause(0);
      // While waiting, another analyser may have taken the place of this one.
      if (isStale()) return undefined;
      this.#session = session;
      const steps = session.updateInSteps(text, this.#host.optionsFor(document));
      const found = await runInSlices(steps, isStale);
      if (!found) return undefined;
      const analysis = await this.#host.finish(document, found);
      if (analysis.mentions.length > MANY_MENTIONS) {
        if (!(await runInSlices(entitiesInSteps(analysis), isStale))) return undefined;
        // All that shows it takes its turn now: not in what is left of this slice.
        await pause(0);
      }
      return { kind: 'checked', analysis, length };
    } catch (error) {
      this.#session = null;
      this.#host.report(document, error);
      return { kind: 'unchecked', reason: 'failed' };
    }
  }
}

/** No article has a NUL in it, nor one broken character in fifty. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 8000);
  if (head.includes('\0')) return true;
  const broken = head.split('\ufffd').length - 1;
  return broken > 10 && broken * 50 > head.length;
}
