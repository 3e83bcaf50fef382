/** YAML files of the built-in base → one JSON string. Used by the build and by tests; not part of the extension. */
import { parse } from 'yaml';
import {
  isRaw,
  rawList,
  toAgreement,
  toCountry,
  toOrganisation,
  toPerson,
  toPlace,
  type Raw,
} from './normalise';
import type { KnowledgeRecords } from './records';

export interface SourceFile {
  /** Path below the base's folder, with `/`: `countries/jpn.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** Records of all files, sorted by id so that builds are reproducible. */
export function compileKnowledge(files: readonly SourceFile[]): KnowledgeRecords {
  const records = {
    countries: [] as KnowledgeRecords['countries'][number][],
    people: [] as KnowledgeRecords['people'][number][],
    organisations: [] as KnowledgeRecords['organisations'][number][],
    agreements: [] as KnowledgeRecords['agreements'][number][],
    places: [] as KnowledgeRecords['places'][number][],
  };
  const addPeople = (people: unknown): void => {
    if (!isRaw(people)) return;
    for (const [id, raw] of Object.entries(people))
      if (isRaw(raw)) records.people.push(toPerson(id, raw, null));
  };
  for (const file of files) {
    const content: unknown = parse(file.text, { schema: 'core' });
    const folder = file.path.slice(0, file.path.indexOf('/'));
    const list = (isRaw(content) ? rawList(content[folder] ?? content['records']) : rawList(content)).filter(isRaw);
    if (folder === 'countries' || folder === 'former-states') {
      for (const raw of isRaw(content) ? [content] : list) {
        records.countries.push(toCountry(raw, folder === 'countries' ? 'country' : 'former-state', null));
        addPeople(raw['people']);
      }
    } else {
      for (const raw of list) {
        if (folder === 'organisations') records.organisations.push(toOrganisation(raw, null));
        else if (folder === 'agreements') records.agreements.push(toAgreement(raw, null));
        else if (folder === 'places') records.places.push(toPlace(raw, null));
        addPeople(raw['people']);
      }
      if (isRaw(content)) addPeople(content['people']);
    }
  }
  const order = (a: { readonly id: string }, b: { readonly id: string }): number =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  for (const list of Object.values(records)) (list as { id: string }[]).sort(order);
  return records;
}

export type { Raw };
