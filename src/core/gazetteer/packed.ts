/**
 * A gazetteer as text: the very tables in which names are looked up, as JSON values. A host reads those in native
 * code, at once at full speed; a loop that puts tables together runs before any compiler has seen it.
 */
import type { MentionForm } from '../analysis';
import { packedJson, SEPARATOR } from '../knowledge/packedText';
import type { Entry } from './entry';
import { Gazetteer } from './gazetteer';

type EntryType = Entry['type'];

const FORMAT = 2;

const TYPES: readonly EntryType[] = ['country', 'person', 'organisation', 'agreement', 'place', 'title'];
const FORMS: readonly MentionForm[] = [
  'name',
  'demonym',
  'abbreviation',
  'metonym',
  'title',
  'surname',
  'alias',
];

/** Type, form, traits, capitals: only few combinations occur. */
type EntryKind = readonly [type: number, form: number, traits: number, capitals: number];

/** The lines. */
interface Packed {
  readonly header: Header;
  /** Tables of the lexicon: its slots, classes by word id, words from 1 on, and what else it keeps, by name. */
  readonly slots: readonly number[];
  readonly classes: readonly number[];
  readonly words: readonly string[];
  readonly tables: Readonly<Record<string, readonly number[]>>;
  /** A `PackedTrie`. */
  readonly roots: readonly number[];
  readonly children: readonly number[];
  readonly childWords: readonly number[];
  readonly values: readonly number[];
  readonly kinds: readonly EntryKind[];
  /** By entry, two numbers: its kind, and which of its type's ids it has. */
  readonly entries: readonly number[];
  /** Ids of titles: they have no records. */
  readonly titles: readonly string[];
}

/** What says that the lines are of this version, and all there. */
interface Header {
  readonly format: number;
  readonly words: number;
  readonly nodes: number;
  readonly entries: number;
}

const LINES = [
  'header',
  'slots',
  'classes',
  'words',
  'tables',
  'roots',
  'children',
  'childWords',
  'values',
  'kinds',
  'entries',
  'titles',
] as const satisfies readonly (keyof Packed)[];

/** `idsOf` gives the ids of all records of a type, in the order that `unpackGazetteer` will get them in. */
export function packGazetteer(gazetteer: Gazetteer, idsOf: (type: EntryType) => readonly string[]): string {
  const { lexicon, trie } = gazetteer;
  const { packed, values } = trie.pack();
  const header = {
    format: FORMAT,
    words: lexicon.size,
    nodes: packed.words.length,
    entries: values.length,
  };
  const lines: Packed = {
    header,
    slots: [...lexicon.slots],
    classes: [...lexicon.classes.subarray(0, lexicon.size)],
    words: lexicon.words(),
    tables: Object.fromEntries(lexicon.tables),
    roots: [...packed.roots],
    children: [...packed.children],
    childWords: [...packed.words],
    values: [...packed.values],
    ...packEntries(
      values.map((value) => gazetteer.entry(value)),
      idsOf,
    ),
  };
  return LINES.map((name) => packedJson(lines[name])).join(SEPARATOR);
}

function packEntries(
  all: readonly Entry[],
  idsOf: (type: EntryType) => readonly string[],
): Pick<Packed, 'kinds' | 'entries' | 'titles'> {
  const kinds = new Map<string, number>();
  const titles = [...new Set(all.filter(({ type }) => type === 'title').map(({ id }) => id))];
  const places = new Map<string, number>();
  for (const type of TYPES) {
    for (const [at, id] of (type === 'title' ? titles : idsOf(type)).entries())
      places.set(`${type}:${id}`, at);
  }
  const entries = all.flatMap(({ type, id, form, traits, capitals }) => {
    const kind = JSON.stringify([TYPES.indexOf(type), FORMS.indexOf(form), traits, capitals]);
    const at = kinds.get(kind) ?? kinds.size;
    kinds.set(kind, at);
    return [at, places.get(`${type}:${id}`) ?? 0];
  });
  return { kinds: [...kinds.keys()].map((kind) => JSON.parse(kind) as EntryKind), entries, titles };
}

/** The gazetteer as it was packed; names can be added to it. Throws for a text that is not all there. */
export function unpackGazetteer(text: string, idsOf: (type: EntryType) => readonly string[]): Gazetteer {
  const lines = text.split(SEPARATOR);
  const read = <K extends keyof Packed>(name: K): Packed[K] =>
    JSON.parse(lines[LINES.indexOf(name)] ?? 'null') as Packed[K];
  const table = (
    name: keyof Packed & ('slots' | 'classes' | 'roots' | 'children' | 'childWords' | 'values'),
  ) => new Int32Array(read(name));
  if (lines.length !== LINES.length) throw damaged(`${String(lines.length)} lines`);
  const { format, words, nodes, entries } = read('header');
  if (format !== FORMAT) throw damaged(`format ${String(format)}, not ${String(FORMAT)}`);
  const gazetteer = new Gazetteer();
  const { lexicon, trie } = gazetteer;
  const classes = table('classes');
  lexicon.restore(table('slots'), classes, words, () => read('words'));
  for (const [name, numbers] of Object.entries(read('tables'))) lexicon.tables.set(name, numbers);
  const packed = {
    roots: table('roots'),
    children: table('children'),
    words: table('childWords'),
    values: table('values'),
  };
  trie.restore(packed);
  gazetteer.fill(entries, entryMaker(read, idsOf));
  const isWhole =
    classes.length === words &&
    packed.words.length === nodes &&
    packed.children.length === nodes + 1 &&
    packed.values.length === nodes + 1 &&
    packed.values[nodes] === entries;
  if (!isWhole) throw damaged('tables of other lengths than the header says');
  return gazetteer;
}

function damaged(found: string): Error {
  return new Error(`The built-in names cannot be read (${found}). Build or install Dateline again.`);
}

/** Makes an entry from its numbers, which are read when the first entry is asked for. */
function entryMaker(
  read: <K extends keyof Packed>(name: K) => Packed[K],
  idsOf: (type: EntryType) => readonly string[],
): (index: number) => Entry {
  let lines: Pick<Packed, 'kinds' | 'entries' | 'titles'> | null = null;
  return (index) => {
    lines ??= { kinds: read('kinds'), entries: read('entries'), titles: read('titles') };
    const [type, form, traits, capitals] = lines.kinds[lines.entries[2 * index] ?? 0] ?? [5, 4, 0, 0];
    const name = TYPES[type] ?? 'title';
    const ids = name === 'title' ? lines.titles : idsOf(name);
    return {
      type: name,
      id: ids[lines.entries[2 * index + 1] ?? 0] ?? '',
      form: FORMS[form] ?? 'name',
      traits,
      capitals,
    };
  };
}
