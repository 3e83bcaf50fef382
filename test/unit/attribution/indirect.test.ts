import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analysePassage, checkPassages, passage } from '../support/attributionMarks';

const CLAUSES = [
  passage('that', 'Maria Novak said [[that the talks had failed]].', 'named | Maria Novak | said'),
  passage('without that', 'Maria Novak said [[the talks had failed]].', 'named | Maria Novak | said'),
  passage(
    'a day before that',
    'Maria Novak said on Monday [[that the talks had failed]].',
    'named | Maria Novak | said',
  ),
  passage(
    'a day without a preposition',
    'Maria Novak said Monday [[the talks had failed]].',
    'named | Maria Novak | said',
  ),
  passage(
    'told reporters that',
    'Maria Novak told reporters [[that the talks had failed]].',
    'named | Maria Novak | told',
  ),
  passage(
    'told a body that',
    'Maria Novak told parliament on Tuesday [[that the talks had failed]].',
    'named | Maria Novak | told',
  ),
  passage(
    'in a statement',
    'Maria Novak said in a statement [[that the talks had failed]].',
    'named | Maria Novak | said',
  ),
  passage(
    'nobody',
    'Neither government says that the talks had failed. None of the ministers denied that they had met.',
  ),
  passage(
    'a name with an apposition that has a clause',
    'Maria Novak, a former senator who led the talks, said [[that they had failed]].',
    'named | Maria Novak | said',
  ),
  passage(
    'a title with a preposition',
    'U.S. Secretary of State Mike Pompeo said [[that the talks had failed]].',
    'named | U.S. Secretary of State Mike Pompeo #mike-pompeo | said',
  ),
  passage(
    'an inspector',
    'One former inspector said [[that the talks had failed]].',
    'anonymous | One former inspector | said',
  ),
  passage('trailing', '[[The talks had failed]], Maria Novak said.', 'named | Maria Novak | said'),
  passage(
    'trailing with a day',
    '[[The talks had failed]], Maria Novak said on Monday.',
    'named | Maria Novak | said',
  ),
  passage('inverted', '[[The talks had failed]], said Maria Novak.', 'named | Maria Novak | said'),
  passage('in the middle', '[[The talks, Maria Novak said, had failed]].', 'named | Maria Novak | said'),
  passage(
    'according to, after',
    '[[The talks had failed]], according to Maria Novak.',
    'named | Maria Novak | according to',
  ),
  passage(
    'according to, before',
    'According to Maria Novak, [[the talks had failed]].',
    'named | Maria Novak | According to',
  ),
  passage(
    'auxiliaries and adverbs',
    'Maria Novak has also repeatedly warned [[that the talks could fail]].',
    'named | Maria Novak | warned',
  ),
  passage(
    'a negated cue',
    'Maria Novak did not say [[whether the talks had failed]].',
    'named | Maria Novak | say',
  ),
  passage('present tense', 'Maria Novak says [[the talks have failed]].', 'named | Maria Novak | says'),
  passage(
    'progressive',
    'Maria Novak is saying [[that the talks have failed]].',
    'named | Maria Novak | saying',
  ),
  passage(
    'pointed out',
    'Maria Novak pointed out [[that the talks had failed]].',
    'named | Maria Novak | pointed out',
  ),
  passage('promised to', 'Maria Novak promised [[to resume the talks]].', 'named | Maria Novak | promised'),
  passage(
    'called for',
    'Maria Novak called for [[an end to the talks]].',
    'named | Maria Novak | called for',
  ),
  passage(
    'was quoted as saying by',
    'Maria Novak was quoted as saying by the agency [[that the talks had failed]].',
    'named | Maria Novak | quoted as saying',
  ),
  passage(
    'trailing was quoted as saying',
    '[[The talks had failed]], Maria Novak was quoted as saying by the agency.',
    'named | Maria Novak | quoted as saying',
  ),
];

const SEVERAL = [
  passage(
    'adding',
    'Maria Novak said [[the talks had failed]], adding [[that no date had been set]].',
    'named | Maria Novak | said',
    'named | Maria Novak | adding',
  ),
  passage(
    'two verbs with one subject',
    'Maria Novak said [[the talks had failed]] and warned [[that war was near]].',
    'named | Maria Novak | said',
    'named | Maria Novak | warned',
  ),
  passage(
    'another speaker after but',
    'Maria Novak said [[the talks had failed]], but Peter Brown insisted [[they would go on]].',
    'named | Maria Novak | said',
    'named | Peter Brown | insisted',
  ),
  passage(
    'what is nested belongs to the outer one',
    'Maria Novak said [[she believed that the talks would fail]].',
    'named | Maria Novak | said',
  ),
  passage(
    'a trailing cue takes all before it',
    '[[Peter Brown had told the envoys that the talks were over]], Maria Novak said.',
    'named | Maria Novak | said',
  ),
  passage(
    'direct and indirect',
    '[[“We tried,”]] Maria Novak said, adding [[that the talks had failed]].',
    'named | Maria Novak | said',
    'named | Maria Novak | adding',
  ),
];

const NONE = [
  passage('no cue', 'The talks failed on Monday after two days.'),
  passage('a plan is a noun', 'The tax plans of the city cost a great deal.'),
  passage('a report is a noun', 'The annual report on trade runs to ninety pages.'),
  passage('demand from a market', 'Demand from Asia fell and prices followed.'),
  passage('a title of a work', 'She appeared on the BBC’s “Morning Live” in June.'),
  passage('a film’s title', 'The film “The Long Bridge” opens in June.'),
  passage('a nickname', 'Robert “Bobby” Brown lives in Vienna.'),
  passage('a term in marks', 'The plant makes so-called “yellow cake” for export.'),
  passage('inches and minutes', 'The pipe is 6" wide and 20 feet long.'),
];

describe('reported speech: clauses', () => {
  checkPassages(CLAUSES);
});
describe('reported speech: several in a sentence', () => {
  checkPassages(SEVERAL);
});
describe('what is no speech', () => {
  checkPassages(NONE);
});

/** What says when, where or how something was said, and what is a part of it. */
const OCCASIONS = [
  passage('an amount', 'Police said [[at least 20 people were hurt]].', 'named | Police | said'),
  passage('an average', 'The office said [[on average two people came]].', 'named | The office | said'),
  passage('a sum', 'Police said [[in all 12 people were hurt]].', 'named | Police | said'),
  passage('a month', 'Novak said in January [[the talks would go on]].', 'named | Novak | said'),
  passage('a place', 'Novak said in Geneva [[the talks would go on]].', 'named | Novak | said'),
  passage('by phone', 'Residents said by phone [[that tanks had left]].', 'anonymous | Residents | said'),
  passage('while', 'Novak said during his service [[he had been ill]].', 'named | Novak | said'),
  passage('without', 'Novak said without key details [[the plan would fail]].', 'named | Novak | said'),
  passage('told where', 'Novak told reporters in Moscow [[it was a pause]].', 'named | Novak | told'),
  passage('told at what', 'Novak told a meeting in Rome [[the deal was dead]].', 'named | Novak | told'),
  passage('nothing follows', 'Novak said in a statement on Monday.'),
  passage(
    'the same each year',
    'Novak estimates [[most of the waste picked up each year during the fair is paper]].',
    'named | Novak | estimates',
  ),
  passage('by whom', '[[The plan]] was proposed by Novak.', 'named | Novak | proposed by'),
];

describe('when and where it was said', () => {
  checkPassages(OCCASIONS);
});

describe('what an outlet passes on', () => {
  it('is also that of who said it', () => {
    const text = 'Karl Lind said the deal was dead, Interfax reported.';
    assert.deepEqual(
      analysePassage(text).quotations.map(({ start, end, speaker }) => [
        speaker?.text,
        text.slice(start, end),
      ]),
      [
        ['Interfax', 'Karl Lind said the deal was dead'],
        ['Karl Lind', 'the deal was dead'],
      ],
    );
  });

  it('is nobody else’s where it is no outlet', () => {
    const text = 'Karl Lind said the deal was dead, she said.';
    assert.equal(analysePassage(text).quotations.length, 1);
  });
});
