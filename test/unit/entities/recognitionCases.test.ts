import { checkMentions } from '../support/checkMentions';

/** More passages, by phenomenon; see `checkMentions` for the marks. */

checkMentions(
  'abbreviations',
  ['country'],
  [
    'The [[DPRK|PRK]], the [[ROK|KOR]], the [[DRC|COD]] and the [[PRC|CHN]] were named.',
    'Ministers of the [[UK|GBR]] and of [[PNG|PNG]] met.',
    'The U.S. dollar rose, and [[U.S.|USA]] troops left.'.replace('The U.S.', 'The [[U.S.|USA]]'),
    'It cost US$40 on US-24.',
  ],
);

checkMentions(
  'adjectives and people',
  ['country'],
  [
    'A [[Nigerien|NER]] and a [[Nigerian|NGA]] met two [[Swiss|CHE]] and three [[Dutchmen|NLD]].',
    '[[Filipinos|PHL]], [[Britons|GBR]], [[Spaniards|ESP]], [[Poles|POL]] and [[Czechs|CZE]] came.',
    'An [[Emirati|ARE]] envoy saw [[Argentine|ARG]] and [[Afghan|AFG]] officials.',
    'The [[Congolese|COD]] army left [[Kinshasa|COD]]-backed posts.',
  ],
);

checkMentions(
  'former states',
  ['country'],
  [
    ['The [[Soviet Union|SUN]] and [[East Germany|DDR]] signed.', '1989-05-01'],
    ['[[Czechoslovakia|CSK]] split.', '1992-12-01'],
    ['[[Burma|MMR]] and [[Zaire|COD]] voted.', '1991-06-01'],
  ],
);

checkMentions(
  'cities and governments',
  ['country'],
  [
    '[[Beijing|CHN]] has accused [[Washington|USA]] of meddling.',
    'Officials in Beijing said that the weather was fine.',
    '[[Downing Street|GBR]] said it would wait. Reporters stood outside Downing Street.',
    "[[Moscow|RUS]]'s invasion shocked people in Moscow's suburbs.",
    'Talks between [[London|GBR]] and [[Brussels|BEL]] went on.',
    'She studied in Paris, Texas.',
    'Aid to [[Kyiv|UKR]] was cut.',
    'PARIS, May 5 - The [[French|FRA]] franc fell.',
  ],
);

checkMentions(
  'longer names again',
  ['country'],
  [
    'The University of Jordan, the Bank of China and the Church of England agreed.',
    'Swimmers crossed the East and South China seas.',
    'He read the Times of India and the Korea Herald.',
    'South [[Korea|KOR]]'.replace(
      'South [[Korea|KOR]]',
      '[[South Korea|KOR]] and [[North Korea|PRK]] differ.',
    ),
    'The Turkish Airlines flight left; [[Turkish|TUR]] troops stayed.',
    'Miss America sang.',
    'The Indian Ocean is wide, and the Gulf of Mexico is warm.',
    'They fought on the Niger Delta, by the Congo River and at the Jordan River.',
  ],
);

checkMentions(
  'languages',
  ['country'],
  ['She speaks French and studied Portuguese.', 'The [[French|FRA]] army spoke.'],
);

checkMentions(
  'leaders and namesakes',
  ['person'],
  [
    ['Mr [[Brown|gordon-brown]] met [[Gordon Brown|gordon-brown]] fans.', '2008-05-01'],
    ['[[Kim Jong Il|kim-jong-il]] ruled. [[Kim|kim-jong-il]] died.', '2011-12-20'],
    ['[[Kim Jong Un|kim-jong-un]] rules. [[Kim|kim-jong-un]] spoke.', '2018-06-12'],
    ['President [[Marcos|ferdinand-marcos-jr]] of the Philippines spoke.', '2023-01-05'],
    [
      'The Philippine [[president|gloria-macapagal-arroyo]], [[Gloria Macapagal Arroyo|gloria-macapagal-arroyo]], spoke. Mrs [[Arroyo|gloria-macapagal-arroyo]] left.',
      '2005-05-05',
    ],
    '[[Luiz Inácio Lula da Silva|luiz-inacio-lula-da-silva]] won. [[Lula|luiz-inacio-lula-da-silva]] spoke.',
    '[[Volodymyr Zelenskyy|volodymyr-zelenskyy]] thanked them. [[Zelensky|volodymyr-zelenskyy]] left.',
    [
      'President [[Recep Tayyip Erdogan|recep-tayyip-erdogan]] and ERDOĞAN.'.replace(
        ' and ERDOĞAN',
        ' and [[ERDOĞAN|recep-tayyip-erdogan]]',
      ),
      '2018-08-01',
    ],
    'Senator [[John Smith|-]] spoke. [[Smith|-]] left.'.replace('. [[Smith|-]] left', ''),
    'Foreign Minister [[Jan Novak|-]] arrived.',
    'A bush grew. The brown dog barked.',
  ],
);

checkMentions(
  'titles alone',
  ['person'],
  [
    ['The German [[chancellor|angela-merkel]] spoke.', '2015-09-01'],
    ["Japan's [[prime minister|shinzo-abe]] resigned.", '2020-08-28'],
    ['The [[secretary general|jens-stoltenberg]] of NATO spoke.', '2022-02-24'],
    'The prime minister spoke.',
  ],
);

checkMentions(
  'acronyms that the article defines',
  ['organisation'],
  [
    'The [[Joint Expeditionary Task Force|-]] ([[JETF|-]]) met; the [[JETF|-]] left.',
    'The ABC and the XYZT left.'.replace('The ABC', 'The QRSV'),
    [
      '[[NATO|nato]] and the [[EU|european-union]] agreed with the [[African Union|african-union]].',
      '2022-11-07',
    ],
  ],
);

checkMentions(
  'places',
  ['place'],
  [
    'Ships crossed the [[Strait of Hormuz|strait-of-hormuz-strait]] to the [[Persian Gulf|persian-gulf-gulf]].',
  ],
);
