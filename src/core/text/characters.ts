/**
 * The one definition of what a word character is and of when two spellings are the same word: case and diacritics do
 * not count ("Erdoğan" = "Erdogan" = "ERDOGAN"), nor do soft hyphens, zero-width joiners and combining marks inside a
 * word. Names of the knowledge base and words of an article go through the same tables.
 */

/** What `letterOf` says of a character that is no letter and no digit, of one without a spelling, and of `ß`, `æ` … */
const NO_LETTER = 0;
export const IGNORED = 1;
export const EXPANDS = 2;

/** Kinds of letters, as bits above the 16 of the folded character. */
export const Kind = { lower: 1 << 16, upper: 1 << 17, digit: 1 << 18 } as const;

/** What stands between two words, as bits. */
export const Gap = {
  space: 1,
  newline: 2,
  hyphen: 4,
  apostrophe: 8,
  period: 16,
  comma: 32,
  colon: 64,
  terminal: 128,
  quote: 256,
  open: 512,
  close: 1024,
  dash: 2048,
  slash: 4096,
  other: 8192,
  ampersand: 16384,
} as const;

/**
 * One byte by character: an ASCII letter or digit is itself; all other characters of words are `OTHER_LETTER`; below
 * `FIRST_LETTER` are those that stand between words, by the number of their bit in `Gap`.
 */
export const CLASSES = new Uint8Array(0x10000);
export const FIRST_LETTER = 0x30;
export const OTHER_LETTER = 0x80;

/** The class of no character at all. */
export const NOTHING = 15;

/** The bit in `Gap` by class; none for letters and for nothing. */
export const GAP_OF_CLASS = Int32Array.from({ length: 256 }, (_, at) => (at < NOTHING ? 1 << at : 0));

const EXPANSIONS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij', ŋ: 'ng' };
/** Letters whose base letter Unicode's decomposition does not give. */
const BASES: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŧ: 't',
};

/** The folded letters of a character for which `letterOf` says `EXPANDS`; empty for all others. */
export function expansionOf(code: number): string {
  return EXPANSIONS[String.fromCharCode(code).toLowerCase()] ?? '';
}

/** Latin letters lose case and marks, full-width ones become ASCII; all others stay as they are. */
function foldOne(code: number): number {
  if (code >= 0xff10) return foldOne(code - 0xff10 + 0x30);
  if (code === 0x259) return 0x61;
  if (code >= 0x250 && (code < 0x1e00 || code > 0x1eff)) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  if (lower in EXPANSIONS) return EXPANDS;
  const base = BASES[lower] ?? lower.normalize('NFD').charAt(0);
  return base.charCodeAt(0);
}

function kindOf(code: number, folded: number): number {
  if (folded >= 0x30 && folded <= 0x39) return Kind.digit;
  // Beyond the letters that have case, asking each of 60,000 characters would only cost time.
  const cased =
    code < 0x590 ||
    (code >= 0x10a0 && code <= 0x10ff) ||
    (code >= 0x1c80 && code < 0x2000) ||
    (code >= 0x2c00 && code < 0x2e00) ||
    code >= 0xff00;
  return cased && isUpperCode(code) ? Kind.upper : Kind.lower;
}

/** Kana, Han, Hangul: letters without case, each folded to itself. */
const FIRST_UNCASED = 0x3040;
const LAST_UNCASED = 0xd7ff;

/** Letters beyond ASCII: first and last of each range. What Unicode puts into these is a part of a word. */
const LETTER_RANGES: readonly (readonly [number, number])[] = [
  [0xc0, 0x2af],
  [0x300, 0x1fff],
  [0x2c00, 0x2dff],
  [FIRST_UNCASED, LAST_UNCASED],
  [0xf900, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];
/** Combining marks, and the vowel marks of Hebrew and Arabic. */
const IGNORED_RANGES: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x591, 0x5bd],
  [0x64b, 0x652],
];
const IGNORED_CHARACTERS = [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x640];

const BETWEEN: readonly (readonly [string, number])[] = [
  [
    ' \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    Gap.space,
  ],
  ['\n\r\u2028\u2029\u0085\u000b\u000c', Gap.newline],
  ['-\u2010\u2011', Gap.hyphen],
  ["'\u2018\u2019\u02bb\u02bc\u2032\u201b`\u00b4", Gap.apostrophe],
  ['.', Gap.period],
  [',\u060c\u3001', Gap.comma],
  [':;', Gap.colon],
  ['!?\u2026\u3002\u061f', Gap.terminal],
  ['"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033', Gap.quote],
  ['([{', Gap.open],
  [')]}', Gap.close],
  ['\u2012\u2013\u2014\u2015\u2212', Gap.dash],
  ['/', Gap.slash],
  ['&', Gap.ampersand],
];

fillClasses();

/** A few calls of `fill`: this runs while the program loads. */
function fillClasses(): void {
  CLASSES.fill(classOfGap(Gap.other));
  for (const [characters, bit] of BETWEEN) {
    for (const character of characters) CLASSES[character.charCodeAt(0)] = classOfGap(bit);
  }
  for (const [first, last] of LETTER_RANGES) CLASSES.fill(OTHER_LETTER, first, last + 1);
  for (const code of IGNORED_CHARACTERS) CLASSES[code] = OTHER_LETTER;
  for (const code of [0xd7, 0xf7]) CLASSES[code] = classOfGap(Gap.other);
  for (let digit = 0; digit < 10; digit++) CLASSES[0x30 + digit] = 0x30 + digit;
  for (let letter = 0; letter < 26; letter++) {
    CLASSES[0x41 + letter] = 0x41 + letter;
    CLASSES[0x61 + letter] = 0x61 + letter;
  }
}

function classOfGap(bit: number): number {
  return 31 - Math.clz32(bit);
}

/** True for what a word is made of: letters, digits, and the marks that do not count. */
export function isWordCode(code: number): boolean {
  return (CLASSES[code] ?? 0) >= FIRST_LETTER;
}

/** What `letterOf` has been asked for, by character, and which pages of 256 are there. */
const LETTERS = new Uint32Array(0x10000);
const PAGES = new Uint8Array(0x100);

/** `NO_LETTER`, `IGNORED`, or the folded character (`EXPANDS`: see `expansionOf`) and its kind (`Kind`). */
export function letterOf(code: number): number {
  if (code >= FIRST_UNCASED && code <= LAST_UNCASED) return code | Kind.lower;
  if (PAGES[code >> 8] === 0) fillPage(code >> 8);
  return LETTERS[code] ?? 0;
}

function fillPage(page: number): void {
  PAGES[page] = 1;
  for (let code = page << 8; code < (page + 1) << 8; code++) {
    if (!isWordCode(code)) continue;
    if (isIgnored(code)) LETTERS[code] = IGNORED;
    else {
      const folded = foldOne(code);
      LETTERS[code] = folded | kindOf(code, folded);
    }
  }
}

function isIgnored(code: number): boolean {
  return (
    IGNORED_CHARACTERS.includes(code) || IGNORED_RANGES.some(([first, last]) => code >= first && code <= last)
  );
}

/** Most words of most names: nothing to fold but the case. */
const PLAIN_WORD = /^[A-Za-z]+$/;

/** The folded words of a name, in order: `Côte d’Ivoire` gives cote, d, ivoire. */
export function foldedWords(name: string): string[] {
  if (PLAIN_WORD.test(name)) return [name.toLowerCase()];
  const words: string[] = [];
  let word = '';
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const folded = letterOf(code) & 0xffff;
    if (folded === NO_LETTER) {
      if (word) words.push(word);
      word = '';
    } else if (folded === EXPANDS) word += expansionOf(code);
    else if (folded !== IGNORED) word += String.fromCharCode(folded);
  }
  if (word) words.push(word);
  return words;
}

/** One string for comparing names: folded words with single spaces. */
export function foldName(name: string): string {
  return PLAIN_WORD.test(name) ? name.toLowerCase() : foldedWords(name).join(' ');
}

export function isUpperCode(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character;
}
