/**
 * Sequences of word ids, each leading to values; nodes and values are plain integers in typed arrays. A step from the
 * root is one look into a table by word; most other nodes have one child, which is kept beside them; only further
 * children are in a hash table on (node, word).
 */
export class WordTrie {
  #nodeCount = 1;
  /** The node that a first word leads to, by word. */
  #roots = new Int32Array(1 << 12);
  /** The first child of each node: the word and the node that it leads to, 0 for none. */
  #childWords = new Int32Array(1 << 12);
  #children = new Int32Array(1 << 12);
  /** Further children: the word and the node before by slot, and the node that they lead to. */
  #capacity = 1 << 10;
  #nodes = new Int32Array(this.#capacity);
  #words = new Int32Array(this.#capacity);
  #targets = new Int32Array(this.#capacity);
  #further = 0;
  /** First link by node, 0 for none; `#links[k]` is the value, `#links[k + 1]` the next link. */
  #first = new Int32Array(1 << 12);
  #links = new Int32Array(1 << 13);
  #linkEnd = 2;

  /** The node that `word` leads to; 0 if none does. The root is node 0, which nothing leads to. */
  step(node: number, word: number): number {
    if (node === 0) return this.#roots[word] ?? 0;
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

  /** Walks the values of a node: `for (let k = first(n); k; k = next(k)) value(k)`. */
  first(node: number): number {
    return this.#first[node] ?? 0;
  }

  next(link: number): number {
    return this.#links[link + 1] ?? 0;
  }

  value(link: number): number {
    return this.#links[link] ?? 0;
  }

  /** What leads to each node: the node before it and the word, by node. The first is the root's, 0 and 0. */
  edges(): { readonly nodes: Int32Array; readonly words: Int32Array } {
    const nodes = new Int32Array(this.#nodeCount);
    const words = new Int32Array(this.#nodeCount);
    const set = (node: number, word: number, target: number): void => {
      if (target === 0) return;
      nodes[target] = node;
      words[target] = word;
    };
    for (const [word, target] of this.#roots.entries()) set(0, word, target);
    for (const [node, target] of this.#children.entries()) set(node, this.#childWords[node] ?? 0, target);
    for (const [slot, target] of this.#targets.entries()) {
      set(this.#nodes[slot] ?? 0, this.#words[slot] ?? 0, target);
    }
    return { nodes, words };
  }

  /** The node of each of the values from 0 to `count - 1`. */
  nodesOfValues(count: number): Int32Array {
    const nodes = new Int32Array(count);
    for (let node = 0; node < this.#nodeCount; node++) {
      for (let link = this.first(node); link !== 0; link = this.next(link)) nodes[this.value(link)] = node;
    }
    return nodes;
  }

  /**
   * Fills an empty trie with what `edges` and `nodesOfValues` gave: all in one loop each, as it is run once, at the
   * start, before any compiler has seen it.
   */
  restore(nodes: Int32Array, words: Int32Array, wordCount: number, valueNodes: Int32Array): void {
    const count = nodes.length;
    const roots = new Int32Array(Math.max(wordCount + 1024, 1 << 12));
    const childWords = new Int32Array(count + 1024);
    const children = new Int32Array(count + 1024);
    // About a quarter of the nodes are further children; the table is at most half full.
    while (2 * this.#capacity < count) this.#capacity *= 2;
    this.#nodes = new Int32Array(this.#capacity);
    this.#words = new Int32Array(this.#capacity);
    this.#targets = new Int32Array(this.#capacity);
    for (let target = 1; target < count; target++) {
      const node = nodes[target] ?? 0;
      const word = words[target] ?? 0;
      if (node === 0) roots[word] = target;
      else if (children[node] === 0) {
        children[node] = target;
        childWords[node] = word;
      } else this.#addFurther(node, word, target);
    }
    const first = new Int32Array(count + 1024);
    const links = new Int32Array(2 * valueNodes.length + 2048);
    let end = 2;
    for (let value = 0; value < valueNodes.length; value++, end += 2) {
      const node = valueNodes[value] ?? 0;
      links[end] = value;
      links[end + 1] = first[node] ?? 0;
      first[node] = end;
    }
    this.#nodeCount = count;
    [this.#roots, this.#childWords, this.#children] = [roots, childWords, children];
    [this.#first, this.#links, this.#linkEnd] = [first, links, end];
  }

  #addEdge(node: number, word: number): number {
    const target = this.#nodeCount++;
    if (target >= this.#first.length) {
      this.#first = grown(this.#first, target);
      this.#children = grown(this.#children, target);
      this.#childWords = grown(this.#childWords, target);
    }
    if (node === 0) {
      if (word >= this.#roots.length) this.#roots = grown(this.#roots, word);
      this.#roots[word] = target;
    } else if (this.#children[node] === 0) {
      this.#children[node] = target;
      this.#childWords[node] = word;
    } else this.#addFurther(node, word, target);
    return target;
  }

  #addValue(node: number, value: number): void {
    if (this.#linkEnd + 2 > this.#links.length) this.#links = grown(this.#links, this.#linkEnd);
    this.#links[this.#linkEnd] = value;
    this.#links[this.#linkEnd + 1] = this.#first[node] ?? 0;
    this.#first[node] = this.#linkEnd;
    this.#linkEnd += 2;
  }

  #addFurther(node: number, word: number, target: number): void {
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
