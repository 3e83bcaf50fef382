/**
 * The one definition of what a word character is and of when two spellings are the same word: case and diacritics do
 * not count ("Erdoğan" = "Erdogan" = "ERDOGAN"), nor do soft hyphens, zero-width joiners and combining marks inside a
 * word. Names of the knowledge base and words of an article go through the same tables.
 */

/** `FOLD[code]`, once the tables are filled (`prepareCharacters`): 0 is no word character; `IGNORED` and `EXPANDS` are as named; otherwise the folded character's code. */
export const FOLD = new Uint16Array(0x10000);
export const IGNORED = 1;
export const EXPANDS = 2;

/**
 * `FOLD` together with the kind of character (`Kind`) in the bits above the 16 of the folded code: the inner loop of
 * the tokeniser looks here once a character.
 */
export const LETTERS = new Uint32Array(0x10000);
export const Kind = { lower: 1 << 16, upper: 1 << 17, digit: 1 << 18 } as const;

/** What stands between two words, as bits; `GAP[code]` is the bit of one character. */
export const GAP = new Uint16Array(0x10000);
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

/** `expansionOf(code)`: the folded letters of a character for which `FOLD` says `EXPANDS`; empty for all others. */
export function expansionOf(code: number): string {
  return EXPANSIONS[String.fromCharCode(code).toLowerCase()] ?? '';
}

function foldOne(code: number): number {
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

function fill(from: number, to: number, value: (code: number) => number): void {
  for (let code = from; code <= to; code++) FOLD[code] = value(code);
}

/** Kana, Han, Hangul: letters without case, each folded to itself. */
const FIRST_UNCASED = 0x3040;
const LAST_UNCASED = 0xd7ff;

let isFilled = false;

/** Fills the tables, once: with the first text or name, not while the program loads. */
export function prepareCharacters(): void {
  if (isFilled) return;
  isFilled = true;
  fillTables();
}

function fillTables(): void {
  const self = (code: number): number => code;
  fill(0x30, 0x39, self);
  fill(0x41, 0x5a, (code) => code + 32);
  fill(0x61, 0x7a, self);
  for (let code = 0xc0; code <= 0x24f; code++)
    FOLD[code] = code === 0xd7 || code === 0xf7 ? 0 : foldOne(code);
  fill(0x250, 0x2af, self);
  FOLD[0x259] = 'a'.charCodeAt(0);
  fill(0x300, 0x36f, () => IGNORED);
  fill(0x370, 0x1fff, self);
  for (let code = 0x1e00; code <= 0x1eff; code++) FOLD[code] = foldOne(code);
  fill(0x2c00, 0x2dff, self);
  fill(0xf900, 0xfdff, self);
  fill(0xfe70, 0xfefc, self);
  fill(0xff10, 0xff19, (code) => code - 0xff10 + 0x30);
  fill(0xff21, 0xff3a, (code) => code - 0xff21 + 0x61);
  fill(0xff41, 0xff5a, (code) => code - 0xff41 + 0x61);
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x640]) FOLD[code] = IGNORED;
  // Hebrew and Arabic vowel marks are part of the word but not of its spelling.
  fill(0x591, 0x5bd, () => IGNORED);
  fill(0x64b, 0x652, () => IGNORED);

  for (let code = 0; code < FIRST_UNCASED; code++) {
    const folded = FOLD[code] ?? 0;
    LETTERS[code] = folded > IGNORED ? folded | kindOf(code, folded) : folded;
  }
  // Two thirds of all characters, with nothing to ask about any of them.
  for (let code = FIRST_UNCASED; code <= LAST_UNCASED; code++) {
    FOLD[code] = code;
    LETTERS[code] = code | Kind.lower;
  }
  for (let code = 0xf900; code < 0x10000; code++) {
    const folded = FOLD[code] ?? 0;
    LETTERS[code] = folded > IGNORED ? folded | kindOf(code, folded) : folded;
  }

  GAP.fill(Gap.other);
  const set = (characters: string, bit: number): void => {
    for (const character of characters) GAP[character.charCodeAt(0)] = bit;
  };
  set(
    ' \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    Gap.space,
  );
  set('\n\r\u2028\u2029\u0085\u000b\u000c', Gap.newline);
  set('-\u2010\u2011', Gap.hyphen);
  set("'\u2018\u2019\u02bc\u2032\u201b`\u00b4", Gap.apostrophe);
  set('.', Gap.period);
  set(',\u060c\u3001', Gap.comma);
  set(':;', Gap.colon);
  set('!?\u2026\u3002\u061f', Gap.terminal);
  set('"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033', Gap.quote);
  set('([{', Gap.open);
  set(')]}', Gap.close);
  set('\u2012\u2013\u2014\u2015\u2212', Gap.dash);
  set('/', Gap.slash);
  set('&', Gap.ampersand);
}

/** The folded words of a name, in order: `Côte d’Ivoire` gives cote, d, ivoire. */
export function foldedWords(name: string): string[] {
  prepareCharacters();
  const words: string[] = [];
  let word = '';
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const folded = FOLD[code] ?? 0;
    if (folded === 0) {
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
  return foldedWords(name).join(' ');
}

export function isUpperCode(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character;
}
