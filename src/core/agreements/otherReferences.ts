/** Agreements that no noun names ("agreed to share intelligence"), and pronouns for one ("It was signed in May"). */
import { Gap } from '../text/characters';
import { deedsOf } from './deeds';
import { datesOf } from './eventDates';
import { kindOf } from './kind';
import type { NounPhrase } from './nounPhrase';
import { recentBefore } from './anaphora';
import { partiesOf, subjectOf } from './parties';
import { listAt } from './partyList';
import { complementOf } from './phraseReference';
import type { LocalParty, Reference } from './reference';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS } from './statusVerbs';
import { readVerbGroup } from './verbGroup';
import * as vocabulary from './vocabulary';

/** What people agree to do without agreeing on anything. */
const NO_DEED = vocabulary.words(
  'meet talk hold discuss consider continue keep look seek try disagree appear testify plead pay settle step resign be have play host visit speak attend sit let go come wait return help accept remain stay take leave answer participate provide buy sell give send sign release listen work do make put move serve say drop stand run join pose get',
);
const TALKS = vocabulary.words(
  'talks negotiations dialogue discussions meetings meeting summit consultations',
);

/** "Japan and Australia agreed to share intelligence": needs two parties, and no noun that is the agreement. */
export function readDeed(sentence: Sentence, at: number, references: Reference[], first: number): void {
  const verb = VERB_WORDS.get(sentence.word(at))?.[0];
  if (!verb || sentence.view.scan.heading) return;
  for (let k = first; k < references.length; k++) {
    const mention = references[k]?.mention;
    if (mention && mention.start > sentence.tokens.start(at)) return;
  }
  let to = at + 1;
  const parties: LocalParty[] = [];
  // "agreed on Monday to", "agreed with Australia to"
  for (; to < Math.min(at + 9, sentence.to) && sentence.word(to) !== 'to'; to++) {
    if (sentence.gap(to) & (BREAK | Gap.comma)) return;
    const word = sentence.word(to);
    if (word === 'with') {
      const list = listAt(sentence, to + 1, sentence.to, 'with');
      parties.push(...list.parties);
      if (list.to > to) to = list.to - 1;
      continue;
    }
    const date = sentence.mention(to)?.type === 'date';
    if (
      !date &&
      !/^(?:on|in|late|early|earlier|last|this|at|a|the|summit|meeting)$/.test(word) &&
      !vocabulary.ADVERBS.has(word)
    )
      return;
  }
  if (sentence.word(to) !== 'to') return;
  const deed = sentence.word(to + 1);
  if (
    NO_DEED.has(deed) ||
    sentence.mention(to + 1) ||
    vocabulary.DEFINITE.has(deed) ||
    vocabulary.INDEFINITE.has(deed)
  )
    return;
  const group = readVerbGroup(sentence, at, verb);
  if (group.mode !== 'actual' || group.negated || group.passive) return;
  const end = complementOf(sentence, to + 1);
  if (end <= to + 1) return;
  const content: string[] = [];
  for (let i = to + 1; i < end; i++) content.push(sentence.word(i));
  if (content.some((word) => TALKS.has(word))) return;
  const subject = subjectOf(sentence, { at, group });
  parties.unshift(...subject.parties);
  const different = new Set(parties.map((party) => party.id)).size;
  const count = subject.count || (subject.anaphor === 'many' ? 2 : 0);
  if (different < 2 && count < 2) return;
  const span = sentence.spanOf(at, end);
  const status = {
    ...sentence.spanOf(group.from, at + 1),
    status: 'agreed',
    event: 'agreement',
    mode: 'actual',
  } as const;
  const phrase: NounPhrase = {
    from: at,
    head: at,
    to: to,
    outer: at,
    reach: 'indefinite',
    determiner: '',
    nameFrom: at,
    proper: false,
  };
  references.push({
    mention: span,
    sentence: sentence.span,
    source: 'deed',
    id: null,
    name: `agreement ${sentence.text(to, end)}`,
    words: content.filter((word) => word.length > 3),
    head: 'agreement',
    acronym: null,
    reach: 'indefinite',
    plural: false,
    strong: false,
    kind: kindOf(content),
    parties,
    nonParties: [],
    heading: sentence.view.scan.heading,
    bound: false,
    partyCount: count,
    statuses: [status],
    dates: datesOf(sentence, phrase, [{ verb, at, relation: 'object', group, status }]),
    before: count > 0 ? recentBefore(sentence) : [],
    sameAs: -1,
  });
}

const SAYS = vocabulary.words(
  'covers bans allows requires commits obliges provides caps limits focuses prohibits binds governs applies permits gives',
);

/** "It" at the beginning of a sentence after one about an agreement. */
export function readPronoun(sentence: Sentence, references: Reference[]): void {
  const at = sentence.from;
  if (sentence.word(at) !== 'it') return;
  let last = references.length - 1;
  while (last >= 0 && references[last]?.source === 'acronym') last--;
  const antecedent = references[last];
  if (!antecedent) return;
  const phrase: NounPhrase = {
    from: at,
    head: at,
    to: at + 1,
    outer: at,
    reach: 'definite',
    determiner: '',
    nameFrom: at,
    proper: false,
  };
  const deeds = deedsOf(sentence, phrase, sentence.verbs).filter((deed) => deed.relation === 'subject');
  const statuses = deeds.flatMap((deed) => (deed.status ? [deed.status] : []));
  if (statuses.length === 0 && !SAYS.has(sentence.word(at + 1))) return;
  const found = partiesOf(sentence, phrase, deeds);
  references.push({
    mention: sentence.spanOf(at, at + 1),
    sentence: sentence.span,
    source: 'pronoun',
    id: null,
    name: sentence.tokens.textOf(at),
    words: [],
    head: antecedent.head,
    acronym: null,
    reach: 'definite',
    plural: false,
    strong: false,
    kind: antecedent.kind,
    parties: deeds.length > 0 ? found.parties : [],
    nonParties: [],
    heading: sentence.view.scan.heading,
    bound: false,
    partyCount: 0,
    statuses,
    dates: datesOf(sentence, phrase, deeds),
    before: [],
    sameAs: last,
  });
}
