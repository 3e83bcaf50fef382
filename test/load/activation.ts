/**
 * Runs in the extension host beside the extension: opens the first article, and tells how long that took and what the
 * editor itself has noted of our activation. `npm run bench:activation` starts it, once for each time measured.
 */
import * as vscode from 'vscode';

const ID = 'dateline.dateline';

export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('it needs its folder');
  // The editor is busy with its own start at first.
  await pause(4000);
  // The editor may have shown plain text somewhere while it started, which activates us before anybody asks.
  if (vscode.extensions.getExtension(ID)?.isActive !== false) return;
  const uri = vscode.Uri.joinPath(folder.uri, 'article.txt');
  const asked = performance.now();
  void vscode.window.showTextDocument(uri);
  while (!(await hasOutline(uri))) await pause(1);
  const first = performance.now() - asked;
  await pause(1000);
  const [load, activate, resolve] = await editorsOwnTimes();
  // eslint-disable-next-line no-console -- The one way out of an extension host.
  console.log(
    `T|${JSON.stringify({
      'code loaded': load,
      'activate called': activate,
      'activate finished': resolve,
      'activation in all': load + activate + resolve,
      'first article, opened and checked': first,
    })}`,
  );
}

async function hasOutline(uri: vscode.Uri): Promise<boolean> {
  const symbols = await vscode.commands.executeCommand<readonly unknown[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return symbols !== undefined && symbols.length > 0;
}

/** Milliseconds, from the table that “Developer: Startup Performance” shows. */
async function editorsOwnTimes(): Promise<readonly [load: number, activate: number, resolve: number]> {
  await vscode.commands.executeCommand('perfview.show');
  for (let tries = 0; tries < 100; tries++) {
    for (const document of vscode.workspace.textDocuments) {
      if (document.uri.scheme !== 'perf') continue;
      const row = document
        .getText()
        .split('\n')
        .find((line) => line.startsWith(`| ${ID} `));
      const cells = row?.split('|').map((cell) => cell.trim());
      // | extension | eager | load code | call activate | finish activate | …
      if (cells) return [Number(cells[3]), Number(cells[4]), Number(cells[5])];
    }
    await pause(100);
  }
  throw new Error('the editor does not tell its times');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
