/** YAML files of the built-in base → the string that `loadKnowledge` reads. Used by the build; not in the extension. */
import { buildNames } from './buildNames';
import { idsByType } from './gazetteer/fromKnowledge';
import { packGazetteer } from './gazetteer/packed';
import { KnowledgeBase } from './knowledge/knowledgeBase';
import { packKnowledge } from './knowledge/packed';
import type { SourceFile } from './knowledge/parse';
import type { Problem } from './knowledge/problem';
import { readKnowledge } from './knowledge/read';
import type { KnowledgeRecords } from './knowledge/records';

export { jsonSchemas } from './knowledge/jsonSchema';
export { formatProblem } from './knowledge/problem';

export interface Compiled {
  readonly packed: string;
  readonly records: KnowledgeRecords;
  readonly problems: readonly Problem[];
}

export function compileKnowledge(files: readonly SourceFile[]): Compiled {
  const { records, problems } = readKnowledge(files, { base: null });
  const { countries, people, organisations, agreements, places } = records;
  const built: KnowledgeRecords = { countries, people, organisations, agreements, places };
  const knowledge = new KnowledgeBase(built);
  const names = packGazetteer(buildNames(knowledge), idsByType(knowledge));
  return { packed: packKnowledge(built, names), records: built, problems };
}
