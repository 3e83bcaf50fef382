import type { KnowledgeBase } from '../knowledge/knowledgeBase';

/**
 * A country or organisation in as few letters as readers know it by: "UK", "NATO"; names of one word are short enough.
 */
export function shortName(knowledge: KnowledgeBase, id: string): string {
  const country = knowledge.country(id);
  if (!country) return knowledge.organisation(id)?.acronym ?? knowledge.bodyName(id);
  const lasting = country.names.abbreviations.find(({ from, to }) => from === undefined && to === undefined);
  return country.name.includes(' ') ? (lasting?.text ?? country.name) : country.name;
}
