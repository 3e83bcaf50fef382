/** References of all blocks, joined to the agreements they mean: each agreement once. */
import type { Agreement, ArticleDate } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { Draft, moveReference } from './draft';
import { RecordIndex } from './identify';
import type { AgreementMention, MentionOverlay } from './mentions';
import { PartyResolver } from './resolveParties';
import type { LocalAgreements, Reference } from './reference';

export interface LinkedAgreements {
  readonly agreements: Agreement[];
  readonly overlay: MentionOverlay;
}

/** References, or agreements, of one step. */
const STEP = 200;

interface LocatedBlock {
  readonly base: number;
  readonly local: LocalAgreements | null;
}

/**
 * Agreements in the order in which the text first names them. Offsets in the result count from the start of the text.
 * Nothing read: no agreements. Pauses now and then.
 */
export function* linkAgreements(
  blocks: readonly LocatedBlock[],
  knowledge: KnowledgeBase,
  date: ArticleDate | null,
): Generator<undefined, LinkedAgreements, undefined> {
  const drafts: Draft[] = [];
  const records = RecordIndex.of(knowledge);
  const resolver = new PartyResolver(knowledge, date);
  /** What each block named last, block by block. */
  const recent: (readonly string[])[] = [];
  /** Acronyms that the text has given an agreement. */
  const defined = new Set<string>();
  let last: Draft | null = null;
  let work = 0;
  for (const { base, local } of blocks) {
    if (!local) continue;
    work += local.references.length;
    if (work > STEP) {
      work = 0;
      yield undefined;
    }
    const own: (Draft | null)[] = [];
    for (const reference of local.references) {
      if (reference.source === 'acronym' && !defined.has(reference.acronym ?? '')) {
        own.push(null);
        continue;
      }
      const located = moveReference(
        reference,
        base,
        resolver,
        reference.partyCount > 0 ? latestOf(recent) : [],
      );
      const same = reference.sameAs >= 0 ? own[reference.sameAs] : undefined;
      const draft: Draft | null =
        same ?? (reference.source === 'pronoun' ? null : antecedentOf(drafts, located, records, last));
      if (draft) draft.add(located);
      else if (
        reference.source === 'pronoun' ||
        (reference.source === 'acronym' && !isAnother(drafts, located))
      ) {
        own.push(null);
        continue;
      } else drafts.push(new Draft(located, drafts));
      if (located.acronym !== null) defined.add(located.acronym);
      last = draft ?? drafts.at(-1) ?? null;
      own.push(last);
    }
    if (local.recent.length > 0) recent.push(local.recent);
  }
  yield undefined;
  return yield* finish(drafts, records, date);
}

/** The four countries named last before a block. */
function latestOf(recent: readonly (readonly string[])[]): string[] {
  const found = new Set<string>();
  for (let k = recent.length - 1; k >= 0 && found.size < 4; k--)
    for (const id of recent[k] ?? []) found.add(id);
  return [...found].slice(0, 4);
}

/** "a similar RAA" where the text has said what an RAA is. */
function isAnother(drafts: readonly Draft[], { reach, acronym }: LocatedReference): boolean {
  return reach === 'other' && drafts.some((draft) => draft.acronym === acronym);
}

export type LocatedReference = Omit<Reference, 'parties' | 'nonParties'> & {
  readonly parties: readonly {
    readonly id: string;
    readonly role: Reference['parties'][number]['role'];
    readonly start: number;
  }[];
  readonly nonParties: readonly { readonly id: string; readonly start: number }[];
};

/** The agreement that a reference means; `null` for a new one (or none). */
function antecedentOf(
  drafts: readonly Draft[],
  reference: LocatedReference,
  records: RecordIndex,
  last: Draft | null,
): Draft | null {
  const { source } = reference;
  if (source === 'knowledge' && reference.id !== null) {
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
    let fit = named ? fitOfName(draft, reference, records) : fitOfDescription(draft, reference);
    // "the pact": what was called so, what is named often, what was named last.
    if (fit > 0 && !named)
      fit +=
        (draft.hasHead(reference.head) ? 1 : 0) +
        Math.min(draft.references.length, 5) / 10 +
        (draft === last ? 0.6 : 0);
    // The latest of equals; a bare name means the first that had it.
    if (fit > score || (fit === score && fit > 0 && named)) {
      best = draft;
      score = fit;
    }
  }
  return best;
}

function fitOfName(draft: Draft, reference: LocatedReference, records: RecordIndex): number {
  const same = draft.hasName(reference.name, reference.acronym);
  if (!same && draft.heading && draft.described && draft.fitsParties(reference)) {
    return draft.recordId === null &&
      (draft.kind === reference.kind || draft.kind === 'other' || draft.sharesWords(reference.words))
      ? 1
      : 0;
  }
  if (!same) {
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
    !records.isShared(draft.recordId, reference.name)
  )
    return 0;
  if (reference.reach === 'other') return draft.isOther && draft.hasParties(reference) ? 3 : 0;
  if (reference.parties.length > 0 && !draft.fitsParties(reference)) return 0;
  return reference.parties.length > 0 && draft.hasParties(reference) ? 3 : draft.isOther ? 1 : 2;
}

function fitOfDescription(draft: Draft, reference: LocatedReference): number {
  if (!draft.fitsHead(reference) || !draft.fitsParties(reference)) return 0;
  const words = draft.sharesWords(reference.words);
  if (reference.reach === 'other')
    return draft.isOther && draft.hasParties(reference) && reference.parties.length > 1 ? 3 : 0;
  const sameKind = draft.kind === reference.kind;
  if (reference.reach === 'indefinite') {
    if (draft.plural !== reference.plural) return 0;
    if (
      draft.hasAllParties(reference) &&
      reference.parties.length > 1 &&
      (sameKind || reference.words.length === 0)
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
    if (draft.heading && (sameKind || draft.kind === 'other' || reference.kind === 'other')) return 1;
    return 0;
  }
  if (words === 'all') return reference.words.length === 0 ? 2 : 4;
  if (sameKind && reference.kind !== 'other') return words === 'some' ? 3 : 2;
  return 0;
}

/** The record of each; those that turn out to be one record's are one. */
function* settle(
  drafts: readonly Draft[],
  records: RecordIndex,
  date: ArticleDate | null,
): Generator<undefined, Map<Draft, string | null>, undefined> {
  const byId = new Map<string, Draft>();
  const settled = new Map<Draft, string | null>();
  for (const [k, draft] of drafts.entries()) {
    if (k % STEP === STEP - 1) yield undefined;
    const id = draft.recordId ?? records.identify(draft, date);
    const known = id === null ? undefined : byId.get(id);
    if (known) known.absorb(draft);
    else settled.set(draft, id);
    if (id !== null && !known) byId.set(id, draft);
  }
  return settled;
}

function* finish(
  drafts: readonly Draft[],
  records: RecordIndex,
  date: ArticleDate | null,
): Generator<undefined, LinkedAgreements, undefined> {
  const agreements: Agreement[] = [];
  const settled = yield* settle(drafts, records, date);
  const overlay: AgreementMention[] = [];
  const keys = new Map<string, number>();
  for (const [draft, id] of settled) {
    if (agreements.length % STEP === STEP - 1) yield undefined;
    if (!draft.isAgreement(id)) {
      for (const { mention, source, acronym } of draft.references) {
        if (source === 'knowledge' && acronym !== null)
          overlay.push({ ...mention, id: null, name: '', form: 'abbreviation', dropped: true });
      }
      continue;
    }
    const agreement = draft.toAgreement(id, records, keys, date);
    agreements.push(agreement);
    for (const { mention, source } of draft.references) {
      if (source === 'knowledge' || source === 'form' || source === 'acronym') {
        overlay.push({
          ...mention,
          id,
          name: agreement.name,
          form: source === 'acronym' ? 'abbreviation' : 'name',
        });
      }
    }
  }
  overlay.sort((a, b) => a.start - b.start);
  return { agreements, overlay };
}
