/** Nouns that report: "Novak's claim that", "his plan to", "calls for". */
import { Cue } from './cueVerbs';
import type { FoundCue } from './cues';
import type { Grammar, Range } from './grammar';
import { startsObject } from './naming';
import { phraseEndingAt } from './nounPhrase';
import { Role } from './vocabulary';
import { Word } from './word';

/** "Novak's claim that", "his plan to", "calls for" */
export function nounCue(grammar: Grammar, i: number, sentence: Range): FoundCue | null {
  if (grammar.breaks(i + 1) || i + 1 >= sentence.to) return null;
  const next = i + 1;
  const takes =
    grammar.isWord(next, Word.that) ||
    grammar.isWord(next, Word.to) ||
    grammar.isWord(next, Word.for) ||
    grammar.isWord(next, Word.of) ||
    grammar.isWord(next, Word.on) ||
    grammar.isWord(next, Word.about);
  if (!takes) return null;
  // "a letter to the court" tells to whom, "a plan that failed" which one.
  if (grammar.isWord(next, Word.to) && startsObject(grammar, next + 1)) return null;
  if (grammar.isWord(next, Word.that) && !(grammar.cue(i) & Cue.takesClause)) return null;
  let owner = i - 1;
  while (
    owner > sentence.from &&
    i - owner < 4 &&
    !grammar.possessive(owner) &&
    !grammar.is(owner, Role.possessive) &&
    !grammar.breaks(owner + 1)
  )
    owner--;
  let speaker: Range | null = null;
  if (grammar.is(owner, Role.possessive) && !grammar.breaks(owner + 1))
    speaker = { from: owner, to: owner + 1 };
  else if (grammar.possessive(owner) && !grammar.breaks(owner + 1) && owner < i) {
    const phrase = phraseEndingAt(grammar, owner, sentence.from);
    speaker = phrase && !phrase.shared ? lastName(grammar, phrase) : null;
  }
  if (!speaker) return null;
  return {
    cue: { from: i, to: i + 1 },
    bits: Cue.cueNoun | Cue.stance | Cue.clause | Cue.nounPhrase,
    shape: 'noun',
    speaker,
    from: speaker.from,
    content: next,
  };
}

/** The owner's own name in what stands before the possessive. */
function lastName(grammar: Grammar, phrase: Range): Range {
  for (let k = phrase.to - 1; k > phrase.from; k--) {
    if (grammar.is(k - 1, Role.preposition) && (grammar.capital(k) || grammar.is(k, Role.determiner)))
      return { from: k, to: phrase.to };
    if (grammar.is(k, Role.determiner)) return { from: k, to: phrase.to };
  }
  return phrase;
}
