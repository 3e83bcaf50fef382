import * as vscode from 'vscode';
import { equal, includes, ok } from '../support/check';
import {
  closeAll,
  editorOf,
  eventually,
  hoverAt,
  open,
  openText,
  positionOf,
  withSetting,
} from '../support/editor';

describe('commands', () => {
  afterEach(closeAll);

  /** Runs a command that asks something, and leaves the question without an answer. */
  async function runAndEscape(command: string): Promise<void> {
    const done = Promise.resolve(vscode.commands.executeCommand(command));
    let over = false;
    const watched = done.finally(() => {
      over = true;
    });
    await eventually(`${command} ends after Escape`, async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return over;
    });
    await watched;
  }

  const put = (document: vscode.TextDocument, marked: string): void => {
    const position = positionOf(document, marked);
    editorOf(document).selection = new vscode.Selection(position, position);
  };
  const wordAtCursor = (document: vscode.TextDocument): string => {
    const { active } = editorOf(document).selection;
    return document.getText(document.getWordRangeAtPosition(active));
  };

  it('go from mention to mention, and round', async () => {
    const document = await open('pact.txt');
    put(document, 'Fumio Kish|ida');
    await vscode.commands.executeCommand('dateline.nextMention');
    await eventually('the second', () => wordAtCursor(document) === 'Kishida');
    const second = editorOf(document).selection.active;
    ok(second.isAfter(positionOf(document, 'Fumio Kish|ida')), 'it went forward');
    await vscode.commands.executeCommand('dateline.nextMention');
    await eventually('the first again', () => editorOf(document).selection.active.isBefore(second));
    await vscode.commands.executeCommand('dateline.previousMention');
    await eventually('the second again', () => editorOf(document).selection.active.isEqual(second));
  });

  it('toggle the highlighting', async () => {
    await open('pact.txt');
    const isOn = (): unknown => vscode.workspace.getConfiguration('dateline').get('highlight.enabled');
    await vscode.commands.executeCommand('dateline.toggleHighlighting');
    equal(isOn(), false);
    await vscode.commands.executeCommand('dateline.toggleHighlighting');
    equal(isOn(), true);
  });

  it('export the analysis', async () => {
    for (const [format, part] of [
      ['json', '"fumio-kishida"'],
      ['markdown', 'Fumio Kishida'],
      ['csv', 'Fumio Kishida'],
    ] as const) {
      const article = await open('pact.txt');
      await vscode.commands.executeCommand('dateline.exportAnalysis', format);
      const exported = await eventually(`the ${format}`, () =>
        vscode.window.visibleTextEditors
          .map(({ document }) => document)
          .find((one) => one.isUntitled && one.getText() !== ''),
      );
      includes(exported.getText(), part);
      if (format === 'json') {
        const { entities } = JSON.parse(exported.getText()) as {
          entities: { start: number; end: number; text: string }[];
        };
        for (const { start, end, text } of entities) equal(article.getText().slice(start, end), text);
      }
      await closeAll();
    }
  });

  it('show a record of the knowledge base', async () => {
    await vscode.commands.executeCommand('dateline.showKnowledge', 'country', 'JPN');
    const record = await eventually('the record', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'dateline-knowledge'),
    );
    includes(record.getText(), 'Tokyo');
  });

  it('ask, and take no answer for an answer', async () => {
    const document = await open('pact.txt');
    const before = document.getText();
    for (const command of ['setDate', 'goToEntity', 'exportAnalysis', 'showRule', 'showKnowledge']) {
      await open('pact.txt');
      await runAndEscape(`dateline.${command}`);
    }
    equal(document.getText(), before);
  });

  it('run without an article, too', async () => {
    const { contributes } = vscode.extensions.getExtension('dateline.dateline')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    // Those that change settings have tests of their own.
    for (const { command } of contributes.commands) {
      if (command === 'dateline.toggleHighlighting') continue;
      await runAndEscape(command);
    }
  });

  it('set the date of the article, which then goes before the one in the text', async () => {
    const document = await openText('Date: 2020-02-01\n\nThe United Kingdom is a country.\n');
    includes(await hoverAt(document, 'United King|dom'), 'Boris Johnson');
    // Typing into the question is the UI tests' part; here the answers are what it proposes: this date, kept for me.
    let done = false;
    void Promise.resolve(vscode.commands.executeCommand('dateline.setDate')).then(() => (done = true));
    await eventually('the date is kept', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return done;
    });
    await editorOf(document).edit((edit) => {
      edit.replace(new vscode.Range(0, 0, 0, 16), 'Date: 2023-02-01');
    });
    includes(await hoverAt(document, 'United King|dom'), 'Boris Johnson');
  });

  it('keep the date of an unsaved article for it alone', async () => {
    // The next one has the same name, "Untitled-1", once the one above is closed.
    const document = await openText('Date: 2023-02-01\n\nThe United Kingdom is a country.\n');
    includes(await hoverAt(document, 'United King|dom'), 'Rishi Sunak');
  });

  it('review any text file when asked to', async () => {
    const document = await open('notes.txt');
    equal(await hoverAt(document, 'Jap|an'), '');
    await vscode.commands.executeCommand('dateline.reviewAsArticle');
    await eventually('a card', async () => (await hoverAt(document, 'Jap|an')) !== '');
    await vscode.commands.executeCommand('dateline.stopReviewing');
    await eventually('no card', async () => (await hoverAt(document, 'Jap|an')) === '');
    await withSetting('include', ['**/notes.txt'], async () => {
      await vscode.commands.executeCommand('dateline.reviewAsArticle');
      await eventually('a card', async () => (await hoverAt(document, 'Jap|an')) !== '');
    });
  });
});
