/** Which state or organisation a party of the text is: leaders stand for the body whose office they hold. */
import type { ArticleDate } from '../analysis';
import type { HeldTerm, KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Capital, OfficeRole } from '../knowledge/records';
import { firstDay, holdsThrough } from '../text/partialDate';

const ACTING: readonly OfficeRole[] = [
  'head-of-state',
  'head-of-government',
  'de-facto',
  'foreign-minister',
  'defence-minister',
  'vice-president',
  'crown-prince',
  'party-leader',
  'head',
];
/** Organisations that report or trade, and agree to nothing between states. */
const NO_PARTY =
  /media|news|compan|\bclub|\bteam|political party|sports|think|court|standards|charity|non-governmental|tribunal|press freedom|human rights organisation|research|prize|campaign/;
/** "State Department": stands for its state. */
const STATE_BODY = 'state body';
/** The European Parliament, Commission and Council act for the Union. */
const EU_BODY = 'institution of the European Union';
const EU = 'european-union';

/** A capital that the text takes for a place. */
const CAPITAL = 'capital-';

export class PartyResolver {
  readonly #knowledge: KnowledgeBase;
  readonly #date: ArticleDate | null;
  readonly #people = new Map<string, string | null>();

  constructor(knowledge: KnowledgeBase, date: ArticleDate | null) {
    this.#knowledge = knowledge;
    this.#date = date;
  }

  /** A country code or an organisation's id; `null` for somebody who stands for none. */
  resolve(id: string, type: 'body' | 'person'): string | null {
    if (type === 'body') {
      if (id.startsWith(CAPITAL)) {
        const state = this.#knowledge.country(id.slice(CAPITAL.length).toUpperCase());
        return this.#stateOf(state?.capital[0]?.name);
      }
      const organisation = this.#knowledge.organisation(id);
      if (organisation?.kind === EU_BODY) return EU;
      if (organisation?.kind === STATE_BODY) return this.#stateOf(organisation.seat);
      return organisation && NO_PARTY.test(organisation.kind) ? null : id;
    }
    let body = this.#people.get(id);
    if (body === undefined) {
      body = this.#bodyOf(id);
      this.#people.set(id, body);
    }
    return body;
  }

  /** The state whose capital the seat is. */
  #stateOf(seat: string | undefined): string | null {
    if (seat === undefined) return null;
    const { countries } = this.#knowledge.records;
    const isSeat = ({ name, aliases }: Capital): boolean =>
      name === seat || (aliases?.includes(seat) ?? false);
    return countries.find(({ kind, capital }) => kind === 'country' && capital.some(isSeat))?.id ?? null;
  }

  #bodyOf(person: string): string | null {
    const terms = this.#knowledge
      .termsOf(person)
      .filter((held) => held.office.roles.some((role) => ACTING.includes(role)));
    const date = this.#date;
    if (!date) return terms.at(-1)?.body ?? null;
    const now = terms.filter((held) => holdsThrough(held.term, date) !== 'no');
    const chosen = now.find(isState) ?? now[0];
    if (chosen) return chosen.body;
    const past = terms.filter((held) => firstDay(held.term.from) <= date.to);
    return (past.at(-1) ?? terms[0])?.body ?? null;
  }
}

function isState(held: HeldTerm): boolean {
  return /^[A-Z]{3,4}$/.test(held.body);
}
