/** What one block says of agreements. */
import type { ArticleDate } from '../analysis';
import type { BlockView } from '../entities/blockView';

/** Offsets count from the start of the block. */
export interface LocalAgreements {
  readonly references: readonly never[];
}

export function readAgreements(view: BlockView, date: ArticleDate | null): LocalAgreements {
  void view;
  void date;
  return { references: [] };
}
