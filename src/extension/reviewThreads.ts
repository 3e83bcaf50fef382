import * as vscode from 'vscode';
import type { Remark, RemarkedPassage } from '../core/review/remarks';
import type { ArticleStore } from './articleStore';
import { toRange } from './convert';
import { visibleText } from './escape';
import { remarkMarkdown, remarkWords, verdictWord } from './reviewWords';
import type { ReviewStore } from './reviewStore';

/** A remark in a thread, with what its commands need. */
export class RemarkComment implements vscode.Comment {
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly author: vscode.CommentAuthorInformation;
  readonly contextValue: Remark['kind'];
  readonly label?: string;
  /** The note as it was written. */
  readonly text: string;
  body: string | vscode.MarkdownString;
  mode = vscode.CommentMode.Preview;

  /** Shows the comment as it is now. */
  refresh: () => void = () => undefined;

  constructor(remark: Remark, uri: vscode.Uri) {
    const { entry } = remark;
    this.id = entry.id;
    this.uri = uri;
    this.author = { name: entry.author === '' ? vscode.l10n.t('Reviewer') : visibleText(entry.author) };
    this.contextValue = remark.kind;
    this.text = remark.kind === 'note' ? remark.entry.text : remark.entry.reason;
    this.body = remarkMarkdown(remarkWords(remark));
    if (entry.date !== '') this.label = visibleText(entry.date);
  }
}

interface Shown {
  readonly thread: vscode.CommentThread;
  stamp: string;
}

/** Keeps one thread for each passage with remarks in each open article. */
export class ReviewThreads implements vscode.Disposable {
  readonly #controller: vscode.CommentController;
  readonly #store: ArticleStore;
  readonly #reviews: ReviewStore;
  readonly #shown = new Map<string, Map<string, Shown>>();
  readonly #subscriptions: vscode.Disposable;

  constructor(controller: vscode.CommentController, store: ArticleStore, reviews: ReviewStore) {
    this.#controller = controller;
    this.#store = store;
    this.#reviews = reviews;
    this.#subscriptions = vscode.Disposable.from(
      store.onDidChange((document) => {
        this.#update(document);
      }),
      reviews.onDidChange(() => {
        vscode.workspace.textDocuments.forEach((document) => {
          this.#update(document);
        });
      }),
    );
  }

  /** The passage on which one of our threads stands; `undefined` for one that the reader has just opened. */
  passageOf(thread: vscode.CommentThread): RemarkedPassage | undefined {
    const shown = this.#shown.get(thread.uri.toString());
    const [key] = [...(shown ?? [])].find(([, one]) => one.thread === thread) ?? [];
    const document = vscode.workspace.textDocuments.find(
      (one) => one.uri.toString() === thread.uri.toString(),
    );
    return document && this.#reviews.remarksOn(document).passages.find((passage) => passage.key === key);
  }

  /** Whether the editor shows one of our threads at a line; it shows a thread where its passage ends. */
  standOn(document: vscode.TextDocument, line: number): boolean {
    const shown = this.#shown.get(document.uri.toString());
    return [...(shown?.values() ?? [])].some(({ thread }) => thread.range.end.line === line);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const shown of this.#shown.values()) for (const { thread } of shown.values()) thread.dispose();
    this.#shown.clear();
  }

  #update(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const isShown = !document.isClosed && this.#store.peek(document) !== undefined;
    // An analysis on its way will bring the threads up to date; until then the editor moves them with the text.
    if (!isShown && !document.isClosed && this.#store.stateOf(document).kind === 'checked') return;
    const before = this.#shown.get(uri) ?? new Map<string, Shown>();
    const after = new Map<string, Shown>();
    for (const passage of isShown ? this.#reviews.remarksOn(document).passages : []) {
      after.set(passage.key, this.#show(document, passage, before.get(passage.key)));
    }
    for (const [key, { thread }] of before) if (!after.has(key)) thread.dispose();
    if (after.size > 0) this.#shown.set(uri, after);
    else this.#shown.delete(uri);
  }

  #show(document: vscode.TextDocument, passage: RemarkedPassage, before: Shown | undefined): Shown {
    const range = toRange(document, passage.span);
    const stamp = JSON.stringify(passage.remarks);
    if (before?.stamp === stamp) {
      if (!before.thread.range.isEqual(range)) before.thread.range = range;
      return before;
    }
    const comments = passage.remarks.map((remark) => new RemarkComment(remark, document.uri));
    const thread = before?.thread ?? this.#controller.createCommentThread(document.uri, range, comments);
    const refresh = (): void => {
      thread.comments = [...thread.comments];
    };
    for (const comment of comments) comment.refresh = refresh;
    thread.range = range;
    thread.comments = comments;
    thread.canReply = true;
    thread.contextValue = 'remarks';
    thread.label = labelOf(passage);
    thread.state = isSettled(passage)
      ? vscode.CommentThreadState.Resolved
      : vscode.CommentThreadState.Unresolved;
    return { thread, stamp };
  }
}

function labelOf({ remarks }: RemarkedPassage): string {
  const verdicts = remarks.flatMap((remark) =>
    remark.kind === 'decision' ? [verdictWord(remark.entry.verdict)] : [],
  );
  return verdicts.length === 0 ? vscode.l10n.t('Note') : [...new Set(verdicts)].join(', ');
}

function isSettled({ remarks }: RemarkedPassage): boolean {
  const verdicts = remarks.flatMap((remark) => (remark.kind === 'decision' ? [remark.entry.verdict] : []));
  return verdicts.length > 0 && verdicts.every((one) => one === 'supported' || one === 'accepted');
}
