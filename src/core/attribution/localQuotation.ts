import type { SourceKind } from '../analysis';
import type { Span } from '../text/span';

/** What a later mention of a speaker needs to be understood. */
export type Reference =
  | { readonly kind: 'pronoun'; readonly fits: 'm' | 'f' | 'thing' | 'many' }
  /** "the minister": the head of the phrase. */
  | { readonly kind: 'title'; readonly head: string }
  /** A name that the base does not know, or one that it does. */
  | { readonly kind: 'name' };

/** Somebody, or some body, whom a later pronoun or title may mean. */
export interface Referent {
  readonly id: string | null;
  /** The last word of a name, folded; for others the phrase. */
  readonly key: string;
  /** What the text itself shows, by an honorific or a word such as "spokeswoman". */
  readonly sex: 'm' | 'f' | null;
  readonly source: Exclude<SourceKind, 'none'>;
  /** Words of titles that stand beside the name. */
  readonly titles: readonly string[];
  /** Officials, a ministry: what "they" and "it" take up. */
  readonly many: boolean;
}

/** A speaker as far as its block can tell; offsets count from the start of the block. */
export interface LocalSpeaker extends Span {
  readonly text: string;
  readonly refers: Reference | null;
  readonly referent: Referent;
}

/** A quotation or reported statement of one block. */
export interface LocalQuotation extends Span {
  readonly direct: boolean;
  readonly speaker: LocalSpeaker | null;
  readonly cue: Span | null;
  /** Nobody is named in its own sentence: whoever spoke before it, if it is speech at all. */
  readonly follows: boolean;
  /** No closing mark in its block. */
  readonly open: boolean;
  /** Long enough, or punctuated, to be what somebody said rather than a term in marks. */
  readonly speech: boolean;
}

/** A person named in a block. */
export interface LocalPerson extends Referent {
  readonly start: number;
  /** The sentence of the name; one and the same object for all names in it. */
  readonly sentence: Span | null;
  /** The first name of its sentence that no preposition and no possessive puts under another. */
  readonly subject: boolean;
}

/** Offsets count from the start of the block. */
export interface LocalQuotations {
  readonly quotations: readonly LocalQuotation[];
  /** The same block read with single marks as quotation marks; `null` where that makes no difference. */
  readonly bySingleMarks: readonly LocalQuotation[] | null;
  readonly people: readonly LocalPerson[];
  /** The block ends by announcing what comes next: "Novak continued:". */
  readonly introduces: LocalSpeaker | null;
  /** A pair of double marks stands in the block. */
  readonly doubleMarks: boolean;
  readonly startsWithMark: boolean;
}
