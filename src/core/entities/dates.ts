/** Dates in running text. */
import type { BlockScan } from './blockScan';
import type { LocalMention } from './localMention';

/** In order, not overlapping; ranges are worked out when the article's date is known. */
export function findDates(scan: BlockScan): LocalMention[] {
  void scan;
  return [];
}
