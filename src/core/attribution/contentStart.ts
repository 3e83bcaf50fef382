/** Where the content of a cue begins: before it, or after its addressee and times. */
import { Gap } from '../text/characters';
import { Cue } from './cueVerbs';
import type { Grammar, Range } from './grammar';
import { lastCharacter } from './marks';
import { isAdverbByForm, phraseFrom } from './nounPhrase';
import { Role } from './vocabulary';
import { Word } from './word';

export function skipTime(grammar: Grammar, at: number, limit: number): number {
  let i = at;
  while (i < limit && !grammar.breaks(i) && !grammar.quoteAt(i)) {
    if (grammar.isTime(i) && !(grammar.is(i, Role.determiner) && !grammar.isTime(i + 1))) i++;
    else if (grammar.isWord(i, Word.on) && grammar.isTime(i + 1)) i++;
    else break;
  }
  return i;
}

/** Past addressees and times, to where the content begins. */
export function contentStart(grammar: Grammar, at: number, bits: number, limit: number): number {
  const i = skipTime(grammar, at, limit);
  if (i >= limit) return limit;
  if (grammar.breaks(i) && !grammar.comma(i)) return i;
  if (opensAmount(grammar, i)) return i;
  const that = openerWithin(grammar, i, limit, bits & Cue.addressee ? 18 : 14);
  const lead =
    grammar.is(i, Role.preposition) ||
    grammar.comma(i) ||
    grammar.isWord(i, Word.after) ||
    grammar.isWord(i, Word.before);
  if (bits & Cue.addressee) {
    // "urged both sides to talk": who is urged belongs to what is urged.
    if (bits & Cue.urges && !grammar.is(i, Role.preposition)) return i;
    if (that >= 0) return that;
    return afterAddressee(grammar, i, limit);
  }
  if (bits & Cue.mayAddress) return pastAddressee(grammar, i, limit);
  // "complained bitterly that", "know exactly what"
  if (that === i + 1 && !grammar.capital(i) && (grammar.is(i, Role.adverb) || isAdverbByForm(grammar, i)))
    return that;
  if (!(bits & (Cue.clause | Cue.preposition)) || bits & Cue.nounPhrase) {
    const clause = clauseOfNoun(grammar, i, limit);
    if (clause >= 0) return clause;
  }
  if (bits & Cue.speech && lead) {
    if (that >= 0) return that;
    const clause = clauseAfterLead(grammar, i, limit);
    if (clause >= 0) return clause;
  }
  return i;
}

/** "highlighted his message that", "dismissed reports that": what the message says; -1 if there is none. */
function clauseOfNoun(grammar: Grammar, from: number, limit: number): number {
  for (let k = from + 1; k < limit && k < from + 8; k++) {
    if (grammar.breaks(k) || grammar.quoteAt(k)) return -1;
    if (grammar.isWord(k, Word.that)) return grammar.cue(k - 1) & Cue.takesClause ? k : -1;
  }
  return -1;
}

/** "that", "whether", "how" … within a few tokens, with no end of clause before it; -1 if there is none. */
function openerWithin(grammar: Grammar, from: number, limit: number, most: number): number {
  let commas = 0;
  for (let k = from; k < limit && k < from + most; k++) {
    if (grammar.quoteAt(k)) return k;
    if (k > from && grammar.breaksHard(k)) return grammar.gap(k) & Gap.colon ? k : -1;
    if (grammar.comma(k) && ++commas > 2) return -1;
    if (grammar.isWord(k, Word.that) && !grammar.is(k - 1, Role.preposition)) return k;
    if (
      k > from &&
      (grammar.isWord(k, Word.whether) ||
        grammar.isWord(k, Word.how) ||
        grammar.isWord(k, Word.why) ||
        grammar.isWord(k, Word.what))
    )
      return k;
    if (
      grammar.isWord(k, Word.to) &&
      grammar.cue(from - 1) & Cue.addressee &&
      grammar.cue(from - 1) & Cue.infinitive &&
      k > from
    )
      return k;
  }
  return -1;
}

/** "warned ministers that", "asked the court to": past the addressee, if a clause or an infinitive follows it. */
function pastAddressee(grammar: Grammar, at: number, limit: number): number {
  const phrase = grammar.is(at, Role.audience) ? { to: at + 1 } : phraseFrom(grammar, at, limit);
  if (!phrase || phrase.to >= limit || grammar.isWord(at, Word.that)) return at;
  const next = phrase.to;
  const opens =
    grammar.isWord(next, Word.that) ||
    grammar.isWord(next, Word.to) ||
    grammar.isWord(next, Word.whether) ||
    grammar.isWord(next, Word.why) ||
    grammar.isWord(next, Word.how) ||
    grammar.isWord(next, Word.what);
  return opens && !grammar.breaks(next) ? next : at;
}

function afterAddressee(grammar: Grammar, at: number, limit: number): number {
  const next = endOfAddressee(grammar, at, limit);
  // "told reporters in Moscow it was over"
  const told = grammar.cue(at - 1) & Cue.speech;
  for (let k = at + 1; told && k <= next && k < limit; k++) {
    if (grammar.breaks(k)) break;
    if (!grammar.is(k, Role.preposition)) continue;
    const clause = clauseAfterLead(grammar, k, limit);
    if (clause >= 0) return clause;
  }
  return next;
}

function endOfAddressee(grammar: Grammar, at: number, limit: number): number {
  if (grammar.is(at, Role.audience)) return skipTime(grammar, at + 1, limit);
  const mention = grammar.view.mentionAt(at);
  if (mention) return skipTime(grammar, grammar.afterMention(at), limit);
  const phrase = phraseFrom(grammar, at, limit);
  return phrase ? skipTime(grammar, phrase.to, limit) : at;
}

/** "said in a statement the talks had failed": the clause after what says when and where; -1 if none is seen. */
function clauseAfterLead(grammar: Grammar, at: number, limit: number): number {
  let begun = grammar.comma(at) || !isOccasion(grammar, at);
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
    if (k > at + 1 && !begun && startsSubject(grammar, k, limit)) return k;
    begun ||= grammar.is(k, Role.auxiliary | Role.finite);
  }
  return -1;
}

/** "in Geneva", "during the talks"; not "after officials advised", "to falsely accusing", "of the plan". */
function isOccasion(grammar: Grammar, at: number): boolean {
  const about = grammar.isWord(at, Word.to) || grammar.isWord(at, Word.of) || grammar.isWord(at, Word.about);
  return grammar.is(at, Role.preposition) && !about;
}

/** "said in Geneva the talks had failed": a new noun, and the verb that it is the subject of. */
function startsSubject(grammar: Grammar, at: number, limit: number): boolean {
  const before = at - 1;
  if (grammar.is(before, Role.preposition | Role.determiner | Role.coordinator | Role.subordinator))
    return false;
  if (!grammar.is(at, Role.determiner) || grammar.is(at, Role.relative)) return false;
  if (grammar.isTime(at) || grammar.isTime(at + 1)) return false;
  for (let k = at + 1; k < limit && k < at + 10; k++) {
    if (grammar.breaks(k) || grammar.quoteAt(k) || grammar.is(k, Role.relative | Role.subject)) return false;
    if (grammar.is(k, Role.auxiliary | Role.finite)) return true;
  }
  return false;
}

/** "at least 20", "on average", "in all": a part of the number that follows, not where something was said. */
export function opensAmount(grammar: Grammar, i: number): boolean {
  const next = i + 1;
  if (grammar.isWord(i, Word.at)) return grammar.isWord(next, Word.least) || grammar.isWord(next, Word.most);
  if (grammar.isWord(i, Word.on)) return grammar.isWord(next, Word.average);
  return grammar.isWord(i, Word.in) && (grammar.isWord(next, Word.all) || grammar.isWord(next, Word.total));
}

/** True if the cue ends its clause and the content stands before it: "…, Novak said on Monday." */
export function isTrailing(
  grammar: Grammar,
  from: number,
  to: number,
  content: number,
  sentence: Range,
  bits: number,
): boolean {
  if (!(bits & (Cue.speech | Cue.evidence | Cue.addressee | Cue.stance)) || from <= sentence.from)
    return false;
  const before = grammar.gap(from);
  const afterQuote = grammar.quoteAt(from - 1) !== undefined;
  if (!afterQuote && (before & (Gap.comma | Gap.dash)) === 0) return false;
  if (content >= sentence.to) return true;
  if (afterQuote && endsWithStop(grammar, from)) return true;
  if (grammar.quoteAt(to)) return afterQuote && (grammar.gap(to) & Gap.comma) !== 0 ? true : false;
  if (grammar.breaks(to) && !grammar.quoteAt(to)) return (grammar.gap(to) & Gap.colon) === 0;
  if (grammar.quoteAt(content)) return false;
  const first = grammar.role(to);
  if (bits & Cue.addressee)
    return (
      (bits & Cue.speech) !== 0 &&
      (content >= sentence.to || grammar.breaks(content) || grammar.is(content, Role.preposition))
    );
  if (!(bits & Cue.speech)) return false;
  if (grammar.isTime(to) && content > to)
    return grammar.breaks(content) || grammar.is(content, Role.preposition);
  if (first & (Role.preposition | Role.subordinator) && !opensQuestion(grammar, to))
    return content === to || grammar.breaks(content);
  return grammar.is(to, Role.adverb) && grammar.breaks(to + 1);
}

/** "said that", "have not said why": what follows is what is said. */
function opensQuestion(grammar: Grammar, i: number): boolean {
  return (
    grammar.isWord(i, Word.that) ||
    grammar.isWord(i, Word.why) ||
    grammar.isWord(i, Word.whether) ||
    grammar.isWord(i, Word.how) ||
    grammar.isWord(i, Word.what)
  );
}

/** The quotation before token `at` ends in a comma or a stop of its own: what follows tells who said it. */
function endsWithStop(grammar: Grammar, at: number): boolean {
  const quote = grammar.quoteAt(at - 1);
  if (!quote) return false;
  const { text } = grammar.view.scan.tokens;
  return /[,.?!\u2026\u2014\u2013-]/.test(lastCharacter(text, quote)) || text.charAt(quote.end) === ',';
}
