import assert from 'node:assert/strict';
import { countryCard } from '../../../src/core/cards/countryCard';
import { leaderCard } from '../../../src/core/cards/leaderCard';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import { analysisOf, country, dated, mentionIn, office, person } from '../support/world';

/** A queen of four states, a prince of two, and a president who was also made head of government. */
const KNOWLEDGE = new KnowledgeBase({
  countries: [
    ...['ABA', 'ABB', 'ABC', 'HOM'].map((id) =>
      country(id, `State ${id}`, {
        iso2: id.slice(1),
        offices: [
          office('head-of-state', 'Queen', { person: 'ida', from: '1990-01-01', to: '2020-01-01' }),
          ...(id === 'HOM'
            ? [
                office('foreign-minister', 'Foreign Minister', {
                  person: 'una',
                  from: '2012-01-01',
                  to: '2012-03-01',
                }),
                office('head-of-government', 'Prime Minister', {
                  person: 'una',
                  from: '2010-01-01',
                  to: '2014-01-01',
                }),
              ]
            : []),
        ],
      }),
    ),
    country('REP', 'Repland', {
      from: '2000-01-01',
      offices: [
        office('head-of-state', 'President', { person: 'max', from: '1998-01-01' }),
        {
          ...office('head-of-government', 'Prime Minister', {
            person: 'una',
            from: '2000-01-01',
            to: '2005-01-01',
          }),
          to: '2005-01-01',
        },
        {
          ...office('head-of-government', 'President', { person: 'max', from: '2010-01-01' }),
          from: '2010-01-01',
        },
      ],
    }),
    country('OLD', 'Old Union', { kind: 'former-state', to: '2000-01-01', successors: ['REP'] }),
  ],
  people: [
    person('ida', 'Ida', { home: 'HOM', sex: 'f' }),
    person('una', 'Una Ulm', { home: 'HOM' }),
    person('max', 'Max Mid'),
  ],
  organisations: [],
  agreements: [],
  places: [],
});

function personOn(id: string, date: string) {
  const analysis = analysisOf(`Today [[the name|person:${id}]] spoke.`, { date: dated(date) });
  return leaderCard(KNOWLEDGE, analysis, mentionIn(analysis, 0));
}

function stateOn(date: string) {
  const analysis = analysisOf('[[Repland|country:REP]] spoke.', { date: dated(date) });
  const card = countryCard(KNOWLEDGE, analysis, mentionIn(analysis, 0));
  assert.ok(card);
  return card;
}

describe('careers on cards', () => {
  it('begin with the own country, whatever the alphabet says', () => {
    const card = personOn('ida', '2015-01-01');
    assert.equal(card.country?.id, 'HOM');
    assert.equal(card.flag, 'OM');
    assert.equal(card.current[0]?.held.body.id, 'HOM');
  });

  it('have one line for equal offices elsewhere', () => {
    const { current } = personOn('ida', '2015-01-01');
    assert.deepEqual(
      current.map(({ held, others }) => [held.title, others.map(({ id }) => id)]),
      [
        ['Queen', []],
        ['Queen', ['ABA', 'ABB', 'ABC']],
      ],
    );
  });

  it('have the office that ended last as the last one, not the one that began last', () => {
    const { earlier } = personOn('una', '2020-01-01');
    assert.deepEqual(
      earlier.map(({ held }) => held.title),
      ['Prime Minister', 'Foreign Minister', 'Prime Minister'],
    );
  });

  it('have one line for one title, though the office has come to be another', () => {
    const [step, ...more] = personOn('max', '2015-01-01').current;
    assert.deepEqual(more, []);
    assert.equal(step?.held.from, '1998-01-01');
    const [leader, ...others] = stateOn('2015-01-01').leaders;
    assert.deepEqual(others, []);
    assert.deepEqual(leader?.roles, ['head-of-state', 'head-of-government']);
    assert.equal(leader.from, '1998-01-01');
  });

  it('do not miss a head of government where there was no such office', () => {
    assert.deepEqual(stateOn('2007-01-01').unknownRoles, []);
    assert.deepEqual(stateOn('2003-01-01').unknownRoles, []);
  });

  it('tell what a state was part of, and who led it there', () => {
    const card = stateOn('1999-01-01');
    assert.equal(card.existence, 'not-yet');
    assert.deepEqual(card.partOf, { id: 'OLD', name: 'Old Union' });
    assert.deepEqual(
      card.leaders.map((leader) => leader.person?.name),
      ['Max Mid'],
    );
    assert.equal(stateOn('2003-01-01').partOf, null);
  });
});
