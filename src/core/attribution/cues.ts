/** Finds what reports speech or stance in one sentence: the verb or noun, who is its subject, where its content begins. */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import { Cue } from './cueVerbs';
import type { Grammar, Range } from './grammar';
import { endOfSubject, leadingSubject, phraseEndingAt, phraseFrom, subjectBefore } from './nounPhrase';
import { Role } from './vocabulary';

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
}

/** All cues of the sentence `[from, to)` outside quotation marks, in order. */
export function findCues(grammar: Grammar, sentence: Range): FoundCue[] {
  const found: FoundCue[] = [];
  const { scan } = grammar.view;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!scan.is(i, WordClass.speechCue)) continue;
    const quote = grammar.quoteAt(i);
    if (quote) {
      i = Math.max(i, quote.to - 1);
      continue;
    }
    const cue = cueAt(grammar, i, sentence, found.at(-1) ?? null);
    if (!cue) continue;
    found.push(cue);
    i = Math.max(i, cue.cue.to - 1);
  }
  return found;
}

function cueAt(grammar: Grammar, i: number, sentence: Range, before: FoundCue | null): FoundCue | null {
  if (grammar.isWord(i, 'according')) return according(grammar, i, sentence);
  const bits = grammar.cue(i);
  if (bits === 0) return null;
  if (grammar.gap(i) & (Gap.hyphen | Gap.slash) || grammar.gap(i + 1) & Gap.hyphen) return null;
  if (grammar.capital(i) && !grammar.view.scan.heading) {
    return i === sentence.from && bits & Cue.speech && bits & Cue.past ? leadingVerb(grammar, i, bits, sentence) : null;
  }
  if (i === sentence.from) return null;
  if ((bits & ~Cue.cueNoun) === 0) return nounCue(grammar, i, sentence);
  const verb = verbCue(grammar, i, bits, sentence, before);
  if (verb) return verb;
  return bits & Cue.cueNoun ? nounCue(grammar, i, sentence) : null;
}

function according(grammar: Grammar, i: number, sentence: Range): FoundCue | null {
  if (!grammar.isWord(i + 1, 'to')) return null;
  const speaker = phraseFrom(grammar, i + 2, sentence.to);
  if (!speaker) return null;
  const end = skipTime(grammar, speaker.to, sentence.to);
  return { cue: { from: i, to: i + 2 }, bits: Cue.speech | Cue.clause, shape: 'according', speaker, from: i, content: end };
}

type Voice = 'active' | 'passive' | 'gerund' | 'infinitive' | 'none';

function verbCue(grammar: Grammar, i: number, bits: number, sentence: Range, before: FoundCue | null): FoundCue | null {
  const particle = particleAfter(grammar, i, sentence.to);
  if (bits & Cue.quoteOnly && !bringsQuote(grammar, i, sentence.to) && !grammar.quoteAt(i - 1) && !afterQuotation(grammar, i)) return null;
  if (bits & Cue.preposition && particle === 0 && !bringsQuote(grammar, i, sentence.to)) return null;
  const voice = voiceOf(grammar, i, bits, sentence.from);
  if (voice === 'none') return null;
  const cue = { from: i, to: i + 1 + particle };
  if (voice === 'passive') return passive(grammar, cue, bits, sentence);
  if (bits & Cue.speech && bits & (Cue.past | Cue.third)) {
    const inverted = invertedSpeaker(grammar, cue, sentence);
    if (inverted) return inverted;
  }
  const content = contentStart(grammar, cue.to, bits, sentence.to);
  if (voice === 'gerund' || voice === 'infinitive') {
    const own = voice === 'gerund' && !grammar.breaks(i) ? gerundSubject(grammar, i, sentence.from) : null;
    if (!own && voice === 'gerund' && bits & Cue.noun && !grammar.comma(i)) return null;
    const speaker = own ?? (before ? null : leadingSubject(grammar, sentence.from, i));
    return { cue, bits, shape: own ? 'plain' : 'shared', speaker, from: own?.from ?? i, content };
  }
  const subject = subjectBefore(grammar, i, sentence.from);
  if (!subject) return null;
  if (subject.shared) {
    const speaker = before ? null : leadingSubject(grammar, sentence.from, i);
    if (!before && !speaker) return null;
    return { cue, bits, shape: 'shared', speaker, from: endOfSubject(grammar, i, sentence.from), content };
  }
  if (!fitsNumber(grammar, subject, bits, i)) return null;
  const trailing = isTrailing(grammar, subject.from, cue.to, content, sentence, bits);
  return { cue, bits, shape: trailing ? 'trailing' : 'plain', speaker: subject, from: subject.from, content };
}

/** Said Novak: “…” */
function leadingVerb(grammar: Grammar, i: number, bits: number, sentence: Range): FoundCue | null {
  const speaker = grammar.breaks(i + 1) ? null : phraseFrom(grammar, i + 1, sentence.to);
  if (!speaker || speaker.to >= sentence.to || !(grammar.gap(speaker.to) & Gap.colon)) return null;
  return { cue: { from: i, to: i + 1 }, bits, shape: 'plain', speaker, from: i, content: speaker.to };
}

/** A quotation stands right before the subject: “…,” Novak continued. */
function afterQuotation(grammar: Grammar, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 8; k--) if (grammar.quoteAt(k)) return true;
  return false;
}

/** "a narrator saying", "footage of Novak saying": the phrase right before it is the subject. */
function gerundSubject(grammar: Grammar, i: number, first: number): Range | null {
  const last = i - 1;
  if (last < first || grammar.is(last, Role.preposition | Role.coordinator | Role.adverb | Role.subordinator)) return null;
  const phrase = phraseEndingAt(grammar, i, Math.max(first, i - 6));
  if (!phrase) return null;
  for (let k = i - 1; k > phrase.from; k--) if (grammar.is(k - 1, Role.preposition) && grammar.capital(k)) return { from: k, to: i };
  return grammar.capital(last) || grammar.is(last, Role.person | Role.subject) ? phrase : null;
}

/** Number of tokens of the particle that a cue takes: "out" in "pointed out", "for" in "called for". */
function particleAfter(grammar: Grammar, i: number, limit: number): number {
  const { tokens } = grammar.view.scan;
  const verb = tokens.word(i);
  let next = i + 1;
  if (next < limit && grammar.is(next, Role.adverb) && !grammar.breaks(next)) next++;
  if (next >= limit || grammar.breaks(next) || !grammar.words.takes(verb, tokens.word(next))) return 0;
  return next - i;
}

/** A quotation in the same clause makes a cue of a verb that would else need its preposition. */
function bringsQuote(grammar: Grammar, i: number, limit: number): boolean {
  for (let k = i + 1; k <= limit && k < i + 14; k++) {
    if (grammar.quoteAt(k) || grammar.gap(k) & Gap.colon) return true;
    if (grammar.gap(k) & (Gap.comma | Gap.terminal)) return false;
  }
  return false;
}

function voiceOf(grammar: Grammar, i: number, bits: number, first: number): Voice {
  const last = i - 1;
  const adjacent = !grammar.breaks(i);
  const role = grammar.role(last);
  const small = !grammar.capital(last) || last === first;
  const to = endOfSubject(grammar, i, first);
  let be = false;
  let have = false;
  let modal = false;
  let timed = false;
  for (let k = to; k < i; k++) {
    if (grammar.is(k, Role.be)) be = true;
    else if (grammar.is(k, Role.have)) have = true;
    else if (grammar.is(k, Role.auxiliary)) modal = true;
    else if (grammar.isTime(k)) timed = true;
  }
  if (adjacent && small && to === i) {
    if (grammar.isWord(last, 'to')) return bits & Cue.base ? 'infinitive' : 'none';
    if (grammar.possessive(last) && bits & (Cue.noun | Cue.base)) return 'none';
    if (role & Role.possessive) return 'none';
    if (role & Role.determiner && !(role & (Role.subject | Role.person | Role.relative))) return 'none';
    if (role & Role.preposition) return bits & Cue.gerund ? 'gerund' : 'none';
  }
  if (bits & Cue.gerund) return be ? 'active' : 'gerund';
  // "a person briefed on the talks": nobody briefs here.
  const reduced = bits & Cue.addressee && bits & Cue.participle && !be && !have && !modal && adjacent && role & Role.person;
  if (reduced && !grammar.capital(last) && grammar.is(i + 1, Role.preposition)) return 'none';
  const bySubject = follows(grammar, to, first, bits);
  if (bits & Cue.base && !(bits & (Cue.past | Cue.participle))) {
    if (be || have) return 'none';
    return modal || bySubject ? 'active' : 'none';
  }
  if (bits & Cue.third) return be || have || modal || (bits & Cue.noun && (timed || !bySubject)) ? 'none' : 'active';
  if (bits & Cue.base && modal && !be && !have) return 'active';
  if (bits & Cue.participle && be) return 'passive';
  if (bits & Cue.participle && !(bits & Cue.past) && !have) return grammar.isWord(i + 1, 'by') ? 'passive' : 'none';
  if (bits & Cue.past && !have && grammar.isWord(i + 1, 'by')) return 'passive';
  if (bits & Cue.noun && !have) return bySubject && !timed ? 'active' : 'none';
  return 'active';
}

/** "Novak plans", "who claims", "officials demand" are verbs; "tax plans", "the tax rules" are not. */
function follows(grammar: Grammar, to: number, first: number, bits: number): boolean {
  const last = to - 1;
  if (last < first) return false;
  if (grammar.isWord(last, 'that') && grammar.is(last - 1, Role.preposition)) return false;
  if (bits & Cue.base && !(bits & Cue.past) && grammar.is(last, Role.coordinator)) return false;
  if (bits & Cue.third && MANY.has(grammar.view.scan.known(last))) return false;
  if (bits & Cue.base && !(bits & Cue.past)) return isPlural(grammar, last, first) || grammar.view.scan.heading;
  if (grammar.breaks(to)) return grammar.comma(to) || (grammar.gap(to) & Gap.close) !== 0;
  if (grammar.is(last, Role.subject | Role.relative | Role.coordinator | Role.person | Role.body | Role.office | Role.voice)) return true;
  if (grammar.capital(last)) return grammar.view.mentionAt(last)?.form !== 'demonym';
  return bits & Cue.past ? !grammar.is(last, Role.preposition | Role.determiner) : false;
}

/** Before a form in -s these show a noun: "most states", "some claims". */
const MANY = new Set(['most', 'many', 'some', 'several', 'other', 'others', 'all', 'both', 'these', 'those']);

/** A subject that a verb's base form can follow: they, officials, Republicans, A and B. */
function isPlural(grammar: Grammar, i: number, first: number): boolean {
  if (i < first) return false;
  const role = grammar.role(i);
  if (role & Role.subject) return !(grammar.isWord(i, 'he') || grammar.isWord(i, 'she') || grammar.isWord(i, 'it'));
  if (role & Role.relative || role & Role.coordinator) return true;
  if (role & (Role.preposition | Role.determiner | Role.subordinator) && !(role & Role.person)) return false;
  const { tokens } = grammar.view.scan;
  const end = tokens.end(i);
  if (grammar.isWord(i, 'people') || grammar.isWord(i, 'police') || grammar.isWord(i, 'others') || grammar.isWord(i, 'many')) return true;
  const last = tokens.text.charCodeAt(end - 2);
  // Not "tremendous" or "press".
  if (tokens.text.charCodeAt(end - 1) === 0x73 && end - tokens.start(i) > 3 && last !== 0x73 && last !== 0x75 && last !== 0x27) return true;
  for (let k = i - 1; k >= first && k > i - 8; k--) if (grammar.isWord(k, 'and')) return true;
  return false;
}

function fitsNumber(grammar: Grammar, subject: Range, bits: number, verb: number): boolean {
  if ((bits & (Cue.base | Cue.noun)) !== (Cue.base | Cue.noun)) return true;
  return verb > subject.to || isPlural(grammar, subject.to - 1, subject.from) || grammar.view.scan.heading;
}

/** "…," said Maria Novak, the minister */
function invertedSpeaker(grammar: Grammar, cue: Range, sentence: Range): FoundCue | null {
  const i = cue.from;
  const afterQuote = grammar.quoteAt(i - 1) !== undefined;
  if (!afterQuote && !(grammar.gap(i) & Gap.comma)) return null;
  if (cue.to >= sentence.to || grammar.breaks(cue.to) || grammar.quoteAt(cue.to)) return null;
  if (!grammar.startsWithNoun(cue.to) && !grammar.is(cue.to, Role.subject | Role.office)) return null;
  if (grammar.isWord(cue.to, 'that') || grammar.isTime(cue.to)) return null;
  const speaker = phraseFrom(grammar, cue.to, sentence.to);
  if (!speaker) return null;
  if (!afterQuote) {
    const next = speaker.to;
    const closes = next >= sentence.to || grammar.breaks(next) || grammar.is(next, Role.preposition | Role.relative) || grammar.isTime(next) || grammar.isWord(next, 'as');
    if (!closes) return null;
  }
  return { cue, bits: grammar.cue(i), shape: 'inverted', speaker, from: i, content: skipTime(grammar, speaker.to, sentence.to) };
}

/** "was quoted as saying by X", "was proposed by X": the source stands after "by". */
function passive(grammar: Grammar, cue: Range, bits: number, sentence: Range): FoundCue | null {
  let by = cue.to;
  if (grammar.isWord(by, 'as') && grammar.cue(by + 1) & Cue.gerund) by += 2;
  const quoted = by > cue.to;
  while (by < sentence.to && by < cue.to + 6 && !grammar.breaks(by) && !grammar.isWord(by, 'by')) by++;
  if (grammar.isWord(by, 'by') && by < sentence.to && !grammar.breaks(by)) {
    const speaker = phraseFrom(grammar, by + 1, sentence.to);
    if (speaker && !quoted) return { cue: { from: cue.from, to: by + 1 }, bits, shape: 'passive', speaker, from: cue.from, content: speaker.to };
  }
  if (!quoted) return null;
  // Who was quoted is the speaker; the outlet only carried it.
  const subject = subjectBefore(grammar, cue.from, sentence.from);
  if (!subject || subject.shared) return null;
  const end = grammar.isWord(by, 'by') ? (phraseFrom(grammar, by + 1, sentence.to)?.to ?? by) : cue.to + 2;
  const shape = isTrailing(grammar, subject.from, end, end, sentence, bits) ? 'trailing' : 'plain';
  return { cue: { from: cue.from, to: cue.to + 2 }, bits: Cue.speech | Cue.clause, shape, speaker: subject, from: subject.from, content: end };
}

/** "Novak's claim that", "his plan to", "calls for" */
function nounCue(grammar: Grammar, i: number, sentence: Range): FoundCue | null {
  if (grammar.breaks(i + 1) || i + 1 >= sentence.to) return null;
  const next = i + 1;
  const takes = grammar.isWord(next, 'that') || grammar.isWord(next, 'to') || grammar.isWord(next, 'for') || grammar.isWord(next, 'of') || grammar.isWord(next, 'on') || grammar.isWord(next, 'about');
  if (!takes) return null;
  let owner = i - 1;
  while (owner > sentence.from && i - owner < 4 && !grammar.possessive(owner) && !grammar.is(owner, Role.possessive) && !grammar.breaks(owner + 1)) owner--;
  let speaker: Range | null = null;
  if (grammar.is(owner, Role.possessive) && !grammar.breaks(owner + 1)) speaker = { from: owner, to: owner + 1 };
  else if (grammar.possessive(owner) && !grammar.breaks(owner + 1) && owner < i) {
    const end = grammar.view.scan.isPossessive(owner) ? owner : owner;
    const phrase = phraseEndingAt(grammar, end, sentence.from);
    speaker = phrase && !phrase.shared ? lastName(grammar, phrase) : null;
  }
  if (!speaker) return null;
  return { cue: { from: i, to: i + 1 }, bits: Cue.cueNoun | Cue.stance | Cue.clause | Cue.nounPhrase, shape: 'noun', speaker, from: speaker.from, content: next };
}

/** The owner's own name in what stands before the possessive. */
function lastName(grammar: Grammar, phrase: Range): Range {
  for (let k = phrase.to - 1; k > phrase.from; k--) {
    if (grammar.is(k - 1, Role.preposition) && (grammar.capital(k) || grammar.is(k, Role.determiner))) return { from: k, to: phrase.to };
    if (grammar.is(k, Role.determiner)) return { from: k, to: phrase.to };
  }
  return phrase;
}

function skipTime(grammar: Grammar, at: number, limit: number): number {
  let i = at;
  while (i < limit && !grammar.breaks(i) && !grammar.quoteAt(i)) {
    if (grammar.isTime(i) && !(grammar.is(i, Role.determiner) && !grammar.isTime(i + 1))) i++;
    else if (grammar.isWord(i, 'on') && grammar.isTime(i + 1)) i++;
    else break;
  }
  return i;
}

/** Past addressees and times, to where the content begins. */
function contentStart(grammar: Grammar, at: number, bits: number, limit: number): number {
  let i = skipTime(grammar, at, limit);
  if (i >= limit) return limit;
  if (grammar.breaks(i) && !grammar.comma(i)) return i;
  const that = openerWithin(grammar, i, limit, bits & Cue.addressee ? 18 : 14);
  const lead = grammar.is(i, Role.preposition) || grammar.comma(i);
  if (bits & Cue.addressee) {
    if (that >= 0) return that;
    return afterAddressee(grammar, i, limit);
  }
  if (bits & Cue.speech && lead) {
    if (that >= 0) return that;
    const clause = clauseAfterLead(grammar, i, limit);
    if (clause >= 0) return clause;
  }
  return i;
}

/** "that", "whether", "how" … within a few tokens, with no end of clause before it; -1 if there is none. */
function openerWithin(grammar: Grammar, from: number, limit: number, most: number): number {
  let commas = 0;
  for (let k = from; k < limit && k < from + most; k++) {
    if (grammar.quoteAt(k)) return k;
    if (k > from && grammar.breaksHard(k)) return grammar.gap(k) & Gap.colon ? k : -1;
    if (grammar.comma(k) && ++commas > 2) return -1;
    if (grammar.isWord(k, 'that') && !grammar.is(k - 1, Role.preposition)) return k;
    if (k > from && (grammar.isWord(k, 'whether') || grammar.isWord(k, 'how') || grammar.isWord(k, 'why') || grammar.isWord(k, 'what'))) return k;
    if (grammar.isWord(k, 'to') && grammar.cue(from - 1) & Cue.addressee && grammar.cue(from - 1) & Cue.infinitive && k > from) return k;
  }
  return -1;
}

function afterAddressee(grammar: Grammar, at: number, limit: number): number {
  if (grammar.is(at, Role.audience)) return skipTime(grammar, at + 1, limit);
  const mention = grammar.view.mentionAt(at);
  if (mention) return skipTime(grammar, grammar.afterMention(at), limit);
  const phrase = phraseFrom(grammar, at, limit);
  return phrase ? skipTime(grammar, phrase.to, limit) : at;
}

/** "said in a statement the talks had failed": the clause after what says when and where; -1 if none is seen. */
function clauseAfterLead(grammar: Grammar, at: number, limit: number): number {
  for (let k = at + 1; k < limit && k < at + 16; k++) {
    if (grammar.quoteAt(k)) return k;
    if (grammar.comma(k)) {
      if (grammar.comma(at)) {
        // Between two commas: the content follows the second.
        return k;
      }
      return -1;
    }
    if (grammar.breaksHard(k)) return grammar.gap(k) & Gap.colon ? k : -1;
    if (grammar.is(k, Role.subject) && !grammar.is(k - 1, Role.preposition)) return k;
  }
  return -1;
}

/** True if the cue ends its clause and the content stands before it: "…, Novak said on Monday." */
function isTrailing(grammar: Grammar, from: number, to: number, content: number, sentence: Range, bits: number): boolean {
  if (!(bits & (Cue.speech | Cue.evidence | Cue.addressee | Cue.stance)) || from <= sentence.from) return false;
  const before = grammar.gap(from);
  const afterQuote = grammar.quoteAt(from - 1) !== undefined;
  if (!afterQuote && (before & (Gap.comma | Gap.dash)) === 0) return false;
  if (content >= sentence.to) return true;
  if (afterQuote && endsWithStop(grammar, from)) return true;
  if (grammar.quoteAt(to)) return afterQuote && (grammar.gap(to) & Gap.comma) !== 0 ? true : false;
  if (grammar.breaks(to) && !grammar.quoteAt(to)) return (grammar.gap(to) & Gap.colon) === 0;
  if (grammar.quoteAt(content)) return false;
  const first = grammar.role(to);
  if (bits & Cue.addressee) return (bits & Cue.speech) !== 0 && (content >= sentence.to || grammar.breaks(content) || grammar.is(content, Role.preposition));
  if (!(bits & Cue.speech)) return false;
  if (grammar.isTime(to) && content > to) return grammar.breaks(content) || grammar.is(content, Role.preposition);
  if (first & (Role.preposition | Role.subordinator) && !grammar.isWord(to, 'that')) return content === to;
  return grammar.is(to, Role.adverb) && grammar.breaks(to + 1);
}

/** The quotation before token `at` ends in a comma or a stop of its own: what follows tells who said it. */
function endsWithStop(grammar: Grammar, at: number): boolean {
  const quote = grammar.quoteAt(at - 1);
  if (!quote) return false;
  const { text } = grammar.view.scan.tokens;
  return /[,.?!\u2026\u2014\u2013-]/.test(text.charAt(quote.end - 2)) || text.charAt(quote.end) === ',';
}
