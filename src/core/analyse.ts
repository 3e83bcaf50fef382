/** Puts the analysis together; an update analyses anew only the blocks that an edit touched. */
import type { Analysis } from './analysis';
import { buildNames } from './buildNames';
import { addChanges, idsByType } from './gazetteer/fromKnowledge';
import { recordsNamed } from './gazetteer/recordsNamed';
import { unpackGazetteer } from './gazetteer/packed';
import type { RecordsNamed } from './knowledge/checkNames';
import type { KnowledgeBase } from './knowledge/knowledgeBase';
import { Session, type AnalyseOptions, type AnalysisSession } from './session';

export type { AnalyseOptions, AnalysisSession };

export interface Analyser {
  readonly knowledge: KnowledgeBase;
  /** The records that have a name. */
  readonly recordsNamed: RecordsNamed;
  analyse(text: string, options?: AnalyseOptions): Analysis;
  createSession(): AnalysisSession;
  /** For whoever asks only of names, dates and agreements, as of thousands of files: no quotations, no findings. */
  createAgreementSession(): AnalysisSession;
}

export function createAnalyser(knowledge: KnowledgeBase): Analyser {
  const packed = knowledge.packedNames;
  const gazetteer = packed === null ? buildNames(knowledge) : unpackGazetteer(packed, idsByType(knowledge));
  if (packed !== null) addChanges(gazetteer, knowledge.changes);
  return {
    knowledge,
    recordsNamed: recordsNamed(gazetteer),
    analyse: (text, options) => new Session(knowledge, gazetteer).update(text, options),
    createSession: () => new Session(knowledge, gazetteer),
    createAgreementSession: () => new Session(knowledge, gazetteer, true),
  };
}
