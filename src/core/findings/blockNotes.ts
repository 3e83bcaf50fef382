/** What the rules keep of one block, so that an update of the article reads no text again. */
import type { BlockView } from '../entities/blockView';
import { readAcronyms, type LocalAcronyms } from './readAcronyms';
import { readMarks, type LocalMarks } from './readMarks';
import type { Span } from '../text/span';
import type { BlockContext, Issue } from './rule';
import { RULES } from './rules';

/** Offsets count from the start of the block. */
export interface BlockNotes {
  readonly acronyms: LocalAcronyms | null;
  readonly marks: LocalMarks | null;
  /** Names of countries in the block, each once; no demonyms, no abbreviations. */
  readonly countryNames: readonly CountryName[];
  /** What rules find in the block alone, by rule id; only rules that found something. */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** Ids of rules that failed. */
  readonly failed: readonly string[];
}

export interface CountryName extends Span {
  readonly id: string;
  readonly text: string;
}

export interface LocatedNotes {
  /** Offset of the block in the article. */
  readonly base: number;
  /** The block goes on in the next one: a paragraph too long for one. */
  readonly continues: boolean;
  readonly notes: BlockNotes | null;
}

/** A pure function of view and context. */
export function readBlockNotes(view: BlockView, context: BlockContext): BlockNotes {
  const issues = new Map<string, readonly Issue[]>();
  const failed: string[] = [];
  for (const { id, block } of RULES) {
    if (!block) continue;
    try {
      const found = block(view, context);
      if (found.length > 0) issues.set(id, found);
    } catch {
      failed.push(id);
    }
  }
  return {
    acronyms: readAcronyms(view),
    marks: readMarks(view),
    countryNames: countryNames(view),
    issues,
    failed,
  };
}

function countryNames({ mentions }: BlockView): CountryName[] {
  const names: CountryName[] = [];
  for (const { type, id, form, text, start, end } of mentions) {
    if (type !== 'country' || id === null || (form !== 'name' && form !== 'alias')) continue;
    if (!names.some((other) => other.text === text)) names.push({ id, text, start, end });
  }
  return names;
}
