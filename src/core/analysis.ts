/**
 * What an analysis of one article says: plain, immutable data. Every feature of the editor and of the command line
 * only shows this. Offsets are UTF-16 code units into the text as given, `end` exclusive; dates are ISO.
 */
import type { AgreementEventKind, AgreementKind } from './knowledge/records';
import type { Span } from './text/span';

export type EntityType = 'country' | 'person' | 'organisation' | 'agreement' | 'place' | 'date';

export type MentionForm = 'name' | 'demonym' | 'abbreviation' | 'metonym' | 'title' | 'surname' | 'alias';

/** One mention of an entity. Mentions do not overlap and come in the order of the text. */
export interface Mention extends Span {
  readonly text: string;
  readonly type: EntityType;
  /** The knowledge record's id; a date's ISO form; `null` when recognised by its form only. */
  readonly id: string | null;
  /** The record's display name; where there is none, the text. */
  readonly name: string;
  readonly form: MentionForm;
  /** A person: the title that stands with the name, as the text has it, and what precedes it ("former", "then"). */
  readonly title?: TitleInText | undefined;
  /** A date: the first and the last day it can mean, both inclusive. */
  readonly range?: DayRange | undefined;
}

/** A title beside a name or standing for one: "former British Prime Minister" Boris Johnson. */
export interface TitleInText extends Span {
  /** The title's words only: "Prime Minister". */
  readonly text: string;
  /** The country or organisation that the title names, if it does. */
  readonly of?: string;
  /** How the text limits it in time. */
  readonly tense?: 'former' | 'then' | 'acting' | 'elect' | 'outgoing' | 'late' | 'incoming' | 'deputy';
}

export interface DayRange {
  /** ISO day, inclusive. */
  readonly from: string;
  /** ISO day, inclusive. */
  readonly to: string;
}

/** Where an event leaves an agreement; an article also says what is planned. Amended, it stays what it was. */
export type AgreementStatus = Exclude<AgreementEventKind, 'amended'> | 'planned';

export interface StatusEvidence extends Span {
  readonly status: AgreementStatus;
}

export interface AgreementDate extends Span, DayRange {
  /** `signing`, `ratification`, `entry into force`, `end`, … */
  readonly event: string;
}

export interface Agreement {
  /** The knowledge record's id; `null` when only the text knows of it. */
  readonly id: string | null;
  /** Unique within one analysis, stable over edits that do not touch the agreement. */
  readonly key: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: AgreementKind;
  /** Country codes and organisation ids, in the order of the text. */
  readonly parties: readonly string[];
  /** Parties by one passage that another ("the two countries") leaves out; no part of `parties`. */
  readonly contested: readonly string[];
  /** The latest status as of the dateline; `null` where the text gives none. */
  readonly status: AgreementStatus | null;
  readonly statuses: readonly StatusEvidence[];
  readonly dates: readonly AgreementDate[];
  readonly mentions: readonly Span[];
  /** The sentences that say something of it. */
  readonly evidence: readonly Span[];
}

export type SourceKind = 'named' | 'anonymous' | 'none';

export interface Speaker extends Span {
  readonly text: string;
  /** Id of a person, organisation or country in the knowledge base, or `null`. */
  readonly id: string | null;
  /** The name alone, as full as the article has it: "Maria Novak" for "Minister Novak" and for "she"; else the text. */
  readonly name: string;
}

/**
 * `stated`: said or written, also in other words; `held`: what somebody wants, backs, does or only names, by a verb that is
 * no word of saying; `unsaid`: what somebody has not said, would not say, or is asked or supposed to say.
 */
export type Manner = 'stated' | 'held' | 'unsaid';

export interface Quotation extends Span {
  readonly direct: boolean;
  readonly manner: Manner;
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  readonly source: SourceKind;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A replacement of text that would resolve a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The fix that is most likely right, if there is one. */
  readonly fix: Fix | null;
  /** Other places in the text that the finding rests on. */
  readonly related?: readonly { readonly start: number; readonly end: number; readonly message: string }[];
}

/** Where the article's date comes from. */
export type DateSource = 'setting' | 'front-matter' | 'header' | 'agency-dateline' | 'file-name';

/** The article's date: a day, or a range where only a month or a year is known. */
export interface ArticleDate extends DayRange {
  /** As precise as it is known: `2022-11-07`, `2022-11` or `2022`. */
  readonly iso: string;
  readonly source: DateSource;
  /** Where the text says so; `null` for a setting or a file's name. */
  readonly span: Span | null;
}

/** A date that the text carries but that does not exist, such as 2022-02-30. */
export interface InvalidDate extends Span {
  readonly text: string;
}

export interface Heading extends Span {
  /** 1 is the article's title. */
  readonly level: number;
}

export interface Analysis {
  readonly text: string;
  readonly date: ArticleDate | null;
  readonly invalidDate: InvalidDate | null;
  readonly headings: readonly Heading[];
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly agreements: readonly Agreement[];
  readonly quotations: readonly Quotation[];
  readonly findings: readonly Finding[];
  /** Parts that failed or were cut short; empty when all was checked. */
  readonly incomplete: readonly string[];
}
