/** What hostile and ordinary articles are put together from. */
import type { Random } from './random';

/** Names, titles, deeds and dates as the press writes them: what the stages of the analysis are triggered by. */
const WORDS = [
  ...['Japan', 'US', 'U.S.', 'the United Kingdom', 'Georgia', 'Atlanta, Georgia', 'Paris, Texas ', 'Tokyo '],
  ...['British ', 'Japanese', 'the Kremlin ', 'the Philippines ', 'South China Sea', 'EU ', 'NATO ', 'UN'],
  ...[
    'Xi Jinping',
    'Xi',
    'Kim',
    'Fumio Kishida',
    'Kishida',
    'Boris Johnson',
    'Emmanuel Macron',
    'Ms. Merkel',
  ],
  ...['Mr ', 'Mr. ', 'President ', 'Prime Minister ', 'Foreign Minister ', 'then-', 'former ', 'acting '],
  ...['UK-Japan ', 'U.S.-led ', 'Franco-German ', 'Presidents Xi and Putin ', 'ministers of Japan and Peru '],
  ...[
    'the agreement ',
    'the deal ',
    'treaty ',
    'the pact',
    'Treaty of Paris ',
    'Minsk agreements ',
    'accords ',
  ],
  ...[
    'Reciprocal Access Agreement (RAA) ',
    'New START ',
    'free trade agreement ',
    'memorandum of understanding ',
  ],
  ...[
    'signed ',
    'will sign ',
    'has ratified ',
    'entered into force ',
    'withdrew from ',
    'suspended ',
    'agreed ',
  ],
  ...[
    'is set to be signed ',
    'was not extended ',
    'talks on ',
    'between ',
    ' and ',
    ' with ',
    ' of ',
    'the two ',
  ],
  ...[
    ' said ',
    ' told reporters ',
    ' told Reuters that ',
    'according to ',
    ' added: ',
    'officials ',
    ' quoted ',
  ],
  ...[
    'sources familiar with the matter ',
    'who asked not to be named ',
    'a diplomat ',
    'He ',
    'She ',
    'they ',
  ],
  ...[
    'in December ',
    'on Monday ',
    'last week ',
    'next year ',
    '7 November 2022 ',
    'Nov. 31, 2022 ',
    '2022-11-07 ',
  ],
  ...[
    'Monday, 8 November 2022',
    '29 February 2023',
    '1998 ',
    'in the 1990s ',
    '12/13/2020 ',
    '30 years ago ',
  ],
  ...['The ', 'A ', 'x', 'I', 'it is ', "'s ", '’s ', "s' ", 'not ', 'Turkey ', 'may ', 'May ', 'Chad '],
] as const;

const HEADERS = [
  ...['date 2022-11-07\n', 'Date: 2022-02-30\n\n', 'Published: 14 September 2020\n', '2020-13-01\n'],
  ...['---\ndate: 2022-11-07\ntitle: "x"\n---\n', '---\ndate: 2022-02-30\n---\n', '---\n', '---\ndate: ['],
  ...[
    'OSAKA, June 29, 2019 (Wire) - ',
    'LONDON (Wire) — ',
    '<time datetime="2021-99-99">',
    'date: 0000-00-00\n',
  ],
  ...['date 9999-12-31\n', 'Date: 1 January 0001\n\n', '\ufeffDate: 2022\n'],
] as const;

const MARKS = [
  ...['“', '”', '"', '‘', '’', "'", '«', '»', '„', '‟', '‹', '›', '「', '」', '(', ')', '[', ']', '{', '}'],
  ...[
    '. ',
    ', ',
    ' ',
    '; ',
    ': ',
    '… ',
    '... ',
    '! ',
    '?',
    '-',
    ' – ',
    '—',
    '--',
    '/',
    '&',
    '·',
    '%',
    '$',
    '№',
  ],
  ...['. “', '.” ', ',” ', '?” ', '” (', '“‘', '’”', '"\n\n"', ' "', '" '],
] as const;

const MARKUP = [
  ...[
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '* ',
    '**',
    '__',
    '```\n',
    '\n  ```\n',
    '~~~\n',
    '`',
    '| a | b |\n',
    '===\n',
    '---\n',
  ],
  ...[
    '[Japan](https://example.org) ',
    '![x](command:evil) ',
    '<b>',
    '</b>',
    '<!-- ',
    ' -->',
    '&nbsp;',
    '&#x202e;',
  ],
  ...[
    '<script>alert(1)</script>',
    '<a href="command:x">',
    'http://example.org/Japan ',
    '=1+1',
    '@SUM(A1)',
    '${x}',
  ],
  ...[
    '__proto__ ',
    'constructor ',
    'toString ',
    'hasOwnProperty ',
    'valueOf ',
    'undefined ',
    'NaN ',
    'null ',
  ],
] as const;

const ODD = [
  ...['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\u2028', '\u2029', '\u0085', '\t', '\v', '\f', '\0', '\u0007'],
  ...[
    '\u00ad',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u202e',
    '\u202a',
    '\u2066',
    '\u2069',
    '\u061c',
  ],
  ...['\ud83d', '\ude00', '\udfff\ud800', '🇯🇵', '👩‍👩‍👧', '😀', '𝕁𝕒𝕡𝕒𝕟', '𠮷', '\u{10ffff}', '\ufffe', '\ufdd0'],
  ...[
    'العربية',
    'בית',
    'Ελλάδα',
    'Россия',
    '日本',
    '한국',
    'é',
    'e\u0301',
    '\u0301\u0301\u0301',
    'İ',
    'ſ',
    'ß',
    'ﬁ',
  ],
  ...['Ｊapan', '１２', '٢٠٢٢', 'Ⅳ', '\u1e9e', 'K', 'Å', '\u0345', '\u03a3', 'ǅ', '\u{1d7d8}'],
] as const;

const GROUPS = [WORDS, WORDS, WORDS, HEADERS, MARKS, MARKS, MARKUP, ODD] as const;

/** One piece of any kind. */
export function piece(random: Random): string {
  if (random.chance(0.02)) return String.fromCharCode(random.below(0x10000));
  return random.pick<string>(random.pick<readonly string[]>(GROUPS));
}

/** A piece over and over: long lines of one thing are what bad patterns stumble on. */
export function repeatedPiece(random: Random, length: number): string {
  const unit = piece(random) + (random.chance(0.5) ? ' ' : '') + (random.chance(0.3) ? piece(random) : '');
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Values that a setting, a date or a field of a record should never have, and some that it should. */
export const ODD_VALUES: readonly string[] = [
  ...[
    '',
    ' ',
    '2022-11-07',
    '2022',
    '2022-13',
    '2022-02-30',
    '0000',
    '99999-01-01',
    '-1',
    'NaN',
    '1e9',
    '__proto__',
  ],
  ...[
    'constructor',
    'toString',
    'off',
    'error',
    'null',
    '~',
    'true',
    '[]',
    '{}',
    '*a',
    '&a x',
    '!!js/regexp /x/',
  ],
  ...[
    'JPN',
    'ZZZ',
    'jpn',
    'fumio-kishida',
    'head-of-state',
    'signed',
    'defence',
    '\u202e',
    '\ud800',
    '𠮷',
    '"',
    "'",
  ],
  ...[
    'Name: x',
    '# x',
    'a, b',
    '- x',
    '| \n x',
    '2022-11-07T00:00:00Z',
    'x'.repeat(300),
    '<b>x</b>',
    '$(alert)',
  ],
];
