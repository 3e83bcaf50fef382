/** Which record a name means that several agreements have: its parties and its dates tell. */
import type { ArticleDate } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementRecord } from '../knowledge/records';
import { foldName } from '../text/characters';
import { daysBetween } from '../text/formatDate';
import { firstDay } from '../text/partialDate';
import type { LocatedReference } from './locate';
import { RecordsByDay } from './recordsByDay';

/** What is known of an agreement of the text. */
export interface Description {
  readonly names: ReadonlySet<string>;
  readonly parties: readonly string[];
  readonly years: ReadonlySet<string>;
  /** "a new START treaty": none that there was before. */
  readonly renewed: boolean;
  /** No deed is told but plans and talks. */
  readonly isAhead: boolean;
}

const INDEXES = new WeakMap<KnowledgeBase, RecordIndex>();

export class RecordIndex {
  readonly knowledge: KnowledgeBase;
  /** Records by folded name, shared or its own. */
  readonly #byName = new Map<string, AgreementRecord[]>();
  /** Records by the first word of their names and the sort of their last. */
  #byPlace: Map<string, AgreementRecord[]> | null = null;
  #byDay: RecordsByDay | null = null;

  private constructor(knowledge: KnowledgeBase) {
    this.knowledge = knowledge;
    for (const record of knowledge.records.agreements) {
      const names = [record.name, record.official, record.acronym, ...record.aliases, ...record.shared];
      for (const name of new Set(names.flatMap((one) => (one === undefined ? [] : [foldName(one)])))) {
        const list = this.#byName.get(name);
        if (list) list.push(record);
        else this.#byName.set(name, [record]);
      }
    }
  }

  static of(knowledge: KnowledgeBase): RecordIndex {
    let index = INDEXES.get(knowledge);
    if (!index) {
      index = new RecordIndex(knowledge);
      INDEXES.set(knowledge, index);
    }
    return index;
  }

  /** Records by their parties and the days on which they were made. */
  get byDay(): RecordsByDay {
    this.#byDay ??= new RecordsByDay(this.knowledge);
    return this.#byDay;
  }

  /** True if the record shares this name with others. */
  isShared(id: string, name: string): boolean {
    const folded = foldName(name);
    return this.knowledge.agreement(id)?.shared.some((shared) => foldName(shared) === folded) ?? false;
  }

  /** The id of the one record that has such a name and these parties; `null` where none or more than one fits. */
  identify(told: Description, date: ArticleDate | null): string | null {
    const { names, parties, years } = told;
    if (parties.length === 0 || (told.renewed && !date)) return null;
    const candidates = new Set<AgreementRecord>();
    for (const name of names) for (const record of this.#byName.get(name) ?? []) candidates.add(record);
    const fitting = [...candidates].filter(
      (record) =>
        parties.every((party) => this.#hasParty(record, party)) &&
        !(told.renewed && date && !isNewOn(record, date, told.isAhead)),
    );
    if (fitting.length === 0) return null;
    if (fitting.length === 1) return fitting[0]?.id ?? null;
    if (parties.length < 2) return null;
    const exact = fitting.filter(
      (record) => new Set(record.parties.map(({ party }) => party)).size === parties.length,
    );
    const pool = exact.length > 0 ? exact : fitting;
    if (pool.length === 1) return pool[0]?.id ?? null;
    const dated = pool.filter((record) => record.events.some((event) => years.has(event.date.slice(0, 4))));
    if (dated.length === 1) return dated[0]?.id ?? null;
    return date && !told.renewed ? latestBefore(pool, date.to) : null;
  }

  /** "the Dayton agreement": may the record with this name be what is called so, with a small letter? */
  isMeant(
    id: string,
    { names: [name = ''], parties, dates, kind }: LocatedReference,
    date: ArticleDate | null,
  ): boolean {
    const record = this.knowledge.agreement(id);
    const made = record && madeOn(record);
    if (!record || made === undefined || (date && made > date.to)) return false;
    const own = parties.filter((party) => this.#hasParty(record, party.id)).length;
    if (parties.length > 0 && own === 0 && !record.open) return false;
    const years = dates.filter(({ event }) => event === 'signing').map(({ from }) => from.slice(0, 4));
    if (years.some((year) => !record.events.some((event) => event.date.startsWith(year)))) return false;
    if ((kind !== 'other' && kind === record.kind) || (own > 1 && own === parties.length)) return true;
    // "the Geneva agreement" of a city in which several were made is the last one.
    const [place = '', ...others] = name.split(' ');
    if (others.length > 1) return true;
    const rivals = this.#rivals(place, sortOf(others[0] ?? ''));
    return !rivals.some((other) => {
      const day = madeOn(other);
      if (other === record || day === undefined) return false;
      return !date || (day > made && day <= date.to);
    });
  }

  /** Records that the same place gives its name to, and that are called an agreement or a convention, as this one is. */
  #rivals(place: string, sort: string): readonly AgreementRecord[] {
    if (!this.#byPlace) {
      this.#byPlace = new Map();
      for (const [name, records] of this.#byName) {
        const words = name.split(' ');
        // "Oslo II" is called so.
        if (words.length < 2 || /^(?:i+|iv|v|\d+)$/.test(words[1] ?? '')) continue;
        const key = `${words[0] ?? ''} ${sortOf(words.at(-1) ?? '')}`;
        const list = this.#byPlace.get(key);
        if (list) list.push(...records);
        else this.#byPlace.set(key, [...records]);
      }
    }
    return this.#byPlace.get(`${place} ${sort}`) ?? [];
  }

  #hasParty(record: AgreementRecord, party: string): boolean {
    return record.parties.some((one) => one.party === party);
  }
}

/** Days: what was made so lately is new; what is only talked of and made later than in so many may be another. */
const LATELY = 60;
const SOON = 1000;

/** Could "a new treaty" of that day be this one: just made, or still to be made where it is only talked of? */
function isNewOn(record: AgreementRecord, date: ArticleDate, isAhead: boolean): boolean {
  const made = madeOn(record, isAhead);
  if (made === undefined) return true;
  const age = daysBetween(made, date.to);
  return age <= LATELY && age >= (isAhead ? -SOON : 0);
}

/**
 * The first day of what made it, more than talks; where it is only talked of, more than an outline that was agreed.
 * `undefined` for one that is not made.
 */
function madeOn({ events }: AgreementRecord, isAhead = false): string | undefined {
  const first = events.find(({ event }) => !UNMADE.has(event) && !(isAhead && event === 'agreed'));
  return first && firstDay(first.date);
}

const UNMADE: ReadonlySet<string> = new Set(['proposed', 'negotiating']);

/** Accords, agreements, deals and pacts are called by each other's names, conventions and protocols are not. */
function sortOf(head: string): string {
  return /^(?:accord|agreement|deal|pact)s?$/.test(head) ? 'agreement' : head.replace(/s$/, '');
}

/** The record whose first event lies last before the day, if just one does. */
function latestBefore(records: readonly AgreementRecord[], day: string): string | null {
  const begun = records
    .map((record) => ({ id: record.id, day: firstDay(record.events[0]?.date ?? '9999') }))
    .filter((record) => record.day <= day)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  const [first, second] = begun;
  return first && first.day !== second?.day ? first.id : null;
}
