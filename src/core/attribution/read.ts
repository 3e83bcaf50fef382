/** Quotations, speakers and cues of one block. */
import type { BlockView } from '../entities/blockView';

/** Offsets count from the start of the block. */
export interface LocalQuotations {
  readonly quotations: readonly never[];
}

export function readQuotations(view: BlockView): LocalQuotations {
  void view;
  return { quotations: [] };
}
