/** Quotations of all blocks in order: those that go on over paragraphs, speakers known from before. */
import type { Quotation, Speaker } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { LocalPerson, LocalQuotation, LocalQuotations, LocalSpeaker } from './localQuotation';
import { Referents } from './referents';

interface Placed {
  readonly base: number;
  readonly continues: boolean;
  readonly local: LocalQuotations | null;
}

/** A quotation without a speaker of its own may take the last one's only over so many paragraphs. */
const FARTHEST = 12;

export function linkQuotations(blocks: readonly Placed[], knowledge: KnowledgeBase): Quotation[] {
  const singles = !blocks.some(({ local }) => local?.doubleMarks);
  const linker = new Linker(knowledge);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.local) linker.block(block.base, block.local, singles, blocks[i + 1]?.local ?? null);
  }
  return linker.quotations;
}

/** A speaker who may go on speaking. */
interface Turn {
  readonly speaker: Speaker;
  readonly source: Quotation['source'];
  /** Number of the block. */
  readonly block: number;
}

class Linker {
  readonly quotations: Quotation[] = [];
  readonly #referents: Referents;
  #block = 0;
  #turn: Turn | null = null;
  /** The last block ended inside a quotation, or announced one. */
  #carried: Turn | null = null;

  constructor(knowledge: KnowledgeBase) {
    this.#referents = new Referents(knowledge);
  }

  block(base: number, local: LocalQuotations, singles: boolean, next: LocalQuotations | null): void {
    this.#block++;
    const items = singles && local.bySingleMarks ? local.bySingleMarks : local.quotations;
    const carried = this.#carried;
    this.#carried = null;
    let person = 0;
    for (let k = 0; k < items.length; k++) {
      const item = items[k];
      if (!item) continue;
      person = this.#meet(local.people, person, item.speaker?.start ?? item.start);
      this.#add(item, items, k, base, carried, next);
    }
    if (person === 0) this.#referents.meetAll(local.people);
    else this.#meet(local.people, person, Infinity);
    if (local.introduces) this.#carried = this.#turnOf(local.introduces, base);
  }

  /** Takes note of the people named before an offset of the block. */
  #meet(people: readonly LocalPerson[], from: number, before: number): number {
    let k = from;
    for (; k < people.length; k++) {
      const person = people[k];
      if (!person || person.start >= before) break;
      this.#referents.meet(person);
    }
    return k;
  }

  #add(
    item: LocalQuotation,
    items: readonly LocalQuotation[],
    k: number,
    base: number,
    carried: Turn | null,
    next: LocalQuotations | null,
  ): void {
    const turn = item.speaker
      ? this.#turnOf(item.speaker, base)
      : item.direct
        ? this.#turnBefore(item, items, k, carried)
        : null;
    if (item.open && item.direct && !(next?.startsWithMark ?? false) && !turn) return;
    if (!turn && !item.speech) return;
    if (turn) this.#turn = turn;
    if (turn && item.open) this.#carried = turn;
    this.quotations.push({
      start: item.start + base,
      end: item.end + base,
      direct: item.direct,
      speaker: turn?.speaker ?? null,
      cue: item.cue ? { start: item.cue.start + base, end: item.cue.end + base } : null,
      source: turn?.source ?? 'none',
    });
  }

  /** Who spoke last, if this quotation goes on with it. */
  #turnBefore(
    item: LocalQuotation,
    items: readonly LocalQuotation[],
    k: number,
    carried: Turn | null,
  ): Turn | null {
    if (!item.follows) return null;
    const before = items[k - 1];
    if (k === 0 && carried) return carried;
    // “A.” “B,” Novak said: a quotation that comes before its speaker in the same paragraph.
    if (!this.#turn || (k === 0 && item.start > 0)) {
      const later = items.slice(k + 1).find((other) => other.direct);
      if (later?.speaker) return null;
    }
    if (before && this.#turn && this.#turn.block === this.#block) return this.#turn;
    if (!item.speech || !this.#turn || this.#block - this.#turn.block > FARTHEST) return null;
    return { ...this.#turn, block: this.#block };
  }

  #turnOf(local: LocalSpeaker, base: number): Turn {
    const { id, source } = this.#referents.resolve(local);
    const speaker = { start: local.start + base, end: local.end + base, text: local.text, id };
    return { speaker, source, block: this.#block };
  }
}
