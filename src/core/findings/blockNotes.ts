/** What the rules keep of one block, so that an update of the article reads no text again. */
import type { BlockView } from '../entities/blockView';
import type { Fence } from '../fence';
import { readAcronyms, type LocalAcronyms } from './readAcronyms';
import { readMarks, type LocalMarks } from './readMarks';
import type { Block } from '../text/blocks';
import { exact } from '../text/exact';
import type { Span } from '../text/span';
import type { BlockContext, Issue } from './rule';
import { RULES } from './rules';

/** Offsets count from the start of the block. */
export interface BlockNotes {
  readonly acronyms: LocalAcronyms | null;
  readonly marks: LocalMarks | null;
  /** Names of countries in the block, each once; no demonyms, no abbreviations. */
  readonly countryNames: readonly CountryName[];
  /** What rules find in the block alone, by rule id; only rules that found something, `null` if none did. */
  readonly issues: ReadonlyMap<string, readonly Issue[]> | null;
}

export interface CountryName extends Span {
  readonly id: string;
  readonly text: string;
}

export interface LocatedNotes {
  /** Where the block stands now; it `continues` in the next one where a paragraph is too long for one. */
  readonly block: Block;
  readonly notes: BlockNotes | null;
}

const NONE: readonly Issue[] = [];
const BLOCK_RULES = RULES.flatMap(({ id, block }) => (block ? [{ id, part: `rule ${id}`, block }] : []));

/** Of a block that no rule was asked about. */
export const NO_NOTES: BlockNotes = { acronyms: null, marks: null, countryNames: [], issues: null };

/** A pure function of view and context. What fails is named in `failed` by the rule that misses it: `rule ID`. */
export function readBlockNotes(
  view: BlockView,
  context: BlockContext,
  fence: Fence,
  failed: Set<string>,
): BlockNotes {
  let issues: Map<string, readonly Issue[]> | null = null;
  for (const { id, part, block } of BLOCK_RULES) {
    const found = fence.runWith(part, failed, block, view, context, NONE);
    if (found.length > 0) (issues ??= new Map<string, readonly Issue[]>()).set(id, found);
  }
  return {
    acronyms: fence.runWith('rule undefined-acronym', failed, readAcronyms, view, context, null),
    marks: fence.runWith('rule unbalanced-quotation', failed, readMarks, view, context, null),
    countryNames: fence.runWith('rule name-variant', failed, countryNames, view, context, []),
    issues,
  };
}

function countryNames({ mentions }: BlockView): readonly CountryName[] {
  let names: CountryName[] | null = null;
  for (const { type, id, form, text, start, end } of mentions) {
    if (type !== 'country' || id === null || (form !== 'name' && form !== 'alias')) continue;
    if (!names?.some((other) => other.text === text)) (names ??= []).push({ id, text, start, end });
  }
  return exact(names ?? []);
}
