import { describe } from 'mocha';
import { checkPassages, passage } from '../support/attributionMarks';

const INTRODUCED = [
  passage(
    'a statement that somebody issued',
    'Novak said [[it was late]]. Karl Lind issued a statement. [[“Like many, I am sad about all of this.”]]',
    'named | Novak | said',
    'named | Karl Lind | -',
  ),
  passage(
    'a statement, in the next paragraph',
    'The church released a statement.\n\n[[“We are shocked by what has happened here.”]]',
    'named | The church | -',
  ),
  passage(
    'a letter that somebody read out',
    'Karl Lind read out a letter. [[“You are a disgrace to all of us here.”]]',
    'named | Karl Lind | -',
  ),
  passage(
    'a statement that was issued by nobody',
    '[[“We go,”]] Novak said. A statement was issued. [[“We will go on for many years to come.”]]',
    'named | Novak | said',
    'named | Novak | -',
  ),
  passage('a verb that is no cue', 'He thundered: [[“We will not go.”]]', 'named | He | -'),
  passage(
    'a name and a colon behind a statement',
    'It was over, spokesman Karl Lind: [[“The road is ours.”]]',
    'named | spokesman Karl Lind | -',
  ),
  passage('a slogan', 'One sign: “We will not go at all.”'),
  passage('a name behind a hyphen', '[[“It is a long game.”]] - Karl Lind', 'named | Karl Lind | -'),
  passage(
    'a name before the pronoun behind it',
    'Karl Lind, of the union, said: [[“We are tired,”]] she said.',
    'named | Karl Lind | said',
  ),
];

const PHRASES = [
  passage(
    'a number with a comma',
    '20,000 students said [[it was late]].',
    'anonymous | 20,000 students | said',
  ),
  passage(
    'letters behind a name',
    'Karl Lind, M.D., managing partner of Lind, said [[it was late]].',
    'named | Karl Lind | said',
  ),
  passage(
    'a party and a state behind a name',
    'Karl Lind, R-Mich., a veteran who flew with Rep. Jan Novak, D-Mass., said [[it was late]].',
    'named | Karl Lind | said',
  ),
  passage(
    'whom a preposition governs, before “who”',
    'He was told of the findings by Karl Lind, who said [[it was late]].',
    'named | Karl Lind | said',
  ),
  passage(
    'a paper that somebody has seen',
    'A copy of the draft reviewed by Reuters says [[it was late]].',
    'named | A copy of the draft reviewed by Reuters # | says',
  ),
  passage(
    'a paper with a clause of its own',
    'The document which had the stamp of the court said [[it was late]].',
    'named | The document which had the stamp of the court | said',
  ),
  passage(
    'who was outvoted',
    'The mayor, out-voted by officials, said [[it was late]].',
    'named | The mayor | said',
  ),
];

describe('a speaker whom another sentence or a colon introduces', () => {
  checkPassages(INTRODUCED);
});
describe('where the phrase of a speaker begins and ends', () => {
  checkPassages(PHRASES);
});
