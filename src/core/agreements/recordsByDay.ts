/** Which record is meant where a text has no name for it, but all its parties and the day on which it was made. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementEventKind, AgreementKind, AgreementRecord } from '../knowledge/records';
import { foldedWords } from '../text/characters';
import { firstDay } from '../text/partialDate';
import { isPlural, words } from './vocabulary';

/** "The presidents of A and B signed a peace agreement on Tuesday": what is told of an agreement without a name. */
export interface Making {
  readonly parties: readonly string[];
  readonly kind: AgreementKind;
  /** Words that tell it from others. */
  readonly words: ReadonlySet<string>;
  readonly plural: boolean;
  /** Days on which it was made, as the text has it. */
  readonly days: readonly string[];
}

interface Made {
  readonly record: AgreementRecord;
  /** Number of the day. */
  readonly day: number;
}

const MAKING: ReadonlySet<AgreementEventKind> = new Set(['agreed', 'initialled', 'signed']);
/** Days by which the press and the record may differ: what was agreed at night, or on the other side of the world. */
const NEAR = 3;

/** Words that say of which kind an agreement is, and no more: each of several between the same two has them. */
const COMMON = words(
  'agreement deal pact treaty accord free trade economic commerce defence defense military security mutual cooperation peace reconciliation nuclear atomic civil arms control border boundary frontier climate maritime ceasefire truce armistice legal technology environment environmental diplomatic relations friendship strategic partnership integration rights comprehensive civilian',
);

export class RecordsByDay {
  readonly #knowledge: KnowledgeBase;
  /** Records and the days on which they were made, by their parties on that day. */
  readonly #byParties = new Map<string, Made[]>();

  constructor(knowledge: KnowledgeBase) {
    this.#knowledge = knowledge;
    for (const record of knowledge.records.agreements) {
      for (const { event, date, parties } of record.events) {
        // Only to the day, and of all of them.
        if (!MAKING.has(event) || date.length < 10 || parties !== undefined) continue;
        const key = keyOf(partiesOn(record, date));
        const list = this.#byParties.get(key);
        const made = { record, day: numberOf(date) };
        if (list) list.push(made);
        else this.#byParties.set(key, [made]);
      }
    }
  }

  /** The id of the one record that has exactly these parties, was made then, and is of the kind that the text tells. */
  find({ parties, kind, words, plural, days }: Making): string | null {
    if (parties.length < 2 || (kind === 'other' && words.size > 0)) return null;
    const found = new Set<AgreementRecord>();
    for (const day of days) {
      const number = numberOf(day);
      const key = keyOf(parties.map((party) => this.#stateOn(party, day)));
      for (const made of this.#byParties.get(key) ?? [])
        if (Math.abs(made.day - number) <= NEAR) found.add(made.record);
    }
    // "a trade pact" of two who signed a defence pact, too; "a pact" of those is either.
    const fitting = kind === 'other' ? [...found] : [...found].filter((record) => record.kind === kind);
    const [record] = fitting;
    if (!record || fitting.length > 1) return null;
    const names = namesOf(record);
    if (plural && !names.some((name) => isPlural(name.at(-1) ?? ''))) return null;
    const known = new Set(names.flat());
    // "a fisheries agreement" is not the one on the border at sea.
    return [...words].every((word) => COMMON.has(word) || known.has(word)) ? record.id : null;
  }

  /** The state that a name of today stood for on that day: the Soviet Union for Russia in 1987. */
  #stateOn(id: string, day: string): string {
    const from = this.#knowledge.country(id)?.from;
    if (from === undefined || firstDay(from) <= day) return id;
    const before = this.#knowledge.records.countries.find(
      (state) => state.successors?.[0] === id && holdsOn(state, day),
    );
    return before?.id ?? id;
  }
}

function partiesOn(record: AgreementRecord, day: string): string[] {
  return record.parties.filter((party) => holdsOn(party, day)).map(({ party }) => party);
}

function holdsOn({ from, to }: { readonly from?: string; readonly to?: string }, day: string): boolean {
  return (from === undefined || firstDay(from) <= day) && (to === undefined || firstDay(to) > day);
}

function keyOf(parties: readonly string[]): string {
  return [...new Set(parties)].sort().join(' ');
}

/** The words of each of its names. */
function namesOf({ name, official, aliases, shared }: AgreementRecord): string[][] {
  return [name, ...aliases, ...shared, ...(official === undefined ? [] : [official])].map(foldedWords);
}

function numberOf(day: string): number {
  return Date.parse(day) / 86_400_000;
}
