import * as vscode from 'vscode';
import { closeAll, editorOf, openText, pause, problemsOf, hoverAt } from '../support/editor';
describe('ZZ', () => {
  afterEach(closeAll);
  it('debug', async () => {
    const document = await openText('LONDON, March 14, 2023 (Wire) - Prime Minister Rishi Sunak spoke.');
    const from='Prime Minister Rishi Sunak', to='British Prime Minister Boris Johnson';
    const start = document.getText().indexOf(from);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
    const okk = await editorOf(document).edit((edit) => { edit.replace(range, to); });
    await pause(3000);
    const h = await hoverAt(document, 'John|son');
    throw new Error(JSON.stringify([okk, document.getText(), problemsOf(document).map(p=>p.message), h, document.languageId, document.uri.toString()]));
  });
});
