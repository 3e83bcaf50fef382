import type { Manner, SourceKind } from '../analysis';
import type { Span } from '../text/span';

/** What a later mention of a speaker needs to be understood. */
export type Reference =
  | { readonly kind: 'pronoun'; readonly fits: 'm' | 'f' | 'thing' | 'many' }
  | TitleReference
  /** A name that the base does not know, or one that it does. */
  | { readonly kind: 'name' };

/** "the Japanese foreign minister": somebody called by an office, a body by its kind. */
export interface TitleReference {
  readonly kind: 'title';
  /** "minister" */
  readonly head: string;
  /** "foreign": what tells it from other offices so called. */
  readonly words: readonly string[];
  /** The country or organisation that it names. */
  readonly of: string | null;
  readonly former: boolean;
  readonly number: GrammaticalNumber;
}

/** One person; a ministry, a country; several people. */
export type GrammaticalNumber = 'one' | 'body' | 'many';

/** Somebody, or some body, whom a later pronoun or title may mean. */
export interface Referent {
  readonly id: string | null;
  /** The last word of a name, folded; for others the phrase. */
  readonly key: string;
  /** As the article calls it. */
  readonly name: string;
  /** What the text itself shows, by an honorific, a given name or a word such as "spokeswoman". */
  readonly sex: 'm' | 'f' | null;
  readonly source: Exclude<SourceKind, 'none'>;
  /** Words that stand beside the name, or that the phrase is made of. */
  readonly titles: readonly string[];
  /** The country or organisation that its title names. */
  readonly of: string | null;
  readonly number: GrammaticalNumber;
  /** The sentence that it stands in; one and the same object for all that stand in it. */
  readonly sentence: Span | null;
  /** Who speaks; otherwise the first name of its sentence that no preposition and no possessive puts under another. */
  readonly subject: 'speaker' | 'name' | null;
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
  readonly manner: Manner;
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
