/** Quotations of all blocks in order: those that go on over paragraphs, speakers known from before. */
import type { Quotation } from '../analysis';
import type { LocalQuotations } from './read';

export function linkQuotations(
  blocks: readonly { readonly base: number; readonly continues: boolean; readonly local: LocalQuotations | null }[],
  text: string,
): Quotation[] {
  void blocks;
  void text;
  return [];
}
