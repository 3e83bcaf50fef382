import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readKnowledge, readKnowledgeInSteps } from '../../../src/core/knowledge/read';
import { countSteps } from '../support/countSteps';

const PATH = '.dateline/mine.yaml';
const GOOD = 'places:\n  - { name: Black Sea, kind: sea }\n';

function read(text: string) {
  return readKnowledge([{ path: PATH, text }], { base: null });
}

function messagesOf(text: string): string[] {
  return read(text).problems.map(({ message }) => message);
}

describe('hostile and odd files', function () {
  this.timeout(30_000);

  it('are refused above 1 MB', () => {
    assert.match(messagesOf(GOOD + '#'.repeat(1_000_001))[0] ?? '', /larger than 1 MB/);
  });

  /** A file of many records, and how many steps it takes to read them. */
  function stepsOf(kind: string, record: (index: number) => string, count = 4000): number {
    const records = Array.from(
      { length: count },
      (_, index) => `  - { id: p${String(index)}, ${record(index)} }\n`,
    );
    return countSteps(
      readKnowledgeInSteps([{ path: PATH, text: `${kind}:\n${records.join('')}` }], { base: null }),
    );
  }

  it('are read in steps, whose number grows as the file does', () => {
    const of = (count: number): number =>
      stepsOf('places', (index) => `name: Newtown ${String(index)}, kind: city`, count);
    const [few, many] = [of(1000), of(4000)];
    assert.ok(few > 20 && many > 2 * few && many < 5 * few, `${String(few)} and ${String(many)} steps`);
  });

  it('may have thousands of places of one name, which nobody compares in pairs', () => {
    const apart = stepsOf('places', (index) => `name: Newtown ${String(index)}, kind: city, state: JPN`);
    const alike = stepsOf('places', () => 'name: Newtown, kind: city, state: JPN');
    assert.ok(alike <= apart, `${String(alike)} steps, not ${String(apart)}`);
  });

  it('are told of a name that thousands claim ten times each', () => {
    const apart = stepsOf(
      'agreements',
      (index) => `name: Pact ${String(index)}, kind: trade, parties: [JPN, USA]`,
    );
    const alike = stepsOf('agreements', () => 'name: Pact, kind: trade, parties: [JPN, USA]');
    assert.ok(alike <= apart + 10, `${String(alike)} steps, not ${String(apart)}`);
  });

  it('say where a second document begins', () => {
    assert.match(messagesOf(`${GOOD}---\n${GOOD}`).join('\n'), /second document begins here/);
    assert.equal(read(`${GOOD}---\n${GOOD}`).records.places.length, 1);
    assert.deepEqual(messagesOf(`---\n${GOOD}...\n`), []);
  });

  it('do not blow up with aliases of aliases', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => [...pair])) {
      bomb.push(
        `${name ?? ''}: &${name ?? ''} [${Array.from({ length: 10 }, () => `*${of ?? ''}`).join(', ')}]`,
      );
    }
    const started = performance.now();
    const { records, problems } = read(`${bomb.join('\n')}\n${GOOD}`);
    assert.ok(performance.now() - started < 2000);
    assert.ok(problems.some(({ message }) => message.includes('stand for too much')));
    assert.equal(records.places[0]?.name, 'Black Sea', 'the rest still loads');
  });

  it('may use aliases in earnest', () => {
    const text =
      'places:\n  - { name: A, kind: sea, aliases: &names [B, C] }\n  - { name: D, kind: lake, demonyms: *names }\n';
    const { records, problems } = read(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(records.places[1]?.demonyms, ['B', 'C']);
  });

  it('do not loop where an alias contains itself', () => {
    assert.match(messagesOf(`a: &a [*a]\n${GOOD}`).join('\n'), /\*a contains itself/);
    assert.match(messagesOf(`a: *b\n${GOOD}`).join('\n'), /b/);
  });

  it('do not overflow the stack', function () {
    this.timeout(20_000);
    for (const deep of [
      '['.repeat(200_000),
      '- '.repeat(200_000),
      '? '.repeat(90_000),
      `${'['.repeat(3000)}${']'.repeat(3000)}`,
      '{a: '.repeat(50_000),
    ]) {
      assert.ok(messagesOf(`places: ${deep}`).length > 0);
    }
  });

  it('cannot reach prototypes', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
      const text = `people:\n  ${key}: { name: Eve }\n${GOOD}`;
      const { records, problems } = read(text);
      assert.equal(problems.length, 1, key);
      assert.deepEqual(records.people, []);
      assert.equal(records.places.length, 1);
      assert.ok(messagesOf(`places:\n  - { name: A, kind: sea, ${key}: { polluted: true } }\n`).length > 0);
      assert.ok(messagesOf(`${key}:\n  - { name: A }\n`).length > 0);
    }
    assert.equal((Object.prototype as Record<string, unknown>)['polluted'], undefined);
    assert.equal((Object.prototype as Record<string, unknown>)['name'], undefined);
  });

  it('cannot bring other types in by tags', () => {
    for (const value of [
      '!!binary aGVsbG8=',
      '!!js/function "function () {}"',
      '!foo bar',
      '!!set { a, b }',
      '!!float .nan',
    ]) {
      const { records, problems } = read(
        `places:\n  - { name: Red Sea, kind: sea, aliases: ${value} }\n  - { name: Black Sea, kind: sea }\n`,
      );
      assert.ok(problems.length > 0, value);
      assert.ok(
        records.places.some(({ name }) => name === 'Black Sea'),
        value,
      );
    }
  });

  it('are not repeated at length in what is said of them, nor with what hides', () => {
    for (const text of [
      `   :\n  - : '${'long\u202e '.repeat(500)}`,
      `places:\n  - { ${'name'.repeat(500)}: a }\n`,
    ]) {
      const messages = messagesOf(text);
      assert.ok(messages.length > 0);
      for (const message of messages) assert.ok(message.length < 1000 && !message.includes('\u202e'));
    }
  });

  it('have no control characters in names', () => {
    assert.match(messagesOf('places:\n  - { name: "Red\\nSea", kind: sea }\n')[0] ?? '', /line break/);
    assert.match(messagesOf('a\0b')[0] ?? '', /NUL/);
  });

  it('say where the YAML is broken, and the rest still loads', () => {
    const { records, problems } = read(`${GOOD}agreements:\n  - { id: pact, name: "Pact, kind: trade }\n`);
    assert.equal(records.places[0]?.name, 'Black Sea');
    assert.ok(problems.some(({ line, message }) => line >= 4 && message.startsWith('No valid YAML')));
  });

  it('must say of what kind the records are', () => {
    assert.match(messagesOf('- { name: A }\n')[0] ?? '', /At the top there must be a key/);
    assert.match(messagesOf('countrys: []\n')[0] ?? '', /did you mean “countries”\?/);
    assert.match(messagesOf('just text\n')[0] ?? '', /At the top there must be a key/);
    assert.deepEqual(messagesOf(''), []);
    assert.deepEqual(messagesOf('# nothing yet\n'), []);
    assert.deepEqual(messagesOf('places:\n'), []);
  });

  it('never make it throw', () => {
    const piece = fc.constantFrom(
      ...[
        'places:',
        'people:',
        'countries:',
        '- ',
        '  ',
        '\n',
        '{',
        '}',
        '[',
        ']',
        ': ',
        '&a ',
        '*a',
        '!!x ',
        '"',
        "'",
      ],
      ...[
        'name',
        'id',
        'kind',
        'sea',
        'AAA',
        '2000',
        '~',
        '|',
        '>',
        '#',
        '?',
        '<<',
        '__proto__',
        '---',
        '%YAML',
        '\t',
        'é',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        read(pieces.join(''));
      }),
      { numRuns: 3000 },
    );
  });
});
