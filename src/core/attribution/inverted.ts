/** A speaker behind the cue: “…,” said Maria Novak, the minister. */
import { Gap } from '../text/characters';
import { Cue } from './cueVerbs';
import type { Grammar, Range } from './grammar';
import { phraseFrom } from './nounPhrase';
import { Role } from './vocabulary';
import { Word } from './word';

/** Who stands behind the cue and says what stands before it; `null` if nobody does. */
export function invertedSpeaker(grammar: Grammar, cue: Range, sentence: Range): Range | null {
  const i = cue.from;
  const afterQuote = grammar.quoteAt(i - 1) !== undefined;
  if (!afterQuote && !(grammar.gap(i) & Gap.comma)) return null;
  const at = cue.to;
  // “…,” Novak, the minister, told reporters.
  if (grammar.cue(i) & Cue.addressee || (grammar.is(at, Role.audience) && grammar.cue(i) & Cue.mayAddress))
    return null;
  if (at >= sentence.to || grammar.breaks(at) || grammar.quoteAt(at)) return null;
  const noun = grammar.startsWithNoun(at) || grammar.is(at, Role.subject | Role.office);
  const name = noun ? at : describedName(grammar, at, sentence.to);
  if (name < 0 || grammar.isWord(at, Word.that) || grammar.isTime(at)) return null;
  const phrase = phraseFrom(grammar, name, sentence.to);
  const speaker = described(grammar, phrase && { ...phrase, from: at }, sentence.to);
  if (!speaker || hasVerb(grammar, speaker, sentence.to)) return null;
  if (noun && afterQuote) return speaker;
  if (!afterQuote && !holdsVerb(grammar, sentence.from, i)) return null;
  return closes(grammar, speaker.to, sentence.to) ? speaker : null;
}

/** "political analyst Maria Novak": the first token of a name that a few small words describe; -1 if there is none. */
function describedName(grammar: Grammar, at: number, limit: number): number {
  const none = Role.preposition | Role.determiner | Role.subordinator | Role.auxiliary | Role.finite;
  for (let k = at; k < limit && k < at + 8; k++) {
    if (grammar.breaks(k) || grammar.quoteAt(k)) return -1;
    if (grammar.capital(k)) return k;
    if (grammar.is(k, none)) return -1;
  }
  return -1;
}

/** "said the two men had argued": what stands behind the cue says something itself. */
function hasVerb(grammar: Grammar, { to }: Range, limit: number): boolean {
  let next = to;
  while (next < limit && grammar.is(next, Role.adverb) && !grammar.breaks(next)) next++;
  if (next >= limit || grammar.breaks(next) || grammar.quoteAt(next) || grammar.isTime(next)) return false;
  return grammar.looksFinite(next);
}

function closes(grammar: Grammar, next: number, limit: number): boolean {
  return (
    next >= limit ||
    grammar.breaks(next) ||
    grammar.is(next, Role.preposition | Role.relative) ||
    grammar.isTime(next) ||
    grammar.isWord(next, Word.as)
  );
}

/**
 * A statement stands before the cue, not a subject with its description: "Novak, who leads the talks, said …". Verbs
 * that are `quoted`, and those in -ing, count only where the subject is found already.
 */
export function holdsVerb(grammar: Grammar, from: number, to: number, quoted = false): boolean {
  let isDescription = false;
  for (let i = from; i < to; i++) {
    if (!quoted && grammar.quoteAt(i)) continue;
    if (i > from && grammar.comma(i)) isDescription = false;
    if (grammar.is(i, Role.relative) && !grammar.is(i, Role.determiner) && i > from) isDescription = true;
    if (isDescription || (!quoted && grammar.cue(i) & Cue.gerund)) continue;
    if (grammar.looksFinite(i) || grammar.isCueVerb(i)) return true;
  }
  return false;
}

/** The phrase with the clause that describes it: "an official, who asked not to be named". */
export function described(grammar: Grammar, phrase: Range | null, limit: number): Range | null {
  if (!phrase || phrase.to >= limit || grammar.quoteAt(phrase.to) || !grammar.isWord(phrase.to, Word.who))
    return phrase;
  let full = phrase.to + 1;
  while (full < limit && !grammar.breaks(full) && !grammar.quoteAt(full)) full++;
  return { ...phrase, full };
}
