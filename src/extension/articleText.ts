/** The text of a document, or of its beginning: a very long one is read in pieces, so that the host stays free. */
import * as vscode from 'vscode';
import { createBreath } from './slices';

export interface ArticleText {
  readonly text: string;
  /** Of the whole document, in characters. */
  readonly length: number;
}

/** Characters up to which all lines are joined at once. */
const AT_ONCE = 2_000_000;
/** Lines between two pauses; joining them is quick. */
const LINES = 2000;

/**
 * The text as far as `most` characters allow, cut at the end of a paragraph, or of a line where there is none.
 * `undefined`: `isStale` says between two pieces that nobody wants it any more.
 */
export async function readText(
  document: vscode.TextDocument,
  most: number,
  isStale: () => boolean,
): Promise<ArticleText | undefined> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const length = document.offsetAt(end);
  const last = length <= most ? end : document.positionAt(most);
  if (Math.min(length, most) <= AT_ONCE) {
    const text = document.getText(new vscode.Range(new vscode.Position(0, 0), last));
    return { text: length <= most ? text : wholeParagraphs(text), length };
  }
  const breathe = createBreath();
  const parts: string[] = [];
  for (let line = 0; line <= last.line; line += LINES) {
    const next = new vscode.Position(line + LINES, 0);
    parts.push(
      document.getText(new vscode.Range(new vscode.Position(line, 0), next.isBefore(last) ? next : last)),
    );
    await breathe();
    if (isStale()) return undefined;
  }
  const text = parts.join('');
  return { text: length <= most ? text : wholeParagraphs(text), length };
}

/** Without the paragraph that the cut goes through; if that is nearly everything, without its last line. */
export function wholeParagraphs(text: string): string {
  const least = text.length / 2;
  const paragraph = Math.max(text.lastIndexOf('\n\n'), text.lastIndexOf('\n\r\n'));
  if (paragraph > least) return text.slice(0, paragraph + 1);
  const line = text.lastIndexOf('\n');
  return line > least ? text.slice(0, line + 1) : text.replace(/[\ud800-\udbff]$/, '');
}
