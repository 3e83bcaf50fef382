/** What the suites do in the editor, and how they wait for it. */
import * as vscode from 'vscode';
import { ok } from './check';

export const EXTENSION_ID = 'dateline.dateline';

export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(EXTENSION_ID);
  ok(found, `${EXTENSION_ID} is not installed`);
  return found;
}

export function fileInWorkspace(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'the tests need their workspace folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of test/integration/workspace in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileInWorkspace(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** An unsaved file. The editor may bring back what the last one of its name held: then once more. */
export async function openText(content: string, language = 'article'): Promise<vscode.TextDocument> {
  // What the editor makes of a byte order mark and of half a character.
  const expected = content.replace(/^\ufeff/, '').replace(/\p{Surrogate}/gu, '\ufffd');
  for (let left = 3; ; left--) {
    const document = await vscode.workspace.openTextDocument({ content, language });
    await vscode.window.showTextDocument(document, { preview: false });
    if (document.getText() === expected || left === 0) return document;
    await closeAll();
  }
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await closeTabs();
  // A new file takes the name of one that is gone before the host has heard of that, and would be taken for it.
  await waitUntil(() => unsaved().length === 0, 1000);
  // Under load the editor brings an unsaved file back without a tab, and would keep it: closed like any other once it
  // has one. One that stays even so is the editor's, and its name is not given out again.
  for (const document of unsaved()) {
    await vscode.window.showTextDocument(document, { preview: false });
    await closeTabs();
  }
  await waitUntil(() => unsaved().length === 0, 1000);
}

async function closeTabs(): Promise<void> {
  // One by one, as closing several that are not saved would ask.
  for (let tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).length; tabs > 0; tabs--) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

function unsaved(): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'untitled');
}

/** The editor that shows the document now. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  ok(editor, `${document.uri.path} is not shown`);
  return editor;
}

/** Asks until there is an answer: `undefined`, `false` and an exception mean not yet. */
export async function eventually<T>(
  what: string,
  probe: () => T | Promise<T>,
): Promise<Exclude<T, undefined | false>> {
  const deadline = Date.now() + 10_000;
  let last = '';
  for (;;) {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > deadline) throw new Error(`never: ${what}. ${last}`);
    await pause(50);
  }
}

/** Waits for what may never come, `limit` milliseconds at most. */
async function waitUntil(probe: () => boolean, limit: number): Promise<void> {
  for (const deadline = Date.now() + limit; !probe() && Date.now() < deadline;) await pause(20);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The position that `|` marks in a piece of the document's text: `Kish|ida`. */
export function positionOf(document: vscode.TextDocument, marked: string): vscode.Position {
  const inside = marked.indexOf('|');
  ok(inside >= 0, `no | in "${marked}"`);
  const start = document.getText().indexOf(marked.replace('|', ''));
  ok(start >= 0, `"${marked}" is not in the document`);
  return document.positionAt(start + inside);
}

/** What the hover says at a mark, all of its parts; '' if there is none. */
export async function hoverAt(document: vscode.TextDocument, marked: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    positionOf(document, marked),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : JSON.stringify(content)))
    .join('\n');
}

export async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols ?? [];
}

/** Our findings in a document, as they are now. */
export function problemsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Dateline');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Sets one of our settings for the workspace while `body` runs. */
export async function withSetting(key: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const set = (one: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('dateline').update(key, one, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    await body();
  } finally {
    await set(undefined);
  }
}
