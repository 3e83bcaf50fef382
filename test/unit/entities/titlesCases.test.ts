import { checkMentions } from '../support/checkMentions';

/** Titles without a name, and titles beside one; see `checkMentions` for the marks. */

checkMentions(
  'who leads a state',
  ['person'],
  [
    ['The British [[leader|rishi-sunak]] called the German [[leader|olaf-scholz]].', '2024-05-21'],
    ['The Japanese [[leader|fumio-kishida]] saw the Indian [[strongman|narendra-modi]].', '2024-05-21'],
    ['The French [[leader|emmanuel-macron]] and the Moroccan [[leader|mohammed-vi]] met.', '2024-05-21'],
    ['The US [[leader|joe-biden]] called the Brazilian [[leader|luiz-inacio-lula-da-silva]].', '2024-05-21'],
    ['The Turkish [[leader|recep-tayyip-erdogan]] spoke.', '2012-05-21'],
    ['The Turkish [[leader|recep-tayyip-erdogan]] spoke.', '2016-05-21'],
    ['The Armenian [[leader|serzh-sargsyan]] spoke.', '2012-05-21'],
    ['The Armenian [[leader|nikol-pashinyan]] spoke.', '2020-05-21'],
    // Neither law nor use says which of two.
    ['The Polish leader met the Portuguese leader and the Czech leader.', '2024-05-21'],
    ['The Chinese [[leader|xi-jinping]] met the Iranian [[leader|ali-khamenei]].', '2024-05-21'],
    ['The Chilean dictator was arrested. The Libyan [[dictator|muammar-gaddafi]] was not.', '1998-10-20'],
  ],
);

checkMentions(
  'titles of an office, not of its holder',
  ['person'],
  [
    ['She stood to become president of the United States, and then for president of France.', '2016-09-16'],
    ['She was elected president of France. He has become prime minister of Japan.', '2016-09-16'],
    ['The banker was the British prime minister then. He served as the president of Chile.', '2016-09-16'],
    ["He was Portugal's prime minister for seven years.", '2016-09-16'],
    ['It was the French [[president|francois-hollande]] who called.', '2016-09-16'],
    ['As the French [[president|francois-hollande]] said, it is late.', '2016-09-16'],
    ['They met [[President|francois-hollande]] of France officials.'.replace(' officials', ''), '2016-09-16'],
    ['Aides of the [[president|francois-hollande]] of France left.', '2016-09-16'],
    ["Brazil's president-elect met the Israeli prime minister-designate.", '2016-09-16'],
    ['The club plays in the Indian Premier League Twenty20.', '2016-09-16'],
  ],
);

checkMentions(
  'titles of anybody',
  ['person'],
  [
    ['An anti-NAFTA Mexican president would be a problem.', '2016-09-16'],
    ['He wants to be a great President of the United States.', '2016-09-16'],
    ['A court has asked the angry French [[president|francois-hollande]].', '2016-09-16'],
    ["A big blow to France's [[president|francois-hollande]] came.", '2016-09-16'],
  ],
);

checkMentions(
  'titles in another year',
  ['person'],
  [
    ['In 1938 the British prime minister flew to Munich.', '2024-05-21'],
    ['In September 1938, after long talks, the British prime minister flew.', '2024-05-21'],
    ['In 2023 the British [[prime minister|rishi-sunak]] flew to Munich.', '2024-05-21'],
    ['It was built in 1938. The British [[prime minister|rishi-sunak]] saw it.', '2024-05-21'],
    ['The British [[prime minister|rishi-sunak]] said that a pact of 1938 was wrong.', '2024-05-21'],
  ],
);

checkMentions(
  'titles beside a name',
  ['person'],
  [
    [
      "Hungary's [[leader|viktor-orban]], [[Viktor Orban|viktor-orban]], left. [[Rishi Sunak|rishi-sunak]], the British [[leader|rishi-sunak]], stayed.",
      '2024-05-21',
    ],
    ['A film on [[Tony Blair|tony-blair]], the British [[prime minister|tony-blair]], is out.', '2024-05-21'],
    ['A film on [[Jan Smith|-]], the British prime minister, is out.', '2024-05-21'],
    [
      "Israel's prime minister, Zelda Zorba, was ill. Urzo Zorba, the Egyptian president, was not.",
      '2024-05-21',
    ],
    [
      'They are [[Angela Merkel|angela-merkel]], the French [[president|emmanuel-macron]] and others.',
      '2024-05-21',
    ],
    [
      'Unlike [[Boris Johnson|boris-johnson]], the British [[prime minister|rishi-sunak]] said no.',
      '2024-05-21',
    ],
    [
      'The [[president|emmanuel-macron]] of France, [[Emmanuel Macron|emmanuel-macron]], and the French [[president|emmanuel-macron]], [[Angela Merkel|angela-merkel]] and others came.',
      '2024-05-21',
    ],
  ],
);

checkMentions(
  'titles in organisations',
  ['person'],
  [
    [
      'The UN special envoy for Syria, the IMF executive director and NATO’s press secretary left.',
      '2024-05-21',
    ],
    [
      'The UN [[secretary general|antonio-guterres]] and the NATO [[chief|jens-stoltenberg]] said so.',
      '2024-05-21',
    ],
    ['The NATO chief scientist came.', '2024-05-21'],
  ],
);
