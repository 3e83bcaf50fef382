/** Which of the agreements so far a name or a phrase means: its words, its head, its parties, and how lately it was named. */
import type { ArticleDate } from '../analysis';
import type { AgreementKind, AgreementRecord } from '../knowledge/records';
import { daysBetween } from '../text/formatDate';
import { firstDay } from '../text/partialDate';
import type { Span } from '../text/span';
import type { Draft } from './draft';
import type { RecordIndex } from './identify';
import type { LocatedReference } from './locate';
import type { Reference } from './reference';

export interface Context {
  /** Where the paragraph begins. */
  readonly base: number;
  readonly records: RecordIndex;
  readonly date: ArticleDate | null;
  /** Those that were asked for. */
  readonly distances: Span[];
}

/** The agreement that a reference means; `null` for a new one (or none). */
export function antecedentOf(
  drafts: readonly Draft[],
  reference: LocatedReference,
  context: Context,
  last: Draft | null,
): Draft | null {
  const { source } = reference;
  if (source === 'knowledge' && reference.id !== null && !reference.renewed) {
    const known = drafts.find((draft) => draft.recordId === reference.id);
    if (known) return known;
  }
  if (source === 'acronym' && !drafts.some((draft) => draft.acronym === reference.acronym)) return null;
  const named = source === 'knowledge' || source === 'form' || source === 'acronym';
  let best: Draft | null = null;
  let score = 0;
  for (let k = drafts.length - 1, age = 0; k >= 0 && age < 60; k--, age++) {
    const draft = drafts[k];
    if (!draft) continue;
    if (reference.anaphoric && !draft.hasHead(reference.head)) continue;
    if (isOfAnotherYear(draft, reference, context.records)) continue;
    let fit = named
      ? fitOfName(draft, reference, context, draft === last)
      : fitOfDescription(draft, reference);
    // "the pact": what was called so, what is named often, what was named last.
    if (fit > 0 && !named)
      fit +=
        (draft.hasHead(reference.head) ? 0.8 : 0) +
        Math.min(draft.references.length, 5) / 5 +
        (draft === last ? (isClose(draft, context) ? 0.5 : 0.2) : 0) +
        (draft === drafts[0] ? 0.3 : 0) +
        (draft.hasLeaver(reference) ? 1 : 0) +
        (draft.parties.length > 1 ? 0.6 : 0) +
        (reference.parties.length > 1 && draft.hasAllParties(reference) ? 1 : 0);
    // The latest of equals; a bare name means the first that had it.
    if (fit > score || (fit === score && fit > 0 && named)) {
      best = draft;
      score = fit;
    }
  }
  return best;
}

/** "the START treaty of 1991" is not New START: neither its record nor the text knows it by that year. */
function isOfAnotherYear(draft: Draft, { dates }: LocatedReference, { knowledge }: RecordIndex): boolean {
  const year = dates.find(({ naming }) => naming)?.from.slice(0, 4);
  if (year === undefined) return false;
  const record = draft.recordId === null ? undefined : knowledge.agreement(draft.recordId);
  const years = record ? new Set(record.events.map(({ date }) => date.slice(0, 4))) : draft.madeIn;
  return years.size > 0 && !years.has(year);
}

/** Named in the same paragraph: a new one goes back to what the article is about. */
function isClose(draft: Draft, { base }: Context): boolean {
  return (draft.references.at(-1)?.mention.start ?? 0) >= base;
}

function fitOfName(draft: Draft, reference: LocatedReference, context: Context, isLast: boolean): number {
  // "Hong Kong suspended its extradition treaty": whose we do not know.
  if (reference.reach === 'indefinite') return 0;
  // "a new NAFTA" is not NAFTA.
  if (reference.renewed && !draft.renewed && !draft.heading) return 0;
  const same = draft.hasName(reference);
  if (same && draft.renewed && !reference.renewed && reference.id !== null) return 0;
  if (!same && draft.heading && draft.described && draft.fitsParties(reference)) {
    return draft.recordId === null &&
      (draft.kind === reference.kind || draft.kind === 'other' || draft.sharesWords(reference.words))
      ? 1
      : 0;
  }
  if (!same) {
    if (isNameOf(draft, reference, context, isLast)) return 1;
    // "the Security Pact" after "a security pact"
    if (
      reference.source !== 'form' ||
      !draft.described ||
      draft.kind !== reference.kind ||
      draft.kind === 'other'
    )
      return 0;
    return draft.sharesWords(reference.words) && draft.fitsParties(reference) ? 1 : 0;
  }
  if (
    reference.source === 'knowledge' &&
    draft.recordId !== null &&
    !context.records.isShared(draft.recordId, reference.name)
  )
    return 0;
  if (reference.reach === 'other') return draft.isOther && draft.hasParties(reference) ? 3 : 0;
  if (reference.parties.length > 0 && !draft.fitsParties(reference)) return 0;
  return reference.parties.length > 0 && draft.hasParties(reference) ? 3 : draft.isOther ? 1 : 2;
}

/** "a defence pact" at the beginning of the article, and its name in the next paragraph. */
function isNameOf(draft: Draft, reference: LocatedReference, context: Context, isLast: boolean): boolean {
  if (!draft.described || draft.recordId !== null || draft.isOther || draft.plural || reference.plural)
    return false;
  if (reference.reach === 'other' || draft.parties.length === 0 || draft.references.length > 3) return false;
  if (!mayBeNamed(draft, reference, context, isLast)) return false;
  const distance = { start: draft.references[0]?.mention.start ?? 0, end: reference.mention.start };
  context.distances.push(distance);
  return isNear(distance);
}

function mayBeNamed(
  draft: Draft,
  reference: LocatedReference,
  { records, date }: Context,
  isLast: boolean,
): boolean {
  const isOfKind = (kind: AgreementKind): boolean => draft.kind === kind && kind !== 'other';
  const record =
    reference.id === null || records.isShared(reference.id, reference.name)
      ? undefined
      : records.knowledge.agreement(reference.id);
  const sameKind = isOfKind(reference.kind) || (record !== undefined && isOfKind(record.kind));
  if (record) {
    const parties = record.parties.map(({ party }) => party);
    if ((draft.parties.length < 2 && !sameKind) || !draft.parties.every((party) => parties.includes(party)))
      return false;
    return (sameKind || draft.kind === 'other') && isOfItsTime(record, date);
  }
  if (!sameKind && draft.kind !== 'other') return false;
  if (reference.parties.length > 0) return draft.parties.length > 1 && draft.hasAllParties(reference);
  return isLast && sameKind && reference.source !== 'acronym' && beginsSentence(reference);
}

/** The first thing that its sentence names. */
export function beginsSentence({ mention, sentence }: Pick<Reference, 'mention' | 'sentence'>): boolean {
  return mention.start - sentence.start <= 4;
}

/** From its first mention on so far an agreement gets its name. */
export function isNear({ start, end }: Span): boolean {
  return end - start <= NAMED_WITHIN;
}

/** Characters. */
const NAMED_WITHIN = 900;

/** Days before and after the article in which an event is news. */
const NEWS = 400;

function isOfItsTime(record: AgreementRecord, date: ArticleDate | null): boolean {
  if (!date) return true;
  return record.events.some((event) => Math.abs(daysBetween(firstDay(event.date), date.from)) <= NEWS);
}

function fitOfDescription(draft: Draft, reference: LocatedReference): number {
  if (reference.source === 'deed') return draft.parties.length > 1 && draft.fitsDeed(reference) ? 1 : 0;
  if (!draft.fitsHead(reference) || !draft.fitsParties(reference)) return 0;
  // "the trilateral pact" is none of two.
  if (reference.partyCount > 2 && reference.source === 'described' && draft.parties.length === 2) return 0;
  const words = draft.sharesWords(reference.words);
  if (reference.reach === 'other')
    return draft.isOther && draft.hasParties(reference) && reference.parties.length > 1 ? 3 : 0;
  const sameKind = draft.kind === reference.kind;
  const likely = sameKind || draft.kind === 'other' || reference.kind === 'other';
  if (reference.reach === 'indefinite') {
    // "signed a treaty and an agreement on prisoners"
    if (reference.coordinated && draft.isIn(reference.sentence)) return 0;
    // "A deal could be signed in May": what is being negotiated.
    if (reference.hoped && draft.isAhead && draft.hasParties(reference) && reference.words.length === 0)
      return 1;
    if (draft.plural !== reference.plural) return 0;
    if (
      draft.hasAllParties(reference) &&
      reference.parties.length > 1 &&
      (reference.words.length === 0 || (sameKind && (reference.kind !== 'other' || words !== false)))
    )
      return 3;
    // "a reciprocal access agreement" after the name itself; a headline's words again in the text.
    if (
      words === 'all' &&
      reference.words.length > 0 &&
      (reference.parties.length === 0 || draft.hasParties(reference))
    )
      return reference.words.length > 1 ? 3 : sameKind && draft.heading ? 1 : 0;
    // "a treaty" after "a peace treaty between Russia and Japan", of one of them.
    const bare = reference.words.length === 0 && reference.parties.length === 1 && !reference.plural;
    if (bare && draft.hasHead(reference.head) && draft.parties.length > 1 && draft.hasParties(reference))
      return 1;
    // A headline's agreement, told in the text.
    if (draft.heading && likely) return 1;
    return 0;
  }
  if (words === 'all') return reference.words.length === 0 ? 2 : 4;
  // "the framework agreement" of the two that have just signed a pact.
  if (likely && reference.parties.length > 1 && draft.hasAllParties(reference)) return 2.5;
  if (sameKind && reference.kind !== 'other') return words === 'some' ? 3 : 2;
  return 0;
}
