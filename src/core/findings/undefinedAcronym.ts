import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { LocatedNotes } from './blockNotes';
import type { AcronymUse } from './readAcronyms';
import type { Issue, Rule } from './rule';

/** An acronym that the article never spells out, told at its first use. */
export const undefinedAcronym: Rule = {
  id: 'undefined-acronym',
  title: 'The acronym is never spelt out',
  severity: 'hint',
  check: (_analysis, knowledge, blocks) => undefinedOnes(knowledge, blocks),
};

/** An acronym that nobody knows is told from a brand, a code or a slip by being used again. */
const FEWEST_USES = 2;

interface Use extends AcronymUse {
  readonly base: number;
  times: number;
}

function undefinedOnes(knowledge: KnowledgeBase, blocks: readonly LocatedNotes[]): Issue[] {
  const uses = new Map<number, Use>();
  for (const { block, notes } of blocks) {
    const acronyms = notes?.acronyms;
    if (!acronyms) continue;
    for (const use of acronyms.uses) {
      const first = uses.get(use.letters);
      if (first) first.times++;
      else uses.set(use.letters, { ...use, base: block.start, times: 1 });
    }
  }
  for (const [letters, { id, times }] of uses) if (id === null && times < FEWEST_USES) uses.delete(letters);
  if (uses.size > 0) removeExplained(uses, blocks);
  const issues: Issue[] = [];
  for (const use of uses.values()) issues.push(issueOf(use, knowledge));
  return issues;
}

function removeExplained(uses: Map<number, Use>, blocks: readonly LocatedNotes[]): void {
  const byId = new Map<string, number>();
  for (const { id, letters } of uses.values()) if (id !== null) byId.set(id, letters);
  for (const { notes } of blocks) {
    const acronyms = notes?.acronyms;
    if (!acronyms) continue;
    for (const letters of acronyms.explained) uses.delete(letters);
    for (const letters of acronyms.initials) uses.delete(letters);
    if (byId.size === 0) continue;
    for (const id of acronyms.named) {
      const letters = byId.get(id);
      if (letters !== undefined) uses.delete(letters);
    }
  }
}

function issueOf({ start, end, base, text, id }: Use, knowledge: KnowledgeBase): Issue {
  const at = { start: base + start, end: base + end };
  const name = id === null ? null : longName(id, knowledge);
  if (name === null || name === text) {
    return { ...at, message: `The article never says what ${text} stands for.`, fix: null };
  }
  return {
    ...at,
    message: `The article never says what ${text} stands for: ${name}.`,
    fix: { title: `Spell out: ${name} (${text})`, edits: [{ ...at, text: `${name} (${text})` }] },
  };
}

function longName(id: string, knowledge: KnowledgeBase): string | null {
  return knowledge.organisation(id)?.name ?? knowledge.agreement(id)?.name ?? null;
}
