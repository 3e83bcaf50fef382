import * as vscode from 'vscode';
import { equal, includes, ok } from '../support/check';
import { closeAll, editorOf, eventually, fileInWorkspace, open, problemsOf, ruleOf } from '../support/editor';

describe('a review', () => {
  const target = (): vscode.Uri => fileInWorkspace('.dateline/review.yaml');
  const written = async (): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(target()));
  const rulesIn = (document: vscode.TextDocument): string[] => problemsOf(document).map(ruleOf);

  afterEach(async () => {
    await closeAll();
    try {
      await vscode.workspace.fs.delete(target());
    } catch {
      // Not every test writes one.
    }
  });

  async function quickFix(document: vscode.TextDocument, rule: string, title: string): Promise<void> {
    const problem = await eventually(rule, () => problemsOf(document).find((one) => ruleOf(one) === rule));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    const action = actions.find((one) => one.title === title);
    ok(action?.command, `“${title}” is not in: ${actions.map((one) => one.title).join(', ')}`);
    const given: readonly unknown[] = action.command.arguments ?? [];
    await vscode.commands.executeCommand(action.command.command, ...given);
  }

  it('ignores a finding where it stands, also after edits, until that is taken back', async () => {
    const document = await open('flawed.txt');
    await quickFix(document, 'title-as-of', 'Ignore Here (title-as-of)');
    await eventually('the finding is gone', () => !rulesIn(document).includes('title-as-of'));
    ok(rulesIn(document).includes('unbalanced-quotation'), 'other findings stay');
    includes(await written(), 'rule: title-as-of');
    await editorOf(document).edit((edit) => {
      edit.insert(new vscode.Position(1, 0), '\nA new paragraph stands here now.\n');
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    ok(!rulesIn(document).includes('title-as-of'), 'still ignored');
    await vscode.workspace.fs.delete(target());
    await eventually('the finding is back', () => rulesIn(document).includes('title-as-of'));
  });

  it('ignores a finding everywhere', async () => {
    const document = await open('flawed.txt');
    await quickFix(document, 'title-as-of', 'Ignore Everywhere (title-as-of)');
    await eventually('the finding is gone', () => !rulesIn(document).includes('title-as-of'));
    ok(!(await written()).includes('flawed.txt'), 'no file is named');
  });

  it('never writes over a review that it cannot read', async () => {
    const broken = 'notes: [unclosed';
    await vscode.workspace.fs.writeFile(target(), new TextEncoder().encode(broken));
    const document = await open('flawed.txt');
    await quickFix(document, 'title-as-of', 'Ignore Here (title-as-of)');
    equal(await written(), broken);
    equal(problemsOf(document).filter((problem) => ruleOf(problem) === 'title-as-of').length, 1);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('becomes a report', async () => {
    await open('flawed.txt');
    for (const [format, part] of [
      ['markdown', '# Review of flawed.txt'],
      ['html', '<h1>Review of flawed.txt</h1>'],
    ] as const) {
      await open('flawed.txt');
      await vscode.commands.executeCommand('dateline.createReport', format);
      await eventually(`the ${format}`, () =>
        vscode.window.visibleTextEditors.some(
          ({ document }) => document.isUntitled && document.getText().includes(part),
        ),
      );
      await closeAll();
    }
  });
});

describe('the timeline', () => {
  afterEach(closeAll);

  const tab = (): vscode.Tab | undefined =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputWebview);

  it('opens beside the article, and for all articles', async () => {
    await open('pact.txt');
    await vscode.commands.executeCommand('dateline.showTimeline');
    await eventually('the page', () => tab()?.label === 'Timeline: pact.txt');
    await vscode.commands.executeCommand('dateline.showWorkspaceTimeline');
    await eventually('the page of all', () => tab()?.label === 'Timeline of All Articles');
  });
});

describe('citations', () => {
  afterEach(closeAll);

  it('name the file, the date and the line', async () => {
    const document = await open('pact.txt');
    const at = document.positionAt(document.getText().indexOf('Reciprocal'));
    editorOf(document).selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('dateline.agreements.copyCitation');
    const citation = await vscode.env.clipboard.readText();
    includes(citation, 'Reciprocal Access Agreement');
    includes(citation, '(pact.txt, 7 November 2022, line 5)');
    await vscode.commands.executeCommand('dateline.agreements.copyMarkdown');
    includes(await vscode.env.clipboard.readText(), 'Parties: ');
  });
});
