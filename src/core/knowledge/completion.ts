/** What can be written at a place of a file of knowledge: keys, values of a choice, ids. */
import type { KnowledgeRecords } from './records';
import { PERSON, SECTION_NAMES, SECTIONS } from './schema';
import type { Field, RecordShape, Reference, Shape } from './shape';

export interface KnowledgeCompletion {
  readonly kind: 'key' | 'value' | 'id';
  readonly text: string;
  /** What a key is for, or whom an id means. */
  readonly about: string;
}

const FILE: RecordShape = {
  kind: 'record',
  fields: {
    ...Object.fromEntries(
      SECTION_NAMES.map((name): [string, Field] => [
        name,
        { shape: { kind: 'list', of: SECTIONS[name].shape }, about: SECTIONS[name].about },
      ]),
    ),
    people: { shape: { kind: 'table', of: PERSON }, about: 'People by id.' },
  },
};

/** `before`: the file's text up to the cursor. Empty where nothing is known to fit, and inside comments. */
export function completionsAt(before: string, records: KnowledgeRecords): readonly KnowledgeCompletion[] {
  const { path, key, present } = contextOf(before);
  const shape = shapeAt(path);
  if (!shape) return [];
  if (key === null) {
    return shape.kind === 'record'
      ? Object.entries(shape.fields)
          .filter(([name]) => !present.has(name))
          .map(([text, { about }]) => ({ kind: 'key', text, about }))
      : [];
  }
  const field = shape.kind === 'record' && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
  return field ? valuesOf(field.shape, records) : [];
}

interface Context {
  /** Keys from the top down to the record that the cursor is in. */
  readonly path: readonly string[];
  /** The key whose value the cursor is in; `null` where a key is to be written. */
  readonly key: string | null;
  /** Keys that the record has before the cursor. */
  readonly present: ReadonlySet<string>;
}

const KEY = /^(\s*(?:-\s+)*)([\w-]+):(?:\s|$)/;

function contextOf(before: string): Context {
  const lines = before.split('\n');
  const line = lines.pop() ?? '';
  const open = openBraces(line);
  const indent = (text: string): number => /^[\s-]*/.exec(text)?.[0].length ?? 0;
  let limit = indent(line);
  const path: string[] = [];
  const present = new Set<string>();
  const own = KEY.exec(line);
  let key = own && open.length === 0 ? (own[2] ?? null) : null;
  if (own && open.length > 0) path.unshift(own[2] ?? '');
  const isPlain = open.length === 0 && !line.slice(0, limit).includes('-');
  let inRecord = isPlain;
  for (const above of lines.reverse()) {
    if (!above.trim() || above.trimStart().startsWith('#')) continue;
    const found = KEY.exec(above);
    const depth = indent(above);
    if (found && inRecord && depth === limit) {
      present.add(found[2] ?? '');
      if (above.trimStart().startsWith('-')) inRecord = false;
    }
    // A list's items may stand right below its key.
    const isParent =
      depth < limit || (depth === limit && !isPlain && path.length === 0 && !/^\s*-/.test(above));
    if (!found || !isParent) continue;
    if (above.trimEnd().endsWith(':')) path.unshift(found[2] ?? '');
    inRecord = false;
    limit = /^\s*/.exec(above)?.[0].length ?? 0;
    if (limit === 0) break;
  }
  for (const [index, part] of open.entries()) {
    const last = part.slice(part.lastIndexOf(',') + 1);
    const inside = /^\s*([\w-]+):\s?([^]*)$/.exec(last)?.[1] ?? null;
    if (index < open.length - 1) {
      if (inside !== null) path.push(inside);
    } else {
      key = inside;
      for (const [, name = ''] of part.matchAll(/([\w-]+):/g)) present.add(name);
    }
  }
  return { path, key, present };
}

/** What stands in each pair of braces that is open at the end of a line. A list in brackets stays in its value. */
function openBraces(line: string): string[] {
  const open: string[] = [];
  for (const character of line) {
    if (character === '{') open.push('');
    else if (character === '}') open.pop();
    else if (open.length > 0) open.push((open.pop() ?? '') + character);
  }
  return open.map((part) => part.replace(/\[[^\]]*$/, (list) => list.replaceAll(',', ' ')));
}

function shapeAt(path: readonly string[]): Shape | null {
  let shape: Shape = FILE;
  for (const key of path) {
    if (shape.kind === 'table') shape = shape.of;
    else if (shape.kind === 'record') {
      const field: Field | undefined = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
      if (!field) return null;
      shape = field.shape.kind === 'list' ? field.shape.of : field.shape;
    } else return null;
  }
  return shape;
}

function valuesOf(shape: Shape, records: KnowledgeRecords): readonly KnowledgeCompletion[] {
  const of = shape.kind === 'list' ? shape.of : shape;
  if (of.kind === 'choice') return of.values.map((text) => ({ kind: 'value', text, about: '' }));
  if (of.kind === 'flag') return ['true', 'false'].map((text) => ({ kind: 'value', text, about: '' }));
  const inner = of.kind === 'record' && of.shorthand !== undefined ? of.fields[of.shorthand]?.shape : of;
  return inner?.kind === 'text' && inner.refersTo ? idsOf(inner.refersTo, records) : [];
}

function idsOf(kind: Reference, records: KnowledgeRecords): readonly KnowledgeCompletion[] {
  const lists = {
    country: [records.countries],
    person: [records.people],
    organisation: [records.organisations],
    agreement: [records.agreements],
    place: [records.places],
    body: [records.countries, records.organisations],
  } as const;
  return lists[kind].flatMap((list) =>
    list.map(({ id, name }) => ({ kind: 'id' as const, text: id, about: name })),
  );
}
