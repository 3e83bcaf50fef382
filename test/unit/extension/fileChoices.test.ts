import assert from 'node:assert/strict';
import type { Memento, TextDocument, Uri } from 'vscode';
import { editor } from '../support/editorApi';
import { FileChoices } from '../../../src/extension/fileChoices';

/** The workspace's memory: what is set can be read at once, as in the editor; the file is written later. */
class Memory implements Memento {
  readonly #values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, otherwise?: T): T | undefined {
    return (this.#values.get(key) as T | undefined) ?? otherwise;
  }

  async update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const uriOf = (address: string): Uri =>
  ({ scheme: address.slice(0, address.indexOf(':')), toString: () => address }) as unknown as Uri;

const closing = (uri: Uri, isClosed = true): TextDocument => ({ uri, isClosed }) as unknown as TextDocument;

describe('what the reader says of a file', () => {
  const untitled = uriOf('untitled:Untitled-1');
  const saved = uriOf('file:///a/b.txt');

  function choices(): FileChoices {
    return new FileChoices(new Memory());
  }

  it('is forgotten with an unsaved file, before the next one can take its name', async () => {
    const said = choices();
    await said.set(untitled, { date: '2020-02-01', review: true });
    editor.closed.fire(closing(untitled));
    // The editor may open the next "Untitled-1" in the same breath.
    assert.deepEqual(said.of(untitled), {});
    said.dispose();
  });

  it('is not forgotten of the next unsaved file when the last one of that name was closed', async () => {
    const said = choices();
    editor.closed.fire(closing(untitled));
    await said.set(untitled, { date: '2021-03-04' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(said.of(untitled).date, '2021-03-04');
    said.dispose();
  });

  it('is kept when a document only changes its language', async () => {
    const said = choices();
    await said.set(untitled, { date: '2020-02-01' });
    editor.closed.fire(closing(untitled, false));
    assert.equal(said.of(untitled).date, '2020-02-01');
    said.dispose();
  });

  it('is kept with a saved file, and goes with it to a new name', async () => {
    const said = choices();
    await said.set(saved, { date: '2020-02-01' });
    editor.closed.fire(closing(saved));
    assert.equal(said.of(saved).date, '2020-02-01');
    const renamed = uriOf('file:///a/c.txt');
    editor.renamed.fire({ files: [{ oldUri: saved, newUri: renamed }] });
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.deepEqual([said.of(saved), said.of(renamed)], [{}, { date: '2020-02-01' }]);
    said.dispose();
  });

  it('goes with a folder that is renamed', async () => {
    const said = choices();
    await said.set(uriOf('file:///drafts/a.txt'), { date: '2020-02-01' });
    await said.set(uriOf('file:///drafts-old/b.txt'), { date: '2021-02-01' });
    editor.renamed.fire({ files: [{ oldUri: uriOf('file:///drafts'), newUri: uriOf('file:///final') }] });
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.deepEqual(
      ['final/a.txt', 'drafts/a.txt', 'drafts-old/b.txt'].map(
        (path) => said.of(uriOf(`file:///${path}`)).date,
      ),
      ['2020-02-01', undefined, '2021-02-01'],
    );
    said.dispose();
  });

  it('tells whoever listens', async () => {
    const said = choices();
    const told: string[] = [];
    said.onDidChange((uri) => told.push(uri.toString()));
    await said.set(untitled, { date: '2020-02-01' });
    editor.closed.fire(closing(untitled));
    await new Promise((resolve) => setTimeout(resolve, 40));
    assert.deepEqual(told, ['untitled:Untitled-1', 'untitled:Untitled-1']);
    said.dispose();
  });
});
