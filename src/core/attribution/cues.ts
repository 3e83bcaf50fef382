/** Finds what reports speech or stance in one sentence: the verb or noun, who is its subject, where its content begins. */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import { Cue } from './cueVerbs';
import type { Grammar, Range } from './grammar';
import { adjectiveCue } from './adjectiveCue';
import { isNaming, startsObject } from './naming';
import { described, holdsVerb, invertedSpeaker } from './inverted';
import { nounCue } from './nounCue';
import { endOfSubject, phraseEndingAt, phraseFrom } from './nounPhrase';
import { leadingSubject, subjectBefore } from './subject';
import { passive, quotedActively } from './passiveCue';
import { contentStart, isTrailing, skipTime } from './contentStart';
import { isPlural, voiceOf } from './voice';
import { Role } from './vocabulary';
import { Word } from './word';

export type CueShape =
  /** "X said …" */
  | 'plain'
  /** "…, said X": the content stands before it, perhaps after it too. */
  | 'inverted'
  /** "…, X said": as above. */
  | 'trailing'
  /** "according to X" */
  | 'according'
  /** ", adding …", "and warned …": the subject of the verb before it. */
  | 'shared'
  /** "was quoted as saying by X", "was proposed by X" */
  | 'passive'
  /** "X's claim that" */
  | 'noun';

export interface FoundCue {
  /** Tokens of the cue itself. */
  readonly cue: Range;
  readonly bits: number;
  readonly shape: CueShape;
  /** Tokens of the speaker; `null` where it is to be taken from before. */
  readonly speaker: Range | null;
  /** First token of all that belongs to the cue's clause, the speaker included. */
  readonly from: number;
  /** First token after the cue, its addressee and times: where content after it would begin. */
  readonly content: number;
  /** "The plan was rejected by X": what it is about, where that stands before the cue. */
  readonly about?: Range;
}

/** All cues of the sentence `[from, to)` outside quotation marks, in order. */
export function findCues(grammar: Grammar, sentence: Range): readonly FoundCue[] {
  let found: FoundCue[] | null = null;
  const { scan } = grammar.view;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!scan.is(i, WordClass.speechCue)) continue;
    const quote = grammar.quoteAt(i);
    if (quote) {
      i = Math.max(i, quote.to - 1);
      continue;
    }
    const cue = cueAt(grammar, i, sentence, found?.at(-1) ?? null);
    if (!cue) continue;
    (found ??= []).push(cue);
    i = Math.max(i, cue.cue.to - 1);
  }
  return found ?? NO_CUES;
}

const NO_CUES: readonly FoundCue[] = [];

function cueAt(grammar: Grammar, i: number, sentence: Range, before: FoundCue | null): FoundCue | null {
  if (grammar.isWord(i, Word.according))
    return grammar.isWord(i + 1, Word.to) ? according(grammar, i, 2, sentence) : null;
  // "…, per the ministry", not "per day"
  if (grammar.isWord(i, Word.per) && grammar.comma(i)) return according(grammar, i, 1, sentence);
  const bits = grammar.cue(i);
  if (bits === 0) return null;
  if (isJoined(grammar.gap(i)) || isJoined(grammar.gap(i + 1))) return null;
  if (grammar.capital(i) && !grammar.view.scan.heading) {
    if (i !== sentence.from) return null;
    if (bits & Cue.gerund) return leadingGerund(grammar, i, bits, sentence);
    return bits & Cue.speech && bits & Cue.past ? leadingVerb(grammar, i, bits, sentence) : null;
  }
  if (i === sentence.from) return null;
  if ((bits & ~(Cue.cueNoun | Cue.takesClause)) === 0) return nounCue(grammar, i, sentence);
  const held = bits & Cue.adjective ? adjectiveCue(grammar, i, sentence) : null;
  if (held === null && bits === Cue.adjective) return null;
  const verb = held ?? verbCue(grammar, i, bits, sentence, before);
  if (verb) return verb;
  return bits & Cue.cueNoun ? nounCue(grammar, i, sentence) : null;
}

/** A hyphen or a slash without a blank: the word is a part of another. */
function isJoined(gap: number): boolean {
  return (gap & (Gap.hyphen | Gap.slash)) !== 0 && (gap & Gap.space) === 0;
}

/** "according to Novak", "per Novak": `length` words before the source. */
function according(grammar: Grammar, i: number, length: number, sentence: Range): FoundCue | null {
  const speaker = described(grammar, phraseFrom(grammar, i + length, sentence.to), sentence.to);
  if (!speaker) return null;
  const end = skipTime(grammar, speaker.to, sentence.to);
  return {
    cue: { from: i, to: i + length },
    bits: Cue.speech | Cue.clause,
    shape: 'according',
    speaker,
    from: i,
    content: end,
  };
}

function verbCue(
  grammar: Grammar,
  i: number,
  bits: number,
  sentence: Range,
  before: FoundCue | null,
): FoundCue | null {
  const puts = bits & Cue.quoteOnly && isPut(grammar, i);
  if (puts && !grammar.isWord(i + 1, Word.it)) return null;
  const particle = puts ? 1 : particleAfter(grammar, i, sentence.to);
  if (
    bits & Cue.quoteOnly &&
    !bringsQuote(grammar, i, sentence.to) &&
    !grammar.quoteAt(i - 1) &&
    !afterQuotation(grammar, i)
  )
    return null;
  if (bits & Cue.preposition && particle === 0 && !bringsQuote(grammar, i, sentence.to)) {
    if (!isNaming(grammar, i, sentence.to)) return null;
  }
  const voice = voiceOf(grammar, i, bits, sentence.from);
  if (voice === 'none' || (voice === 'infinitive' && bits & Cue.evidence)) return null;
  const cue = { from: i, to: i + 1 + particle };
  if (bits & Cue.participle && isLeadInNoun(grammar, i, sentence.from)) return null;
  if (voice === 'passive') return passive(grammar, cue, bits, sentence);
  if (isQuote(grammar, i)) {
    const quoted = quotedActively(grammar, cue, sentence);
    if (quoted) return quoted;
  }
  if (bits & Cue.speech && bits & (Cue.past | Cue.third)) {
    const inverted = invertedSpeaker(grammar, cue, sentence);
    if (inverted) {
      const content = skipTime(grammar, inverted.to, sentence.to);
      return { cue, bits, shape: 'inverted', speaker: inverted, from: i, content };
    }
  }
  const start = contentStart(grammar, cue.to, bits, sentence.to);
  if (voice === 'gerund' || voice === 'infinitive') {
    const own = voice === 'gerund' && !grammar.breaks(i) ? gerundSubject(grammar, i, sentence.from) : null;
    if (!own && voice === 'gerund' && bits & Cue.noun && !grammar.comma(i)) return null;
    const speaker = own ?? (before ? null : leadingSubject(grammar, sentence.from, i));
    return { cue, bits, shape: own ? 'plain' : 'shared', speaker, from: own?.from ?? i, content: start };
  }
  const subject = subjectBefore(grammar, i, sentence.from);
  if (!subject) return null;
  if (subject.shared) {
    const speaker = before ? null : leadingSubject(grammar, sentence.from, i);
    if (!before && !speaker) return null;
    return {
      cue,
      bits,
      shape: 'shared',
      speaker,
      from: endOfSubject(grammar, i, sentence.from),
      content: start,
    };
  }
  if (!fitsNumber(grammar, subject, bits, i)) return null;
  if (grammar.isWord(subject.from, Word.you)) return null;
  // "…, as Novak put it"
  const as = subject.from - 1;
  const from = as > sentence.from && grammar.isWord(as, Word.as) && grammar.comma(as) ? as : subject.from;
  // "…, Novak said on Monday, as they left"
  const timed = skipTime(grammar, cue.to, sentence.to);
  const content = grammar.comma(timed) && grammar.comma(from) ? timed : start;
  const trailing =
    isTrailing(grammar, from, cue.to, content, sentence, bits) &&
    (!goesOn(grammar, content, sentence.to) || holdsVerb(grammar, sentence.from, subject.from, true));
  return { cue, bits, shape: trailing ? 'trailing' : 'plain', speaker: subject, from, content };
}

/** "In a message posted Friday, …": the verb tells which message. */
function isLeadInNoun(grammar: Grammar, i: number, first: number): boolean {
  if (!grammar.is(first, Role.preposition) || i - first > 6 || grammar.capital(i - 1)) return false;
  if (!grammar.is(i - 1, Role.utterance)) return false;
  for (let k = first + 1; k <= i; k++) if (grammar.breaks(k) || grammar.is(k, Role.auxiliary)) return false;
  return true;
}

function isQuote(grammar: Grammar, i: number): boolean {
  return (
    grammar.isWord(i, Word.quoted) ||
    grammar.isWord(i, Word.quotes) ||
    grammar.isWord(i, Word.quoting) ||
    grammar.isWord(i, Word.cited) ||
    grammar.isWord(i, Word.citing)
  );
}

function isPut(grammar: Grammar, i: number): boolean {
  return grammar.isWord(i, Word.put) || grammar.isWord(i, Word.puts);
}

/** Said Novak: “…” */
function leadingVerb(grammar: Grammar, i: number, bits: number, sentence: Range): FoundCue | null {
  const speaker = grammar.breaks(i + 1) ? null : phraseFrom(grammar, i + 1, sentence.to);
  if (!speaker || speaker.to >= sentence.to || !(grammar.gap(speaker.to) & Gap.colon)) return null;
  return { cue: { from: i, to: i + 1 }, bits, shape: 'plain', speaker, from: i, content: speaker.to };
}

/** "Citing the law, officials refused": the subject follows the comma. */
function leadingGerund(grammar: Grammar, i: number, bits: number, sentence: Range): FoundCue | null {
  const particle = particleAfter(grammar, i, sentence.to);
  if (bits & (Cue.quoteOnly | Cue.noun) || (bits & Cue.preposition && particle === 0)) return null;
  const cue = { from: i, to: i + 1 + particle };
  const speaker = leadingSubject(grammar, i, sentence.to);
  const content = contentStart(grammar, cue.to, bits, sentence.to);
  return speaker ? { cue, bits, shape: 'plain', speaker, from: i, content } : null;
}

/** A quotation stands right before the subject: “…,” Novak continued. */
function afterQuotation(grammar: Grammar, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 8; k--) if (grammar.quoteAt(k)) return true;
  return false;
}

/** "a narrator saying", "footage of Novak saying": the phrase right before it is the subject. */
function gerundSubject(grammar: Grammar, i: number, first: number): Range | null {
  const last = i - 1;
  if (last < first || grammar.is(last, Role.preposition | Role.coordinator | Role.adverb | Role.subordinator))
    return null;
  const phrase = phraseEndingAt(grammar, i, Math.max(first, i - 6));
  if (!phrase) return null;
  for (let k = i - 1; k > phrase.from; k--)
    if (grammar.is(k - 1, Role.preposition) && grammar.capital(k)) return { from: k, to: i };
  return grammar.capital(last) || grammar.is(last, Role.person | Role.subject) ? phrase : null;
}

/** Number of tokens of the particle that a cue takes: "out" in "pointed out", "for" in "called for". */
function particleAfter(grammar: Grammar, i: number, limit: number): number {
  const { tokens } = grammar.view.scan;
  const verb = tokens.word(i);
  let next = i + 1;
  if (next < limit && grammar.is(next, Role.adverb | Role.time) && !grammar.breaks(next)) next++;
  if (next >= limit || grammar.breaks(next) || !grammar.words.takes(verb, tokens.word(next))) return 0;
  // "agreed to leave" against "agreed to the plan"
  if (grammar.isWord(next, Word.to) && grammar.cue(i) & Cue.infinitive && !startsObject(grammar, next + 1))
    return 0;
  // "spoke out on Monday against"
  if (grammar.isWord(next, Word.out) || grammar.isWord(next, Word.in)) {
    const about = skipTime(grammar, next + 1, limit);
    if (about < limit && !grammar.breaks(about) && isTopic(grammar, about)) return about - i;
  }
  return next - i;
}

function isTopic(grammar: Grammar, i: number): boolean {
  return (
    grammar.isWord(i, Word.about) ||
    grammar.isWord(i, Word.against) ||
    grammar.isWord(i, Word.on) ||
    grammar.isWord(i, Word.with)
  );
}

/** A quotation in the same clause makes a cue of a verb that would else need its preposition. */
function bringsQuote(grammar: Grammar, i: number, limit: number): boolean {
  for (let k = i + 1; k <= limit && k < i + 14; k++) {
    if (grammar.quoteAt(k) || grammar.gap(k) & Gap.colon) return true;
    if (grammar.gap(k) & (Gap.comma | Gap.terminal)) return false;
  }
  return false;
}

function fitsNumber(grammar: Grammar, subject: Range, bits: number, verb: number): boolean {
  if ((bits & (Cue.base | Cue.noun)) !== (Cue.base | Cue.noun)) return true;
  return verb > subject.to || isPlural(grammar, subject.to - 1, subject.from) || grammar.view.scan.heading;
}

/** "In the end, Novak agreed to pay": what is reported stands behind the cue. */
function goesOn(grammar: Grammar, content: number, limit: number): boolean {
  return (
    content < limit &&
    !grammar.breaks(content) &&
    !grammar.isTime(content) &&
    (grammar.isWord(content, Word.to) || grammar.startsWithNoun(content))
  );
}
