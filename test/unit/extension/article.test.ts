import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import type { AnalysisSession } from '../../../src/core/analyse';
import { Article, checkedPart } from '../../../src/extension/article';
import type { ArticleHost } from '../../../src/extension/article';
import { KNOWLEDGE, analysisOf } from '../support/world';

/** A document whose text a test can change. */
class FakeDocument {
  version = 1;
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  edit(text: string): void {
    this.text = text;
    this.version++;
  }
}

/** An article of a fake document; the analysis takes `steps` slices that each last longer than the host allows. */
function articleOf(
  text: string,
  { steps = 1, host = {} }: { steps?: number; host?: Partial<ArticleHost> } = {},
) {
  const document = new FakeDocument(text);
  const begun: string[] = [];
  const reported: unknown[] = [];
  let changes = 0;
  const session: AnalysisSession = {
    update: () => assert.fail('the editor never analyses in one go'),
    *updateInSteps(given) {
      begun.push(given);
      for (let step = 1; step < steps; step++) {
        const until = performance.now() + 15;
        while (performance.now() < until);
        yield undefined;
      }
      return analysisOf(given);
    },
  };
  const article = new Article(
    document as unknown as TextDocument,
    {
      analyser: () =>
        Promise.resolve({
          knowledge: KNOWLEDGE,
          recordsNamed: () => [],
          analyse: (given) => analysisOf(given),
          createSession: () => session,
          createAgreementSession: () => session,
        }),
      isArticle: () => true,
      optionsFor: () => ({}),
      read: (_, most) =>
        Promise.resolve({ text: document.text.slice(0, most), length: document.text.length }),
      maxLength: () => 1000,
      finish: (_, analysis) => Promise.resolve(analysis),
      report: (_, error) => reported.push(error),
      ...host,
    },
    () => changes++,
  );
  return { article, document, begun, reported, changes: () => changes };
}

/** Until the analysis has come so far, however busy the machine is. */
async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('an open article', () => {
  it('is analysed once, however many ask', async () => {
    const { article, begun, changes } = articleOf('one', { steps: 3 });
    const [a, b] = await Promise.all([article.get(), article.get()]);
    assert.equal(a?.text, 'one');
    assert.equal(a, b);
    assert.equal(await article.get(), a);
    assert.deepEqual(begun, ['one']);
    assert.equal(changes(), 1);
  });

  it('gives up an analysis that an edit has made useless, and gives that of the new text', async () => {
    const { article, document, begun, changes } = articleOf('old', { steps: 20 });
    const waiting = article.get();
    await until(() => begun.length === 1);
    document.edit('new');
    assert.equal(article.peek(), undefined);
    assert.equal((await waiting)?.text, 'new');
    assert.deepEqual(begun, ['old', 'new']);
    assert.equal(changes(), 1);
  });

  it('never shows an analysis of an earlier text as that of the present one', async () => {
    const { article, document } = articleOf('old');
    await article.get();
    document.edit('new');
    assert.equal(article.peek(), undefined);
    assert.equal(article.state.kind, 'checked');
    assert.equal(article.isCurrent, false);
  });

  it('is analysed again when settings change', async () => {
    const { article, begun } = articleOf('one');
    await article.get();
    article.invalidate();
    await article.get();
    assert.deepEqual(begun, ['one', 'one']);
  });

  it('is checked to its limit if it is too large, and to its end when the reader wants it', async () => {
    const { article } = articleOf('x'.repeat(1001));
    assert.equal((await article.get())?.text.length, 1000);
    assert.deepEqual(checkedPart(article.state), { checked: 1000, length: 1001 });
    article.checkAll();
    assert.equal((await article.get())?.text.length, 1001);
    assert.equal(checkedPart(article.state), undefined);
  });

  it('is checked to its limit again when the reader has had enough', async () => {
    const { article, begun } = articleOf('x'.repeat(1001), { steps: 20 });
    const before = await article.get();
    article.checkAll();
    const waiting = article.get();
    await until(() => begun.length === 2);
    article.stopCheckingAll();
    // At once, and without having to be analysed again.
    assert.equal(article.peek(), before);
    assert.equal(await waiting, before);
    assert.deepEqual(
      begun.map((text) => text.length),
      [1000, 1001],
    );
  });

  it('is analysed again when the reader has had enough, if something has changed meanwhile', async () => {
    const { article, begun } = articleOf('x'.repeat(1001), { steps: 20 });
    await article.get();
    article.checkAll();
    const waiting = article.get();
    article.invalidate();
    article.stopCheckingAll();
    assert.equal(article.peek(), undefined);
    assert.equal((await waiting)?.text.length, 1000);
    assert.equal(begun.at(-1)?.length, 1000);
  });

  it('is not checked if it is binary', async () => {
    const { article } = articleOf('Date: 2022-11-07\0\u0001');
    assert.equal(await article.get(), undefined);
    assert.equal(article.state.kind === 'unchecked' && article.state.reason, 'binary');
  });

  it('says so and goes on if the analysis fails', async () => {
    let broken = true;
    const { article, reported } = articleOf('one', {
      host: {
        optionsFor: () => {
          if (broken) throw new Error('broken');
          return {};
        },
      },
    });
    assert.equal(await article.get(), undefined);
    assert.equal(article.state.kind === 'unchecked' && article.state.reason, 'failed');
    assert.equal(reported.length, 1);
    broken = false;
    article.invalidate();
    assert.ok(await article.get());
  });

  it('ends when it is closed', async () => {
    const { article, begun, changes } = articleOf('one', { steps: 50 });
    const waiting = article.get();
    await until(() => begun.length === 1);
    article.dispose();
    assert.equal(await waiting, undefined);
    assert.equal(changes(), 0);
  });

  it('lets other events of the host run between two slices', async () => {
    const { article } = articleOf('one', { steps: 10 });
    let others = 0;
    const timer = setInterval(() => others++, 1);
    await article.get();
    clearInterval(timer);
    assert.ok(others >= 5, `${String(others)} events`);
  });
});
