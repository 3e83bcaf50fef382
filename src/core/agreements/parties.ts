/** Who is party to an agreement, from the grammar of the sentence. */
import { Gap } from '../text/characters';
import { anaphorParties } from './anaphora';
import type { Deed } from './deeds';
import type { NounPhrase } from './nounPhrase';
import { isOutsider } from './outsider';
import { helpAt, isFiller, listAt, partyAt } from './partyList';
import type { LocalParty } from './reference';
import { BREAK, type Sentence } from './sentence';
import { firstNames, groupCount, NOBODY, subjectOf } from './subject';
import { VERB_WORDS } from './statusVerbs';
import * as vocabulary from './vocabulary';
import { wordTable } from '../text/wordTable';

/** "in a deal brokered by Turkey", "under an agreement with Ankara": the parties are those whom the clause is about. */
function framedBy(
  sentence: Sentence,
  phrase: NounPhrase,
  partners: readonly LocalParty[],
): readonly LocalParty[] {
  const at = phrase.outer - 1;
  const before = sentence.word(at);
  const frame = /^(?:in|under)$/.test(before) || (before === 'of' && sentence.word(at - 1) === 'part');
  if (!frame || phrase.proper) return [];
  if (at === sentence.from) {
    let i = phrase.to;
    while (i < Math.min(sentence.to, phrase.to + 12) && !(sentence.gap(i) & Gap.comma)) i++;
    if (before !== 'under' || !(sentence.gap(i) & Gap.comma)) return [];
    if (phrase.reach === 'definite')
      return i === phrase.to ? listAt(sentence, i, sentence.to, 'subject').parties : [];
    return partners.length === 1 ? listAt(sentence, i, sentence.to, 'subject').parties.slice(0, 1) : [];
  }
  if (phrase.reach === 'definite' || !/^(?:a|an)$/.test(phrase.determiner)) return [];
  const subject = firstNames(sentence, sentence.from, at);
  if (partners.length > 0)
    return partners.length === 1 && partners[0]?.role === 'with' && subject.length === 1 ? subject : [];
  if (subject.length > 1) return subject;
  // "Israel exports gas to Egypt under a 2018 agreement."
  const named: LocalParty[] = [];
  for (let i = sentence.from; i < at; i = sentence.after(i)) {
    const party = partyAt(sentence, i, 'subject');
    if (party && !named.some(({ id }) => id === party.id)) named.push(party);
  }
  return named.length === 2 ? named : [];
}

export interface Parties {
  readonly parties: readonly LocalParty[];
  readonly nonParties: readonly LocalParty[];
  /** Who makes it is no state: "Siemens signed an energy agreement with Iraq". */
  readonly outsider: boolean;
  /** How many the words say: "the two countries"; 0 where they do not. */
  readonly count: number;
  /** A pronoun or "the country" stands where a party should. */
  readonly anaphor: 'none' | 'one' | 'many';
}

export function partiesOf(sentence: Sentence, phrase: NounPhrase, deeds: readonly Deed[]): Parties {
  const parties: LocalParty[] = [];
  const nonParties: LocalParty[] = [];
  let outsider = false;
  let count = 0;
  let anaphor: Parties['anaphor'] = 'none';
  for (const party of modifiers(sentence, phrase)) parties.push(party);
  for (let i = phrase.from; i < phrase.to; i++) count = Math.max(count, COUNTS.get(sentence.word(i)) ?? 0);
  const owner = ownerOf(sentence, phrase);
  parties.push(...owner.parties);
  if (owner.anaphor !== 'none') anaphor = owner.anaphor;
  const after = complements(sentence, phrase.to, 16);
  parties.push(...framedBy(sentence, phrase, after.parties));
  parties.push(...after.parties);
  count = Math.max(count, after.count);
  parties.push(...members(sentence, phrase), ...warnedAgainst(sentence, phrase));
  const plural = vocabulary.isPlural(sentence.word(phrase.head));
  for (const deed of deeds) {
    if (deed.relation === 'subject') {
      parties.push(...complements(sentence, deed.at + 1, 14).parties);
      // "The treaty binds Japan and Kenya."
      if (deed.verb.lemma === 'bind')
        parties.push(...listAt(sentence, deed.at + 1, sentence.to, 'by').parties);
      if (!isBystander(deed)) parties.push(...byList(sentence, deed.at + 1));
      continue;
    }
    // "signed with Japan a pact", "talks with Japan on a pact"
    parties.push(...complements(sentence, deed.at + 1, phrase.outer - deed.at - 1).parties);
    // Those who urge others to sign are no parties.
    const patients =
      deed.group.patient < 0
        ? []
        : listAt(sentence, sentence.before(deed.group.patient), deed.at, plural ? 'with' : 'subject').parties;
    // Who urges two others to sign is no party; who asks one to sign is the other side.
    const urges =
      deed.group.patient >= 0 && ((patients.length !== 1 && !plural) || !asks(sentence, deed.group.patient));
    // "Germany helped Norway and Chile reach a pact"
    const helped = helpedTo(sentence, deed);
    if (helped.length > 0) {
      parties.push(...helped);
      continue;
    }
    // "officials welcomed the trade deal talks"
    const named = deed.relation === 'noun' && deed.at >= phrase.to;
    const acts = !urges && !named && !isBystander(deed);
    const subject = acts ? subjectOf(sentence, deed) : NOBODY;
    const excluded = isExclusion(deed);
    if (!excluded) nonParties.push(...subject.excluded);
    if (acts && subject.count === 0 && MADE.has(deed.verb.status))
      outsider ||= isOutsider(sentence, deed, subject.parties.length > 0);
    if (!excluded) parties.push(...subject.parties);
    // Who has left was one, and who has not ratified has mostly signed; who did not sign was none.
    else if (deed.verb.status !== 'signed') nonParties.push(...subject.parties);
    else nonParties.push(...subject.parties.map((party) => ({ ...party, role: 'outside' as const })));
    if (excluded && subject.anaphor === 'one')
      nonParties.push(...anaphorParties(sentence, phrase.outer, 'one'));
    if (!excluded) count = Math.max(count, subject.count);
    if (!excluded && subject.parties.length === 0 && subject.anaphor !== 'none') anaphor = subject.anaphor;
    parties.push(...patients);
  }
  return { parties, nonParties, outsider, count, anaphor };
}

/** "warned Addis Ababa against the deal": one of theirs. */
function warnedAgainst(sentence: Sentence, { outer }: NounPhrase): readonly LocalParty[] {
  if (sentence.word(outer - 1) !== 'against') return [];
  let i = outer - 2;
  while (
    i > sentence.from &&
    (sentence.mention(i) || isFiller(sentence.word(i)) || sentence.word(i) === 'and')
  )
    i = sentence.before(i) - 1;
  if (!/^(?:warn|warns|warned|warning|advised|cautioned|urged)$/.test(sentence.word(i))) return [];
  return listAt(sentence, i + 1, outer - 1, 'owner').parties;
}

/** "NAFTA, which includes Mexico, the United States and Canada" */
function members(sentence: Sentence, phrase: NounPhrase): readonly LocalParty[] {
  let i = sentence.afterAcronym(phrase.to);
  if (/^(?:which|that)$/.test(sentence.word(i))) i++;
  if (!/^(?:includes|included|groups|comprises|unites)$/.test(sentence.word(i))) return [];
  const { parties } = listAt(sentence, i + 1, sentence.to, 'between');
  return parties.length > 1 ? parties : [];
}

/** Those whom somebody helped to do it. */
function helpedTo(sentence: Sentence, { at }: Deed): readonly LocalParty[] {
  const end = sentence.word(at - 1) === 'to' ? at - 1 : at;
  let i = end - 1;
  while (
    i > sentence.from &&
    (sentence.mention(i) || isFiller(sentence.word(i)) || sentence.word(i) === 'and')
  )
    i = sentence.before(i) - 1;
  if (!/^(?:help|helps|helped|helping)$/.test(sentence.word(i))) return [];
  return listAt(sentence, i + 1, end, 'subject').parties;
}

const MADE = vocabulary.words('agreed signed initialled negotiating proposed');

const COUNTS = wordTable<number>({
  trilateral: 3,
  bilateral: 2,
  tripartite: 3,
  quadrilateral: 4,
});

/** "did not sign", "refused to join", "withdrew from". */
function isExclusion({ verb, group }: Deed): boolean {
  if (verb.lemma === 'party') return group.negated;
  if (group.mode === 'refused' || group.mode === 'failed' || group.negated) {
    return /^(?:signed|ratified|agreed)$/.test(verb.status);
  }
  return /^(?:withdrawn|rejected)$/.test(verb.status) && group.mode === 'actual';
}

function asks(sentence: Sentence, patient: number): boolean {
  return /^(?:ask|asked|asks|asking|invited|wants|want|wanted)$/.test(sentence.word(patient - 1));
}

const OUTSIDE = vocabulary.words(
  'hail welcome celebrate endorse mediate broker oppose urge call push press denounce',
);

/** Those who broker, welcome or oppose an agreement are no parties for it. */
function isBystander({ verb }: Deed): boolean {
  return OUTSIDE.has(verb.lemma);
}

/** "the US–Japan treaty", "a Franco-German pact"; not "a Qatari-brokered truce". */
function modifiers(sentence: Sentence, phrase: NounPhrase): LocalParty[] {
  const found: LocalParty[] = [];
  for (let i = phrase.from; i < phrase.head; i = sentence.after(i)) {
    const mention = sentence.mention(i);
    if (!mention || mention.type === 'person') continue;
    const compound = (sentence.gap(i) | sentence.gap(sentence.after(i))) & (Gap.hyphen | Gap.dash);
    // "the Moscow treaty" was signed there; "the Moscow-Beijing pact" is between them.
    if (mention.form === 'metonym' && !compound) continue;
    const party = partyAt(sentence, i, 'modifier');
    // A treaty of the United Nations is one among states.
    if (party && party.id !== 'united-nations') found.push(party);
  }
  return found;
}

function ownerOf(
  sentence: Sentence,
  phrase: NounPhrase,
): { parties: readonly LocalParty[]; anaphor: Parties['anaphor'] } {
  if (phrase.determiner === 's') {
    let last = phrase.outer - 1;
    if (sentence.isPossessive(last)) last--;
    const party = partyAt(sentence, last, 'owner');
    if (!party) return { parties: [], anaphor: 'none' };
    // "Japan and Australia's pact"
    const first = sentence.before(last);
    const other = sentence.word(first - 1) === 'and' ? partyAt(sentence, first - 2, 'owner') : null;
    return { parties: other ? [other, party] : [party], anaphor: 'none' };
  }
  // "New Zealand, whose treaty with Canberra dates from 1951"
  if (sentence.word(phrase.outer - 1) === 'whose') {
    const party = partyAt(sentence, sentence.before(phrase.outer - 2), 'owner');
    return { parties: party ? [party] : [], anaphor: 'none' };
  }
  if (!vocabulary.POSSESSIVE.has(phrase.determiner)) return { parties: [], anaphor: 'none' };
  // "Britain and Rwanda will press ahead with their deal"
  const both = phrase.determiner === 'their' ? firstNames(sentence, sentence.from, phrase.outer) : [];
  if (both.length > 1) return { parties: both, anaphor: 'none' };
  return { parties: [], anaphor: phrase.determiner === 'their' ? 'many' : 'one' };
}

/** "with A", "between A and B", "among A, B and C" within `length` tokens from `from`. */
function complements(
  sentence: Sentence,
  from: number,
  length: number,
): { parties: LocalParty[]; count: number } {
  const to = Math.min(sentence.to, from + length);
  const parties: LocalParty[] = [];
  let count = 0;
  for (let i = from; i < to; i++) {
    const gap = sentence.gap(i);
    if (i > from && gap & (BREAK | Gap.quote) && !(gap & Gap.open)) break;
    if (i === from && gap & (Gap.colon | Gap.terminal)) break;
    const word = sentence.word(i);
    if (
      gap & Gap.comma &&
      !/^(?:with|between|among)$/.test(word) &&
      i > from &&
      !(sentence.mention(i)?.type === 'date') &&
      !/^(?:brokered|signed|reached|agreed|mediated|struck)$/.test(word)
    ) {
      if (VERB_WORDS.has(word) || !sentence.mention(i - 1)) break;
    }
    const type = sentence.mention(i)?.type;
    if (type === 'agreement' && i > from) break;
    if (i > from && /^(?:it|he|she|they|one|another)$/.test(word)) break;
    if (type) {
      i = sentence.after(i) - 1;
      continue;
    }
    // "the pact of Chad, Togo and Benin"
    if (word === 'of' && i === from) {
      const list = listAt(sentence, i + 1, sentence.to, 'between');
      if (list.parties.length > 1) parties.push(...list.parties);
    }
    // "with the mediation of Norway"
    const help = helpAt(sentence, i);
    if (help >= 0) {
      i = Math.max(i, listAt(sentence, help, sentence.to, 'with').to - 1);
      continue;
    }
    if (word === 'with' || word === 'between' || word === 'among' || word === 'involving') {
      const counted = groupCount(sentence, i + 1);
      if (counted > 0) count = Math.max(count, counted);
      else {
        const list = listAt(sentence, i + 1, sentence.to, word === 'with' ? 'with' : 'between');
        if (!isWitness(sentence, list.to)) parties.push(...list.parties);
        if (list.parties.length > 0) i = Math.max(i, list.to - 1);
      }
      continue;
    }
    if (i > from && /^(?:will|would|is|are|was|were|has|have|had|could|may|might|said|says)$/.test(word))
      break;
    if (vocabulary.SPEECH.has(word)) break;
    if (vocabulary.CLAUSE.has(word) && !(word === 'that' && i === from)) break;
    if (i > from && vocabulary.isHead(word)) break;
  }
  return { parties, count };
}

/** "with Germany as guarantor", "with Germany watching" */
function isWitness(sentence: Sentence, at: number): boolean {
  if (sentence.word(at) !== 'as')
    return /^(?:watching|mediating|hosting|presiding|observing|acting)$/.test(sentence.word(at));
  const noun = /^(?:a|an|the)$/.test(sentence.word(at + 1)) ? at + 2 : at + 1;
  return /^(?:guarantor|witness|mediator|host|observer|guest|facilitator|broker|sponsor)(?:s|es)?$/.test(
    sentence.word(noun),
  );
}

function byList(sentence: Sentence, from: number): LocalParty[] {
  for (let i = from; i < Math.min(from + 8, sentence.to); i++) {
    if (sentence.word(i) === 'by') return [...listAt(sentence, i + 1, sentence.to, 'by').parties];
    if (sentence.gap(i) & (BREAK | Gap.comma)) break;
  }
  return [];
}
