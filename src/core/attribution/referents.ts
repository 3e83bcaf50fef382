/** Whom "he", "the minister" and a bare surname mean: the nearest earlier person that fits. */
import type { SourceKind } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { LocalSpeaker, Referent } from './localQuotation';

export interface Resolved {
  readonly id: string | null;
  readonly source: Exclude<SourceKind, 'none'>;
}

/** How many earlier mentions a reference may look back over. */
const REACH = 40;

const UNKNOWN: Resolved = { id: null, source: 'named' };

/** Only notes what it meets; the search happens where a reference asks for it. */
export class Referents {
  readonly #knowledge: KnowledgeBase;
  /** In order; the people of a block that quotes nobody are one entry. */
  readonly #met: (Referent | readonly Referent[])[] = [];

  constructor(knowledge: KnowledgeBase) {
    this.#knowledge = knowledge;
  }

  meet(referent: Referent): void {
    this.#met.push(referent);
  }

  meetAll(referents: readonly Referent[]): void {
    if (referents.length > 0) this.#met.push(referents);
  }

  /** The latest one that is accepted, as far back as a reference reaches. */
  #find(accept: (met: Referent) => boolean): Referent | null {
    let seen = 0;
    for (let k = this.#met.length - 1; k >= 0 && seen < REACH; k--) {
      const met = this.#met[k];
      if (!met) continue;
      if (!isList(met)) {
        seen++;
        if (accept(met)) return met;
        continue;
      }
      for (let n = met.length - 1; n >= 0 && seen < REACH; n--) {
        const one = met[n];
        seen++;
        if (one && accept(one)) return one;
      }
    }
    return null;
  }

  /** The speaker's record and kind, after all that was met so far. */
  resolve(speaker: LocalSpeaker): Resolved {
    const { refers, referent } = speaker;
    switch (refers?.kind) {
      case 'pronoun':
        return this.#byPronoun(refers.fits) ?? UNKNOWN;
      case 'title': {
        const found = this.#byTitle(refers.head);
        this.#met.push(found ?? referent);
        return found ?? referent;
      }
      case 'name': {
        const known = referent.id === null ? this.#byKey(referent.key) : null;
        const resolved = known ? { ...referent, id: known.id } : referent;
        this.#met.push(resolved);
        return resolved;
      }
      case undefined:
        this.#met.push(referent);
        return referent;
    }
  }

  #byPronoun(fits: 'm' | 'f' | 'thing' | 'many'): Referent | null {
    if (fits === 'many') return this.#find((met) => met.many);
    if (fits === 'thing') return this.#find((met) => met.many && met.source === 'named');
    const unsure: Referent[] = [];
    const sure = this.#find((met) => {
      if (met.many) return false;
      const sex = this.#sexOf(met);
      if (sex === null) {
        if (unsure.length === 0) unsure.push(met);
      }
      // An earlier "Mrs" of the same name rules it out.
      else if (sex !== fits && unsure[0]?.key === met.key) unsure.pop();
      return sex === fits;
    });
    return unsure[0] ?? sure;
  }

  #sexOf(met: Referent): 'm' | 'f' | null {
    return met.sex ?? (met.id === null ? null : (this.#knowledge.person(met.id)?.sex ?? null));
  }

  /** The latest with the title beside the name; otherwise the latest who holds or held an office so called. */
  #byTitle(head: string): Referent | null {
    return (
      this.#find((met) => !met.many && met.titles.includes(head)) ??
      this.#find((met) => !met.many && met.id !== null && this.#hasOffice(met.id, head))
    );
  }

  #byKey(key: string): Referent | null {
    return this.#find((met) => met.key === key);
  }

  #hasOffice(id: string, head: string): boolean {
    return this.#knowledge.termsOf(id).some((held) =>
      held.title
        .toLowerCase()
        .split(/[^a-z]+/)
        .includes(head),
    );
  }
}

function isList(met: Referent | readonly Referent[]): met is readonly Referent[] {
  return Array.isArray(met);
}
