/** Cues in the passive: "was proposed by X", "was quoted by the agency as saying". */
import { mayHold } from './adjectiveCue';
import { isTrailing } from './contentStart';
import { Cue } from './cueVerbs';
import type { FoundCue } from './cues';
import type { Grammar, Range } from './grammar';
import { phraseFrom } from './nounPhrase';
import { subjectBefore } from './subject';
import { Role } from './vocabulary';
import { Word } from './word';

/** "was proposed by X": the source stands after "by". "was quoted as saying" is another matter. */
export function passive(grammar: Grammar, cue: Range, bits: number, sentence: Range): FoundCue | null {
  const saying = endOfSaying(grammar, cue.to, sentence.to);
  if (saying > 0) return quotedAs(grammar, cue, saying, bits, sentence);
  let by = cue.to;
  while (by < cue.to + 6 && by < sentence.to && !grammar.breaks(by) && !grammar.isWord(by, Word.by)) by++;
  if (by >= sentence.to || grammar.breaks(by) || !grammar.isWord(by, Word.by)) return null;
  const speaker = phraseFrom(grammar, by + 1, sentence.to);
  if (!speaker) return null;
  const whole = { from: cue.from, to: by + 1 };
  const found = { cue: whole, bits, shape: 'passive', speaker, from: cue.from, content: speaker.to } as const;
  const about = bits & Cue.nounPhrase ? subjectBefore(grammar, cue.from, sentence.from) : null;
  const names = about !== null && !about.shared && !grammar.is(about.from, Role.subject | Role.relative);
  return names && mayHold(grammar, speaker) ? { ...found, about: { from: about.from, to: about.to } } : found;
}

/** The token after "(by the agency) as saying" at token `at`; 0 if that does not stand there. */
function endOfSaying(grammar: Grammar, at: number, limit: number): number {
  const outlet = grammar.isWord(at, Word.by) ? phraseFrom(grammar, at + 1, limit) : null;
  const as = outlet?.to ?? at;
  return grammar.isWord(as, Word.as) && grammar.cue(as + 1) & Cue.gerund ? as + 2 : 0;
}

/** "the agency quoted X as saying": the speaker stands behind the verb. */
export function quotedActively(grammar: Grammar, cue: Range, sentence: Range): FoundCue | null {
  const speaker = phraseFrom(grammar, cue.to, sentence.to);
  if (!speaker) return null;
  // A name may have swallowed the "as" that follows it.
  let as = cue.to + 1;
  while (as < sentence.to && as < cue.to + 12 && !grammar.breaksHard(as) && !grammar.isWord(as, Word.as))
    as++;
  if (!grammar.isWord(as, Word.as) || !(grammar.cue(as + 1) & Cue.gerund)) return null;
  const content = as + 2;
  const trails = content >= sentence.to || (grammar.breaks(content) && !grammar.quoteAt(content));
  const outlet = trails ? subjectBefore(grammar, cue.from, sentence.from) : null;
  return {
    cue: { from: cue.from, to: content },
    bits: Cue.speech | Cue.clause,
    shape: outlet && !outlet.shared && outlet.from > sentence.from ? 'trailing' : 'plain',
    speaker: { from: speaker.from, to: as },
    from: outlet && !outlet.shared ? outlet.from : cue.from,
    content,
  };
}

/** Who was quoted is the speaker; the outlet only carried it. */
function quotedAs(
  grammar: Grammar,
  cue: Range,
  saying: number,
  bits: number,
  sentence: Range,
): FoundCue | null {
  const speaker = subjectBefore(grammar, cue.from, sentence.from);
  if (!speaker || speaker.shared) return null;
  const outlet = grammar.isWord(saying, Word.by) ? phraseFrom(grammar, saying + 1, sentence.to) : null;
  const content = outlet?.to ?? saying;
  const trailing = isTrailing(grammar, speaker.from, content, content, sentence, bits | Cue.speech);
  return {
    cue: { from: cue.from, to: saying },
    bits: Cue.speech | Cue.clause,
    shape: trailing ? 'trailing' : 'plain',
    speaker,
    from: speaker.from,
    content,
  };
}
