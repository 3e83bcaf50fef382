/**
 * A gazetteer as text, so that the built-in names need not be put together on each start. Only what is not implied is
 * written: nodes are numbered in the order in which they were made, entries in the order in which they were added.
 */
import type { MentionForm } from '../analysis';
import { WordClass } from '../text/wordClass';
import type { Entry } from './entry';
import { Gazetteer } from './gazetteer';
import { NumberReader, NumberWriter } from './numbers';

const TYPES: readonly Entry['type'][] = ['country', 'person', 'organisation', 'agreement', 'place', 'title'];

interface EntryKind {
  readonly type: Entry['type'];
  readonly form: MentionForm;
  readonly traits: number;
  readonly capitals: number;
}

/** JSON; numbers in it are texts of `NumberWriter`. */
interface Packed {
  /** Words by id, from 1 on, with a blank after each; characters beyond ASCII as `~` and four hexadecimal digits. */
  readonly words: string;
  readonly wordCount: number;
  /** Pairs: words since the last one that has classes, and its classes. */
  readonly classes: string;
  readonly classCount: number;
  /** By node from 1 on: how far back the node before it is; how far the word is below the highest so far. */
  readonly edges: string;
  readonly edgeCount: number;
  readonly kinds: readonly EntryKind[];
  /** Ids by type, in order of their first entry. */
  readonly ids: Readonly<Record<Entry['type'], readonly string[]>>;
  /** By entry: its kind, how much further its id is, and how far its node is from the one before. */
  readonly entries: string;
  readonly entryCount: number;
}

export function packGazetteer(gazetteer: Gazetteer): string {
  const { lexicon, trie } = gazetteer;
  let words = '';
  for (let id = 1; id < lexicon.size; id++) words += `${escaped(lexicon.wordOf(id))} `;
  const classes = new NumberWriter();
  let classCount = 0;
  let before = 0;
  for (let id = 1; id < lexicon.size; id++) {
    const bits = (lexicon.classes[id] ?? 0) & ~WordClass.nameStart;
    if (bits === 0) continue;
    classes.write(id - before);
    classes.write(bits);
    before = id;
    classCount++;
  }
  const { nodes, words: edgeWords } = trie.edges();
  const edges = new NumberWriter();
  let highest = 0;
  for (let target = 1; target < nodes.length; target++) {
    const word = edgeWords[target] ?? 0;
    edges.write(target - 1 - (nodes[target] ?? 0));
    edges.writeSigned(highest + 1 - word);
    highest = Math.max(highest, word);
  }
  const packed: Packed = {
    words,
    wordCount: lexicon.size,
    classes: classes.toString(),
    classCount,
    edges: edges.toString(),
    edgeCount: nodes.length - 1,
    ...packEntries(gazetteer),
  };
  return JSON.stringify(packed);
}

function packEntries(gazetteer: Gazetteer): Pick<Packed, 'kinds' | 'ids' | 'entries' | 'entryCount'> {
  const kinds = new Map<string, { readonly kind: EntryKind; count: number }>();
  const keyOf = ({ type, form, traits, capitals }: Entry): string =>
    `${type} ${form} ${String(traits)} ${String(capitals)}`;
  const all = Array.from({ length: gazetteer.entryCount }, (_, index) => gazetteer.entry(index));
  for (const entry of all) {
    const { type, form, traits, capitals } = entry;
    const known = kinds.get(keyOf(entry));
    if (known) known.count++;
    else kinds.set(keyOf(entry), { kind: { type, form, traits, capitals }, count: 1 });
  }
  const sorted = [...kinds].sort(([, a], [, b]) => b.count - a.count);
  const kindIndex = new Map(sorted.map(([key], index) => [key, index]));
  const ids: Record<Entry['type'], string[]> = {
    country: [],
    person: [],
    organisation: [],
    agreement: [],
    place: [],
    title: [],
  };
  const idIndex = new Map<string, number>();
  const last = new Map<Entry['type'], number>();
  const nodes = gazetteer.trie.nodesOfValues(all.length);
  const entries = new NumberWriter();
  let lastNode = 0;
  for (const [index, entry] of all.entries()) {
    const key = `${entry.type}:${entry.id}`;
    let at = idIndex.get(key);
    if (at === undefined) {
      at = ids[entry.type].push(entry.id) - 1;
      idIndex.set(key, at);
    }
    const node = nodes[index] ?? 0;
    entries.write(kindIndex.get(keyOf(entry)) ?? 0);
    entries.writeSigned(at - (last.get(entry.type) ?? 0));
    entries.writeSigned(node - lastNode);
    last.set(entry.type, at);
    lastNode = node;
  }
  return {
    kinds: sorted.map(([, { kind }]) => kind),
    ids,
    entries: entries.toString(),
    entryCount: all.length,
  };
}

/** The gazetteer as it was packed; names can be added to it. */
export function unpackGazetteer(text: string): Gazetteer {
  const packed = JSON.parse(text) as Packed;
  const gazetteer = new Gazetteer(packed.wordCount);
  const { lexicon, trie } = gazetteer;
  lexicon.addAll(packed.words);
  const classes = new NumberReader(packed.classes);
  for (let i = 0, id = 0; i < packed.classCount; i++) {
    id += classes.read();
    lexicon.classes[id] = classes.read();
  }
  const { edgeCount, entryCount, kinds, ids } = packed;
  trie.reserve(edgeCount, entryCount);
  const edges = new NumberReader(packed.edges);
  let highest = 0;
  for (let target = 1; target <= edgeCount; target++) {
    const node = target - 1 - edges.read();
    const word = highest + 1 - edges.readSigned();
    if (word > highest) highest = word;
    trie.addEdge(node, word);
    if (node === 0) lexicon.classes[word] = (lexicon.classes[word] ?? 0) | WordClass.nameStart;
  }
  const reader = new NumberReader(packed.entries);
  const kindOf = new Uint16Array(entryCount);
  const idOf = new Int32Array(entryCount);
  const typeOf = kinds.map(({ type }) => TYPES.indexOf(type));
  const last = new Int32Array(TYPES.length);
  let node = 0;
  for (let index = 0; index < entryCount; index++) {
    const kind = reader.read();
    const type = typeOf[kind] ?? 0;
    const id = (last[type] ?? 0) + reader.readSigned();
    last[type] = id;
    node += reader.readSigned();
    kindOf[index] = kind;
    idOf[index] = id;
    trie.addValue(node, index);
  }
  gazetteer.fill(entryCount, (index) => {
    const kind = kinds[kindOf[index] ?? 0];
    if (!kind) throw new Error('The packed gazetteer is damaged.');
    return { ...kind, id: ids[kind.type][idOf[index] ?? 0] ?? '' };
  });
  return gazetteer;
}

function escaped(word: string): string {
  // eslint-disable-next-line no-control-regex -- ASCII from its first character
  return word.replace(
    /[^\u0000-\u007d]/g,
    (character) => `~${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
