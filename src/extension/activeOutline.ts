import * as vscode from 'vscode';
import type { ActiveArticle, CheckedArticle } from './activeArticle';

/** Long enough for a turn of the host in which nothing else of ours is due, and too short to be seen. */
const SOON_MS = 20;

/** What a view lists of the active article: made when the view first asks, so that one that is hidden costs nothing. */
export class ActiveOutline<T> implements vscode.Disposable {
  readonly #active: ActiveArticle;
  readonly #make: (article: CheckedArticle) => T;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #outline: T | undefined;
  #article: CheckedArticle | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** It has to be asked for anew. */
  readonly onDidChange = this.#changed.event;

  /** `others`: what it depends on besides the article. */
  constructor(
    active: ActiveArticle,
    make: (article: CheckedArticle) => T,
    ...others: readonly vscode.Event<unknown>[]
  ) {
    this.#active = active;
    this.#make = make;
    const drop = (): void => {
      this.drop();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      active.onDidChange(drop),
      ...others.map((on) => on(drop)),
    );
  }

  /** `undefined` where the active editor has no article that was checked. */
  get outline(): T | undefined {
    if (this.#outline !== undefined) return this.#outline;
    this.#article = this.#active.checked;
    this.#outline = this.#article && this.#make(this.#article);
    return this.#outline;
  }

  /** The article of the outline that was made last: nodes of a view must not meet the text of another one. */
  get article(): CheckedArticle | undefined {
    return this.#article;
  }

  /** The address of that article's document. */
  get uri(): string {
    return this.#article?.document.uri.toString() ?? '';
  }

  /** Those who show it are told in a turn of their own: of a long article each of them has much to do. */
  drop(): void {
    this.#outline = undefined;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changed.fire();
    }, SOON_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }
}
