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
  /** By entry: how far its node is from the one before. */
  readonly nodes: string;
  /** By entry: its kind, and how much further its id is than the last of its type. */
  readonly entries: string;
  /** JSON: ids of titles, in order of their first entry. */
  readonly titles: string;
}

const LINES = [
  'words',
  'classes',
  'edges',
  'nodes',
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
): Pick<Packed, 'nodes' | 'kinds' | 'entries' | 'titles'> {
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
  const valueNodes = gazetteer.trie.nodesOfValues(all.length);
  const nodes = new NumberWriter();
  const entries = new NumberWriter();
  const last = new Map<EntryType, number>();
  for (const [index, entry] of all.entries()) {
    const at = idIndex.get(`${entry.type}:${entry.id}`) ?? 0;
    entries.write(kindIndex.get(kindOf(entry)) ?? 0);
    entries.writeSigned(at - (last.get(entry.type) ?? 0));
    nodes.writeSigned((valueNodes[index] ?? 0) - (valueNodes[index - 1] ?? 0));
    last.set(entry.type, at);
  }
  return {
    nodes: nodes.toString(),
    kinds: kinds.toString(),
    entries: entries.toString(),
    titles: JSON.stringify(titles),
  };
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
  const valueNodes = readNumbers(line('nodes'));
  for (let value = 0, node = 0; value < valueNodes.length; value++) {
    node += signed(valueNodes[value] ?? 0);
    valueNodes[value] = node;
  }
  trie.restore(nodes, edgeWords, lexicon.size, valueNodes);
  gazetteer.fill(valueNodes.length, entryMaker(line('entries'), line('kinds'), line('titles'), idsOf));
  return gazetteer;
}

/** Makes an entry from its numbers, which are read when the first entry is asked for. */
function entryMaker(
  entries: string,
  kinds: string,
  titles: string,
  idsOf: (type: EntryType) => readonly string[],
): (index: number) => Entry {
  let read: {
    readonly kinds: Int32Array;
    readonly pairs: Int32Array;
    readonly titles: readonly string[];
  } | null = null;
  return (index) => {
    read ??= {
      kinds: readNumbers(kinds),
      pairs: summedIds(readNumbers(entries), readNumbers(kinds)),
      titles: JSON.parse(titles) as readonly string[],
    };
    const kind = 4 * (read.pairs[2 * index] ?? 0);
    const type = TYPES[read.kinds[kind] ?? 0] ?? 'title';
    const ids = type === 'title' ? read.titles : idsOf(type);
    return {
      type,
      id: ids[read.pairs[2 * index + 1] ?? 0] ?? '',
      form: FORMS[read.kinds[kind + 1] ?? 0] ?? 'name',
      traits: read.kinds[kind + 2] ?? 0,
      capitals: read.kinds[kind + 3] ?? 0,
    };
  };
}

/** Pairs of a kind and how much further the id is → pairs of a kind and the id. */
function summedIds(pairs: Int32Array, kinds: Int32Array): Int32Array {
  const last = new Int32Array(TYPES.length);
  for (let at = 0; at < pairs.length; at += 2) {
    const type = kinds[4 * (pairs[at] ?? 0)] ?? 0;
    const id = (last[type] ?? 0) + signed(pairs[at + 1] ?? 0);
    last[type] = id;
    pairs[at + 1] = id;
  }
  return pairs;
}

function escaped(word: string): string {
  return word.replace(
    /[\u007e-\uffff]/g,
    (character) => `~${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
