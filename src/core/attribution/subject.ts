/** The subject of a cue: right before it, behind an apposition, or where the sentence begins. */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import { Cue } from './cueVerbs';
import type { Grammar, Range } from './grammar';
import { endOfSubject, phraseEndingAt, phraseFrom, type Subject } from './nounPhrase';
import { Role } from './vocabulary';
import { Word } from './word';

/** The subject of the verb at `verb` in a sentence that begins at token `first`; `null` if none is found. */
export function subjectBefore(grammar: Grammar, verb: number, first: number): Subject | null {
  const to = endOfSubject(grammar, verb, first);
  if (to <= first) return null;
  const shared: Subject = { from: to, to, shared: true };
  const last = to - 1;
  if (grammar.quoteAt(last)) return null;
  const role = grammar.role(last);
  if (role & Role.relative && !grammar.capital(last)) return antecedent(grammar, last, first);
  if (role & Role.coordinator) return shared;
  const clause = withRelativeClause(grammar, to, first, verb);
  if (clause) return clause;
  if (grammar.gap(to) & Gap.close) return bracketed(grammar, to, first);
  if (grammar.breaks(to)) {
    if (grammar.dash(to)) return betweenDashes(grammar, to, first) ?? interposed(grammar, to, first);
    return grammar.comma(to) ? interposed(grammar, to, first) : null;
  }
  if (role & Role.subordinator && !(role & Role.subject)) return null;
  if (role & Role.preposition) return shared;
  return phraseEndingAt(grammar, to, first);
}

/** "officials, who said": what "who" stands for. */
function antecedent(grammar: Grammar, relative: number, first: number): Subject | null {
  if (relative <= first) return null;
  if (grammar.quoteAt(relative - 1)) return null;
  if (grammar.gap(relative) & Gap.close) return bracketed(grammar, relative, first);
  const phrase = phraseEndingAt(grammar, relative, first);
  return phrase && grammar.isWord(relative, Word.who) ? governed(grammar, phrase) : phrase;
}

/** "the findings by Maria Novak, who", "to Florida to meet with Novak, who": the person after the preposition. */
function governed(grammar: Grammar, phrase: Subject): Subject {
  if (grammar.view.mentionAt(phrase.to - 1)?.type !== 'person') return phrase;
  for (let k = phrase.to - 2; k > phrase.from; k--) {
    const by = grammar.isWord(k, Word.by) || grammar.isWord(k, Word.with) || grammar.isWord(k, Word.to);
    if (by) return { ...phrase, from: k + 1 };
    if (grammar.is(k, Role.preposition)) return phrase;
  }
  return phrase;
}

/** "an official who was not authorised to speak said": the clause is a part of the description. */
function withRelativeClause(grammar: Grammar, to: number, first: number, verb: number): Subject | null {
  let end = to;
  while (end < verb && !grammar.is(end, Role.auxiliary) && !grammar.isTime(end)) end++;
  for (let k = to - 1; k > first && k > to - 18; k--) {
    if (grammar.breaks(k + 1) && k + 1 < to) return null;
    if (grammar.quoteAt(k)) return null;
    // "the document which had the stamp said"
    const which = grammar.isWord(k, Word.which) && grammar.is(k - 1, Role.body);
    if (!(which || grammar.isWord(k, Word.who)) || grammar.comma(k) || k === to - 1) continue;
    if (!(which || grammar.is(k - 1, Role.person | Role.office)) || grammar.breaks(k)) return null;
    const person = phraseEndingAt(grammar, k, first);
    if (!person) return null;
    // "Maria Novak, a senator who led the talks, said": the name before it is the speaker.
    const named = grammar.view.mentionAt(person.from - 1)?.type === 'person';
    if (named && grammar.comma(person.from) && grammar.comma(to))
      return phraseEndingAt(grammar, person.from, first);
    return { ...person, to: end };
  }
  return null;
}

/** "Jason Chaffetz (R-Utah) said" */
function bracketed(grammar: Grammar, to: number, first: number): Subject | null {
  for (let k = to - 1; k > first && k > to - 12; k--) {
    if (grammar.gap(k) & Gap.open) return phraseEndingAt(grammar, k, first);
  }
  return null;
}

/** "Novak, the defence minister, said": steps back over what stands between commas. */
function interposed(grammar: Grammar, to: number, first: number): Subject | null {
  let end = to;
  let hops = 0;
  for (let k = to - 1; k >= first && k > to - 60; k--) {
    if (grammar.quoteAt(k)) {
      const quote = grammar.quoteAt(k);
      // A title in marks inside the phrase: the spot, titled “Arrogant,” features
      if (!quote || quote.from <= first || quote.to - quote.from > 8) break;
      k = quote.from;
      continue;
    }
    if (k > first && !grammar.breaks(k)) continue;
    const segment = { from: k, to: end };
    if (grammar.gap(k) & Gap.open && grammar.gap(end) & Gap.close) {
      end = k;
      hops++;
      continue;
    }
    if (hops === 0 && isWholePerson(grammar, segment)) return { ...segment, shared: false };
    if (k === first && hops === 0) return null;
    if (k === first || (hops > 0 && !continuesApposition(grammar, segment))) {
      const phrase = wholePhrase(grammar, segment, first);
      return phrase && grammar.is(end, Role.relative) ? { ...phrase, full: to } : phrase;
    }
    hops++;
    end = k;
    if (hops > 5) break;
  }
  return null;
}

/** "Novak -- editor of a paper, and its owner -- said" */
function betweenDashes(grammar: Grammar, to: number, first: number): Subject | null {
  for (let k = to - 1; k > first && k > to - 40; k--) {
    if (!grammar.dash(k)) continue;
    // "The prime minister -- Maria Novak -- said"
    return isWholePerson(grammar, { from: k, to })
      ? { from: k, to, shared: false }
      : phraseEndingAt(grammar, k, first);
  }
  return null;
}

/** "The head teacher, Maria Novak, said": the name between the commas is the speaker. */
function isWholePerson(grammar: Grammar, segment: Range): boolean {
  const { from, to } = segment;
  const mention = grammar.view.mentionAt(from);
  if (mention?.type === 'person' && mention.form === 'name' && grammar.afterMention(from) === to) return true;
  // "her father, Frank, said": a bare name after a common noun.
  const common = grammar.is(from - 1, Role.person | Role.office | Role.kin) && !grammar.capital(from - 1);
  if (to - from > 3 || !common) return false;
  for (let i = from; i < to; i++) if (!grammar.capital(i)) return false;
  return mention === undefined || mention.type === 'person';
}

function wholePhrase(grammar: Grammar, segment: Range, first: number): Subject | null {
  return phraseEndingAt(grammar, segment.to, Math.max(first, segment.from));
}

/** A piece between commas that cannot be the subject itself: an apposition, an age, a place, a clause. */
function continuesApposition(grammar: Grammar, segment: Range): boolean {
  const { from, to } = segment;
  if (grammar.view.scan.tokens.isNumber(from) && to - from < 3) return true;
  if (isPostnominal(grammar, segment) || isWhoIs(grammar, segment)) return true;
  const role = grammar.role(from);
  if (grammar.capital(from)) {
    const type = grammar.view.mentionAt(from)?.type;
    if (type === 'person' || role & Role.subject) return false;
    return (
      to - from <= 2 &&
      (type === 'place' || type === 'country' || grammar.view.scan.is(from, WordClass.abbreviated))
    );
  }
  if (role & (Role.subject | Role.subordinator) && !(role & Role.relative)) return false;
  if (role & (Role.relative | Role.coordinator | Role.preposition)) return true;
  const before = grammar.view.mentionAt(from - 1);
  return before?.type === 'person' && !grammar.is(from, Role.coordinator);
}

/** "M.D.", "QC", "R-Mich." */
function isPostnominal(grammar: Grammar, { from, to }: Range): boolean {
  if (to - from > 2 || grammar.length(from) > 3 || !grammar.capital(from)) return false;
  if (to - from === 2) return isJoinedWithin(grammar, from + 1);
  return grammar.length(from) > 1 && grammar.view.scan.tokens.isUpper(from);
}

/** A hyphen or a period without a blank stands before the token. */
function isJoinedWithin(grammar: Grammar, i: number): boolean {
  const gap = grammar.gap(i);
  return (gap & (Gap.hyphen | Gap.period)) !== 0 && (gap & Gap.space) === 0;
}

/** "a veteran who flew there with Novak": describes the name before it. */
function isWhoIs(grammar: Grammar, { from, to }: Range): boolean {
  if (!grammar.isWord(from, Word.a) && !grammar.isWord(from, Word.an)) return false;
  for (let i = from + 1; i < to && i < from + 5; i++) if (grammar.isWord(i, Word.who)) return true;
  return false;
}

/** The subject with which a sentence begins, for a verb that has none of its own. */
export function leadingSubject(grammar: Grammar, first: number, verb: number): Range | null {
  let from = first;
  for (let hop = 0; hop < 4 && from < verb; hop++) {
    if (grammar.quoteAt(from)) return null;
    const role = grammar.role(from);
    if (
      role & (Role.coordinator | Role.adverb) &&
      !grammar.view.mentionAt(from) &&
      !grammar.comma(from + 1)
    ) {
      from++;
      continue;
    }
    const lower =
      grammar.cue(from) & Cue.gerund ||
      (role & (Role.preposition | Role.subordinator | Role.adverb | Role.time) &&
        !(role & (Role.determiner | Role.subject)));
    const opening =
      lower || grammar.cue(from) & Cue.participle || (grammar.isTime(from) && !(role & Role.determiner));
    if (!opening) break;
    let next = from + 1;
    while (next < verb && !grammar.comma(next)) next++;
    if (next >= verb) return null;
    from = next;
  }
  if (from >= verb) return null;
  const phrase = phraseFrom(grammar, from, verb);
  if (!phrase) return null;
  let to = phrase.from + 1;
  while (to < phrase.to && !grammar.looksFinite(to) && !grammar.isCueVerb(to)) to++;
  return { from: phrase.from, to };
}
