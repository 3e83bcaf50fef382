import { createAnalyser, type Analyser } from '../../../src/core/analyse';
import { loadKnowledge } from '../../../src/core/knowledge/load';
import { KNOWLEDGE_JSON } from '../../../src/generated/knowledge';

let shared: Analyser | undefined;

/** The analyser over the built-in knowledge, made once. */
export function builtInAnalyser(): Analyser {
  shared ??= createAnalyser(loadKnowledge(KNOWLEDGE_JSON));
  return shared;
}
