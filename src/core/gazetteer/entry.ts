import type { MentionForm } from '../analysis';

/** What a name in the gazetteer stands for. */
export interface Entry {
  readonly type: 'country' | 'person' | 'organisation' | 'agreement' | 'place' | 'title';
  /** Id of the record; a title's own folded form. */
  readonly id: string;
  readonly form: MentionForm;
  readonly traits: number;
  /** Bit n: the n-th word of the name is capitalised there, so it must be in the text. */
  readonly capitals: number;
}

/** Traits of an entry, as bits. */
export const Trait = {
  /** Only in capitals: "US", "UAE". */
  upper: 1,
  /** Letters with a period after each: "U.S."; the last period is part of the mention. */
  dotted: 2,
  /** What a later mention of a person uses: it needs something that licenses it. */
  surname: 4,
  /** The capital, which may stand for the government or be just the city. */
  capital: 8,
  /** A seat of government ("Kremlin"), which mostly stands for the government. */
  seat: 16,
  /** A town or state of the United States has this name too; the record says so. */
  namesake: 32,
  /** Other agreements have this name too. */
  shared: 64,
  /** An adjective (all demonyms that are not nouns only). */
  adjective: 128,
  /** A noun for people: "Briton", "Filipinos". */
  people: 256,
  /** First part of a compound: "Anglo-", "Sino-". */
  prefix: 512,
  /** A name that was official up to a date, or an informal one. */
  dated: 1024,
} as const;
