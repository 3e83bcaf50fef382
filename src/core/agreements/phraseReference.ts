/** One reference by a noun phrase: "a similar agreement with the Philippines", "the RAA". */
import type { Mention } from '../analysis';
import { foldedWords, Gap } from '../text/characters';
import type { Span } from '../text/span';
import { WordClass } from '../text/wordClass';
import { appositionOf, isJoined, isRanked } from './apposition';
import { complementEnd, type Complement } from './complement';
import { deedsOf, type Deed } from './deeds';
import { datesOf } from './eventDates';
import { kindOf } from './kind';
import { isEvaluation, readNounPhrase, type NounPhrase } from './nounPhrase';
import { anaphorParties, hasTwoNear, recentBefore } from './anaphora';
import { distributed } from './distributed';
import { partiesOf } from './parties';
import { partyAt } from './partyList';
import { smallName } from './smallName';
import { isInnerAcronym, isPartOfBody } from './properName';
import type { Likeness, LocalParty, LocalStatus, Reference } from './reference';
import type { Sentence } from './sentence';
import { groupCount, withDoers } from './subject';
import { VERB_WORDS } from './statusVerbs';
import * as vocabulary from './vocabulary';
import { wordTable } from '../text/wordTable';

/**
 * Reads the reference whose head is token `head` and adds it; returns the token after it, `headEnd` for none.
 * `first` is the index of the sentence's first reference.
 */
export function readPhraseReference(
  sentence: Sentence,
  head: number,
  headEnd: number,
  known: Mention | undefined,
  references: Reference[],
  first: number,
): number {
  const small = known ? null : smallName(sentence, head);
  const acronym = !known && !sentence.view.scan.is(head, WordClass.agreementNoun);
  const named = known !== undefined || acronym || small !== null;
  const phrase = readNounPhrase(sentence, head, small?.to ?? headEnd, named, small?.from);
  if (!phrase || (!named && !phrase.proper && isPrivate(sentence, phrase))) return headEnd;
  if (phrase.reach === 'indefinite' && isAbsent(sentence, phrase.outer - 1)) return headEnd;
  if (known && isPartOfBody(sentence, phrase.to)) return headEnd;
  const source = known
    ? 'knowledge'
    : phrase.proper || (small !== null && small.id === null)
      ? 'form'
      : acronym
        ? 'acronym'
        : 'described';
  const deeds = isFollowed(sentence, phrase) ? [] : deedsOf(sentence, phrase, sentence.verbs);
  const found = partiesOf(sentence, phrase, deeds);
  // "no agreement", "agreement would be good": concord, not a thing, unless somebody reaches it.
  const concord =
    source === 'described' &&
    sentence.word(phrase.head) === 'agreement' &&
    phrase.determiner === '' &&
    phrase.reach === 'indefinite';
  if (concord && !sentence.view.scan.heading && !deeds.some((deed) => deed.status)) return phrase.to;
  const owners = anaphorParties(sentence, phrase.outer, found.anaphor);
  const parties = [...found.parties, ...owners];
  // "struck a border deal, and a customs agreement was signed": by the same.
  const before = references.length > first ? references.at(-1) : undefined;
  const same = parties.length === 0 && before && isJoinedClause(sentence, phrase, deeds) ? before : undefined;
  if (same) parties.push(...same.parties);
  // "Hong Kong suspended its treaty": that of somebody we do not know is none that was named.
  const foreign =
    phrase.determiner === 'its' &&
    found.anaphor === 'one' &&
    owners.length === 0 &&
    hasName(sentence, phrase);
  const complement = complementEnd(sentence, phrase);
  let count = found.count || (found.anaphor === 'many' ? 2 : 0) || (same?.partyCount ?? 0);
  for (let i = sentence.from; i < sentence.to; i++) {
    const told = groupCount(sentence, i);
    if (told === 0 || (count > 0 && told !== count)) continue;
    if (count === 0 || parties.length === 0) parties.push(...namedBefore(sentence, i, told));
    count = told;
    break;
  }
  const from = source === 'described' && !small ? phrase.from : phrase.nameFrom;
  const mention: Span = known
    ? { start: known.start, end: known.end }
    : sentence.spanOf(acronym ? head : from, phrase.to);
  const folded = foldedOf(sentence, phrase, known);
  // "the accord on chemicals": what follows tells it from others.
  const bare = source === 'described' && folded.length === 0;
  if (bare) for (const one of complement.words) if (one.length > 3 && !SMALL.has(one)) folded.push(one);
  const statuses = [
    ...deeds.flatMap((deed) => (deed.status ? [withDoers(sentence, deed, deed.status)] : [])),
    ...weakStatuses(sentence, phrase),
  ];
  const word = HEAD_ALIASES[sentence.word(phrase.head)] ?? sentence.word(phrase.head);
  const ranked =
    source === 'described' &&
    isRanked(sentence, phrase, complement, references.length > first ? references.at(-1) : undefined);
  const sameAs = ranked
    ? references.length - 1
    : appositionOf(sentence, phrase, source, known, references, first);
  sentence.ends.set(references.length, complement.to);
  const reference: Reference = {
    mention,
    sentence: sentence.span,
    source,
    id: known?.id ?? null,
    smallId: small?.id ?? null,
    name: known ? known.text : nameOf(sentence, phrase, complement, source),
    words: folded,
    head: word,
    acronym:
      known?.form === 'abbreviation'
        ? known.text.replaceAll('.', '')
        : source === 'acronym'
          ? sentence.tokens.textOf(head)
          : (innerAcronym(sentence, phrase) ?? bracketed(sentence, phrase.to, folded, word)),
    reach: foreign ? 'indefinite' : reachOf(phrase, source),
    likeness: likenessOf(sentence, phrase, source),
    // "a new defence pact" is no other one than its name in the next words.
    renewed: source !== 'described' && isRenewed(sentence, phrase),
    plural: vocabulary.isPlural(word),
    strong: isStrong(sentence, phrase, source, word),
    kind: kindOf([...folded, word, ...complement.words]),
    parties,
    nonParties: found.nonParties,
    outsider: found.outsider,
    heading: sentence.view.scan.heading,
    bound:
      phrase.determiner === 'the' &&
      phrase.from === phrase.nameFrom &&
      !/^(?:requirement|average|score|clock)$/.test(sentence.word(phrase.to)),
    // Who made it was told: "the two sides" need not be all of them.
    partyCount: ranked ? 0 : count,
    statuses,
    dates: datesOf(sentence, phrase, deeds),
    before: count > 0 || found.anaphor !== 'none' ? recentBefore(sentence) : [],
    near: count > 0 && hasTwoNear(sentence),
    hoped:
      deeds.length > 0 && deeds.every(({ group }) => /^(?:planned|possible|wished|near)$/.test(group.mode)),
    coordinated: isJoined(sentence, phrase),
    specified: /^(?:that|which|to|on|for|between|with|by|reached|signed|struck|made|in|at)$/.test(
      sentence.word(phrase.to),
    ),
    // "the Kyoto protocol" that is not the one on record is nothing.
    anaphoric: phrase.anaphoric || (small !== null && vocabulary.FORMAL_HEADS.has(word)),
    sameAs,
  };
  references.push(...distributed(reference));
  return phrase.to;
}

/** ", and an agreement was signed": a clause of its own that names nobody. */
function isJoinedClause(sentence: Sentence, phrase: NounPhrase, deeds: readonly Deed[]): boolean {
  return (
    phrase.reach === 'indefinite' &&
    sentence.word(phrase.outer - 1) === 'and' &&
    (sentence.gap(phrase.outer - 1) & Gap.comma) !== 0 &&
    deeds.some(({ relation, group }) => relation === 'subject' && group.passive)
  );
}

/** The names before "the two countries" in its sentence, if they are as many. */
function namedBefore(sentence: Sentence, end: number, count: number): LocalParty[] {
  const found: LocalParty[] = [];
  for (let i = sentence.from; i < end; i = sentence.after(i)) {
    const party = partyAt(sentence, i, 'subject');
    // Countries are counted, and not the bodies beside them.
    if (party && (party.type === 'person' || /^[A-Z]{3}$/.test(party.id))) found.push(party);
  }
  return new Set(found.map((party) => party.id)).size === count ? found : [];
}

/** "without a deal", "falls short of a treaty" */
function isAbsent(sentence: Sentence, before: number): boolean {
  const word = sentence.word(before);
  return (
    word === 'without' ||
    (word === 'of' && /^(?:short|instead|lack|absence)$/.test(sentence.word(before - 1)))
  );
}

function reachOf({ reach, determiner }: NounPhrase, source: Reference['source']): Reference['reach'] {
  if (source !== 'described') return reach === 'other' ? 'other' : 'definite';
  return determiner === 'any' ? 'definite' : reach;
}

/** "a similar agreement" is of the sort of the one before, "another" of its kind, "a separate" one need not be. */
function likenessOf(sentence: Sentence, phrase: NounPhrase, source: Reference['source']): Likeness {
  if (phrase.reach !== 'other') return 'none';
  // "another RAA" is called as the first.
  if (source === 'acronym') return 'sort';
  const words = sentence.text(phrase.outer, phrase.to).toLowerCase();
  if (/\b(?:similar|comparable|parallel)\b/.test(words)) return 'sort';
  return /\b(?:separate|first|original|previous)\b/.test(words) ? 'none' : 'kind';
}

/** "a new Strategic Arms Reduction Treaty", "any new START treaty"; "the new pact" may be the one just made. */
function isRenewed(sentence: Sentence, { determiner, outer, head }: NounPhrase): boolean {
  if (!/^(?:|a|any|no|another)$/.test(determiner)) return false;
  for (let i = outer; i < head; i++)
    if (sentence.word(i) === 'new' && !sentence.mention(i) && !sentence.tokens.isCapital(i)) return true;
  return false;
}

/** "talks on a successor to New START", "a replacement for NAFTA": what is done is done with what follows it. */
function isFollowed(sentence: Sentence, { outer }: NounPhrase): boolean {
  return (
    /^(?:to|for|of)$/.test(sentence.word(outer - 1)) &&
    /^(?:successor|replacement|alternative|substitute)$/.test(sentence.word(outer - 2))
  );
}

/** A deal of business, justice or sport. */
function isPrivate(sentence: Sentence, phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.head; i++) {
    if (
      !sentence.mention(i) &&
      vocabulary.NOT_BETWEEN_STATES.has(sentence.word(i)) &&
      !vocabulary.OTHER.has(sentence.word(i))
    )
      return true;
  }
  return false;
}

/** A state, a place or an organisation is in its name. */
function namesBody(sentence: Sentence, phrase: NounPhrase): boolean {
  for (let i = phrase.nameFrom; i < phrase.to; i++) {
    const type = sentence.mention(i)?.type;
    if (type !== undefined && type !== 'person') return true;
  }
  return false;
}

function isStrong(
  sentence: Sentence,
  phrase: NounPhrase,
  source: Reference['source'],
  word: string,
): boolean {
  if (source === 'knowledge') return true;
  if (source === 'form') {
    // "a Molotov Pact" is none that exists.
    if (phrase.determiner === 'a' || phrase.determiner === 'an') return false;
    if (vocabulary.STRONG_HEADS.has(word) || /^conventions?$/.test(word)) return true;
    const topical = kindOf(foldedOf(sentence, phrase, undefined)) !== 'other';
    // "the Lima Customs Protocol"; "the Cell Security Protocol" is one of engineers.
    if (/^protocols?$/.test(word)) return topical && namesBody(sentence, phrase);
    return /^agreements?$/.test(word) && (topical || namesBody(sentence, phrase));
  }
  const named =
    /^(?:agreement|deal)$/.test(word) && kindOf(foldedOf(sentence, phrase, undefined)) !== 'other';
  if (source !== 'described' || !(named || vocabulary.STRONG_HEADS.has(word) || vocabulary.isPlural(word)))
    return false;
  // "the Minsk agreements", "the Paris accord": a place's name makes it a name.
  for (let i = phrase.nameFrom; i < phrase.head; i++) {
    const mention = sentence.mention(i);
    if (
      mention &&
      (mention.type === 'place' || (mention.type === 'country' && mention.form === 'metonym')) &&
      phrase.reach === 'definite'
    )
      return true;
  }
  return false;
}

/** Words that tell the agreement from others: no evaluation, no dates, no states. */
function foldedOf(sentence: Sentence, phrase: NounPhrase, known: Mention | undefined): string[] {
  if (known) return foldedWords(known.text).filter((word) => !SMALL.has(word));
  const found: string[] = [];
  for (let i = phrase.nameFrom; i < phrase.to; i++) {
    if (i === phrase.head) continue;
    const type = sentence.mention(i)?.type;
    if (type === 'date' || type === 'country' || type === 'organisation') continue;
    const word = sentence.word(i);
    if (
      SMALL.has(word) ||
      sentence.isPossessive(i) ||
      isInnerAcronym(sentence, i) ||
      (!phrase.proper && isEvaluation(sentence, i))
    )
      continue;
    found.push(word === 'defense' ? 'defence' : word);
  }
  return found;
}

const SMALL = vocabulary.words('of on the and for a an to in s with');

function nameOf(
  sentence: Sentence,
  phrase: NounPhrase,
  complement: Complement,
  source: Reference['source'],
): string {
  if (source === 'acronym') return sentence.tokens.textOf(phrase.head);
  const bare = source === 'described' && phrase.head - phrase.nameFrom === 0;
  const text = sentence.text(phrase.nameFrom, phrase.to);
  if (bare && complement.to > complement.from)
    return `${text} ${sentence.text(complement.from, complement.to)}`;
  return phrase.proper ? text.replace(/ \([A-Z]{2,8}\)/, '') : text;
}

/** "INF" in "Intermediate-Range Nuclear Forces (INF) Treaty". */
function innerAcronym(sentence: Sentence, phrase: NounPhrase): string | null {
  if (!phrase.proper) return null;
  for (let i = phrase.nameFrom + 1; i < phrase.head; i++)
    if (isInnerAcronym(sentence, i)) return sentence.tokens.textOf(i);
  return null;
}

/** A name stands before the phrase. */
function hasName(sentence: Sentence, phrase: NounPhrase): boolean {
  for (let i = sentence.from; i < phrase.outer; i++) {
    const type = sentence.mention(i)?.type;
    if (type !== undefined && type !== 'date') return true;
  }
  return false;
}

/** "(RAA)" right after the phrase, if its letters fit the words. */
function bracketed(sentence: Sentence, at: number, folded: readonly string[], head: string): string | null {
  if (!(sentence.gap(at) & Gap.open) || at >= sentence.tokens.count) return null;
  const { tokens } = sentence;
  const plural = /^[A-Z]{2,6}s?$/.test(tokens.textOf(at));
  if (!plural || !(sentence.gap(at + 1) & Gap.close)) return null;
  const letters = tokens.textOf(at).replace(/s$/, '').toLowerCase();
  const initials = [...folded, head].map((word) => word.charAt(0));
  const fits = [...letters].filter((letter) => initials.includes(letter)).length;
  return fits * 3 >= letters.length * 2 ? tokens.textOf(at).replace(/s$/, '') : null;
}

const HEAD_ALIASES: Readonly<Partial<Record<string, string>>> = {
  mou: 'memorandum',
  mous: 'memorandums',
  memoranda: 'memorandums',
  swap: 'exchange',
};

const WEAK = wordTable<LocalStatus['status']>({
  signed: 'signed',
  unratified: 'signed',
  ratified: 'ratified',
  proposed: 'proposed',
  draft: 'proposed',
  planned: 'planned',
  upcoming: 'planned',
  future: 'planned',
  possible: 'proposed',
  potential: 'proposed',
  prospective: 'proposed',
  expired: 'ended',
  defunct: 'ended',
  existing: 'in-force',
  current: 'in-force',
  suspended: 'suspended',
  stalled: 'negotiating',
  agreed: 'agreed',
  tentative: 'agreed',
  preliminary: 'agreed',
  concluded: 'agreed',
  negotiated: 'agreed',
  reached: 'agreed',
});
const WEAK_EVENT = wordTable<string>({ signed: 'signing' });

/** "the proposed pact", "the newly signed RAA": what the words before the head say of its status. */
function weakStatuses(sentence: Sentence, phrase: NounPhrase): LocalStatus[] {
  const found: LocalStatus[] = [];
  for (let i = phrase.from; i < phrase.head; i++) {
    const word = sentence.word(i);
    // "the 1987 treaty"
    const year = /^(?:19|20)\d\d$/.test(word) && sentence.mention(i)?.type === 'date';
    if (year) found.push({ ...sentence.spanOf(i, i + 1), status: 'signed', event: 'signing', mode: 'weak' });
    const status = WEAK.get(word);
    if (!status || sentence.mention(i)) continue;
    const to =
      sentence.word(phrase.to) === 'in' &&
      sentence.word(phrase.to + 1) === 'the' &&
      sentence.word(phrase.to + 2) === 'future';
    const coming = to && VERB_WORDS.has(word) && status !== 'proposed';
    found.push({
      ...sentence.spanOf(i, i + 1),
      status: coming ? 'planned' : status,
      event: WEAK_EVENT.get(word) ?? '',
      mode: 'weak',
    });
  }
  return found;
}
