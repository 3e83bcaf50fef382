/**
 * YAML text → a plain tree that knows where each thing stands. Scalars stay texts as written: whether `1994` is a year
 * or a name is for the schema to say. Hostile files (bombs of aliases, deep nesting, tags) are refused, never expanded.
 */
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type CST,
  type Document,
  type ParsedNode,
} from 'yaml';
import { Pace, type Steps } from '../steps';
import { MAX_FILE_LENGTH } from './limits';
import type { Place, Reporter } from './problem';

export type Tree =
  | { readonly kind: 'nothing'; readonly at: Place }
  | { readonly kind: 'text'; readonly text: string; readonly at: Place }
  | { readonly kind: 'list'; readonly items: readonly Tree[]; readonly at: Place }
  | { readonly kind: 'map'; readonly entries: readonly TreeEntry[]; readonly at: Place };

export interface TreeEntry {
  readonly key: string;
  readonly keyAt: Place;
  readonly value: Tree;
}

const MAX_DEPTH = 24;
const MOST_OPEN = 100;
/** Nodes that aliases may stand for, all together. A list of a hundred members used ten times is well within it. */
const MAX_ALIASED = 5000;
const STANDARD_TAGS = new Set(['tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq', 'tag:yaml.org,2002:str']);

/** `null` where there is nothing to read: an empty file, or one that had to be refused (then that is reported). */
export function* readYamlInSteps(source: string, report: Reporter): Steps<Tree | null> {
  if (source.length > MAX_FILE_LENGTH) {
    report.error(START, 'The file is larger than 1 MB, so it is not read; split it into several files.');
    return null;
  }
  const binary = source.indexOf('\0');
  if (binary >= 0) {
    report.error({ start: binary, end: binary + 1 }, 'The file has a NUL in it: this is no YAML text.');
    return null;
  }
  const deep = nestedAt(source);
  if (deep >= 0) {
    report.error({ start: deep, end: deep + 1 }, 'The file is nested too deeply to be read.');
    return null;
  }
  try {
    const [document, second] = yield* documentsOf(source);
    for (const { message, pos } of document?.errors ?? []) {
      report.error({ start: pos[0], end: pos[1] }, `No valid YAML: ${message.replace(/\s*\n[\s\S]*$/, '')}.`);
    }
    if (second) {
      const [start, end] = second.range;
      report.error({ start, end }, 'A second document begins here; it is not read.');
    }
    return document?.contents ? new TreeReader(report).read(document.contents, 0) : null;
  } catch (error) {
    const tooDeep = error instanceof RangeError;
    report.error(
      START,
      tooDeep ? 'The file is nested too deeply to be read.' : 'The file cannot be read as YAML.',
    );
    return null;
  }
}

const START: Place = { start: 0, end: 0 };

/** Signs and words of one step. */
const STEP = 4000;

/** The first two documents of a text; there should be one. What `parseDocument` of the library does, with pauses. */
function* documentsOf(source: string): Steps<readonly (Document.Parsed | undefined)[]> {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const pace = new Pace(STEP);
  for (const lexeme of new Lexer().lex(source)) {
    tokens.push(...parser.next(lexeme));
    if (pace.isOver(1)) yield undefined;
  }
  tokens.push(...parser.end());
  yield undefined;
  const composer = new Composer({
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false, // checked below: the library compares each key with each other
    strict: true,
  });
  const documents = composer.compose(tokens, true, source.length);
  const found = [documents.next().value, documents.next().value] as (Document.Parsed | undefined)[];
  yield undefined;
  return found;
}

/**
 * Where the text opens more brackets, or more list items on one line, than any record needs: the parser takes very long
 * over such a file. -1 for nowhere. Brackets inside quotation marks count, too, which harms nobody.
 */
function nestedAt(source: string): number {
  let depth = 0;
  let items = 0;
  let leading = true;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\n') {
      items = 0;
      leading = true;
    } else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    else if (leading && (character === '-' || character === '?')) items++;
    else if (character !== ' ' && character !== '\t') leading = false;
    if (depth > MOST_OPEN || items > MOST_OPEN) return at;
  }
  return -1;
}

class TreeReader {
  readonly #report: Reporter;
  readonly #anchors = new Map<string, ParsedNode>();
  /** Anchors that are being read: an alias of one of them would never end. */
  readonly #open = new Set<string>();
  #inAlias = 0;
  #aliased = 0;
  #tooMany = false;

  constructor(report: Reporter) {
    this.#report = report;
  }

  read(node: ParsedNode, depth: number): Tree {
    const at = placeOf(node);
    const nothing: Tree = { kind: 'nothing', at };
    if (depth > MAX_DEPTH) {
      this.#report.error(at, `This is nested more than ${String(MAX_DEPTH)} levels deep; no record is.`);
      return nothing;
    }
    if (this.#inAlias > 0 && ++this.#aliased > MAX_ALIASED) {
      if (!this.#tooMany) {
        this.#tooMany = true;
        this.#report.error(at, 'The aliases (*name) of this file stand for too much; write the values out.');
      }
      return nothing;
    }
    if (isAlias(node)) return this.#readAlias(node.source, at, depth);
    if (node.tag !== undefined && !STANDARD_TAGS.has(node.tag)) {
      this.#report.error(at, `The tag ${node.tag} is not supported; leave it out and write plain text.`);
      return nothing;
    }
    const anchor = node.anchor;
    if (anchor === undefined) return this.#readValue(node, at, depth);
    this.#anchors.set(anchor, node);
    const nested = this.#open.has(anchor);
    this.#open.add(anchor);
    const tree = this.#readValue(node, at, depth);
    if (!nested) this.#open.delete(anchor);
    return tree;
  }

  #readAlias(name: string, at: Place, depth: number): Tree {
    const target = this.#anchors.get(name);
    if (!target || this.#open.has(name)) {
      this.#report.error(at, target ? `*${name} contains itself.` : `There is no &${name} before this.`);
      return { kind: 'nothing', at };
    }
    this.#inAlias++;
    const tree = this.read(target, depth);
    this.#inAlias--;
    return { ...tree, at };
  }

  #readValue(node: ParsedNode, at: Place, depth: number): Tree {
    if (isScalar(node)) {
      const written = typeof node.value === 'string' ? node.value : '';
      const plain = node.type === 'PLAIN' || node.type === undefined;
      return plain && /^(?:~|null|)$/i.test(written)
        ? { kind: 'nothing', at }
        : { kind: 'text', text: written, at };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item, depth + 1));
      return { kind: 'list', items, at };
    }
    return isMap(node) ? this.#readMap(node.items, at, depth) : { kind: 'nothing', at };
  }

  #readMap(
    pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
    at: Place,
    depth: number,
  ): Tree {
    const entries: TreeEntry[] = [];
    const seen = new Set<string>();
    for (const { key, value } of pairs) {
      const keyAt = placeOf(key);
      const name = isScalar(key) && typeof key.value === 'string' ? key.value : null;
      if (name === null) this.#report.error(keyAt, 'A key must be a plain word.');
      else if (seen.has(name))
        this.#report.error(keyAt, `“${name}” is here twice; the second one is not read.`);
      else {
        seen.add(name);
        const tree: Tree = value ? this.read(value, depth + 1) : { kind: 'nothing', at: keyAt };
        entries.push({ key: name, keyAt, value: tree });
      }
    }
    return { kind: 'map', entries, at };
  }
}

function placeOf(node: ParsedNode): Place {
  // `range`: start, end of the value, end with what follows on the line.
  const [start, end] = node.range;
  return { start, end };
}
