import * as vscode from 'vscode';
import { equal, ok } from '../support/check';
import {
  closeAll,
  editorOf,
  eventually,
  open,
  openText,
  problemsOf,
  ruleOf,
  withSetting,
} from '../support/editor';

describe('findings', () => {
  afterEach(closeAll);

  const rulesIn = (document: vscode.TextDocument): string[] => problemsOf(document).map(ruleOf);

  it('are shown as problems, with a link to the rule', async () => {
    const document = await open('flawed.txt');
    await eventually('title-as-of', () => rulesIn(document).includes('title-as-of'));
    await eventually('unbalanced-quotation', () => rulesIn(document).includes('unbalanced-quotation'));
    for (const { code } of problemsOf(document)) {
      ok(typeof code === 'object' && code.target.path.endsWith('.md'), `no page: ${JSON.stringify(code)}`);
      await vscode.workspace.fs.stat(code.target);
    }
  });

  it('leave a sound article alone', async () => {
    const document = await open('pact.txt');
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    equal(rulesIn(document), []);
  });

  it('follow the text', async () => {
    const document = await openText('LONDON, March 14, 2023 (Wire) - Prime Minister Rishi Sunak spoke.');
    const replace = async (from: string, to: string): Promise<void> => {
      const start = document.getText().indexOf(from);
      const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
      await editorOf(document).edit((edit) => {
        edit.replace(range, to);
      });
    };
    await replace('Prime Minister Rishi Sunak', 'British Prime Minister Boris Johnson');
    await eventually('a finding', () => rulesIn(document).includes('title-as-of'));
    await replace('British Prime Minister Boris Johnson', 'British Prime Minister Rishi Sunak');
    await eventually('no finding', () => !rulesIn(document).includes('title-as-of'));
  });

  it('offer a fix for what can be fixed', async () => {
    const document = await open('flawed.txt');
    const problem = await eventually('a finding', () => problemsOf(document)[0]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    ok(actions.length > 0, 'no quick fix at all');
  });

  it('have the severity that the reader sets', async () => {
    const document = await open('flawed.txt');
    await eventually('a finding', () => rulesIn(document).includes('title-as-of'));
    await withSetting('rules.title-as-of', 'off', async () => {
      await eventually('none', () => !rulesIn(document).includes('title-as-of'));
    });
    await withSetting('rules.title-as-of', 'error', async () => {
      await eventually('an error', () =>
        problemsOf(document).some(
          (one) => ruleOf(one) === 'title-as-of' && one.severity === vscode.DiagnosticSeverity.Error,
        ),
      );
    });
    await withSetting('diagnostics.enabled', false, async () => {
      await eventually('nothing at all', () => problemsOf(document).length === 0);
    });
    await eventually('all again', () => rulesIn(document).includes('title-as-of'));
  });

  it('go when the article is none any more, and come back', async () => {
    const document = await open('flawed.txt');
    await eventually('a finding', () => problemsOf(document).length > 0);
    await vscode.commands.executeCommand('dateline.stopReviewing');
    await eventually('none', () => problemsOf(document).length === 0);
    await vscode.commands.executeCommand('dateline.reviewAsArticle');
    await eventually('a finding', () => problemsOf(document).length > 0);
  });
});
