import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analyse';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import { layOver } from '../../../src/core/knowledge/merge';
import { readKnowledge } from '../../../src/core/knowledge/read';

const RECORDS = readKnowledge(
  [
    {
      path: 'countries/aaa.yaml',
      text: `id: AAA
name: Arland
offices:
  - role: head-of-government
    title: Prime Minister
    terms:
      - { person: ann-bell, from: 2000-01-01, to: 2010-01-01 }
      - { person: carl-dunn, from: 2010-01-01 }
people:
  ann-bell: { name: Ann Bell }
  carl-dunn: { name: Carl Dunn }
`,
    },
    { path: 'agreements/all.yaml', text: '- { id: pact, name: Arland Pact, kind: trade, parties: [AAA] }\n' },
  ],
  { base: null },
).records;
const BASE = new KnowledgeBase(RECORDS);

const PATH = '.dateline/mine.yaml';

function merged(text: string): KnowledgeBase {
  const { records, problems } = readKnowledge([{ path: PATH, text }], { base: BASE });
  assert.deepEqual(problems, []);
  return layOver(BASE, records);
}

function holderOn(knowledge: KnowledgeBase, day: string): (string | null)[] {
  return knowledge
    .holders('AAA', 'head-of-government', { from: day, to: day })
    .map(({ term }) => term.person);
}

describe('knowledge of the user', () => {
  it('overrides a record of the same id and says which file it is from', () => {
    const knowledge = merged('agreements:\n  - { id: pact, name: New Arland Pact, kind: defence }\n');
    assert.equal(knowledge.agreement('pact')?.name, 'New Arland Pact');
    assert.equal(knowledge.agreement('pact')?.file, PATH);
    assert.equal(knowledge.country('AAA')?.file, null);
    assert.equal(knowledge.records.agreements.length, 1);
  });

  it('adds records of all kinds', () => {
    const knowledge = merged(
      `organisations:
  - { id: club, name: Club of Two, kind: club, members: [{ from: 2001, countries: [AAA] }] }
places:
  - { name: Long Bay, kind: gulf, state: AAA }
people:
  eve-fox: { name: Eve Fox }
`,
    );
    assert.equal(knowledge.organisation('club')?.file, PATH);
    assert.equal(knowledge.person('eve-fox')?.file, PATH);
    assert.deepEqual(knowledge.membersOf('club', { from: '2020-01-01', to: '2020-01-01' }), ['AAA']);
  });

  it('adds a term, which ends the open one before it', () => {
    const knowledge = merged(
      `terms:
  - { country: AAA, role: head-of-government, person: eve-fox, from: 2026-11-10 }
people:
  eve-fox: { name: Eve Fox }
`,
    );
    assert.deepEqual(holderOn(knowledge, '2026-11-09'), ['carl-dunn']);
    assert.deepEqual(holderOn(knowledge, '2026-11-10'), ['eve-fox']);
    assert.deepEqual(holderOn(knowledge, '2005-01-01'), ['ann-bell']);
    const [term] = knowledge.termsOf('eve-fox');
    assert.equal(term?.term.file, PATH);
    assert.equal(term.title, 'Prime Minister');
  });

  it('adds a term for an office that the base does not have', () => {
    const knowledge = merged(
      'terms:\n  - { country: AAA, role: foreign-minister, title: Foreign Minister, person: ann-bell, from: 2012 }\n',
    );
    assert.deepEqual(
      knowledge.termsOf('ann-bell').map(({ title }) => title),
      ['Prime Minister', 'Foreign Minister'],
    );
  });

  it('adds names', () => {
    const knowledge = merged(
      `names:
  - { country: AAA, text: Land of Lakes }
  - { person: carl-dunn, text: Carolus Dunn }
  - { agreement: pact, text: Lakeside Accord }
`,
    );
    assert.deepEqual(knowledge.country('AAA')?.names.aliases, [{ text: 'Land of Lakes' }]);
    assert.deepEqual(knowledge.person('carl-dunn')?.aliases, ['Carolus Dunn']);
    const { mentions } = createAnalyser(knowledge).analyse(
      'Carolus Dunn praised the Lakeside Accord in the Land of Lakes.',
    );
    assert.deepEqual(
      mentions.map(({ type, id }) => `${type} ${id ?? ''}`),
      ['person carl-dunn', 'agreement pact', 'country AAA'],
    );
  });
});
