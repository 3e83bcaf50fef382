import type { LocatedNotes } from './blockNotes';
import type { Issue, Rule } from './rule';

/**
 * An opening quotation mark that its paragraph does not close, or the reverse. A quotation over several paragraphs
 * opens each and closes the last only: such a paragraph is fine as long as the next one begins with the same mark.
 */
export const unbalancedQuotation: Rule = {
  id: 'unbalanced-quotation',
  title: 'The quotation marks do not match',
  severity: 'warning',
  check: (_analysis, _knowledge, blocks) => unbalanced(blocks),
};

function unbalanced(blocks: readonly LocatedNotes[]): Issue[] {
  const issues: Issue[] = [];
  /** A quotation of the block before goes on in this one. */
  let carried = false;
  for (let i = 0; i < blocks.length; i++) {
    const located = blocks[i];
    const marks = located?.notes?.marks;
    // A long quotation may run through a paragraph or a heading without a mark of its own.
    if (!located || !marks) continue;
    const { start: base, continues } = located.block;
    const { open, opening, closeAt, closing, stray } = marks;
    const next = nextWithMarks(blocks, i);
    if (stray >= 0 && !carried) {
      const message = 'This quotation mark closes a quotation that was not opened.';
      issues.push({ start: base + stray, end: base + stray + 1, message, fix: null });
    }
    carried = false;
    if (open < 0) continue;
    carried = continues || (next !== null && (isSameMark(next.startsWith, opening) || next.stray >= 0));
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

/** French may go on with the closing mark. */
function isSameMark(a: string, b: string): boolean {
  return a === b || (a === '»' && b === '«');
}

/** Paragraphs that a quotation may run through without a mark, before the one that closes it. */
const REACH = 3;

function nextWithMarks(
  blocks: readonly LocatedNotes[],
  index: number,
): NonNullable<LocatedNotes['notes']>['marks'] {
  for (let k = index + 1; k < Math.min(blocks.length, index + 1 + REACH); k++) {
    const marks = blocks[k]?.notes?.marks;
    if (marks) return marks;
  }
  return null;
}
