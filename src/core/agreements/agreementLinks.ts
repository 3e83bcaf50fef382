/** The agreements of one article through its versions: linked again only where an edit changes what they rest on. */
import type { Agreement, ArticleDate } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Span } from '../text/span';
import { linkAgreements, type LinkedAgreements } from './link';
import type { LocalAgreements } from './reference';

interface AgreementBlock {
  readonly block: Span;
  readonly agreements: LocalAgreements | null;
}

/** A block that tells something of agreements, and where it stood. */
interface Located {
  readonly base: number;
  readonly local: LocalAgreements;
}

type Steps<T> = Generator<undefined, T, undefined>;

export class AgreementLinks {
  #blocks: readonly Located[] = [];
  #linked: LinkedAgreements | null = null;
  #date: ArticleDate | null = null;

  /** As `linkAgreements`, of all blocks in order. */
  *link(
    blocks: readonly AgreementBlock[],
    knowledge: KnowledgeBase,
    date: ArticleDate | null,
  ): Steps<LinkedAgreements> {
    const located: Located[] = [];
    for (const { block, agreements: local } of blocks) {
      if (local && (local.references.length > 0 || local.recent.length > 0))
        located.push({ base: block.start, local });
    }
    const before = this.#blocks;
    let linked = this.#linked;
    if (linked && sameDate(this.#date, date) && sameContent(before, located))
      linked = moved(linked, before, located);
    else {
      this.#linked = null;
      linked = yield* linkAgreements(located, knowledge, date);
    }
    this.#blocks = located;
    this.#linked = linked;
    this.#date = date;
    return linked;
  }
}

function sameDate(a: ArticleDate | null, b: ArticleDate | null): boolean {
  if (!a || !b) return a === b;
  return a.from === b.from && a.to === b.to && a.span?.start === b.span?.start && a.span?.end === b.span?.end;
}

function sameContent(a: readonly Located[], b: readonly Located[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i]?.local, b[i]?.local];
    if (one === other) continue;
    if (!one || !other || one.references.length > 0 || other.references.length > 0) return false;
    if (one.recent.length !== other.recent.length || one.recent.some((id, k) => id !== other.recent[k]))
      return false;
  }
  return true;
}

/** The same agreements, of blocks that stand elsewhere now. */
function moved(linked: LinkedAgreements, from: readonly Located[], to: readonly Located[]): LinkedAgreements {
  const first = from.findIndex(({ base }, i) => base !== to[i]?.base);
  if (first < 0) return linked;
  const start = from[first]?.base ?? 0;
  const by = (offset: number): number => {
    const i = lastUpTo(from, offset);
    return (to[i]?.base ?? 0) - (from[i]?.base ?? 0);
  };
  const move = <T extends Span>(span: T): T => {
    if (span.start < start) return span;
    const delta = by(span.start);
    return { ...span, start: span.start + delta, end: span.end + delta };
  };
  return {
    agreements: linked.agreements.map((agreement): Agreement => ({
      ...agreement,
      statuses: agreement.statuses.map(move),
      dates: agreement.dates.map(move),
      mentions: agreement.mentions.map(move),
      evidence: agreement.evidence.map(move),
    })),
    overlay: linked.overlay.map(move),
  };
}

/** Index of the last block that begins at or before the offset. */
function lastUpTo(blocks: readonly Located[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.base ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
