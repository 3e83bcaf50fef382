import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { applyIgnores } from '../core/review/ignores';
import type { IgnoredAnalysis } from '../core/review/ignores';
import { entriesOf, reanchored, remarksIn, renamed, withAll, withoutAll } from '../core/review/remarks';
import type { Remarks } from '../core/review/remarks';
import { EMPTY_REVIEW, formatReviewFile } from '../core/review/reviewFile';
import type { ReviewFile } from '../core/review/reviewFile';
import type { Parts } from './parts';
import { watchFiles } from './watchFiles';

/** Below a folder of the workspace. */
const REVIEW_FILE = ['.dateline', 'review.yaml'] as const;

const NO_REMARKS: Remarks = { passages: [], orphaned: [] };

/** Where the review of a file is kept, and the file's path in it. */
export interface ReviewPlace {
  readonly folder: vscode.WorkspaceFolder;
  readonly file: string;
}

/** What reviewers noted, decided and ignored: one file in each folder of the workspace, read when first needed. */
export class ReviewStore implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #log: vscode.LogOutputChannel;
  readonly #reviews = new Map<string, Promise<ReviewFile>>();
  readonly #known = new Map<string, ReviewFile>();
  readonly #applied = new WeakMap<Analysis, IgnoredAnalysis>();
  readonly #remarks = new WeakMap<vscode.TextDocument, RemarksOf>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #writing: Promise<unknown> = Promise.resolve();

  readonly onDidChange = this.#changed.event;

  constructor(parts: Parts, log: vscode.LogOutputChannel) {
    this.#parts = parts;
    this.#log = log;
    const again = (uri: vscode.Uri): void => {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (folder) this.#inBackground(this.#readAgain(folder));
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      watchFiles(`**/${REVIEW_FILE.join('/')}`, again),
      vscode.workspace.onDidSaveTextDocument((document) => {
        this.#inBackground(this.#keepUp(document));
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        this.#inBackground(this.#rename(files));
      }),
    );
  }

  /** `undefined`: the file is in no folder of the workspace, so there is no place for its review. */
  placeOf(uri: vscode.Uri): ReviewPlace | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && { folder, file: vscode.workspace.asRelativePath(uri, false) };
  }

  /** What is known of a file's review now; nothing before it was read. */
  peek(uri: vscode.Uri): ReviewFile {
    const place = this.placeOf(uri);
    return (place && this.#known.get(place.folder.uri.toString())) ?? EMPTY_REVIEW;
  }

  /** Notes and decisions on a document as it is now. */
  remarksOn(document: vscode.TextDocument): Remarks {
    const review = this.peek(document.uri);
    const { version } = document;
    const known = this.#remarks.get(document);
    if (known?.version === version && known.review === review) return known.remarks;
    const place = this.placeOf(document.uri);
    // The text of a long document takes long to put together, and is kept by the editor from then on.
    const isThere = [...review.notes, ...review.decisions].some(({ file }) => file === place?.file);
    const remarks = place && isThere ? remarksIn(document.getText(), review, place.file) : NO_REMARKS;
    this.#remarks.set(document, { version, review, remarks });
    return remarks;
  }

  /** The analysis without the findings that are ignored. */
  async withoutIgnored(uri: vscode.Uri, analysis: Analysis): Promise<Analysis> {
    const place = this.placeOf(uri);
    if (!place) return analysis;
    const { ignores } = await this.#read(place.folder);
    const applied = applyIgnores(analysis, ignores, place.file);
    this.#applied.set(applied.analysis, applied);
    return applied.analysis;
  }

  /** What was ignored to make this analysis. */
  appliedTo(analysis: Analysis): Pick<IgnoredAnalysis, 'ignored' | 'orphaned'> {
    return this.#applied.get(analysis) ?? { ignored: [], orphaned: [] };
  }

  /**
   * Changes the review of a file; says why where it cannot, and offers to copy what was `written`. One change at a time.
   * False where nothing was changed.
   */
  async change(uri: vscode.Uri, change: Change, written?: string): Promise<boolean> {
    const refusal = await this.#queue(() => this.#change(uri, change));
    // Not awaited: the message may stand there for long.
    if (typeof refusal === 'object') this.#inBackground(tell(refusal, written));
    return refusal === 'done';
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #queue<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#writing.then(task);
    this.#writing = done.catch(() => undefined);
    return done;
  }

  async #change(uri: vscode.Uri, change: Change): Promise<'done' | 'nothing' | Refusal> {
    const place = this.placeOf(uri);
    if (!place) {
      return {
        reason: vscode.l10n.t('Reviews are kept with a folder: open the folder in which the article is.'),
      };
    }
    const target = vscode.Uri.joinPath(place.folder.uri, ...REVIEW_FILE);
    const isDirty = vscode.workspace.textDocuments.some(
      (document) => document.isDirty && document.uri.toString() === target.toString(),
    );
    const review = await this.#readAgain(place.folder);
    if (isDirty || isBroken(review)) {
      const reason = isDirty
        ? vscode.l10n.t('The review file has changes that are not saved; save it first.')
        : vscode.l10n.t('The review file cannot be read, so nothing is written into it; correct it first.');
      return { reason, target };
    }
    const next = change(review, place.file);
    if (!next || next === review) return 'nothing';
    if (review === EMPTY_REVIEW) await writeIfMissing(vscode.Uri.joinPath(target, '..', '.gitattributes'));
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(formatReviewFile(next)));
    this.#set(place.folder, next);
    return 'done';
  }

  #read(folder: vscode.WorkspaceFolder): Promise<ReviewFile> {
    const key = folder.uri.toString();
    let review = this.#reviews.get(key);
    if (!review) {
      review = this.#readFile(folder);
      this.#reviews.set(key, review);
      // Asked for again, it is tried again.
      review.catch(() => this.#reviews.delete(key));
    }
    return review;
  }

  async #readAgain(folder: vscode.WorkspaceFolder): Promise<ReviewFile> {
    const key = folder.uri.toString();
    const before = this.#known.get(key);
    const review = await this.#readFile(folder);
    const isSame = before && formatReviewFile(before) === formatReviewFile(review);
    if (isSame && before.problems.length === review.problems.length) return before;
    this.#set(folder, review);
    return review;
  }

  async #readFile(folder: vscode.WorkspaceFolder): Promise<ReviewFile> {
    const target = vscode.Uri.joinPath(folder.uri, ...REVIEW_FILE);
    const review = await this.#parse(target);
    for (const problem of review.problems) this.#log.warn(`${target.toString()}: ${problem}`);
    this.#known.set(folder.uri.toString(), review);
    return review;
  }

  /** A file that cannot be read is not taken for one that is not there: it would be written over. */
  async #parse(target: vscode.Uri): Promise<ReviewFile> {
    try {
      const bytes = await vscode.workspace.fs.readFile(target);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return (await this.#parts.userFiles()).parseReviewFile(text);
    } catch (error) {
      // Most workspaces have none.
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return EMPTY_REVIEW;
      return { ...EMPTY_REVIEW, problems: [error instanceof Error ? error.message : String(error)] };
    }
  }

  #set(folder: vscode.WorkspaceFolder, review: ReviewFile): void {
    const key = folder.uri.toString();
    this.#reviews.set(key, Promise.resolve(review));
    this.#known.set(key, review);
    this.#changed.fire();
  }

  /** A saved text is what the passages are remembered by. */
  async #keepUp(document: vscode.TextDocument): Promise<void> {
    const place = this.placeOf(document.uri);
    const review = this.peek(document.uri);
    const entries = [...review.notes, ...review.decisions, ...review.ignores];
    if (!place || !entries.some(({ file }) => file === place.file)) return;
    if (!reanchored(document.getText(), review, place.file)) return;
    // Whoever only saves an article is told nothing of its review.
    await this.#queue(() =>
      this.#change(document.uri, (current, file) => reanchored(document.getText(), current, file)),
    );
  }

  async #rename(
    files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
  ): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const [from, to] = [this.placeOf(oldUri), this.placeOf(newUri)];
      if (!from || !to) continue;
      const moved = entriesOf(await this.#read(from.folder), from.file, to.file);
      if (!moved) continue;
      if (from.folder.uri.toString() === to.folder.uri.toString()) {
        await this.change(newUri, (review, file) => renamed(review, from.file, file));
      } else if (await this.change(newUri, (review) => withAll(review, moved))) {
        await this.change(oldUri, (review) => withoutAll(review, moved));
      }
    }
  }

  #inBackground(task: Promise<unknown>): void {
    task.catch((error: unknown) => {
      this.#log.error(error instanceof Error ? error : String(error));
    });
  }
}

type Change = (review: ReviewFile, file: string) => ReviewFile | null;

interface RemarksOf {
  readonly version: number;
  readonly review: ReviewFile;
  readonly remarks: Remarks;
}

/** Why a review was not changed, and the file that has to be put right. */
interface Refusal {
  readonly reason: string;
  readonly target?: vscode.Uri;
}

async function tell({ reason, target }: Refusal, written: string | undefined): Promise<void> {
  const show = vscode.l10n.t('Show File');
  const copy = vscode.l10n.t('Copy What I Wrote');
  const buttons = [...(target ? [show] : []), ...(written === undefined ? [] : [copy])];
  const chosen = await vscode.window.showWarningMessage(reason, ...buttons);
  if (chosen === show && target) await vscode.window.showTextDocument(target);
  if (chosen === copy && written !== undefined) await vscode.env.clipboard.writeText(written);
}

/** Entries are lines: where two people add some in one place, git shall keep both. */
const ATTRIBUTES = `${REVIEW_FILE[1]} merge=union\n`;

async function writeIfMissing(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ATTRIBUTES));
  }
}

/** Nothing of it could be read: writing would lose it. */
function isBroken({ problems, unread }: ReviewFile): boolean {
  return problems.length > 0 && Object.keys(unread).length === 0;
}
