import { mentionsByEntity } from '../cards/allMentions';
import type { Analysis, EntityType, Mention } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { entityKey } from '../entities/entityKey';

/** One entity of the article with all its mentions, in the order of the text. */
export interface EntityNode {
  readonly key: string;
  readonly type: EntityType;
  readonly id: string | null;
  readonly name: string;
  readonly mentions: readonly Mention[];
}

export interface EntityGroup {
  readonly type: EntityType;
  readonly entities: readonly EntityNode[];
  /** Mentions of all of them. */
  readonly mentions: number;
}

/** The entities of these types, the most often mentioned first; groups in the order asked for, empty ones left out. */
export function entityGroups(
  analysis: Analysis,
  knowledge: KnowledgeBase,
  types: readonly EntityType[],
): readonly EntityGroup[] {
  const index = mentionsByEntity(analysis);
  const nodes: EntityNode[] = [];
  for (const byId of types.map((type) => index.get(type) ?? [])) {
    for (const [, mentions] of byId) {
      const [first] = mentions;
      if (!first) continue;
      const { type, id } = first;
      nodes.push({ key: entityKey(first), type, id, name: nameOf(knowledge, first), mentions });
    }
  }
  // The sort is stable, so that equally frequent ones stay in the order of the text.
  nodes.sort((a, b) => b.mentions.length - a.mentions.length);
  return types.flatMap((type): EntityGroup[] => {
    const entities = nodes.filter((node) => node.type === type);
    if (entities.length === 0) return [];
    return [{ type, entities, mentions: entities.reduce((sum, one) => sum + one.mentions.length, 0) }];
  });
}

function nameOf(knowledge: KnowledgeBase, mention: Mention): string {
  if (mention.id === null) return mention.name;
  switch (mention.type) {
    case 'country':
      return knowledge.country(mention.id)?.name ?? mention.name;
    case 'person':
      return knowledge.person(mention.id)?.name ?? mention.name;
    case 'organisation':
      return knowledge.organisation(mention.id)?.name ?? mention.name;
    default:
      return mention.name;
  }
}
