import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analyse';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import { readKnowledge } from '../../../src/core/knowledge/read';
import { withUserFiles } from '../../../src/core/userKnowledge';
import { builtInAnalyser } from '../support/analyser';

const FILES: Readonly<Record<string, string>> = {
  'new records of all kinds': `countries:
  - { id: QAA, name: Arland, capital: [{ name: Belltown }], names: { adjectives: [Arlandic], demonyms: [Arlander] } }
organisations:
  - { id: north-club, name: Club of the North, acronym: CLUN, kind: club, members: [{ from: 2001, countries: [QAA, JPN] }] }
agreements:
  - { id: belltown-pact, name: Belltown Pact, acronym: BTP, kind: defence, parties: [QAA, JPN] }
places:
  - { name: Long Bay, kind: gulf, state: QAA }
people:
  zerline-fox: { name: Zerline Fox, sex: f }
`,
  'a leader from a day on': `terms:
  - { country: JPN, role: head-of-government, person: zerline-fox, from: 2022-11-01 }
people:
  zerline-fox: { name: Zerline Fox, sex: f, short: [Fox] }
`,
  'an office with a title of its own': `terms:
  - { country: QAA, role: head-of-government, title: Grand Steward, person: zerline-fox, from: 2020 }
people:
  zerline-fox: { name: Zerline Fox }
countries:
  - { id: QAA, name: Arland }
`,
  'names for records of the base': `names:
  - { country: JPN, text: Land of the Rising Sun }
  - { person: fumio-kishida, text: Fumio K. Kishida }
  - { organisation: nato, text: the Alliance of the North }
`,
  'other names for a country': `countries:
  - { id: JPN, name: Nipponia, names: { adjectives: [Nipponian] } }
`,
  'a country with the names that it has': `countries:
  - { id: QAA, name: Arland }
terms:
  - { country: JPN, role: foreign-minister, person: fumio-kishida, from: 2026-01-01 }
`,
};

const ARTICLE = `Japan and Arland signed the Belltown Pact (BTP) in Belltown on Monday. Prime Minister Zerline Fox said that the
Club of the North (CLUN) would meet in Long Bay. Ms Fox, the Grand Steward, thanked Arlandic and Japanese ministers.

"The Land of the Rising Sun is a friend," Fumio K. Kishida told reporters. Nipponia and the Nipponian prime minister
were not there, and the Alliance of the North kept silent. Zerline Miller of Tokyo said: "Arlander are welcome."
`;

describe('files of a user', () => {
  const base = builtInAnalyser();

  for (const [what, text] of Object.entries(FILES)) {
    it(`give the names that all records together would give: ${what}`, () => {
      const { knowledge, problems } = withUserFiles(base, [{ path: '.dateline/mine.yaml', text }]);
      assert.deepEqual(problems, []);
      const whole = createAnalyser(new KnowledgeBase(knowledge.records));
      const laidOver = createAnalyser(knowledge);
      for (const date of ['2022-11-07', '2019-01-01']) {
        const expected = whole.analyse(ARTICLE, { date });
        assert.deepEqual(laidOver.analyse(ARTICLE, { date }), expected);
        // The files matter to the article at all.
        if (date > '2020') assert.notDeepEqual(base.analyse(ARTICLE, { date }), expected);
      }
    });
  }

  it('take back a name that a record has no longer, and leave the base as it is', () => {
    const text = FILES['other names for a country'] ?? '';
    const { knowledge } = withUserFiles(base, [{ path: '.dateline/mine.yaml', text }]);
    const countries = (analyser: typeof base, article: string): string[] =>
      analyser.analyse(article, { date: '2022-11-07' }).mentions.map(({ text: words }) => words);
    assert.deepEqual(countries(createAnalyser(knowledge), 'Japan met Nipponia.'), ['Nipponia']);
    assert.deepEqual(countries(base, 'Japan met Nipponia.'), ['Japan']);
  });

  it('are told of a name that the base has, without a look at the whole base', () => {
    for (const [kind, name] of [
      ['countries', 'Japan'],
      ['countries', 'U.S.'],
      ['organisations', 'United Nations'],
      ['agreements', 'ANZUS'],
      ['places', 'Kenya'],
      ['places', 'No Such Name'],
    ] as const) {
      const rest = {
        countries: '',
        organisations: ', kind: club',
        agreements: ', kind: trade',
        places: ', kind: sea',
      };
      const id = kind === 'countries' ? 'id: QAA, ' : kind === 'places' ? '' : 'id: own-one, ';
      const files = [
        { path: '.dateline/mine.yaml', text: `${kind}:\n  - { ${id}name: ${name}${rest[kind]} }\n` },
      ];
      const { knowledge, recordsNamed } = base;
      const looked = readKnowledge(files, { base: knowledge }).problems;
      assert.deepEqual(readKnowledge(files, { base: knowledge, recordsNamed }).problems, looked);
      assert.equal(looked.length, name === 'No Such Name' ? 0 : 1, name);
    }
  });
});
