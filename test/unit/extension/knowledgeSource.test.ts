import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import { until, withShortPauses, workspace } from '../support/workspaceApi';
import * as analysisPart from '../../../src/extension/parts/analysisPart';
import * as userFilesPart from '../../../src/extension/parts/userFilesPart';
import { KnowledgeSource } from '../../../src/extension/knowledgeSource';
import type { Parts } from '../../../src/extension/parts';
import { KNOWLEDGE_JSON } from '../../../src/generated/knowledge';

const FILE = '.dateline/own.yaml';
const PLACE = 'places:\n  - { id: long-bay, name: Long Bay, kind: gulf, state: JPN }\n';

describe('the knowledge of a workspace', function () {
  this.timeout(20_000);
  withShortPauses();
  let source: KnowledgeSource;
  /** What the source told, in order. */
  let told: string[] = [];

  beforeEach(() => {
    workspace.reset();
    told = [];
  });
  afterEach(() => {
    source.dispose();
  });

  function listen(): void {
    const parts = {
      analysis: () => Promise.resolve(analysisPart),
      userFiles: () => Promise.resolve(userFilesPart),
      knowledge: () => Promise.resolve(KNOWLEDGE_JSON),
    } as unknown as Parts;
    const log = { info: () => undefined, error: (message: string) => told.push(message) };
    source = new KnowledgeSource(parts, log as unknown as LogOutputChannel);
    source.onDidChange(() => told.push('records'));
    source.onDidChangeProblems(() => told.push('problems'));
    source.onDidSettle(() => told.push('settled'));
  }

  /** What is told until something is. */
  async function toldUntil(last: string): Promise<string[]> {
    await until(() => told.includes(last));
    const all = told;
    told = [];
    return all;
  }

  it('is there with the files of the workspace', async () => {
    workspace.files.set(FILE, PLACE);
    listen();
    assert.equal((await source.read()).place('long-bay')?.name, 'Long Bay');
    assert.deepEqual(await toldUntil('settled'), ['records', 'problems', 'settled']);
  });

  it('settles when a record that is typed is saved', async () => {
    workspace.files.set(FILE, '# Ours\n');
    listen();
    await source.read();
    await toldUntil('settled');
    workspace.type(FILE, PLACE.replace('Long Bay', 'Lo'));
    assert.deepEqual(await toldUntil('problems'), ['records', 'problems']);
    workspace.type(FILE, PLACE);
    assert.deepEqual(await toldUntil('problems'), ['records', 'problems']);
    workspace.type(FILE, PLACE, false);
    assert.deepEqual(await toldUntil('settled'), ['settled']);
  });

  it('is the same where a comment, or half a record, is typed', async () => {
    workspace.files.set(FILE, PLACE);
    listen();
    await source.read();
    await toldUntil('settled');
    for (const more of ['# A comment\n', '  - { kind: gulf }\n']) {
      const before = source.current;
      workspace.type(FILE, `${PLACE}${more}`);
      assert.deepEqual(await toldUntil('problems'), ['problems']);
      assert.equal(source.current, before);
    }
    assert.match(source.problems[0]?.[1][0]?.message ?? '', /name/);
  });

  it('is the built-in again when the files are gone', async () => {
    workspace.files.set(FILE, PLACE);
    listen();
    await source.read();
    await toldUntil('settled');
    workspace.files.delete(FILE);
    workspace.fileChanged.fire(workspace.uri(FILE));
    assert.deepEqual(await toldUntil('settled'), ['records', 'problems', 'settled']);
    assert.equal(source.current.place('long-bay'), undefined);
  });

  it('says of each file beyond the two hundredth that it is not read', async () => {
    for (let i = 100; i < 301; i++)
      workspace.files.set(`.dateline/${String(i)}.yaml`, PLACE.replace('long-bay', `bay-${String(i)}`));
    listen();
    await source.read();
    await toldUntil('problems');
    const [last, before] = [source.problems.at(-1), source.problems.at(-2)];
    assert.match(last?.[0].path ?? '', /300\.yaml$/);
    assert.match(last?.[1][0]?.message ?? '', /No more than 200 files/);
    assert.deepEqual(before?.[1], []);
  });
});
