/** What somebody is who holds something: "was sure that", "is worried about". */
import { Cue } from './cueVerbs';
import type { FoundCue } from './cues';
import type { Grammar, Range } from './grammar';
import { endOfSubject } from './nounPhrase';
import { subjectBefore } from './subject';
import { Role } from './vocabulary';
import { Word } from './word';

/** "Novak was sure that", "is worried about" */
export function adjectiveCue(grammar: Grammar, i: number, sentence: Range): FoundCue | null {
  const next = i + 1;
  if (grammar.breaks(i) || next >= sentence.to || grammar.breaks(next)) return null;
  const clause = grammar.isWord(next, Word.that);
  if (!clause && !grammar.isWord(next, Word.about) && !grammar.isWord(next, Word.of)) return null;
  const to = endOfSubject(grammar, i, sentence.from);
  let be = false;
  for (let k = to; k < i; k++) be ||= grammar.is(k, Role.be);
  const speaker = be ? subjectBefore(grammar, i, sentence.from) : null;
  if (!speaker || speaker.shared || !mayHold(grammar, speaker)) return null;
  const cue = { from: i, to: clause ? next : next + 1 };
  const bits = clause ? Cue.stance | Cue.clause : Cue.stance | Cue.nounPhrase;
  return { cue, bits, shape: 'plain', speaker, from: speaker.from, content: cue.to };
}

/** A person, a body or a pronoun for one; not "it is certain that". */
export function mayHold(grammar: Grammar, speaker: Range): boolean {
  const last = speaker.to - 1;
  if (grammar.isWord(last, Word.it)) return false;
  return (
    grammar.capital(last) ||
    grammar.is(last, Role.subject | Role.person | Role.body | Role.office | Role.relative)
  );
}
