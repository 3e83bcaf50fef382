/** Verbs that name what they have as their object: "called the vote a mistake". */
import type { Grammar } from './grammar';
import { Role } from './vocabulary';
import { Word } from './word';

/** "called the vote a mistake", "called him unfit": an object, and what it is said to be. */
export function isNaming(grammar: Grammar, i: number, limit: number): boolean {
  if (!grammar.words.names(grammar.view.scan.tokens.word(i)) || grammar.breaks(i + 1)) return false;
  const object = i + 1;
  if (grammar.is(object, Role.audience) && grammar.length(object) <= 4)
    return isComplement(grammar, object + 1, limit);
  if (!grammar.startsWithNoun(object) || grammar.isWord(object, Word.a) || grammar.isWord(object, Word.an))
    return false;
  const mention = grammar.view.mentionAt(object);
  if (mention && !grammar.possessive(grammar.afterMention(object) - 1))
    return isComplement(grammar, grammar.afterMention(object), limit);
  for (let k = object + 2; k < limit && k < object + 12; k++) {
    if (grammar.breaks(k) || grammar.looksFinite(k)) return false;
    if (grammar.isWord(k, Word.a) || grammar.isWord(k, Word.an))
      return (
        !grammar.is(k - 1, Role.preposition | Role.coordinator | Role.adverb) && !grammar.isCueVerb(k - 1)
      );
  }
  return false;
}

function isComplement(grammar: Grammar, at: number, limit: number): boolean {
  if (at >= limit || grammar.breaks(at) || grammar.capital(at) || grammar.isTime(at)) return false;
  return !grammar.is(
    at,
    Role.preposition | Role.coordinator | Role.subordinator | Role.auxiliary | Role.adverb,
  );
}

export function startsObject(grammar: Grammar, at: number): boolean {
  return grammar.startsWithNoun(at) || grammar.is(at, Role.possessive | Role.audience);
}
