/** Findings that the reviewers do not want to see: here, in one file, or everywhere. */
import type { Analysis, Finding } from '../analysis';
import { overlaps, type Span } from '../text/span';
import { anchorOf, findAnchor } from './anchors';
import { idOf, type Ignore } from './reviewFile';

export interface IgnoredAnalysis {
  /** The analysis without what is ignored. */
  readonly analysis: Analysis;
  readonly ignored: readonly Finding[];
  /** Ignores of a passage of this file that is gone: to be shown, not dropped. */
  readonly orphaned: readonly Ignore[];
}

/** Ignores one finding where it stands. `file` is its path from the workspace's root, with `/`. */
export function ignoreHere(analysis: Analysis, finding: Finding, file: string): Ignore {
  const { rule } = finding;
  const rest = { rule, scope: 'here' as const, file, anchor: anchorOf(analysis.text, finding), words: null };
  return { id: idOf(rest), ...rest };
}

/** Ignores a rule's findings on the same words in one file; `file: null`: in all files. */
export function ignoreWords(analysis: Analysis, finding: Finding, file: string | null): Ignore {
  const { rule } = finding;
  const scope = file === null ? ('everywhere' as const) : ('file' as const);
  // A finding on the article as a whole has no words of its own.
  const words = rule === 'missing-dateline' ? null : wordsOf(analysis.text, finding);
  const rest = { rule, scope, file, anchor: null, words };
  return { id: idOf(rest), ...rest };
}

/** The analysis without what is ignored. `file` is its path from the workspace's root, with `/`. */
export function applyIgnores(analysis: Analysis, ignores: readonly Ignore[], file: string): IgnoredAnalysis {
  const orphaned: Ignore[] = [];
  const matches: ((finding: Finding) => boolean)[] = [];
  for (const ignore of ignores) {
    if (ignore.file !== null && ignore.file !== file) continue;
    const { rule, anchor, words } = ignore;
    if (anchor) {
      const place: Span | null = findAnchor(analysis.text, anchor);
      if (place) matches.push((finding) => finding.rule === rule && overlaps(finding, place));
      else orphaned.push(ignore);
    } else {
      matches.push(
        (finding) => finding.rule === rule && (words === null || wordsOf(analysis.text, finding) === words),
      );
    }
  }
  if (matches.length === 0) return { analysis, ignored: [], orphaned };
  const ignored = analysis.findings.filter((finding) => matches.some((match) => match(finding)));
  if (ignored.length === 0) return { analysis, ignored, orphaned };
  const gone = new Set(ignored);
  return {
    analysis: { ...analysis, findings: analysis.findings.filter((one) => !gone.has(one)) },
    ignored,
    orphaned,
  };
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
