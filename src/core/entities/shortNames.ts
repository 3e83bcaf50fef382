/** Whom a later short form means ("Clinton", "Kim") where the article names somebody of that name in full. */
import type { DayRange } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { OfficeRole } from '../knowledge/records';
import { Day } from '../text/day';
import { holdsThrough } from '../text/partialDate';
import { offsetOf, type DocumentFacts, type NamedAt } from './documentFacts';
import type { BlockFacts } from './localMention';

export const LEADING: readonly OfficeRole[] = ['head-of-state', 'head-of-government', 'de-facto'];

type Open = NonNullable<BlockFacts['named'][number]['open']>;

interface Named {
  readonly at: NamedAt;
  /** `null`: somebody whom the base does not know. */
  readonly person: string | null;
}

interface Namesakes {
  readonly people: readonly string[];
  /** In order. */
  readonly named: readonly Named[];
  /** The one that the bare name means throughout, if the article makes one the main of several. */
  readonly main: string | null;
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, i) => name === other[i]);
}

export class ShortNames {
  readonly #knowledge: KnowledgeBase;
  readonly #facts: DocumentFacts;
  readonly #date: DayRange | null;
  /** Who a title or a name that several have means; `null` if that cannot be told. */
  readonly #decide: (open: Open, key: string) => string | null;
  /** By the last word of the name; nearly always for one list of people. */
  readonly #known = new Map<string, readonly Namesakes[]>();
  readonly #sure = new Map<string, Set<string>>();
  readonly #strangers = new Map<string, boolean>();
  readonly #decisions = new Map<string, string | null>();

  constructor(
    knowledge: KnowledgeBase,
    facts: DocumentFacts,
    date: DayRange | null,
    decide: (open: Open, key: string) => string | null,
  ) {
    this.#knowledge = knowledge;
    this.#facts = facts;
    this.#date = date;
    this.#decide = decide;
  }

  /**
   * The one of `people` whom the article means by a short form that ends with the folded word `key`. `null` if it
   * names nobody of that name; `person: null`: somebody whom the base does not know.
   */
  whoIs(key: string, people: readonly string[], offset: number): { readonly person: string | null } | null {
    const list = this.#facts.namedBy(key);
    if (list.length === 0) return null;
    const { named, main } = this.#namesakes(key, people, list);
    if (named.length === 0) return null;
    if (main !== null) return { person: main };
    let low = 0;
    let high = named.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const here = named[middle];
      if (here && offsetOf(here.at) < offset) low = middle + 1;
      else high = middle;
    }
    return named[low - 1] ?? named[low] ?? null;
  }

  /** Those of the name whom the article names in full, so that nothing has to tell them apart. */
  surelyNamed(key: string): ReadonlySet<string> {
    let people = this.#sure.get(key);
    if (!people) {
      people = new Set<string>();
      for (const { slot, index } of this.#facts.namedBy(key)) {
        const person = slot.facts.named[index]?.person;
        if (person) people.add(person);
      }
      this.#sure.set(key, people);
    }
    return people;
  }

  /** True if somebody of this name may be named in full at the head of a sentence: "Roxanne Miller". */
  mayBeNamed(key: string): boolean {
    return this.#facts.namedBy(key).length > 0;
  }

  /** True if the article names somebody so whom the base does not know. */
  isStranger(key: string, given: string): boolean {
    const what = `${given} ${key}`;
    let known = this.#strangers.get(what);
    if (known === undefined) {
      known = this.#facts.namedBy(key).some(({ slot, index }) => slot.facts.named[index]?.given === given);
      this.#strangers.set(what, known);
    }
    return known;
  }

  #namesakes(key: string, people: readonly string[], list: readonly NamedAt[]): Namesakes {
    const all = this.#known.get(key) ?? [];
    const known = all.find((one) => sameNames(one.people, people));
    if (known) return known;
    const named: Named[] = [];
    for (const at of list) {
      const fact = at.slot.facts.named[at.index];
      if (!fact || fact.unsure) continue;
      const person = fact.open ? this.#decided(fact.open, key) : fact.person;
      // A title that nobody of that name had says nothing of who it is.
      if (fact.open?.title && person === null) continue;
      if (person === null || people.includes(person)) named.push({ at, person });
    }
    const answer = { people, named, main: this.#mainOf(named) };
    this.#known.set(key, [...all, answer]);
    return answer;
  }

  /** An article says the same of somebody again and again. */
  #decided(open: Open, key: string): string | null {
    const { people, title, name } = open;
    const said = title ? `${title.text}|${title.of ?? ''}|${title.tense ?? ''}` : name;
    const what = `${key}|${people.join()}|${said}`;
    let person = this.#decisions.get(what);
    if (person === undefined) this.#decisions.set(what, (person = this.#decide(open, key)));
    return person;
  }

  /**
   * Of several of one name, the one who leads a state on that day, otherwise the one named most; `null` if nobody is.
   * Relatives who are not in the base are mostly named in full each time, and do not outweigh a leader by that.
   */
  #mainOf(named: readonly Named[]): string | null {
    const times = new Map<string, number>();
    const strangers = new Set<unknown>();
    for (const { at, person } of named) {
      // A relative is mostly named in full each time, and counts once.
      if (person === null) strangers.add(at.slot.facts.named[at.index]?.given ?? at);
      else times.set(person, (times.get(person) ?? 0) + 1);
    }
    const [first, second] = [...times].sort(([, a], [, b]) => b - a);
    if (!first || first[1] < strangers.size) return null;
    const [leader, ...more] = [...times.keys()].filter((person) => this.#ledLately(person));
    if (leader !== undefined) return more.length === 0 ? leader : null;
    return !second || first[1] > second[1] ? first[0] : null;
  }

  /** On the article's day or in the two months before: who has just died or left is still in the news. */
  #ledLately(person: string): boolean {
    const date = this.#date;
    if (!date) return false;
    const before = Day.from(date.from).plusDays(-60).toString();
    return this.#knowledge
      .termsOf(person)
      .some(
        ({ office, term }) =>
          office.roles.some((role) => LEADING.includes(role)) &&
          (holdsThrough(term, date) !== 'no' || holdsThrough(term, { from: before, to: before }) !== 'no'),
      );
  }
}
