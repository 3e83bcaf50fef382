/** Writes records into the text of a file of knowledge, keeping what is there as it is. */
import { isCollection, isMap, parseDocument, type Document } from 'yaml';
import type { Section } from './schema';

export interface NewRecords {
  /** Records by kind; each goes to the end of its list. */
  readonly records: readonly (readonly [section: Section, record: Readonly<Record<string, unknown>>])[];
  /** People by id. */
  readonly people: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The new text; `null` if the file is no valid YAML, or holds something else where the records have to go. */
export function appendRecords(text: string, { records, people }: NewRecords): string | null {
  const document: Document = parseDocument(text);
  if (document.errors.length > 0) return null;
  document.contents ??= document.createNode({});
  const top: unknown = document.contents;
  if (!isMap(top)) return null;
  top.flow = false;
  for (const [section, record] of records) {
    const list: unknown = top.get(section, true);
    if (!isCollection(list)) top.set(section, document.createNode([]));
    const target: unknown = top.get(section, true);
    if (!isCollection(target)) return null;
    target.flow = false;
    if (isMap(target)) return null;
    target.add(document.createNode(record, { flow: true }));
  }
  for (const [id, person] of Object.entries(people)) {
    if (!isMap(top.get('people', true))) top.set('people', document.createNode({}));
    const table: unknown = top.get('people', true);
    if (!isMap(table)) return null;
    table.flow = false;
    if (!table.has(id)) table.set(id, document.createNode(person, { flow: true }));
  }
  try {
    return document.toString({ lineWidth: 0, flowCollectionPadding: true });
  } catch {
    // An alias of something that is not there is found only now.
    return null;
  }
}

/** The id for a name: ASCII, lower case, hyphens. Empty for a name without a Latin letter or a digit. */
export function idFor(folded: string): string {
  return folded
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
