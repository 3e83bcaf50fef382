/** Where what a cue reports ends, and the writer goes on in his own voice. */
import { Gap } from '../text/characters';
import { Cue } from './cueVerbs';
import type { FoundCue } from './cues';
import type { Grammar, Range } from './grammar';
import { Role } from './vocabulary';
import { Word } from './word';

/** A clause reaches far; an infinitive less far; a noun phrase ends with the first thing that is no part of it. */
type Kind = 'clause' | 'infinitive' | 'phrase';

/** The end of the content of the k-th cue: of its sentence, of its clause, or where the writer takes over. */
export function endOfContent(
  grammar: Grammar,
  sentence: Range,
  cues: readonly FoundCue[],
  k: number,
): number {
  const cue = cues[k];
  if (!cue) return sentence.to;
  const next = beforeNextCue(grammar, sentence, cues, k);
  const last = cue.shape === 'noun' ? beforeMainVerb(grammar, sentence, cue, next) : next;
  return beforeAside(grammar, sentence, cue, last);
}

/** The end of the sentence, or where the next cue of the same rank begins. */
function beforeNextCue(grammar: Grammar, sentence: Range, cues: readonly FoundCue[], k: number): number {
  const start = cues[k]?.content ?? sentence.to;
  for (let n = k + 1; n < cues.length; n++) {
    const next = cues[n];
    if (next?.shape === 'plain' && next.from <= (cues[k]?.from ?? 0) && next.cue.from > start)
      return commaBefore(grammar, next.cue.from, start);
    if (!next || next.from < start) continue;
    if (next.shape === 'shared' && isCoordinate(grammar, next.from))
      return beforeConjunction(grammar, next.from, start);
    if (next.shape === 'plain' && grammar.comma(next.from) && isLeadIn(grammar, sentence)) return next.from;
    if (next.shape === 'plain' && next.speaker && isNewClause(grammar, next.from))
      return beforeConjunction(grammar, next.from, start);
    if (next.shape === 'trailing' || next.shape === 'inverted') return sentence.to;
  }
  return sentence.to;
}

function commaBefore(grammar: Grammar, at: number, start: number): number {
  for (let i = at; i > start; i--) if (grammar.comma(i)) return i;
  return at;
}

/** ", adding", "and warned" */
function isCoordinate(grammar: Grammar, from: number): boolean {
  if (grammar.comma(from) || grammar.gap(from) & Gap.dash) return true;
  const before = from - 1;
  return grammar.is(before, Role.coordinator);
}

/** "While she acknowledged", "After saying", "In a statement announcing" */
function isLeadIn(grammar: Grammar, sentence: Range): boolean {
  return (
    grammar.is(sentence.from, Role.preposition | Role.subordinator) || opensWithGerund(grammar, sentence)
  );
}

/** ", but she admitted", ", while officials said" */
function isNewClause(grammar: Grammar, from: number): boolean {
  const before = from - 1;
  if (grammar.is(before, Role.coordinator) && (grammar.comma(before) || grammar.isWord(before, Word.but)))
    return true;
  return (
    grammar.is(before, Role.subordinator) &&
    (grammar.comma(before) || grammar.gap(before) & Gap.dash) !== 0 &&
    (grammar.isWord(before, Word.while) ||
      grammar.isWord(before, Word.though) ||
      grammar.isWord(before, Word.although) ||
      grammar.isWord(before, Word.as) ||
      grammar.isWord(before, Word.which) ||
      grammar.isWord(before, Word.whereas))
  );
}

/** "Citing the law, officials" */
function opensWithGerund(grammar: Grammar, sentence: Range): boolean {
  return (grammar.cue(sentence.from) & Cue.gerund) !== 0;
}

function beforeConjunction(grammar: Grammar, from: number, start: number): number {
  const before = from - 1;
  return before > start && grammar.is(before, Role.coordinator | Role.subordinator) ? before : from;
}

/** "His decision to leave surprised many", "the claim that it failed was denied": the noun is the sentence's subject. */
function beforeMainVerb(grammar: Grammar, sentence: Range, cue: FoundCue, last: number): number {
  for (let i = sentence.from; i < cue.from; i++)
    if (grammar.looksFinite(i) || grammar.isCueVerb(i)) return last;
  let own = grammar.isWord(cue.content, Word.that);
  for (let i = cue.content + 1; i < last; i++) {
    if (grammar.quoteAt(i) || grammar.is(i, Role.relative | Role.subordinator)) return last;
    if (!grammar.looksFinite(i) || grammar.is(i - 1, Role.determiner | Role.preposition)) continue;
    if (!own) return i;
    own = false;
    while (i + 1 < last && grammar.is(i + 1, Role.auxiliary | Role.adverb | Role.finite)) i++;
    if (i + 1 < last && grammar.looksFinite(i + 1)) i++;
  }
  return last;
}

/** Before what the writer adds to it: ", but talks went on", ", forcing a vote", "; the others waited". */
function beforeAside(grammar: Grammar, sentence: Range, cue: FoundCue, last: number): number {
  const from = cue.content;
  const kind = kindOf(grammar, cue, last);
  const lead = opensSubordinate(grammar, sentence, cue);
  for (let i = from + 1; i < last; i++) {
    const quote = grammar.quoteAt(i);
    if (quote) {
      i = quote.to - 1;
      continue;
    }
    const gap = grammar.gap(i);
    if (gap & Gap.open) {
      // "lower rates (they want none at all)"
      if (kind !== 'clause' && grammar.is(i, Role.subject)) return i;
      i = afterBracket(grammar, i, last);
      continue;
    }
    if (gap & Gap.colon && isSemicolon(grammar, i)) return i;
    if (gap & Gap.comma && gap !== Gap.comma) {
      if (takesOver(grammar, i, kind)) return i;
      if (lead && startsClause(grammar, i, last)) return i;
    } else if (kind !== 'clause' && (grammar.dash(i) || leavesPhrase(grammar, i, last, kind))) return i;
    if (lead && grammar.dash(i)) return i;
    if (isOccasion(grammar, i, last, kind)) return i;
  }
  return last;
}

function kindOf(grammar: Grammar, cue: FoundCue, last: number): Kind {
  const { content: from, bits } = cue;
  if (grammar.isWord(from, Word.to)) return 'infinitive';
  if (bits & Cue.addressee && !(bits & Cue.speech)) return 'infinitive';
  if (grammar.is(from, Role.subordinator | Role.relative) && !grammar.is(from, Role.determiner))
    return 'clause';
  if (grammar.isWord(from, Word.that)) return 'clause';
  if (bits & Cue.preposition || !(bits & Cue.clause)) return 'phrase';
  if (!(bits & Cue.nounPhrase)) return 'clause';
  for (let i = from + 1; i < last && i < from + 10; i++) {
    if (grammar.breaks(i)) break;
    if (grammar.looksFinite(i) || grammar.isCueVerb(i)) return 'clause';
  }
  return 'phrase';
}

/** "While his aides say …, the president": the sentence begins with a clause that holds the cue. */
function opensSubordinate(grammar: Grammar, sentence: Range, cue: FoundCue): boolean {
  if (cue.shape !== 'plain' && cue.shape !== 'shared') return false;
  const before = cue.from - 1;
  const subordinated =
    before >= sentence.from && grammar.is(before, Role.subordinator) && !grammar.is(before, Role.relative);
  if (subordinated || (cue.from === sentence.from && opensWithGerund(grammar, sentence))) return true;
  const first = sentence.from;
  if (!grammar.is(first, Role.subordinator) || grammar.isWord(first, Word.that)) return false;
  for (let i = first + 1; i <= cue.from; i++) if (grammar.comma(i)) return false;
  return true;
}

/** A subject with its verb behind a comma. */
function startsClause(grammar: Grammar, at: number, last: number): boolean {
  if (!grammar.startsWithNoun(at) && !grammar.is(at, Role.subject)) return false;
  for (let i = at + 1; i < last && i < at + 9; i++) {
    if (grammar.breaks(i)) return false;
    if (grammar.looksFinite(i) || grammar.isCueVerb(i)) return true;
  }
  return false;
}

/** What stands behind the comma before token `i` is no part of the content. */
function takesOver(grammar: Grammar, i: number, kind: Kind): boolean {
  if (grammar.capital(i)) return false;
  if (grammar.isWord(i, Word.but)) return kind !== 'clause' || !isVerbNext(grammar, i + 1);
  if (
    grammar.isWord(i, Word.though) ||
    grammar.isWord(i, Word.although) ||
    grammar.isWord(i, Word.saying) ||
    grammar.isWord(i, Word.adding) ||
    grammar.isWord(i, Word.according)
  )
    return true;
  // "…, a claim that others reject"
  if (grammar.isWord(i, Word.a) && grammar.cue(i + 1) & Cue.cueNoun) return true;
  if (kind === 'clause') return false;
  if (grammar.is(i, Role.relative | Role.subject) && !grammar.is(i, Role.person)) return true;
  if (isGerund(grammar, i)) return true;
  return !isListed(grammar, i) && !isExample(grammar, i);
}

/** "but would add": the verb has its subject in common with the one before it. */
function isVerbNext(grammar: Grammar, at: number): boolean {
  return (
    !grammar.capital(at) &&
    (grammar.is(at, Role.auxiliary | Role.adverb | Role.finite | Role.preposition) ||
      grammar.looksFinite(at)) &&
    !grammar.is(at, Role.subject)
  );
}

/** ", including the ports" */
function isExample(grammar: Grammar, i: number): boolean {
  return (
    grammar.isWord(i, Word.including) ||
    grammar.isWord(i, Word.especially) ||
    grammar.isWord(i, Word.particularly) ||
    grammar.isWord(i, Word.such)
  );
}

/** "roads, schools and hospitals": one more item follows. */
function isListed(grammar: Grammar, i: number): boolean {
  if (grammar.is(i, Role.coordinator)) return !isPredicate(grammar, i + 1);
  for (let k = i; k < grammar.count && k < i + 7; k++) {
    if (grammar.looksFinite(k)) return false;
    if (grammar.is(k, Role.coordinator)) return true;
    if (k > i && grammar.breaksHard(k)) return false;
  }
  return false;
}

/** A word that ends a noun phrase without a comma. */
function leavesPhrase(grammar: Grammar, i: number, last: number, kind: Kind): boolean {
  if (grammar.capital(i)) return false;
  if (grammar.isWord(i, Word.but) || grammar.isWord(i, Word.despite)) return true;
  if (grammar.is(i, Role.coordinator)) return isPredicate(grammar, i + 1);
  if (kind === 'phrase' && (grammar.isWord(i, Word.as) || grammar.isWord(i, Word.when)))
    return startsClause(grammar, i + 1, last);
  return (
    kind === 'phrase' &&
    (grammar.isWord(i, Word.because) ||
      grammar.isWord(i, Word.during) ||
      grammar.isWord(i, Word.since) ||
      grammar.isWord(i, Word.while) ||
      grammar.isWord(i, Word.amid))
  );
}

/** "and extended": the verb belongs with the one that reports. */
function isPredicate(grammar: Grammar, at: number): boolean {
  return !grammar.capital(at) && (grammar.looksFinite(at) || grammar.isCueVerb(at)) && !isGerund(grammar, at);
}

/** "on Thursday", "in a statement": when and where it was said, at the end. */
function isOccasion(grammar: Grammar, i: number, last: number, kind: Kind): boolean {
  if (kind !== 'clause' && grammar.isWord(i, Word.on) && grammar.isTime(i + 1)) {
    const next = grammar.afterMention(i + 1);
    return next >= last || grammar.breaks(next);
  }
  if (!grammar.isWord(i, Word.in) || !grammar.is(i + 1, Role.determiner)) return false;
  for (let k = i + 2; k < last && k < i + 6; k++) {
    if (grammar.breaks(k)) return false;
    if (grammar.is(k, Role.utterance)) return true;
    if (grammar.is(k, Role.preposition)) return false;
  }
  return false;
}

function isSemicolon(grammar: Grammar, i: number): boolean {
  const { tokens } = grammar.view.scan;
  return tokens.text.charCodeAt(tokens.end(i - 1)) === 0x3b;
}

export function isGerund(grammar: Grammar, i: number): boolean {
  if (grammar.capital(i) || grammar.isWord(i, Word.including)) return false;
  const { tokens } = grammar.view.scan;
  const end = tokens.end(i);
  return (
    end - tokens.start(i) > 5 &&
    tokens.text.charCodeAt(end - 1) === 0x67 &&
    tokens.text.charCodeAt(end - 2) === 0x6e &&
    tokens.text.charCodeAt(end - 3) === 0x69
  );
}

function afterBracket(grammar: Grammar, i: number, last: number): number {
  let k = i;
  while (k + 1 < last && !(grammar.gap(k + 1) & Gap.close)) k++;
  return k;
}
