import type { Analysis } from '../analysis';
import type { Steps } from '../steps';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementRecord, Organisation } from '../knowledge/records';
import { firstOf, goneBlocks, newBlocks, type Changes } from '../text/changes';
import type { LocatedNotes } from './blockNotes';
import type { AcronymUse } from './readAcronyms';
import type { Issue, Rule, Tally } from './rule';

/** An acronym that the article never spells out, told at its first use. */
export const undefinedAcronym: Rule = {
  id: 'undefined-acronym',
  title: 'The acronym is never spelt out',
  severity: 'hint',
  tally: () => new AcronymTally(),
};

/** An acronym that nobody knows is told from a brand, a code or a slip by being used again. */
const FEWEST_USES = 2;

/** Where an acronym is used first. */
interface FirstUse {
  readonly use: AcronymUse;
  readonly base: number;
}

/** Blocks between two pauses. */
const STEP = 1000;

class AcronymTally implements Tally {
  /** By letters: the blocks that use the acronym, with how often. */
  readonly #uses = new Map<number, Map<LocatedNotes, number>>();
  /** By letters: how often it is explained, or may be by a name with these initials. */
  readonly #explained = new Map<number, number>();
  /** By id: how many blocks call it by a name. */
  readonly #named = new Map<string, number>();

  *update(changes: Changes<LocatedNotes>): Steps<void> {
    for (const block of goneBlocks(changes)) this.#count(block, -1);
    let work = 0;
    for (const block of newBlocks(changes)) {
      if (++work % STEP === 0) yield undefined;
      this.#count(block, 1);
    }
  }

  #count(block: LocatedNotes, by: 1 | -1): void {
    const acronyms = block.notes?.acronyms;
    if (!acronyms) return;
    for (const { letters } of acronyms.uses) {
      const blocks = this.#uses.get(letters) ?? new Map<LocatedNotes, number>();
      add(blocks, block, by);
      if (blocks.size > 0) this.#uses.set(letters, blocks);
      else this.#uses.delete(letters);
    }
    for (const letters of acronyms.explained) add(this.#explained, letters, by);
    for (const letters of acronyms.initials) add(this.#explained, letters, by);
    for (const id of acronyms.named) add(this.#named, id, by);
  }

  *issues(_analysis: Analysis, knowledge: KnowledgeBase): Generator<Issue> {
    for (const [letters, blocks] of this.#uses) {
      if (this.#explained.has(letters)) continue;
      const first = firstUse(letters, blocks.keys());
      if (first && this.#isUndefined(first.use, blocks, knowledge)) yield issueOf(first, knowledge);
    }
  }

  #isUndefined(
    { id, text }: AcronymUse,
    blocks: ReadonlyMap<LocatedNotes, number>,
    knowledge: KnowledgeBase,
  ): boolean {
    if (id !== null) return !this.#named.has(id) && !isOwnName(id, text, knowledge);
    let times = 0;
    for (const more of blocks.values()) times += more;
    return times >= FEWEST_USES;
  }
}

/** Adds to a count; one that comes to nothing goes. */
function add<K>(counts: Map<K, number>, key: K, by: 1 | -1): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum > 0) counts.set(key, sum);
  else counts.delete(key);
}

function firstUse(letters: number, blocks: Iterable<LocatedNotes>): FirstUse | null {
  const first = firstOf(blocks);
  const use = first?.notes?.acronyms?.uses.find((other) => other.letters === letters);
  return first && use ? { use, base: first.block.start } : null;
}

function issueOf({ use: { start, end, text, id }, base }: FirstUse, knowledge: KnowledgeBase): Issue {
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
