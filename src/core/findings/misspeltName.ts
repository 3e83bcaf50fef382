import type { BlockView } from '../entities/blockView';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { foldedWords, Gap } from '../text/characters';
import { Case } from '../text/tokens';
import { WordClass } from '../text/wordClass';
import { isDoubling, slipBetween, type Slip } from './names/editDistance';
import {
  besideKey,
  ENDS,
  isTransliterated,
  lettersAt,
  nameIndexOf,
  SHORTEST_OF_NAME,
  writtenWord,
  type FullName,
  type KnownWord,
  type NameIndex,
} from './names/nameIndex';
import type { BlockContext, Issue, Rule } from './rule';

/** A word that is nothing itself and one slip away from a country's or a leader's name. */
export const misspeltName: Rule = {
  id: 'misspelt-name',
  title: 'The name is misspelt',
  severity: 'warning',
  block: (view, context) => misspelt(view, context),
};

const SHORTEST = SHORTEST_OF_NAME;
const LONGEST = 20;

function misspelt(view: BlockView, { knowledge }: BlockContext): readonly Issue[] {
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
    index ??= nameIndexOf(knowledge, scan.gazetteer.lexicon);
    const right = personWord(view, i, index, knowledge) ?? countryWord(view, i, index);
    if (!right) continue;
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
  const { tokens } = view.scan;
  let word = '';
  for (const beside of [i + 1, i - 1]) {
    const neighbour = tokens.word(beside);
    if (neighbour === 0 || !tokens.isCapital(beside) || !isBeside(view, Math.max(i, beside))) continue;
    const length = tokens.end(i) - tokens.start(i);
    for (let other = length - 2; other <= length + 2; other++) {
      const names = index.byNeighbour.get(besideKey(neighbour, other, beside > i));
      if (!names) continue;
      word ||= foldedWords(tokens.textOf(i))[0] ?? '';
      for (const { name, at } of names) {
        const right = rightWord(view, i, word, name, at, knowledge);
        if (right) return right;
      }
    }
  }
  return null;
}

/** The `k`-th word of the name, if token `i` stands in its place and is one slip away from it. */
function rightWord(
  view: BlockView,
  i: number,
  word: string,
  name: FullName,
  k: number,
  knowledge: KnowledgeBase,
): Right | null {
  const right = name.words[k] ?? '';
  if (right.length < SHORTEST || !standsThere(view, i - k, k, name)) return null;
  const slip = slipBetween(word, right);
  const text = slip ? writtenWord(name, k) : undefined;
  if (!slip || text === undefined) return null;
  if (isSpelling(slip, word, right, isTransliterated(name.person, knowledge))) return null;
  return { text, name: name.text };
}

/** All other words of the name stand in their places around the wrong one, and no further name word follows. */
function standsThere(view: BlockView, from: number, wrong: number, { ids }: FullName): boolean {
  const { scan } = view;
  if (from < 0) return false;
  for (let k = 0; k < ids.length; k++) {
    if (k !== wrong && scan.tokens.word(from + k) !== ids[k]) return false;
    if (k > 0 && !isBeside(view, from + k)) return false;
  }
  const before = from - 1;
  const after = from + ids.length;
  const longer =
    (after < scan.tokens.count &&
      isBeside(view, after) &&
      scan.isNameWord(after) &&
      !scan.isPossessive(after) &&
      !scan.is(after, WordClass.nameStart)) ||
    (before >= 0 &&
      isBeside(view, from) &&
      scan.isNameWord(before) &&
      scan.is(before, WordClass.givenName) &&
      !scan.is(before, WordClass.honorific));
  return !longer;
}

/** Another accepted spelling rather than a slip: "Sergey" for "Sergei", "Mohamad" for "Mohammad". */
function isSpelling(slip: Slip, word: string, right: string, transliterated: boolean): boolean {
  // A word that is a name of its own differs in its beginning or its sex: Marko and Marco, Mario and Maria.
  if (slip.kind === 'other' && slip.at === 0) return true;
  const last = right.length - 1;
  if (slip.kind !== 'swapped' && slip.kind !== 'doubling' && slip.at >= Math.min(last, word.length - 1))
    return true;
  // Short names have neighbours that are names themselves: Morsi and Moret.
  if (slip.kind === 'other' && right.length < (transliterated ? 7 : 6)) return true;
  if (!transliterated) return false;
  if (isDoubling(slip, right)) return true;
  if (slip.kind === 'missing' || slip.kind === 'extra') return /[aeiouyhj'w]/.test(slip.letter);
  if (slip.kind === 'other') {
    const pair = slip.letter + slip.right;
    return (
      /^[aeou]{2}$|^[ei]{2}$/.test(pair) ||
      /^(?:kc|ck|kq|qk|vw|wv|sz|zs|gk|kg|dt|td|bp|pb|gj|jg|yj|jy|fv|vf|gh|hg|kh|hk|lr|rl)$/.test(pair)
    );
  }
  return false;
}

// --- countries -----------------------------------------------------------------------------------------------------

function countryWord(view: BlockView, i: number, index: NameIndex): Right | null {
  const { tokens, text } = view.scan;
  const beginning = index.byBeginning.get(lettersAt(text, tokens.start(i)));
  const end = index.byEnd.get(lettersAt(text, tokens.end(i) - ENDS));
  if ((!beginning && !end) || isPartOfName(view, i)) return null;
  const word = foldedWords(tokens.textOf(i))[0] ?? '';
  return nearest(word, beginning) ?? nearest(word, end);
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
