/** Between the core's words and the editor's: spans and ranges, severities. */
import * as vscode from 'vscode';
import type { Analysis, Mention, Severity } from '../core/analysis';
import { allMentions } from '../core/cards/allMentions';
import { anchorOf } from '../core/review/anchors';
import type { Anchor } from '../core/review/anchors';
import { changeOf } from '../core/text/difference';
import { firstEndingAfter } from '../core/text/span';
import type { Span } from '../core/text/span';

export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** More than an anchor has of what stands around its passage. */
const AROUND = 100;

/** By what a passage is found again. All of a long text would take long to put together, and the editor would keep it. */
export function anchorAt(document: vscode.TextDocument, { start, end }: Span): Anchor {
  const range = toRange(document, { start: Math.max(0, start - AROUND), end: end + AROUND });
  // Between "\r" and "\n" there is no position: the range may begin one character earlier.
  const from = document.offsetAt(range.start);
  const text = document.getText(range);
  return { ...anchorOf(text, { start: start - from, end: end - from }), start };
}

/** The mention at a position; one that just ends there counts, as a cursor stands between characters. */
export function mentionAt(
  analysis: Analysis,
  document: vscode.TextDocument,
  position: vscode.Position,
): Mention | undefined {
  return mentionAtOffset(analysis, document.offsetAt(position));
}

export function mentionAtOffset(analysis: Analysis, offset: number): Mention | undefined {
  const mentions = allMentions(analysis);
  const mention = mentions[firstEndingAfter(mentions, offset)];
  if (mention && mention.start <= offset) return mention;
  const before = mentions[firstEndingAfter(mentions, offset - 1)];
  return before?.end === offset ? before : undefined;
}

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  return SEVERITIES[severity];
}

/** Shows a stretch of a document's text in an editor and selects its start, so that hover and cursor are there. */
export async function reveal(
  document: vscode.TextDocument,
  span: Span,
  focus = true,
): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
    preserveFocus: !focus,
  });
  const range = toRange(document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** The open document with this address, if there is one. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** Shows a stretch of a file that may not be open yet. The address may come from anywhere. */
export async function openAndReveal(uri: string, span: Span): Promise<void> {
  const document = openDocument(uri) ?? (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
  await reveal(document, span);
}

/** As `openAndReveal`, of a stretch that was found in the file as it is saved; the editor may have changed it since. */
export async function openAndRevealSaved(uri: string, span: Span): Promise<void> {
  const document = openDocument(uri);
  await openAndReveal(uri, document?.isDirty ? await sinceSaved(document, span) : span);
}

async function sinceSaved(document: vscode.TextDocument, span: Span): Promise<Span> {
  try {
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    const { prefix, offsetNow } = changeOf(saved, document.getText());
    // By its first letter: what was inserted right before it is not part of it.
    const [start, end] = [offsetNow(span.start + 1) - 1, offsetNow(span.end)];
    // What is gone was where the change begins.
    if (Number.isNaN(start)) return { start: prefix, end: prefix };
    return { start, end: Number.isNaN(end) ? start : end };
  } catch {
    // There is none, such as of a file that has been deleted.
    return span;
  }
}
