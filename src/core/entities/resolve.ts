/** What a block could not tell by itself, decided with the rest of the article and its date. */
import type { DayRange, Mention } from '../analysis';
import type { HeldTerm, KnowledgeBase } from '../knowledge/knowledgeBase';
import type { OfficeRole } from '../knowledge/records';
import { foldName } from '../text/characters';
import { holdsThrough } from '../text/partialDate';
import type { DocumentFacts } from './documentFacts';
import type { LocalMention } from './localMention';
import { rolesOfTitle } from './titles';

type Decided = LocalMention & { readonly range?: DayRange };

const LEADING: readonly OfficeRole[] = ['head-of-state', 'head-of-government', 'de-facto'];

export class Resolver {
  readonly #knowledge: KnowledgeBase;
  readonly #facts: DocumentFacts;
  readonly #date: DayRange | null;

  constructor(knowledge: KnowledgeBase, facts: DocumentFacts, date: DayRange | null) {
    this.#knowledge = knowledge;
    this.#facts = facts;
    this.#date = date;
  }

  /** The final mention, offsets still in the block's text, which begins at `base`; `null` if it is none after all. */
  resolve(local: LocalMention, base: number, text: string): Mention | null {
    const final: Decided | null = local.pending ? this.#decide(local, base) : local;
    if (!final) return null;
    const { start, end, type, id, name, form, title, range } = final;
    const mention: Mention = { start, end, text: text.slice(start, end), type, id, name, form };
    if (!title && !range) return mention;
    return { ...mention, ...(title ? { title } : {}), ...(range ? { range } : {}) };
  }

  #decide(local: LocalMention, base: number): Decided | null {
    const { pending } = local;
    switch (pending?.kind) {
      case 'surname':
        return this.#surname(local, pending.people, pending.key, pending.titled, base);
      case 'namesake':
        return this.#namesake(local, pending.people);
      case 'holder':
        return this.#holder(local, pending.title, pending.body);
      case 'ambiguous':
        return this.#ambiguous(local, pending);
      case 'acronym': {
        const name = this.#facts.definitionOf(pending.acronym);
        return name === undefined ? null : { ...local, name };
      }
      case 'states':
        return this.#state(local, pending.states);
      case 'date': {
        const range = pending.meaning(this.#date);
        return { ...local, id: range ? isoOf(range) : null, ...(range ? { range } : {}) };
      }
      default:
        return local;
    }
  }

  #as(local: LocalMention, person: string): LocalMention {
    return { ...local, id: person, name: this.#knowledge.person(person)?.name ?? local.name };
  }

  #surname(
    local: LocalMention,
    people: readonly string[],
    key: string,
    titled: boolean,
    base: number,
  ): LocalMention | null {
    const named = this.#facts.nearestNamed(key, base + local.start, new Set(people));
    const byTitle = local.title ? this.#byTitle(people, local) : null;
    if (byTitle) return this.#as(local, byTitle);
    if (named) {
      if (named.person === null) return { ...local, id: null };
      return this.#as(local, named.person);
    }
    const leader = this.#leaderOfTheDay(people, key);
    if (leader) return this.#as(local, leader);
    return titled ? { ...local, id: null } : null;
  }

  /** The one of these people whose office fits the title in the text, best as of the date. */
  #byTitle(people: readonly string[], local: LocalMention): string | null {
    const title = local.title;
    if (!title) return null;
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
        if (this.#date && holdsThrough(held.term, this.#date) !== 'no') score += 3;
        else if (title.of === undefined && !this.#facts.isBodyNamed(held.body)) continue;
        if (best && best.person !== person && best.score === score) tie = true;
        if (!best || score > best.score) {
          best = { person, score };
          tie = false;
        }
      }
    }
    return best && !tie ? best.person : null;
  }

  /** A leader on the article's date whose country the article names, if just one of the people is that. */
  #leaderOfTheDay(people: readonly string[], key: string): string | null {
    if (!this.#date || this.#facts.isOrdinaryWord(key)) return null;
    const date = this.#date;
    const leading = people.filter((person) =>
      this.#knowledge
        .termsOf(person)
        .some(
          (held) =>
            held.office.roles.some((role) => LEADING.includes(role)) &&
            this.#facts.isBodyNamed(held.body) &&
            holdsThrough(held.term, date) !== 'no',
        ),
    );
    return leading.length === 1 ? (leading[0] ?? null) : null;
  }

  #namesake(local: LocalMention, people: readonly string[]): LocalMention | null {
    const byTitle = this.#byTitle(people, local);
    if (byTitle) return this.#as(local, byTitle);
    let best: { person: string; score: number } | null = null;
    let tie = false;
    for (const person of people) {
      let score = 0;
      for (const held of this.#knowledge.termsOf(person)) {
        if (this.#facts.isBodyNamed(held.body)) score = Math.max(score, 2);
        if (this.#date && holdsThrough(held.term, this.#date) !== 'no') score += 1;
        if (MAJOR.has(held.body)) score = Math.max(score, 1);
      }
      if (score === 0) continue;
      tie = best?.score === score;
      if (!best || score > best.score) best = { person, score };
    }
    // Two people of that name, and nothing tells which: better no record than the wrong one.
    return best && !tie ? this.#as(local, best.person) : { ...local, id: null, name: local.name };
  }

  #holder(local: LocalMention, title: string, body: string): LocalMention | null {
    const roles = rolesOfTitle(title);
    if (!this.#date) return null;
    const holders = new Set<string>();
    for (const role of roles) {
      for (const held of this.#knowledge.holders(body, role, this.#date)) {
        if (held.person && held.certainty === 'yes' && fitsTitle(held, title, roles))
          holders.add(held.person.id);
      }
    }
    const [holder] = holders;
    return holders.size === 1 && holder ? this.#as(local, holder) : null;
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
    if (!best) return local;
    return { ...local, id: best.id, name: this.#knowledge.country(best.id)?.name ?? local.name };
  }

  #ambiguous(
    local: LocalMention,
    pending: Extract<LocalMention['pending'], { kind: 'ambiguous' }>,
  ): LocalMention | null {
    const rivalIsState =
      pending.place !== null && this.#knowledge.place(pending.place.id)?.kind === 'subdivision';
    if (this.#facts.favoursCountry(pending.country, rivalIsState)) return local;
    if (pending.place) return { ...local, type: 'place', id: pending.place.id, name: pending.place.name };
    return local;
  }
}

/** Of states that share a name, the one that the press means when it says no more. */
const USUAL = new Set(['COD', 'DOM', 'KOR', 'GIN', 'NER', 'SDN', 'IRL', 'WSM']);

/** States whose leaders are news everywhere: their names need no other sign. */
const MAJOR = new Set([
  'USA',
  'GBR',
  'FRA',
  'DEU',
  'RUS',
  'CHN',
  'JPN',
  'CAN',
  'AUS',
  'ITA',
  'IND',
  'ISR',
  'UKR',
  'TUR',
  'SUN',
  'united-nations',
  'nato',
  'european-union',
  'european-commission',
]);

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

function isoOf(range: DayRange): string {
  if (range.from === range.to) return range.from;
  if (range.from.slice(0, 7) === range.to.slice(0, 7) && range.from.endsWith('-01'))
    return range.from.slice(0, 7);
  if (
    range.from.endsWith('-01-01') &&
    range.to.endsWith('-12-31') &&
    range.from.slice(0, 4) === range.to.slice(0, 4)
  )
    return range.from.slice(0, 4);
  return `${range.from}/${range.to}`;
}
