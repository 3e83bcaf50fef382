import { checkMentions } from '../support/checkMentions';

/** What stands before a leader's surname: a given name or a word of the sentence; see `checkMentions` for the marks. */

const DAY = '2018-05-21';

checkMentions(
  'words of the sentence before a surname',
  ['person'],
  [
    [
      "Following [[Trump|donald-trump]]'s speech he left. [[Donald Trump|donald-trump]] stayed. [[Trump|donald-trump]] slept.",
      DAY,
    ],
    ['Backing [[Macron|emmanuel-macron]], [[France|-]]'.replace(', [[France|-]]', ' in France helped.'), DAY],
    ['On 1 February [[Macron|emmanuel-macron]] criticised Italy.', DAY],
    ['Whether [[Merkel|angela-merkel]] of Germany stays is open.', DAY],
    ['Grumpy [[Trump|donald-trump]] left. [[Donald Trump|donald-trump]] slept.', DAY],
    ['Historic [[Trump|donald-trump]]-[[Putin|vladimir-putin]] talks were held in Finland by Russia.', DAY],
  ],
);

checkMentions(
  'given names before a surname',
  ['person'],
  [
    ['[[Zorka Trump|-]] said so. He had met [[Zorka Trump|-]] and [[Donald Trump|donald-trump]].', DAY],
    ['[[Zorka Trump|-]], wife of a banker, met [[Donald Trump|donald-trump]].', DAY],
    [
      '[[Brenda Macron|-]] left. [[Macron|emmanuel-macron]] of France stayed.'.replace(
        '[[Macron|emmanuel-macron]] of France stayed.',
        'France won.',
      ),
      DAY,
    ],
    ['[[Valka Miller|-]] has watched it for years. [[Miller|-]] slept.', DAY],
    ['He met [[Sgt|-]]'.replace('[[Sgt|-]]', 'Sgt. [[Mark Miller|-]].'), DAY],
  ],
);

checkMentions(
  'headings that name a relative',
  ['person'],
  [
    ['[[Zorka Trump|-]] defends father\n\nThen [[Zorka Trump|-]] met [[Donald Trump|donald-trump]].', DAY],
    ['[[Brenda Macron|-]] in Rome\n\nThe show began.', DAY],
    ['Defiant [[Trump|donald-trump]] visits Rome\n\nThen [[Donald Trump|donald-trump]] slept.', DAY],
  ],
);

checkMentions(
  'given names that are places or short names',
  ['person'],
  [
    ['They saw [[Victoria Trump|-]], [[Paris Macron|-]] and a son of [[Pierre Trudeau|-]].', DAY],
    ['In Paris [[Macron|emmanuel-macron]] said that France won. He flew to Victoria.', DAY],
    ['A talk by [[Paul Francis Floyd|-]] was on.', DAY],
    ['She sang Duran Duran songs.', DAY],
  ],
);

checkMentions(
  'surnames of two parts',
  ['person'],
  [
    ['It was said by [[Bilawal Bhutto-Zardari|-]] and [[Emma Phillips-Spencer|-]].', DAY],
    ['They asked Mr [[Smith-Trump|-]] and [[Donald Trump|donald-trump]].', DAY],
    ['A [[Macron|emmanuel-macron]]-[[Merkel|angela-merkel]] plan for France and Germany.', DAY],
    ['The [[Donald Trump|donald-trump]]-led talks began.', DAY],
    ['They told of [[Saif al-Islam Gaddafi|-]] and [[Sadiq al-Mahdi|-]].', DAY],
    ['A book on President [[Park Chung-hee|-]] is out.', DAY],
  ],
);
