/** What the sentence says is done with an agreement, and by whom. */
import type { AgreementStatus } from '../analysis';
import { Gap } from '../text/characters';
import type { NounPhrase } from './nounPhrase';
import type { LocalStatus } from './reference';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS, type VerbWord } from './statusVerbs';
import { readVerbGroup, type Mode, type VerbGroup } from './verbGroup';
import * as vocabulary from './vocabulary';

export interface Deed {
  readonly verb: VerbWord;
  /** Token of the verb. */
  readonly at: number;
  /** The phrase is what the verb is done to, or its subject, or the deed is a noun ("talks on …"). */
  readonly relation: 'object' | 'subject' | 'noun';
  readonly group: VerbGroup;
  readonly status: LocalStatus | null;
}

/** All deeds that concern the phrase; `verbs` are the tokens of the sentence that `VERB_WORDS` knows. */
export function deedsOf(sentence: Sentence, phrase: NounPhrase, verbs: readonly number[]): Deed[] {
  const deeds: Deed[] = [];
  for (const at of verbs) {
    if (at >= phrase.outer && at < phrase.to) continue;
    for (const verb of VERB_WORDS.get(sentence.word(at)) ?? []) {
      const deed = deedAt(sentence, phrase, at, verb);
      if (!deed) continue;
      deeds.push(deed);
      break;
    }
  }
  return deeds;
}

function deedAt(sentence: Sentence, phrase: NounPhrase, at: number, verb: VerbWord): Deed | null {
  const end = at + 1 + particles(sentence, at, verb);
  if (end <= at) return null;
  if (verb.lemma === 'enter' && !verb.intransitive && /^(?:force|effect)$/.test(sentence.word(end)))
    return null;
  if (verb.form === 'noun') return nounDeed(sentence, phrase, at, verb);
  if (at < phrase.outer) {
    if (verb.intransitive && !/^(?:end|terminate)$/.test(verb.lemma)) return null;
    if (!isFree(sentence, end, phrase.outer, verb)) return null;
    const group = readVerbGroup(sentence, at, verb);
    if (group.passive) return null;
    // "have" alone is a state; "have signed" is not this verb.
    if (
      verb.lemma === 'have' &&
      (phrase.determiner === '' ||
        (phrase.outer !== end && sentence.word(phrase.outer - 1) !== 'and') ||
        group.negated)
    )
      return null;
    return { verb, at, relation: 'object', group, status: statusOf(sentence, verb, group, end) };
  }
  return subjectDeed(sentence, phrase, at, end, verb);
}

/** How many words after the verb belong to it; -1 if the verb lacks what must follow. */
function particles(sentence: Sentence, at: number, verb: VerbWord): number {
  if (verb.then.length === 0) return 0;
  for (const follow of verb.then) {
    const parts = follow === '' ? [] : follow.split(' ');
    if (parts.every((part, k) => sentence.word(at + 1 + k) === part)) {
      // "pulled out of", "withdrew from"
      const extra =
        /^(?:out|away)$/.test(parts.at(-1) ?? '') && sentence.word(at + 1 + parts.length) === 'of' ? 1 : 0;
      return parts.length + extra;
    }
  }
  return -1;
}

const JOINS = vocabulary.words('and or');
const FINITE = vocabulary.words('is are was were will would has have had could may might');

/** Nothing between the verb and its object but words of the object itself, adverbs and short insertions. */
function isFree(sentence: Sentence, from: number, to: number, verb: VerbWord): boolean {
  if (to - from > 13) return false;
  // "a broker of the treaty", "in breach of the pact": nouns.
  if (sentence.word(from) === 'of' && !/^(?:out|away)$/.test(sentence.word(from - 1))) return false;
  // ", and a treaty was signed": a clause of its own.
  if (sentence.word(to - 1) === 'and' && sentence.gap(to - 1) & Gap.comma) return false;
  let commas = 0;
  for (let i = from; i < to; i++) {
    const gap = sentence.gap(i);
    if (gap & BREAK) return false;
    if (gap & Gap.comma && ++commas > 3) return false;
    const word = sentence.word(i);
    const joins = JOINS.has(sentence.word(i + 1)) || JOINS.has(sentence.word(i - 1));
    if (sentence.mention(i)) {
      // "signed with Japan a pact", "gave Iran a deal"; a subject of another verb breaks it.
      continue;
    }
    if (vocabulary.CLAUSE.has(word) || vocabulary.SPEECH.has(word)) return false;
    if (
      vocabulary.isHead(word) &&
      !joins &&
      !(sentence.gap(i + 1) & Gap.comma) &&
      !/^(?:and|or)$/.test(sentence.word(to - 1))
    )
      return false;
    if (word === 'to') {
      const next = i + 1;
      const noun =
        next === to ||
        vocabulary.DEFINITE.has(sentence.word(next)) ||
        vocabulary.INDEFINITE.has(sentence.word(next)) ||
        sentence.mention(next) !== undefined;
      if (!noun || (verb.lemma !== 'agree' && next === to && verb.lemma !== 'accede')) return false;
    }
    const entries = VERB_WORDS.get(word);
    if (entries?.some((entry) => entry.form !== 'noun') && !joins) return false;
    if (FINITE.has(word)) return false;
  }
  if (to < sentence.to && sentence.gap(to) & (BREAK & ~Gap.open)) return false;
  return true;
}

function subjectDeed(
  sentence: Sentence,
  phrase: NounPhrase,
  at: number,
  end: number,
  verb: VerbWord,
): Deed | null {
  if (at - phrase.to > 18 || (verb.form === 'gerund' && !verb.intransitive) || verb.lemma === 'have')
    return null;
  const group = readVerbGroup(sentence, at, verb);
  if (!group.passive && !verb.intransitive && isRelative(sentence, phrase.to, group.from)) {
    return { verb, at, relation: 'object', group, status: statusOf(sentence, verb, group, end) };
  }
  const start = Math.max(group.from, phrase.to);
  if (group.purpose && start - phrase.to <= 1 && !/^(?:is|are|was|were)$/.test(sentence.word(start)))
    return null;
  // "the deal would end most duties": it ends something else.
  if (/^(?:end|terminate)$/.test(verb.lemma) && !group.passive && hasObject(sentence, end)) return null;
  // "efforts to enact a treaty fell apart": the treaty is an object, and not what fell apart.
  const object = sentence.word(phrase.outer - 2) === 'to' && !sentence.mention(phrase.outer - 1);
  if (object && verb.intransitive) return null;
  const adjacent =
    at === phrase.to ||
    (at === phrase.to + 1 && /^(?:first|originally|just|recently|being)$/.test(sentence.word(phrase.to)));
  const reduced =
    verb.form === 'past' &&
    verb.lemma !== 'have' &&
    !verb.intransitive &&
    adjacent &&
    !group.passive &&
    !(sentence.gap(at) & BREAK);
  const joined = /^(?:and|or|but)$/.test(sentence.word(start - 1)) && verb.form === 'past';
  if (
    !reduced &&
    !group.passive &&
    !verb.intransitive &&
    !(joined && hasPassiveBefore(sentence, phrase.to, start))
  )
    return null;
  if (
    verb.intransitive &&
    verb.form === 'base' &&
    start === at &&
    !phrase.proper &&
    sentence.word(at - 1) !== 'to'
  ) {
    if (!vocabulary.ADVERBS.has(sentence.word(at - 1)) && !sentence.word(phrase.head).endsWith('s'))
      return null;
  }
  if (!reduced && !reachesBack(sentence, phrase.to, start)) return null;
  return { verb, at, relation: 'subject', group, status: statusOf(sentence, verb, group, end) };
}

/** A noun right after the verb: no preposition, date or end of a phrase. */
function hasObject(sentence: Sentence, end: number): boolean {
  if (end >= sentence.to || sentence.gap(end) & (BREAK | Gap.comma)) return false;
  const word = sentence.word(end);
  return !(
    sentence.mention(end)?.type === 'date' ||
    vocabulary.PREPOSITIONS.has(word) ||
    vocabulary.ADVERBS.has(word) ||
    vocabulary.CLAUSE.has(word) ||
    word === 'and'
  );
}

/** "the pact that Mali and Niger signed": only names stand between the phrase and the verb. */
function isRelative(sentence: Sentence, from: number, to: number): boolean {
  const first = /^(?:that|which)$/.test(sentence.word(from)) ? from + 1 : from;
  if (to <= first || to - first > 14 || sentence.word(first) === 'and') return false;
  if (first === from && sentence.gap(from) & Gap.comma) return false;
  let names = 0;
  for (let i = first; i < to; i++) {
    if (sentence.gap(i) & BREAK) return false;
    const mention = sentence.mention(i);
    if (mention && mention.type !== 'date') names++;
    else if (
      !/^(?:and|the|its|president|prime|minister|leaders|it|they|he|she)$/.test(sentence.word(i)) &&
      !sentence.isPossessive(i)
    )
      return false;
  }
  return names > 0 || first > from;
}

function hasPassiveBefore(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:is|was|were|are|been|be)$/.test(sentence.word(i))) return true;
  return false;
}

/** From the phrase to its verb: complements with prepositions, a relative clause's beginning, earlier joined verbs. */
function reachesBack(sentence: Sentence, from: number, to: number): boolean {
  const coordinated = /^(?:and|or|but)$/.test(sentence.word(to - 1));
  let preposition = false;
  for (let i = from; i < to; i++) {
    if (sentence.gap(i) & (BREAK & ~(Gap.open | Gap.close | Gap.dash))) return false;
    const word = sentence.word(i);
    if (vocabulary.PREPOSITIONS.has(word) || word === 'of') preposition = true;
    if (i === from && /^(?:which|that)$/.test(word)) {
      // "the deal that Iran signed": the relative clause has a subject of its own.
      if (to - i === 1) continue;
      if (sentence.mention(i + 1)) return false;
      continue;
    }
    if (vocabulary.CLAUSE.has(word) && !coordinated) return false;
    if (vocabulary.SPEECH.has(word)) return false;
    if (vocabulary.isHead(word) && !isInserted(sentence, from, i)) return false;
    const mention = sentence.mention(i);
    if (mention && mention.type !== 'date' && !preposition) return false;
    if (!coordinated && i < to - 1 && FINITE.has(word)) return false;
  }
  return true;
}

/** "the pact, a reciprocal access deal, was signed" */
function isInserted(sentence: Sentence, from: number, i: number): boolean {
  if (!(sentence.gap(i + 1) & Gap.comma)) return false;
  for (let k = from; k < i; k++)
    if (sentence.gap(k) & Gap.comma && /^(?:a|an|the)$/.test(sentence.word(k))) return true;
  return false;
}

const OF = vocabulary.words('of on over about for to towards toward from at');

function nounDeed(sentence: Sentence, phrase: NounPhrase, at: number, verb: VerbWord): Deed | null {
  const group: VerbGroup = {
    mode: 'actual',
    negated: false,
    passive: false,
    from: at,
    patient: -1,
    purpose: false,
  };
  const talks = verb.status === 'negotiating';
  // "trade deal talks"
  if (at === phrase.to && talks && sentence.tokens.spaced(at))
    return {
      verb,
      at,
      relation: 'noun',
      group,
      status: evidence(sentence, verb.status, verb.event, at, at + 1, true),
    };
  if (at >= phrase.outer || phrase.outer - at > 9 || !OF.has(sentence.word(phrase.outer - 1))) return null;
  for (let i = at + 1; i < phrase.outer - 1; i++) {
    const word = sentence.word(i);
    if (vocabulary.PREPOSITIONS.has(word) && !/^(?:with|between|in|over|on|for|to)$/.test(word)) return null;
    if (
      sentence.gap(i) & (BREAK | Gap.comma) ||
      vocabulary.CLAUSE.has(word) ||
      vocabulary.isHead(word) ||
      VERB_WORDS.has(word) ||
      vocabulary.AUXILIARY.has(word)
    )
      return null;
  }
  const before = sentence.word(at - 1);
  const done =
    talks ||
    verb.status === 'proposed' ||
    /^(?:after|following|since|s|its|their|his)$/.test(before) ||
    verb.lemma === 'collapse';
  const planned = /^(?:planned|threatened|possible|potential|imminent|looming|proposed)$/.test(before);
  if (planned)
    return {
      verb,
      at,
      relation: 'noun',
      group,
      status: evidence(sentence, mapped(verb.status, 'planned', false), verb.event, at, at + 1, false),
    };
  return {
    verb,
    at,
    relation: 'noun',
    group,
    status: done ? evidence(sentence, verb.status, verb.event, at, at + 1, true) : null,
  };
}

function statusOf(sentence: Sentence, verb: VerbWord, group: VerbGroup, end: number): LocalStatus | null {
  let { mode } = group;
  if (mode === 'possible' && datedSoon(sentence, end)) mode = 'planned';
  const status = mapped(verb.status, mode, group.negated);
  return evidence(sentence, status, verb.event, group.from, end, mode === 'actual');
}

function evidence(
  sentence: Sentence,
  status: AgreementStatus | null,
  event: string,
  from: number,
  to: number,
  actual: boolean,
): LocalStatus | null {
  return status && { ...sentence.spanOf(from, to), status, event, mode: actual ? 'actual' : 'future' };
}

/** "could be signed as early as Monday": a date makes a possibility a plan. */
function datedSoon(sentence: Sentence, end: number): boolean {
  for (let i = end; i < Math.min(end + 6, sentence.to); i++)
    if (sentence.mention(i)?.type === 'date') return true;
  return false;
}

const MADE = new Set<AgreementStatus>(['signed', 'initialled', 'agreed', 'ratified']);
const UNMADE = new Set<AgreementStatus>(['withdrawn', 'ended', 'suspended']);

/** The status that the deed gives in this mode; `null` where it gives none. */
export function mapped(status: AgreementStatus, mode: Mode, negated: boolean): AgreementStatus | null {
  if (mode === 'conditional') return null;
  if (mode === 'refused' || (negated && (mode === 'planned' || mode === 'possible'))) {
    if (UNMADE.has(status)) return 'in-force';
    return MADE.has(status) || status === 'negotiating' ? 'rejected' : null;
  }
  if (mode === 'failed' || negated) return UNMADE.has(status) ? 'in-force' : null;
  if (mode === 'actual') return status;
  if (UNMADE.has(status) || status === 'extended') return 'in-force';
  switch (status) {
    case 'signed':
    case 'initialled':
    case 'agreed':
      return mode === 'planned' ? 'planned' : mode === 'near' ? 'negotiating' : 'proposed';
    case 'ratified':
      return 'signed';
    case 'in-force':
      return 'agreed';
    case 'negotiating':
      return mode === 'near' ? 'negotiating' : 'proposed';
    default:
      return 'proposed';
  }
}
