import * as vscode from 'vscode';
import { fileName } from '../analyseOptions';

/** The articles that come with the extension; a web host cannot list them. */
const SAMPLES = [
  'README.md',
  'to-review.txt',
  'uk-japan-access.txt',
  'aukus.article',
  'geneva-summit.txt',
  'new-start-extension.md',
  'new-start-suspension.md',
  'black-sea-grain.txt',
  'eu-mercosur.txt',
  'philippines-vfa.txt',
  '1998-04-11-belfast.article',
] as const;

/** The one with mistakes of every kind. */
const FIRST_SAMPLE = 'to-review.txt';

/** Something to try it on: a sample article, a folder of them, an empty article. */
export function registerFirstSteps(extensionUri: vscode.Uri): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extensionUri, 'samples');
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.openSample', () => openSample(folder)),
    vscode.commands.registerCommand('dateline.openSampleFolder', () => openSampleFolder(folder)),
    vscode.commands.registerCommand('dateline.newArticle', newArticle),
  );
}

/** A copy without a file, so that nobody edits the extension. */
async function openSample(folder: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, FIRST_SAMPLE));
  const content = new TextDecoder().decode(bytes);
  const document = await vscode.workspace.openTextDocument({ content, language: 'article' });
  await vscode.window.showTextDocument(document, { viewColumn: besidePage() });
}

/** Beside a page such as the walkthrough, which the reader still needs; otherwise where editors open. */
function besidePage(): vscode.ViewColumn {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return tab && !(tab.input instanceof vscode.TabInputText)
    ? vscode.ViewColumn.Beside
    : vscode.ViewColumn.Active;
}

/** Copies the samples to where the reader likes, as notes and knowledge are kept beside articles. */
async function openSampleFolder(samples: vscode.Uri): Promise<void> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Where shall the sample articles go?'),
      openLabel: vscode.l10n.t('Copy Samples Here'),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  if (!parent) return;
  const target = await freeFolder(parent);
  for (const name of SAMPLES) {
    const from = vscode.Uri.joinPath(samples, name);
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(target, name),
      await vscode.workspace.fs.readFile(from),
    );
  }
  await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: true });
}

/** Never writes over what is there. */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  const entries = await vscode.workspace.fs.readDirectory(parent);
  const taken = new Set(entries.map(([name]) => name));
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(
      parent,
      number === 1 ? 'dateline-samples' : `dateline-samples-${String(number)}`,
    );
    if (!taken.has(fileName(folder))) return folder;
  }
}

async function newArticle(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'article', content: '' });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'article', name: 'Article' });
}
