import { KnowledgeBase } from './knowledgeBase';
import type { KnowledgeRecords } from './records';

/** The built-in base from the JSON string that the build has compiled (`src/generated/knowledge.ts`). */
export function loadKnowledge(json: string): KnowledgeBase {
  return new KnowledgeBase(JSON.parse(json) as KnowledgeRecords);
}
