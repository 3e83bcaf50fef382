import type { Analyser } from './analyse';
import type { KnowledgeBase } from './knowledge/knowledgeBase';
import { layOver } from './knowledge/merge';
import type { SourceFile } from './knowledge/parse';
import type { Problem } from './knowledge/problem';
import { readKnowledge } from './knowledge/read';

export interface UserKnowledge {
  /** The base with the files over it; of a file with problems, what is well formed. */
  readonly knowledge: KnowledgeBase;
  /** In order of files and lines. */
  readonly problems: readonly Problem[];
}

/** Lays a user's files over what an analyser knows. It reads only those records of the base that they concern. */
export function withUserFiles(base: Analyser, files: readonly SourceFile[]): UserKnowledge {
  const { knowledge, recordsNamed } = base;
  const { records, problems } = readKnowledge(files, { base: knowledge, recordsNamed });
  return { knowledge: layOver(knowledge, records), problems };
}
