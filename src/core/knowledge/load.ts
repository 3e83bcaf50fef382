import { KnowledgeBase } from './knowledgeBase';
import { PackedStore } from './packed';

/** The built-in base from the string that the build has compiled (`dist/knowledge.txt`, `src/generated/knowledge.ts`). */
export function loadKnowledge(packed: string): KnowledgeBase {
  const store = new PackedStore(packed);
  return new KnowledgeBase(store.records, store);
}
