/** Tense, modality and negation of a verb, from the words before it: "is due to be signed", "has refused to sign". */
import { Gap } from '../text/characters';
import { isConditional, isDenied, isToCome, isUnreal, timeClause } from './reality';
import type { Sentence } from './sentence';
import type { VerbWord } from './statusVerbs';
import * as vocabulary from './vocabulary';

export type Mode =
  | 'actual'
  | 'planned'
  | 'possible'
  | 'wished'
  | 'near'
  | 'refused'
  | 'failed'
  | 'threatened'
  | 'conditional'
  /** "denied that it had signed" */
  | 'denied'
  /** "was to have signed" */
  | 'unreal'
  /** "has yet to sign" */
  | 'pending';

export interface VerbGroup {
  readonly mode: Mode;
  readonly negated: boolean;
  readonly passive: boolean;
  /** First token of the group, auxiliaries included. */
  readonly from: number;
  /** Somebody else is asked to: "urged Iran to sign". */
  readonly patient: number;
  /** "to sign" with no verb that governs it. */
  readonly purpose: boolean;
  /** Token of the verb that governs it: "agreed to sign"; -1 for none. */
  readonly governor: number;
}

const GOVERNORS = new Map<string, Mode>();
const govern = (mode: Mode, list: string): void => {
  for (const word of vocabulary.words(list)) GOVERNORS.set(word, mode);
};
govern(
  'planned',
  'plan plans planned planning due expected expects expect set scheduled intend intends intended intending aims aim aiming aimed prepare prepares preparing prepared poised ready likely slated agreed agree agrees agreeing vowed vow vows pledged pledge pledges promised promises committed decided decide decides about bound going hoped announced supposed meant vote votes voted voting',
);
govern(
  'wished',
  'want wants wanted wanting hope hopes hoping seek seeks seeking sought wish wishes urge urged urges urging calling called calls ask asked asks asking press pressed pressing push pushed pushing offered offer offers offering proposed proposes propose proposing willing interest interested trying try tries tried keen eager consider considers considered considering mulling weigh weighing need needs invited encourages encouraged persuade persuaded suggested suggests favours favors demanded demands',
);
govern(
  'refused',
  'refuse refused refuses refusing refusal decline declined declines declining reluctant unwilling rejected',
);
govern('failed', 'fail failed fails failing failure unable');
govern('threatened', 'threaten threatens threatened threatening threat threats');
govern(
  'near',
  'close closer near nearing nearer verge brink begin began begun start started starts resume resumed stages stage talks negotiations negotiating working moving edging discussing discussed discuss talking efforts effort bid attempt attempts',
);

/** "before signing", "delayed signing" */
const NOT_DOING = vocabulary.words(
  'before without against if delay delays delayed delaying postpone postpones postponed avoid avoids avoided avoiding oppose opposes opposed opposing rule rules ruled stop stops stopped',
);
const NEGATIONS = vocabulary.words('not never cannot');
const CONTRACTED = vocabulary.words('didn don doesn hasn haven hadn won wouldn couldn isn aren wasn weren');
const MODALS = vocabulary.words(
  'will would shall may might could can should must won wouldn couldn cannot ll',
);
const BE = vocabulary.words('is are was were be been being am re gets got get isn aren wasn weren');
const LINKS = vocabulary.words('to of on toward towards the initial early final for in with at about');

/** The group of the verb at token `v`. */
export function readVerbGroup(sentence: Sentence, v: number, verb: VerbWord): VerbGroup {
  let mode: Mode = 'actual';
  let negated = false;
  let passive = false;
  let from = v;
  let governed = false;
  let patient = -1;
  let modal = '';
  let pending = false;
  let governor = -1;
  const plain = v - countAdverbs(sentence, v);
  const infinitive =
    sentence.word(plain - 1) === 'to' ||
    (BE.has(sentence.word(plain - 1)) && sentence.word(plain - 2) === 'to');
  for (let i = v - 1; i >= sentence.from && v - i <= 12; i--) {
    if (sentence.gap(i + 1) & ~(Gap.space | Gap.newline | Gap.apostrophe | Gap.quote | Gap.hyphen)) break;
    const word = sentence.word(i);
    const mention = sentence.mention(i);
    if (mention?.type === 'date' && infinitive && !governed) {
      // "agreed on Tuesday to extend", "urged Niger on Monday to sign"
      const first = sentence.before(i);
      const at = /^(?:in|on|at|late|early|earlier)$/.test(sentence.word(first - 1)) ? first - 1 : first;
      if (!GOVERNORS.has(sentence.word(at - 1)) && !sentence.mention(at - 1)) break;
      i = at;
      continue;
    }
    if (mention) {
      // "urged Iran to sign"
      if (!infinitive || governed || patient >= 0) break;
      let first = sentence.before(i);
      // "urged Turkey and Greece to sign"
      while (/^(?:and|the)$/.test(sentence.word(first - 1)) && i - first < 8) {
        const further =
          sentence.word(first - 2) === 'and' && sentence.word(first - 1) === 'the'
            ? first - 3
            : sentence.word(first - 1) === 'and'
              ? first - 2
              : -1;
        if (further < 0 || !sentence.mention(further)) {
          if (sentence.word(first - 1) === 'the') first--;
          break;
        }
        first = sentence.before(further);
      }
      // "efforts by Egypt and Qatar to mediate a truce"
      const effort = sentence.word(first - 1) === 'by' ? GOVERNORS.get(sentence.word(first - 2)) : undefined;
      if (effort) {
        mode = effort;
        governed = true;
        from = first - 2;
        break;
      }
      // "agreed with Kenya to extend"
      if (sentence.word(first - 1) === 'with' && GOVERNORS.has(sentence.word(first - 2))) {
        i = first - 1;
        continue;
      }
      if (
        GOVERNORS.get(sentence.word(first - 1)) !== 'wished' &&
        !vocabulary.ACTORS.has(sentence.word(first - 1))
      )
        break;
      patient = first;
      i = first;
      continue;
    }
    const governing = GOVERNORS.get(word);
    if (
      governing !== undefined &&
      !governed &&
      (infinitive || verb.form === 'gerund') &&
      i < v - (infinitive ? 1 : 0)
    ) {
      mode = governing;
      // "has no plans to sign"
      if (sentence.word(i - 1) === 'no') negated = pending = true;
      governed = true;
      governor = from = i;
      continue;
    }
    if (governing !== undefined && governed && modal === '') {
      // "had planned to refuse": the outer one only matters if it negates.
      if (governing === 'refused' || governing === 'failed') mode = governing;
      from = i;
      continue;
    }
    if (vocabulary.AUXILIARY.has(word)) {
      if (BE.has(word) && i === v - 1 - countAdverbs(sentence, v) && verb.form === 'past') passive = true;
      if (NEGATIONS.has(word) || (word === 't' && CONTRACTED.has(sentence.word(i - 1)))) negated = true;
      if (MODALS.has(word)) modal = word;
      if (word === 'yet' && sentence.word(i + 1) === 'to') negated = pending = true;
      from = i;
      continue;
    }
    if (vocabulary.ADVERBS.has(word)) {
      if (word === 'never') negated = true;
      from = i;
      continue;
    }
    if (
      LINKS.has(word) &&
      (verb.form === 'gerund' || governed) &&
      GOVERNORS.has(sentence.word(skipLinks(sentence, i)))
    )
      continue;
    break;
  }
  while (from < v && LINKS.has(sentence.word(from)) && !governed && sentence.word(from) !== 'to') from++;
  if (!governed) mode = byModal(sentence, v, from, verb, modal, infinitive, passive);
  else if (modal && /^(?:planned|actual)$/.test(mode) && /^(?:may|might|could)$/.test(modal))
    mode = 'possible';
  // "ministers voted to approve the treaty", "parliament agreed to ratify it"
  const voted =
    sentence.word(governor) === 'voted' ||
    (sentence.word(governor) === 'agreed' && vocabulary.PARLIAMENTS.has(sentence.word(from - 1)));
  if (voted && modal === '' && !negated && /^(?:ratified|rejected|agreed)$/.test(verb.status))
    mode = 'actual';
  if (pending) mode = 'pending';
  if (isUnreal(sentence, from, v, verb)) mode = 'unreal';
  if (isDenied(sentence, from, v)) mode = 'denied';
  if (isConditional(sentence, from, v)) mode = 'conditional';
  return {
    mode,
    negated,
    passive,
    from,
    patient,
    governor,
    purpose: infinitive && !governed && modal === '' && !BE.has(sentence.word(from)),
  };
}

function skipLinks(sentence: Sentence, i: number): number {
  while (i >= sentence.from && LINKS.has(sentence.word(i))) i--;
  return i;
}

function countAdverbs(sentence: Sentence, v: number): number {
  let count = 0;
  while (vocabulary.ADVERBS.has(sentence.word(v - 1 - count)) && count < 3) count++;
  return count;
}

function byModal(
  sentence: Sentence,
  v: number,
  from: number,
  verb: VerbWord,
  modal: string,
  infinitive: boolean,
  passive: boolean,
): Mode {
  // "would only agree to a deal that …"
  const only = sentence.word(v - 1) === 'only';
  if (/^(?:will|would|shall|won|wouldn|ll)$/.test(modal)) return only ? 'wished' : 'planned';
  if (/^(?:may|might|could|can|couldn|cannot)$/.test(modal)) return 'possible';
  if (/^(?:should|must)$/.test(modal)) return 'wished';
  if (infinitive) return 'planned';
  const before = sentence.word(v - 1);
  if (verb.form === 'gerund') {
    if (NOT_DOING.has(before)) return 'conditional';
    const progressive = /^(?:is|are|re|was|were)$/.test(sentence.word(from));
    if (progressive && !/^(?:negotiating|proposed|planned|in-force|suspended|withdrawn)$/.test(verb.status))
      return 'planned';
    return /^(?:for|of|on|in|about|at)$/.test(before) ? 'conditional' : 'actual';
  }
  // "urged that the deal be signed"
  if (passive && sentence.word(from) === 'be') return 'wished';
  // "after the truce expires"
  if (verb.intransitive && verb.form === 'third' && timeClause(sentence, v).word !== '') return 'conditional';
  return isToCome(sentence, from, v, verb) ? 'planned' : 'actual';
}

/** How many words after the verb belong to it; -1 if the verb lacks what must follow. */
export function particles(sentence: Sentence, at: number, verb: VerbWord): number {
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
