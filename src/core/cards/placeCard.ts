import type { Analysis, Mention } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { PlaceCard } from './card';
import { mentionPart, refOf } from './parts';

export function placeCard(knowledge: KnowledgeBase, analysis: Analysis, mention: Mention): PlaceCard {
  const place = mention.id === null ? undefined : knowledge.place(mention.id);
  return {
    kind: 'place',
    ...mentionPart(analysis, mention),
    name: place?.name ?? mention.name,
    sort: place?.kind ?? null,
    states: (place?.states ?? []).map((id) => refOf(knowledge, id)),
  };
}
