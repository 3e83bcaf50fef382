import assert from 'node:assert/strict';
import type { TitleInText } from '../../../src/core/analysis';
import type { LeaderCard } from '../../../src/core/cards/card';
import { leaderCard } from '../../../src/core/cards/leaderCard';
import { KNOWLEDGE, analysisOf, dated, mentionIn } from '../support/world';

function cardOf(
  id: string,
  date: string | null,
  title?: Partial<TitleInText> & { text: string },
): LeaderCard {
  const analysis = analysisOf(`The title [[the name|person:${id}]] said.`, {
    date: date === null ? null : dated(date),
  });
  const inText = title && { start: 4, end: 9, ...title };
  return leaderCard(KNOWLEDGE, analysis, mentionIn(analysis, 0, inText ? { title: inText } : {}));
}

const outcome = (card: LeaderCard) => card.verdict?.outcome;

describe('the card of a leader', () => {
  it('tells offices held on the date from those before and after it', () => {
    const card = cardOf('cora-high', '2020-01-01');
    assert.deepEqual(
      card.current.map(({ held }) => held.title),
      ['Prime Minister'],
    );
    assert.deepEqual(
      card.earlier.map(({ held }) => held.title),
      ['Foreign Minister'],
    );
    assert.deepEqual(card.later, []);
    const before = cardOf('cora-high', '2012-06-01');
    assert.deepEqual(
      before.later.map(({ held }) => held.title),
      ['Prime Minister'],
    );
  });

  it('says who came before and after', () => {
    const [step] = cardOf('cora-high', '2020-01-01').current;
    assert.equal(step?.before?.person?.name, 'Ben Low');
    assert.equal(step.after?.absence, 'vacant');
  });

  it('has the country and its flag', () => {
    const card = cardOf('cora-high', '2020-01-01');
    assert.deepEqual(card.country, { id: 'AAA', name: 'Arland' });
    assert.equal(card.flag, 'JP');
  });

  it('says where the record comes from, and how fresh the list of terms is', () => {
    assert.deepEqual(cardOf('dan-mid', '2024-12-01').freshness, {
      checked: '2024-06-30',
      beyond: true,
      file: '.dateline/people.yaml',
    });
  });

  it('says so of somebody whom the knowledge base does not know', () => {
    const analysis = analysisOf('[[Jo Doe|person]] said.', { date: dated('2022-11-07') });
    const card = leaderCard(KNOWLEDGE, analysis, mentionIn(analysis, 0));
    assert.equal(card.id, null);
    assert.equal(card.name, 'Jo Doe');
    assert.deepEqual([...card.current, ...card.earlier, ...card.later], []);
  });

  it('gives all offices, the latest first, where the article has no date', () => {
    const card = cardOf('cora-high', null);
    assert.deepEqual(
      card.earlier.map(({ held }) => held.title),
      ['Prime Minister', 'Foreign Minister'],
    );
  });
});

describe('the verdict on a title', () => {
  it('is that it is right where a term confirms it', () => {
    assert.equal(outcome(cardOf('cora-high', '2020-01-01', { text: 'Prime Minister' })), 'right');
    assert.equal(outcome(cardOf('cora-high', '2020-01-01', { text: 'premier' })), 'right');
    assert.equal(outcome(cardOf('cora-high', '2020-01-01', { text: 'leader', of: 'AAA' })), 'right');
  });

  it('knows “former”, “then” and “-elect”', () => {
    const title = { text: 'Prime Minister' };
    assert.equal(outcome(cardOf('cora-high', '2023-01-01', { ...title, tense: 'former' })), 'right');
    assert.equal(outcome(cardOf('cora-high', '2020-01-01', { ...title, tense: 'former' })), 'unknown');
    assert.equal(outcome(cardOf('cora-high', '2023-01-01', { ...title, tense: 'then' })), 'right');
    assert.equal(outcome(cardOf('cora-high', '2018-12-01', { ...title, tense: 'elect' })), 'right');
    assert.equal(
      cardOf('cora-high', '2023-01-01', { ...title, tense: 'former' }).verdict?.text,
      'former Prime Minister',
    );
  });

  it('is that it is not certain where only a part of the month fits', () => {
    assert.equal(outcome(cardOf('cora-high', '2019-02', { text: 'Prime Minister' })), 'maybe');
  });

  it('does not call wrong what no rule calls wrong', () => {
    assert.equal(outcome(cardOf('cora-high', '2023-01-01', { text: 'Prime Minister' })), 'unknown');
    assert.equal(
      outcome(cardOf('cora-high', '2020-01-01', { text: 'Prime Minister', of: 'BBB' })),
      'unknown',
    );
    assert.equal(outcome(cardOf('cora-high', null, { text: 'Prime Minister' })), 'unknown');
  });

  it('is that it is wrong, and who held the office, where the rule has found fault', () => {
    const analysis = analysisOf('Prime Minister [[Ben Low|person:ben-low]] said.', {
      date: dated('2022-11-07'),
      findings: [
        { rule: 'title-as-of', severity: 'warning', start: 0, end: 14, message: 'He was not.', fix: null },
      ],
    });
    const mention = mentionIn(analysis, 0, { title: { start: 0, end: 14, text: 'Prime Minister' } });
    const { verdict } = leaderCard(KNOWLEDGE, analysis, mention);
    assert.equal(verdict?.outcome, 'wrong');
    assert.deepEqual(
      verdict.instead.map(({ person }) => person?.name),
      ['Cora High'],
    );
    assert.equal(verdict.held?.to, '2019-02-03');
  });

  it('is missing where the text gives no title', () => {
    assert.equal(cardOf('cora-high', '2020-01-01').verdict, null);
  });
});
