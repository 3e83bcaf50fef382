/** What a block could not tell by itself, decided with the rest of the article and its date. */
import type { DayRange, TitleInText } from '../analysis';
import type { HeldTerm, KnowledgeBase } from '../knowledge/knowledgeBase';
import type { OfficeRole } from '../knowledge/records';
import { foldName } from '../text/characters';
import { exact } from '../text/exact';
import { dayRangeOf, holdsThrough } from '../text/partialDate';
import type { DocumentFacts } from './documentFacts';
import type { LocalMention } from './localMention';
import { LEADING, ShortNames } from './shortNames';
import { COMMON_SURNAMES, isCommonFullName, MAJOR, OTHER_FAMILIES } from './wellKnown';
import { isHeadTitle, leaderBy, rolesOfTitle } from './titles';

export class Resolver {
  readonly #knowledge: KnowledgeBase;
  readonly #facts: DocumentFacts;
  readonly #date: DayRange | null;
  readonly #shortNames: ShortNames;

  constructor(knowledge: KnowledgeBase, facts: DocumentFacts, date: DayRange | null) {
    this.#knowledge = knowledge;
    this.#facts = facts;
    this.#date = date;
    this.#shortNames = new ShortNames(knowledge, facts, date, ({ people, title, name }, key) =>
      title ? this.#bearing(people, key, title) : this.#oneCalled(people, name),
    );
  }

  /** The final mentions of a block: as they are where none had to be decided. */
  resolveAll(mentions: readonly LocalMention[], base: number): readonly LocalMention[] {
    if (!mentions.some(({ pending }) => pending)) return mentions;
    const decided: LocalMention[] = [];
    for (const local of mentions) {
      const mention = this.resolve(local, base);
      if (mention) decided.push(mention);
    }
    return exact(decided);
  }

  /** The final mention, offsets still in the block's text, which begins at `base`; `null` if it is none after all. */
  resolve(local: LocalMention, base: number): LocalMention | null {
    const { pending } = local;
    if (!pending) return local;
    switch (pending.kind) {
      case 'surname':
        return this.#surname(local, pending, base);
      case 'namesake':
        return this.#namesake(local, pending.people, pending.of);
      case 'holder':
        return this.#holder(local, pending, base);
      case 'ambiguous':
        return this.#ambiguous(local, pending);
      case 'acronym': {
        const name = this.#facts.definitionOf(pending.acronym);
        return name === null ? null : local.as(local.id, name);
      }
      case 'namedLike':
        return this.#namedLike(local, pending.key);
      case 'states':
        return this.#state(local, pending.states);
      case 'date':
        return local.on(pending.meaning(this.#date));
    }
  }

  #as(local: LocalMention, person: string): LocalMention {
    return local.as(person, this.#knowledge.person(person)?.name);
  }

  #surname(
    local: LocalMention,
    { people: all, key, titled, of, given, apposed }: Extract<LocalMention['pending'], { kind: 'surname' }>,
    base: number,
  ): LocalMention | null {
    // "Ivanka Trump said" at the head of a sentence, where another has "and Ivanka Trump".
    if (given && this.#shortNames.isStranger(key, given.word)) return local.withGiven(given);
    const people = this.#dead(all, local.title);
    const title = apposed ?? local.title;
    const beside = (title && this.#bearing(people, key, title)) ?? (of ? this.#leaderOf(people, of) : null);
    if (beside) return this.#as(local, beside);
    const alive = titled && !local.title ? this.#alive(people) : people;
    const living =
      alive.length < people.length ? this.#shortNames.whoIs(key, alive, base + local.start) : null;
    if (living?.person) return this.#as(local, living.person);
    const named = this.#shortNames.whoIs(key, people, base + local.start);
    if (named?.person) return this.#as(local, named.person);
    if (named) return given ? local.withGiven(given) : local.as(null);
    const leader = this.#leaderOfTheDay(people, key, titled);
    if (leader) return this.#as(local, leader);
    if (given) return local.withGiven(given);
    return titled || this.#shortNames.mayBeNamed(key) ? local.as(null) : null;
  }

  /** "Brazil's Lula", "King Abdullah of Jordan": the only one of that name who was or is somebody there. */
  #leaderOf(people: readonly string[], body: string): string | null {
    const there = people.filter((person) =>
      this.#knowledge.termsOf(person).some((held) => held.body === body),
    );
    const now = there.filter((person) => this.#heldOffice(person, body));
    const [only] = there.length === 1 ? there : now;
    return only !== undefined && (there.length === 1 || now.length === 1) ? only : null;
  }

  #heldOffice(person: string, body: string): boolean {
    const date = this.#date;
    return (
      date !== null &&
      this.#knowledge
        .termsOf(person)
        .some((held) => held.body === body && holdsThrough(held.term, date) !== 'no')
    );
  }

  /** The one of these people whose office fits the title in the text, best as of the date. */
  #byTitle(people: readonly string[], title: TitleInText): string | null {
    const folded = foldName(title.text);
    const roles = rolesOfTitle(folded);
    let best: { person: string; score: number } | null = null;
    let tie = false;
    for (const person of people) {
      for (const held of this.#knowledge.termsOf(person)) {
        if (!fitsTitle(held, folded, roles)) continue;
        if (title.of !== undefined && held.body !== title.of) continue;
        let score = 1;
        if (title.of !== undefined) score += 2;
        if (this.#facts.isBodyNamed(held.body)) score += 2;
        const former = title.tense === 'former' || title.tense === 'late';
        const holds = this.#date !== null && holdsThrough(held.term, this.#date) !== 'no';
        if (former ? this.#date !== null && hasEnded(held.term, this.#date) : holds) score += 3;
        else if (title.of === undefined && !this.#facts.isBodyNamed(held.body)) continue;
        if (former && title.of === undefined && !this.#isKnownEverywhere(held.body)) continue;
        if (best && best.person !== person && best.score === score) tie = true;
        if (!best || score > best.score) {
          best = { person, score };
          tie = false;
        }
      }
    }
    return best && !tie ? best.person : null;
  }

  #isKnownEverywhere(body: string): boolean {
    return MAJOR.has(body) || this.#facts.isBodyNamed(body);
  }

  /**
   * A leader on the article's date whose country the article names, if just one of the people is that. Those of the
   * great powers need no other sign than an honorific or a name that few others have.
   */
  #leaderOfTheDay(people: readonly string[], key: string, titled: boolean): string | null {
    if (!this.#date || this.#facts.isOrdinaryWord(key)) return null;
    const date = this.#date;
    const anywhere = titled || !(COMMON_SURNAMES.has(key) || OTHER_FAMILIES.has(key));
    const leading = people.filter((person) =>
      this.#knowledge
        .termsOf(person)
        .some(
          (held) =>
            held.office.roles.some((role) => LEADING.includes(role)) &&
            (this.#facts.isBodyNamed(held.body) || (anywhere && MAJOR.has(held.body))) &&
            holdsThrough(held.term, date) !== 'no',
        ),
    );
    return leading.length === 1 ? (leading[0] ?? null) : null;
  }

  #namesake(local: LocalMention, all: readonly string[], of?: string): LocalMention | null {
    const people = this.#dead(all, local.title);
    const known =
      (local.title && this.#byTitle(people, local.title)) ??
      (of ? this.#leaderOf(people, of) : null) ??
      this.#oneCalled(people, local.text);
    // Two people of that name, and nothing tells which: better no record than the wrong one.
    return known ? this.#as(local, known) : local.as(null);
  }

  /** Whom a full name means, as the text has it. */
  #oneCalled(people: readonly string[], name: string): string | null {
    const common = isCommonFullName(name);
    const [only] = people;
    return (
      this.#bestNamesake(people, common) ??
      (only && people.length === 1 && !common && this.#hasLed(only) ? only : null)
    );
  }

  /** Of a state, up to the article's date. */
  #hasLed(person: string): boolean {
    const { to } = this.#date ?? { to: '9999' };
    return this.#knowledge
      .termsOf(person)
      .some(({ office, term }) => term.from <= to && office.roles.some((role) => LEADING.includes(role)));
  }

  #bestNamesake(people: readonly string[], common = false): string | null {
    let best: { person: string; score: number } | null = null;
    let tie = false;
    for (const person of people) {
      let score = 0;
      for (const held of this.#knowledge.termsOf(person)) {
        const holds = this.#date !== null && holdsThrough(held.term, this.#date) !== 'no';
        // Whoever holds an office only later gives way to a namesake who had one; who will only stand in, to anybody.
        const later = this.#date !== null && held.term.from > this.#date.to;
        if (later && held.term.acting) continue;
        const anywhere = MAJOR.has(held.body) && (holds || !common);
        const isNamed = common
          ? this.#facts.isCountryNamed(held.body)
          : this.#facts.isBodyNamed(held.body) || this.#facts.mayBeNamed(held.body);
        const named = isNamed ? 2 : anywhere ? 1 : 0;
        score = Math.max(score, later ? named / 4 : named + (holds ? 1 : 0));
      }
      if (score === 0) continue;
      tie = best?.score === score;
      if (!best || score > best.score) best = { person, score };
    }
    return best && !tie ? best.person : null;
  }

  /** "Mr Marcos" is not his father who died years ago. */
  #alive(people: readonly string[]): readonly string[] {
    const { from } = this.#date ?? { from: '0001' };
    return people.filter((id) => (this.#knowledge.person(id)?.died ?? from) >= from);
  }

  /** The one whose office fits a title: of those whom the article names in full, otherwise of all. */
  #bearing(people: readonly string[], key: string, title: TitleInText): string | null {
    const named = this.#shortNames.surelyNamed(key);
    const those = people.filter((person) => named.has(person));
    return (those.length > 0 ? this.#byTitle(those, title) : null) ?? this.#byTitle(people, title);
  }

  /** "the late dictator Marcos" is none of those who live. */
  #dead(people: readonly string[], title: TitleInText | undefined): readonly string[] {
    if (title?.tense !== 'late') return people;
    return people.filter((id) => this.#knowledge.person(id)?.died !== undefined);
  }

  #holder(
    local: LocalMention,
    { title, body, beside, year }: Extract<LocalMention['pending'], { kind: 'holder' }>,
    base: number,
  ): LocalMention | null {
    if (beside) {
      const named = this.resolve(beside.mention, base)?.id ?? null;
      const terms = named === null ? [] : this.#knowledge.termsOf(named);
      if (named !== null && terms.some((held) => held.body === body && this.#bears(held, title)))
        return this.#as(local, named);
      if (beside.sure) return null;
    }
    const holders = this.#date ? this.#holders(title, body, this.#date) : [];
    const [held] = holders;
    // "In 1938 the British prime minister": not the one of the article's day.
    const then = year === undefined ? null : dayRangeOf(year);
    if (then && holders.every(({ term }) => holdsThrough(term, then) === 'no')) return null;
    const same = holders.every(({ person }) => person && person.id === held?.person?.id);
    return held?.person && same ? this.#as(local, held.person.id) : null;
  }

  /** Who surely bears a title on the date. */
  #holders(title: string, body: string, date: DayRange): readonly HeldTerm[] {
    const leader = this.#knowledge.country(body) ? leaderBy(title) : null;
    const roles = new Set<OfficeRole>([...rolesOfTitle(title), 'head']);
    // "the German leader" is not the president, "the British leader" not the king.
    const held =
      leader === 'any office'
        ? this.#knowledge.leaders(body, date)
        : [...roles].flatMap((role) => this.#knowledge.holders(body, role, date));
    return held.filter(
      (one) =>
        one.certainty === 'yes' &&
        (leader === 'none'
          ? one.office.roles.includes('de-facto') || foldName(one.title) === title
          : this.#bears(one, title)),
    );
  }

  /** True if the title can mean the office: of an organisation's head, its own titles and "president", "chief". */
  #bears(held: HeldTerm, title: string): boolean {
    const roles = rolesOfTitle(title);
    return fitsTitle(held, title, isHeadTitle(title) ? [...roles, 'head'] : roles);
  }

  /** The state of that name that there was on the article's date; of two of one time the one that it speaks of more. */
  #state(local: LocalMention, states: readonly string[]): LocalMention {
    let best: { id: string; score: number } | null = null;
    for (const id of states) {
      const country = this.#knowledge.country(id);
      if (!country) continue;
      let score = Math.min(this.#facts.timesNamed(id), 50) * 2 + (USUAL.has(id) ? 1 : 0);
      if (this.#date && holdsThrough(country, this.#date) === 'no') score -= 1000;
      if (country.kind === 'former-state' && !this.#date) score -= 500;
      if (!best || score > best.score) best = { id, score };
    }
    return best ? local.as(best.id, this.#knowledge.country(best.id)?.name) : local.as(local.id);
  }

  /** A country, or somebody of that surname. */
  #namedLike(local: LocalMention, key: string): LocalMention {
    if (local.id === null || !this.#facts.isRatherPerson(key, local.id)) return local.as(local.id);
    return local.as(null, local.text, 'person', 'surname');
  }

  #ambiguous(
    local: LocalMention,
    pending: Extract<LocalMention['pending'], { kind: 'ambiguous' }>,
  ): LocalMention | null {
    const person = this.#namedLike(local, pending.key);
    if (person.type === 'person') return person;
    const rivalIsState =
      pending.place !== null && this.#knowledge.place(pending.place.id)?.kind === 'subdivision';
    if (pending.place && !this.#facts.favoursCountry(pending.country, rivalIsState))
      return local.as(pending.place.id, pending.place.name, 'place');
    return person;
  }
}

/** Of states that share a name, the one that the press means when it says no more. */
const USUAL = new Set(['COD', 'DOM', 'KOR', 'GIN', 'NER', 'SDN', 'IRL', 'WSM']);

function hasEnded({ to }: HeldTerm['term'], date: DayRange): boolean {
  return to !== undefined && holdsThrough({ from: to }, date) !== 'no';
}

function fitsTitle(held: HeldTerm, title: string, roles: readonly OfficeRole[]): boolean {
  if (foldName(held.title) === title || foldName(held.office.title) === title) return true;
  if (held.office.titles?.some((other) => foldName(other) === title)) return true;
  if (!held.office.roles.some((role) => roles.includes(role))) return false;
  // "President" is not what a prime minister or a king is called.
  const own = foldName(held.title);
  if (title === 'president')
    return own.includes('president') || own.includes('head of state') || own.includes('chairman');
  if (/^(?:king|queen|emperor|empress|sultan|emir|amir)$/.test(title)) return own === title;
  if (title === 'chancellor') return own.includes('chancellor');
  return true;
}
