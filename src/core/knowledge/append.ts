/** Writes records into the text of a file of knowledge, keeping what is there as it is. */
import { Document, isCollection, isMap, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Section } from './schema';

export interface NewRecords {
  /** Records by kind; each goes to the end of its list. */
  readonly records: readonly (readonly [section: Section, record: Readonly<Record<string, unknown>>])[];
  /** People by id. */
  readonly people: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The new text; `null` if the file is no valid YAML, or holds something else where the records have to go. */
export function appendRecords(text: string, { records, people }: NewRecords): string | null {
  let result: string | null = text;
  for (const [section, record] of records)
    result = result === null ? null : append(result, section, null, record);
  for (const [id, person] of Object.entries(people))
    result = result === null ? null : append(result, 'people', id, person);
  return result;
}

/** One record at the end of a list, or of a table, under its id; a table that has the id stays as it is. */
function append(text: string, section: string, id: string | null, record: object): string | null {
  const document: Document = parseDocument(text);
  if (document.errors.length > 0) return null;
  document.contents ??= document.createNode({});
  const top: unknown = document.contents;
  if (!isMap(top)) return null;
  const list: unknown = top.get(section, true);
  if (isCollection(list)) {
    if (isMap(list) !== (id !== null)) return null;
    if (isMap(list) && list.has(id)) return text;
  }
  const entry = `${id === null ? '-' : `${asYaml(id)}:`} ${asYaml(record)}`;
  const written = isCollection(list) ? behindLast(text, list, entry) : atEnd(text, top, section, entry);
  // What cannot be told from the text alone: lists in brackets, ends of documents. The library writes the file anew.
  return written !== null && isAdded(text, written) ? written : rewritten(document, top, section, id, record);
}

function asYaml(value: unknown): string {
  const document = new Document(value);
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}

/** A line of its own behind the list's last entry, indented as that is; `null` where it has none, or stands in brackets. */
function behindLast(
  text: string,
  list: Node & { items: unknown[]; flow?: boolean },
  entry: string,
): string | null {
  const { range, items } = list;
  if (!range || items.length === 0 || list.flow) return null;
  const lineStart = text.lastIndexOf('\n', range[0] - 1) + 1;
  const indent = text.slice(lineStart, range[0]);
  if (/\S/.test(indent)) return null;
  // A comment behind the last entry is its own.
  const valueEnd = text.slice(0, range[1]).trimEnd().length;
  const lineEnd = text.indexOf('\n', valueEnd);
  const at = lineEnd < 0 ? text.length : lineEnd;
  return `${text.slice(0, at)}\n${indent}${entry}${text.slice(at) || '\n'}`;
}

function atEnd(text: string, top: YAMLMap, section: string, entry: string): string | null {
  if (top.flow || top.has(section)) return null;
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${before}${section}:\n  ${entry}\n`;
}

/** Nothing is another but one entry more. */
function isAdded(before: string, after: string): boolean {
  const document = parseDocument(after);
  if (document.errors.length > 0) return false;
  return countEntries(document.contents) === countEntries(parseDocument(before).contents) + 1;
}

/** Entries of all lists and tables at the top. */
function countEntries(top: unknown): number {
  if (!isMap(top)) return 0;
  return top.items.reduce((sum, { value }) => sum + (isCollection(value) ? value.items.length : 0), 0);
}

function rewritten(
  document: Document,
  top: YAMLMap,
  section: string,
  id: string | null,
  record: object,
): string | null {
  top.flow = false;
  if (!isCollection(top.get(section, true))) top.set(section, document.createNode(id === null ? [] : {}));
  const target: unknown = top.get(section, true);
  if (!isCollection(target)) return null;
  target.flow = false;
  const node = document.createNode(record, { flow: true });
  if (isMap(target)) target.set(id, node);
  else target.add(node);
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
