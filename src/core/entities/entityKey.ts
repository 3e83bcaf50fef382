import type { Mention } from '../analysis';

/**
 * What makes two mentions mentions of the same entity: its type and id, or its name where the knowledge base has no
 * id for it. The parts are joined by a character that no id holds.
 */
export function entityKey(mention: Pick<Mention, 'type' | 'id' | 'name'>): string {
  return mention.id === null ? `${mention.type}\n?${mention.name}` : `${mention.type}\n${mention.id}`;
}
