/**
 * The workspace's review file, `.dateline/review.yaml`: what the reviewers decided and noted, and what is to be ignored.
 * One entry is one line, sorted by file, position and id. So the work of two people merges line by line, and where git
 * does not see it, the lines of both sides are good as they stand: the marks of a conflict are read over.
 */
import { isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import type { Anchor } from './anchors';

/** What of a rule's findings is left out. */
export interface Ignore {
  readonly id: string;
  readonly rule: string;
  /** `here`: one passage; `file`: in one file; `everywhere`: in all files. */
  readonly scope: 'here' | 'file' | 'everywhere';
  /** Path from the workspace's root, with `/`; `null` for `everywhere`. */
  readonly file: string | null;
  /** For `here`: the passage. */
  readonly anchor: Anchor | null;
  /** For the others: only findings on these words; `null` for all of the rule's. */
  readonly words: string | null;
}

export type Verdict = 'supported' | 'disputed' | 'needs source' | 'accepted';

export const VERDICTS: readonly Verdict[] = ['supported', 'disputed', 'needs source', 'accepted'];

interface Remark {
  readonly id: string;
  /** Path from the workspace's root, with `/`. */
  readonly file: string;
  readonly anchor: Anchor;
  /** Who wrote it; '' if that is not known. */
  readonly author: string;
  /** ISO day or time, as whoever made it gave it; '' if that is not known. */
  readonly date: string;
}

/** A remark on a passage. */
export interface Note extends Remark {
  readonly text: string;
}

/** What a reviewer decided about a passage. */
export interface Decision extends Remark {
  readonly verdict: Verdict;
  readonly reason: string;
}

export interface ReviewFile {
  readonly ignores: readonly Ignore[];
  readonly notes: readonly Note[];
  readonly decisions: readonly Decision[];
  /** Entries that could not be read, kept as they are. */
  readonly unread: Readonly<Record<string, readonly unknown[]>>;
  /** What is wrong with the file, in words; empty if nothing is. */
  readonly problems: readonly string[];
}

export const EMPTY_REVIEW: ReviewFile = { ignores: [], notes: [], decisions: [], unread: {}, problems: [] };
const LONGEST_FILE = 5_000_000;
const LISTS = ['ignores', 'notes', 'decisions'] as const;

type Fields = Readonly<Record<string, unknown>>;

/** Reads the file; never throws. What cannot be read is named in `problems` and kept in `unread`. */
export function parseReviewFile(yaml: string): ReviewFile {
  if (yaml.trim() === '') return EMPTY_REVIEW;
  if (yaml.length > LONGEST_FILE) return { ...EMPTY_REVIEW, problems: ['the file is too large'] };
  let value: unknown;
  try {
    const document = parseDocument(bothSides(yaml), { uniqueKeys: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error) return { ...EMPTY_REVIEW, problems: [error.message] };
    value = fieldsOf(document);
  } catch (error) {
    return { ...EMPTY_REVIEW, problems: [error instanceof Error ? error.message : String(error)] };
  }
  if (!isFields(value)) return { ...EMPTY_REVIEW, problems: ['expected lists: ignores, notes, decisions'] };
  return new Reader(value).read();
}

/** The text without the marks of a conflict in git: the entries of both sides, without those of their common base. */
function bothSides(yaml: string): string {
  if (!/^<<<<<<< /m.test(yaml)) return yaml;
  const lines: string[] = [];
  let inBase = false;
  for (const line of yaml.split(/\r?\n/)) {
    if (line.startsWith('||||||| ') || line === '|||||||') inBase = true;
    else if (line === '=======') inBase = false;
    else if (!inBase && !/^(?:<{7}|>{7})(?: |$)/.test(line)) lines.push(line);
  }
  return lines.join('\n');
}

/** The document's lists; after a merge one may stand there twice, with a part of the entries each. */
function fieldsOf(document: Document): unknown {
  const { contents } = document;
  if (!isMap(contents)) return document.toJS({ maxAliasCount: 0 });
  const lists: Record<string, unknown> = {};
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const list: unknown = isNode(value) ? value.toJS(document, { maxAliasCount: 0 }) : value;
    const before = lists[name];
    lists[name] = Array.isArray(before) && Array.isArray(list) ? before.concat(list) : (list ?? before);
  }
  return lists;
}

class Reader {
  readonly #problems: string[] = [];
  readonly #unread: Record<string, unknown[]> = {};
  readonly #value: Fields;

  constructor(value: Fields) {
    this.#value = value;
  }

  read(): ReviewFile {
    const ignores = new Map<string, Ignore>();
    const notes = new Map<string, Note>();
    const decisions = new Map<string, Decision>();
    for (const key of LISTS) {
      for (const [index, item] of this.#items(key).entries()) {
        // By what it says, not by where it stands: a merge may put an entry below the wrong list. One that it has
        // doubled counts once.
        const fields = isFields(item) ? item : {};
        const ignore = readIgnore(fields);
        const decision = ignore ? null : readDecision(fields);
        const note = ignore || decision ? null : readNote(fields);
        if (ignore) ignores.set(ignore.id, ignore);
        else if (decision) decisions.set(decision.id, decision);
        else if (note) notes.set(note.id, note);
        else {
          this.#problems.push(`${key}: entry ${String(index + 1)} cannot be read`);
          (this.#unread[key] ??= []).push(item);
        }
      }
    }
    return {
      ignores: [...ignores.values()],
      notes: [...notes.values()],
      decisions: [...decisions.values()],
      unread: this.#unread,
      problems: this.#problems,
    };
  }

  #items(key: string): readonly unknown[] {
    const list = this.#value[key];
    if (list === undefined || list === null) return [];
    return Array.isArray(list) ? (list as unknown[]) : [list];
  }
}

function readIgnore(fields: Fields): Ignore | null {
  const { rule, file, words } = fields;
  if (typeof rule !== 'string' || rule === '') return null;
  const anchor = readAnchor(fields);
  const path = typeof file === 'string' ? file : null;
  if (anchor && path !== null)
    return withId(fields, { rule, scope: 'here' as const, file: path, anchor, words: null });
  const only = typeof words === 'string' ? words : null;
  return withId(fields, {
    rule,
    scope: path === null ? ('everywhere' as const) : ('file' as const),
    file: path,
    anchor: null,
    words: only,
  });
}

function readNote(fields: Fields): Note | null {
  const remark = readRemark(fields);
  const { text } = fields;
  return remark && typeof text === 'string' ? withId(fields, { ...remark, text }) : null;
}

function readDecision(fields: Fields): Decision | null {
  const remark = readRemark(fields);
  const verdict = VERDICTS.find((one) => one === fields['verdict']);
  return remark && verdict ? withId(fields, { ...remark, verdict, reason: textIn(fields, 'reason') }) : null;
}

function readRemark(fields: Fields): Omit<Remark, 'id'> | null {
  const anchor = readAnchor(fields);
  const { file } = fields;
  if (!anchor || typeof file !== 'string') return null;
  return { file, anchor, author: textIn(fields, 'author'), date: textIn(fields, 'date') };
}

function readAnchor(fields: Fields): Anchor | null {
  const { quote, start } = fields;
  if (typeof quote !== 'string') return null;
  const at = typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? start : 0;
  return { quote, prefix: textIn(fields, 'prefix'), suffix: textIn(fields, 'suffix'), start: at };
}

function textIn(fields: Fields, key: string): string {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
}

function withId<T extends object>(fields: Fields, rest: T): T & { readonly id: string } {
  const { id } = fields;
  return { id: typeof id === 'string' && id !== '' ? id : idOf(rest), ...rest };
}

/** A short id made of what an entry says: the same entry made twice has the same id. */
export function idOf(entry: object): string {
  const text = JSON.stringify(entry);
  let hash = 0x811c9dc5;
  let second = 5381;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    second = Math.imul(second, 33) ^ text.charCodeAt(i);
  }
  return ((hash >>> 0).toString(36) + (second >>> 0).toString(36)).slice(0, 10);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// --- writing -----------------------------------------------------------------------------------------------------

/** The file's text; ends in a line break. Reading it again gives the same entries in the same order. */
export function formatReviewFile(review: ReviewFile): string {
  const sections = [
    section('ignores', [...review.ignores].sort(byPlace).map(ignoreFields), review),
    section(
      'notes',
      [...review.notes].sort(byPlace).map((note) => remarkFields(note, { text: note.text })),
      review,
    ),
    section(
      'decisions',
      [...review.decisions].sort(byPlace).map((decision) => {
        const { verdict, reason } = decision;
        return remarkFields(decision, { verdict, ...optional('reason', reason) });
      }),
      review,
    ),
  ];
  return sections.join('');
}

interface Placed {
  readonly id: string;
  readonly file: string | null;
  readonly anchor: Anchor | null;
}

function byPlace(a: Placed, b: Placed): number {
  return (
    compare(a.file ?? '', b.file ?? '') ||
    (a.anchor?.start ?? -1) - (b.anchor?.start ?? -1) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One line an entry. A list without any has its line, too: what is added to two lists never meets. */
function section(key: string, entries: readonly object[], { unread }: ReviewFile): string {
  const all = [...entries, ...(unread[key] ?? [])];
  const lines = all.map((entry) =>
    isFields(entry)
      ? `  - {${Object.entries(entry)
          .map(([name, value]) => field(name, value))
          .join(', ')}}\n`
      : `  - ${JSON.stringify(entry)}\n`,
  );
  return `${key}:\n${lines.join('')}`;
}

/** JSON is YAML, too. */
function field(name: string, value: unknown): string {
  const plain = typeof value === 'string' && PLAIN.test(value) && !SPECIAL.test(value);
  return `${PLAIN.test(name) ? name : JSON.stringify(name)}: ${plain ? value : JSON.stringify(value)}`;
}

const PLAIN = /^[a-z][a-z-]*(?: [a-z]+)?$/;
/** Words that YAML takes for something else than text. */
const SPECIAL = /^(?:true|false|null|yes|no|on|off|y|n)$/;

/** What a person wants to know comes first, what finds the passage again last. */
function ignoreFields({ id, rule, file, anchor, words }: Ignore): object {
  const said = words === null ? {} : { words };
  const rest = anchor ? contextFields(anchor) : {};
  return { ...(file === null ? {} : { file }), rule, ...quoteFields(anchor), ...said, ...rest, id };
}

function remarkFields({ id, file, anchor, author, date }: Remark, says: object): object {
  const who = { ...optional('author', author), ...optional('date', date) };
  return { file, ...quoteFields(anchor), ...who, ...says, ...contextFields(anchor), id };
}

function quoteFields(anchor: Anchor | null): object {
  return anchor ? { quote: anchor.quote } : {};
}

function contextFields({ prefix, suffix, start }: Anchor): object {
  return { ...optional('prefix', prefix), ...optional('suffix', suffix), start };
}

function optional(key: string, value: string): object {
  return value === '' ? {} : { [key]: value };
}
