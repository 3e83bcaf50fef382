import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Steps } from '../steps';
import type { Lexicon } from '../text/lexicon';
import { countFirst } from '../text/span';
import { WordClass } from '../text/wordClass';
import type { FactsChange } from './factsChange';
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

/** Slots of one step. */
const STEP = 5000;

/** What all blocks of an article tell together. It knows what it was asked, and so what an edit changes for whom. */
export class DocumentFacts {
  readonly #lexicon: Lexicon;
  readonly #knowledge: KnowledgeBase;
  readonly #named = new Map<string, NamedAt[]>();
  /** Blocks that define an acronym, in order. */
  readonly #acronyms = new Map<string, NamedAt[]>();
  readonly #countries = new Map<string, number>();
  readonly #placeStates = new Map<string, number>();
  #national = 0;
  /** How often countries other than the United States are named. */
  #abroad = 0;

  readonly #definitions = new Answers((acronym) => this.#findDefinition(acronym));
  readonly #namedBodies = new Answers((body) => this.#countries.has(body) || this.#placeStates.has(body));
  readonly #perhapsNamed = new Answers((country) => this.#placeStates.has(perhaps(country)));
  readonly #namedCountries = new Answers((country) => this.#countries.has(country));
  readonly #timesNamed = new Answers((country) => this.#countries.get(country) ?? 0);
  readonly #bareNames = new Answers((country) => this.#isBareName(country));
  readonly #overStates = new Answers((country) => this.#balanceOf(country) > 0);
  readonly #overTowns = new Answers((country) => this.#balanceOf(country) >= 0);

  constructor(knowledge: KnowledgeBase, lexicon: Lexicon) {
    this.#knowledge = knowledge;
    this.#lexicon = lexicon;
  }

  /** Adds a block's facts. Blocks come in order, and before all questions. */
  add(slot: FactSlot): void {
    const { facts } = slot;
    for (const [index, { key }] of facts.named.entries()) listOf(this.#named, key).push({ slot, index });
    for (const acronym of facts.acronyms.keys()) listOf(this.#acronyms, acronym).push({ slot, index: 0 });
    this.#count(facts, 1);
  }

  /** Forgets all blocks, to be added anew; what it was asked it keeps for `takeChange`. */
  clear(): void {
    for (const map of [this.#named, this.#acronyms, this.#countries, this.#placeStates]) map.clear();
    this.#national = 0;
    this.#abroad = 0;
  }

  /** Takes what an edit left of some blocks for what was there before. False: too many, and nothing has changed. */
  replace(removed: readonly FactSlot[], added: readonly FactSlot[]): boolean {
    if (removed.length + added.length > MOST_REPLACED) return false;
    for (const slot of removed) {
      for (const { key } of slot.facts.named) removeFrom(this.#named, key, slot);
      for (const acronym of slot.facts.acronyms.keys()) removeFrom(this.#acronyms, acronym, slot);
      this.#count(slot.facts, -1);
    }
    for (const slot of added) {
      for (const [index, { key }] of slot.facts.named.entries())
        insert(listOf(this.#named, key), { slot, index });
      for (const acronym of slot.facts.acronyms.keys())
        insert(listOf(this.#acronyms, acronym), { slot, index: 0 });
      this.#count(slot.facts, 1);
    }
    return true;
  }

  /** What is answered otherwise after an edit of these blocks. */
  *takeChange(removed: readonly FactSlot[], added: readonly FactSlot[]): Steps<FactsChange> {
    const names = new Set<string>();
    for (const slots of [removed, added]) {
      for (const [k, { facts }] of slots.entries()) {
        if (k % STEP === STEP - 1) yield undefined;
        for (const { key } of facts.named) names.add(key);
      }
    }
    const bodies = [
      this.#namedBodies.refresh(),
      this.#perhapsNamed.refresh(),
      this.#namedCountries.refresh(),
    ];
    const countries = [this.#timesNamed, this.#bareNames, this.#overStates, this.#overTowns];
    return {
      names,
      acronyms: new Set(this.#definitions.refresh()),
      countries: new Set(countries.flatMap((answers) => answers.refresh())),
      bodies: bodies.flat().length > 0,
    };
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

  /** The name that the article gives for an acronym; `null` if it gives none. */
  definitionOf(acronym: string): string | null {
    return this.#definitions.of(acronym);
  }

  #findDefinition(acronym: string): string | null {
    return this.#acronyms.get(acronym)?.[0]?.slot.facts.acronyms.get(acronym) ?? null;
  }

  /** True if the article names the country or organisation, or a place in the country. */
  isBodyNamed(body: string): boolean {
    return this.#namedBodies.of(body);
  }

  /** True if a name stands in the article that the country shares with a town: "Jordan", "Lebanon". */
  mayBeNamed(country: string): boolean {
    return this.#perhapsNamed.of(country);
  }

  /** True if the article names the country for sure. */
  isCountryNamed(country: string): boolean {
    return this.#namedCountries.of(country);
  }

  /** How often the article names the country for sure. */
  timesNamed(country: string): number {
    return this.#timesNamed.of(country);
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
    return (rivalIsState ? this.#overStates : this.#overTowns).of(country);
  }

  #balanceOf(country: string): number {
    const own = this.#countries.get(country) ?? 0;
    const local = this.#placeStates.get(country) ?? 0;
    const abroad = this.#abroad - (isAbroad(country) ? own : 0);
    const american = this.#placeStates.get('USA') ?? 0;
    return own * 3 + local * 3 + abroad + this.#national - american;
  }

  /**
   * True if somebody of this name, which is a country's too, is named in full, and nothing but the name itself speaks
   * of the country.
   */
  isRatherPerson(key: string, country: string): boolean {
    return (
      this.#bareNames.of(country) &&
      this.namedBy(key).some(({ slot, index }) => slot.facts.named[index]?.person === null)
    );
  }

  #isBareName(country: string): boolean {
    const sure = (this.#countries.get(country) ?? 0) - (this.#countries.get(unsure(country)) ?? 0);
    return sure === 0 && !this.#placeStates.has(country);
  }

  get knowledge(): KnowledgeBase {
    return this.#knowledge;
  }
}

function isAbroad(id: string): boolean {
  return id !== 'USA' && !id.endsWith('?');
}

const NOBODY: readonly NamedAt[] = [];

/** Answers to all questions of one kind so far: some mention rests on each of them. */
class Answers<T extends string | number | boolean | null> {
  readonly #find: (about: string) => T;
  readonly #known = new Map<string, T>();

  constructor(find: (about: string) => T) {
    this.#find = find;
  }

  of(about: string): T {
    const known = this.#known.get(about);
    if (known !== undefined) return known;
    const answer = this.#find(about);
    this.#known.set(about, answer);
    return answer;
  }

  /** Finds all answers again; gives what was asked about where one is another now. */
  refresh(): string[] {
    const changed: string[] = [];
    for (const [about, before] of this.#known) {
      const answer = this.#find(about);
      if (answer === before) continue;
      this.#known.set(about, answer);
      changed.push(about);
    }
    return changed;
  }
}

function listOf(lists: Map<string, NamedAt[]>, key: string): NamedAt[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}

function removeFrom(lists: Map<string, NamedAt[]>, key: string, slot: FactSlot): void {
  const left = lists.get(key)?.filter((named) => named.slot !== slot) ?? [];
  if (left.length > 0) lists.set(key, left);
  else lists.delete(key);
}

/** Puts a name where it stands among those of a list. */
function insert(list: NamedAt[], { slot, index }: NamedAt): void {
  const isBefore = (other: NamedAt): boolean =>
    other.slot === slot ? other.index < index : other.slot.start < slot.start;
  list.splice(countFirst(list, isBefore), 0, { slot, index });
}

/** Under which mentions of a country are counted that may be somebody's surname. */
export function unsure(country: string): string {
  return `${country}?`;
}

/** Under which a country is counted where its name may be a town's. */
export function perhaps(country: string): string {
  return `${country}~`;
}

/** Surnames of leaders that English has as words; no list of words is complete, so these add to the lexicon's classes. */
export function isWordToo(surname: string): boolean {
  return ORDINARY.has(surname);
}

const ORDINARY = new Set(
  'bush brown major may law hunt king rice wood woods cook hill green white black long young park price stone field fields fox bird rose day west north ball bell best boo castle chance church cross drew fall first fisher ford forest gates gold good grant gray grey hall hand hart head hope house hull key knight lake lane lord love low march marsh mason miller moon moore page parish paris penny pitt pope power price prince read reed rich rivers rock sharp shore short small smith snow song sparks spring stern strong summer swift taylor tower turner van wade wall walker ward waters watts way weaver webb wells wise wolf worth wright li lee kim an no ma han ho long so do to see he'.split(
    ' ',
  ),
);
