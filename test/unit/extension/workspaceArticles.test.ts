import assert from 'node:assert/strict';
import type { LogOutputChannel, Memento } from 'vscode';
import { until, withShortPauses, workspace } from '../support/workspaceApi';
import type { Analyser } from '../../../src/core/analyse';
import { FileChoices } from '../../../src/extension/fileChoices';
import type { KnowledgeSource } from '../../../src/extension/knowledgeSource';
import { WorkspaceArticles } from '../../../src/extension/workspaceArticles';
import { builtInAnalyser } from '../support/analyser';
import { EventEmitter } from '../support/fakeClasses';

const ARTICLE = 'date 2019-06-29\n\nBritain and Japan signed a free trade deal in Osaka.\n';

describe('the articles of a workspace', function () {
  this.timeout(20_000);
  withShortPauses();
  const recordsChanged = new EventEmitter();
  const settled = new EventEmitter();
  /** How many articles were analysed. */
  let analysed = 0;
  let errors: string[] = [];
  let articles: WorkspaceArticles;

  beforeEach(() => {
    workspace.reset();
    for (let i = 0; i < 30; i++) workspace.files.set(`${String(i)}.txt`, ARTICLE);
    analysed = 0;
    errors = [];
    const counting: Partial<Analyser> = {
      createAgreementSession: () => {
        analysed++;
        return builtInAnalyser().createAgreementSession();
      },
    };
    const source = {
      onDidChange: recordsChanged.event,
      onDidSettle: settled.event,
      analyser: () => Promise.resolve(counting),
    } as unknown as KnowledgeSource;
    const memory = { get: (_: string, otherwise: unknown) => otherwise } as unknown as Memento;
    const log = { error: (message: string) => errors.push(message) } as unknown as LogOutputChannel;
    articles = new WorkspaceArticles(source, new FileChoices(memory), log);
  });
  afterEach(() => {
    articles.dispose();
  });

  const names = (): string[] => articles.articles.map(({ name }) => name);

  it('are read once, whoever asks meanwhile', async () => {
    const looking = articles.read();
    await articles.ensureRead();
    await looking;
    await articles.ensureRead();
    assert.equal(analysed, 30);
    assert.deepEqual([articles.state.kind, articles.state.done, articles.state.total], ['read', 30, 30]);
  });

  it('are read anew by whoever wants them anew, who gives up what is under way', async () => {
    await Promise.all([articles.read(), articles.read(), articles.read()]);
    assert.equal(analysed, 30);
    assert.deepEqual([articles.state.kind, names().length], ['read', 30]);
  });

  it('are not read where the reader stops while they are looked for', async () => {
    workspace.beforeFinding = () => {
      articles.stop();
    };
    await articles.read();
    assert.deepEqual([articles.state.kind, analysed], ['stopped', 0]);
    workspace.beforeFinding = () => undefined;
    await articles.ensureRead();
    assert.deepEqual([articles.state.kind, analysed], ['read', 30]);
  });

  it('say so where the files cannot be looked for, and can be read later', async () => {
    workspace.beforeFinding = () => {
      throw new Error('no search here');
    };
    await articles.read();
    assert.equal(articles.state.kind, 'stopped');
    assert.deepEqual(errors, ['The articles of this workspace could not be read.']);
    workspace.beforeFinding = () => undefined;
    await articles.ensureRead();
    assert.equal(articles.state.kind, 'read');
  });

  it('are read all the same where a glob of the settings is none', async () => {
    workspace.files.set('plain.md', 'Japan spoke.\n');
    workspace.settings.set('include', ['{a', '*.md']);
    workspace.beforeFinding = (glob) => {
      if (glob === '{a') throw new Error('no glob');
    };
    await articles.read();
    assert.deepEqual([articles.state.kind, names().includes('plain.md')], ['read', true]);
    assert.match(errors.join(), /“\{a” could not be found/);
  });

  it('are read once more when the knowledge has changed and is saved, not at each pause in typing', async () => {
    await articles.read();
    recordsChanged.fire(undefined);
    recordsChanged.fire(undefined);
    assert.deepEqual([articles.state.kind, articles.state.isStale], ['read', true]);
    recordsChanged.fire(undefined);
    settled.fire(undefined);
    assert.equal(articles.state.kind, 'reading');
    await articles.ensureRead();
    assert.equal(analysed, 60);
    assert.deepEqual([articles.state.kind, articles.state.isStale], ['read', false]);
  });

  it('are left alone by a change of the knowledge where nobody has asked for them, or somebody has stopped', async () => {
    recordsChanged.fire(undefined);
    settled.fire(undefined);
    assert.deepEqual([articles.state.kind, articles.state.isStale], ['unread', false]);
    workspace.beforeFinding = () => {
      articles.stop();
    };
    await articles.read();
    recordsChanged.fire(undefined);
    settled.fire(undefined);
    assert.deepEqual([articles.state.kind, articles.state.isStale], ['stopped', true]);
  });

  it('follow their files, which changes nothing of how far the reading came', async () => {
    workspace.beforeFinding = () => {
      articles.stop();
    };
    await articles.read();
    workspace.beforeFinding = () => undefined;
    const before = articles.state;
    const kinds = new Set<string>();
    articles.onDidChange(() => kinds.add(articles.state.kind));
    workspace.write('new.article', ARTICLE);
    await until(() => kinds.size > 0);
    assert.deepEqual([articles.state, [...kinds], names()], [before, ['stopped'], ['new.article']]);
    await articles.read();
    workspace.write('later.article', ARTICLE);
    await until(() => names().includes('later.article'));
    assert.deepEqual([articles.state.done, articles.state.total], [31, 31]);
  });

  it('are too large by their characters, as in the editor, until they are gone', async () => {
    workspace.files.clear();
    workspace.settings.set('maxFileSize', 0.001);
    const filled = (character: string, length: number): string =>
      `date 2019-06-29\n\n${character.repeat(length - 17)}`;
    workspace.files.set('cyrillic.txt', filled('ж', 1000));
    workspace.files.set('old/latin.txt', filled('x', 1001));
    workspace.files.set('old/huge.txt', filled('x', 3001));
    await articles.read();
    assert.deepEqual([names(), articles.state.tooLarge], [['cyrillic.txt'], 2]);
    workspace.files.delete('old/latin.txt');
    workspace.files.delete('old/huge.txt');
    workspace.filesDeleted.fire({ files: [workspace.uri('old')] });
    await until(() => articles.state.tooLarge === 0);
  });

  it('say where there are more of them than are read', async () => {
    const found = Array.from({ length: 50_001 }, () => workspace.uri('0.txt'));
    workspace.found = found;
    const reading = articles.read();
    await until(() => articles.state.done > 0);
    articles.stop();
    await reading;
    assert.deepEqual([articles.state.cutAt, articles.state.total], [50_000, 50_000]);
    workspace.found = found.slice(0, 3);
    await articles.read();
    assert.deepEqual([articles.state.cutAt, articles.state.total], [null, 3]);
  });

  it('are found and read however their names and their bytes are written', async () => {
    workspace.files.clear();
    workspace.files.set('LOUD.TXT', ARTICLE);
    workspace.files.set('Title.Article', ARTICLE);
    workspace.files.set('wide.txt', Buffer.from(`\ufeff${ARTICLE}`, 'utf16le'));
    workspace.files.set('picture.png', ARTICLE);
    await articles.read();
    assert.deepEqual(names(), ['LOUD.TXT', 'Title.Article', 'wide.txt']);
    assert.ok(articles.articles.every(({ agreements }) => agreements.length === 1));
  });
});
