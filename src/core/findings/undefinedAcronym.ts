import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementRecord, Organisation } from '../knowledge/records';
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
  for (const [letters, { id, text, times }] of uses) {
    if (id === null ? times < FEWEST_USES : isOwnName(id, text, knowledge)) uses.delete(letters);
  }
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
  const name = id === null ? null : longName(id, text, knowledge);
  if (name === null) {
    return { ...at, message: `The article never says what ${text} stands for.`, fix: null };
  }
  return {
    ...at,
    message: `The article never says what ${text} stands for: ${name}.`,
    fix: { title: `Spell out: ${name} (${text})`, edits: [{ ...at, text: `${name} (${text})` }] },
  };
}

/** What the acronym abbreviates: the name whose first letters it has, else the record's. */
function longName(id: string, acronym: string, knowledge: KnowledgeBase): string | null {
  const organisation = knowledge.organisation(id);
  const record = organisation ?? knowledge.agreement(id);
  if (!record) return null;
  const known = LONG_NAMES.get(record) ?? new Map<string, string>();
  LONG_NAMES.set(record, known);
  const name = known.get(acronym) ?? readLongName(record, acronym);
  known.set(acronym, name);
  return name;
}

/** By record and acronym: each update of an article asks again. */
const LONG_NAMES = new WeakMap<Organisation | AgreementRecord, Map<string, string>>();

function readLongName(record: Organisation | AgreementRecord, acronym: string): string {
  const official = 'official' in record ? record.official : undefined;
  const aliases = record.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text));
  const names = [record.name, ...(official === undefined ? [] : [official]), ...aliases];
  const long = names.find((name) => abbreviates(acronym, name));
  // "Justice and Development Party (Turkey)": the brackets tell records apart.
  return (long ?? record.name).replace(/ \([^)]*\)$/, '');
}

/** The acronym has the first letters of the name's words, with or without the small ones and parts behind a hyphen. */
function abbreviates(acronym: string, name: string): boolean {
  return [/\s+/, /[\s\-–]+/].some((blank) => {
    const words = name.split(blank);
    const large = words.filter((word) => !/^(?:of|the|and|for|in|on|to)$/i.test(word));
    return initialsOf(words) === acronym || initialsOf(large) === acronym;
  });
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
}

/** "QUAD" for the Quad is a word in capitals. */
function isOwnName(id: string, text: string, knowledge: KnowledgeBase): boolean {
  const name = (knowledge.organisation(id) ?? knowledge.agreement(id))?.name;
  return name?.toUpperCase() === text;
}
