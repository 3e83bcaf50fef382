import type { Analysis, Finding, Severity } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { LocatedNotes } from './blockNotes';
import type { Issue } from './rule';
import { RULES } from './rules';

export interface CheckOptions {
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** Runs all rules; one that fails is named in `incomplete` and the others still speak. */
export function check(
  analysis: Analysis,
  knowledge: KnowledgeBase,
  blocks: readonly LocatedNotes[],
  options: CheckOptions,
): Pick<Analysis, 'findings' | 'incomplete'> {
  const findings: Finding[] = [];
  const failed = new Set<string>();
  const severities = new Map(RULES.map(({ id, severity }) => [id, options.severities?.[id] ?? severity]));
  for (const { base, notes } of blocks) {
    if (!notes) continue;
    for (const id of notes.failed) failed.add(id);
    if (notes.issues.size === 0) continue;
    for (const [id, issues] of notes.issues) {
      const severity = severities.get(id) ?? 'off';
      if (severity === 'off') continue;
      for (const issue of issues) findings.push({ rule: id, severity, ...moved(issue, base) });
    }
  }
  for (const { id, check: checkAll } of RULES) {
    const severity = severities.get(id) ?? 'off';
    if (severity === 'off' || !checkAll) continue;
    try {
      for (const issue of checkAll(analysis, knowledge, blocks)) {
        findings.push({ rule: id, severity, ...issue });
      }
    } catch {
      failed.add(id);
    }
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  const off = [...failed].filter((id) => severities.get(id) !== 'off').map((id) => `rule ${id}`);
  return { findings, incomplete: [...analysis.incomplete, ...off] };
}

function moved(issue: Issue, by: number): Issue {
  const move = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  const { fix, related } = issue;
  return {
    ...move(issue),
    fix: fix && { ...fix, edits: fix.edits.map(move) },
    ...(related ? { related: related.map(move) } : {}),
  };
}
