import type { Analysis, Finding, Severity } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Fence } from '../fence';
import type { LocatedNotes } from './blockNotes';
import type { Issue } from './rule';
import { RULES } from './rules';

export interface CheckOptions {
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** Runs all rules, one a step; one that fails is named in `incomplete` and the others still speak. */
export function* check(
  analysis: Analysis,
  knowledge: KnowledgeBase,
  blocks: readonly LocatedNotes[],
  options: CheckOptions,
  fence: Fence,
  /** Parts that have failed before, rules of blocks among them. */
  before: ReadonlySet<string>,
): Generator<undefined, Pick<Analysis, 'findings' | 'incomplete'>, undefined> {
  const findings: Finding[] = [];
  const failed = new Set(before);
  const severities = new Map(RULES.map(({ id, severity }) => [id, options.severities?.[id] ?? severity]));
  for (const { block, notes } of blocks) {
    if (!notes?.issues) continue;
    for (const [id, issues] of notes.issues) {
      const severity = severities.get(id) ?? 'off';
      if (severity === 'off') continue;
      for (const issue of issues) findings.push({ rule: id, severity, ...moved(issue, block.start) });
    }
  }
  for (const { id, check: checkAll } of RULES) {
    const severity = severities.get(id) ?? 'off';
    if (severity === 'off' || !checkAll) continue;
    yield undefined;
    const issues = fence.run(`rule ${id}`, failed, () => [...checkAll(analysis, knowledge, blocks)], []);
    for (const issue of issues) findings.push({ rule: id, severity, ...issue });
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  const isOff = (part: string): boolean => severities.get(part.replace(/^rule /, '')) === 'off';
  return { findings, incomplete: [...failed].filter((part) => !isOff(part)).sort() };
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
