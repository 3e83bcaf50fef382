/** Whom "he", "the minister" and a bare surname mean: the nearest earlier person that fits. */
import type { SourceKind } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { LocalPerson, LocalSpeaker } from './localQuotation';

interface Known {
  readonly id: string | null;
  readonly key: string;
  sex: 'm' | 'f' | null;
  readonly source: Exclude<SourceKind, 'none'>;
  readonly titles: Set<string>;
  readonly many: boolean;
}

/** How many people and sources a later reference may look back to. */
const REACH = 24;

export class Referents {
  readonly #knowledge: KnowledgeBase;
  /** Latest last; one entry for each person. */
  #known: Known[] = [];

  constructor(knowledge: KnowledgeBase) {
    this.#knowledge = knowledge;
  }

  /** A person is named: later pronouns may mean them. */
  meet(person: LocalPerson): void {
    this.#note(person.id, person.key, person.sex, 'named', person.titles, false);
  }

  /** The speaker's record and kind, after all that was met so far. */
  resolve(speaker: LocalSpeaker): { readonly id: string | null; readonly source: Exclude<SourceKind, 'none'> } {
    const { refers } = speaker;
    if (refers?.kind === 'pronoun') {
      const found = this.#byPronoun(refers.fits);
      return { id: found?.id ?? null, source: found?.source ?? 'named' };
    }
    if (refers?.kind === 'title') {
      const found = this.#last((known) => known.titles.has(refers.head) && !known.many);
      if (found) {
        this.#note(found.id, found.key, found.sex, found.source, speaker.titles, false);
        return { id: found.id, source: found.source };
      }
    }
    if (refers?.kind === 'name') {
      const found = speaker.id === null ? this.#last((known) => known.key === refers.key) : null;
      const id = speaker.id ?? found?.id ?? null;
      this.#note(id, refers.key, speaker.sex, 'named', speaker.titles, false);
      return { id, source: 'named' };
    }
    const many = speaker.source === 'anonymous' ? /s$/.test(speaker.text) : speaker.id === null;
    this.#note(speaker.id, speaker.text, speaker.sex, speaker.source, speaker.titles, many);
    return { id: speaker.id, source: speaker.source };
  }

  #byPronoun(fits: 'm' | 'f' | 'thing' | 'many'): Known | null {
    if (fits === 'many') return this.#last((known) => known.many);
    if (fits === 'thing') return this.#last((known) => known.many && known.source === 'named');
    return this.#last((known) => !known.many && known.sex === fits) ?? this.#last((known) => !known.many && known.sex === null);
  }

  #last(fits: (known: Known) => boolean): Known | null {
    for (let k = this.#known.length - 1; k >= 0; k--) {
      const known = this.#known[k];
      if (known && fits(known)) return known;
    }
    return null;
  }

  #note(id: string | null, key: string, sex: 'm' | 'f' | null, source: Known['source'], titles: readonly string[], many: boolean): void {
    const at = this.#known.findIndex((known) => (id !== null && known.id === id) || (known.key === key && (known.id === null || id === null)));
    const old = at < 0 ? null : (this.#known[at] ?? null);
    if (at >= 0) this.#known.splice(at, 1);
    const own = id === null ? null : (this.#knowledge.person(id)?.sex ?? null);
    const all = old?.titles ?? new Set<string>();
    for (const title of titles) all.add(title);
    if (!old && id !== null) for (const title of this.#titlesOf(id)) all.add(title);
    this.#known.push({ id: id ?? old?.id ?? null, key, sex: own ?? sex ?? old?.sex ?? null, source, titles: all, many });
    if (this.#known.length > REACH) this.#known = this.#known.slice(-REACH);
  }

  /** The words of the titles that the knowledge base has for a person. */
  #titlesOf(id: string): string[] {
    return this.#knowledge.termsOf(id).flatMap((held) => held.title.toLowerCase().split(/[^a-z]+/));
  }
}
