/**
 * Sequences of word ids, each leading to values. One step is one probe of a hash table on (node, word); nodes and
 * values are plain integers in typed arrays.
 */
export class WordTrie {
  #capacity = 1 << 12;
  #nodes = new Int32Array(this.#capacity);
  #words = new Int32Array(this.#capacity);
  #targets = new Int32Array(this.#capacity);
  #edges = 0;
  #nodeCount = 1;
  /** First link by node, 0 for none; `#links[k]` is the value, `#links[k + 1]` the next link. */
  #first = new Int32Array(1 << 12);
  #links = new Int32Array(1 << 13);
  #linkEnd = 2;

  /** The node that `word` leads to; 0 if none does. The root is node 0, which nothing leads to. */
  step(node: number, word: number): number {
    const mask = this.#capacity - 1;
    for (let slot = slotOf(node, word) & mask; ; slot = (slot + 1) & mask) {
      const target = this.#targets[slot] ?? 0;
      if (target === 0) return 0;
      if (this.#nodes[slot] === node && this.#words[slot] === word) return target;
    }
  }

  add(words: readonly number[], value: number): void {
    let node = 0;
    for (const word of words) node = this.step(node, word) || this.addEdge(node, word);
    this.addValue(node, value);
  }

  addValue(node: number, value: number): void {
    if (this.#linkEnd + 2 > this.#links.length) this.#links = grown(this.#links);
    this.#links[this.#linkEnd] = value;
    this.#links[this.#linkEnd + 1] = this.#first[node] ?? 0;
    this.#first[node] = this.#linkEnd;
    this.#linkEnd += 2;
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

  /** Makes room for so many more edges and values at once. */
  reserve(edges: number, values: number): void {
    while ((this.#edges + edges + 1) * 2 > this.#capacity) this.#capacity *= 2;
    this.#rehash();
    while (this.#nodeCount + edges >= this.#first.length) this.#first = grown(this.#first);
    while (this.#linkEnd + 2 * values > this.#links.length) this.#links = grown(this.#links);
  }

  /** What leads to each node: the node before it and the word, by node. */
  edges(): { readonly nodes: Int32Array; readonly words: Int32Array } {
    const nodes = new Int32Array(this.#nodeCount);
    const words = new Int32Array(this.#nodeCount);
    for (const [slot, target] of this.#targets.entries()) {
      if (target === 0) continue;
      nodes[target] = this.#nodes[slot] ?? 0;
      words[target] = this.#words[slot] ?? 0;
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

  /** A new node after `node`, which no edge with this word leaves yet. */
  addEdge(node: number, word: number): number {
    if ((this.#edges + 1) * 2 > this.#capacity) {
      this.#capacity *= 2;
      this.#rehash();
    }
    const target = this.#nodeCount++;
    if (target >= this.#first.length) this.#first = grown(this.#first);
    this.#place(node, word, target);
    this.#edges++;
    return target;
  }

  #place(node: number, word: number, target: number): void {
    const mask = this.#capacity - 1;
    let slot = slotOf(node, word) & mask;
    while (this.#targets[slot] !== 0) slot = (slot + 1) & mask;
    this.#nodes[slot] = node;
    this.#words[slot] = word;
    this.#targets[slot] = target;
  }

  #rehash(): void {
    const [nodes, words, targets] = [this.#nodes, this.#words, this.#targets];
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

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
