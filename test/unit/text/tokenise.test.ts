import assert from 'node:assert/strict';
import {
  CLASSES,
  EXPANDS,
  expansionOf,
  foldedWords,
  Gap,
  GAP_OF_CLASS,
  IGNORED,
  isWordCode,
  Kind,
  letterOf,
} from '../../../src/core/text/characters';
import { Lexicon } from '../../../src/core/text/lexicon';
import { tokenise } from '../../../src/core/text/tokenise';
import { Case, TokenBuffer } from '../../../src/core/text/tokens';
import { Random } from '../../fuzz/random';

interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly flags: number;
}

const WORDS =
  'a i us the of japan kingdom united treaty internationalisation misinterpretations erdogan strasse aegis путин 日本 abc123 123 g7';

function lexiconOf(words: string): Lexicon {
  const lexicon = new Lexicon();
  for (const word of words.split(' ')) lexicon.add(word);
  return lexicon;
}

/** What `tokenise` is to find, one character after the other. */
function plainTokens(text: string, known: ReadonlySet<string>): { tokens: Token[]; tail: number } {
  const tokens: Token[] = [];
  let gap = 0;
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (!isWordCode(code) || letterOf(code) === IGNORED) {
      if (!isWordCode(code)) gap |= GAP_OF_CLASS[CLASSES[code] ?? 0] ?? 0;
      i++;
      continue;
    }
    const start = i;
    let kinds = 0;
    let word = '';
    for (; i < text.length && isWordCode(text.charCodeAt(i)); i++) {
      const letter = letterOf(text.charCodeAt(i));
      kinds |= letter & ~0xffff;
      if ((letter & 0xffff) === EXPANDS) word += expansionOf(text.charCodeAt(i));
      else if (letter !== IGNORED) word += String.fromCharCode(letter & 0xffff);
    }
    let flags = gap;
    if (letterOf(code) & Kind.upper) flags |= Case.capital;
    if (kinds & Kind.upper && !(kinds & Kind.lower) && i - start > 1) flags |= Case.upper;
    if (kinds === Kind.digit) flags |= Case.number;
    tokens.push({ start, end: i, word: known.has(word) ? word : '', flags });
    gap = 0;
  }
  return { tokens, tail: gap };
}

function foundTokens(text: string, lexicon: Lexicon, from = 0, to = text.length): Token[] {
  const buffer = new TokenBuffer();
  tokenise(text, lexicon, buffer, from, to);
  return Array.from({ length: buffer.count }, (_, i) => ({
    start: buffer.start(i),
    end: buffer.end(i),
    word: lexicon.wordOf(buffer.word(i)),
    flags: buffer.flag(i),
  }));
}

const PIECES = [
  ...WORDS.split(' '),
  ...[
    'US',
    'THE',
    'Japan',
    'Internationalisation',
    'MISINTERPRETATIONS',
    'Erdoğan',
    'Straße',
    'Ægis',
    'ＡＢＣ１２３',
  ],
  ...[
    'soft\u00adhyphen',
    'Ja\u00adpan',
    '\u00adlead',
    '\u00ad',
    '\u200b',
    'e\u0301',
    '\u0301',
    '\u0640',
    '\ufeff',
  ],
  ...[
    '.',
    ',',
    '-',
    '’',
    '“',
    '—',
    '/',
    '&',
    '…',
    '(',
    '\n\n',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\0',
    '~',
    '\ud83d\ude00',
  ],
  ...[
    '12a',
    '1234567890123',
    'TWELVELETTER',
    'twelveletterS',
    '1twelveletterS',
    'Z'.repeat(2047),
    ' '.repeat(2100),
  ],
];

describe('the matching pass', () => {
  const lexicon = lexiconOf(WORDS);
  const known = new Set(WORDS.split(' '));

  it('finds what one look at each character finds', () => {
    const random = new Random(20221107);
    for (let run = 0; run < 3000; run++) {
      let text = '';
      for (let count = random.below(40); count > 0; count--) {
        text += random.below(5) === 0 ? String.fromCharCode(random.below(0x10000)) : random.pick(PIECES);
        if (random.below(2) === 0) text += ' ';
      }
      const from = random.below(2) === 0 ? 0 : random.below(text.length + 1);
      const to = random.below(2) === 0 ? text.length : from + random.below(text.length - from + 1);
      const buffer = new TokenBuffer();
      tokenise(text, lexicon, buffer, from, to);
      const { tokens, tail } = plainTokens(text.slice(from, to), known);
      assert.deepEqual(foundTokens(text, lexicon, from, to), tokens, JSON.stringify(text.slice(from, to)));
      assert.equal(buffer.tail, tail, JSON.stringify(text.slice(from, to)));
    }
  });

  it('reads words of any length, also where one part of the text ends and the next begins', () => {
    for (const length of [1, 11, 12, 13, 2047, 2048, 2049, 5000]) {
      const word = 'x'.repeat(length);
      const more = lexiconOf(`${word} end`);
      for (const before of [0, 1, 2046, 2047, 2048, 4100]) {
        const found = foundTokens(`${'.'.repeat(before)}${word}, End`, more);
        assert.deepEqual(
          found.map((token) => [token.start, token.end, token.word]),
          [
            [before, before + length, word],
            [before + length + 2, before + length + 5, 'end'],
          ],
        );
        assert.equal(found[0]?.flags, before > 0 ? Gap.period : 0);
      }
    }
  });

  it('drops a mark that no letter goes with, and keeps what stood before it', () => {
    const [, word] = foundTokens('a, \u00ad\u200b US', lexicon);
    assert.deepEqual(word, {
      start: 6,
      end: 8,
      word: 'us',
      flags: Gap.comma | Gap.space | Case.capital | Case.upper,
    });
  });
});

describe('the lexicon', () => {
  it('tells words apart that share their first or last twelve letters, or their letters', () => {
    const words = [
      'misinterpret',
      'misinterprets',
      'misinterpreted',
      'smisinterpret',
      'ab',
      'ba',
      'aab',
      'aba',
    ];
    const more = [
      'путин',
      'нитуп',
      'путинa',
      '日本',
      '本日',
      'aé'.normalize('NFD'),
      'ａｂ',
      '1',
      '11',
      '111',
    ];
    const lexicon = new Lexicon();
    const ids = [...words, ...more].map((word) => lexicon.add(word));
    assert.equal(new Set(ids).size, words.length + more.length);
    for (const [at, word] of [...words, ...more].entries()) assert.equal(lexicon.idOf(word), ids[at]);
  });

  it('gives one id to each of a hundred thousand words, and none to others', () => {
    const lexicon = new Lexicon(16);
    const wordOf = (n: number): string => `${n.toString(36)}${(n * 7919).toString(36)}`;
    for (let n = 0; n < 100_000; n++) assert.equal(lexicon.add(wordOf(n)), n + 1);
    for (let n = 0; n < 100_000; n += 997) assert.equal(lexicon.wordOf(lexicon.idOf(wordOf(n))), wordOf(n));
    for (let n = 100_000; n < 200_000; n++) assert.equal(lexicon.idOf(`${wordOf(n)}q`), 0);
  });

  it('folds a name as a scan folds the text', () => {
    assert.deepEqual(foldedWords('Côte d’Ivoire, ŁÓDŹ & Straße\u00ad'), [
      'cote',
      'd',
      'ivoire',
      'lodz',
      'strasse',
    ]);
  });
});
