import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { repeatedRuns } from '../support/repeats';
import { codeFiles, findCircle, readSource } from '../support/sources';

const MOST_LINES = 400;
/** Fewer lines may be alike by chance. */
const SHORTEST_REPEAT = 6;

/** What the build and the editor call. */
const CALLED_FROM_OUTSIDE: readonly string[] = [
  'src/core/compile.ts: compileKnowledge',
  'src/extension/extension.ts: activate',
];

describe('the houses are in order:', () => {
  const own = codeFiles('src').filter((file) => file.endsWith('.ts'));
  const sources = own.map(readSource);

  it('no file of code is too long', () => {
    const long = codeFiles('src', 'test', 'scripts')
      .map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1] as const)
      .filter(([, lines]) => lines > MOST_LINES);
    assert.deepEqual(long, []);
  });

  it('nothing is written twice', () => {
    assert.deepEqual(repeatedRuns(codeFiles('src', 'test', 'scripts'), SHORTEST_REPEAT), []);
  });

  it('no import goes in a circle (types may speak of each other)', () => {
    const imports = new Map(
      sources.map(({ file, imports }) => [
        file,
        imports.filter(({ typeOnly }) => !typeOnly).map(({ from }) => from),
      ]),
    );
    assert.deepEqual(findCircle(imports) ?? [], []);
  });

  it('a circle would be found', () => {
    assert.deepEqual(
      findCircle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
      ['b', 'c', 'b'],
    );
  });

  it('no export is there for nobody', () => {
    const used = new Set<string>();
    // What only a test asks for is of no use.
    for (const { imports } of [...sources, ...codeFiles('scripts').map(readSource)])
      for (const { from, names } of imports) for (const name of names) used.add(`${from} ${name}`);
    const dead = sources.flatMap(({ file, exports }) => {
      const text = readFileSync(file, 'utf8');
      // It may be there for the file's own functions; it is dead if not even they speak of it.
      const isNeeded = (name: string): boolean =>
        used.has(`${file} ${name}`) || (text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0) > 1;
      return exports.filter((name) => !isNeeded(name)).map((name) => `${file}: ${name}`);
    });
    assert.deepEqual(dead, CALLED_FROM_OUTSIDE);
  });

  it('a folder of the core imports only those before it', () => {
    const order = ['text', 'knowledge', 'gazetteer', 'entities', 'agreements', 'attribution', 'findings'];
    const rank = (file: string): number => order.indexOf(file.split('/')[2] ?? '');
    for (const { file, imports } of sources.filter(({ file }) => file.startsWith('src/core/'))) {
      for (const { from, typeOnly } of imports) {
        assert.ok(from.startsWith('src/core/'), `${file} imports ${from}`);
        if (rank(file) >= 0 && rank(from) >= 0 && !typeOnly)
          assert.ok(rank(from) <= rank(file), `${file} imports ${from}`);
      }
    }
  });
});
