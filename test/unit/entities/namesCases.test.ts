import { checkMentions } from '../support/checkMentions';

/** Names of countries inside other names, and names of people; see `checkMentions` for the marks. */

checkMentions(
  'towns in states',
  ['country'],
  [
    'He grew up in Cuba, N.Y., and lives in Mexico, Mo., near Peru, Ill., and Paris, TX.',
    'Rome, Georgia, and Cairo, Ga., were flooded.',
    'Ministers flew to Havana, [[Cuba|CUB]], N.Y. officials said.'.replace(', N.Y. officials said', ''),
    'They met in [[Cuba|CUB]], in [[Mexico|MEX]], or in [[Peru|PER]].',
  ],
);

checkMentions(
  'what things are called',
  ['country'],
  [
    'German shepherds, a Guinea pig, French fries, Danish pastries, Brazil nuts and a Swiss army knife.',
    '[[German|DEU]] police, [[French|FRA]] farmers, a [[Swiss|CHE]] army unit and [[Guinea|GIN]] soldiers.',
    'A [[Russian|RUS]] officer played Russian roulette.',
  ],
);

checkMentions(
  'ships that bear the name of a person',
  ['person'],
  [
    'HMS Queen Elizabeth and the carrier Charles de Gaulle left port.',
    'The yacht [[Putin|vladimir-putin]] bought lay beside the frigate, said [[Vladimir Putin|vladimir-putin]].',
  ],
);

checkMentions(
  'capitals of states that were, and seats that are towns',
  ['place'],
  [
    'They met in [[Moscow|capital-rus]], in [[Belgrade|capital-srb]] and in [[Prague|capital-cze]].',
    'A tribunal in The [[Hague|the-hague-city-nld]] heard it on Monday.',
  ],
);

checkMentions(
  'companies and clubs',
  ['country'],
  [
    'Air France and Air India flights were late.',
    'The air over [[France|FRA]] was clear. By air, [[France|FRA]] is near.',
    'Paris St Germain lost; a house in Egypt Street burned.',
  ],
);

checkMentions(
  'sides written short',
  ['country'],
  [
    '[[N. Korea|PRK]], [[S. Africa|ZAF]] and [[S Korea|KOR]] played; N. Ireland did not.',
    ['[[W. Germany|DEU]] and [[E. Germany|DDR]] met.', '1989-05-01'],
    "CHINA'S KOREA POLICY SHIFTS AGAIN".replace('CHINA', '[[CHINA|CHN]]').replace('KOREA', '[[KOREA|KOR]]'),
  ],
);

checkMentions(
  'the pronoun in capitals',
  ['country'],
  [
    'LET US GO, THE CROWD SHOUTED',
    'ALL OF US WERE AFRAID, SURVIVOR SAYS',
    'YOU CAN COME WITH US, RESCUERS TOLD THEM',
    '[[CHINA|CHN]] SAYS TALKS WITH [[US|USA]] WERE FRANK',
    '[[TURKEY|TUR]] MAY JOIN [[US|USA]] IN PATROLS',
  ],
);

checkMentions(
  'sports wires',
  ['country'],
  [
    '[[Germany|DEU]] 2 [[Portugal|PRT]] 1\n[[Chad|TCD]] 0 [[Turkey|TUR]] 3\n[[Jordan|JOR]] 1 [[Georgia|GEO]] 1',
    'Anna Novak ([[Cuba|CUB]]) beat Jane Roe ([[U.S.|USA]]) 6-3 6-2; [[Pakistan|PAK]] bowled [[India|IND]] out.',
    '[[Ukraine|UKR]] 4 3 0 1 9\n[[Moldova|MDA]] 2 0 0 2 0',
  ],
);

checkMentions(
  'surnames of countries',
  ['country', 'person'],
  [
    '[[Michael Jordan|-]] scored 30 points. [[Jordan|-]] said he was happy.',
    '[[Michael Jordan|-]] flew to [[Jordan|JOR]]. Crowds in Amman cheered.',
    'Mr [[Jordan|-]], Dr [[Ireland|-]] and Ms [[Holland|-]] agreed.',
    '[[Chad Michael Murray|-]], [[Chad Walker|-]] and [[Cuba Gooding Jr|-]]. came.',
    '[[Chad|TCD]] President [[Idriss Deby|idriss-deby]] spoke.',
    '[[Ireland|IRL]] and [[Jordan|JOR]] agreed.',
  ],
);

checkMentions(
  'rivers and seas in small letters',
  ['place', 'country'],
  [
    'Rebels in the [[Niger delta|niger-delta-region-nga]] and ships in the [[Panama canal|panama-canal-strait-pan]].',
    'The [[two Koreas|korean-peninsula-region-kor-prk]] met in [[Niger|NER]].',
  ],
);

checkMentions(
  'people with titles',
  ['person'],
  [
    'Israeli Foreign Minister [[David Novak|-]] met Mayor [[Eric Roe|-]].',
    'Foreign ministry spokesman [[Zhou Minghe|-]] and central bank governor [[Elvira Petrova|-]] spoke.',
    'The spokesman Friday denied it; the governor Monday agreed.',
    'spokeswoman [[Marie Jean-Baptiste|-]] said so.',
    'Upper King Street was closed, and so was Pope County.',
    'Saudi [[Crown Prince Mohammed bin Salman|mohammed-bin-salman]] arrived.',
  ],
);

checkMentions(
  'initials and middle names',
  ['person'],
  [
    '[[V. Putin|vladimir-putin]] and [[Vladimir V. Putin|vladimir-putin]] are one.',
    '[[X. Putin|-]] and [[Oleg Putin|-]] are others.',
    '[[Joseph R. Biden|joe-biden]] spoke.',
    '[[Charles S. Williams|-]] and [[Mary S Lee|-]] met [[Martha Roe|-]]. [[S. Donald Sussman|-]] and [[J. Edgar Hoover|-]] left.',
    'He met [[Martha Roe|-]]?s sister, and [[Mary Lee|-]]\u2019s.',
  ],
);

checkMentions(
  'states that are no more',
  ['country'],
  [
    [
      'From the former [[Yugoslavia|YUG]] and ex-[[Yugoslavia|YUG]], and from the former [[Yugoslav|YUG]] republics, they went to [[Yugoslavia|SCG]].',
      '1996-05-01',
    ],
    [
      'The former [[Yugoslavia|YUG]] was not [[Yugoslavia|SCG]], said the former [[Yugoslav|SCG]] president.',
      '2002-05-01',
    ],
    ['They left [[Yugoslavia|YUG]]; the former [[Yugoslavia|YUG]] fell apart.', '1991-11-01'],
    [
      'The former [[Soviet Union|SUN]], the former [[Czechoslovakia|CSK]] and former [[East Germany|DDR]] lost.',
      '1996-05-01',
    ],
    ['The former [[Congo|COD]] and [[Congo|COD]].', '1999-05-01'],
  ],
);

checkMentions(
  'two of one surname',
  ['person'],
  [
    [
      'President [[Clinton|bill-clinton]] spoke. [[Hillary Clinton|hillary-clinton]] listened. Mrs [[Clinton|hillary-clinton]] left; [[Clinton|bill-clinton]] stayed.',
      '1996-08-30',
    ],
    [
      'President [[Bush|george-w-bush]] spoke. The former president [[George H.W. Bush|george-h-w-bush]] was there. [[Bush|george-w-bush]] left. [[George Bush|george-w-bush]] waved.',
      '2003-03-20',
    ],
    [
      'The elder [[Bush|-]] and former U.S. President [[Clinton|bill-clinton]] met President [[Bush|george-w-bush]].',
      '2005-02-19',
    ],
    [
      '[[King Abdullah|abdullah-bin-abdulaziz]] of Saudi Arabia is ill. [[King Abdullah|abdullah-ii]] of Jordan came.',
      '2015-01-10',
    ],
    'The late dictator [[Ferdinand Marcos|ferdinand-marcos]] fled. President [[Marcos|ferdinand-marcos-jr]] did not.',
    ['[[Ferdinand Marcos|ferdinand-marcos]] ruled the Philippines.', '2012-05-01'],
  ],
);

checkMentions(
  'leaders whose country is not named',
  ['person'],
  [
    'Mr [[Biden|joe-biden]] met Mr [[Xi|xi-jinping]]. [[Macron|emmanuel-macron]] stayed.',
    ["Brazil's [[Lula|luiz-inacio-lula-da-silva]] won.", '2022-11-07'],
    'Harper and Martin won the cup.',
    ['The [[president|jose-manuel-barroso]] of the European Commission spoke.', '2010-05-01'],
    ['The Libyan [[leader|muammar-gaddafi]] spoke.', '1998-05-01'],
  ],
);

checkMentions(
  'leaders and what is named after them',
  ['person'],
  [
    'A judge in Prince William County and the Robert Mugabe University said so.',
    'The host [[Paul Martin|-]] sold a vase. [[Martin|-]] smiled.',
    '[[Abdul Abbas al-Sayed|-]] spoke; Sheikh [[Hamdan bin Mohammed bin Rashid Al Maktoum|-]] listened.',
    'The deputy Russian foreign minister, a former French president and the next German chancellor met.',
    'Zenit won in the Russian Premier League.',
    'The acting US [[secretary of state|antony-blinken]] waited.',
  ],
);

checkMentions(
  'the main one of a surname',
  ['person'],
  [
    [
      '[[Donald Trump|donald-trump]] and [[Ivana Trump|-]] parted. [[Trump|donald-trump]] stayed, and [[Trump|donald-trump]] won.',
      '2016-10-01',
    ],
    [
      '[[Hillary Clinton|hillary-clinton]] ran. [[Hillary Clinton|hillary-clinton]] lost. [[Bill Clinton|bill-clinton]] watched. [[Clinton|hillary-clinton]] left.',
      '2016-12-01',
    ],
    [
      '[[Kim Jong Il|kim-jong-il]] has died. [[Kim Jong Un|kim-jong-un]] bowed. [[Kim Jong Il|kim-jong-il]] was 69. [[Kim|kim-jong-il]] ruled long.',
      '2011-12-20',
    ],
  ],
);

checkMentions(
  'titles, parks and headlines',
  ['person', 'country'],
  [
    ['[[South Korean|KOR]] President [[Park Geun-hye|park-geun-hye]] spoke.', '2016-09-10'],
    [
      'Prime Minister Dr. [[Keith Rowley|keith-rowley]] spoke, and so did Health Minister Dr [[Jane Roe|-]].',
      '2018-04-05',
    ],
    [
      '[[Obama|barack-obama]] Seeks More Troops As He Rests. [[Obama|barack-obama]] Says It Will Rain.',
      '2016-09-10',
    ],
    'The City Hall and Central Park were shut. Johnson Controls Incorporated grew.',
    'He lives in Indian Lake Road.',
  ],
);

checkMentions(
  'governments by what is done to them',
  ['country'],
  [
    '[[Moscow|RUS]] accuses [[Kyiv|UKR]] of an attack, according to [[Warsaw|POL]].',
    'Sources close to [[Riyadh|SAU]] said so; a village close to Cairo burned.',
    'According to Paris Police Department officials, it rained. Athens will host the Games.',
  ],
);

checkMentions(
  'narrow columns',
  ['country'],
  [
    'The ministers of several states, among them the\n[[United States|USA]], and of the [[Republic of\nKorea|KOR]] agreed.',
    'Envoys of many states flew in from\nabroad and met envoys of the [[United\nKingdom|GBR]] and later also those of [[South\nKorea|KOR]] there.',
    '[[Georgia|GEO]] 1 [[Jordan|JOR]] 2\n[[Saudi Arabia|SAU]] 0 [[South Korea|KOR]] 0\nNorthern Ireland 1 [[Iran|IRN]] 3',
  ],
);

checkMentions(
  'presidents of states and of other things',
  ['person'],
  [
    'The [[president|emmanuel-macron]] of the French Republic met the [[king|philippe-of-belgium]] of the Belgians.',
    'The [[president|vladimir-putin]] of the Russian Federation and the [[president|joe-biden]] of the U.S. spoke.',
    'The [[prime minister|yair-lapid]] of the Israeli government resigned.',
    'The president of the French Football Federation resigned.',
    'The president of the American Shipping Forum and the president of the U.S. Chamber of Commerce spoke.',
    'The leader of the German opposition met the chancellor of the German state of Hesse.',
    'The prime minister of the Canadian province left.',
    'The secretary general of the NATO Parliamentary Assembly met the [[secretary general|jens-stoltenberg]] of NATO.',
  ],
);

checkMentions(
  'what bears the name of a person, by form',
  ['person'],
  [
    'They met at Karl Bremer Hospital, in Harry Bremer Library and at Bank of America Stadium.',
    'The Steve Harvey Morning Show began at 03:09 PM Central.',
    'It was said by [[Karl Bremer|-]] and by [[Steve Harvey|-]].',
  ],
);

checkMentions(
  'leaders by other forms of their names',
  ['person'],
  [
    ['[[Fiame Naomi Mata\u02bbafa|fiame-naomi-mataafa]] of Samoa left.', '2022-05-21'],
    ['[[Hassan Rohani|hassan-rouhani]] left Iran. Mr [[Rohani|hassan-rouhani]] slept.', '2015-05-21'],
    ['[[Sheikh Sabah al-Ahmad al-Jaber al-Sabah|sabah-al-ahmad-al-sabah]] left.', '2015-05-21'],
    ['Mr [[Zelaya Rosales|manuel-zelaya]] of Honduras left.', '2009-05-21'],
    ['Datuk Seri [[Najib|najib-razak]] of Malaysia left.', '2015-05-21'],
  ],
);

checkMentions(
  'capitals with pro- and anti-',
  ['country'],
  ['A pro-[[Beijing|CHN]] camp met an anti-[[Pyongyang|PRK]] group in Seoul. Post-Moscow talks were held.'],
);
