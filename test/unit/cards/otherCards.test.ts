import assert from 'node:assert/strict';
import { agreementCard } from '../../../src/core/cards/agreementCard';
import { cardFor } from '../../../src/core/cards/cardFor';
import { organisationCard } from '../../../src/core/cards/organisationCard';
import { KNOWLEDGE, agreement, analysisOf, dated, mentionIn } from '../support/world';

describe('the card of an organisation', () => {
  const source =
    '[[NATO|organisation:nato]] told [[Arland|country:AAA]], [[Belmar|country:BBB]] and [[Arland|country:AAA]].';

  it('says which countries of the article were members on the date', () => {
    const analysis = analysisOf(source, { date: dated('2022-11-07') });
    const card = organisationCard(KNOWLEDGE, analysis, mentionIn(analysis, 0));
    assert.equal(card.memberCount, 1);
    assert.deepEqual(
      card.membersInArticle.map(({ id }) => id),
      ['AAA'],
    );
    assert.deepEqual(
      card.othersInArticle.map(({ id }) => id),
      ['BBB'],
    );
    assert.equal(card.heads[0]?.person?.name, 'Ben Low');
  });

  it('says that it did not exist yet', () => {
    const analysis = analysisOf(source, { date: dated('1940-01-01') });
    assert.equal(organisationCard(KNOWLEDGE, analysis, mentionIn(analysis, 0)).existence, 'not-yet');
  });
});

describe('the card of an agreement', () => {
  const text = 'The [[RAA|agreement:raa]] will be signed by Arland.';

  it('has what the text says beside the record as of the date, and what came later apart', () => {
    const analysis = analysisOf(text, {
      date: dated('2022-11-07'),
      agreements: [
        agreement('a1', {
          id: 'raa',
          name: 'Access Agreement',
          acronym: 'RAA',
          parties: ['AAA'],
          status: 'planned',
          statuses: [{ status: 'planned', start: 8, end: 22 }],
          mentions: [{ start: 4, end: 7 }],
        }),
      ],
      findings: [
        { rule: 'agreement-parties', severity: 'warning', start: 4, end: 7, message: 'Not so.', fix: null },
        { rule: 'undefined-acronym', severity: 'hint', start: 4, end: 7, message: 'Spell it.', fix: null },
      ],
    });
    const card = agreementCard(KNOWLEDGE, analysis, mentionIn(analysis, 0));
    assert.equal(card.said?.status, 'planned');
    assert.deepEqual(card.said.parties, [{ id: 'AAA', name: 'Arland' }]);
    assert.deepEqual(
      card.record?.parties.map(({ id }) => id),
      ['AAA', 'BBB'],
    );
    assert.deepEqual(
      card.record.events.map(({ event }) => event),
      ['negotiating'],
    );
    assert.deepEqual(
      card.record.later.map(({ event, place }) => [event, place]),
      [['signed', 'Newcastle']],
    );
    assert.deepEqual(card.objections, ['Not so.']);
  });

  it('says that there is no record', () => {
    const analysis = analysisOf('A [[new pact|agreement]].', {
      agreements: [agreement('a1', { name: 'new pact', mentions: [{ start: 2, end: 10 }] })],
    });
    const card = agreementCard(KNOWLEDGE, analysis, mentionIn(analysis, 0));
    assert.equal(card.record, null);
    assert.equal(card.id, null);
    assert.equal(card.said?.key, 'a1');
  });
});

describe('the cards of places and dates', () => {
  it('say what kind of place it is and which states it concerns', () => {
    const analysis = analysisOf('the [[Long Sea|place:long-sea]]');
    const card = cardFor(KNOWLEDGE, analysis, mentionIn(analysis, 0));
    assert.ok(card?.kind === 'place');
    assert.equal(card.sort, 'sea');
    assert.deepEqual(
      card.states.map(({ name }) => name),
      ['Arland', 'Belmar'],
    );
  });

  it('say which day is meant and how far it is from the article', () => {
    const analysis = analysisOf('on [[Monday|date:2022-11-07]]', { date: dated('2022-11-09') });
    const mention = mentionIn(analysis, 0, { range: { from: '2022-11-07', to: '2022-11-07' } });
    const card = cardFor(KNOWLEDGE, analysis, mention);
    assert.ok(card?.kind === 'date');
    assert.equal(card.weekday, 'Monday');
    assert.equal(card.distance, -2);
  });

  it('give no distance from a month', () => {
    const analysis = analysisOf('on [[Monday|date:2022-11-07]]', { date: dated('2022-11') });
    const mention = mentionIn(analysis, 0, { range: { from: '2022-11-07', to: '2022-11-07' } });
    const card = cardFor(KNOWLEDGE, analysis, mention);
    assert.ok(card?.kind === 'date');
    assert.equal(card.distance, null);
  });
});
