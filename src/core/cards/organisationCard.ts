import type { Analysis, Mention } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { OrganisationCard } from './card';
import { existenceOf, freshnessOf, holdersOf, latestTerms, mentionPart, refOf } from './parts';

/** The card of an organisation. One that the knowledge base does not know gets a card that says so. */
export function organisationCard(
  knowledge: KnowledgeBase,
  analysis: Analysis,
  mention: Mention,
): OrganisationCard {
  const { date } = analysis;
  const record = mention.id === null ? undefined : knowledge.organisation(mention.id);
  const members = record && date ? knowledge.membersOf(record.id, date) : [];
  const countries = members.length > 0 ? countriesIn(analysis) : [];
  const refs = (ids: readonly string[]) => ids.map((id) => refOf(knowledge, id));
  return {
    kind: 'organisation',
    ...mentionPart(analysis, mention),
    name: record?.name ?? mention.name,
    id: record?.id ?? null,
    acronym: record?.acronym ?? null,
    sort: record?.kind ?? null,
    seat: record?.seat ?? null,
    existence: record ? existenceOf(record, date) : 'unknown',
    from: record?.from ?? null,
    to: record?.to ?? null,
    heads: record && date ? holdersOf(knowledge, record.id, ['head'], date) : [],
    terms: record && !date ? latestTerms(knowledge, record.id, ['head'], 3) : [],
    memberCount: members.length > 0 ? members.length : null,
    membersInArticle: refs(countries.filter((id) => members.includes(id))),
    othersInArticle: refs(countries.filter((id) => !members.includes(id))),
    freshness: freshnessOf(knowledge, record ?? { file: null }, record ? date : null),
  };
}

/** Codes of the countries in the article, in the order of the text. */
function countriesIn(analysis: Analysis): readonly string[] {
  const ids = new Set<string>();
  for (const mention of analysis.mentions) {
    if (mention.type === 'country' && mention.id !== null) ids.add(mention.id);
  }
  return [...ids];
}
