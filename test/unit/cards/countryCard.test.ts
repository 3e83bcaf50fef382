import assert from 'node:assert/strict';
import { countryCard } from '../../../src/core/cards/countryCard';
import type { CountryCard } from '../../../src/core/cards/card';
import { KNOWLEDGE, analysisOf, dated, mentionIn } from '../support/world';

function cardOn(date: string | null, source = '[[Arland|country:AAA]] spoke.'): CountryCard {
  const analysis = analysisOf(source, { date: date === null ? null : dated(date) });
  const card = countryCard(KNOWLEDGE, analysis, mentionIn(analysis, 0));
  assert.ok(card);
  return card;
}

const leadersOf = (card: CountryCard) =>
  card.leaders.map(({ title, person }) => `${title} ${person?.name ?? '-'}`);

describe('the card of a country', () => {
  it('says who led it on the article’s date', () => {
    assert.deepEqual(leadersOf(cardOn('2022-11-07')), ['King Karl', 'Prime Minister Cora High']);
    assert.deepEqual(leadersOf(cardOn('2019-02-02')), ['King Anna', 'Prime Minister Ben Low']);
  });

  it('says that an office was vacant, and that a holder was acting', () => {
    const [, vacant] = cardOn('2022-11-20').leaders;
    assert.equal(vacant?.person, null);
    assert.equal(vacant.absence, 'vacant');
    assert.equal(cardOn('2022-12-02').leaders[1]?.acting, true);
  });

  it('names both holders, as possible, where only the month is known', () => {
    const [, ...premiers] = cardOn('2019-02').leaders;
    assert.deepEqual(
      premiers.map(({ person, certainty }) => [person?.name, certainty]),
      [
        ['Ben Low', 'maybe'],
        ['Cora High', 'maybe'],
      ],
    );
  });

  it('says which head is not known', () => {
    assert.deepEqual(cardOn('2010-06-01').unknownRoles, ['head-of-government']);
    assert.deepEqual(cardOn('1980-06-01').unknownRoles, ['head-of-state', 'head-of-government']);
    assert.deepEqual(cardOn('2022-11-07').unknownRoles, []);
  });

  it('gives terms with their dates, the latest first, where the article has no date', () => {
    const card = cardOn(null);
    assert.deepEqual(card.leaders, []);
    assert.deepEqual(
      card.terms.map(({ person, from, to }) => [person?.name ?? null, from, to]),
      [
        ['Karl', '2020-03-01', null],
        ['Anna', '1990-05-01', '2020-03-01'],
        ['Dan Mid', '2022-12-01', null],
        [null, '2022-11-15', '2022-12-01'],
        ['Cora High', '2019-02-03', '2022-11-15'],
      ],
    );
  });

  it('has the capital and the memberships of the date, the best-known first', () => {
    const card = cardOn('2009-06-01');
    assert.deepEqual(card.capitals, ['Oldcastle']);
    assert.deepEqual(
      card.memberships.map(({ name }) => name),
      ['NATO', 'Zeta Club'],
    );
    assert.deepEqual(cardOn('2022-11-07').capitals, ['Newcastle']);
    assert.deepEqual(cardOn(null).capitals, ['Newcastle']);
  });

  it('says that a state no longer existed, and what came after it', () => {
    const card = cardOn('2022-11-07', 'The [[Old Union|country:OLD]]');
    assert.equal(card.existence, 'no-longer');
    assert.deepEqual(card.leaders, []);
    assert.deepEqual(
      card.successors.map(({ name }) => name),
      ['Arland', 'Belmar'],
    );
    assert.equal(cardOn('1990-01-01', 'The [[Old Union|country:OLD]]').existence, 'yes');
  });

  it('counts the mentions of the same country, whatever their words', () => {
    const source =
      '[[Belmar|country:BBB]] told [[Arland|country:AAA]] that the [[Arlish|country:AAA]] king is ill.';
    const analysis = analysisOf(source);
    const card = countryCard(KNOWLEDGE, analysis, mentionIn(analysis, 2));
    assert.ok(card);
    assert.equal(card.position.index, 2);
    assert.equal(card.position.count, 2);
    assert.equal(card.position.previous?.start, 12);
    assert.equal(card.position.next, null);
  });

  it('says when it was last checked, and whether the article is later', () => {
    assert.deepEqual(cardOn('2024-07-01').freshness, { checked: '2024-06-30', beyond: true, file: null });
    assert.equal(cardOn('2022-11-07').freshness.beyond, false);
  });

  it('is not made of a country that the knowledge base does not know', () => {
    const analysis = analysisOf('[[Nowhere|country:ZZZ]]');
    assert.equal(countryCard(KNOWLEDGE, analysis, mentionIn(analysis, 0)), null);
  });
});
