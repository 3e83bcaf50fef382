/** The agreements of one article through its versions: linked again only where an edit changes what they rest on. */
import type { Agreement, ArticleDate } from '../analysis';
import type { Steps } from '../steps';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { movedOffset, type Changes, type Splice } from '../text/changes';
import { overlaps, type Span } from '../text/span';
import { beginsSentence, isNear } from './antecedent';
import { linkAgreements, type LinkedAgreements } from './link';
import type { LocalAgreements } from './reference';

interface AgreementBlock {
  readonly block: Span;
  readonly agreements: LocalAgreements | null;
}

export class AgreementLinks {
  /** `null`: nothing has been linked, or it failed. */
  #linked: LinkedAgreements | null = null;

  /** As `linkAgreements`, of all blocks in order. */
  *link(
    changes: Changes<AgreementBlock>,
    knowledge: KnowledgeBase,
    date: ArticleDate | null,
  ): Steps<LinkedAgreements> {
    const before = this.#linked;
    this.#linked = null;
    const linked =
      (before && (yield* movedLinks(before, changes, date))) ??
      (yield* linkAgreements(yield* located(changes.blocks), knowledge, date));
    this.#linked = linked;
    return linked;
  }
}

interface LocatedBlock {
  readonly base: number;
  readonly local: LocalAgreements;
  readonly block: Span;
}

/** Blocks that one step looks at. */
const STEP = 5000;

/** Blocks that tell something of agreements: few of the hundred thousand that a very long article has. */
function* located(blocks: readonly AgreementBlock[]): Steps<LocatedBlock[]> {
  const told: LocatedBlock[] = [];
  for (const [k, { block, agreements: local }] of blocks.entries()) {
    if (k % STEP === STEP - 1) yield undefined;
    if (local && (local.references.length > 0 || local.recent.length > 0))
      told.push({ base: block.start, local, block });
  }
  return told;
}

/** The same agreements elsewhere in the text; `null` if the new blocks tell other things than those before. */
function* movedLinks(
  linked: LinkedAgreements,
  changes: Changes<AgreementBlock>,
  date: ArticleDate | null,
): Steps<LinkedAgreements | null> {
  const offsets = new Offsets(changes);
  for (const splice of changes.splices)
    if (!(yield* addOffsets(offsets, splice, changes.blocks, date))) return null;
  const distances = linked.distances.map(offsets.move);
  if (!distances.every((distance, k) => isNear(distance) === isNear(linked.distances[k] ?? distance)))
    return null;
  return {
    agreements: linked.agreements.map((agreement): Agreement => ({
      ...agreement,
      statuses: agreement.statuses.map(offsets.move),
      dates: agreement.dates.map(offsets.move),
      mentions: agreement.mentions.map(offsets.move),
      evidence: agreement.evidence.map(offsets.move),
    })),
    overlay: linked.overlay.map(offsets.move),
    distances,
  };
}

/** Where offsets of the text before are now. */
class Offsets {
  readonly #from: number;
  readonly #delta: number;
  /** Those inside of new blocks. */
  readonly #known = new Map<number, number>();

  constructor(changes: Changes<AgreementBlock>) {
    this.#from = movedOffset(changes);
    this.#delta = changes.delta;
  }

  add(before: number, now: number): void {
    this.#known.set(before, now);
  }

  readonly move = <T extends Span>(span: T): T => {
    const [start, end] = [this.#now(span.start), this.#now(span.end)];
    return start === span.start && end === span.end ? span : { ...span, start, end };
  };

  #now(offset: number): number {
    return this.#known.get(offset) ?? (offset < this.#from ? offset : offset + this.#delta);
  }
}

/** False if the new blocks tell something else of agreements than those whose place they took, other than where. */
function* addOffsets(
  offsets: Offsets,
  { at, count, removed }: Splice<AgreementBlock>,
  blocks: readonly AgreementBlock[],
  date: ArticleDate | null,
): Steps<boolean> {
  const before = yield* located(removed);
  const now = yield* located(blocks.slice(at, at + count));
  if (before.length !== now.length) return false;
  for (const [k, one] of before.entries()) {
    const other = now[k];
    if (!other) return false;
    if (one.local === other.local && one.base === other.base) continue;
    const [told, same] = [tellingOf(one.local), tellingOf(other.local)];
    if (told.words !== same.words) return false;
    // Only decided anew where it stands: all has to be as it was.
    if (one.block === other.block) {
      if (told.offsets.some((offset, i) => offset !== same.offsets[i])) return false;
      continue;
    }
    // A date that is the article's own counts for no agreement.
    if (date?.span && overlaps(date.span, other.block)) return false;
    const pairs = told.offsets.map((offset, i) => [offset, same.offsets[i] ?? 0] as const);
    if (!areInOrder(pairs)) return false;
    for (const [old, present] of pairs) offsets.add(one.base + old, other.base + present);
  }
  return true;
}

interface Telling {
  /** All but the offsets. */
  readonly words: string;
  readonly offsets: readonly number[];
}

function tellingOf(local: LocalAgreements): Telling {
  const offsets: number[] = [];
  const words = JSON.stringify([local, local.references.map(beginsSentence)], (key, value: unknown) => {
    if ((key !== 'start' && key !== 'end') || typeof value !== 'number') return value;
    offsets.push(value);
    return undefined;
  });
  return { words, offsets };
}

/** What was one offset is one, and what came first comes first. */
function areInOrder(pairs: readonly (readonly [before: number, now: number])[]): boolean {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  return sorted.every(([before, now], k) => {
    const [last, lastNow] = sorted[k - 1] ?? [-1, -1];
    return before === last ? now === lastNow : now > lastNow;
  });
}
