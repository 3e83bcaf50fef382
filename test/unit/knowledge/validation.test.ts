import assert from 'node:assert/strict';
import { readKnowledge } from '../../../src/core/knowledge/read';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';

const COUNTRY = `id: AAA
name: Arland
`;
const NO_BASE = { base: null };

/** Problems of one file as `line:column message`, in order. */
function problemsOf(text: string, path = 'countries/aaa.yaml'): string[] {
  return readKnowledge([{ path, text }], NO_BASE).problems.map(
    ({ line, column, message }) => `${String(line)}:${String(column)} ${message}`,
  );
}

/** Asserts that there is exactly one problem, at `line:column`, and that its message has all of `parts`. */
function assertProblem(text: string, place: string, ...parts: readonly string[]): void {
  const problems = problemsOf(text);
  assert.equal(problems.length, 1, problems.join('\n'));
  const [problem = ''] = problems;
  assert.ok(problem.startsWith(`${place} `), problem);
  for (const part of parts) assert.ok(problem.includes(part), `${problem}\nlacks “${part}”`);
}

const office = (terms: string, more = ''): string => `${COUNTRY}${more}offices:
  - role: head-of-state
    title: King
    terms:
${terms}people:
  ann: { name: Ann }
  bob: { name: Bob, died: 2012-05-05 }
`;

describe('the check of shapes', () => {
  it('finds nothing in a good file', () => {
    const terms =
      '      - { person: ann, from: 2000-01-01, to: 2005-02 }\n      - { person: bob, from: 2005-02, to: 2010 }\n';
    assert.deepEqual(problemsOf(office(terms)), []);
  });

  it('suggests the key that was meant', () => {
    assertProblem(
      `${COUNTRY}capitol: Town\n`,
      '3:1',
      'A country has no “capitol”',
      'did you mean “capital”?',
    );
  });

  it('takes two letters that changed places for one slip', () => {
    assertProblem(`${COUNTRY}nmae: Town\n`, '3:1', 'A country has no “nmae”', 'did you mean “name”?');
  });

  it('names the keys where none is near', () => {
    assertProblem(`${COUNTRY}zzzzzzzz: 1\n`, '3:1', 'it may have id, iso2, name');
  });

  it('asks for what is missing', () => {
    assertProblem('id: AAA\niso2: AA\n', '1:1', 'A country lacks “name” (as the press writes it).');
    assertProblem('id: AAA\nname:\n', '2:1', '“name” has no value');
  });

  it('wants codes that look like ISO codes', () => {
    assertProblem('id: Japan\nname: Japan\n', '1:5', 'ISO 3166-1 alpha-3', 'not “Japan”');
    assertProblem(`${COUNTRY}iso2: JPN\n`, '3:7', 'alpha-2');
    assertProblem(`${COUNTRY}currency: [{ code: yen, name: yen }]\n`, '3:20', 'ISO 4217');
  });

  it('wants dates that exist', () => {
    assertProblem(`${COUNTRY}verified: 2023-02-29\n`, '3:11', 'there is no day 2023-02-29');
    assertProblem(`${COUNTRY}verified: 2023-13\n`, '3:11', 'there is no day 2023-13');
    assertProblem(`${COUNTRY}verified: 2023-2-1\n`, '3:11', 'two digits');
    assertProblem(`${COUNTRY}verified: yesterday\n`, '3:11', 'must be a date', 'not “yesterday”');
    assertProblem(`${COUNTRY}verified: [2023]\n`, '3:11', 'not a list');
    assertProblem(`${COUNTRY}verified: .nan\n`, '3:11', 'must be a date');
  });

  it('takes a bare year and one in quotation marks', () => {
    assert.deepEqual(problemsOf(`${COUNTRY}verified: 2023\nfrom: '1990'\n`), []);
  });

  it('wants spans in order', () => {
    assertProblem(
      `${COUNTRY}from: 2000-01-02\nto: 2000-01-01\n`,
      '4:5',
      'ends (2000-01-01) before it begins',
    );
    assertProblem(`${COUNTRY}from: 2000-01-02\nto: 2000-01-02\n`, '4:5', 'holds on no day');
    assert.deepEqual(problemsOf(`${COUNTRY}from: 2000-01-02\nto: 2000\n`), []);
  });

  it('wants one of the roles', () => {
    assertProblem(
      `${COUNTRY}offices:\n  - { role: head-of-stat, title: King, terms: [] }\n`,
      '4:13',
      'must be one of head-of-state',
      'Did you mean “head-of-state”?',
    );
  });

  it('wants true or false', () => {
    assertProblem(
      office('      - { person: ann, from: 2000, acting: yes }\n'),
      '7:44',
      'must be true or false',
    );
  });

  it('wants one holder or none', () => {
    assertProblem(
      office('      - { from: 2000 }\n'),
      '7:9',
      'exactly one of “person”, “vacant”, “unknown”',
      'none',
    );
    assertProblem(office('      - { person: ann, vacant: true, from: 2000 }\n'), '7:9', 'it has 2');
  });

  it('keeps a good record though another is lost', () => {
    const files = [
      {
        path: 'places/seas.yaml',
        text: '- { name: Red Sea, kind: see }\n- { name: Black Sea, kind: sea }\n- 17\n',
      },
    ];
    const { records, problems } = readKnowledge(files, NO_BASE);
    assert.deepEqual(
      records.places.map(({ name }) => name),
      ['Black Sea'],
    );
    assert.deepEqual(
      problems.map(({ line, column }) => [line, column]),
      [
        [1, 26],
        [3, 3],
      ],
    );
  });

  it('keeps a record though a field of it is wrong', () => {
    const { records } = readKnowledge(
      [{ path: 'countries/aaa.yaml', text: `${COUNTRY}verified: soon\n` }],
      NO_BASE,
    );
    assert.equal(records.countries[0]?.name, 'Arland');
    assert.equal(records.countries[0].verified, undefined);
  });
});

describe('the check of terms', () => {
  it('finds overlaps of a single holder', () => {
    const terms =
      '      - { person: ann, from: 2000-01-01, to: 2005-02-02 }\n      - { person: bob, from: 2005-02-01, to: 2006-01-01 }\n';
    assertProblem(
      office(terms),
      '8:30',
      'Overlap: ann lasts to 2005-02-02 (line 7), bob begins on 2005-02-01',
    );
  });

  it('lets terms overlap in an office that is held jointly', () => {
    const terms =
      '      - { person: ann, from: 2000-01-01, to: 2005-02-02 }\n      - { person: bob, from: 2005-02-01, to: 2006-01-01 }\n';
    assert.deepEqual(problemsOf(office(terms).replace('    title', '    holders: joint\n    title')), []);
  });

  it('does not claim an overlap that the unknown days do not prove', () => {
    const terms =
      '      - { person: ann, from: 2000, to: 2005-06 }\n      - { person: bob, from: 2005, to: 2006 }\n';
    assert.deepEqual(problemsOf(office(terms)), []);
  });

  it('finds a second open end', () => {
    const terms = '      - { person: ann, from: 2000 }\n      - { person: bob, from: 2005, to: 2006 }\n';
    assertProblem(office(terms), '8:30', 'ann has no “to”');
  });

  it('wants them in order of time', () => {
    const terms =
      '      - { person: bob, from: 2005, to: 2006 }\n      - { person: ann, from: 2000, to: 2004 }\n';
    assert.ok(problemsOf(office(terms)).some((problem) => problem.startsWith('8:30 ann begins before bob')));
  });

  const complete = 'verified: 2010-01-01\ncomplete: { from: 2000-01-01 }\n';

  it('finds gaps of more than sixty days in a list said to be complete', () => {
    const gap = (to: string, from: string): string =>
      office(
        `      - { person: ann, from: 2000-01-01, to: ${to} }\n      - { person: bob, from: ${from}, to: 2012-05-05 }\n`,
        complete,
      );
    assertProblem(
      gap('2005-01-01', '2005-03-03'),
      '10:30',
      'from 2005-01-01 to 2005-03-03 (61 days)',
      'vacant: true',
    );
    assert.deepEqual(problemsOf(gap('2005-01-01', '2005-03-02')), []);
  });

  it('finds a gap at the beginning and at the end', () => {
    assertProblem(
      office('      - { person: ann, from: 2001-01-01 }\n', complete),
      '9:30',
      'from 2000-01-01 to 2001-01-01',
    );
    assertProblem(
      office('      - { person: ann, from: 2000-01-01, to: 2008-01-01 }\n', complete),
      '9:46',
      'from 2008-01-01 to 2010-01-01',
    );
  });

  it('takes a vacancy for an answer, and a list that is not said to be complete', () => {
    const terms =
      '      - { person: ann, from: 2000-01-01, to: 2002-01-01 }\n      - { vacant: true, from: 2002-01-01, to: 2004-01-01 }\n      - { unknown: true, from: 2004-01-01 }\n';
    assert.deepEqual(problemsOf(office(terms, complete)), []);
    assert.deepEqual(problemsOf(office('      - { person: ann, from: 2007-01-01 }\n')), []);
  });

  it('finds the dead in office', () => {
    assertProblem(
      office('      - { person: bob, from: 2013, to: 2014 }\n'),
      '7:30',
      'after the day of death (2012-05-05)',
    );
    assertProblem(
      office('      - { person: bob, from: 2010 }\n'),
      '7:30',
      'died on 2012-05-05 but the term has no “to”',
    );
    assertProblem(
      office('      - { person: bob, from: 2010, to: 2012-05-06 }\n'),
      '7:40',
      'holds the office after death: “to” is the day of death (2012-05-05)',
    );
    for (const to of ['2012-05-05', '2012-05', '2012'])
      assert.deepEqual(problemsOf(office(`      - { person: bob, from: 2010, to: ${to} }\n`)), []);
  });
});

describe('the check of ids', () => {
  it('finds people who are not there', () => {
    assertProblem(
      office('      - { person: anne, from: 2000 }\n'),
      '7:19',
      'no person “anne”',
      'did you mean “ann”?',
    );
    assertProblem(
      office('      - { person: zoe-x, from: 2000 }\n'),
      '7:19',
      'add “zoe-x: { name: … }” under “people”',
    );
  });

  it('finds countries and organisations that are not there', () => {
    const files = [
      { path: 'countries/aaa.yaml', text: COUNTRY },
      {
        path: 'organisations/all.yaml',
        text: '- id: club\n  name: Club\n  kind: club\n  members:\n    - { from: 2000, countries: [AAA, AAB] }\n',
      },
      {
        path: 'agreements/all.yaml',
        text: '- id: pact\n  name: Pact\n  kind: trade\n  parties: [AAA, club, { party: clubb, from: 2000 }]\n',
      },
      { path: 'places/all.yaml', text: '- { name: Hill, kind: mountain, state: ZZZ }\n' },
    ];
    const { problems } = readKnowledge(files, NO_BASE);
    assert.deepEqual(
      problems.map(
        ({ file, line, column, message }) => `${file}:${String(line)}:${String(column)} ${message}`,
      ),
      [
        'organisations/all.yaml:5:38 There is no country “AAB”: did you mean “AAA”?',
        'agreements/all.yaml:4:33 There is no country or organisation “clubb”: did you mean “club”?',
        'places/all.yaml:1:40 There is no country “ZZZ”: correct it, or add a record of this id.',
      ],
    );
  });

  it('finds ids that are there twice', () => {
    const files = [
      { path: 'countries/aaa.yaml', text: `${COUNTRY}people:\n  ann: { name: Ann }\n` },
      { path: 'countries/bbb.yaml', text: 'id: BBB\nname: Beeland\npeople:\n  ann: { name: Ann }\n' },
    ];
    const { problems } = readKnowledge(files, NO_BASE);
    assert.deepEqual(
      problems.map(({ line, column }) => [line, column]),
      [[4, 3]],
    );
    assert.match(problems[0]?.message ?? '', /another person “ann” in countries\/aaa.yaml, line 4/);
  });

  it('finds a key that is there twice', () => {
    assertProblem(`${COUNTRY}name: Other\n`, '3:1', '“name” is here twice');
  });

  it('finds a member that joined before it was a state', () => {
    const files = (early: string) => [
      { path: 'countries/aaa.yaml', text: `${COUNTRY}from: 1991-09-01\n` },
      {
        path: 'organisations/all.yaml',
        text: `- id: club\n  name: Club\n  kind: club\n  members: [{ from: 1991-08-31, countries: [AAA]${early} }]\n`,
      },
    ];
    const { problems } = readKnowledge(files(''), NO_BASE);
    assert.deepEqual(
      problems.map(({ line, column }) => [line, column]),
      [[4, 45]],
    );
    assert.match(problems[0]?.message ?? '', /AAA joins on 1991-08-31, before it is a state \(1991-09-01\)/);
    assert.deepEqual(readKnowledge(files(', early: true'), NO_BASE).problems, []);
  });
});

describe('the check of names', () => {
  const two = (first: string, second: string) =>
    readKnowledge(
      [
        { path: 'countries/aaa.yaml', text: COUNTRY + first },
        { path: 'countries/bbb.yaml', text: `id: BBB\nname: Beeland\n${second}` },
      ],
      NO_BASE,
    ).problems;

  it('finds a name that two claim', () => {
    const problems = two(
      'names: { aliases: [Midland] }\n',
      'names: { aliases: [MIDLAND Republic, midland] }\n',
    );
    assert.deepEqual(
      problems.map(({ file, line, column }) => [file, line, column]),
      [['countries/bbb.yaml', 3, 38]],
    );
    assert.match(
      problems[0]?.message ?? '',
      /a name of the country “AAA”, too in countries\/aaa.yaml, line 3/,
    );
  });

  it('is content if one says that it is ambiguous, or when it held', () => {
    assert.deepEqual(
      two(
        'names: { aliases: [Midland] }\n',
        'names: { aliases: [Midland] }\nambiguous: [{ text: Midland, with: Arland }]\n',
      ),
      [],
    );
    assert.deepEqual(
      two(
        'names: { aliases: [{ text: Midland, to: 1990 }] }\n',
        'names: { aliases: [{ text: Midland, from: 1990 }] }\n',
      ),
      [],
    );
  });

  it('wants both agreements to say that they share a name', () => {
    const agreement = (id: string, shared: string) =>
      `- { id: ${id}, name: Mutual Pact, kind: trade${shared} }\n`;
    const problems = (first: string, second: string) =>
      readKnowledge(
        [{ path: 'agreements/all.yaml', text: agreement('one', first) + agreement('two', second) }],
        NO_BASE,
      ).problems;
    assert.equal(problems('', '').length, 1);
    assert.equal(problems(', shared: [Mutual Pact]', '').length, 1);
    assert.equal(problems(', shared: [Mutual Pact]', ', shared: [Mutual Pact]').length, 0);
  });

  it('finds a name of the base that a user’s record claims', () => {
    const { records } = readKnowledge([{ path: 'countries/aaa.yaml', text: COUNTRY }], NO_BASE);
    const base = new KnowledgeBase(records);
    const text = 'countries:\n  - { id: BBB, name: Beeland, names: { aliases: [Arland] } }\n';
    const { problems } = readKnowledge([{ path: '.dateline/mine.yaml', text }], { base });
    assert.deepEqual(
      problems.map(({ line, column }) => [line, column]),
      [[2, 50]],
    );
    const same = 'countries:\n  - { id: AAA, name: Arland, names: { aliases: [Arlandia] } }\n';
    assert.deepEqual(readKnowledge([{ path: '.dateline/mine.yaml', text: same }], { base }).problems, []);
  });
});
