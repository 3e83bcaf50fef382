import { valuesAfter, type Changes } from '../text/changes';
import type { Steps } from '../steps';
import type { LocatedNotes } from './blockNotes';
import type { LocalMarks } from './readMarks';
import type { Issue, Rule, Tally } from './rule';

/**
 * An opening quotation mark that its paragraph does not close, or the reverse. A quotation over several paragraphs
 * opens each and closes the last only: such a paragraph is fine as long as the next one begins with the same mark.
 */
export const unbalancedQuotation: Rule = {
  id: 'unbalanced-quotation',
  title: 'The quotation marks do not match',
  severity: 'warning',
  tally: () => new MarkTally(),
};

/** `undefined`: a block without text. */
type BlockMarks = LocalMarks | null | undefined;

class MarkTally implements Tally {
  #blocks: readonly LocatedNotes[] = [];
  #marks: readonly BlockMarks[] = [];

  *update(changes: Changes<LocatedNotes>): Steps<void> {
    this.#blocks = changes.blocks;
    this.#marks = valuesAfter(this.#marks, changes, ({ notes }): BlockMarks => notes?.marks);
    yield undefined;
  }

  issues(): Issue[] {
    const issues: Issue[] = [];
    /** A quotation of the block before goes on in this one. */
    let carried = false;
    for (let i = 0; i < this.#marks.length; i++) {
      const marks = this.#marks[i];
      // A long quotation may run through a paragraph or a heading without a mark of its own.
      if (!marks) continue;
      const { open, closeAt, closing, stray } = marks;
      const wasCarried: boolean = carried;
      carried = false;
      if (open < 0 && stray < 0) continue;
      const block = this.#blocks[i]?.block;
      if (!block) continue;
      const { start: base, continues } = block;
      if (stray >= 0 && !wasCarried) {
        const message = 'This quotation mark closes a quotation that was not opened.';
        issues.push({ start: base + stray, end: base + stray + 1, message, fix: null });
      }
      if (open < 0) continue;
      const next = this.#nextMarks(i);
      carried = continues || (next !== null && goesOn(marks, next, wasCarried));
      if (carried) continue;
      issues.push({
        start: base + open,
        end: base + open + 1,
        message: 'This quotation is not closed in its paragraph, and the next one does not go on with it.',
        fix: {
          title: `Close the quotation (${closing})`,
          edits: [{ start: base + closeAt, end: base + closeAt, text: closing }],
        },
      });
    }
    return issues;
  }

  #nextMarks(index: number): LocalMarks | null {
    let seen = 0;
    for (let k = index + 1; k < this.#marks.length && seen < REACH; k++) {
      const marks = this.#marks[k];
      if (marks) return marks;
      if (marks === null) seen++;
    }
    return null;
  }
}

/** Paragraphs that a quotation may run through without a mark, before the one that closes it. */
const REACH = 3;

function goesOn({ opening, hasEnded }: LocalMarks, next: LocalMarks, wasCarried: boolean): boolean {
  if (isSameMark(next.startsWith, opening)) return true;
  // A keyboard gives either of two forms: between two of them there is a third paragraph of the same quotation.
  const isMixed = /^["“]$/.test(next.startsWith) && /^["“]$/.test(opening);
  return (isMixed && (wasCarried || next.open >= 0)) || (next.stray >= 0 && !hasEnded);
}

/** French may go on with the closing mark. */
function isSameMark(a: string, b: string): boolean {
  return a === b || (a === '»' && b === '«');
}
