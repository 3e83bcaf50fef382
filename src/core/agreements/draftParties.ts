/** Who is party to an agreement, while its references are gathered. */
import type { LocatedReference, Party } from './locate';

/** Parties that a number alone may bring in. */
const MOST_GUESSED = 4;

export class DraftParties {
  #parties: Party[] = [];
  /** Those whom "the two countries" leaves out again: "plan a pact with the United States". */
  #leftOut: readonly Party[] = [];
  readonly #nonParties: Party[] = [];
  /** It has a name: who did not sign it need not have been meant to. */
  #named = false;
  /** These three are made from the lists above when asked for. */
  #ids: readonly string[] | null = null;
  #own: ReadonlySet<string> | null = null;
  #told: ReadonlySet<string> | null = null;
  #many = false;

  /** Those that the text makes parties, in its order. */
  get ids(): readonly string[] {
    this.#ids ??= [...new Set(this.#settled().map((party) => party.id))];
    return this.#ids;
  }

  /** Ids of all that are told to be parties. */
  get own(): ReadonlySet<string> {
    this.#own ??= new Set(this.#parties.map((party) => party.id));
    return this.#own;
  }

  /** And of those that are told to be none. */
  get told(): ReadonlySet<string> {
    this.#told ??= new Set([...this.#parties, ...this.#nonParties].map((party) => party.id));
    return this.#told;
  }

  /** "nearly 200 countries": the text says that there are more than two. */
  get many(): boolean {
    return this.#many;
  }

  /** Left out again by "the two countries", and no parties by another passage. */
  get contested(): readonly string[] {
    return [...new Set(this.#leftOut.map((party) => party.id))].filter((id) => !this.ids.includes(id));
  }

  add(reference: LocatedReference): void {
    // Each once in each role: a text may name them thousands of times.
    for (const party of reference.parties) {
      if (!this.#parties.some(({ id, role }) => id === party.id && role === party.role))
        this.#parties.push(party);
    }
    for (const party of reference.nonParties) {
      if (!this.#nonParties.some(({ id }) => id === party.id)) this.#nonParties.push(party);
    }
    this.#named ||= reference.source === 'knowledge' || reference.source === 'form';
    this.#count(reference);
    this.#ids = this.#own = this.#told = null;
  }

  /** "the two countries": fewer or more than were named so far. */
  #count({ partyCount, before, sentence, parties }: LocatedReference): void {
    this.#many ||= partyCount > 2;
    if (partyCount < 2 || partyCount > MOST_GUESSED) return;
    const known = new Set(this.#parties.map((party) => party.id));
    if (known.size === partyCount) return;
    if (known.size > partyCount) {
      if (parties.some((party) => party.role === 'with')) return;
      const joint = this.#parties.filter((party) => party.role !== 'with');
      if (new Set(joint.map((party) => party.id)).size !== partyCount) return;
      this.#leftOut = this.#parties.filter((party) => party.role === 'with');
      this.#parties = joint;
      return;
    }
    // One of them known and the other not: a guess would be as often wrong.
    if (known.size > 0 || !before) return;
    const last = [...new Set(before)].slice(0, partyCount);
    if (last.length < partyCount) return;
    for (const id of last) {
      if (known.size >= partyCount) break;
      if (known.has(id)) continue;
      known.add(id);
      this.#parties.push({ id, role: 'subject', start: sentence.start });
    }
  }

  /** Parties less those that refused or have left, where others remain. */
  #settled(): readonly Party[] {
    const out = new Set(this.#nonParties.map((party) => party.id));
    const kept = this.#parties.filter(
      (party) => !out.has(party.id) || party.role === 'between' || party.role === 'modifier',
    );
    if (new Set(kept.map((party) => party.id)).size >= 2 || out.size === 0)
      return [...kept].sort((a, b) => a.start - b.start);
    // "except Syria"; "Syria had not signed the Paris Agreement"
    const never = ({ role }: Party): boolean => role === 'excluded' || (role === 'outside' && this.#named);
    const strangers = new Set(this.#nonParties.filter(never).map((party) => party.id));
    return [...this.#parties, ...this.#nonParties]
      .filter((party) => !strangers.has(party.id))
      .map((party) => ({ ...party, role: 'subject' as const }))
      .sort((a, b) => a.start - b.start);
  }
}
