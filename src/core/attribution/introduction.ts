/** Sentences without a cue that tell whose words come next: "Novak issued a statement.", "Novak shot back: “…”" */
import { Gap } from '../text/characters';
import type { Grammar, Range } from './grammar';
import type { Quoted } from './marks';
import { phraseEndingAt } from './nounPhrase';
import { leadingSubject, subjectBefore } from './subject';
import { Role } from './vocabulary';
import { Word } from './word';

const ISSUING = new Set(
  'issued issues released releases published publishes sent sends delivered delivers read reads gave gives made makes posted posts'.split(
    ' ',
  ),
);

/** Who issued a statement, read out a letter, gave a speech; `null` if the sentence tells nothing of it. */
export function issuerIn(grammar: Grammar, sentence: Range): Range | null {
  for (let noun = sentence.from + 2; noun < sentence.to; noun++) {
    if (!grammar.is(noun, Role.utterance) || grammar.capital(noun)) continue;
    for (let i = noun - 1; i > sentence.from && i > noun - 6 && !grammar.breaks(i + 1); i--) {
      if (!ISSUING.has(grammar.view.scan.lower(i)) || grammar.is(i - 1, Role.auxiliary)) continue;
      const issuer = subjectBefore(grammar, i, sentence.from);
      return issuer && !issuer.shared && maySpeak(grammar, issuer) ? issuer : null;
    }
  }
  return null;
}

/** Who stands before the colon, if a whole sentence in marks follows it: "He thundered: “We will not go.”" */
export function beforeColon(grammar: Grammar, quote: Quoted, sentence: Range): Range | null {
  const at = quote.from;
  if (at <= sentence.from || !(grammar.gap(at) & Gap.colon) || !isWhole(grammar, quote)) return null;
  // "It was over, spokesman Jan Novak: “…”"
  const last = grammar.view.mentionAt(at - 1);
  const named = last?.type === 'person' ? phraseEndingAt(grammar, at, sentence.from) : null;
  if (named && (named.from === sentence.from || grammar.comma(named.from))) return named;
  const subject = leadingSubject(grammar, sentence.from, at);
  if (!subject || !maySpeak(grammar, subject)) return null;
  // "Her lyrics include: “…”" is nobody's speech.
  const { to } = subject;
  const known = grammar.view.mentionAt(to - 1) !== undefined || grammar.is(to - 1, Role.subject);
  return known || to === at || grammar.looksFinite(to) ? subject : null;
}

/** A capital at its beginning, a stop at its end, and some words between. */
function isWhole(grammar: Grammar, quote: Quoted): boolean {
  const { text } = grammar.view.scan.tokens;
  return (
    quote.to - quote.from >= 3 &&
    grammar.capital(quote.from) &&
    /[.!?\u2026]["\u201d\u00bb'\u2019]?$/.test(text.slice(quote.start, quote.end))
  );
}

/** People and bodies, "he", "his message"; not "the slogan". */
function maySpeak(grammar: Grammar, { from, to }: Range): boolean {
  const last = to - 1;
  const type = grammar.view.mentionAt(last)?.type;
  if (type !== undefined) return type !== 'date' && type !== 'place' && type !== 'agreement';
  return (
    grammar.is(last, Role.subject | Role.person | Role.office | Role.voice | Role.body) ||
    grammar.is(from, Role.possessive) ||
    grammar.isWord(from, Word.the) ||
    grammar.capital(last)
  );
}
