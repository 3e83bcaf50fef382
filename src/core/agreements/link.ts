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

interface LocatedBlock {
  readonly base: number;
  readonly local: LocalAgreements | null;
}

/**
 * Agreements in the order in which the text first names them. Offsets in the result count from the start of the text.
 * Nothing read: no agreements.
 */
export function linkAgreements(
  blocks: readonly LocatedBlock[],
  knowledge: KnowledgeBase,
  date: ArticleDate | null,
): LinkedAgreements {
  const drafts: Draft[] = [];
  const records = RecordIndex.of(knowledge);
  const resolver = new PartyResolver(knowledge, date);
  let recent: readonly string[] = [];
  for (const { base, local } of blocks) {
    if (!local) continue;
    const own: (Draft | null)[] = [];
    for (const reference of local.references) {
      const located = moveReference(reference, base, resolver, recent);
      const same = reference.sameAs >= 0 ? own[reference.sameAs] : undefined;
      const draft = same ?? (reference.source === 'pronoun' ? null : antecedentOf(drafts, located, records));
      if (draft) draft.add(located);
      else if (reference.source === 'pronoun' || (reference.source === 'acronym' && !isAnother(drafts, located))) {
        own.push(null);
        continue;
      } else drafts.push(new Draft(located, drafts));
      own.push(draft ?? drafts.at(-1) ?? null);
    }
    recent = [...local.recent, ...recent.filter((id) => !local.recent.includes(id))].slice(0, 4);
  }
  return finish(drafts, records, date);
}

/** "a similar RAA" where the text has said what an RAA is. */
function isAnother(drafts: readonly Draft[], { reach, acronym }: LocatedReference): boolean {
  return reach === 'other' && drafts.some((draft) => draft.acronym === acronym);
}

export type LocatedReference = Omit<Reference, 'parties' | 'nonParties'> & {
  readonly parties: readonly { readonly id: string; readonly role: Reference['parties'][number]['role']; readonly start: number }[];
  readonly nonParties: readonly { readonly id: string; readonly start: number }[];
};

/** The agreement that a reference means; `null` for a new one (or none). */
function antecedentOf(drafts: readonly Draft[], reference: LocatedReference, records: RecordIndex): Draft | null {
  const { source } = reference;
  if (source === 'knowledge' && reference.id !== null) return drafts.find((draft) => draft.recordId === reference.id) ?? null;
  if (source === 'acronym' && !drafts.some((draft) => draft.acronym === reference.acronym)) return null;
  const named = source === 'knowledge' || source === 'form' || source === 'acronym';
  let best: Draft | null = null;
  let score = 0;
  for (let k = drafts.length - 1, age = 0; k >= 0 && age < 60; k--, age++) {
    const draft = drafts[k];
    if (!draft) continue;
    const fit = named ? fitOfName(draft, reference, records) : fitOfDescription(draft, reference);
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
  if (!same) {
    // "the Security Pact" after "a security pact"
    if (reference.source !== 'form' || !draft.described || draft.kind !== reference.kind || draft.kind === 'other') return 0;
    return draft.sharesWords(reference.words) && draft.fitsParties(reference) ? 1 : 0;
  }
  if (reference.source === 'knowledge' && draft.recordId !== null && !records.isShared(draft.recordId, reference.name)) return 0;
  if (reference.reach === 'other') return draft.isOther && draft.hasParties(reference) ? 3 : 0;
  if (reference.parties.length > 0 && !draft.fitsParties(reference)) return 0;
  return reference.parties.length > 0 && draft.hasParties(reference) ? 3 : draft.isOther ? 1 : 2;
}

function fitOfDescription(draft: Draft, reference: LocatedReference): number {
  if (!draft.fitsHead(reference) || !draft.fitsParties(reference)) return 0;
  const words = draft.sharesWords(reference.words);
  if (reference.reach === 'other') return draft.isOther && draft.hasParties(reference) && reference.parties.length > 1 ? 3 : 0;
  const sameKind = draft.kind === reference.kind;
  if (reference.reach === 'indefinite') {
    if (draft.plural !== reference.plural) return 0;
    if (draft.hasAllParties(reference) && reference.parties.length > 1 && (sameKind || reference.words.length === 0)) return 3;
    // "a reciprocal access agreement" after the name itself; a headline's words again in the text.
    if (words === 'all' && reference.words.length > 0 && (reference.parties.length === 0 || draft.hasParties(reference))) return reference.words.length > 1 ? 3 : draft.heading || sameKind ? 1 : 0;
    return 0;
  }
  if (words === 'all') return reference.words.length === 0 ? 2 : 4;
  if (sameKind && reference.kind !== 'other') return words === 'some' ? 3 : 2;
  return 0;
}

function finish(drafts: readonly Draft[], records: RecordIndex, date: ArticleDate | null): LinkedAgreements {
  const agreements: Agreement[] = [];
  const overlay: AgreementMention[] = [];
  const keys = new Map<string, number>();
  for (const draft of drafts) {
    const id = draft.recordId ?? records.identify(draft, date);
    if (!draft.isAgreement(id)) {
      for (const { mention, source, acronym } of draft.references) {
        if (source === 'knowledge' && acronym !== null) overlay.push({ ...mention, id: null, name: '', form: 'abbreviation', dropped: true });
      }
      continue;
    }
    const agreement = draft.toAgreement(id, records, keys, date);
    agreements.push(agreement);
    for (const { mention, source } of draft.references) {
      if (source === 'knowledge' || source === 'form' || source === 'acronym') {
        overlay.push({ ...mention, id, name: agreement.name, form: source === 'acronym' ? 'abbreviation' : 'name' });
      }
    }
  }
  overlay.sort((a, b) => a.start - b.start);
  return { agreements, overlay };
}
