import type { Analysis, Finding } from '../analysis';
import type { Severity } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { RULES } from './rules';

export interface CheckOptions {
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** Runs all rules; one that fails is named in `incomplete` and the others still speak. */
export function check(
  analysis: Analysis,
  knowledge: KnowledgeBase,
  options: CheckOptions,
): Pick<Analysis, 'findings' | 'incomplete'> {
  const findings: Finding[] = [];
  const incomplete = [...analysis.incomplete];
  for (const rule of RULES) {
    const severity = options.severities?.[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    try {
      for (const finding of rule.check(analysis, knowledge)) findings.push({ rule: rule.id, severity, ...finding });
    } catch {
      incomplete.push(`rule ${rule.id}`);
    }
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { findings, incomplete };
}
