/** Whom "he", "the minister" and a bare surname mean: the nearest earlier person that fits. */
import type { SourceKind } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Span } from '../text/span';
import type { LocalPerson, LocalSpeaker, Referent } from './localQuotation';

export interface Resolved {
  readonly id: string | null;
  readonly source: Exclude<SourceKind, 'none'>;
}

/** How many earlier mentions a reference may look back over. */
const REACH = 40;

const UNKNOWN: Resolved = { id: null, source: 'named' };

/** People met in one block or between two references, after those met before them. Immutable. */
export interface Met {
  readonly before: Met | null;
  readonly people: readonly Referent[];
}

export function meet(before: Met | null, people: readonly Referent[]): Met | null {
  return people.length === 0 ? before : { before, people };
}

/** True if every reference finds the same in both: they do not differ as far back as one reaches. */
export function sameMet(a: Met | null, b: Met | null): boolean {
  const [left, right] = [latest(a), latest(b)];
  let [sentence, otherSentence]: (Span | null)[] = [null, null];
  for (let seen = 0; seen < REACH; seen++) {
    const [one, other] = [left.next(), right.next()];
    if (one.done || other.done) return one.done === other.done;
    if (!sameReferent(one.value, other.value)) return false;
    if (!isPerson(one.value) || !isPerson(other.value)) continue;
    // Who stands in one sentence matters, not where it stands.
    if ((one.value.sentence === sentence) !== (other.value.sentence === otherSentence)) return false;
    [sentence, otherSentence] = [one.value.sentence, other.value.sentence];
  }
  return true;
}

function* latest(met: Met | null): Generator<Referent, undefined> {
  for (let group = met; group; group = group.before) {
    for (let n = group.people.length - 1; n >= 0; n--) {
      const one = group.people[n];
      if (one) yield one;
    }
  }
}

function sameReferent(a: Referent, b: Referent): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.key === b.key &&
      a.sex === b.sex &&
      a.source === b.source &&
      a.many === b.many &&
      isPerson(a) === isPerson(b) &&
      (!isPerson(a) || !isPerson(b) || a.subject === b.subject) &&
      a.titles.length === b.titles.length &&
      a.titles.every((title, k) => title === b.titles[k]))
  );
}

/** Only notes what it meets; the search happens where a reference asks for it. */
export class Referents {
  readonly #knowledge: KnowledgeBase;
  readonly #before: Met | null;
  readonly #own: Referent[] = [];

  /** Those met `before` stay as they are. */
  constructor(knowledge: KnowledgeBase, before: Met | null) {
    this.#knowledge = knowledge;
    this.#before = before;
  }

  /** All that were met so far; what is met afterwards may be in it or not. */
  get met(): Met | null {
    return meet(this.#before, this.#own);
  }

  meet(referent: Referent): void {
    this.#own.push(referent);
  }

  /** The latest one that is accepted, as far back as a reference reaches. */
  #find(accept: (met: Referent) => boolean): Referent | null {
    let seen = 0;
    let people: readonly Referent[] = this.#own;
    for (let rest = this.#before; ; rest = rest.before) {
      for (let n = people.length - 1; n >= 0 && seen < REACH; n--) {
        const one = people[n];
        seen++;
        if (one && accept(one)) return one;
      }
      if (!rest || seen >= REACH) return null;
      people = rest.people;
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
        this.#own.push(found ?? referent);
        return found ?? referent;
      }
      case 'name': {
        const known = referent.id === null ? this.#byKey(referent.key) : null;
        const resolved = known ? { ...referent, id: known.id } : referent;
        this.#own.push(resolved);
        return resolved;
      }
      case undefined:
        this.#own.push(referent);
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
    return this.#subjectBeside(unsure[0] ?? sure, fits);
  }

  /** "Merkel met May. She said": whom the sentence is about, rather than whoever it names last. */
  #subjectBeside(found: Referent | null, fits: 'm' | 'f'): Referent | null {
    const sentence = found && isPerson(found) ? found.sentence : null;
    if (!sentence) return found;
    return (
      this.#find((met) => {
        if (!isPerson(met) || met.sentence !== sentence || !met.subject) return false;
        const sex = this.#sexOf(met);
        return sex === null || sex === fits;
      }) ?? found
    );
  }

  #sexOf(met: Referent): 'm' | 'f' | null {
    return met.sex ?? (met.id === null ? null : (this.#knowledge.person(met.id)?.sex ?? null));
  }

  /** The latest with the title beside the name; otherwise the latest who holds or held an office so called. */
  #byTitle(head: string): Referent | null {
    return (
      this.#find((met) => !met.many && met.titles.includes(head)) ??
      this.#find((met) => !met.many && met.id !== null && this.#hasOffice(met.id, head)) ??
      // "the agency" for "the news agency KCNA"
      this.#find((met) => met.many && met.id !== null && met.key.toLowerCase().includes(head))
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

function isPerson(met: Referent): met is LocalPerson {
  return 'sentence' in met;
}
