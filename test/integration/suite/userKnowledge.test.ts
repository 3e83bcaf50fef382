import * as vscode from 'vscode';
import { equal, ok } from '../support/check';
import { closeAll, eventually, fileInWorkspace, hoverAt, openText, positionOf } from '../support/editor';

const FILE = '.dateline/ours.yaml';

describe('knowledge of the workspace', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileInWorkspace(FILE));
  });

  const write = (text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(fileInWorkspace(FILE), new TextEncoder().encode(text));

  it('is read at once and says where it is from', async () => {
    const article = await openText(
      'date 2024-05-01\n\nEvelyn Quist of the Lake Club met reporters in Bern.\n',
    );
    equal(await hoverAt(article, 'Lake C|lub'), '');
    await write('organisations:\n  - { id: lake-club, name: Lake Club, kind: forum }\n');
    await eventually('a card of the new organisation', async () =>
      (await hoverAt(article, 'Lake C|lub')).includes('Lake Club'),
    );
    await write('organisations:\n  - { id: lake-club, name: Lake Club, kind: study circle }\n');
    await eventually('the card says the new kind', async () =>
      (await hoverAt(article, 'Lake C|lub')).includes('Study circle'),
    );
    ok((await hoverAt(article, 'Lake C|lub')).includes('ours'), 'the card names the file');
  });

  it('shows what is wrong in the file itself', async () => {
    await write('places:\n  - { name: Long Bay, kind: golf }\n');
    const uri = fileInWorkspace(FILE);
    const [problem] = await eventually('a problem', () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length > 0 && found;
    });
    ok(problem, 'there is a problem');
    equal(problem.range.start.line, 1);
    equal(problem.range.start.character, 28);
    ok(problem.message.includes('Did you mean “gulf”?'), problem.message);
    await write('places:\n  - { name: Long Bay, kind: gulf }\n');
    await eventually('no problem any more', () => vscode.languages.getDiagnostics(uri).length === 0);
  });

  it('is completed', async () => {
    await write('places:\n  - { name: Long Bay, kind: \n');
    const document = await vscode.workspace.openTextDocument(fileInWorkspace(FILE));
    await vscode.window.showTextDocument(document);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      positionOf(document, 'kind: |'),
    );
    ok(
      items.some(({ label }) => label === 'gulf'),
      'it offers the kinds of places',
    );
  });
});
