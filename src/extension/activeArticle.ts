import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { checkedPart } from './article';
import type { ArticleState } from './article';
import { RECORD_SCHEME, mayBeArticle } from './articleFiles';
import type { ArticleStore } from './articleStore';
import { partWords } from './words';

const NONE: ArticleState = { kind: 'no-article' };

/** An article as it was last checked. */
export interface CheckedArticle {
  readonly document: vscode.TextDocument;
  readonly analysis: Analysis;
}

/** Schemes of what one reads or writes beside an article: records of the knowledge base, comments. */
const ASIDE: ReadonlySet<string> = new Set([RECORD_SCHEME, 'comment']);

/** The article in the active editor, for all that shows one article at a time; sets the context keys for it. */
export class ActiveArticle implements vscode.Disposable {
  readonly #store: ArticleStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly #context = new Map<string, unknown>();
  #editor: vscode.TextEditor | undefined;

  /** Another editor is active, or more is known of its document. */
  readonly onDidChange = this.#changed.event;

  constructor(store: ArticleStore) {
    this.#store = store;
    this.#editor = vscode.window.activeTextEditor;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      store.onDidChange((document) => {
        if (document === this.#editor?.document) this.#update();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#follow(editor);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#follow(vscode.window.activeTextEditor);
      }),
    );
    this.#setContext();
  }

  get editor(): vscode.TextEditor | undefined {
    return this.#editor;
  }

  get state(): ArticleState {
    return this.#editor ? this.#store.stateOf(this.#editor.document) : NONE;
  }

  /** What is last known of the active article, and its document. */
  get checked(): CheckedArticle | undefined {
    const { editor, state } = this;
    return editor && state.kind === 'checked'
      ? { document: editor.document, analysis: state.analysis }
      : undefined;
  }

  /** That only the beginning of the active article was checked; '' where all was. */
  get partNote(): string {
    const part = checkedPart(this.state);
    return part ? partWords(part) : '';
  }

  /** The active article, analysed as its text is now; `undefined` if the active editor has none. */
  async get(): Promise<{ readonly editor: vscode.TextEditor; readonly analysis: Analysis } | undefined> {
    const { editor } = this;
    if (!editor) return undefined;
    const analysis = await this.#store.get(editor.document);
    return analysis && { editor, analysis };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /**
   * Focus may go to a place that is no editor, to a record of the knowledge base or to a comment, while an article stays
   * in sight: then it stays the active one, or becomes so if the one before it is gone.
   */
  #follow(editor: vscode.TextEditor | undefined): void {
    const isAside = editor === undefined || ASIDE.has(editor.document.uri.scheme);
    const before = vscode.window.visibleTextEditors.find((one) => one === this.#editor);
    const next = isAside ? (before ?? this.#articleInSight() ?? editor) : editor;
    if (next === this.#editor) return;
    this.#editor = next;
    this.#update();
  }

  #articleInSight(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => this.#store.isArticle(document));
  }

  #update(): void {
    this.#setContext();
    this.#changed.fire();
  }

  #setContext(): void {
    const { state } = this;
    const document = this.#editor?.document;
    const isArticle =
      state.kind === 'waiting'
        ? document !== undefined && this.#store.isArticle(document)
        : state.kind !== 'no-article';
    const isMarkable = document !== undefined && mayBeArticle(document);
    this.#set('dateline.isArticle', isArticle);
    this.#set('dateline.isWaiting', isArticle && state.kind === 'waiting');
    this.#set('dateline.isChecked', state.kind === 'checked');
    this.#set('dateline.hasEntities', state.kind === 'checked' && state.analysis.mentions.length > 0);
    this.#set('dateline.isUnchecked', state.kind === 'unchecked');
    this.#set('dateline.isPartlyChecked', checkedPart(state) !== undefined);
    this.#set('dateline.canReview', isMarkable && state.kind === 'no-article');
  }

  #set(key: string, value: unknown): void {
    if (this.#context.get(key) === value) return;
    this.#context.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
