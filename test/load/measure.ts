/**
 * Runs in the extension host beside the extension, and measures what load does to the host. `npm run bench:editor` starts
 * it once for each case, in a host of its own: what one case leaves in the memory would count for the next.
 */
import * as vscode from 'vscode';
import { Watch } from './watch';

const LONG = 'long.txt';

async function measured(name: string, task: () => Thenable<unknown>): Promise<void> {
  const watch = new Watch();
  await watch.start();
  const started = performance.now();
  let failed = '';
  try {
    await task();
  } catch (error) {
    failed = ` FAILED: ${String(error)}`;
  }
  const took = (performance.now() - started) / 1000;
  // What is told to the views at the end is part of it.
  await pause(1500);
  say(`${name.padEnd(40)} ${took.toFixed(2).padStart(6)} s; ${await watch.stop()}${failed}`);
}

function say(line: string): void {
  // eslint-disable-next-line no-console -- The one way out of an extension host.
  console.log(`T|${line}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const command = (command: string, ...rest: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...rest);

/** A case is named by the folder that it is run in. */
const CASES: Readonly<Record<string, (folder: vscode.Uri) => Promise<void>>> = {
  async nothing() {
    await measured('nothing', () => pause(2000));
  },
  async articles() {
    await command('dateline.allArticles.focus');
    await command('dateline.allArticles.stop');
    await measured('all articles read', () => command('dateline.allArticles.refresh'));
    await measured('their agreements on which they differ', () =>
      command('dateline.allArticles.showDiffering'),
    );
    await measured('their timeline', () => command('dateline.showWorkspaceTimeline'));
    await command('workbench.action.closeAllEditors');
    const reading = command('dateline.allArticles.refresh');
    await pause(3000);
    await stopped('reading stopped', () => command('dateline.allArticles.stop'), reading);
  },
  async alone(folder) {
    await measured('opened without Dateline', () => show(folder));
  },
  async opened(folder) {
    await measured('opened, its beginning checked', async () => {
      const { document } = await showBeside(folder);
      // It waits for the analysis.
      await command('vscode.executeDocumentSymbolProvider', document.uri);
    });
    const { document } = await show(folder);
    await measured('a letter typed there', () => type(document, new vscode.Position(0, 0)));
  },
  async cancelled(folder) {
    await showBeside(folder);
    await pause(3000);
    const checking = command('dateline.checkAnyway');
    await pause(3000);
    await stopped(
      'checking all of it cancelled',
      () => command('notification.acceptPrimaryAction').then(() => command('notifications.clearAll')),
      checking,
    );
  },
  async anyway(folder) {
    const { document } = await showBeside(folder);
    await pause(3000);
    await measured('checked anyway', () => command('dateline.checkAnyway'));
    const middle = nameFrom(document, Math.floor(document.lineCount / 2));
    await measured('scrolled', async () => {
      vscode.window.activeTextEditor?.revealRange(new vscode.Range(middle, middle));
      await pause(500);
    });
    await measured('a card', () => command('vscode.executeHoverProvider', document.uri, middle));
    await measured('its outline', () => command('vscode.executeDocumentSymbolProvider', document.uri));
    await measured('all mentions of a name', () =>
      command('vscode.executeDocumentHighlights', document.uri, middle),
    );
    await measured('its timeline', async () => {
      await command('dateline.showTimeline');
      await pause(4000);
      await command('workbench.action.closeActiveEditor');
    });
    await measured('a letter typed', () => type(document, middle));
  },
};

async function show(folder: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, LONG));
  return vscode.window.showTextDocument(document);
}

/** With every view of an article in sight. */
async function showBeside(folder: vscode.Uri): Promise<vscode.TextEditor> {
  for (const view of ['agreements', 'sources', 'review', 'entities']) await command(`dateline.${view}.focus`);
  return show(folder);
}

/** Where a name stands that everybody knows, in the first line from this one on that has it. */
function nameFrom(document: vscode.TextDocument, from: number): vscode.Position {
  for (let line = from; line < document.lineCount; line++) {
    const at = document.lineAt(line).text.indexOf('Japan');
    if (at >= 0) return new vscode.Position(line, at);
  }
  return new vscode.Position(from, 0);
}

async function type(document: vscode.TextDocument, at: vscode.Position): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at, 'x');
  await vscode.workspace.applyEdit(edit);
  await command('vscode.executeHoverProvider', document.uri, at);
}

async function stopped(
  name: string,
  stop: () => Thenable<unknown>,
  running: Thenable<unknown>,
): Promise<void> {
  const asked = performance.now();
  await stop();
  await running;
  say(
    `${name.padEnd(40)} ${((performance.now() - asked) / 1000).toFixed(2).padStart(6)} s after being asked`,
  );
}

export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = folder?.uri.path.split('/').at(-1) ?? '';
  const body = CASES[name];
  if (!folder || !body) throw new Error(`there is no case ${name}`);
  await vscode.extensions.getExtension('dateline.dateline')?.activate();
  await pause(2000);
  await body(folder.uri);
  // Otherwise the editor asks whether to keep what was typed.
  await command('workbench.action.revertAndCloseActiveEditor');
}
