import type * as vscode from 'vscode';
import { equal, includes, ok } from '../support/check';
import { closeAll, open, symbolsOf } from '../support/editor';

describe('document symbols', () => {
  afterEach(closeAll);

  const flat = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
    symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);

  it('has headings, agreements and quotations', async () => {
    const document = await open('pact.txt');
    const names = flat(await symbolsOf(document)).map(({ name }) => name);
    includes(names.join('\n'), 'Reciprocal Access Agreement');
    includes(names.join('\n'), 'The remaining points are technical');
  });

  it('keeps every selection inside its range', async () => {
    const symbols = flat(await symbolsOf(await open('pact.txt')));
    ok(symbols.length > 0, 'there are symbols');
    equal(
      symbols.filter(({ range, selectionRange }) => !range.contains(selectionRange)).map(({ name }) => name),
      [],
    );
  });
});
