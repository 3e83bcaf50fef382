/** Whether a word that can be a cue is a verb here, and in which voice. */
import { Gap } from '../text/characters';
import { Cue } from './cueVerbs';
import type { Grammar } from './grammar';
import { endOfSubject } from './nounPhrase';
import { Role } from './vocabulary';
import { Word } from './word';

export type Voice = 'active' | 'passive' | 'gerund' | 'infinitive' | 'none';

export function voiceOf(grammar: Grammar, i: number, bits: number, first: number): Voice {
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
    if (grammar.isWord(last, Word.to)) return bits & Cue.base ? 'infinitive' : 'none';
    if (grammar.possessive(last) && bits & (Cue.noun | Cue.base | Cue.participle)) return 'none';
    if (role & Role.possessive) return 'none';
    if (role & Role.determiner && !(role & (Role.subject | Role.person | Role.relative))) return 'none';
    if (role & Role.preposition) return bits & Cue.gerund ? 'gerund' : 'none';
  }
  // "health worries have grown"
  if (bits & Cue.noun && grammar.is(i + 1, Role.auxiliary) && !grammar.breaks(i + 1)) return 'none';
  if (bits & Cue.gerund) return be ? 'active' : 'gerund';
  // "a person briefed on the talks": nobody briefs here.
  const reduced =
    bits & Cue.addressee && bits & Cue.participle && !be && !have && !modal && adjacent && role & Role.person;
  if (reduced && !grammar.capital(last) && grammar.is(i + 1, Role.preposition)) return 'none';
  // "the map shows that": no noun is followed so.
  if (bits & (Cue.third | Cue.base) && bits & Cue.evidence && opensClause(grammar, i + 1))
    return be || have ? 'none' : 'active';
  const bySubject = follows(grammar, to, first, bits);
  if (bits & Cue.base && !(bits & (Cue.past | Cue.participle))) {
    if (be || have) return 'none';
    return modal || bySubject ? 'active' : 'none';
  }
  // "rated the party's claims as false"
  if (
    bits & Cue.third &&
    bits & Cue.noun &&
    (grammar.isWord(i + 1, Word.as) || grammar.isWord(i + 1, Word.of))
  ) {
    const { tokens } = grammar.view.scan;
    if (!grammar.words.takes(tokens.word(i), tokens.word(i + 1))) return 'none';
  }
  if (bits & Cue.third)
    return be || have || modal || (bits & Cue.noun && (timed || !bySubject || isListed(grammar, i)))
      ? 'none'
      : 'active';
  if (bits & Cue.base && modal && !be && !have) return 'active';
  if (bits & Cue.participle && be) return 'passive';
  if (bits & Cue.participle && !(bits & Cue.past) && !have)
    return grammar.isWord(i + 1, Word.by) ? 'passive' : 'none';
  // "a plan proposed by Novak"; but "Novak said by phone that"
  if (bits & Cue.past && !have && grammar.isWord(i + 1, Word.by)) {
    return grammar.isWord(i, Word.said) ? 'active' : 'passive';
  }
  if (bits & Cue.noun && !have) return bySubject && !timed ? 'active' : 'none';
  return 'active';
}

function opensClause(grammar: Grammar, i: number): boolean {
  return (
    !grammar.breaks(i) &&
    (grammar.isWord(i, Word.that) ||
      (grammar.is(i, Role.audience) && grammar.length(i) < 5) ||
      grammar.isWord(i, Word.how) ||
      grammar.isWord(i, Word.why) ||
      grammar.isWord(i, Word.whether))
  );
}

/** "goals, expectations, estimates, …" */
function isListed(grammar: Grammar, i: number): boolean {
  return grammar.comma(i) && grammar.comma(i + 1);
}

/** "Novak plans", "who claims", "officials demand" are verbs; "tax plans", "the tax rules" are not. */
function follows(grammar: Grammar, to: number, first: number, bits: number): boolean {
  const last = to - 1;
  if (last < first) return false;
  if (grammar.isWord(last, Word.that) && grammar.is(last - 1, Role.preposition)) return false;
  if (bits & Cue.base && !(bits & Cue.past) && grammar.is(last, Role.coordinator)) return false;
  if (bits & Cue.third && MANY.has(grammar.view.scan.known(last))) return false;
  if (bits & Cue.base && !(bits & Cue.past))
    return isPlural(grammar, last, first) || grammar.view.scan.heading;
  if (grammar.breaks(to)) return grammar.comma(to) || (grammar.gap(to) & Gap.close) !== 0;
  if (
    grammar.is(
      last,
      Role.subject | Role.relative | Role.coordinator | Role.person | Role.body | Role.office | Role.voice,
    )
  )
    return true;
  if (grammar.capital(last)) return grammar.view.mentionAt(last)?.form !== 'demonym';
  return bits & Cue.past ? !grammar.is(last, Role.preposition | Role.determiner) : false;
}

/** Before a form in -s these show a noun: "most states", "some claims". */
const MANY = new Set(['most', 'many', 'some', 'several', 'other', 'others', 'all', 'both', 'these', 'those']);

/** A subject that a verb's base form can follow: they, officials, Republicans, A and B. */
export function isPlural(grammar: Grammar, i: number, first: number): boolean {
  if (i < first) return false;
  const role = grammar.role(i);
  if (role & Role.subject)
    return !(grammar.isWord(i, Word.he) || grammar.isWord(i, Word.she) || grammar.isWord(i, Word.it));
  if (role & Role.relative || role & Role.coordinator) return true;
  if (role & (Role.preposition | Role.determiner | Role.subordinator) && !(role & Role.person)) return false;
  const { tokens } = grammar.view.scan;
  const end = tokens.end(i);
  if (
    grammar.isWord(i, Word.people) ||
    grammar.isWord(i, Word.police) ||
    grammar.isWord(i, Word.others) ||
    grammar.isWord(i, Word.many)
  )
    return true;
  const last = tokens.text.charCodeAt(end - 2);
  // Not "tremendous" or "press".
  if (
    tokens.text.charCodeAt(end - 1) === 0x73 &&
    end - tokens.start(i) > 3 &&
    last !== 0x73 &&
    last !== 0x75 &&
    last !== 0x27
  )
    return true;
  for (let k = i - 1; k >= first && k > i - 8; k--) if (grammar.isWord(k, Word.and)) return true;
  return false;
}
