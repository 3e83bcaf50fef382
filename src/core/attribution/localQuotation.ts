import type { SourceKind } from '../analysis';
import type { Span } from '../text/span';

/** What a later mention of a speaker needs to be understood. */
export type Reference =
  | { readonly kind: 'pronoun'; readonly fits: 'm' | 'f' | 'thing' | 'many' }
  /** "the minister": the head of the phrase. */
  | { readonly kind: 'title'; readonly head: string }
  /** The last word of a name, folded. */
  | { readonly kind: 'name'; readonly key: string };

/** A speaker as far as its block can tell; offsets count from the start of the block. */
export interface LocalSpeaker extends Span {
  readonly text: string;
  readonly id: string | null;
  readonly source: Exclude<SourceKind, 'none'>;
  readonly refers: Reference | null;
  /** What the text itself shows, by an honorific or a word such as "spokeswoman". */
  readonly sex: 'm' | 'f' | null;
  /** A word or two that the phrase has beside the name: "defence minister". */
  readonly titles: readonly string[];
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

/** A person named in a block, whom a pronoun may mean. */
export interface LocalPerson {
  readonly start: number;
  readonly id: string | null;
  readonly key: string;
  readonly sex: 'm' | 'f' | null;
  readonly titles: readonly string[];
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
