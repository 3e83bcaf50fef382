import * as vscode from 'vscode';
import { equal, ok } from '../support/check';
import {
  closeAll,
  eventually,
  extension,
  hoverAt,
  open,
  pause,
  problemsOf,
  symbolsOf,
} from '../support/editor';

// Comes first of all suites: once active, an extension stays so.
describe('activation', () => {
  afterEach(closeAll);

  it('does not come with source code', async () => {
    // VS Code itself may show plain text somewhere while it starts, which activates us; on a busy machine that takes long.
    await pause(3000);
    const before = extension().isActive;
    const document = await open('code.ts');
    await pause(1000);
    equal(extension().isActive, before);
    equal(await hoverAt(document, 'Jap|an'), '');
  });

  it('comes with an article', async () => {
    await open('pact.txt');
    await eventually('active', () => extension().isActive);
  });

  it('leaves a README and other text alone', async () => {
    for (const [name, mark] of [
      ['README.md', 'Jap|an'],
      ['notes.txt', 'Jap|an'],
    ] as const) {
      const document = await open(name);
      equal(await hoverAt(document, mark), '', `hover in ${name}`);
      equal(problemsOf(document).length, 0, `problems in ${name}`);
      const ours = (await symbolsOf(document)).filter(({ kind }) => kind === vscode.SymbolKind.Interface);
      equal(ours.length, 0, `symbols in ${name}`);
    }
  });

  it('knows the language of *.article', async () => {
    const document = await open('wire.article');
    equal(document.languageId, 'article');
  });

  it('registers every command that the manifest names', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const { commands } = (extension().packageJSON as Manifest).contributes;
    ok(commands.length > 5, 'the manifest names commands');
    equal(
      commands.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
      'missing',
    );
  });
});

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}
