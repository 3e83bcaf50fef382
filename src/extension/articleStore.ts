import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { analyseOptions } from './analyseOptions';
import { Article } from './article';
import type { ArticleHost, ArticleState } from './article';
import { isArticle, languageOf, mayBeArticle } from './articleFiles';
import { readText } from './articleText';
import type { FileChoices } from './fileChoices';
import type { KnowledgeSource } from './knowledgeSource';
import type { ReviewStore } from './reviewStore';
import { onSettingsChange, readSettings } from './settings';

/** How long typing must pause before the article is analysed again without anybody asking. */
const DEBOUNCE_MS = 200;

/**
 * The one cache of analyses, by document and version. Features ask it and listen to it; none keeps its own copy.
 * Documents that the reader sees, and those seen before that have changed, are analysed by themselves; others when a
 * feature asks.
 */
export class ArticleStore implements vscode.Disposable {
  readonly #articles = new Map<string, Article>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;
  readonly #choices: FileChoices;
  readonly #host: ArticleHost;

  /** What is known of a document has changed; also when it was closed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    source: KnowledgeSource,
    choices: FileChoices,
    log: vscode.LogOutputChannel,
    reviews: ReviewStore,
  ) {
    this.#choices = choices;
    this.#host = {
      analyser: () => source.analyser(),
      isArticle: (document) => isArticle(document, choices),
      read: readText,
      optionsFor: (document) => analyseOptions(document.uri, languageOf(document), choices, log),
      maxLength: (document) => readSettings(document).maxFileSize,
      finish: (document, analysis) => reviews.withoutIgnored(document.uri, analysis),
      report: (document, error) => {
        log.error(`${document.uri.toString()} could not be analysed.`, error);
      },
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#schedule(document, DEBOUNCE_MS);
      }),
      // A change of language closes a document and opens it again, without a change of editors.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isVisible(document)) this.#schedule(document, 0);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#evict(document);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#scheduleVisible();
      }),
      choices.onDidChange((uri) => {
        this.#refresh((article) => article.document.uri.toString() === uri.toString());
      }),
      source.onDidChange(() => {
        for (const article of this.#articles.values()) article.dropSession();
        this.#refresh(() => true);
      }),
      onSettingsChange(() => {
        this.#refresh(() => true);
      }),
      reviews.onDidChange(() => {
        this.#refresh(() => true);
      }),
    );
    this.#scheduleVisible();
  }

  /** The document's analysis as soon as there is one; `undefined` if it is no article or cannot be checked. */
  get(document: vscode.TextDocument): Promise<Analysis | undefined> {
    return this.#articleOf(document)?.get() ?? Promise.resolve(undefined);
  }

  /** The analysis of the text as it is now, if there is one already. */
  peek(document: vscode.TextDocument): Analysis | undefined {
    return this.#articles.get(document.uri.toString())?.peek();
  }

  /** What was last found out of a document; it may be of an earlier version. */
  stateOf(document: vscode.TextDocument): ArticleState {
    if (!mayBeArticle(document)) return { kind: 'no-article' };
    return this.#articles.get(document.uri.toString())?.state ?? { kind: 'waiting' };
  }

  /** Whether a document is an article, found out now. */
  isArticle(document: vscode.TextDocument): boolean {
    return isArticle(document, this.#choices);
  }

  /** Checks all of a document in spite of its size, until `token` says that it is enough. */
  async checkAll(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    const article = this.#articleOf(document);
    if (!article) return;
    article.checkAll();
    // Who has had enough does not wait for what is checked instead.
    await new Promise<void>((resolve, reject) => {
      const subscription = token.onCancellationRequested(() => {
        article.stopCheckingAll();
        resolve();
      });
      article
        .get()
        .then(() => {
          resolve();
        }, reject)
        .finally(() => {
          subscription.dispose();
        });
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const article of this.#articles.values()) article.dispose();
    this.#timers.clear();
    this.#articles.clear();
  }

  #articleOf(document: vscode.TextDocument): Article | undefined {
    if (document.isClosed || !mayBeArticle(document)) return undefined;
    const key = document.uri.toString();
    let article = this.#articles.get(key);
    if (article?.document !== document) {
      article?.dispose();
      article = new Article(document, this.#host, () => {
        this.#changed.fire(document);
      });
      this.#articles.set(key, article);
    }
    return article;
  }

  #scheduleVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.#schedule(document, 0);
  }

  /** Each document has its own timer, so that an edit in one never drops the pending check of another. */
  #schedule(document: vscode.TextDocument, delay: number): void {
    if (!mayBeArticle(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      void this.#articleOf(document)?.get();
    }, delay);
    this.#timers.set(key, timer);
  }

  #refresh(isConcerned: (article: Article) => boolean): void {
    for (const article of this.#articles.values()) {
      if (!isConcerned(article)) continue;
      article.invalidate();
      this.#schedule(article.document, 0);
    }
  }

  #evict(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const article = this.#articles.get(key);
    // A new file may have taken the name already.
    if (article && article.document !== document) return;
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    if (!article) return;
    article.dispose();
    this.#articles.delete(key);
    this.#changed.fire(document);
  }
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
