import type { ArticleDate } from '../analysis';
import type { BlockView } from '../entities/blockView';
import { rolesOfTitle } from '../entities/titles';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { foldedWords, Gap } from '../text/characters';
import { Case } from '../text/tokens';
import { WordClass } from '../text/wordClass';
import { isDoubling, slipBetween, type Slip } from './names/editDistance';
import {
  ENDS,
  fullNameAt,
  lettersAt,
  nameIndexOf,
  SHORTEST,
  transliteration,
  writtenWord,
  type KnownWord,
  type NameIndex,
  type NextWord,
  type Transliteration,
} from './names/nameIndex';
import type { BlockContext, Issue, Rule } from './rule';

/** A word that is nothing itself and one slip away from a country's or a leader's name. */
export const misspeltName: Rule = {
  id: 'misspelt-name',
  title: 'The name is misspelt',
  severity: 'warning',
  block: (view, context) => misspelt(view, context),
};

const LONGEST = 20;

function misspelt(view: BlockView, { knowledge, date }: BlockContext): readonly Issue[] {
  const { scan } = view;
  const { tokens } = scan;
  const { words, flags } = tokens;
  let index: NameIndex | null = null;
  const issues: Issue[] = [];
  for (let i = 0; i < tokens.count; i++) {
    // Only a capitalised word that no name and no rule knows.
    if (words[i] !== 0 || ((flags[i] ?? 0) & (Case.capital | Case.upper)) !== Case.capital) continue;
    const length = tokens.end(i) - tokens.start(i);
    if (length < SHORTEST || length > LONGEST) continue;
    const gap = tokens.gap(i);
    // After an apostrophe or a hyphen it is a part of something: O'Brien, Smith-Korean.
    if (i > 0 && gap & (Gap.apostrophe | Gap.hyphen | Gap.slash | Gap.other)) continue;
    index ??= nameIndexOf(scan.gazetteer, knowledge);
    const right =
      personWord(view, i, index, knowledge) ??
      holderWord(view, i, date, knowledge) ??
      countryWord(view, i, index);
    if (!right || isAnotherWord(view, i)) continue;
    const text = tokens.textOf(i);
    const at = { start: tokens.start(i), end: tokens.end(i) };
    issues.push({
      ...at,
      message: `“${text}” looks like a misspelling of ${right.name}.`,
      fix: { title: `Change to “${right.text}”`, edits: [{ ...at, text: right.text }] },
    });
  }
  return issues;
}

interface Right {
  /** What the word should be. */
  readonly text: string;
  /** The whole name. */
  readonly name: string;
}

// --- people ------------------------------------------------------------------------------------------------------

/** One word of a full name is written wrong, all others stand beside it: "Volodymir Zelensky". */
function personWord(view: BlockView, i: number, index: NameIndex, knowledge: KnowledgeBase): Right | null {
  const reader = new NameReader(view, i, index, knowledge);
  for (let from = i; from > i - MOST_WORDS; from--) {
    if (from < i && !reader.stepBack(from)) break;
    const right = reader.readFrom(from);
    if (right) return right;
  }
  return null;
}

const MOST_WORDS = 4;

/** Looks for full names around one word that is written wrong. */
class NameReader {
  readonly #view: BlockView;
  readonly #i: number;
  readonly #index: NameIndex;
  readonly #knowledge: KnowledgeBase;
  #word = '';

  constructor(view: BlockView, i: number, index: NameIndex, knowledge: KnowledgeBase) {
    this.#view = view;
    this.#i = i;
    this.#index = index;
    this.#knowledge = knowledge;
  }

  /** True if the word at `from` may belong to the same name as the one after it. */
  stepBack(from: number): boolean {
    const { tokens } = this.#view.scan;
    return from >= 0 && tokens.word(from) !== 0 && tokens.isCapital(from) && isBeside(this.#view, from + 1);
  }

  /** The right word, if a name begins at token `from`. */
  readFrom(from: number): Right | null {
    const { scan } = this.#view;
    const { trie } = scan.gazetteer;
    const i = this.#i;
    if (from === i) {
      const second = scan.tokens.word(i + 1);
      if (second === 0 || !scan.tokens.isCapital(i + 1) || !isBeside(this.#view, i + 1)) return null;
      return this.#tryWords(this.#index.firstWords.get(second) ?? [], from);
    }
    let node = 0;
    for (let k = from; k < i; k++) {
      node = trie.step(node, scan.tokens.word(k));
      if (node === 0) return null;
    }
    return this.#tryWords(this.#index.wordsFrom(node), from);
  }

  /** The first of these words with which a name stands in the text but for one slip. */
  #tryWords(words: readonly NextWord[], from: number): Right | null {
    if (words.length === 0) return null;
    const { tokens } = this.#view.scan;
    this.#word ||= foldedWords(tokens.textOf(this.#i))[0] ?? '';
    for (const { word, target } of words) {
      const slip = slipBetween(this.#word, word);
      const right = slip && this.#complete(slip, word, from, target);
      if (right) return right;
    }
    return null;
  }

  /** The longest name that goes on from the node with the words after the wrong one. */
  #complete(slip: Slip, right: string, from: number, start: number): Right | null {
    const view = this.#view;
    const { gazetteer, tokens } = view.scan;
    const i = this.#i;
    let best: Right | null = null;
    for (let to = i + 1, node = start; node !== 0 && to - from <= MOST_WORDS; to++) {
      if (to - from > 1 && gazetteer.trie.isName(node) && !goesOn(view, from, to))
        best = this.#judge(slip, right, from, to, node) ?? best;
      if (to >= tokens.count || !isBeside(view, to)) break;
      node = gazetteer.trie.step(node, tokens.word(to));
    }
    return best;
  }

  #judge(slip: Slip, right: string, from: number, to: number, node: number): Right | null {
    const { gazetteer, tokens } = this.#view.scan;
    const knowledge = this.#knowledge;
    const at = this.#i - from;
    const words = Array.from({ length: to - from }, (_, k) =>
      k === at ? right : gazetteer.lexicon.wordOf(tokens.word(from + k)),
    );
    const name = fullNameAt(node, words, gazetteer, knowledge);
    if (!name) return null;
    // Beside a title of office nobody else is meant, so that every slip counts.
    const isSure = name.type !== 'person' || officeBefore(this.#view, from) !== null;
    if (isSpelling(slip, this.#word, right, transliteration(name, knowledge), isSure)) return null;
    const text = writtenWord(name, at, words.length);
    return text === undefined ? null : { text, name: name.text };
  }
}

/** A further name word stands before or behind tokens `[from, to)`. */
function goesOn(view: BlockView, from: number, to: number): boolean {
  const { scan } = view;
  const before = from - 1;
  return (
    (to < scan.tokens.count &&
      isBeside(view, to) &&
      scan.isNameWord(to) &&
      !scan.isPossessive(to) &&
      !scan.is(to, WordClass.nameStart)) ||
    (before >= 0 &&
      isBeside(view, from) &&
      scan.isNameWord(before) &&
      scan.is(before, WordClass.givenName) &&
      !scan.is(before, WordClass.honorific))
  );
}

/** Another accepted spelling rather than a slip: "Sergey" for "Sergei", "Mohamad" for "Mohammad". */
function isSpelling(
  slip: Slip,
  word: string,
  right: string,
  script: Transliteration,
  isSure: boolean,
): boolean {
  // A word that is a name of its own differs in its beginning or its sex: Marko and Marco, Mario and Maria.
  if (slip.kind === 'other' && slip.at === 0) return true;
  if (
    isAtEnd(slip, word, right) &&
    (!isSure || isPlural(slip) || (script !== 'none' && !isLostConsonant(slip)))
  )
    return true;
  // Short names have neighbours that are names themselves: Morsi and Moret.
  if (slip.kind === 'other' && right.length < (isSure ? 5 : script === 'none' ? 6 : 7)) return true;
  if (script === 'none') return false;
  if (isDoubling(slip, right)) return !(isSure && script === 'letters' && slip.kind === 'extra');
  if (slip.kind === 'missing' || slip.kind === 'extra')
    return script === 'letters' && slip.kind === 'missing'
      ? isOptional(slip, right)
      : /[aeiouyhj'w]/.test(slip.letter);
  if (slip.kind === 'other') {
    const pair = slip.letter + slip.right;
    const vowels =
      script === 'vowels' || !isSure ? /^[aeou]{2}$|^[ei]{2}$/ : /^[ei]{2}$|^[ou]{2}$|^[ao]{2}$|^[ae]{2}$/;
    return (
      vowels.test(pair) ||
      /^(?:kc|ck|kq|qk|vw|wv|sz|zs|gk|kg|dt|td|bp|pb|gj|jg|yj|jy|fv|vf|gh|hg|kh|hk|lr|rl)$/.test(pair)
    );
  }
  return false;
}

function isAtEnd(slip: Slip, word: string, right: string): boolean {
  if (slip.kind === 'swapped' || slip.kind === 'doubling') return false;
  return slip.at >= (slip.kind === 'extra' ? word.length : right.length) - 1;
}

/** "Ahmadineja": what is heard at the end of a name is written, too. */
function isLostConsonant(slip: Slip): boolean {
  return slip.kind === 'missing' && /[bcdgklmnpqrstxz]/.test(slip.letter);
}

/** "South Koreas": more of them. */
function isPlural(slip: Slip): boolean {
  return slip.kind === 'extra' && slip.letter === 's';
}

/** "Aleksandr" for "Alexander", "Sergi" for "Sergei": letters that some leave out; "Vladmir" is none of them. */
function isOptional(
  { at, letter }: { readonly at: number; readonly letter: string },
  right: string,
): boolean {
  if (/[yhjw']/.test(letter)) return true;
  if (!/[aeiou]/.test(letter)) return false;
  const beside = right.charAt(at - 1) + right.charAt(at + 1);
  return /[aeiouyjhw]/.test(beside) || right.slice(at + 1) === 'r';
}

// --- whoever holds the office ----------------------------------------------------------------------------------------

/** The title of office that stands right before token `at`, with its first token; `null` for none. */
function officeBefore(
  { scan }: BlockView,
  at: number,
): { readonly title: string; readonly from: number } | null {
  const before = scan.candidateUpTo(at);
  const title = before?.entries.find((entry) => entry.type === 'title');
  return before && title && scan.tokens.spaced(at) && rolesOfTitle(title.id).length > 0
    ? { title: title.id, from: before.from }
    : null;
}

/** "German Chancellor Merkle": one slip from the name of who holds that office on the article's date. */
function holderWord(
  view: BlockView,
  i: number,
  date: ArticleDate | null,
  knowledge: KnowledgeBase,
): Right | null {
  const office = date && officeBefore(view, i);
  if (!office) return null;
  const { scan } = view;
  // More of a name may follow: "Chancellor Merkle Novak".
  if (isBeside(view, i + 1) && scan.isNameWord(i + 1)) return null;
  const owner = scan.isPossessive(office.from - 1) ? office.from - 2 : office.from - 1;
  const country = view.mentionAt(owner);
  if (country?.type !== 'country' || country.id === null) return null;
  const word = foldedWords(scan.tokens.textOf(i))[0] ?? '';
  for (const role of rolesOfTitle(office.title)) {
    for (const { person } of knowledge.holders(country.id, role, date)) {
      const surname = person?.name.split(' ').at(-1) ?? '';
      const right = foldedWords(surname)[0] ?? '';
      const slip = person && right.length >= SHORTEST ? slipBetween(word, right) : null;
      if (!person || !slip || isKnownSpelling(word, person.aliases)) continue;
      const script = transliteration({ type: 'person', id: person.id, text: person.name }, knowledge);
      if (!isSpelling(slip, word, right, script, true)) return { text: surname, name: person.name };
    }
  }
  return null;
}

function isKnownSpelling(word: string, aliases: readonly string[]): boolean {
  return aliases.some((alias) => foldedWords(alias).includes(word));
}

// --- countries -----------------------------------------------------------------------------------------------------

function countryWord(view: BlockView, i: number, index: NameIndex): Right | null {
  const { tokens, text } = view.scan;
  const beginning = index.byBeginning.get(lettersAt(text, tokens.start(i)));
  const end = index.byEnd.get(lettersAt(text, tokens.end(i) - ENDS));
  if ((!beginning && !end) || view.scan.is(i, WordClass.givenName) || isPartOfName(view, i)) return null;
  const word = foldedWords(tokens.textOf(i))[0] ?? '';
  return nearest(word, beginning) ?? nearest(word, end);
}

/** Common words that a sentence may begin with, and names that are near a country's. */
const BEGINNINGS = new Set(['hungry', 'finish', 'chill', 'chilly', 'romantic']);
const NAMES = new Set(['georgina', 'georgiana', 'jordana', 'britannia', 'italia', 'hispania', 'germania']);

/** "Hungry refugees waited", "the Columbian Exchange", "a Lichtenstein in the hall": not the country. */
function isAnotherWord(view: BlockView, i: number): boolean {
  const { scan } = view;
  const { tokens } = scan;
  const word = tokens.textOf(i).toLowerCase();
  if (NAMES.has(word)) return true;
  if (BEGINNINGS.has(word))
    return scan.heading || view.sentences.some(({ start }) => Math.abs(start - tokens.start(i)) <= 1);
  if (word === 'columbian') return /^(?:exchange|exposition|mammoth)/.test(scan.lower(i + 1));
  return (
    word === 'lichtenstein' &&
    /^(?:the|a|roy|of)$/.test(scan.lower(i - 1)) &&
    scan.lower(i - 2) !== 'principality'
  );
}

/** Beside another name word it may be somebody's or something's name: "Mr Turley", "Jordon Smith". */
function isPartOfName(view: BlockView, i: number): boolean {
  const { scan } = view;
  if (scan.heading) return false;
  const after = isBeside(view, i + 1) && scan.isNameWord(i + 1) && view.mentionIndexAt(i + 1) < 0;
  const before =
    i > 0 && isBeside(view, i) && scan.isNameWord(i - 1) && !scan.is(i - 1, WordClass.functionWord);
  return view.mentionAt(i)?.type === 'person' || before || (after && !scan.is(i + 1, WordClass.nameStart));
}

function nearest(word: string, candidates: readonly KnownWord[] | undefined): Right | null {
  for (const { word: right, text } of candidates ?? []) {
    const slip = slipBetween(word, right);
    if (slip && isSlip(slip, word, right)) return { text, name: text };
  }
  return null;
}

/** Short names have many neighbours that are names themselves, so only the typical slips count there. */
function isSlip(slip: Slip, word: string, right: string): boolean {
  if (slip.kind === 'swapped') return right.length >= 6 || (slip.at > 0 && word.length === 5);
  if (slip.kind === 'doubling') return right.length >= 6;
  const last = (slip.kind === 'missing' ? right.length : word.length) - 1;
  if (slip.at === 0 || slip.at >= last) return false;
  if (isDoubling(slip, right)) return right.length >= 7;
  if (slip.kind === 'other') return right.length >= 8;
  return right.length >= 7;
}

/** Only a blank or a hyphen stands before token `i`. */
function isBeside(view: BlockView, i: number): boolean {
  const gap = view.scan.tokens.gap(i);
  return (
    i > 0 && i < view.scan.tokens.count && gap !== 0 && (gap & ~(Gap.space | Gap.newline | Gap.hyphen)) === 0
  );
}
