import { describe } from 'mocha';
import { checkPassages, passage } from '../support/attributionMarks';

const ENDS = [
  passage(
    'but with a subject of its own is the writer’s',
    'Maria Novak said [[that the talks had failed]], but the ministry was silent.',
    'named | Maria Novak | said',
  ),
  passage(
    'but with the same subject goes on',
    'Maria Novak said [[the port would lose money, but would stay open]].',
    'named | Maria Novak | said',
  ),
  passage(
    'though',
    'Maria Novak said [[the talks had failed]], though nobody had left.',
    'named | Maria Novak | said',
  ),
  passage(
    'a semicolon',
    'Maria Novak said [[the talks had failed]]; the others waited.',
    'named | Maria Novak | said',
  ),
  passage(
    'a claim that others reject',
    'Maria Novak said [[the talks had failed]], a claim that Peru calls false.',
    'named | Maria Novak | said',
  ),
  passage(
    'a participle after an infinitive',
    'Maria Novak vowed [[to resume the talks]], ending weeks of silence.',
    'named | Maria Novak | vowed',
  ),
  passage(
    'a day after an infinitive',
    'Maria Novak promised [[to resume the talks]] on Monday.',
    'named | Maria Novak | promised',
  ),
  passage(
    'items of a list belong together',
    'Maria Novak promised [[to build roads, schools and hospitals]].',
    'named | Maria Novak | promised',
  ),
  passage(
    'an example belongs to it',
    'Maria Novak praised [[the reforms, including the new courts]].',
    'named | Maria Novak | praised',
  ),
  passage(
    'the occasion of a praise',
    'Maria Novak praised [[the reforms]] during a visit to the port.',
    'named | Maria Novak | praised',
  ),
  passage(
    'a statement in which it was said',
    'Maria Novak condemned [[the attack]] in a statement on Monday.',
    'named | Maria Novak | condemned',
  ),
  passage(
    'a second verb of the sentence',
    'Maria Novak praised [[the reforms]] and opened a new court.',
    'named | Maria Novak | praised',
  ),
  passage(
    'the main clause after a lead-in',
    'While Maria Novak says [[the plan is sound]], the voters have turned away.',
    'named | Maria Novak | says',
  ),
  passage(
    'a comma inside a number',
    'Maria Novak offered [[to pay 25,000 dollars]].',
    'named | Maria Novak | offered',
  ),
  passage(
    'a noun that is the subject',
    'Maria Novak’s decision [[to leave the talks]] surprised many.',
    'named | Maria Novak | decision',
  ),
  passage(
    'a noun with a clause that is the subject',
    'Maria Novak’s claim [[that the talks had failed]] was met with doubt.',
    'named | Maria Novak | claim',
  ),
];

const ASIDES = [
  passage('old marks of quotation around it', "''[[The talks will fail]],'' he said.", 'named | he | said'),
  passage(
    'a plural’s apostrophe is no mark',
    'Maria Novak said [[the ministers’ plan had failed]].',
    'named | Maria Novak | said',
  ),
  passage(
    'a bracket with a clause of its own',
    'Maria Novak wants [[lower taxes]] (they are high).',
    'named | Maria Novak | wants',
  ),
  passage(
    'a day, and what went on',
    '[[The talks have failed]], Maria Novak said Friday afternoon, as the envoys left.',
    'named | Maria Novak | said',
  ),
  passage(
    'a subject described between dashes',
    'Maria Novak -- editor of a paper, and its owner -- said [[the talks had failed]].',
    'named | Maria Novak | said',
  ),
  passage(
    'a lead-in that ends in a dash',
    'When Maria Novak noted [[that the talks had failed]] - as all could see - nobody stirred.',
    'named | Maria Novak | noted',
  ),
];

const STARTS = [
  passage(
    'who is urged belongs to what is urged',
    'Maria Novak urged [[both sides to resume the talks]].',
    'named | Maria Novak | urged',
  ),
  passage(
    'who is persuaded does not',
    'Maria Novak persuaded ministers [[that the talks would fail]].',
    'named | Maria Novak | persuaded',
  ),
  passage(
    'what a message says',
    'Maria Novak dismissed reports [[that the talks had failed]].',
    'named | Maria Novak | dismissed',
  ),
  passage(
    'an adverb before the clause',
    'Maria Novak complained bitterly [[that the talks had failed]].',
    'named | Maria Novak | complained',
  ),
  passage(
    'what came before it',
    'Maria Novak said after the vote [[she would resign]].',
    'named | Maria Novak | said',
  ),
  passage(
    'out, on a day, against something',
    'Maria Novak spoke out on Monday against [[the new law]].',
    'named | Maria Novak | spoke out on Monday against',
  ),
  passage(
    'in which',
    'Maria Novak gave a speech in which she said [[the talks had failed]].',
    'named | she | said',
  ),
  passage(
    'a conjunction is the writer’s',
    'But [[the talks would go on]], Maria Novak said.',
    'named | Maria Novak | said',
  ),
  passage(
    'who is asked does not',
    'Maria Novak asked the court [[to lift the ban]].',
    'named | Maria Novak | asked',
  ),
  passage(
    'who is warned does not',
    'Maria Novak warned ministers [[that the talks would fail]].',
    'named | Maria Novak | warned',
  ),
  passage(
    'a warning without an addressee',
    'Maria Novak warned [[the talks would fail]].',
    'named | Maria Novak | warned',
  ),
  passage('agreed to leave', 'Maria Novak agreed [[to leave the talks]].', 'named | Maria Novak | agreed'),
  passage('agreed to a plan', 'Maria Novak agreed to [[the plan]].', 'named | Maria Novak | agreed to'),
  passage(
    'a relative that begins what is said',
    'The port, [[which Maria Novak says is safe]], opens soon.',
    'named | Maria Novak | says',
  ),
  passage(
    'a connective is the writer’s',
    'However, [[the talks would go on]], Maria Novak said.',
    'named | Maria Novak | said',
  ),
  passage(
    'a lead-in is no statement',
    'In the end, Maria Novak agreed [[to pay]].',
    'named | Maria Novak | agreed',
  ),
  passage('about so many', 'Maria Novak said [[about 20 envoys had left]].', 'named | Maria Novak | said'),
  passage(
    'a day between verb and particle',
    'Maria Novak called Friday for [[an end to the talks]].',
    'named | Maria Novak | called Friday for',
  ),
  passage(
    'as somebody has said',
    '[[The talks are over]], as Maria Novak has said.',
    'named | Maria Novak | said',
  ),
  passage(
    'it goes on behind the cue',
    '[[The port, Maria Novak said, would close in May]].',
    'named | Maria Novak | said',
  ),
  passage(
    'it goes on behind the cue and its occasion',
    '[[The port was safe, Maria Novak said in a report, and the road was open]].',
    'named | Maria Novak | said',
  ),
  passage(
    'what the speaker did is no statement',
    '[[The port was safe]], Maria Novak said, looking out at the sea.',
    'named | Maria Novak | said',
  ),
];

const CUES = [
  passage('per', '[[The port was closed]], per the ministry.', 'named | the ministry | per'),
  passage('reads', '[[“We will wait,”]] the letter reads.', 'named | the letter | reads'),
  passage('as it puts it', '[[“We will wait,”]] as the ministry put it.', 'named | the ministry | put it'),
  passage('sure that', 'Maria Novak was sure [[that the talks would fail]].', 'named | Maria Novak | sure'),
  passage(
    'worried about',
    'Maria Novak is worried about [[the new rules]].',
    'named | Maria Novak | worried about',
  ),
  passage(
    'called it something',
    'Maria Novak called [[the vote a mistake]].',
    'named | Maria Novak | called',
  ),
  passage('rejected by', '[[The plan]] was rejected by Maria Novak.', 'named | Maria Novak | rejected by'),
  passage(
    'a map shows that',
    'The new map shows [[that the border has moved]].',
    'named | The new map | shows',
  ),
  passage(
    'a leading participle',
    'Citing [[the new law]], Maria Novak refused [[to pay]].',
    'named | Maria Novak | Citing',
    'named | Maria Novak | refused',
  ),
  passage(
    'the verb right before a quotation',
    'Maria Novak said she would stay, and when asked why, the mayor replied, [[“It is home.”]]',
    'named | the mayor | replied',
  ),
  passage(
    'a message is not who posted it',
    'In a message posted Friday, Maria Novak said [[the talks had failed]].',
    'named | Maria Novak | said',
  ),
  passage(
    'a subject with a clause of its own is no statement',
    'Maria Novak, who leads the ministry, said [[the talks had failed]].',
    'named | Maria Novak | said',
  ),
  passage('laid out', 'Maria Novak laid out [[a new plan]].', 'named | Maria Novak | laid out'),
];

const NONE = [
  passage('it is certain', 'It is certain that the snow will fall.'),
  passage('a meeting is called', 'The mayor called a meeting for Monday.'),
  passage('called by telephone', 'The mayor called the hotel on Monday.'),
  passage('per day', 'The port loses a million per day, and it has no insurance.'),
  passage('office is assumed', 'The mayor assumed office in May.'),
  passage('speaking to a crowd', 'The mayor spoke to a crowd of hundreds.'),
  passage('worries have grown', 'Health worries have grown over the winter.'),
  passage('claims of one kind', 'The site rated ten of its claims as untested.'),
  passage('a letter to somebody', 'The mayor’s complaint to the court is long.'),
  passage('a plan that failed', 'The mayor’s plan that failed cost a great deal.'),
  passage('put on a table', 'The mayor put the figure at ten million.'),
];

describe('reported speech: where it ends', () => {
  checkPassages(ENDS);
});
describe('reported speech: what stands around it', () => {
  checkPassages(ASIDES);
});
describe('reported speech: where it begins', () => {
  checkPassages(STARTS);
});
describe('reported speech: more cues', () => {
  checkPassages(CUES);
});
describe('what only looks like a report', () => {
  checkPassages(NONE);
});
