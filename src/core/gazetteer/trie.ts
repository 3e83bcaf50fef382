/** What a trie comes to when nothing more is added: its nodes by level, those of one parent side by side. */
export interface PackedTrie {
  /** The node that a first word leads to, by word. */
  readonly roots: Int32Array;
  /** The first child by node, and one more: its children end where those of the next node begin. */
  readonly children: Int32Array;
  /** The word that leads to a node; 0 for those that `roots` has. */
  readonly words: Int32Array;
  /** The first value by node, and one more, likewise: values are numbered in the order of their nodes. */
  readonly values: Int32Array;
}

export interface Edge {
  readonly word: number;
  readonly target: number;
}

/**
 * Sequences of word ids, each leading to values; nodes and values are plain integers in typed arrays. A step from the
 * root is one look into a table by word. The nodes of a packed trie are found as in `PackedTrie`; of those that are
 * added, the first child of a node is kept beside it, and only further children are in a hash table on (node, word).
 */
export class WordTrie {
  #nodeCount = 1;
  #roots = new Int32Array(1 << 12);
  /** Nodes below this one are packed. */
  #packedCount = 0;
  #packed: PackedTrie = NO_NODES;
  /** Whether any node was added below a packed one. */
  #isExtended = false;
  /** The first child of each node: the word and the node that it leads to, 0 for none. */
  #childWords = new Int32Array(1 << 12);
  #children = new Int32Array(1 << 12);
  /** Further children: the word and the node before by slot, and the node that they lead to. */
  #capacity = 1 << 10;
  #nodes = new Int32Array(this.#capacity);
  #words = new Int32Array(this.#capacity);
  #targets = new Int32Array(this.#capacity);
  #further = 0;
  /** Made when all of a node are asked for, until another one comes. */
  #furtherByNode: Map<number, Edge[]> | null = null;
  /** First link by node, 0 for none; `#links[k]` is the value, `#links[k + 1]` the next link. */
  #first = new Int32Array(1 << 12);
  #links = new Int32Array(1 << 13);
  #linkEnd = 2;

  /** The node that `word` leads to; 0 if none does. The root is node 0, which nothing leads to. */
  step(node: number, word: number): number {
    if (node === 0) return this.#roots[word] ?? 0;
    if (node < this.#packedCount) {
      const child = this.#packedChild(node, word);
      if (child !== 0 || !this.#isExtended) return child;
    }
    const child = this.#children[node] ?? 0;
    if (child === 0 || this.#childWords[node] === word) return child;
    const mask = this.#capacity - 1;
    for (let slot = slotOf(node, word) & mask; ; slot = (slot + 1) & mask) {
      const target = this.#targets[slot] ?? 0;
      if (target === 0 || (this.#nodes[slot] === node && this.#words[slot] === word)) return target;
    }
  }

  add(words: readonly number[], value: number): void {
    let node = 0;
    for (const word of words) node = this.step(node, word) || this.#addEdge(node, word);
    this.#addValue(node, value);
  }

  /** True if a name ends at the node: it has values. */
  isName(node: number): boolean {
    if (node < this.#packedCount && this.#packed.values[node] !== this.#packed.values[node + 1]) return true;
    return (this.#first[node] ?? 0) !== 0;
  }

  /** The values of a node, the last one added first. */
  values(node: number): number[] {
    const values: number[] = [];
    for (let link = this.#first[node] ?? 0; link !== 0; link = this.#links[link + 1] ?? 0) {
      values.push(this.#links[link] ?? 0);
    }
    if (node < this.#packedCount) {
      const end = this.#packed.values[node + 1] ?? 0;
      for (let value = this.#packed.values[node] ?? 0; value < end; value++) values.push(value);
    }
    return values;
  }

  /** The trie as it is now, and its values in the order in which the packed one numbers them. */
  pack(): { readonly packed: PackedTrie; readonly values: readonly number[] } {
    const edges = this.edges();
    const order = [0];
    const words = [0];
    const children: number[] = [];
    const firstValues: number[] = [];
    const values: number[] = [];
    const roots = new Int32Array(this.#roots.findLastIndex((target) => target !== 0) + 1);
    // The list grows as it is walked: level by level.
    for (const node of order) {
      children.push(order.length);
      firstValues.push(values.length);
      values.push(...this.values(node));
      for (const { word, target } of edges[node] ?? []) {
        if (node === 0) roots[word] = order.length;
        words.push(node === 0 ? 0 : word);
        order.push(target);
      }
    }
    const packed = {
      roots,
      children: Int32Array.from([...children, order.length]),
      words: Int32Array.from(words),
      values: Int32Array.from([...firstValues, values.length]),
    };
    return { packed, values };
  }

  /** Fills an empty trie with a packed one; more can be added to it. */
  restore(packed: PackedTrie): void {
    this.#packed = packed;
    this.#packedCount = packed.words.length;
    this.#nodeCount = this.#packedCount;
    this.#roots = packed.roots.slice();
  }

  #packedChild(node: number, word: number): number {
    const { children, words } = this.#packed;
    let from = children[node] ?? 0;
    let to = children[node + 1] ?? 0;
    while (to - from > 8) {
      const middle = (from + to) >> 1;
      if ((words[middle] ?? 0) > word) to = middle;
      else from = middle;
    }
    for (; from < to; from++) if (words[from] === word) return from;
    return 0;
  }

  /** What leads on from a node, in any order. */
  edgesFrom(node: number): Edge[] {
    const edges: Edge[] = [];
    const add = (word: number, target: number): void => {
      if (target !== 0) edges.push({ word, target });
    };
    if (node === 0) {
      for (const [word, target] of this.#roots.entries()) add(word, target);
      return edges;
    }
    if (node < this.#packedCount) {
      const end = this.#packed.children[node + 1] ?? 0;
      for (let child = this.#packed.children[node] ?? 0; child < end; child++)
        add(this.#packed.words[child] ?? 0, child);
      if (!this.#isExtended) return edges;
    }
    add(this.#childWords[node] ?? 0, this.#children[node] ?? 0);
    this.#furtherByNode ??= this.#groupFurther();
    edges.push(...(this.#furtherByNode.get(node) ?? []));
    return edges;
  }

  /** Further children by their node: the table gives one of them by its word, not all of a node. */
  #groupFurther(): Map<number, Edge[]> {
    const byNode = new Map<number, Edge[]>();
    for (const [slot, target] of this.#targets.entries()) {
      if (target === 0) continue;
      const node = this.#nodes[slot] ?? 0;
      const edge = { word: this.#words[slot] ?? 0, target };
      const edges = byNode.get(node);
      if (edges) edges.push(edge);
      else byNode.set(node, [edge]);
    }
    return byNode;
  }

  /** What leads on from each node, by node, in the order of the words. */
  edges(): Edge[][] {
    const edges = Array.from({ length: this.#nodeCount }, (): Edge[] => []);
    const add = (node: number, word: number, target: number): void => {
      if (target !== 0) edges[node]?.push({ word, target });
    };
    for (const [word, target] of this.#roots.entries()) add(0, word, target);
    for (let node = 1; node < this.#packedCount; node++) {
      const end = this.#packed.children[node + 1] ?? 0;
      for (let child = this.#packed.children[node] ?? 0; child < end; child++)
        add(node, this.#packed.words[child] ?? 0, child);
    }
    for (const [node, target] of this.#children.entries()) add(node, this.#childWords[node] ?? 0, target);
    for (const [slot, target] of this.#targets.entries()) {
      add(this.#nodes[slot] ?? 0, this.#words[slot] ?? 0, target);
    }
    for (const list of edges) list.sort((a, b) => a.word - b.word);
    return edges;
  }

  #addEdge(node: number, word: number): number {
    const target = this.#nodeCount++;
    if (target >= this.#children.length) {
      this.#children = grown(this.#children, target);
      this.#childWords = grown(this.#childWords, target);
    }
    if (node === 0) {
      if (word >= this.#roots.length) this.#roots = grown(this.#roots, word);
      this.#roots[word] = target;
      return target;
    }
    if (node < this.#packedCount) this.#isExtended = true;
    if (this.#children[node] === 0) {
      this.#children[node] = target;
      this.#childWords[node] = word;
    } else this.#addFurther(node, word, target);
    return target;
  }

  #addValue(node: number, value: number): void {
    if (node >= this.#first.length) this.#first = grown(this.#first, node);
    if (this.#linkEnd + 2 > this.#links.length) this.#links = grown(this.#links, this.#linkEnd);
    this.#links[this.#linkEnd] = value;
    this.#links[this.#linkEnd + 1] = this.#first[node] ?? 0;
    this.#first[node] = this.#linkEnd;
    this.#linkEnd += 2;
  }

  #addFurther(node: number, word: number, target: number): void {
    this.#furtherByNode = null;
    if ((++this.#further + 1) * 2 > this.#capacity) this.#growFurther();
    this.#place(node, word, target);
  }

  #place(node: number, word: number, target: number): void {
    const mask = this.#capacity - 1;
    let slot = slotOf(node, word) & mask;
    while (this.#targets[slot] !== 0) slot = (slot + 1) & mask;
    this.#nodes[slot] = node;
    this.#words[slot] = word;
    this.#targets[slot] = target;
  }

  #growFurther(): void {
    const [nodes, words, targets] = [this.#nodes, this.#words, this.#targets];
    this.#capacity *= 2;
    this.#nodes = new Int32Array(this.#capacity);
    this.#words = new Int32Array(this.#capacity);
    this.#targets = new Int32Array(this.#capacity);
    for (let slot = 0; slot < targets.length; slot++) {
      const target = targets[slot] ?? 0;
      if (target !== 0) this.#place(nodes[slot] ?? 0, words[slot] ?? 0, target);
    }
  }
}

const NONE = new Int32Array(0);
const NO_NODES: PackedTrie = { roots: NONE, children: NONE, words: NONE, values: NONE };

function slotOf(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Twice as long, and so long that it has the index. */
function grown(array: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length, index + 1) * 2);
  larger.set(array);
  return larger;
}
