import * as vscode from 'vscode';
import type { Analysis, Finding } from '../../core/analysis';
import { sentenceAt } from '../../core/export/citation';
import { cut } from '../../core/outline/excerpt';
import { undecided, withDecision, withNote, withNoteText, withoutEntry } from '../../core/review/remarks';
import { VERDICTS } from '../../core/review/reviewFile';
import type { Verdict } from '../../core/review/reviewFile';
import type { Span } from '../../core/text/span';
import type { ActiveArticle } from '../activeArticle';
import type { ArticleStore } from '../articleStore';
import { Command } from '../commandIds';
import { anchorAt, openDocument, reveal, toRange } from '../convert';
import { visibleText } from '../escape';
import type { ReviewStore } from '../reviewStore';
import { RemarkComment, ReviewThreads } from '../reviewThreads';
import { remarkMarkdown, verdictIcon, verdictMeaning, verdictWord } from '../reviewWords';
import { readSettings } from '../settings';
import { formatNumber } from '../words';

/** Notes on passages and decisions about them, in the editor's own comments. */
export function registerReviewComments(
  store: ArticleStore,
  active: ActiveArticle,
  reviews: ReviewStore,
): vscode.Disposable {
  const controller = vscode.comments.createCommentController('dateline.review', 'Dateline');
  controller.options = {
    prompt: vscode.l10n.t('Add a note'),
    placeHolder: vscode.l10n.t('What do you know of this passage, and from whom?'),
  };
  controller.commentingRangeProvider = {
    provideCommentingRanges: (document) =>
      reviews.placeOf(document.uri) && store.isArticle(document)
        ? [new vscode.Range(0, 0, document.lineCount - 1, 0)]
        : [],
  };
  const threads = new ReviewThreads(controller, store, reviews);
  const on = (command: string, run: (argument: unknown) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(command, run);
  return vscode.Disposable.from(
    threads,
    controller,
    on('dateline.addNote', () => startNote(active, reviews, threads)),
    on(Command.setDecision, (argument) => decide(active, store, reviews, threads, argument)),
    on(Command.nextUndecided, () => goToUndecided(active, reviews)),
    on('dateline.review.reply', (reply) => addNote(store, reviews, threads, reply)),
    on('dateline.review.edit', (comment) => {
      setMode(comment, vscode.CommentMode.Editing);
    }),
    on('dateline.review.cancel', (comment) => {
      setMode(comment, vscode.CommentMode.Preview);
    }),
    on('dateline.review.save', async (comment) => {
      if (!(comment instanceof RemarkComment)) return;
      const text = (typeof comment.body === 'string' ? comment.body : comment.body.value).trim();
      const saved = await reviews.change(
        comment.uri,
        (review) => withNoteText(review, comment.id, text),
        text,
      );
      // Otherwise what was typed stays in its box.
      if (saved || text === comment.text) setMode(comment, vscode.CommentMode.Preview);
    }),
    on('dateline.review.delete', async (comment) => {
      if (!(comment instanceof RemarkComment)) return;
      await reviews.change(comment.uri, (review) => withoutEntry(review, comment.id));
    }),
  );
}

/** Who says so, and when; the day as it is here. */
function stamp(uri: vscode.Uri): { readonly author: string; readonly date: string } {
  const now = new Date();
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return { author: readSettings(uri).reviewer, date: [now.getFullYear(), ...parts].join('-') };
}

function isReply(value: unknown): value is vscode.CommentReply {
  return typeof value === 'object' && value !== null && 'thread' in value && 'text' in value;
}

/**
 * Opens the editor's box for a comment where the cursor is. On a line that has a thread already, the editor would only
 * open that one, and what is typed would go into the article: there the note is asked for.
 */
async function startNote(active: ActiveArticle, reviews: ReviewStore, threads: ReviewThreads): Promise<void> {
  const article = await active.get();
  if (!article) return;
  const { editor, analysis } = article;
  const { document, selection } = editor;
  if (reviews.placeOf(document.uri) && !threads.standOn(document, selection.end.line)) {
    await vscode.window.showTextDocument(document, {
      viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
    });
    await vscode.commands.executeCommand('workbench.action.addComment');
    return;
  }
  const span = findingAt(document, selection, analysis) ?? spanOf(document, selection, analysis);
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add Note'),
    prompt: `“${cut(visibleText(document.getText(toRange(document, span))), 100)}”`,
    placeHolder: vscode.l10n.t('What do you know of this passage, and from whom?'),
  });
  if (note === undefined || note.trim() === '') return;
  const text = note.trim();
  await reviews.change(
    document.uri,
    (review, file) => withNote(review, file, anchorAt(document, span), text, stamp(document.uri)),
    text,
  );
}

async function addNote(
  store: ArticleStore,
  reviews: ReviewStore,
  threads: ReviewThreads,
  reply: unknown,
): Promise<void> {
  if (!isReply(reply) || reply.text.trim() === '') return;
  const { thread } = reply;
  const passage = threads.passageOf(thread);
  const document = openDocument(thread.uri.toString());
  const analysis = document && (await store.get(document));
  if (!analysis) return;
  const anchor =
    passage?.remarks[0]?.entry.anchor ?? anchorAt(document, spanOf(document, thread.range, analysis));
  const text = reply.text.trim();
  const added = await reviews.change(
    document.uri,
    (review, file) => withNote(review, file, anchor, text, stamp(document.uri)),
    text,
  );
  // Ours has taken its place.
  if (added && !passage) thread.dispose();
}

/** What a range of the editor means: without a selection, the sentence. */
function spanOf(document: vscode.TextDocument, range: vscode.Range | undefined, analysis: Analysis): Span {
  const { start = new vscode.Position(0, 0), end = start } = range ?? {};
  const span = { start: document.offsetAt(start), end: document.offsetAt(end) };
  if (document.getText(new vscode.Range(start, end)).trim() !== '') return span;
  // Of a long article only the beginning may have been read.
  const sentence = span.start < analysis.text.length ? sentenceAt(analysis, span.start) : span;
  if (sentence.end > sentence.start) return sentence;
  const line = document.lineAt(start);
  return { start: document.offsetAt(line.range.start), end: document.offsetAt(line.range.end) };
}

function setMode(comment: unknown, mode: vscode.CommentMode): void {
  if (!(comment instanceof RemarkComment)) return;
  comment.mode = mode;
  // To be edited as it was written, to be read letter for letter.
  comment.body = mode === vscode.CommentMode.Editing ? comment.text : remarkMarkdown(comment.text);
  comment.refresh();
}

// --- Decisions -----------------------------------------------------------------------------------------------------

/** On what a decision is asked for: a thread, a finding in the view, or what is under the cursor. */
async function decide(
  active: ActiveArticle,
  store: ArticleStore,
  reviews: ReviewStore,
  threads: ReviewThreads,
  argument: unknown,
): Promise<void> {
  const thread = isThread(argument) ? argument : undefined;
  const document = thread ? openDocument(thread.uri.toString()) : active.editor?.document;
  const analysis = document && (await store.get(document));
  if (!analysis) return;
  const passage = thread && threads.passageOf(thread);
  const selection = active.editor?.document === document ? active.editor.selection : undefined;
  const span = spanIn(argument) ?? (thread ? spanOf(document, thread.range, analysis) : undefined);
  const chosen = span ?? findingAt(document, selection, analysis) ?? spanOf(document, selection, analysis);
  const anchor = passage?.remarks[0]?.entry.anchor ?? anchorAt(document, chosen);
  const quote = `“${cut(visibleText(anchor.quote), 100)}”`;
  const verdict = await askForVerdict(quote);
  if (!verdict) return;
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set Decision: {0}', verdictWord(verdict)),
    prompt: quote,
    placeHolder: vscode.l10n.t('Why? You may leave it empty.'),
  });
  if (reason === undefined) return;
  const decision = { verdict, reason: reason.trim(), ...stamp(document.uri) };
  const done = await reviews.change(
    document.uri,
    (review, file) => withDecision(review, file, document.getText(), anchor, decision),
    decision.reason || undefined,
  );
  if (done && thread && !passage) thread.dispose();
}

function isThread(value: unknown): value is vscode.CommentThread {
  return typeof value === 'object' && value !== null && 'uri' in value && 'comments' in value;
}

function spanIn(value: unknown): Span | undefined {
  if (typeof value !== 'object' || value === null || !('span' in value)) return undefined;
  const { span } = value;
  if (typeof span !== 'object' || span === null || !('start' in span) || !('end' in span)) return undefined;
  const { start, end } = span;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

function findingAt(
  document: vscode.TextDocument,
  selection: vscode.Selection | undefined,
  { findings }: Analysis,
): Finding | undefined {
  if (!selection?.isEmpty) return undefined;
  const offset = document.offsetAt(selection.active);
  return findings.find(({ start, end }) => start <= offset && offset <= end);
}

/** `quote`: the passage, so that the reader sees on what. */
async function askForVerdict(quote: string): Promise<Verdict | undefined> {
  const picked = await vscode.window.showQuickPick(
    VERDICTS.map((verdict) => ({
      label: verdictWord(verdict),
      description: verdictMeaning(verdict),
      iconPath: verdictIcon(verdict),
      verdict,
    })),
    { title: vscode.l10n.t('Set Decision'), placeHolder: quote, matchOnDescription: true },
  );
  return picked?.verdict;
}

/** Goes to the next finding that nobody has decided; after the last comes the first. */
async function goToUndecided(active: ActiveArticle, reviews: ReviewStore): Promise<void> {
  const article = await active.get();
  if (!article) return;
  const { editor, analysis } = article;
  const open = undecided(analysis.findings, reviews.remarksOn(editor.document));
  const offset = editor.document.offsetAt(editor.selection.active);
  const next = open.find(({ start }) => start > offset) ?? open[0];
  if (!next) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Every finding has a decision.'), 3000);
    return;
  }
  await reveal(editor.document, next);
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Findings without a decision: {0}', formatNumber(open.length)),
    3000,
  );
}
