/** All that texts are searched for, put together from the records: the build does it once for the built-in base. */
import { addAgreementVocabulary } from './agreements/vocabulary';
import { addAttributionVocabulary } from './attribution/vocabulary';
import { addTitles } from './entities/titles';
import { addVocabulary } from './entities/vocabulary';
import { buildGazetteer } from './gazetteer/fromKnowledge';
import { Gazetteer } from './gazetteer/gazetteer';
import type { KnowledgeBase } from './knowledge/knowledgeBase';

/** The words of the language come first: the most frequent ones are in their own slots of the lexicon then. */
export function buildNames(knowledge: KnowledgeBase): Gazetteer {
  const gazetteer = new Gazetteer(EXPECTED_WORDS);
  addVocabulary(gazetteer);
  addAgreementVocabulary(gazetteer);
  addAttributionVocabulary(gazetteer);
  buildGazetteer(knowledge, gazetteer);
  addTitles(gazetteer);
  return gazetteer;
}

const EXPECTED_WORDS = 18_000;
