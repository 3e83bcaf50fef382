/** Words that stand for an agreement: "It was signed in May", "has not ratified it", "another with France". */
import { Gap } from '../text/characters';
import type { Deed } from './deeds';
import { deedsOf } from './deeds';
import { datesOf } from './eventDates';
import { singular } from './distributed';
import { barePhrase, type NounPhrase } from './nounPhrase';
import { anaphorParties } from './anaphora';
import { partiesOf } from './parties';
import { listAt } from './partyList';
import { BLANK, type Reference } from './reference';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS } from './statusVerbs';
import { withDoers } from './subject';
import * as vocabulary from './vocabulary';

const SAYS = vocabulary.words(
  'covers bans allows requires commits obliges provides caps limits focuses prohibits binds governs applies permits gives',
);

/** "It" at the beginning of a sentence after one about an agreement. */
export function readPronoun(sentence: Sentence, references: Reference[]): void {
  const at = sentence.from;
  if (sentence.word(at) !== 'it') return;
  const last = latest(references);
  const antecedent = references[last];
  if (!antecedent) return;
  const phrase = barePhrase(at, at + 1, 'definite');
  const deeds = deedsOf(sentence, phrase, sentence.verbs).filter(({ relation }) => relation === 'subject');
  if (!deeds.some(({ status }) => status) && !SAYS.has(sentence.word(at + 1))) return;
  references.push({ ...standIn(sentence, phrase, deeds, antecedent), sameAs: last });
}

/** What is done with "it" and cannot be done with much else. */
const DONE = vocabulary.words(
  'sign ink initial ratify approve reject extend renew suspend scrap revoke endorse denounce violate breach veto implement abrogate repudiate',
);

/**
 * "signed the treaty but never ratified it": token `at` is the pronoun. In the next sentence only what was done counts:
 * "The president would not sign it" may speak of a bill.
 */
export function readObjectPronoun(
  sentence: Sentence,
  at: number,
  references: Reference[],
  next = false,
): void {
  if (!VERB_WORDS.get(sentence.word(at - 1))?.some(({ lemma }) => DONE.has(lemma))) return;
  const last = latest(references);
  const antecedent = references[last];
  if (!antecedent) return;
  const phrase = barePhrase(at, at + 1, 'definite');
  const deeds = deedsOf(sentence, phrase, [at - 1]).filter(({ relation }) => relation === 'object');
  if (deeds.length === 0) return;
  if (next && !deeds.every(({ group }) => group.mode === 'actual' && !group.negated)) return;
  references.push({ ...standIn(sentence, phrase, deeds, antecedent), sameAs: last });
}

/** "Japan signed a pact with Australia and is negotiating another with France" */
export function readEllipsis(sentence: Sentence, at: number, references: Reference[]): void {
  if (!/^(?:with|between)$/.test(sentence.word(at + 1))) return;
  const antecedent = references[latest(references)];
  const list = listAt(sentence, at + 2, sentence.to, 'with');
  if (!antecedent || list.parties.length === 0) return;
  const phrase = barePhrase(at, at + 1, 'other');
  const deeds = deedsOf(sentence, phrase, sentence.verbs);
  const reference = isClause(sentence, at, list.to)
    ? ownClause(sentence, phrase, deeds, antecedent)
    : standIn(sentence, phrase, deeds, antecedent);
  const head = singular(antecedent.head);
  if (reference.parties.length < 2) return;
  references.push({
    ...reference,
    source: 'described',
    name: antecedent.words.length > 0 ? `${antecedent.words.join(' ')} ${head}` : head,
    head,
    words: antecedent.words,
    reach: 'other',
    likeness: 'sort',
  });
}

/** "and one with Chile is close": what follows is a verb of its own, and no "in May", no end. */
function isClause(sentence: Sentence, at: number, to: number): boolean {
  if (!/^(?:and|but|while|though)$/.test(sentence.word(at - 1)) || to >= sentence.to) return false;
  if (sentence.gap(to) & (BREAK | Gap.comma)) return false;
  const word = sentence.word(to);
  return !(
    sentence.mention(to) !== undefined ||
    vocabulary.PREPOSITIONS.has(word) ||
    vocabulary.CLAUSE.has(word) ||
    /^(?:and|or|to|last|this|next|later|earlier)$/.test(word)
  );
}

/** Only its own verb tells of it; who made the other one makes it, too. */
function ownClause(
  sentence: Sentence,
  phrase: NounPhrase,
  deeds: readonly Deed[],
  antecedent: Reference,
): Reference {
  const own = deeds.filter(({ relation, at }) => relation === 'subject' && at > phrase.to);
  const reference = standIn(sentence, phrase, own, antecedent);
  const makers = antecedent.parties.filter(({ role }) => role === 'subject' || role === 'owner');
  return {
    ...reference,
    parties: [...makers, ...reference.parties],
    dates: reference.dates.filter(({ start }) => start > reference.mention.start),
  };
}

/** The latest reference to more than an acronym. */
function latest(references: readonly Reference[]): number {
  let last = references.length - 1;
  while (last >= 0 && references[last]?.source === 'acronym') last--;
  return last;
}

function standIn(
  sentence: Sentence,
  phrase: NounPhrase,
  deeds: readonly Deed[],
  { head, kind }: Reference,
): Reference {
  const found = partiesOf(sentence, phrase, deeds);
  return {
    ...BLANK,
    mention: sentence.spanOf(phrase.from, phrase.to),
    sentence: sentence.span,
    source: 'pronoun',
    name: sentence.tokens.textOf(phrase.from),
    head,
    kind,
    reach: 'definite',
    parties: [...found.parties, ...anaphorParties(sentence, phrase.from, found.anaphor)],
    nonParties: found.nonParties,
    outsider: found.outsider,
    heading: sentence.view.scan.heading,
    statuses: deeds.flatMap((deed) => (deed.status ? [withDoers(sentence, deed, deed.status)] : [])),
    dates: datesOf(sentence, phrase, deeds),
  };
}
