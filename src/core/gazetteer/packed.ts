/**
 * A gazetteer as text, so that the built-in names need not be put together on each start. Only what is not implied is
 * written: nodes are numbered in the order in which they were made, entries in the order in which they were added.
 */
import type { MentionForm } from '../analysis';
import { WordClass } from '../text/wordClass';
import type { Entry } from './entry';
import { Gazetteer } from './gazetteer';
import { NumberWriter, readNumbers, signed } from './numbers';

type EntryType = Entry['type'];

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

/** The lines of a packed gazetteer. */
interface Packed {
  /** Words by id, from 1 on, with a blank after each; characters beyond ASCII as `~` and four hexadecimal digits. */
  readonly words: string;
  /** Pairs: words since the last one that has classes, and its classes. */
  readonly classes: string;
  /** By node from 1 on: how far back the node before it is; how far the word is below the highest so far. */
  readonly edges: string;
  /** Kinds of entries, the most frequent first: type, form, traits, capitals. */
  readonly kinds: string;
  /** By entry: its kind, how much further its id is, and how far its node is from the one before. */
  readonly entries: string;
  /** JSON: ids of titles, in order of their first entry. */
  readonly titles: string;
}

const LINES = [
  'words',
  'classes',
  'edges',
  'kinds',
  'entries',
  'titles',
] as const satisfies readonly (keyof Packed)[];

/** `idsOf` gives the ids of all records of a type, in the order that `unpackGazetteer` will get them in. */
export function packGazetteer(gazetteer: Gazetteer, idsOf: (type: EntryType) => readonly string[]): string {
  const { lexicon } = gazetteer;
  const words: string[] = [];
  const classes = new NumberWriter();
  let before = 0;
  for (let id = 1; id < lexicon.size; id++) {
    words.push(`${escaped(lexicon.wordOf(id))} `);
    const bits = (lexicon.classes[id] ?? 0) & ~WordClass.nameStart;
    if (bits === 0) continue;
    classes.write(id - before);
    classes.write(bits);
    before = id;
  }
  const packed: Packed = {
    words: words.join(''),
    classes: classes.toString(),
    edges: packEdges(gazetteer),
    ...packEntries(gazetteer, idsOf),
  };
  return LINES.map((name) => packed[name]).join('\n');
}

function packEdges({ trie }: Gazetteer): string {
  const { nodes, words } = trie.edges();
  const edges = new NumberWriter();
  let highest = 0;
  for (let target = 1; target < nodes.length; target++) {
    const word = words[target] ?? 0;
    edges.write(target - 1 - (nodes[target] ?? 0));
    edges.writeSigned(highest + 1 - word);
    highest = Math.max(highest, word);
  }
  return edges.toString();
}

function packEntries(
  gazetteer: Gazetteer,
  idsOf: (type: EntryType) => readonly string[],
): Pick<Packed, 'kinds' | 'entries' | 'titles'> {
  const all = Array.from({ length: gazetteer.entryCount }, (_, index) => gazetteer.entry(index));
  const counts = new Map<string, number>();
  for (const entry of all) counts.set(kindOf(entry), (counts.get(kindOf(entry)) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
  const kindIndex = new Map(sorted.map((kind, index) => [kind, index]));
  const kinds = new NumberWriter();
  for (const kind of sorted) for (const number of kind.split(' ')) kinds.write(Number(number));
  const titles = [...new Set(all.filter(({ type }) => type === 'title').map(({ id }) => id))];
  const idIndex = new Map<string, number>();
  for (const type of TYPES) {
    for (const [index, id] of (type === 'title' ? titles : idsOf(type)).entries())
      idIndex.set(`${type}:${id}`, index);
  }
  const nodes = gazetteer.trie.nodesOfValues(all.length);
  const entries = new NumberWriter();
  const last = new Map<EntryType, number>();
  for (const [index, entry] of all.entries()) {
    const at = idIndex.get(`${entry.type}:${entry.id}`) ?? 0;
    entries.write(kindIndex.get(kindOf(entry)) ?? 0);
    entries.writeSigned(at - (last.get(entry.type) ?? 0));
    entries.writeSigned((nodes[index] ?? 0) - (nodes[index - 1] ?? 0));
    last.set(entry.type, at);
  }
  return { kinds: kinds.toString(), entries: entries.toString(), titles: JSON.stringify(titles) };
}

function kindOf({ type, form, traits, capitals }: Entry): string {
  return [TYPES.indexOf(type), FORMS.indexOf(form), traits, capitals >>> 0].join(' ');
}

/** The gazetteer as it was packed; names can be added to it. */
export function unpackGazetteer(text: string, idsOf: (type: EntryType) => readonly string[]): Gazetteer {
  const lines = text.split('\n');
  const line = (name: keyof Packed): string => lines[LINES.indexOf(name)] ?? '';
  const words = line('words');
  const edges = readNumbers(line('edges'));
  const gazetteer = new Gazetteer(Math.ceil(words.length / 7));
  const { lexicon, trie } = gazetteer;
  lexicon.addAll(words);
  const nodes = new Int32Array(edges.length / 2 + 1);
  const edgeWords = new Int32Array(nodes.length);
  const { classes } = lexicon;
  for (let target = 1, highest = 0, at = 0; target < nodes.length; target++, at += 2) {
    const node = target - 1 - (edges[at] ?? 0);
    const word = highest + 1 - signed(edges[at + 1] ?? 0);
    if (word > highest) highest = word;
    nodes[target] = node;
    edgeWords[target] = word;
    if (node === 0) classes[word] = WordClass.nameStart;
  }
  const classified = readNumbers(line('classes'));
  for (let at = 0, id = 0; at < classified.length; at += 2) {
    id += classified[at] ?? 0;
    classes[id] = (classes[id] ?? 0) | (classified[at + 1] ?? 0);
  }
  const entries = readNumbers(line('entries'));
  const valueNodes = new Int32Array(entries.length / 3);
  for (let value = 0, at = 2, node = 0; value < valueNodes.length; value++, at += 3) {
    node += signed(entries[at] ?? 0);
    valueNodes[value] = node;
  }
  trie.restore(nodes, edgeWords, lexicon.size, valueNodes);
  gazetteer.fill(valueNodes.length, entryMaker(entries, readNumbers(line('kinds')), line('titles'), idsOf));
  return gazetteer;
}

/** Makes an entry from its numbers. Ids are written as steps, so they are summed up when the first is asked for. */
function entryMaker(
  entries: Int32Array,
  kinds: Int32Array,
  titles: string,
  idsOf: (type: EntryType) => readonly string[],
): (index: number) => Entry {
  let ids: Int32Array | null = null;
  let titleIds: readonly string[] | null = null;
  return (index) => {
    ids ??= summedIds(entries, kinds);
    const kind = 4 * (entries[3 * index] ?? 0);
    const type = TYPES[kinds[kind] ?? 0] ?? 'title';
    const all = type === 'title' ? (titleIds ??= JSON.parse(titles) as readonly string[]) : idsOf(type);
    return {
      type,
      id: all[ids[index] ?? 0] ?? '',
      form: FORMS[kinds[kind + 1] ?? 0] ?? 'name',
      traits: kinds[kind + 2] ?? 0,
      capitals: kinds[kind + 3] ?? 0,
    };
  };
}

function summedIds(entries: Int32Array, kinds: Int32Array): Int32Array {
  const ids = new Int32Array(entries.length / 3);
  const last = new Int32Array(TYPES.length);
  for (let index = 0, at = 0; index < ids.length; index++, at += 3) {
    const type = kinds[4 * (entries[at] ?? 0)] ?? 0;
    const id = (last[type] ?? 0) + signed(entries[at + 1] ?? 0);
    last[type] = id;
    ids[index] = id;
  }
  return ids;
}

function escaped(word: string): string {
  // eslint-disable-next-line no-control-regex -- ASCII from its first character
  return word.replace(
    /[^\u0000-\u007d]/g,
    (character) => `~${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
