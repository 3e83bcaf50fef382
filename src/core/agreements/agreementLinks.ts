/** The agreements of one article through its versions: linked again only where an edit changes what they rest on. */
import type { Agreement, ArticleDate } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { movedOffset, type Changes, type Splice } from '../text/changes';
import { movedSpan, type Span } from '../text/span';
import { linkAgreements, type LinkedAgreements } from './link';
import type { LocalAgreements } from './reference';

interface AgreementBlock {
  readonly block: Span;
  readonly agreements: LocalAgreements | null;
}

type Steps<T> = Generator<undefined, T, undefined>;

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
    const { blocks } = changes;
    const linked =
      before && changes.splices.every((splice) => tellsTheSame(splice, blocks))
        ? moved(before, changes)
        : yield* linkAgreements(located(blocks), knowledge, date);
    this.#linked = linked;
    return linked;
  }
}

/** Blocks that tell something of agreements. */
function located(blocks: readonly AgreementBlock[]): { base: number; local: LocalAgreements }[] {
  return blocks.flatMap(({ block, agreements }) =>
    agreements && isTold(agreements) ? { base: block.start, local: agreements } : [],
  );
}

function isTold({ references, recent }: LocalAgreements): boolean {
  return references.length > 0 || recent.length > 0;
}

/** The new blocks tell what those did whose place they took; of no agreement, so that it does not matter where. */
function tellsTheSame(
  { at, count, removed }: Splice<AgreementBlock>,
  blocks: readonly AgreementBlock[],
): boolean {
  const before = located(removed);
  const after = located(blocks.slice(at, at + count));
  return (
    before.length === after.length &&
    before.every(({ local }, i) => local === after[i]?.local || isSame(local, after[i]?.local))
  );
}

function isSame(one: LocalAgreements, other: LocalAgreements | undefined): boolean {
  return (
    other !== undefined &&
    one.references.length === 0 &&
    other.references.length === 0 &&
    one.recent.length === other.recent.length &&
    one.recent.every((id, k) => id === other.recent[k])
  );
}

/** The same agreements, of blocks of which some stand elsewhere now. */
function moved(linked: LinkedAgreements, changes: Changes<AgreementBlock>): LinkedAgreements {
  const { delta } = changes;
  if (delta === 0) return linked;
  const from = movedOffset(changes);
  const move = <T extends Span>(span: T): T => (span.start < from ? span : movedSpan(span, delta));
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
