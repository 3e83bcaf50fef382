import assert from 'node:assert/strict';
import { appendRecords, idFor } from '../../../src/core/knowledge/append';
import { completionsAt } from '../../../src/core/knowledge/completion';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import { jsonSchemas } from '../../../src/core/knowledge/jsonSchema';
import { readKnowledge } from '../../../src/core/knowledge/read';
import { EVENT_KINDS, OFFICE_ROLES, SECTION_NAMES } from '../../../src/core/knowledge/schema';

const BASE = readKnowledge(
  [
    { path: 'countries/aaa.yaml', text: 'id: AAA\nname: Arland\npeople:\n  ann-bell: { name: Ann Bell }\n' },
    { path: 'organisations/all.yaml', text: '- { id: club, name: Club, kind: club }\n' },
  ],
  { base: null },
).records;

/** What is offered at the end of the text. */
function offered(before: string): string[] {
  return completionsAt(before, BASE).map(({ text }) => text);
}

describe('completion in files of knowledge', () => {
  it('offers the kinds of records at the top', () => {
    assert.deepEqual(offered(''), [...SECTION_NAMES, 'people']);
    assert.ok(!offered('places:\n  - { name: A, kind: sea }\n').includes('places'));
  });

  it('offers the keys of a record, without those that are there', () => {
    const keys = offered('agreements:\n  - id: pact\n    ');
    assert.ok(keys.includes('name') && keys.includes('events'));
    assert.ok(!keys.includes('id'));
    assert.deepEqual(offered('people:\n  ann-bell: { name: Ann, sex: f, ').sort(), [
      'aliases',
      'died',
      'note',
      'short',
    ]);
  });

  it('offers the values of a choice', () => {
    assert.deepEqual(offered('agreements:\n  - id: pact\n    events:\n      - { event: '), [...EVENT_KINDS]);
    assert.deepEqual(offered('countries:\n  - id: BBB\n    offices:\n      - role: '), [...OFFICE_ROLES]);
    assert.deepEqual(
      offered('countries:\n  - id: BBB\n    offices:\n      - title: King\n        holders: '),
      ['one', 'joint'],
    );
  });

  it('offers ids', () => {
    assert.deepEqual(offered('terms:\n  - country: '), ['AAA']);
    assert.deepEqual(offered('terms:\n  - { country: AAA, person: '), ['ann-bell']);
    assert.deepEqual(offered('agreements:\n  - id: pact\n    parties: ['), ['AAA', 'club']);
    assert.deepEqual(offered('agreements:\n  - id: pact\n    parties: [AAA, '), ['AAA', 'club']);
  });

  it('offers nothing where it does not know the place', () => {
    assert.deepEqual(offered('nonsense:\n  - id: '), []);
    assert.deepEqual(offered('places:\n  - name: '), []);
    assert.deepEqual(offered('constructor:\n  __proto__: '), []);
  });
});

describe('adding records to a file', () => {
  it('begins a file', () => {
    const text = appendRecords('', {
      records: [
        [
          'terms',
          { country: 'AAA', role: 'head-of-state', title: 'King', person: 'eve-fox', from: '2026-11' },
        ],
      ],
      people: { 'eve-fox': { name: 'Eve Fox' } },
    });
    assert.equal(
      text,
      `terms:
  - { country: AAA, role: head-of-state, title: King, person: eve-fox, from: 2026-11 }
people:
  eve-fox: { name: Eve Fox }
`,
    );
    assert.deepEqual(
      readKnowledge([{ path: 'mine.yaml', text }], { base: new KnowledgeBase(BASE) }).problems,
      [],
    );
  });

  it('keeps what is there, comments too', () => {
    const before = '# Ours\nnames:\n  # from the desk\n  - { text: Lakeland, country: AAA } # 2024\n';
    const text = appendRecords(before, {
      records: [['names', { text: 'Annie: Bell', person: 'ann-bell' }]],
      people: {},
    });
    assert.equal(text, `${before}  - { text: "Annie: Bell", person: ann-bell }\n`);
  });

  it('leaves every letter of the rest alone, however it is laid out', () => {
    const before = [
      'names:   # ours',
      '    - {text: Lakeland,   country: AAA}',
      '    -   text: "Old Lakeland"   # 2024',
      "        country:   'AAA'       # to be checked",
      '',
      '# People of the desk',
      'people:',
      '      eve-fox:',
      '            name: Eve Fox',
      '# The end.',
      '',
    ];
    const text = appendRecords(before.join('\r\n'), {
      records: [
        ['names', { text: 'Bell', person: 'ann-bell' }],
        ['places', { name: 'Long Sea', kind: 'sea' }],
      ],
      people: { 'bob-oak': { name: 'Bob Oak' }, 'eve-fox': { name: 'Another' } },
    });
    const expected = [...before];
    expected.splice(4, 0, '    - { text: Bell, person: ann-bell }');
    expected.splice(10, 0, '      bob-oak: { name: Bob Oak }');
    expected.splice(12, 0, 'places:', '  - { name: Long Sea, kind: sea }');
    assert.deepEqual(text?.split(/\r?\n/), expected);
  });

  it('adds to lists in brackets, and to empty ones', () => {
    for (const before of [
      'names: [ { text: Lakeland, country: AAA } ]\n',
      'names: []\n',
      'names:\n',
      '{}\n',
    ]) {
      const text = appendRecords(before, {
        records: [['names', { text: 'Bell', person: 'ann-bell' }]],
        people: { 'bob-oak': { name: 'Bob Oak' } },
      });
      assert.match(text ?? '', /- \{ text: Bell, person: ann-bell \}\n/, before);
      assert.match(text ?? '', /people:\n {2}bob-oak: \{ name: Bob Oak \}\n/, before);
      assert.equal(text?.includes('Lakeland'), before.includes('Lakeland'));
    }
  });

  it('does not touch a file that it does not understand', () => {
    const made = { records: [['names', { text: 'X', country: 'AAA' }]], people: {} } as const;
    for (const text of ['- a\n', 'names: { a: b }\n', 'names: [\n', 'text']) {
      assert.equal(appendRecords(text, made), null, text);
    }
  });

  it('makes ids of names', () => {
    assert.equal(idFor('jens stoltenberg'), 'jens-stoltenberg');
    assert.equal(idFor('習近平'), '');
  });
});

describe('the JSON Schemas', () => {
  it('describe each kind and the file that holds them all', () => {
    const schemas = jsonSchemas();
    assert.deepEqual(
      Object.keys(schemas).sort(),
      [...SECTION_NAMES, 'knowledge'].map((name) => `${name}.schema.json`).sort(),
    );
    const text = JSON.stringify(schemas);
    assert.ok(text.includes('ISO 3166') && text.includes('"head-of-state"'));
    for (const schema of Object.values(schemas)) assert.match(String(schema['$schema']), /draft-07/);
  });
});
