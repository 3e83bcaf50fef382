/** References of all blocks, joined to the agreements they mean. */
import type { Agreement, ArticleDate } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { LocalAgreements } from './read';

export function linkAgreements(
  blocks: readonly { readonly base: number; readonly local: LocalAgreements | null }[],
  knowledge: KnowledgeBase,
  date: ArticleDate | null,
): Agreement[] {
  void blocks;
  void knowledge;
  void date;
  return [];
}
