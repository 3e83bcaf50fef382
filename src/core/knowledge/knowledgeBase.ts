/** Queries over the records, each *as of* a range of days (a day is a range of one). Nothing here reads a clock. */
import type { DayRange } from '../analysis';
import { dayRangeOf, firstDay, holdsThrough } from '../text/partialDate';
import type {
  AgreementRecord,
  Capital,
  Country,
  KnowledgeRecords,
  Membership,
  Office,
  OfficeRole,
  Organisation,
  Person,
  Place,
  Term,
} from './records';
import { storeOf, type Kind, type RecordChange, type RecordOf, type RecordStore } from './recordStore';

/** A term together with the office and the country or organisation it belongs to. */
export interface HeldTerm {
  /** A country code or an organisation's id. */
  readonly body: string;
  readonly bodyName: string;
  readonly office: Office;
  readonly term: Term;
  /** The title as of the term: the term's own, otherwise the office's, in the woman's form for a woman. */
  readonly title: string;
  readonly person: Person | null;
  /** `yes`: held through the whole range asked for; `maybe`: in a part of it, or the exact days are not known. */
  readonly certainty: 'yes' | 'maybe';
}

export interface MembershipAsOf {
  readonly organisation: Organisation;
  readonly membership: Membership;
  readonly certainty: 'yes' | 'maybe';
}

export class KnowledgeBase {
  readonly #store: RecordStore;
  readonly #terms = new Map<string, readonly HeldTerm[]>();
  #memberships: Map<string, { organisation: Organisation; membership: Membership }[]> | null = null;

  constructor(records: KnowledgeRecords, store: RecordStore = storeOf(records)) {
    this.#store = store;
  }

  /** All records. To know one, ask for it by its id: of the built-in base only what is asked for is ever parsed. */
  get records(): KnowledgeRecords {
    return this.#store.records;
  }

  /** All names as the build has put them together, without those of `changes`; `null` where there are none such. */
  get packedNames(): string | null {
    return this.#store.packedNames;
  }

  /** What a user's files have added to the built-in base, or changed in it. */
  get changes(): readonly RecordChange[] {
    return this.#store.changes;
  }

  /** The record of an id; `undefined` if there is none. */
  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.#store.find(kind, id);
  }

  /** Ids of the countries and organisations in whose offices a person is; empty for none. */
  bodiesOf(person: string): readonly string[] {
    return this.#store.bodiesOf(person);
  }

  /** Ids of all records of a kind, in the order of `records`. */
  idsOf(kind: Kind): readonly string[] {
    return this.#store.idsOf(kind);
  }

  /** Each of these gives `undefined` for an id that the base does not know. */
  country(id: string): Country | undefined {
    return this.#store.find('countries', id);
  }

  person(id: string): Person | undefined {
    return this.#store.find('people', id);
  }

  organisation(id: string): Organisation | undefined {
    return this.#store.find('organisations', id);
  }

  agreement(id: string): AgreementRecord | undefined {
    return this.#store.find('agreements', id);
  }

  place(id: string): Place | undefined {
    return this.#store.find('places', id);
  }

  /** Display name of a country, an organisation or a territory; the id itself if it is not known. */
  bodyName(id: string): string {
    return (this.country(id) ?? this.organisation(id) ?? this.place(id))?.name ?? id;
  }

  /** All terms of a person in order of their start; empty if there are none. */
  termsOf(person: string): readonly HeldTerm[] {
    let terms = this.#terms.get(person);
    if (!terms) this.#terms.set(person, (terms = this.#termsIn(person)));
    return terms;
  }

  /**
   * Who held an office with this role in a country or organisation, surely or possibly, within the range. Absences
   * (vacant, unknown) are given too, with `person: null`. Empty: the base knows nothing for these days.
   */
  holders(body: string, role: OfficeRole, range: DayRange): readonly HeldTerm[] {
    const record = this.country(body) ?? this.organisation(body);
    if (!record) return [];
    const found: HeldTerm[] = [];
    for (const office of record.offices) {
      if (!office.roles.includes(role)) continue;
      for (const term of office.terms) {
        const certainty = holdsThrough(term, range);
        if (certainty !== 'no') found.push(this.#held(record, office, term, certainty));
      }
    }
    return found;
  }

  /**
   * Who leads a state within the range: who really does, where another office has the title; otherwise whom its `leads`
   * says; without that, one who is head of state and of government. Empty where it is not known.
   */
  leaders(state: string, range: DayRange): readonly HeldTerm[] {
    const deFacto = this.holders(state, 'de-facto', range);
    if (deFacto.length > 0) return deFacto;
    const leads = this.country(state)?.leads;
    if (!leads) {
      const heads = this.holders(state, 'head-of-state', range);
      return heads.filter(({ office }) => office.roles.includes('head-of-government'));
    }
    const leading = leads.filter((one) => holdsThrough(one, range) === 'yes');
    return leading.flatMap(({ role }) => this.holders(state, role, range));
  }

  /** The terms just before and just after a term in the same office; `null` where there is none. */
  neighbours(held: HeldTerm): { readonly before: HeldTerm | null; readonly after: HeldTerm | null } {
    const record = this.country(held.body) ?? this.organisation(held.body);
    const { terms, joint } = held.office;
    const at = terms.indexOf(held.term);
    if (!record || at < 0 || joint) return { before: null, after: null };
    const neighbour = (index: number): HeldTerm | null => {
      const term = terms[index];
      return term ? this.#held(record, held.office, term, 'yes') : null;
    };
    return { before: neighbour(at - 1), after: neighbour(at + 1) };
  }

  /** Organisations that the country surely or possibly belonged to within the range. */
  memberships(country: string, range: DayRange): readonly MembershipAsOf[] {
    this.#memberships ??= this.#indexMemberships();
    const found: MembershipAsOf[] = [];
    for (const { organisation, membership } of this.#memberships.get(country) ?? []) {
      if (holdsThrough(organisation, range) === 'no') continue;
      const certainty = holdsThrough(membership, range);
      if (certainty !== 'no') found.push({ organisation, membership, certainty });
    }
    return found;
  }

  /** Country codes and organisation ids that were members through the whole range. */
  membersOf(organisation: string, range: DayRange): readonly string[] {
    const record = this.organisation(organisation);
    if (!record) return [];
    return record.members
      .filter((membership) => holdsThrough(membership, range) === 'yes')
      .flatMap((membership) => [...membership.countries, ...membership.organisations]);
  }

  /** The capital within the range; more than one where it changed or is shared. */
  capitals(country: string, range: DayRange): readonly Capital[] {
    const record = this.country(country);
    return (record?.capital ?? []).filter((capital) => holdsThrough(capital, range) !== 'no');
  }

  /** True if the record was last verified before the range ends, or never: what it says may have changed since. */
  isBeyondVerified(record: { readonly verified?: string }, range: DayRange): boolean {
    if (record.verified === undefined) return true;
    return range.to > (dayRangeOf(record.verified)?.to ?? '');
  }

  #held(
    record: Country | Organisation,
    office: Office,
    term: Term,
    certainty: HeldTerm['certainty'],
  ): HeldTerm {
    const person = term.person === null ? null : (this.person(term.person) ?? null);
    const official = term.title ?? office.title;
    const title = person?.sex === 'f' && term.title === undefined ? (office.feminine ?? official) : official;
    return { body: record.id, bodyName: record.name, office, term, title, person, certainty };
  }

  #termsIn(person: string): HeldTerm[] {
    const terms: HeldTerm[] = [];
    for (const body of this.bodiesOf(person)) {
      const record = this.country(body) ?? this.organisation(body);
      for (const office of record?.offices ?? []) {
        for (const term of office.terms) {
          if (record && term.person === person) terms.push(this.#held(record, office, term, 'yes'));
        }
      }
    }
    return terms.sort((a, b) => compareText(firstDay(a.term.from), firstDay(b.term.from)));
  }

  #indexMemberships(): Map<string, { organisation: Organisation; membership: Membership }[]> {
    const index = new Map<string, { organisation: Organisation; membership: Membership }[]>();
    for (const organisation of this.records.organisations) {
      for (const membership of organisation.members) {
        for (const country of membership.countries) {
          const list = index.get(country);
          if (list) list.push({ organisation, membership });
          else index.set(country, [{ organisation, membership }]);
        }
      }
    }
    return index;
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
