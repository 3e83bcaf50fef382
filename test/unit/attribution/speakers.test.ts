import { describe } from 'mocha';
import { checkPassages, passage } from '../support/attributionMarks';

const ANONYMOUS = [
  passage('officials', 'Officials said [[the talks had failed]].', 'anonymous | Officials | said'),
  passage(
    'sources familiar with the matter',
    'Sources familiar with the matter said [[the talks had failed]].',
    'anonymous | Sources familiar with the matter | said',
  ),
  passage(
    'a senior official',
    '[[The talks had failed]], a senior official said.',
    'anonymous | a senior official | said',
  ),
  passage(
    'an official not authorised to speak',
    'A senior official who was not authorised to speak publicly said [[the talks had failed]].',
    'anonymous | A senior official who was not authorised to speak publicly | said',
  ),
  passage(
    'a person briefed on the talks',
    'A person briefed on the talks said [[they had failed]].',
    'anonymous | A person briefed on the talks | said',
  ),
  passage(
    'officials of a country',
    'Japanese officials said [[the talks had failed]].',
    'anonymous | Japanese officials | said',
  ),
  passage(
    'according to two diplomats',
    '[[The talks had failed]], according to two diplomats.',
    'anonymous | two diplomats | according to',
  ),
  passage('analysts', 'Analysts expect [[the talks to fail]].', 'anonymous | Analysts | expect'),
  passage('a witness', '[[“They ran,”]] a witness said.', 'anonymous | a witness | said'),
  passage(
    'people close to somebody',
    'People close to the talks said [[they had failed]].',
    'anonymous | People close to the talks | said',
  ),
  passage(
    'who asked not to be named',
    'A diplomat, who asked not to be named, said [[the talks had failed]].',
    'anonymous | A diplomat, who asked not to be named | said',
  ),
  passage(
    'a person briefed, after the cue',
    '[[The talks had failed]], said a person briefed on them.',
    'anonymous | a person briefed on them | said',
  ),
  passage('a spokesman for nobody', '[[“We tried,”]] a spokesman said.', 'anonymous | a spokesman | said'),
  passage(
    'one diplomat',
    '[[“We tried,”]] said one Western diplomat.',
    'anonymous | one Western diplomat | said',
  ),
];

const NAMED = [
  passage('a country', 'Japan said [[the talks had failed]].', 'named | Japan #JPN | said'),
  passage(
    'a capital for its government',
    'Moscow said [[the talks had failed]].',
    'named | Moscow #RUS | said',
  ),
  passage(
    'an organisation',
    'The United Nations said [[the talks had failed]].',
    'named | The United Nations #united-nations | said',
  ),
  passage(
    'a ministry',
    'The foreign ministry said in a statement [[that the talks had failed]].',
    'named | The foreign ministry | said',
  ),
  passage(
    'a spokesman for a named body',
    'A spokesman for the foreign ministry said [[the talks had failed]].',
    'named | A spokesman for the foreign ministry | said',
  ),
  passage('a report', 'The report said [[the talks had failed]].', 'named | The report | said'),
  passage('a poll', 'A poll showed [[that most people wanted talks]].', 'named | A poll | showed'),
  passage('an outlet', 'Kyodo News reported [[that the talks had failed]].', 'named | Kyodo News | reported'),
  passage(
    'a title with a name',
    'British Prime Minister Theresa May said [[the talks had failed]].',
    'named | British Prime Minister Theresa May #theresa-may | said',
  ),
  passage(
    'an aide of somebody is not that person',
    'Theresa May’s spokesman Peter Brown said [[the talks had failed]].',
    'named | Theresa May’s spokesman Peter Brown # | said',
  ),
  passage(
    'the head counts, not what it is of',
    'The mayor of London said [[the talks had failed]].',
    'named | The mayor of London # | said',
  ),
  passage(
    'an office with its country',
    '[[“We tried,”]] Japan’s defence minister said.',
    'named | Japan’s defence minister | said',
  ),
];

const RELAYED = [
  passage(
    'quoted by an outlet as saying',
    'Maria Novak was quoted by Interfax as saying [[that the treaty was dead]].',
    'named | Maria Novak | quoted by Interfax as saying',
  ),
  passage(
    'said somebody who spoke without a name',
    '[[“We want peace,”]] said a diplomat, who spoke on condition of anonymity.',
    'anonymous | a diplomat, who spoke on condition of anonymity | said',
  ),
  passage('one of several', 'One pointed out: [[“The treaty is dead.”]]', 'anonymous | One | pointed out'),
];

const PEOPLE = [
  passage(
    'a name behind a common noun',
    'Her father, Frank, said [[the talks had failed]].',
    'named | Frank | said',
  ),
  passage(
    'a name between commas',
    'The head teacher, Maria Novak, said [[the talks had failed]].',
    'named | Maria Novak | said',
  ),
  passage('somebody’s mother', '[[“He tried,”]] his mother said.', 'named | his mother | said'),
  passage(
    'somebody who may not speak',
    '[[The talks had failed]], according to a person who was not authorised to speak.',
    'anonymous | a person who was not authorised to speak | according to',
  ),
];

const REFERENCES = [
  passage(
    'she',
    'Theresa May met Emmanuel Macron. [[“We tried,”]] she said.',
    'named | she #theresa-may | said',
  ),
  passage(
    'he',
    'Theresa May met Emmanuel Macron. [[“We tried,”]] he said.',
    'named | he #emmanuel-macron | said',
  ),
  passage(
    'a pronoun over paragraphs',
    '[[“We tried,”]] Theresa May said.\n\nShe said [[the talks had failed]].',
    'named | Theresa May #theresa-may | said',
    'named | She #theresa-may | said',
  ),
  passage(
    'an office calls back its holder',
    'Theresa May flew to Osaka. The prime minister said [[the talks had failed]].',
    'named | The prime minister #theresa-may | said',
  ),
  passage(
    'a spokesman calls back one named before',
    'Foreign ministry spokesman Peter Brown said [[the talks had failed]]. [[“We tried,”]] the spokesman said.',
    'named | Foreign ministry spokesman Peter Brown | said',
    'named | the spokesman | said',
  ),
  passage(
    'they calls back anonymous officials',
    'Officials said [[the talks had failed]]. They said [[no date was set]].',
    'anonymous | Officials | said',
    'anonymous | They | said',
  ),
  passage('Mrs rules out he', 'Mr Brown met Mrs Novak. [[“We tried,”]] he said.', 'named | he # | said'),
  passage(
    'a surname after the full name',
    'Theresa May flew to Osaka. [[“We tried,”]] May said.',
    'named | May #theresa-may | said',
  ),
  passage(
    'whom the sentence is about, not whom it names last',
    'Angela Merkel met Theresa May. [[“We tried,”]] she said.',
    'named | she #angela-merkel | said',
  ),
  passage(
    'not whom a preposition governs',
    'After talks with Xi Jinping, Vladimir Putin flew home. [[“We tried,”]] he said.',
    'named | he #vladimir-putin | said',
  ),
  passage(
    'not the owner of a deputy',
    'Rishi Sunak’s foreign minister James Cleverly flew home. [[“We tried,”]] he said.',
    'named | he #james-cleverly | said',
  ),
  passage(
    'an agency calls back the one named',
    'North Korea’s state news agency KCNA said [[the test went well]]. The agency said [[more would follow]].',
    'named | North Korea’s state news agency KCNA #kcna | said',
    'named | The agency #kcna | said',
  ),
];

const OUTLETS = [
  passage(
    'an agency that quotes somebody',
    'Xinhua quoted Maria Novak as saying [[the talks had failed]].',
    'named | Maria Novak | quoted Maria Novak as saying',
  ),
  passage(
    'an agency that quotes somebody, after a quotation',
    '[[“We tried,”]] the agency quoted Maria Novak as saying.',
    'named | Maria Novak | quoted Maria Novak as saying',
  ),
  passage(
    'an agency that quotes a source',
    'Interfax quoted a source in the ministry as saying [[that the ship was safe]].',
    'anonymous | a source in the ministry | quoted a source in the ministry as saying',
  ),
  passage(
    'local media are no people without a name',
    'Local media reported [[that the talks had failed]].',
    'named | Local media | reported',
  ),
  passage(
    'a spokesman who will not give his name',
    'A ministry spokesman, who declined to give his name, said [[the talks had failed]].',
    'named | A ministry spokesman | said',
  ),
  passage('a name and a colon', 'Maria Novak: [[“We tried.”]]', 'named | Maria Novak | -'),
];

describe('sources without a name', () => {
  checkPassages(ANONYMOUS);
});
describe('sources with a name', () => {
  checkPassages(NAMED);
});
describe('sources behind sources', () => {
  checkPassages(RELAYED);
});
describe('people described', () => {
  checkPassages(PEOPLE);
});
describe('speakers called back', () => {
  checkPassages(REFERENCES);
});
describe('outlets and whom they quote', () => {
  checkPassages(OUTLETS);
});
