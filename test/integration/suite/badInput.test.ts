import * as vscode from 'vscode';
import { equal, includes, ok } from '../support/check';
import {
  closeAll,
  eventually,
  fileInWorkspace,
  hoverAt,
  open,
  openText,
  pause,
  problemsOf,
  ruleOf,
  symbolsOf,
} from '../support/editor';

describe('bad input', () => {
  afterEach(closeAll);

  it('survives texts that are hardly texts', async () => {
    const rules = ['missing-dateline'];
    for (const [text, expected] of [
      ['', []],
      ['\n\n\n', []],
      ['\ufeff', []],
      ['\ud800 \udfff', rules],
      ['مرحبا بالعالم', rules],
      ['Date: 2022-02-30\n\nJapan.', rules],
      ['"“”"""', rules],
    ] as const) {
      const document = await openText(text);
      await symbolsOf(document);
      // One that failed would have none.
      await eventually(`the findings of ${JSON.stringify(text)}`, () => {
        const found = problemsOf(document).map(ruleOf);
        return expected.every((rule) => found.includes(rule)) && (expected.length > 0 || found.length === 0);
      });
      await closeAll();
    }
  });

  it('survives binary data', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);
    const uri = fileInWorkspace('data.article');
    await vscode.workspace.fs.writeFile(uri, bytes);
    // VS Code itself may refuse to open it.
    await open('data.article').then(symbolsOf, () => undefined);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
    const document = await open('pact.txt');
    includes(await hoverAt(document, 'Kish|ida'), 'Fumio Kishida');
  });

  it('stays responsive on a very long line', async () => {
    const line = 'The United Kingdom and Japan met Prime Minister Fumio Kishida, “said” a person. '.repeat(
      12_000,
    );
    const uri = fileInWorkspace('long.article');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`Date: 2022-11-07\n\n${line}\n`));
    let longest = 0;
    let last = Date.now();
    const pulse = setInterval(() => {
      const now = Date.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    try {
      const document = await open('long.article');
      await symbolsOf(document);
      await pause(100);
    } finally {
      clearInterval(pulse);
      await vscode.workspace.fs.delete(uri);
    }
    // A slice is 50 ms at most; the rest is what opening a megabyte costs the extension host itself.
    ok(longest < 500, `the extension host was blocked for ${longest} ms`);
  });

  it('counts CRLF and mixed line ends right', async () => {
    const uri = fileInWorkspace('crlf.article');
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('Date: 2022-11-07\r\n\r\nIn Tokyo\r\nFumio Kishida spoke of 🇯🇵 Japan.\r\n'),
    );
    const document = await open('crlf.article');
    includes(await hoverAt(document, 'Kish|ida'), 'Fumio Kishida');
    includes(await hoverAt(document, 'Jap|an'), 'Japan');
    equal(await hoverAt(document, 'spo|ke'), '');
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });
});
