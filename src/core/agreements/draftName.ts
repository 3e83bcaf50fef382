/** What an agreement is called: its record's name, the longest that the text gives it, or the text's own words. */
import type { RecordIndex } from './identify';
import type { LocatedReference } from './locate';

/** What is gathered of an agreement that its name comes from. */
export interface Nameable {
  readonly references: readonly LocatedReference[];
  readonly recordId: string | null;
  readonly acronym: string | null;
  readonly described: boolean;
  readonly isOther: boolean;
  /** "a new NAFTA" */
  readonly renewed: boolean;
  /** The name of what it is like. */
  readonly modelName: string;
  readonly parties: readonly string[];
}

/** The longest of its names with capitals; '' if it has none. */
export function properNameOf(references: readonly LocatedReference[]): string {
  const named = references.filter(
    ({ source, acronym, name }) => (source === 'form' || source === 'knowledge') && acronym !== name,
  );
  return named.reduce((best, { name }) => (name.length > best.length ? name : best), '');
}

/** `id` is that of its record. */
export function nameOf(draft: Nameable, id: string | null, records: RecordIndex): string {
  const { references, recordId, acronym, parties } = draft;
  const longest = properNameOf(references);
  if (recordId !== null) return records.knowledge.agreement(recordId)?.name ?? longest;
  if (longest) return draft.renewed && id === null ? `new ${longest}` : longest;
  if (id !== null && !draft.described) return records.knowledge.agreement(id)?.name ?? id;
  const told = references.find(
    ({ source, words }) => (source === 'described' || source === 'deed') && words.length > 0,
  );
  if (told) return told.name;
  if (acronym) return draft.modelName || acronym;
  const described = references.filter(({ source }) => source !== 'pronoun');
  const full = described.find(({ name }) => name.includes(' '));
  // "a similar agreement with the Philippines" after one that has a name
  const like = draft.isOther && id !== null ? records.knowledge.agreement(id) : undefined;
  if (like) {
    const [shared] = [...like.shared].sort((a, b) => b.length - a.length);
    return shared === undefined ? like.name : shared + (/ with .*/.exec(full?.name ?? '')?.[0] ?? '');
  }
  if (full) return full.name;
  const head = described[0]?.name ?? 'agreement';
  const names = parties.slice(0, 3).map((party) => records.knowledge.bodyName(party));
  return names.length > 0 ? `${names.join('–')} ${head.toLowerCase()}` : head;
}
