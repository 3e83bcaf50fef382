import { describe } from 'mocha';
import { checkPassages, passage } from '../support/attributionMarks';

const BEHIND = [
  passage(
    'described in small letters',
    '[[“It is over,”]] said foreign policy analyst Karim Lind.',
    'named | foreign policy analyst Karim Lind | said',
  ),
  passage(
    'who held an office',
    '[[“It is over,”]] said former foreign minister Maria Lind.',
    'named | former foreign minister Maria Lind | said',
  ),
  passage(
    'a company described',
    '[[“It is over,”]] says road and bridge company Lind.',
    'named | road and bridge company Lind | says',
  ),
  passage(
    'after a statement in other words',
    '[[The blast blew out the door]], said city engineer Karim Lind.',
    'named | city engineer Karim Lind | said',
  ),
];

const BEFORE = [
  passage(
    'who tells whom',
    '[[“It is over,”]] Maria Novak, an adviser to the president, told The Washington Post.',
    'named | Maria Novak | told',
  ),
  passage(
    'who tells reporters',
    '[[“It is over,”]] the president’s envoy, Maria Novak, told reporters in Rome.',
    'named | Maria Novak | told',
  ),
  passage(
    'what stands behind the cue says something itself',
    'A third official, who described it as [[“tense,”]] said the two men had argued.',
    'anonymous | A third official | described',
  ),
  passage(
    'a pronoun with what it says',
    'She said [[former President Novak was ill]].',
    'named | She | said',
  ),
];

describe('a speaker behind the cue', () => {
  checkPassages(BEHIND);
});
describe('a speaker who stands before it after all', () => {
  checkPassages(BEFORE);
});
