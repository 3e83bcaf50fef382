/**
 * What a card says of a mention: plain data in the order of a reader's need. What is needed to judge the sentence
 * comes first, as of the article's date; what is not known is said to be unknown. Whoever shows a card words it.
 */
import type { AgreementStatus, ArticleDate, DayRange, MentionForm } from '../analysis';
import type { Span } from '../text/span';
import type {
  AgreementEventKind,
  AgreementKind,
  OfficeRole,
  PartialDate,
  PlaceKind,
} from '../knowledge/records';

/** A country, person, organisation or agreement by id and name. */
export interface Ref {
  readonly id: string;
  readonly name: string;
}

/** The k-th of n mentions of the same entity, and where its neighbours stand. */
export interface MentionPosition {
  /** Counts from 1. */
  readonly index: number;
  readonly count: number;
  readonly previous: Span | null;
  readonly next: Span | null;
}

/** How far the knowledge behind a card can be trusted. */
export interface Freshness {
  /** When the record was last checked; `null` if it does not say. */
  readonly checked: PartialDate | null;
  /** The article is later than that: what the card says may have changed since. */
  readonly beyond: boolean;
  /** The user's file that the record comes from; `null` for the built-in base. */
  readonly file: string | null;
}

/** One holder of an office, or its vacancy. */
export interface Holder {
  readonly body: Ref;
  readonly title: string;
  readonly roles: readonly OfficeRole[];
  readonly person: Ref | null;
  /** Why there is no person; `null` where there is one. */
  readonly absence: 'vacant' | 'unknown' | null;
  readonly from: PartialDate;
  readonly to: PartialDate | null;
  readonly acting: boolean;
  /** `maybe`: held in a part of the article's range only, or the exact days are not known. */
  readonly certainty: 'yes' | 'maybe';
  readonly note: string | null;
}

/** Whether something existed on the article's date. `unknown` where there is no date. */
export type Existence = 'yes' | 'not-yet' | 'no-longer' | 'unknown';

interface CardBase {
  readonly name: string;
  /** The words of the mention. */
  readonly text: string;
  readonly form: MentionForm;
  /** `null`: the article has no date, so that nothing is said as of one. */
  readonly date: ArticleDate | null;
  readonly position: MentionPosition;
}

export interface CountryCard extends CardBase {
  readonly kind: 'country';
  readonly id: string;
  readonly official: string | null;
  /** ISO 3166-1 alpha-2 code of the flag. */
  readonly flag: string | null;
  readonly existence: Existence;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly successors: readonly Ref[];
  /** The state that it was part of on the date, when it was none itself yet. */
  readonly partOf: Ref | null;
  /** Who led it on the date: who really leads first, then head of state, head of government. */
  readonly leaders: readonly Holder[];
  /** Of the two offices every state has, those of whose holder nothing is known for the date. */
  readonly unknownRoles: readonly ('head-of-state' | 'head-of-government')[];
  /** Only where there is no date: the latest terms of the same offices, the latest first. */
  readonly terms: readonly Holder[];
  readonly capitals: readonly string[];
  readonly region: string | null;
  readonly currencies: readonly Ref[];
  readonly languages: readonly string[];
  /** The best-known first. */
  readonly memberships: readonly Ref[];
  readonly freshness: Freshness;
}

/** An office of a person's with those before and after. */
export interface CareerStep {
  readonly held: Holder;
  readonly before: Holder | null;
  readonly after: Holder | null;
  /** The countries, where it stands for equal offices in several besides the own one; otherwise empty. */
  readonly others: readonly Ref[];
}

/** Whether the title that stands with a name is right on the article's date. */
export interface TitleVerdict {
  /** The title as the text has it, with its "former" or "then". */
  readonly text: string;
  readonly outcome: 'right' | 'wrong' | 'maybe' | 'unknown';
  /** The term that decides it. */
  readonly held: Holder | null;
  /** Where it is wrong: who held the office on the date. */
  readonly instead: readonly Holder[];
}

export interface LeaderCard extends CardBase {
  readonly kind: 'person';
  /** `null` when recognised by form only: the base does not know the person. */
  readonly id: string | null;
  readonly flag: string | null;
  readonly country: Ref | null;
  readonly verdict: TitleVerdict | null;
  /** Offices held on the date; where the article has no date, none. */
  readonly current: readonly CareerStep[];
  /** Offices given up by the date, the latest first. Without a date: all offices. */
  readonly earlier: readonly CareerStep[];
  /** Offices taken after the date: hindsight. */
  readonly later: readonly CareerStep[];
  readonly died: PartialDate | null;
  readonly freshness: Freshness;
}

export interface OrganisationCard extends CardBase {
  readonly kind: 'organisation';
  readonly id: string | null;
  readonly acronym: string | null;
  readonly sort: string | null;
  readonly seat: string | null;
  readonly existence: Existence;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly heads: readonly Holder[];
  readonly terms: readonly Holder[];
  /** Members on the date; `null` where that is not known. */
  readonly memberCount: number | null;
  /** Of the countries in the article: members on the date, and those that were not. */
  readonly membersInArticle: readonly Ref[];
  readonly othersInArticle: readonly Ref[];
  readonly freshness: Freshness;
}

export interface EventOnCard {
  readonly event: AgreementEventKind;
  readonly date: PartialDate;
  readonly place: string | null;
  /** Empty: all parties. */
  readonly parties: readonly Ref[];
}

export interface AgreementCard extends CardBase {
  readonly kind: 'agreement';
  readonly id: string | null;
  readonly acronym: string | null;
  readonly sort: AgreementKind | null;
  /** What the text says of it; `null` where it only names it. */
  readonly said: {
    readonly key: string;
    readonly parties: readonly Ref[];
    readonly status: AgreementStatus | null;
    readonly statuses: readonly { readonly status: AgreementStatus; readonly span: Span }[];
    readonly dates: readonly { readonly event: string; readonly range: DayRange; readonly span: Span }[];
  } | null;
  /** What the knowledge base says as of the date; `null` where it does not know the agreement. */
  readonly record: {
    readonly name: string;
    readonly official: string | null;
    readonly parties: readonly Ref[];
    readonly open: boolean;
    /** Events up to the date; all of them where there is no date. */
    readonly events: readonly EventOnCard[];
    /** Events after the date: hindsight. */
    readonly later: readonly EventOnCard[];
    readonly freshness: Freshness;
  } | null;
  /** What the rules say against the text. */
  readonly objections: readonly string[];
}

export interface PlaceCard extends CardBase {
  readonly kind: 'place';
  readonly sort: PlaceKind | null;
  readonly states: readonly Ref[];
}

export interface DateCard extends CardBase {
  readonly kind: 'date';
  readonly range: DayRange | null;
  /** Name of the weekday of a single day. */
  readonly weekday: string | null;
  /** Days from the article's date, negative before it; `null` unless both are single days. */
  readonly distance: number | null;
}

export type Card = CountryCard | LeaderCard | OrganisationCard | AgreementCard | PlaceCard | DateCard;
