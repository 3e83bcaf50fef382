/** What stands right beside a quotation and tells what it is, where no cue does. */
import { Gap } from '../text/characters';
import type { Grammar, Range } from './grammar';
import { Cue } from './cueVerbs';
import type { FoundCue } from './cues';
import { lastCharacter, type Quoted } from './marks';
import { phraseFrom } from './nounPhrase';
import { Role } from './vocabulary';

const NAMED_SO = new Set([
  'titled',
  'entitled',
  'documentary',
  'film',
  'movie',
  'song',
  'novel',
  'book',
  'show',
  'program',
  'programme',
  'episode',
  'series',
  'album',
  'podcast',
  'website',
  'blog',
  'poem',
  'magazine',
  'newspaper',
  'user',
  'hashtag',
  'nicknamed',
]);

/** Titles of works and broadcasts ("MSNBC's “Morning Joe”") and nicknames (Robert “Bobby” Scott): nobody's speech. */
export function isTitleOrNickname(grammar: Grammar, quote: Quoted): boolean {
  const length = quote.to - quote.from;
  if (length > 6 || quote.open || !isInCapitals(grammar, quote)) return false;
  const before = quote.from - 1;
  if (before < 0) return false;
  const nickname =
    length === 1 && grammar.capital(before) && grammar.capital(quote.to) && !grammar.breaksPlain(quote.to);
  if (nickname) return true;
  if (grammar.view.scan.isPossessive(before))
    return grammar.capital(before - 1) && grammar.view.mentionAt(before - 1)?.type !== 'person';
  return NAMED_SO.has(grammar.view.scan.lower(before));
}

/** A name in marks that a cue elsewhere in its sentence does not report: the poem “Cold Rain” was read, Novak said. */
export function isNameApart(grammar: Grammar, quote: Quoted, cue: FoundCue | undefined): boolean {
  const length = quote.to - quote.from;
  if (!cue || length < 2 || length > 6 || quote.open || !isInCapitals(grammar, quote)) return false;
  if (/[.,!?\u2026]/.test(lastCharacter(grammar.view.scan.tokens.text, quote))) return false;
  return cue.from !== quote.to && !isUttered(grammar, quote);
}

/** "called her “Miss Brown”", "a crowd shouting “Hail Novak”" */
function isUttered(grammar: Grammar, { from }: Quoted): boolean {
  for (let i = from - 1; i >= 0 && i > from - 5; i--) {
    if (grammar.cue(i) & Cue.speech || grammar.words.names(grammar.view.scan.tokens.word(i))) return true;
    if (grammar.breaks(i)) return false;
  }
  return false;
}

function isInCapitals(grammar: Grammar, quote: Quoted): boolean {
  for (let i = quote.from; i < quote.to; i++) {
    if (!grammar.capital(i) && !grammar.view.scan.tokens.isNumber(i) && !isSmallInTitle(grammar, i, quote))
      return false;
  }
  return true;
}

function isSmallInTitle(grammar: Grammar, i: number, quote: Quoted): boolean {
  return (
    i > quote.from &&
    (grammar.is(i, Role.preposition | Role.determiner | Role.coordinator) || grammar.possessive(i))
  );
}

/** Maria Novak: “…”, as in a caption or an interview. */
function nameBefore(grammar: Grammar, quote: Quoted): Range | null {
  const to = quote.from;
  if (to < 1 || to > 5 || !(grammar.gap(to) & Gap.colon)) return null;
  for (let i = 0; i < to; i++)
    if (!grammar.capital(i) || (i > 0 && grammar.breaks(i)) || grammar.is(i, Role.preposition)) return null;
  const mention = grammar.view.mentionAt(0);
  const person = mention ? mention.type === 'person' || mention.type === 'organisation' : to >= 2;
  return person ? { from: 0, to } : null;
}

/** The name behind a dash after the closing mark, or the subject of a verb that is no cue: “…,” Novak sings. */
export function besideQuotation(grammar: Grammar, quote: Quoted): Range | null {
  const announced = nameBefore(grammar, quote);
  if (announced) return announced;
  const at = quote.to;
  if (quote.open || at >= grammar.count || grammar.quoteAt(at)) return null;
  if (grammar.dash(at) && grammar.capital(at)) {
    let to = at + 1;
    while (to < grammar.count && !grammar.breaks(to) && grammar.capital(to) && !grammar.quoteAt(to)) to++;
    const ends = to >= grammar.count || grammar.breaks(to) || grammar.quoteAt(to) !== undefined;
    return ends && to - at <= 6 ? { from: at, to } : null;
  }
  const { text } = grammar.view.scan.tokens;
  if (
    !/[,?!]/.test(lastCharacter(text, quote)) ||
    (!grammar.startsWithNoun(at) && !grammar.is(at, Role.subject))
  )
    return null;
  const phrase = phraseFrom(grammar, at, grammar.count);
  if (!phrase || phrase.to >= grammar.count || grammar.breaks(phrase.to) || grammar.capital(phrase.to))
    return null;
  const named = grammar.is(at, Role.subject) || grammar.view.mentionAt(at)?.type === 'person';
  return named && !grammar.is(phrase.to, Role.preposition | Role.subordinator | Role.coordinator | Role.be)
    ? phrase
    : null;
}
