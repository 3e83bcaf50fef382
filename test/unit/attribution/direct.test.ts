import { describe } from 'mocha';
import { checkPassages, passage } from '../support/attributionMarks';

const AROUND = [
  passage(
    'speaker and cue after',
    '[[“The bridge will reopen on Friday,”]] Maria Novak said.',
    'named | Maria Novak | said',
  ),
  passage(
    'cue, then speaker',
    '[[“The bridge will reopen,”]] said Maria Novak.',
    'named | Maria Novak | said',
  ),
  passage(
    'cue, then speaker with an apposition',
    '[[“The bridge will reopen,”]] said Maria Novak, the transport minister.',
    'named | Maria Novak | said',
  ),
  passage(
    'speaker with an apposition before the cue',
    '[[“The bridge will reopen,”]] Maria Novak, the transport minister, said.',
    'named | Maria Novak | said',
  ),
  passage(
    'speaker and cue before',
    'Maria Novak said, [[“The bridge will reopen on Friday.”]]',
    'named | Maria Novak | said',
  ),
  passage(
    'a colon before',
    'Maria Novak added: [[“The bridge will reopen on Friday.”]]',
    'named | Maria Novak | added',
  ),
  passage(
    'speaker inside',
    '[[“The bridge,”]] Maria Novak said, [[“will reopen on Friday.”]]',
    'named | Maria Novak | said',
    'named | Maria Novak | said',
  ),
  passage(
    'a second quotation after the speaker',
    '[[“The bridge is safe,”]] Maria Novak said. [[“It will reopen on Friday.”]]',
    'named | Maria Novak | said',
    'named | Maria Novak | -',
  ),
  passage('a question', '[[“Who paid for the bridge?”]] Maria Novak asked.', 'named | Maria Novak | asked'),
  passage('an exclamation', '[[“Open the bridge!”]] shouted Maria Novak.', 'named | Maria Novak | shouted'),
  passage(
    'cue at the head of the sentence',
    'Said Maria Novak: [[“The bridge is safe.”]]',
    'named | Maria Novak | Said',
  ),
  passage(
    'told reporters',
    '[[“The bridge is safe,”]] Maria Novak told reporters in Vienna.',
    'named | Maria Novak | told',
  ),
  passage(
    'told somebody, before',
    'Maria Novak told the newspaper: [[“The bridge is safe.”]]',
    'named | Maria Novak | told',
  ),
  passage(
    'according to',
    '[[“The bridge is safe,”]] according to Maria Novak.',
    'named | Maria Novak | according to',
  ),
  passage('a name behind a dash', '[[“The bridge is safe.”]] — Maria Novak', 'named | Maria Novak | -'),
  passage(
    'when and where it was said',
    '[[“The bridge is safe,”]] Maria Novak said on Monday in Vienna.',
    'named | Maria Novak | said',
  ),
  passage('honorific', '[[“The bridge is safe,”]] Mr. Novak said.', 'named | Mr. Novak | said'),
  passage(
    'a party in brackets',
    '[[“The bridge is safe,”]] Maria Novak (SPO) said.',
    'named | Maria Novak | said',
  ),
];

const MARKS = [
  passage('straight marks', '[["The bridge is safe,"]] Maria Novak said.', 'named | Maria Novak | said'),
  passage('guillemets', '[[«The bridge is safe»]], Maria Novak said.', 'named | Maria Novak | said'),
  passage(
    'single curly marks where there are no others',
    '[[‘The bridge is safe,’]] Maria Novak said.',
    'named | Maria Novak | said',
  ),
  passage(
    'single straight marks where there are no others',
    "[['The bridge isn't safe,']] Maria Novak said.",
    'named | Maria Novak | said',
  ),
  passage(
    'apostrophes are no marks',
    "Maria Novak said [[the city's bridge wasn't the mayors' business.]]".replace('.]]', ']].'),
    'named | Maria Novak | said',
  ),
  passage(
    'single marks inside double ones',
    '[[“They told me ‘go home’ and I went,”]] Maria Novak said.',
    'named | Maria Novak | said',
  ),
  passage(
    'double marks inside single ones',
    '[[“She called it “absurd” and left,”]] Maria Novak said.',
    'named | Maria Novak | said',
  ),
  passage(
    'a straight mark closes a curly one',
    '[[“The bridge is safe,"]] Maria Novak said.',
    'named | Maria Novak | said',
  ),
  passage(
    'two sentences in one pair',
    '[[“The bridge is safe. It will reopen,”]] Maria Novak said.',
    'named | Maria Novak | said',
  ),
];

const PARAGRAPHS = [
  passage(
    'the opening mark repeated in each paragraph',
    'Maria Novak said: [[“The bridge is safe.]]\n\n[[“It will reopen on Friday.”]]',
    'named | Maria Novak | said',
    'named | Maria Novak | -',
  ),
  passage(
    'a closing mark that is missing before the cue',
    'Ivan Petrov spoke first. He was brief.\n\n[[“The bridge will reopen on Friday, Maria Novak said, who was there.]]',
    'named | Maria Novak | said',
  ),
  passage(
    'the same with a source without a name',
    'Ivan Petrov left early.\n\n[[“The bridge will not reopen, a senior official said.]]',
    'anonymous | a senior official | said',
  ),
  passage(
    'a paragraph that is only a quotation goes on with the last speaker',
    '[[“The bridge is safe,”]] Maria Novak said.\n\n[[“Nobody has to fear for the city or its people.”]]',
    'named | Maria Novak | said',
    'named | Maria Novak | -',
  ),
  passage(
    'a paragraph that announces the next',
    'Maria Novak continued:\n\n[[“The bridge is safe and will reopen on Friday.”]]',
    'named | Maria Novak | -',
  ),
  passage(
    'another speaker in the next paragraph',
    '[[“The bridge is safe,”]] Maria Novak said.\n\n[[“It is a disgrace,”]] said Peter Brown.',
    'named | Maria Novak | said',
    'named | Peter Brown | said',
  ),
];

const PARTIAL = [
  passage(
    'a few words with a cue before',
    'Maria Novak called the plan [[“a disgrace”]].',
    'named | Maria Novak | called',
  ),
  passage(
    'a few words in a reported clause',
    'Maria Novak said the plan was [[“a disgrace”]] for the city.',
    'named | Maria Novak | said',
  ),
  passage(
    'two pieces of one statement',
    'Maria Novak said the plan was [[“a disgrace”]] and [[“a scandal”]].',
    'named | Maria Novak | said',
    'named | Maria Novak | said',
  ),
  passage(
    'a few words before a trailing cue',
    'The plan was [[“a disgrace”]] for the city, Maria Novak said.',
    'named | Maria Novak | said',
  ),
  passage(
    'the outer speaker of a nested report',
    'Maria Novak said that Peter Brown had called the plan [[“a disgrace”]].',
    'named | Maria Novak | said',
  ),
  passage(
    'a participle after the statement',
    'Maria Novak rejected [[the plan]], calling it [[“a disgrace”]].',
    'named | Maria Novak | rejected',
    'named | Maria Novak | calling',
  ),
];

describe('direct quotations: where the speaker stands', () => {
  checkPassages(AROUND);
});
describe('direct quotations: marks', () => {
  checkPassages(MARKS);
});
describe('direct quotations: paragraphs', () => {
  checkPassages(PARAGRAPHS);
});
describe('direct quotations: a few words', () => {
  checkPassages(PARTIAL);
});
