import { checkMentions } from '../support/checkMentions';

checkMentions(
  'letter case',
  ['country'],
  [
    'They told us that the [[US|USA]] would help us.',
    'He polished the [[Polish|POL]] silver on a china plate beside the turkey.',
    '[[China|CHN]] sells china; [[Turkey|TUR]] roasts turkey.',
    'TELL US WHAT YOU KNOW ABOUT OIL',
    'A chad fell on the jersey.',
    'It may be cold in may, the guinea pig said.',
  ],
);

checkMentions(
  'word borders',
  ['country'],
  [
    "[[Britain|GBR]]'s and [[Japan|JPN]]’s navies met.",
    'A [[US|USA]]-led force of pro-[[Russian|RUS]] fighters in the [[Russia|RUS]]-[[Ukraine|UKR]] war.',
    'The [[Anglo|GBR]]-[[Japanese|JPN]] alliance and [[Sino|CHN]]-[[Russian|RUS]] ties.',
    'Anglo fans were there.',
    'The [[U.S.|USA]] and the [[U.K.|GBR]] agreed. The [[UAE|ARE]] did not.',
    'Ger\u00admany\u2019s border: [[Ger\u00admany|DEU]] said so.'.replace(
      'Ger\u00admany\u2019s',
      '[[Ger\u00admany|DEU]]\u2019s',
    ),
    'After years of talks in many capitals the [[United\u00a0States|USA]] and the [[United\nKingdom|GBR]] signed.',
  ],
);

checkMentions(
  'longer names',
  ['country'],
  [
    'He left New Jersey for New Mexico and New England.',
    'Fishing on Lake Chad, in the Gulf of Guinea and in the South China Sea went on.',
    'Papers such as the Washington Post and the Japan Times reported it.',
    'The flight of American Airlines was late.',
    'The Jordan Valley lies low.',
    '[[Papua New Guinea|PNG]] and [[Guinea-Bissau|GNB]] are not [[Guinea|GIN]].',
    'The [[Democratic Republic of the Congo|COD]] and the [[Republic of the Congo|COG]] share a river.',
    'African-American and Latin American voters met Native American leaders.',
    'Peru, Indiana, and Lebanon, Pennsylvania, are towns.',
  ],
);

checkMentions(
  'people named like countries',
  ['country'],
  [
    'Michael Jordan played, and Chad Brown watched with Kathy Ireland.',
    '[[Jordan|JOR]] and [[Chad|TCD]] voted.',
  ],
);

checkMentions(
  'shared names',
  ['country'],
  [
    '[[Georgia|GEO]] and [[Russia|RUS]] fought over South Ossetia; Tbilisi fell silent.',
    'Police in Atlanta, Georgia, and in Savannah said that Georgia voters queued.',
    ['[[Moscow|SUN]] agreed with [[Washington|USA]].', '1988-05-01'],
    ['[[Moscow|RUS]] agreed with the [[United States|USA]].', '2005-05-01'],
  ],
);

checkMentions(
  'capitals',
  ['country'],
  [
    '[[Tokyo|JPN]] may sign a pact with [[Manila|PHL]].',
    'He spoke at a press conference in London and flew to Tokyo.',
    'The [[Kremlin|RUS]] said that ties between [[Washington|USA]] and [[Beijing|CHN]] mattered.',
    '[[Moscow|RUS]]-backed forces left Kyiv.',
    'Trains between London and Paris ran late.',
  ],
);

checkMentions(
  'leaders',
  ['person'],
  [
    '[[Fumio Kishida|fumio-kishida]] met [[Joe Biden|joe-biden]]. [[Kishida|fumio-kishida]] thanked [[Biden|joe-biden]].',
    'Prime Minister [[Kishida|fumio-kishida]] spoke.',
    'German Chancellor [[Olaf Scholz|olaf-scholz]] and President [[Xi Jinping|xi-jinping]] met; [[Xi|xi-jinping]] smiled.',
    ['President [[Clinton|bill-clinton]] spoke.', '1996-05-01'],
    [
      'President [[Bush|george-h-w-bush]] spoke to the [[Gulf|-]] states.'.replace('[[Gulf|-]]', 'Gulf'),
      '1990-09-01',
    ],
    ['President [[Bush|george-w-bush]] spoke.', '2003-03-20'],
    ['U.S. President [[George Bush|george-h-w-bush]] spoke.', '1991-03-01'],
    'The Japanese [[prime minister|fumio-kishida]] spoke, as did the [[president|emmanuel-macron]] of France.',
    ['The British [[premier|tony-blair]] spoke.', '2001-09-12'],
    '[[Judy Law|-]] and [[Mr Miller|-]] waited.'.replace('[[Mr Miller|-]]', 'Mr [[Miller|-]]'),
    'Brown paper lay in the bush in May.',
  ],
);

checkMentions(
  'dates',
  ['date'],
  [
    'On [[Friday, July 21, 2017|2017-07-21]], in [[1994|1994]] and on [[5 May 2001|2001-05-05]].',
    '[[Yesterday|2022-11-06]] and [[last week|2022-10-31/2022-11-06]] it rained.',
    'It is planned to be signed in [[December|2022-12]].',
    'The talks were held in [[December|2021-12]].',
    '[[Two years ago|2020]] and [[a decade ago|2012]] they met.',
    'Some 2000 people paid $1999.',
    ['They met on [[Tuesday|2022-11-01]].', '2022-11-07'],
  ],
);
