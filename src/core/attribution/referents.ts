/** Whom "he", "the minister" and a bare surname mean: the nearest earlier person that fits. */
import type { DayRange, SourceKind } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { foldedWords } from '../text/characters';
import type { Span } from '../text/span';
import type { LocalSpeaker, Reference, Referent, TitleReference } from './localQuotation';
import { fuller, isSameName, isWriter } from './sameName';
import { holds, isCalled } from './titleFit';

export interface Resolved {
  readonly id: string | null;
  readonly source: Exclude<SourceKind, 'none'>;
  /** As the article calls whom the speaker takes up; the speaker's own words where it takes up nobody. */
  readonly name: string;
}

/** How many earlier mentions a reference may look back over. */
const REACH = 40;

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
      a.name === b.name &&
      a.sex === b.sex &&
      a.source === b.source &&
      a.of === b.of &&
      a.number === b.number &&
      a.subject === b.subject &&
      a.titles.length === b.titles.length &&
      a.titles.every((title, k) => title === b.titles[k]))
  );
}

/** Who was met before, where the speaker stands. Field by field: all of them keep one shape, which is fast. */
function speaking(
  { id, key, name, sex, source, titles, of, number }: Referent,
  { sentence, subject }: Referent,
): Referent {
  return { id, key, name, sex, source, titles, of, number, sentence, subject };
}

/** Only notes what it meets; the search happens where a reference asks for it. */
export class Referents {
  readonly #knowledge: KnowledgeBase;
  readonly #date: DayRange | null;
  readonly #before: Met | null;
  readonly #own: Referent[] = [];

  /** Those met `before` stay as they are. */
  constructor(knowledge: KnowledgeBase, date: DayRange | null, before: Met | null) {
    this.#knowledge = knowledge;
    this.#date = date;
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
  resolve({ refers, referent }: LocalSpeaker): Resolved {
    const taken = this.#takenUp(refers, referent);
    // A pronoun that takes up nobody is nobody whom another could, nor is the writer.
    if (!taken && (refers?.kind === 'pronoun' || isWriter(referent.name))) return referent;
    // Who speaks is what his own sentence is about, wherever he was named first.
    const resolved = taken ? speaking(taken, referent) : referent;
    this.#own.push(resolved);
    return resolved;
  }

  #takenUp(refers: Reference | null, referent: Referent): Referent | null {
    switch (refers?.kind) {
      case 'pronoun':
        return this.#byPronoun(refers.fits);
      case 'title':
        return this.#byTitle(refers);
      case 'name':
        return this.#byName(referent);
      case undefined:
        return null;
    }
  }

  #byPronoun(fits: 'm' | 'f' | 'thing' | 'many'): Referent | null {
    if (fits === 'many') return this.#find((met) => met.number !== 'one');
    if (fits === 'thing') return this.#find((met) => met.number === 'body' && met.source === 'named');
    const unsure: Referent[] = [];
    const sure = this.#find((met) => {
      if (met.number !== 'one') return false;
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
    const sentence = found?.sentence;
    if (!sentence) return found;
    const first: { speaker?: Referent; name?: Referent } = {};
    this.#find((met) => {
      if (met.sentence !== sentence || !met.subject || met.number !== 'one') return false;
      const sex = this.#sexOf(met);
      if (sex === null || sex === fits) first[met.subject] = met;
      return false;
    });
    return first.speaker ?? first.name ?? found;
  }

  #sexOf(met: Referent): 'm' | 'f' | null {
    return (met.id === null ? null : this.#knowledge.person(met.id)?.sex) ?? met.sex;
  }

  /** The latest with the title beside the name; otherwise the only one who holds an office so called. */
  #byTitle(title: TitleReference): Referent | null {
    const knowledge = this.#knowledge;
    if (title.number === 'body') return this.#byKind(title);
    const called = this.#find((met) => isCalled(met, title, knowledge));
    if (called || title.number === 'many') return called;
    let holder: Referent | null = null;
    const other = this.#find((met) => {
      if (met.number !== 'one' || met.id === null || met.id === holder?.id) return false;
      if (!holds(met.id, title, this.#date, knowledge)) return false;
      const first = holder === null;
      holder ??= met;
      return !first;
    });
    return other ? null : holder;
  }

  /** "the agency" for "the news agency KCNA"; without a record only in the same paragraph. */
  #byKind({ head, words, of }: TitleReference): Referent | null {
    const own = this.#own;
    return this.#find((met) => {
      if (met.number !== 'body' || (met.id === null && !own.includes(met))) return false;
      if (of !== null && met.of !== of) return false;
      const named = foldedWords(met.name);
      return named.includes(head) && words.every((word) => named.includes(word));
    });
  }

  #nameOf({ id, name }: Referent): string {
    return (id === null ? null : this.#knowledge.person(id)?.name) ?? name;
  }

  /** "Novak", "Mrs Novak" for Maria Novak; not for another of the same surname. */
  #byName(referent: Referent): Referent | null {
    const { id, key } = referent;
    const known = this.#find((met) => met.key === key && isSameName(this.#nameOf(met), referent.name));
    if (!known || (id !== null && known.id !== id)) return null;
    return { ...referent, id: known.id, name: fuller(known.name, referent.name) };
  }
}
