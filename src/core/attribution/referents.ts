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

  /** The latest first, as far back as a reference reaches. */
  *#latest(): Generator<Referent> {
    let seen = 0;
    for (let k = this.#met.length - 1; k >= 0 && seen < REACH; k--) {
      const met = this.#met[k];
      if (!met) continue;
      if (!isList(met)) {
        seen++;
        yield met;
      } else for (let n = met.length - 1; n >= 0; n--) {
        const one = met[n];
        seen++;
        if (one) yield one;
      }
    }
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
    let unsure: Referent | null = null;
    for (const met of this.#latest()) {
      if (fits === 'many' || fits === 'thing') {
        if (met.many && (fits === 'many' || met.source === 'named')) return met;
        continue;
      }
      if (met.many) continue;
      const sex = met.sex ?? (met.id === null ? null : (this.#knowledge.person(met.id)?.sex ?? null));
      if (sex === fits) return unsure && unsure.key !== met.key ? unsure : met;
      if (sex === null) unsure ??= met;
      // An earlier "Mrs" of the same name rules it out.
      else if (unsure?.key === met.key) unsure = null;
    }
    return unsure;
  }

  /** The latest with the title beside the name; otherwise the latest who holds or held an office so called. */
  #byTitle(head: string): Referent | null {
    let byOffice: Referent | null = null;
    for (const met of this.#latest()) {
      if (met.many) continue;
      if (met.titles.includes(head)) return met;
      if (!byOffice && met.id !== null && this.#hasOffice(met.id, head)) byOffice = met;
    }
    return byOffice;
  }

  #byKey(key: string): Referent | null {
    for (const met of this.#latest()) if (met.key === key) return met;
    return null;
  }

  #hasOffice(id: string, head: string): boolean {
    return this.#knowledge.termsOf(id).some((held) => held.title.toLowerCase().split(/[^a-z]+/).includes(head));
  }
}

function isList(met: Referent | readonly Referent[]): met is readonly Referent[] {
  return Array.isArray(met);
}
