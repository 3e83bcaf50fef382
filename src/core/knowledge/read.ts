/** Files of the knowledge base → records and problems: parse, check each, check them against each other. */
import { finished, type Steps } from '../steps';
import { checkNamesInSteps, type RecordsNamed } from './checkNames';
import { checkReferences, KnownIds } from './checkReferences';
import { checkTerms } from './checkTerms';
import {
  toAddedName,
  toAddedTerm,
  toAgreement,
  toCountry,
  toOrganisation,
  toPerson,
  toPlace,
} from './normalise';
import { parseInSteps, type ParsedFile, type SourceFile } from './parse';
import type { Problem } from './problem';
import type { KnowledgeBase } from './knowledgeBase';
import type { AddedName, AddedTerm, KnowledgeRecords } from './records';
import { SECTIONS, type Section } from './schema';

/** What a user's files hold: records of all kinds, and what they add to records of the base. */
export interface UserRecords extends KnowledgeRecords {
  readonly terms: readonly AddedTerm[];
  readonly names: readonly AddedName[];
}

export interface ReadResult {
  /** All records that are well formed, sorted by id; also of files that have problems elsewhere. */
  readonly records: UserRecords;
  /** In order of files and lines. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** The base that the files add to; `null`: they are the base. */
  readonly base: KnowledgeBase | null;
  /** The records of the base that have a name; without it all of them are looked through. */
  readonly recordsNamed?: RecordsNamed;
}

/** Never throws, whatever the files hold. */
export function readKnowledge(files: readonly SourceFile[], options: ReadOptions): ReadResult {
  return finished(readKnowledgeInSteps(files, options));
}

/** As `readKnowledge`, for callers that must not be blocked. */
export function* readKnowledgeInSteps(
  files: readonly SourceFile[],
  { base, recordsNamed }: ReadOptions,
): Steps<ReadResult> {
  const parsed: ParsedFile[] = [];
  for (const file of files) parsed.push(yield* parseInSteps(file, sectionOf(file.path)));
  const known = new KnownIds(base);
  for (const file of parsed) known.add(file);
  for (const file of parsed) {
    checkReferences(file, known);
    checkTerms(file, (person) => known.diedOn(person));
    yield undefined;
  }
  yield* checkNamesInSteps(parsed, base, recordsNamed);
  const problems = parsed.flatMap((file) => [...file.report.problems].sort(byPlace));
  return { records: toRecords(parsed, base !== null), problems };
}

/** What the records of a file are by its folder: `countries/jpn.yaml`; `null` where the folder does not say. */
function sectionOf(path: string): Section | null {
  const folder = path.split('/').at(-2) ?? '';
  return Object.hasOwn(SECTIONS, folder) ? (folder as Section) : null;
}

function toRecords(parsed: readonly ParsedFile[], withFile: boolean): UserRecords {
  const collect = <T>(make: (file: ParsedFile, origin: string | null) => readonly T[]): T[] =>
    parsed.flatMap((file) => make(file, withFile ? file.path : null));
  return {
    countries: collect(({ records }, origin) => [
      ...records.countries.map((raw) => toCountry(raw, 'country', origin)),
      ...records['former-states'].map((raw) => toCountry(raw, 'former-state', origin)),
    ]).sort(byId),
    people: collect(({ people }, origin) =>
      people.map(([id, raw, , home]) => toPerson(id, raw, origin, home)),
    ).sort(byId),
    organisations: collect(({ records }, origin) =>
      records.organisations.map((raw) => toOrganisation(raw, origin)),
    ).sort(byId),
    agreements: collect(({ records }, origin) =>
      records.agreements.map((raw) => toAgreement(raw, origin)),
    ).sort(byId),
    places: collect(({ records }, origin) => records.places.map((raw) => toPlace(raw, origin))).sort(byId),
    terms: collect(({ records, path }) => records.terms.map((raw) => toAddedTerm(raw, path))),
    names: collect(({ records, path }) => records.names.map((raw) => toAddedName(raw, path))),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}
