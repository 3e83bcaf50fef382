/**
 * The workspace's review file, `.dateline/review.yaml`: what the reviewers decided and noted, and what is to be ignored.
 * One entry is one line, sorted by file, position and id. So the work of two people merges line by line, and where git
 * does not see it, the lines of both sides are good as they stand: the marks of a conflict are read over.
 */
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

export interface Remark {
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
  /** The lines of comments and blank lines that the file begins with. */
  readonly header: string;
  readonly ignores: readonly Ignore[];
  readonly notes: readonly Note[];
  readonly decisions: readonly Decision[];
  /** Entries that could not be read, kept as they are. */
  readonly unread: Readonly<Record<string, readonly unknown[]>>;
  /** What is wrong with the file, in words; empty if nothing is. */
  readonly problems: readonly string[];
}

export const EMPTY_REVIEW: ReviewFile = {
  header: '',
  ignores: [],
  notes: [],
  decisions: [],
  unread: {},
  problems: [],
};

/** The lists of the file. */
export const LISTS = ['ignores', 'notes', 'decisions'] as const;

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

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
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
    // A list that is not known, such as one with a slip in its name.
    ...Object.keys(review.unread)
      .filter((key) => !LISTS.some((list) => list === key))
      .map((key) => section(key, [], review)),
  ];
  return review.header + sections.join('');
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
  return `${PLAIN.test(key) ? key : JSON.stringify(key)}:\n${lines.join('')}`;
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
