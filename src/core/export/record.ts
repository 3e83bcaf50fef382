import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { toYaml } from './yaml';

export const RECORD_KINDS = ['country', 'person', 'organisation', 'agreement'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What the knowledge base has of one record, as a document to read; `null` if it has no such record. */
export function recordText(knowledge: KnowledgeBase, kind: RecordKind, id: string): string | null {
  const record = recordOf(knowledge, kind, id);
  if (!record) return null;
  const { file, ...content } = record;
  const origin = file === null ? 'the built-in knowledge base' : file.replace(/\s+/g, ' ');
  const terms =
    kind === 'person'
      ? knowledge.termsOf(id).map(({ bodyName, title, term }) => ({
          office: `${title}, ${bodyName}`,
          from: term.from,
          to: term.to,
          acting: term.acting,
          note: term.note,
        }))
      : [];
  return `# From ${origin}\n${toYaml({ ...content, terms })}`;
}

function recordOf(knowledge: KnowledgeBase, kind: RecordKind, id: string) {
  switch (kind) {
    case 'country':
      return knowledge.country(id);
    case 'person':
      return knowledge.person(id);
    case 'organisation':
      return knowledge.organisation(id);
    case 'agreement':
      return knowledge.agreement(id);
  }
}
