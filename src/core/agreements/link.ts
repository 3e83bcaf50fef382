/** References of all blocks, joined to the agreements they mean: each agreement once. */
import type { Agreement, ArticleDate } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Span } from '../text/span';
import { antecedentOf, type Context } from './antecedent';
import { Draft } from './draft';
import { RecordIndex } from './identify';
import type { AgreementMention, MentionOverlay } from './mentions';
import type { LocalAgreements, Reference } from './reference';
import type { RecordsByDay } from './recordsByDay';
import { PartyResolver } from './resolveParties';
import { moveReference, type LocatedReference } from './locate';

export interface LinkedAgreements {
  readonly agreements: Agreement[];
  readonly overlay: MentionOverlay;
  /** Stretches of text of which it mattered how long they are: see `isNear`. */
  readonly distances: readonly Span[];
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
  const distances: Span[] = [];
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
      const same = reference.sameAs >= 0 ? own[reference.sameAs] : undefined;
      if (reference.source === 'acronym' && !same && !defined.has(reference.acronym ?? '')) {
        own.push(null);
        continue;
      }
      const located = onRecord(
        moveReference(reference, base, resolver, beforeOf(reference, drafts, recent)),
        records,
        date,
      );
      const draft: Draft | null =
        same ??
        (reference.source === 'pronoun'
          ? null
          : antecedentOf(drafts, located, { records, date, base, distances }, last));
      const told = guessing(located, draft, knowledge);
      if (draft) draft.add(told);
      else if (
        reference.source === 'pronoun' ||
        located.anaphoric ||
        (reference.source === 'acronym' && !isAnother(drafts, located))
      ) {
        own.push(null);
        continue;
      } else drafts.push(new Draft(told, drafts));
      if (located.acronym !== null) defined.add(located.acronym);
      last = draft ?? drafts.at(-1) ?? null;
      own.push(last);
    }
    if (local.recent.length > 0) recent.push(local.recent);
  }
  yield undefined;
  return yield* finish(drafts, { records, date, base: 0, distances });
}

/** "AUKUS was announced by the three leaders": of those named before only parties of its record, and those it lacks. */
function guessing(
  reference: LocatedReference,
  draft: Draft | null,
  knowledge: KnowledgeBase,
): LocatedReference {
  const id = draft?.recordId ?? reference.id;
  const record = id === null || reference.renewed ? undefined : knowledge.agreement(id);
  if (!record || reference.partyCount === 0 || !reference.before) return reference;
  const own = new Set(record.parties.map(({ party }) => party));
  const before = [...new Set(reference.before)].filter((party) => own.has(party));
  const known = new Set([...(draft?.parties ?? []), ...reference.partyIds]);
  const missing = before.filter((party) => !known.has(party)).slice(0, reference.partyCount - known.size);
  const isFilled = known.size > 0 && known.size + missing.length === reference.partyCount;
  if (!isFilled || ![...known].every((party) => own.has(party))) return { ...reference, before };
  const { start } = reference.sentence;
  const added = missing.map((party) => ({ id: party, role: 'subject' as const, start }));
  return { ...reference, before, parties: [...reference.parties, ...added] };
}

/** "the Dayton agreement": by the name on record, if that is the one that is meant. */
function onRecord(
  reference: LocatedReference,
  records: RecordIndex,
  date: ArticleDate | null,
): LocatedReference {
  const { smallId } = reference;
  if (smallId === null || !records.isMeant(smallId, reference, date)) return reference;
  return { ...reference, source: 'knowledge', id: smallId, anaphoric: false };
}

/** The agreements that an article names first are what it is about. */
const LEADING = 5;

/** Who "the two countries" are: those just named, otherwise the pair that the article is about. */
function beforeOf(
  { partyCount, near, before }: Reference,
  drafts: readonly Draft[],
  recent: readonly (readonly string[])[],
): readonly string[] | null {
  if (partyCount === 0) return before;
  const main =
    partyCount === 2 && !near
      ? drafts.slice(0, LEADING).find((draft) => draft.parties.length === 2)
      : undefined;
  if (main) return main.parties;
  // Who fought a war pages ago is not "both sides".
  return before && (near || partyCount > 2) ? [...before, ...latestOf(recent)] : null;
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
    if (known && draft.isApartFrom(known)) settled.set(draft, null);
    else if (known) known.absorb(draft);
    else settled.set(draft, id);
    if (id !== null && !known) byId.set(id, draft);
  }
  if (date) yield* settleByDay(settled, byId, records.byDay, date);
  return settled;
}

/** The records of those that no name tells, by their parties and the day on which they were made. */
function* settleByDay(
  settled: Map<Draft, string | null>,
  byId: ReadonlyMap<string, Draft>,
  records: RecordsByDay,
  date: ArticleDate,
): Generator<undefined, void, undefined> {
  const found = new Map<string, Draft[]>();
  let work = 0;
  for (const [draft, id] of settled) {
    if (++work % STEP === 0) yield undefined;
    // "signed a treaty and an accord": one of several, and nobody can tell which.
    const joined = draft.references.some(({ coordinated }) => coordinated);
    if (id !== null || joined || draft.contested.length > 0) continue;
    const made = records.find(draft.making(date));
    if (made !== null) found.set(made, [...(found.get(made) ?? []), draft]);
  }
  for (const [id, drafts] of found) {
    const [draft] = drafts;
    if (!draft || drafts.length > 1) continue;
    const known = byId.get(id);
    if (known && (draft.isOther || draft.renewed)) continue;
    if (known) {
      known.absorb(draft);
      settled.delete(draft);
    } else {
      draft.recordId = id;
      settled.set(draft, id);
    }
  }
}

/** "the accord" after "in a written agreement", which turned out to be none, means one that was named before. */
function rejoin(settled: Map<Draft, string | null>, context: Context): void {
  const kept: Draft[] = [];
  for (const [draft, id] of settled) {
    if (draft.isAgreement(id)) {
      kept.push(draft);
      continue;
    }
    const [first] = draft.references;
    if (!draft.described || !first || first.reach === 'definite') continue;
    if (first.statuses.length > 0 || first.parties.length > 1 || first.specified) continue;
    for (const reference of draft.references) {
      if (reference.reach === 'definite' && reference.source === 'described')
        antecedentOf(kept, reference, context, null)?.add(reference);
    }
  }
}

function* finish(
  drafts: readonly Draft[],
  context: Context,
): Generator<undefined, LinkedAgreements, undefined> {
  const { records, date } = context;
  const agreements: Agreement[] = [];
  const settled = yield* settle(drafts, records, date);
  rejoin(settled, context);
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
    const agreement = yield* draft.toAgreement(id, records, keys, date);
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
  return { agreements, overlay, distances: context.distances };
}
