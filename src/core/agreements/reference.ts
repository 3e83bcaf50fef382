/** What one block says of agreements, before the blocks are joined. Offsets count from the start of the block. */
import type { AgreementStatus, DayRange } from '../analysis';
import type { AgreementKind } from '../knowledge/records';
import type { Span } from '../text/span';

/**
 * Where a party comes from; the stronger source wins where the text contradicts itself. Of those that are none:
 * `outside` did not sign, `excluded` is named as the exception.
 */
export type PartyRole = 'subject' | 'with' | 'between' | 'owner' | 'modifier' | 'by' | 'outside' | 'excluded';

export interface LocalParty extends Span {
  /** A country code, an organisation's id, or a person's id: then the office on the article's date tells. */
  readonly id: string;
  readonly type: 'body' | 'person';
  readonly role: PartyRole;
}

export interface LocalStatus extends Span {
  readonly status: AgreementStatus;
  readonly event: string;
  /** As the text tells it: done; to come; perhaps to come; only a word before the noun ("the proposed pact"). */
  readonly mode: 'actual' | 'future' | 'possible' | 'weak';
  /** "has since rejected": what holds now, and no story of earlier days. */
  readonly perfect?: boolean;
  /** Those who do it, where it matters who does: others' rejection of an agreement is not its end. */
  readonly by?: readonly LocalParty[];
}

export interface LocalDate extends Span, DayRange {
  readonly event: string;
  /** The tense of what it dates. */
  readonly tense:
    | 'past'
    | 'present'
    | 'future'
    /** "joins on May 1": of the days before or after. */
    | 'either';
  /** What the words leave open: "in May" of which year, "on Monday" of which week. */
  readonly open: 'year' | 'week' | null;
  /** "the START treaty of 1991", "the 1987 treaty": it tells which one is meant. */
  readonly naming?: true;
}

/** How the words refer: to something known, something new, or something new of a kind that is known. */
export type Reach = 'definite' | 'indefinite' | 'other';

export type Likeness = 'sort' | 'kind' | 'none';

export interface Reference {
  /** The words that are the mention. */
  readonly mention: Span;
  readonly sentence: Span;
  /** `knowledge`: a name of the knowledge base; `form`: capitals; `acronym`: capitals only; `described`: common words; `deed`: "agreed to …"; `pronoun`. */
  readonly source: 'knowledge' | 'form' | 'acronym' | 'described' | 'deed' | 'pronoun';
  /** Record's id where the name is its own. */
  readonly id: string | null;
  /** Of a name on record whose noun is written small, "the Dayton agreement": `id`, if this is the one that is meant. */
  readonly smallId: string | null;
  /** The name or phrase, as the text has it. */
  readonly name: string;
  /** Folded words that tell it from others, without evaluation: "supply chain". */
  readonly words: readonly string[];
  readonly head: string;
  readonly acronym: string | null;
  readonly reach: Reach;
  /** Of "another": whether it is of the same sort ("a similar one"), at least of the same kind, or neither. */
  readonly likeness: Likeness;
  /** "a new START treaty": none that there is, or has been for long. */
  readonly renewed: boolean;
  readonly plural: boolean;
  /** Stands alone as an agreement between states, without parties beside it. */
  readonly strong: boolean;
  readonly kind: AgreementKind;
  readonly parties: readonly LocalParty[];
  /** Those that the text says are none, or have left. */
  readonly nonParties: readonly LocalParty[];
  /** Made by a firm, a town or a union, or by somebody whom we do not know. */
  readonly outsider: boolean;
  /** In a heading, which the text then says again. */
  readonly heading: boolean;
  /** "the NPT": the article speaks of it as something known. */
  readonly bound: boolean;
  /** How many the text says there are: "the two countries", "trilateral"; 0 where it does not say. */
  readonly partyCount: number;
  readonly statuses: readonly LocalStatus[];
  readonly dates: readonly LocalDate[];
  /** Parties named last before this, the latest first, for "the two countries"; `null`: others are meant. */
  readonly before: readonly string[] | null;
  /** The first two of `before` stand in this sentence or the one before it. */
  readonly near: boolean;
  /** Nothing is said to have been done with it: "a deal could be signed". */
  readonly hoped: boolean;
  /** "a treaty and an agreement on prisoners": joined to what stands before it. */
  readonly coordinated: boolean;
  /** More is told of it than that it is one: "an agreement that the nations reached in Paris". */
  readonly specified: boolean;
  /** Means an agreement only if one was called so: "the protocol". */
  readonly anaphoric: boolean;
  /** Index in the block of an earlier reference to the same thing: an apposition. */
  readonly sameAs: number;
}

/** What a reference says where it says nothing else. */
export const BLANK = {
  id: null,
  smallId: null,
  words: [],
  acronym: null,
  reach: 'indefinite',
  likeness: 'none',
  renewed: false,
  plural: false,
  strong: false,
  parties: [],
  nonParties: [],
  outsider: false,
  bound: false,
  partyCount: 0,
  statuses: [],
  dates: [],
  before: [],
  near: false,
  hoped: false,
  coordinated: false,
  specified: false,
  anaphoric: false,
  sameAs: -1,
} as const satisfies Partial<Reference>;

export interface LocalAgreements {
  readonly references: readonly Reference[];
  /** Countries named last in the block, the latest first. */
  readonly recent: readonly string[];
}
