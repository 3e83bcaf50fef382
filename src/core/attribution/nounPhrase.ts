/** Who a cue belongs to: the noun phrase before or after it. */
import { Gap } from '../text/characters';
import { Cue } from './cueVerbs';
import type { Grammar, Range } from './grammar';
import { Role } from './vocabulary';
import { Word } from './word';

const LONGEST = 30;

/** Prepositions that may tie a noun to the next one inside a source: "a spokesman for the ministry". */
function joins(grammar: Grammar, i: number): boolean {
  return grammar.is(i, Role.preposition);
}

/** Steps back over auxiliaries, adverbs and times: the token after the subject, for a verb at `verb`. */
export function endOfSubject(grammar: Grammar, verb: number, first: number): number {
  let i = verb;
  while (i > first) {
    const k = i - 1;
    if (grammar.quoteAt(k)) break;
    if (i < verb && grammar.breaks(i) && !grammar.comma(i)) break;
    if (i <= verb && grammar.breaks(i)) break;
    const role = grammar.role(k);
    const date = grammar.isTime(k) && !(role & Role.subject);
    const small = !grammar.capital(k) || grammar.view.scan.heading || k === first;
    const adverb = small && (role & (Role.auxiliary | Role.adverb)) !== 0;
    if (
      adverb ||
      (date && (role & Role.time || !grammar.capital(k) || grammar.view.mentionAt(k)?.type === 'date')) ||
      isAdverbByForm(grammar, k) ||
      isAllOfThem(grammar, k, first)
    )
      i = k;
    else if (i < verb && (role & Role.preposition) !== 0 && grammar.isTime(k + 1)) i = k;
    else if (i < verb && (role & Role.determiner) !== 0 && grammar.isTime(k + 1)) i = k;
    else break;
  }
  return i;
}

/** "Novak and Lind both said", "they all said" */
function isAllOfThem(grammar: Grammar, k: number, first: number): boolean {
  if (k <= first || grammar.capital(k) || grammar.breaks(k)) return false;
  const all = grammar.isWord(k, Word.all) || grammar.isWord(k, Word.both) || grammar.isWord(k, Word.each);
  return all && (grammar.capital(k - 1) || grammar.is(k - 1, Role.subject | Role.person));
}

export function isAdverbByForm(grammar: Grammar, i: number): boolean {
  if (grammar.capital(i)) return false;
  // "the family", "his ally"
  if (i > 0 && grammar.is(i - 1, Role.determiner | Role.possessive) && !grammar.breaks(i)) return false;
  const { tokens } = grammar.view.scan;
  const end = tokens.end(i);
  return (
    end - tokens.start(i) > 4 &&
    tokens.text.charCodeAt(end - 1) === 0x79 &&
    tokens.text.charCodeAt(end - 2) === 0x6c &&
    !grammar.is(i, Role.person | Role.body)
  );
}

export interface Subject extends Range {
  /** The verb has its subject in common with the one before it. */
  readonly shared: boolean;
}

/** The noun phrase that ends before token `to` and begins at or after `first`; `null` if nothing can be one. */
export function phraseEndingAt(grammar: Grammar, to: number, first: number): Subject | null {
  let from = to;
  for (let k = to - 1; k >= first && to - k <= LONGEST; k--) {
    if (grammar.quoteAt(k)) break;
    const role = grammar.role(k);
    if (!grammar.capital(k) || k === first) {
      if (role & Role.subject && !(role & Role.person)) {
        // "someone familiar with the plan"
        if (k === to - 1 || grammar.isWord(k, Word.someone) || grammar.isWord(k, Word.somebody)) from = k;
        break;
      }
      if (role & (Role.subordinator | Role.auxiliary)) break;
      if (role & Role.coordinator && !joinsNames(grammar, k, first)) break;
      if (k < to - 1 && (grammar.is(k, Role.finite) || isFinite(grammar, k, first))) break;
    }
    from = k;
    if (k > first && grammar.breaks(k)) {
      const back = bracketBefore(grammar, k, first);
      if (back < 0) break;
      k = back + 1;
    }
  }
  from = withListBefore(grammar, withoutLeadIn(grammar, from, to), to, first);
  return from < to ? { from, to, shared: false } : null;
}

/** "Britain, France and Germany": the names before the last two belong to them. */
function withListBefore(grammar: Grammar, from: number, to: number, first: number): number {
  let joined = false;
  for (let i = from + 1; i < to && !joined; i++)
    joined = grammar.isWord(i, Word.and) && grammar.capital(i + 1);
  let start = from;
  while (joined && start > first && grammar.comma(start) && !grammar.quoteAt(start - 1)) {
    let item = start;
    while (item > first && start - item < 4 && grammar.capital(item - 1) && !grammar.isTime(item - 1)) {
      item--;
      if (grammar.breaks(item)) break;
    }
    const ends = item === first || grammar.comma(item) || grammar.isWord(item - 1, Word.of);
    if (item === start || !ends || !isListed(grammar, item, start)) break;
    start = item;
  }
  // "the leaders of Britain, France and Germany"
  const of = start - 1;
  return start < from && of > first && grammar.isWord(of, Word.of)
    ? (phraseEndingAt(grammar, of, first)?.from ?? start)
    : start;
}

/** A name of the kind that may be one of several who speak. */
function isListed(grammar: Grammar, from: number, to: number): boolean {
  const type = grammar.view.mentionAt(from)?.type;
  return (
    (type === 'country' || type === 'organisation' || type === 'person') && grammar.afterMention(from) === to
  );
}

/** A short bracket inside the phrase, "Rep. Meeks (D) of New York": the token before it, or -1. */
function bracketBefore(grammar: Grammar, k: number, first: number): number {
  if ((grammar.gap(k) & (Gap.close | Gap.hyphen | Gap.dash)) !== Gap.close) return -1;
  for (let i = k - 1; i > first && i > k - 6; i--) if (grammar.gap(i) & Gap.open) return i - 1;
  return -1;
}

/** "officials and analysts say" against "the bank closed and officials say". */
function joinsNames(grammar: Grammar, at: number, first: number): boolean {
  if (grammar.isWord(at, Word.but) || grammar.isWord(at, Word.yet) || at === first) return false;
  if (grammar.comma(at)) return false;
  let names = false;
  for (let k = at - 1; k >= first && k > at - 12; k--) {
    if (grammar.quoteAt(k) || grammar.looksFinite(k) || grammar.isCueVerb(k)) return false;
    if (grammar.is(k, Role.subject) && !grammar.is(k, Role.person)) return false;
    names ||= grammar.capital(k) || grammar.is(k, Role.person | Role.body);
    if (grammar.breaks(k)) break;
  }
  return names;
}

/** Cuts "In Ohio", "On Monday" and the like off the front. */
function withoutLeadIn(grammar: Grammar, from: number, to: number): number {
  let start = from;
  for (let round = 0; round < 4 && start < to; round++) {
    const role = grammar.role(start);
    if (
      role & (Role.coordinator | Role.subordinator) ||
      (role & Role.adverb && !(role & Role.determiner) && !grammar.view.mentionAt(start))
    )
      start++;
    else if (role & Role.preposition) start = afterLeadIn(grammar, start, to);
    else if (
      grammar.isTime(start) &&
      !(role & Role.determiner) &&
      start + 1 < to &&
      !grammar.possessive(start + 1)
    )
      start++;
    // ", saying anybody who"
    else if (grammar.cue(start) & Cue.gerund && start + 1 < to && grammar.breaks(start)) start++;
    else break;
  }
  return start;
}

function afterLeadIn(grammar: Grammar, from: number, to: number): number {
  // The last place where a new noun phrase can begin that is not what a preposition governs.
  for (let k = to - 1; k > from + 1; k--) {
    if (grammar.is(k - 1, Role.preposition) || grammar.is(k - 1, Role.determiner)) continue;
    if (grammar.is(k, Role.determiner) && !grammar.possessive(k - 1)) return k;
    const mention = grammar.view.mentionAt(k);
    if (mention?.type === 'person' && grammar.view.mentionAt(k - 1) !== mention && !grammar.possessive(k))
      return grammar.capital(k - 1) ? k - 1 : k;
  }
  return from + 1;
}

/** The noun phrase that begins at token `from`, for "said Maria Novak"; ends before `limit`. */
export function phraseFrom(grammar: Grammar, from: number, limit: number): Range | null {
  if (from >= limit || grammar.quoteAt(from) || grammar.breaksHard(from)) return null;
  const role = grammar.role(from);
  if (role & Role.subject) return { from, to: from + 1 };
  if (
    !grammar.startsWithNoun(from) &&
    role & (Role.preposition | Role.subordinator | Role.auxiliary | Role.adverb)
  )
    return null;
  let named = false;
  let to = from;
  while (to < limit && to - from < LONGEST) {
    if (to > from && (grammar.breaks(to) || grammar.quoteAt(to))) break;
    const own = grammar.role(to);
    const small = !grammar.capital(to);
    if (to > from && small && isReduced(grammar, to)) {
      to += 3;
      continue;
    }
    if (to > from && small) {
      if (own & (Role.subordinator | Role.relative | Role.auxiliary | Role.finite | Role.subject)) break;
      if ((grammar.isCueVerb(to) && !isNounHere(grammar, to)) || (named && grammar.looksFinite(to))) break;
      if (
        own & Role.coordinator &&
        !grammar.capital(to + 1) &&
        !grammar.is(to + 1, Role.person | Role.determiner)
      )
        break;
      if (
        named &&
        !(own & (Role.preposition | Role.coordinator | Role.determiner)) &&
        !afterJoin(grammar, to, from)
      )
        break;
      if (joins(grammar, to) && (grammar.isTime(to + 1) || endsSource(grammar, to))) break;
      if (own & Role.adverb) break;
    }
    if (to > from && grammar.view.mentionAt(to)?.type === 'date') break;
    if (grammar.view.mentionAt(to)?.type === 'person') named = true;
    to++;
  }
  to = Math.min(to, limit);
  while (
    to > from &&
    grammar.is(to - 1, Role.preposition | Role.determiner | Role.coordinator) &&
    !grammar.is(to - 1, Role.person)
  )
    to--;
  return to > from ? { from, to } : null;
}

/** "familiar with his thinking", "close to the warring sides" */
function isNounHere(grammar: Grammar, i: number): boolean {
  return (
    grammar.is(i - 1, Role.determiner | Role.possessive) && (grammar.cue(i) & (Cue.gerund | Cue.noun)) !== 0
  );
}

function afterJoin(grammar: Grammar, i: number, from: number): boolean {
  for (let k = i - 1; k > from && k > i - 6; k--) if (grammar.is(k, Role.preposition)) return true;
  return false;
}

/** "said Novak in an interview": prepositions that begin when, where and how it was said. */
function endsSource(grammar: Grammar, i: number): boolean {
  if (grammar.isWord(i, Word.to) && grammar.isWord(i - 1, Word.close)) return false;
  if (
    grammar.isWord(i, Word.of) ||
    grammar.isWord(i, Word.for) ||
    grammar.isWord(i, Word.from) ||
    grammar.isWord(i, Word.with)
  )
    return false;
  if (grammar.isWord(i, Word.at)) return !grammar.capital(i + 1) && !grammar.is(i + 1, Role.determiner);
  return !(
    grammar.isWord(i, Word.close) ||
    (grammar.isWord(i, Word.in) &&
      grammar.capital(i + 1) &&
      grammar.is(i - 1, Role.person | Role.voice | Role.office))
  );
}

/** What is done to documents. */
const SEEN = new Set(
  'seen reviewed obtained published released commissioned conducted signed written issued prepared'.split(
    ' ',
  ),
);

/** "Novak turned to" against "an experienced official", "officials briefed on the talks". */
function isFinite(grammar: Grammar, i: number, first: number): boolean {
  if (!grammar.looksFinite(i) && !grammar.isCueVerb(i)) return false;
  if (i === first) return true;
  // "a copy of the draft reviewed by Reuters"
  if (
    grammar.isWord(i + 1, Word.by) &&
    SEEN.has(grammar.view.scan.lower(i)) &&
    !grammar.is(i - 1, Role.auxiliary)
  )
    return false;
  // “…,” retired general Novak said
  if (grammar.quoteAt(i - 1)) return (grammar.cue(i) & Cue.speech) !== 0;
  if (grammar.is(i - 1, Role.determiner) && !grammar.is(i - 1, Role.subject)) return false;
  return !isReduced(grammar, i);
}

/** "officials briefed on the talks": the verb describes the noun. */
function isReduced(grammar: Grammar, i: number): boolean {
  if (!grammar.is(i - 1, Role.person | Role.body) || grammar.capital(i - 1) || grammar.breaks(i))
    return false;
  return (
    grammar.looksFinite(i) &&
    !grammar.is(i, Role.finite | Role.auxiliary) &&
    grammar.is(i + 1, Role.preposition)
  );
}
