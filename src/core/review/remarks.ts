/** Notes and decisions beside a text: where they stand now, which are orphaned, and what is still to be decided. */
import type { Finding } from '../analysis';
import { overlaps } from '../text/span';
import type { Span } from '../text/span';
import { anchorOf, findAnchor } from './anchors';
import type { Anchor, FoundAnchor } from './anchors';
import { idOf } from './reviewFile';
import type { Decision, Ignore, Note, ReviewFile } from './reviewFile';

export type Remark =
  { readonly kind: 'note'; readonly entry: Note } | { readonly kind: 'decision'; readonly entry: Decision };

/** The remarks on one passage, as it stands in the text now. */
export interface RemarkedPassage {
  /** The same over edits of the text. */
  readonly key: string;
  readonly span: FoundAnchor;
  readonly remarks: readonly Remark[];
}

export interface Remarks {
  /** In the order of the text. */
  readonly passages: readonly RemarkedPassage[];
  /** Those whose passage is gone. */
  readonly orphaned: readonly Remark[];
}

/** What the review file has of one file, beside its text as it is now. */
export function remarksIn(text: string, review: ReviewFile, file: string): Remarks {
  const passages = new Map<string, { span: FoundAnchor | null; remarks: Remark[] }>();
  for (const remark of remarksOf(review, file)) {
    const key = passageKey(remark.entry.anchor);
    let passage = passages.get(key);
    if (!passage) passages.set(key, (passage = { span: findAnchor(text, remark.entry.anchor), remarks: [] }));
    passage.remarks.push(remark);
  }
  const placed: (Omit<RemarkedPassage, 'remarks'> & { remarks: Remark[] })[] = [];
  const orphaned: Remark[] = [];
  for (const [key, { span, remarks }] of passages) {
    // What was said of one passage before and after an edit of its surroundings is said of one passage.
    const same = span && placed.find((one) => one.span.start === span.start && one.span.end === span.end);
    if (same) same.remarks = [...same.remarks, ...remarks].sort(byKindAndDate);
    else if (span) placed.push({ key, span, remarks });
    else orphaned.push(...remarks);
  }
  return { passages: placed.sort((a, b) => a.span.start - b.span.start), orphaned };
}

function remarksOf({ notes, decisions }: ReviewFile, file: string): Remark[] {
  const all = [
    ...decisions.map((entry): Remark => ({ kind: 'decision', entry })),
    ...notes.map((entry): Remark => ({ kind: 'note', entry })),
  ];
  return all.filter(({ entry }) => entry.file === file).sort(byKindAndDate);
}

/** Decisions come before notes, older ones before newer. */
function byKindAndDate(a: Remark, b: Remark): number {
  if (a.kind !== b.kind) return a.kind === 'decision' ? -1 : 1;
  return a.entry.date < b.entry.date ? -1 : a.entry.date > b.entry.date ? 1 : 0;
}

function passageKey({ quote, prefix, suffix, start }: Anchor): string {
  return JSON.stringify([quote, prefix, suffix, start]);
}

/** Findings without a decision on their passage. */
export function undecided(findings: readonly Finding[], { passages }: Remarks): Finding[] {
  const decided = passages.filter(({ remarks }) => remarks.some(({ kind }) => kind === 'decision'));
  return findings.filter((finding) => !decided.some(({ span }) => overlaps(span, finding)));
}

/** Who says something, and when. */
export interface Stamp {
  readonly author: string;
  /** ISO day. */
  readonly date: string;
}

export function withNote(
  review: ReviewFile,
  file: string,
  anchor: Anchor,
  text: string,
  { author, date }: Stamp,
): ReviewFile {
  const rest = { file, anchor, author, date, text };
  return { ...review, notes: [...review.notes, { id: idOf(rest), ...rest }] };
}

/** Takes the place of what the same author has decided before on the same passage, which is in `text`. */
export function withDecision(
  review: ReviewFile,
  file: string,
  text: string,
  anchor: Anchor,
  { verdict, reason, author, date }: Pick<Decision, 'verdict' | 'reason'> & Stamp,
): ReviewFile {
  const rest = { file, anchor, author, date, verdict, reason };
  const span = findAnchor(text, anchor);
  const isSame = (one: Decision): boolean => {
    if (one.file !== file || one.author !== author) return false;
    if (passageKey(one.anchor) === passageKey(anchor)) return true;
    const other = findAnchor(text, one.anchor);
    return span !== null && other !== null && span.start === other.start && span.end === other.end;
  };
  const others = review.decisions.filter((one) => !isSame(one));
  return { ...review, decisions: [...others, { id: idOf(rest), ...rest }] };
}

/** The note with another text; everything else stays, so that the file changes in one line. */
export function withNoteText(review: ReviewFile, id: string, text: string): ReviewFile {
  return { ...review, notes: review.notes.map((note) => (note.id === id ? { ...note, text } : note)) };
}

export function withoutEntry(review: ReviewFile, id: string): ReviewFile {
  const isOther = (entry: { readonly id: string }): boolean => entry.id !== id;
  return {
    ...review,
    notes: review.notes.filter(isOther),
    decisions: review.decisions.filter(isOther),
    ignores: review.ignores.filter(isOther),
  };
}

export function withIgnore(review: ReviewFile, ignore: Ignore): ReviewFile {
  if (review.ignores.some(({ id }) => id === ignore.id)) return review;
  return { ...review, ignores: [...review.ignores, ignore] };
}

/** The entry on another passage: for one whose own is gone. */
export function movedTo(review: ReviewFile, id: string, text: string, span: Span): ReviewFile {
  const anchor = anchorOf(text, span);
  return withEntries(review, (entry) => (entry.id === id ? { ...entry, anchor } : entry));
}

/**
 * Remembers the passages as they stand now, so that they survive the next edit, too; `null` if all are as remembered.
 * Only what was changed word by word is written anew: a file that merely moved stays as it is.
 */
export function reanchored(text: string, review: ReviewFile, file: string): ReviewFile | null {
  return ifChanged(review, (entry) => {
    if (entry.file !== file || !entry.anchor) return entry;
    const span = findAnchor(text, entry.anchor);
    return span && !span.exact ? { ...entry, anchor: anchorOf(text, span) } : entry;
  });
}

/** The entries under another name of their file, or of a folder above it; `null` if there are none. */
export function renamed(review: ReviewFile, from: string, to: string): ReviewFile | null {
  return ifChanged(review, (entry) => {
    const file = renamedPath(entry.file, from, to);
    return file === null || file === entry.file ? entry : { ...entry, file };
  });
}

/** The path after a file, or a folder above it, was renamed from one path to another. */
function renamedPath(path: string | null, from: string, to: string): string | null {
  if (path === from) return to;
  return path?.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

/** What a review says of a file or of all files in a folder. */
type Entries = Pick<ReviewFile, 'notes' | 'decisions' | 'ignores'>;

/** The entries of a file, or of a folder's files, under another name; `null` if there are none. */
export function entriesOf(review: ReviewFile, from: string, to: string): Entries | null {
  const its = <T extends Entry>(entries: readonly T[]): T[] =>
    entries.flatMap((entry) => {
      const file = renamedPath(entry.file, from, to);
      return file === null || file === entry.file ? [] : [{ ...entry, file }];
    });
  const found = { notes: its(review.notes), decisions: its(review.decisions), ignores: its(review.ignores) };
  return Object.values(found).some((list) => list.length > 0) ? found : null;
}

export function withAll(review: ReviewFile, { notes, decisions, ignores }: Entries): ReviewFile {
  return {
    ...review,
    notes: [...review.notes, ...notes],
    decisions: [...review.decisions, ...decisions],
    ignores: [...review.ignores, ...ignores],
  };
}

export function withoutAll(review: ReviewFile, entries: Entries): ReviewFile {
  const ids = Object.values(entries).flatMap((list: readonly Entry[]) => list.map(({ id }) => id));
  return ids.reduce(withoutEntry, review);
}

interface Entry {
  readonly id: string;
  readonly file: string | null;
  readonly anchor: Anchor | null;
}

type Change = <T extends Entry>(entry: T) => T;

function withEntries(review: ReviewFile, change: Change): ReviewFile {
  return {
    ...review,
    notes: review.notes.map((entry) => change(entry)),
    decisions: review.decisions.map((entry) => change(entry)),
    ignores: review.ignores.map((entry) => change(entry)),
  };
}

/** `null` if the change leaves every entry as it is. */
function ifChanged(review: ReviewFile, change: Change): ReviewFile | null {
  const next = withEntries(review, change);
  const all = ({ notes, decisions, ignores }: ReviewFile): readonly Entry[] => [
    ...notes,
    ...decisions,
    ...ignores,
  ];
  const before = all(review);
  return all(next).some((entry, index) => entry !== before[index]) ? next : null;
}
