import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Lexicon } from '../text/lexicon';
import { WordClass } from '../text/wordClass';
import type { BlockFacts } from './localMention';

/** The facts of a block and where it stands now. An edit elsewhere moves a slot; what rests on it stays as it is. */
export interface FactSlot {
  /** The block's offset in the article. */
  start: number;
  facts: BlockFacts;
}

/** The `index`-th name of a slot. */
export interface NamedAt {
  readonly slot: FactSlot;
  readonly index: number;
}

export function offsetOf({ slot, index }: NamedAt): number {
  return slot.start + (slot.facts.named[index]?.offset ?? 0);
}

/** Beyond so many blocks it is quicker to collect all facts anew. */
const MOST_REPLACED = 40;

function addCounts(sums: Map<string, number>, counts: ReadonlyMap<string, number>, times: 1 | -1): void {
  for (const [id, count] of counts) {
    const sum = (sums.get(id) ?? 0) + count * times;
    if (sum > 0) sums.set(id, sum);
    else sums.delete(id);
  }
}

/** What all blocks of an article tell together. */
export class DocumentFacts {
  readonly #lexicon: Lexicon;
  readonly #knowledge: KnowledgeBase;
  readonly #named = new Map<string, NamedAt[]>();
  readonly #acronyms = new Map<string, string>();
  readonly #countries = new Map<string, number>();
  readonly #placeStates = new Map<string, number>();
  #national = 0;
  /** How often countries other than the United States are named. */
  #abroad = 0;

  constructor(knowledge: KnowledgeBase, lexicon: Lexicon) {
    this.#knowledge = knowledge;
    this.#lexicon = lexicon;
  }

  /** Adds a block's facts. Blocks come in order. */
  add(slot: FactSlot): void {
    const { facts } = slot;
    for (const [index, { key }] of facts.named.entries()) {
      const list = this.#named.get(key);
      const entry = { slot, index };
      if (list) list.push(entry);
      else this.#named.set(key, [entry]);
    }
    for (const [acronym, name] of facts.acronyms)
      if (!this.#acronyms.has(acronym)) this.#acronyms.set(acronym, name);
    this.#count(facts, 1);
  }

  /**
   * Takes what an edit left of some blocks for what was there before. False if that takes a look at all blocks: nothing
   * has changed then.
   */
  replace(removed: readonly FactSlot[], added: readonly FactSlot[]): boolean {
    const all = [...removed, ...added];
    if (all.length > MOST_REPLACED || all.some(({ facts }) => facts.acronyms.size > 0)) return false;
    for (const slot of removed) {
      for (const { key } of slot.facts.named) {
        const left = this.namedBy(key).filter((named) => named.slot !== slot);
        if (left.length > 0) this.#named.set(key, left);
        else this.#named.delete(key);
      }
      this.#count(slot.facts, -1);
    }
    for (const slot of added) {
      for (const [index, { key }] of slot.facts.named.entries()) this.#insert(key, { slot, index });
      this.#count(slot.facts, 1);
    }
    return true;
  }

  #insert(key: string, named: NamedAt): void {
    const list = this.#named.get(key);
    if (!list) {
      this.#named.set(key, [named]);
      return;
    }
    const offset = offsetOf(named);
    let at = list.length;
    while (at > 0) {
      const before = list[at - 1];
      if (!before || offsetOf(before) <= offset) break;
      at--;
    }
    list.splice(at, 0, named);
  }

  #count({ national, countries, placeStates }: BlockFacts, times: 1 | -1): void {
    this.#national += national * times;
    addCounts(this.#countries, countries, times);
    for (const [id, count] of countries) if (isAbroad(id)) this.#abroad += count * times;
    addCounts(this.#placeStates, placeStates, times);
  }

  /** All that are named in full or with a title by a name that ends with this folded word, in order. */
  namedBy(key: string): readonly NamedAt[] {
    return this.#named.get(key) ?? NOBODY;
  }

  /** The name that the article gives for an acronym; `undefined` if it gives none. */
  definitionOf(acronym: string): string | undefined {
    return this.#acronyms.get(acronym);
  }

  /** True if the article names the country or organisation, or a place in the country. */
  isBodyNamed(body: string): boolean {
    return this.#countries.has(body) || this.#placeStates.has(body);
  }

  /** How often the article names the country for sure. */
  timesNamed(country: string): number {
    return this.#countries.get(country) ?? 0;
  }

  /** A surname that is an ordinary word, a month or a given name too: alone it is no sign of a person. */
  isOrdinaryWord(key: string): boolean {
    const word = this.#lexicon.idOf(key);
    const ordinary =
      WordClass.functionWord |
      WordClass.commonWord |
      WordClass.givenName |
      WordClass.month |
      WordClass.organisationHead |
      WordClass.placeHead;
    return ((this.#lexicon.classes[word] ?? 0) & ordinary) !== 0 || ORDINARY.has(key);
  }

  /**
   * For a name that a country shares with a place in the United States: what else the article says speaks for the
   * country. Where nothing speaks either way, a town yields to the country and a state does not.
   */
  favoursCountry(country: string, rivalIsState: boolean): boolean {
    const own = this.#countries.get(country) ?? 0;
    const local = this.#placeStates.get(country) ?? 0;
    const abroad = this.#abroad - (isAbroad(country) ? own : 0);
    const american = this.#placeStates.get('USA') ?? 0;
    const balance = own * 3 + local * 3 + abroad + this.#national - american;
    return rivalIsState ? balance > 0 : balance >= 0;
  }

  /**
   * True if somebody of this name, which is a country's too, is named in full, and nothing but the name itself speaks
   * of the country.
   */
  isRatherPerson(key: string, country: string): boolean {
    const sure = this.timesNamed(country) - this.timesNamed(unsure(country));
    return (
      sure === 0 &&
      !this.#placeStates.has(country) &&
      this.namedBy(key).some(({ slot, index }) => slot.facts.named[index]?.person === null)
    );
  }

  get knowledge(): KnowledgeBase {
    return this.#knowledge;
  }
}

function isAbroad(id: string): boolean {
  return id !== 'USA' && !id.endsWith('?');
}

const NOBODY: readonly NamedAt[] = [];

/** Under which mentions of a country are counted that may be somebody's surname. */
export function unsure(country: string): string {
  return `${country}?`;
}

/** Surnames of leaders that English has as words; no list of words is complete, so these add to the lexicon's classes. */
const ORDINARY = new Set(
  'bush brown major may law hunt king rice wood woods cook hill green white black long young park price stone field fields fox bird rose day west north ball bell best boo castle chance church cross drew fall first fisher ford forest gates gold good grant gray grey hall hand hart head hope house hull key knight lake lane lord love low march marsh mason miller moon moore page parish paris penny pitt pope power price prince read reed rich rivers rock sharp shore short small smith snow song sparks spring stern strong summer swift taylor tower turner van wade wall walker ward waters watts way weaver webb wells wise wolf worth wright li lee kim an no ma han ho long so do to see he'.split(
    ' ',
  ),
);
