/** Whether a noun phrase is people without a name: "officials", "a person familiar with the plan". */
import type { Grammar } from './grammar';
import { Role } from './vocabulary';
import { Word } from './word';

/** The head is people without a name, and no name stands beside it. */
export function isAnonymous(grammar: Grammar, from: number, to: number, head: number): boolean {
  const last = head - 1;
  const named = capitalAtEnd(grammar, from, head);
  if (named || joinsAName(grammar, from, head)) return false;
  if (grammar.is(from, Role.subject | Role.relative) && to - from === 1) {
    return (
      grammar.is(from, Role.person) ||
      grammar.isWord(from, Word.someone) ||
      grammar.isWord(from, Word.somebody)
    );
  }
  if (isSomeone(grammar, from)) return true;
  if (isHolder(grammar, from, last) || isOfNamed(grammar, last, to)) return false;
  for (let i = last; i >= from && i > last - 3; i--) {
    if (grammar.is(i, Role.voice)) return !speaksForNamed(grammar, from, to);
    if (grammar.is(i, Role.kin) && (grammar.is(from, Role.possessive) || isOwned(grammar, from, last)))
      return false;
    if (grammar.is(i, Role.person) && (i === last || !grammar.is(i, Role.determiner))) return true;
    if (grammar.is(i, Role.body)) return false;
  }
  return grammar.is(last, Role.office) && !isDefinite(grammar, from) && !isOwned(grammar, from, last);
}

/** "the attorney general", "the chief executive": an office that one person holds; "the envoy", who was named before. */
function isHolder(grammar: Grammar, from: number, last: number): boolean {
  if (!grammar.isWord(from, Word.the) || grammar.is(last, Role.voice)) return false;
  const word = grammar.view.scan.lower(last);
  return (
    grammar.is(last, Role.office) ||
    HOLDERS.has(`${grammar.view.scan.lower(last - 1)} ${word}`) ||
    HOLDERS.has(word)
  );
}

const HOLDERS = new Set(['chief executive', 'prosecutor', 'commander', 'coroner']);

/** "the leaders of France and Germany": whoever they are, one can look it up. */
function isOfNamed(grammar: Grammar, last: number, to: number): boolean {
  if (!LEADERS.has(grammar.view.scan.lower(last)) || !grammar.isWord(last + 1, Word.of)) return false;
  const of = last + (grammar.isWord(last + 2, Word.the) ? 3 : 2);
  return of < to && grammar.view.mentionAt(of)?.type === 'country';
}

const LEADERS = new Set(['leaders', 'presidents', 'ministers', 'chancellors', 'premiers']);

/** "someone familiar with the plan", "those close to him" */
export function isSomeone(grammar: Grammar, from: number): boolean {
  if (grammar.isWord(from, Word.someone) || grammar.isWord(from, Word.somebody)) return true;
  if (!grammar.isWord(from, Word.those)) return false;
  return grammar.isWord(from + 1, Word.familiar) || grammar.isWord(from + 1, Word.close);
}

/** "Japan and its allies" */
function joinsAName(grammar: Grammar, from: number, head: number): boolean {
  for (let i = from + 1; i < head; i++) {
    if (grammar.is(i, Role.coordinator)) return grammar.view.mentionAt(i - 1) !== undefined;
  }
  return false;
}

/** "Peru's tax commissioner": an office that one person holds. */
function isOwned(grammar: Grammar, from: number, last: number): boolean {
  for (let i = from; i < last; i++) if (grammar.view.scan.isPossessive(i)) return true;
  return false;
}

export function isDefinite(grammar: Grammar, from: number): boolean {
  return grammar.isWord(from, Word.the) || grammar.is(from, Role.possessive);
}

/** "Sullivan", "Maria Novak": the head ends in a name that is no mention. */
function capitalAtEnd(grammar: Grammar, from: number, head: number): boolean {
  const last = head - 1;
  if (!grammar.capital(last)) return false;
  if (last > from) return !grammar.is(last, Role.person) || grammar.capital(last - 1);
  return !grammar.is(last, Role.person | Role.determiner);
}

/** A spokesman speaks for whoever he names: "a spokesman for the foreign ministry", "a Kremlin spokeswoman". */
function speaksForNamed(grammar: Grammar, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (grammar.view.mentionAt(i) || grammar.is(i, Role.body) || (i > from && grammar.capital(i)))
      return true;
  }
  return isDefinite(grammar, from);
}
