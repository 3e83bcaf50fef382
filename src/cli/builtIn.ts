import { loadKnowledge } from '../core/knowledge/load';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import { KNOWLEDGE_JSON } from '../generated/knowledge';

export function builtInKnowledge(): KnowledgeBase {
  return loadKnowledge(KNOWLEDGE_JSON);
}
