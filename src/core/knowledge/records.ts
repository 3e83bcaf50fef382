/**
 * The records of the knowledge base, as the build compiles them from YAML. `docs/knowledge.md` describes the format.
 * Dates are ISO strings: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Spans of time are half-open, `[from, to)`; a missing `to`
 * means that it holds as far as is known.
 */

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type PartialDate = string;

/** Where a record comes from: the built-in base, or a file of the user's. */
export interface Provenance {
  /** `null`: built in. Otherwise the file's path or name, as the one who loaded it gave it. */
  readonly file: string | null;
}

export interface DatedName {
  readonly text: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

export type OfficeRole =
  | 'head-of-state'
  | 'head-of-government'
  | 'de-facto'
  | 'governor-general'
  | 'vice-president'
  | 'crown-prince'
  | 'foreign-minister'
  | 'defence-minister'
  | 'party-leader'
  | 'head'
  | 'other';

export interface Term {
  /** The holder's id; `null` where nobody held it (`vacant`) or where it is not known who did (`unknown`). */
  readonly person: string | null;
  readonly absence?: 'vacant' | 'unknown';
  readonly from: PartialDate;
  readonly to?: PartialDate;
  readonly acting?: boolean;
  /** Where it differs from the office's title. */
  readonly title?: string;
  readonly note?: string;
  /** The user's file that adds this term to a record of the base. */
  readonly file?: string;
}

export interface Office {
  readonly roles: readonly OfficeRole[];
  readonly title: string;
  /** Other titles by which the press calls it. */
  readonly titles?: readonly string[];
  readonly feminine?: string;
  readonly joint?: boolean;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly terms: readonly Term[];
}

export interface Capital {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

export interface Currency {
  readonly code: string;
  readonly name: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

export interface CountryNames {
  readonly aliases: readonly DatedName[];
  readonly abbreviations: readonly DatedName[];
  readonly adjectives: readonly string[];
  readonly demonyms: readonly string[];
  readonly prefixes: readonly string[];
}

/** Which head of a state leads it, and when. */
export interface Leading {
  readonly role: 'head-of-state' | 'head-of-government';
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

export interface Country extends Provenance {
  /** ISO 3166-1 alpha-3; Kosovo XKX; former states as in ISO 3166-3. */
  readonly id: string;
  readonly iso2?: string;
  readonly kind: 'country' | 'former-state';
  readonly name: string;
  readonly official?: string;
  readonly region?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly successors?: readonly string[];
  /** The last day for which the record is known to be right. */
  readonly verified?: PartialDate;
  /** The terms have no holes since this date. */
  readonly completeFrom?: PartialDate;
  readonly capital: readonly Capital[];
  readonly seats: readonly DatedName[];
  readonly currency: readonly Currency[];
  readonly languages: readonly string[];
  readonly names: CountryNames;
  readonly ambiguous: readonly { readonly text: string; readonly with: string }[];
  /** Of its two heads the one who leads; where it is left out, only one who is both is sure to lead. */
  readonly leads?: readonly Leading[];
  readonly offices: readonly Office[];
}

export interface Person extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What a later mention uses; the last word of `name` where the record gives none. */
  readonly short: readonly string[];
  readonly sex?: 'm' | 'f';
  readonly died?: PartialDate;
  /** The country in whose file the record stands, of those with offices elsewhere too. */
  readonly home?: string;
}

export interface Membership {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly countries: readonly string[];
  readonly organisations: readonly string[];
}

export interface Organisation extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly acronym?: string;
  readonly aliases: readonly DatedName[];
  readonly kind: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly seat?: string;
  readonly verified?: PartialDate;
  readonly members: readonly Membership[];
  readonly offices: readonly Office[];
}

export type AgreementKind =
  | 'arms-control'
  | 'defence'
  | 'trade'
  | 'peace'
  | 'ceasefire'
  | 'climate'
  | 'maritime'
  | 'nuclear'
  | 'border'
  | 'human-rights'
  | 'economic'
  | 'diplomatic'
  | 'legal'
  | 'technology'
  | 'environment'
  | 'integration'
  | 'other';

export type AgreementEventKind =
  | 'proposed'
  | 'negotiating'
  | 'agreed'
  | 'initialled'
  | 'signed'
  | 'ratified'
  | 'in-force'
  | 'extended'
  | 'suspended'
  | 'withdrawn'
  | 'rejected'
  | 'ended'
  | 'amended';

export interface AgreementEvent {
  readonly event: AgreementEventKind;
  readonly date: PartialDate;
  readonly place?: string;
  /** Those concerned; missing: all parties. */
  readonly parties?: readonly string[];
}

export interface AgreementParty {
  /** A country code or an organisation's id. */
  readonly party: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

export interface AgreementRecord extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly official?: string;
  readonly acronym?: string;
  readonly aliases: readonly string[];
  /** Those of its names that other agreements have too; its parties tell it apart. */
  readonly shared: readonly string[];
  readonly kind: AgreementKind;
  readonly parties: readonly AgreementParty[];
  /** Open to all states; `parties` then names only some. */
  readonly open?: boolean;
  readonly events: readonly AgreementEvent[];
  readonly verified?: PartialDate;
}

export type PlaceKind =
  | 'sea'
  | 'ocean'
  | 'strait'
  | 'gulf'
  | 'lake'
  | 'river'
  | 'region'
  | 'island'
  | 'mountain'
  | 'desert'
  | 'territory'
  | 'subdivision'
  | 'city'
  | 'landmark';

export interface Place extends Provenance {
  /** ISO code of a territory; otherwise made from the name and the kind. */
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly demonyms: readonly string[];
  readonly states: readonly string[];
}

/** A term that a user's file adds to an office of the base. */
export interface AddedTerm {
  /** Country code or organisation id. */
  readonly body: string;
  readonly role: OfficeRole;
  /** Title of the office, for one that the base does not have. */
  readonly title?: string;
  readonly term: Term;
}

/** A name that a user's file adds to a record of the base. */
export interface AddedName {
  readonly kind: 'country' | 'person' | 'organisation' | 'agreement' | 'place';
  readonly id: string;
  readonly name: DatedName;
  readonly file: string;
}

/** All that the build compiles into one JSON string. */
export interface KnowledgeRecords {
  readonly countries: readonly Country[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly agreements: readonly AgreementRecord[];
  readonly places: readonly Place[];
}
