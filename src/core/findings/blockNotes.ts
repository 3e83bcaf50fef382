/** What the rules keep of one block, so that an update of the article reads no text again. */
import type { BlockView } from '../entities/blockView';
import type { Fence } from '../fence';
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

/** A pure function of view and context. What fails is named in `failed` by the rule that misses it: `rule ID`. */
export function readBlockNotes(
  view: BlockView,
  context: BlockContext,
  fence: Fence,
  failed: Set<string>,
): BlockNotes {
  const issues = new Map<string, readonly Issue[]>();
  for (const { id, block } of RULES) {
    const found = block ? fence.run(`rule ${id}`, failed, () => block(view, context), []) : [];
    if (found.length > 0) issues.set(id, found);
  }
  return {
    acronyms: fence.run('rule undefined-acronym', failed, () => readAcronyms(view), null),
    marks: fence.run('rule unbalanced-quotation', failed, () => readMarks(view), null),
    countryNames: fence.run('rule name-variant', failed, () => countryNames(view), []),
    issues,
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
