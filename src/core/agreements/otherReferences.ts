/** Agreements that no noun names: "agreed to share intelligence", "agreed on a visa waiver". */
import { Gap } from '../text/characters';
import { hasTwoNear, recentBefore } from './anaphora';
import { complementOf } from './complement';
import { datesOf } from './eventDates';
import { isTopic, kindOf } from './kind';
import { barePhrase } from './nounPhrase';
import { listAt } from './partyList';
import { BLANK, type LocalParty, type LocalStatus, type Reference } from './reference';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS } from './statusVerbs';
import { subjectOf } from './subject';
import { readVerbGroup } from './verbGroup';
import * as vocabulary from './vocabulary';

/** What people agree to do without agreeing on anything. */
const NO_DEED = vocabulary.words(
  'meet talk hold discuss consider continue keep look seek try disagree appear testify plead pay settle step resign be have play host visit speak attend sit let go come wait return help accept remain stay take leave answer participate provide buy sell give send sign release listen work do make put move serve say drop stand run join pose get cooperate strengthen boost deepen enhance promote expand intensify accelerate maintain increase improve explore study examine coordinate reinforce further',
);
const TALKS = vocabulary.words(
  'talks negotiations dialogue discussions meetings meeting summit consultations',
);
/** What states agree on, beside the subjects of agreements. */
const AGREED_ON = vocabulary.words(
  'pause halt withdrawal pullback disengagement corridor moratorium exemption waiver timetable roadmap quota quotas cap resumption release exchange swap',
);

/** "Japan and Australia agreed to share intelligence": needs two parties, and no noun that is the agreement. */
export function readDeed(sentence: Sentence, at: number, references: Reference[], first: number): void {
  const verb = VERB_WORDS.get(sentence.word(at))?.[0];
  if (!verb || sentence.view.scan.heading) return;
  for (let k = first; k < references.length; k++) {
    const mention = references[k]?.mention;
    if (mention && mention.start > sentence.tokens.start(at)) return;
  }
  const parties: LocalParty[] = [];
  const to = objectAt(sentence, at, parties);
  if (to < 0) return;
  const group = readVerbGroup(sentence, at, verb);
  if (group.mode !== 'actual' || group.negated || group.passive) return;
  // "in return for Iran agreeing to"
  if (verb.form === 'gerund' && group.from === at) return;
  const end = complementOf(sentence, to + 1);
  if (end <= to + 1) return;
  const content: string[] = [];
  for (let i = to + 1; i < end; i++) content.push(sentence.word(i));
  if (content.some((word) => TALKS.has(word))) return;
  const thing = sentence.word(to) !== 'to' || vocabulary.INDEFINITE.has(sentence.word(to + 1));
  if (thing && !content.some((word) => isTopic(word) || AGREED_ON.has(word))) return;
  const subject = subjectOf(sentence, { at, group });
  parties.unshift(...subject.parties);
  const different = new Set(parties.map((party) => party.id)).size;
  const count = subject.count || (subject.anaphor === 'many' ? 2 : 0);
  if (different < 2 && count < 2) return;
  const status: LocalStatus = {
    ...sentence.spanOf(group.from, at + 1),
    status: 'agreed',
    event: 'agreement',
    mode: 'actual',
  };
  references.push({
    ...BLANK,
    mention: sentence.spanOf(at, end),
    sentence: sentence.span,
    source: 'deed',
    name: `agreement ${thing ? 'on ' : ''}${sentence.text(thing ? to + 1 : to, end)}`,
    words: content.filter((word) => word.length > 3),
    head: 'agreement',
    // "a pause in fighting"
    kind: kindOf(sentence.word(end) === 'in' ? [...content, sentence.word(end + 1)] : content),
    parties,
    heading: sentence.view.scan.heading,
    partyCount: count,
    statuses: [status],
    dates: datesOf(sentence, barePhrase(at, to, 'indefinite'), [
      { verb, at, relation: 'object', group, status },
    ]),
    before: count > 0 ? recentBefore(sentence) : [],
    near: count > 0 && hasTwoNear(sentence),
  });
}

/**
 * The "to" or "on" before what is agreed, past "on Monday" and "with Australia", whose names go to `parties`; -1 where
 * what follows is no such thing.
 */
function objectAt(sentence: Sentence, at: number, parties: LocalParty[]): number {
  for (let to = at + 1; to < Math.min(at + 9, sentence.to); to++) {
    if (sentence.gap(to) & (BREAK | Gap.comma)) return -1;
    const word = sentence.word(to);
    const next = sentence.word(to + 1);
    if (word === 'to') return isObject(sentence, to + 1) ? to : -1;
    if (/^(?:on|upon)$/.test(word) && /^(?:a|an|several|mutual|joint|new)$/.test(next)) return to;
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
      return -1;
  }
  return -1;
}

/** A verb that is a deed, or something new. */
function isObject(sentence: Sentence, i: number): boolean {
  const word = sentence.word(i);
  if (/^(?:a|an|several)$/.test(word)) return true;
  // "agreed to long-term limits"
  const compound = (sentence.gap(i + 1) & Gap.hyphen) !== 0 && word !== 're';
  return !(
    compound ||
    NO_DEED.has(word) ||
    sentence.mention(i) !== undefined ||
    vocabulary.DEFINITE.has(word) ||
    vocabulary.INDEFINITE.has(word)
  );
}
