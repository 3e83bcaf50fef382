import * as vscode from 'vscode';
import { equal, includes, ok } from '../support/check';
import { closeAll, editorOf, eventually, fileInWorkspace, open, symbolsOf } from '../support/editor';

/** The article of these tests: two agreements, of which one is on record. */
const TEXT = [
  'Date: 2022-11-07',
  '',
  'Britain and Japan plan to sign a Reciprocal Access Agreement in December, officials said.',
  '',
  'Canada signed a free trade deal with Ukraine in July 2016.',
  '',
].join('\n');

describe('the agreements of an article', () => {
  const uri = (): vscode.Uri => fileInWorkspace('agreed.article');

  before(() => vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(TEXT)));
  after(() => vscode.workspace.fs.delete(uri()));
  afterEach(closeAll);

  it('are exported for programs, readers, spreadsheets and calendars', async () => {
    for (const [format, ...parts] of [
      ['json', '"file": "agreed.article"', '"date": "2022-11-07"', '"agreements"'],
      ['markdown', '## agreed.article (2022-11-07)', 'Parties: '],
      ['csv', 'article,articleDate,id', 'agreed.article,2022-11-07'],
      ['calendar', 'BEGIN:VCALENDAR', 'DTSTART;VALUE=DATE:20221201', 'END:VCALENDAR'],
    ] as const) {
      await open('agreed.article');
      await vscode.commands.executeCommand('dateline.agreements.export', format);
      const text = await eventually(`the ${format}`, () =>
        vscode.window.visibleTextEditors.find(({ document }) => document.isUntitled)?.document.getText(),
      );
      for (const part of parts) includes(text, part);
      await closeAll();
    }
  });

  it('are exported with the whole analysis as a calendar, too', async () => {
    await open('agreed.article');
    await vscode.commands.executeCommand('dateline.exportAnalysis', 'calendar');
    const text = await eventually('the calendar', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.isUntitled)?.document.getText(),
    );
    includes(text, 'DTSTART;VALUE=DATE:20160701');
  });

  it('are copied as Markdown and as a citation, from under the cursor', async () => {
    const document = await open('agreed.article');
    const at = document.positionAt(document.getText().indexOf('free trade deal'));
    editorOf(document).selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('dateline.agreements.copyMarkdown');
    includes(await vscode.env.clipboard.readText(), 'Ukraine');
    await vscode.commands.executeCommand('dateline.agreements.copyCitation');
    includes(await vscode.env.clipboard.readText(), '(agreed.article, 7 November 2022, line 5)');
  });

  it('stand in the outline of the editor', async () => {
    const document = await open('agreed.article');
    const names = (await symbolsOf(document)).map(({ name }) => name);
    ok(
      names.some((name) => name.includes('Reciprocal Access Agreement')),
      names.join(', '),
    );
  });
});

describe('the articles of the workspace', () => {
  afterEach(closeAll);

  it('are read, stop when that is enough, and follow the files', async () => {
    await vscode.commands.executeCommand('dateline.allArticles.refresh');
    const stopped = vscode.commands.executeCommand('dateline.allArticles.refresh');
    await vscode.commands.executeCommand('dateline.allArticles.stop');
    await stopped;
    await vscode.commands.executeCommand('dateline.allArticles.refresh');
    const uri = fileInWorkspace('later.article');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
    // Only what was read can be opened from the view, so this tells that the new file was.
    await eventually('the new article', async () => {
      await vscode.commands.executeCommand('_dateline.open', uri.toString(), 0, 4);
      return vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
    });
    // The place is that of the saved text; the editor has more before it.
    const editor = await eventually('its editor', () => vscode.window.activeTextEditor);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'New: ');
    });
    await vscode.commands.executeCommand('_dateline.open', uri.toString(), 0, 4);
    equal(editor.document.getText(editor.selection), TEXT.slice(0, 4));
    await closeAll();
    await vscode.workspace.fs.delete(uri);
    await eventually('it is gone', async () => {
      await closeAll();
      await vscode.commands.executeCommand('_dateline.open', uri.toString(), 0, 4);
      return vscode.window.activeTextEditor?.document.uri.toString() !== uri.toString();
    });
  });
});

describe('a very long article', () => {
  afterEach(closeAll);

  it('is checked to its limit, and to its end when the reader asks', async () => {
    const uri = fileInWorkspace('huge.article');
    const body = 'Japan and Britain met in Tokyo on Monday to speak of trade.\n\n'.repeat(400);
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(`Date: 2022-11-07\n\n${body}“The end is open, Kenya said.\n`),
    );
    const setting = vscode.workspace.getConfiguration('dateline');
    await setting.update('maxFileSize', 0.01, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await open('huge.article');
      await symbolsOf(document);
      const found = (): number => vscode.languages.getDiagnostics(uri).length;
      equal(found(), 0);
      await vscode.commands.executeCommand('dateline.checkAnyway');
      await eventually('the finding at the end', () => found() > 0);
    } finally {
      await setting.update('maxFileSize', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(uri);
    }
  });
});

describe('the walkthrough', () => {
  afterEach(closeAll);

  it('shows a sample where there is no article, and goes to a finding in it', async () => {
    await vscode.commands.executeCommand('_dateline.tryOut', 'finding');
    const editor = await eventually('the sample', () => vscode.window.activeTextEditor);
    ok(editor.document.isUntitled, 'it is no file');
    ok(editor.document.offsetAt(editor.selection.active) > 0, 'the cursor stands at the first finding');
  });

  it('takes the article that is open, and puts the cursor on a name for its card', async () => {
    const document = await open('pact.txt');
    await vscode.commands.executeCommand('_dateline.tryOut', 'card');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    ok(document.offsetAt(editorOf(document).selection.active) > 0, 'the cursor stands on a name');
  });
});
