/**
 * Quotations of all blocks in order: those that go on over paragraphs, speakers known from before. What earlier blocks
 * leave to a block is one immutable state, so a block that finds the state it had before needs no second look.
 */
import type { DayRange, Quotation } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { allNew, movedOffset, spansAfter, type Changes, type Splice } from '../text/changes';
import type { Span } from '../text/span';
import type { LocalPerson, LocalQuotation, LocalQuotations, LocalSpeaker } from './localQuotation';
import { meet, Referents, sameMet, type Met } from './referents';

/** A block as attribution sees it. */
export interface QuotationBlock {
  /** Where it stands now: the same object as long as its text is the same, wherever an edit moves it. */
  readonly block: Span;
  /** `null` where there is no text. */
  readonly survey: object | null;
  readonly quotations: LocalQuotations | null;
  /** What was found when it was linked last. */
  linked: LinkedQuotations | null;
}

/** The quotations of one block, and what they were found with. */
export interface LinkedQuotations {
  readonly local: LocalQuotations;
  readonly before: LinkState;
  readonly after: LinkState;
  readonly nextStartsWithMark: boolean;
  readonly quotations: readonly LinkedQuotation[];
}

interface LinkedQuotation {
  readonly local: LocalQuotation;
  readonly turn: Turn | null;
}

/** A speaker who may go on speaking; offsets count from the start of the block that names it. */
interface Turn {
  readonly speaker: LocalSpeaker;
  readonly id: string | null;
  readonly source: Quotation['source'];
  /** As the article calls whom the speaker takes up. */
  readonly name: string;
  readonly owner: Span;
}

/** What the blocks before a block leave to it. */
interface LinkState {
  /** No double quotation mark stands in the article: single ones are read. */
  readonly singles: boolean;
  readonly met: Met | null;
  /** Who spoke last. */
  readonly turn: Turn | null;
  /** Blocks since then. */
  readonly age: number;
  /** The last block ended inside a quotation, or announced one. */
  readonly carried: Turn | null;
}

/** A quotation without a speaker of its own may take the last one's only over so many paragraphs. */
const FARTHEST = 12;
/** Blocks that one step links. */
const STEP = 2000;

const START: LinkState = { singles: false, met: null, turn: null, age: 0, carried: null };
const START_WITH_SINGLES: LinkState = { ...START, singles: true };

/** The quotations of one article through its versions: linked again only where an edit changes what they rest on. */
export class QuotationLinks {
  /** `null`: nothing has been linked, or it failed. */
  #quotations: readonly Quotation[] | null = null;
  #start = START;

  /** Nothing quoted: an empty list. Pauses now and then. */
  *link(
    given: Changes<QuotationBlock>,
    knowledge: KnowledgeBase,
    date: DayRange | null,
  ): Generator<undefined, readonly Quotation[], undefined> {
    const { blocks } = given;
    const start = blocks.some(({ quotations }) => quotations?.doubleMarks) ? START : START_WITH_SINGLES;
    const before = start === this.#start ? this.#quotations : null;
    this.#quotations = null;
    this.#start = start;
    const changes = before ? given : allNew(blocks);
    const linked = yield* relink(changes, start, knowledge, date);
    const from = movedOffset(changes);
    const quotations = yield* spansAfter(
      before ?? [],
      { ...changes, splices: linked },
      ({ block, linked }) => linked?.quotations.map((quotation) => placed(quotation, block.start)) ?? [],
      (quotation, by) => moved(quotation, by, from),
    );
    this.#quotations = quotations;
    return quotations;
  }
}

/**
 * Links what has changed, and what is left another state than before; gives the changes to the article's quotations.
 * Blocks that it need not look at have been linked with the state that would be left to them.
 */
function* relink(
  { blocks, splices }: Changes<QuotationBlock>,
  start: LinkState,
  knowledge: KnowledgeBase,
  date: DayRange | null,
): Generator<undefined, Splice<QuotationBlock>[], undefined> {
  const relinked: number[] = [];
  let done = 0;
  let work = 0;
  for (const { at, count } of splices) {
    if (at + count <= done) continue;
    // A mark at the beginning of a block goes on with the one before.
    const first = Math.max(done, textBefore(blocks, at) ?? at);
    let state = stateBefore(blocks, first) ?? start;
    for (done = first; done < blocks.length; done++) {
      if (++work % STEP === 0) yield undefined;
      const block = blocks[done];
      const local = block?.quotations;
      if (!block || !local) continue;
      const following = textAfter(blocks, done);
      const nextStartsWithMark = following?.quotations?.startsWithMark ?? false;
      let { linked } = block;
      if (
        linked?.local === local &&
        linked.before === state &&
        linked.nextStartsWithMark === nextStartsWithMark
      ) {
        if (done >= at + count) break;
      } else {
        const linker = new Linker(knowledge, date, state, block.block);
        linked = linker.link(local, nextStartsWithMark, following?.linked?.before);
        block.linked = linked;
        relinked.push(done);
      }
      state = linked.after;
    }
  }
  return withBlocks(splices, relinked);
}

function textBefore(blocks: readonly QuotationBlock[], index: number): number | null {
  for (let k = index - 1; k >= 0; k--) if (blocks[k]?.survey) return k;
  return null;
}

function textAfter(blocks: readonly QuotationBlock[], index: number): QuotationBlock | null {
  for (let k = index + 1; k < blocks.length; k++) {
    const block = blocks[k];
    if (block?.survey) return block;
  }
  return null;
}

/** What the blocks before one leave to it; `null` if none of them has been linked. */
function stateBefore(blocks: readonly QuotationBlock[], index: number): LinkState | null {
  for (let k = index - 1; k >= 0; k--) {
    const linked = blocks[k]?.linked;
    if (linked) return linked.after;
  }
  return null;
}

/** The splices, with blocks outside of them each as one more; both in order. */
function withBlocks(
  splices: readonly Splice<QuotationBlock>[],
  blocks: readonly number[],
): Splice<QuotationBlock>[] {
  const all: Splice<QuotationBlock>[] = [];
  let next = 0;
  const addUpTo = (end: number): void => {
    for (let at = blocks[next]; at !== undefined && at < end; at = blocks[++next])
      all.push({ at, count: 1, removed: [] });
  };
  for (const splice of splices) {
    addUpTo(splice.at);
    all.push(splice);
    while ((blocks[next] ?? Infinity) < splice.at + splice.count) next++;
  }
  addUpTo(Infinity);
  return all;
}

/** A quotation of a block that stands elsewhere now; its speaker may be of one that does not. */
function moved(quotation: Quotation, by: number, from: number): Quotation {
  const { start, end, direct, manner, speaker, cue, source } = quotation;
  const speakerBy = speaker && speaker.start >= from ? by : 0;
  return {
    start: start + by,
    end: end + by,
    direct,
    manner,
    speaker: speaker && {
      start: speaker.start + speakerBy,
      end: speaker.end + speakerBy,
      text: speaker.text,
      id: speaker.id,
      name: speaker.name,
    },
    cue: cue && { start: cue.start + by, end: cue.end + by },
    source,
  };
}

function placed({ local, turn }: LinkedQuotation, base: number): Quotation {
  const { cue, start, end, direct, manner } = local;
  return {
    start: start + base,
    end: end + base,
    direct,
    manner,
    speaker: turn && {
      start: turn.speaker.start + turn.owner.start,
      end: turn.speaker.end + turn.owner.start,
      text: turn.speaker.text,
      id: turn.id,
      name: turn.name,
    },
    cue: cue && { start: cue.start + base, end: cue.end + base },
    source: turn?.source ?? 'none',
  };
}

/** The same for all that comes after: then what was linked with the one need not be linked again with the other. */
function sameState(a: LinkState, b: LinkState): boolean {
  return (
    a.singles === b.singles &&
    a.age === b.age &&
    sameTurn(a.turn, b.turn) &&
    sameTurn(a.carried, b.carried) &&
    sameMet(a.met, b.met)
  );
}

function sameTurn(a: Turn | null, b: Turn | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      a.owner === b.owner &&
      a.id === b.id &&
      a.source === b.source &&
      a.name === b.name &&
      a.speaker.text === b.speaker.text &&
      a.speaker.start === b.speaker.start)
  );
}

/** Links one block. */
class Linker {
  readonly #owner: Span;
  readonly #before: LinkState;
  readonly #referents: Referents;
  readonly #quotations: LinkedQuotation[] = [];
  #turn: Turn | null;
  #age: number;
  #carried: Turn | null = null;

  constructor(knowledge: KnowledgeBase, date: DayRange | null, before: LinkState, owner: Span) {
    this.#owner = owner;
    this.#before = before;
    this.#referents = new Referents(knowledge, date, before.met);
    this.#turn = before.turn;
    this.#age = before.turn ? Math.min(before.age + 1, FARTHEST + 1) : 0;
  }

  /** `expected`: what the next block was linked with before, which is kept if it is the same as what comes out. */
  link(
    local: LocalQuotations,
    nextStartsWithMark: boolean,
    expected: LinkState | undefined,
  ): LinkedQuotations {
    const before = this.#before;
    const items = before.singles && local.bySingleMarks ? local.bySingleMarks : local.quotations;
    let person = 0;
    for (let k = 0; k < items.length; k++) {
      const item = items[k];
      if (!item) continue;
      person = this.#meet(local.people, person, item.speaker?.start ?? item.start);
      this.#add(item, items, k, nextStartsWithMark);
    }
    let met = meet(before.met, local.people);
    if (items.length > 0 || local.introduces) {
      this.#meet(local.people, person, Infinity);
      if (local.introduces) this.#carried = this.#turnOf(local.introduces);
      met = this.#referents.met;
    }
    return {
      local,
      before,
      after: this.#after(met, expected),
      nextStartsWithMark,
      quotations: this.#quotations,
    };
  }

  #after(met: Met | null, expected: LinkState | undefined): LinkState {
    const before = this.#before;
    const turn = this.#turn;
    const age = this.#age;
    const carried = this.#carried;
    if (met === before.met && turn === before.turn && age === before.age && carried === before.carried)
      return before;
    const after: LinkState = { singles: before.singles, met, turn, age, carried };
    return expected && sameState(expected, after) ? expected : after;
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

  #add(item: LocalQuotation, items: readonly LocalQuotation[], k: number, nextStartsWithMark: boolean): void {
    const turn = item.speaker
      ? this.#turnOf(item.speaker)
      : item.direct
        ? this.#turnBefore(item, items, k)
        : null;
    if (item.open && item.direct && !nextStartsWithMark && !turn) return;
    if (!turn && !item.speech) return;
    if (turn) {
      this.#turn = turn;
      this.#age = 0;
    }
    if (turn && item.open) this.#carried = turn;
    this.#quotations.push({ local: item, turn });
  }

  /** Who spoke last, if this quotation goes on with it. */
  #turnBefore(item: LocalQuotation, items: readonly LocalQuotation[], k: number): Turn | null {
    if (!item.follows) return null;
    if (k === 0 && this.#before.carried) return this.#before.carried;
    // “A.” “B,” Novak said: a quotation that comes before its speaker in the same paragraph.
    if (!this.#turn || (k === 0 && item.start > 0)) {
      const later = items.slice(k + 1).find((other) => other.direct);
      if (later?.speaker) return null;
    }
    if (k > 0 && this.#turn && this.#age === 0) return this.#turn;
    return item.speech && this.#age <= FARTHEST ? this.#turn : null;
  }

  #turnOf(speaker: LocalSpeaker): Turn {
    const { id, source, name } = this.#referents.resolve(speaker);
    return { speaker, id, source, name, owner: this.#owner };
  }
}
