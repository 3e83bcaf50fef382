import type { Analysis, Finding, Severity } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';

/** One rule: one file, one record. */
export interface Rule {
  /** Stable, user-visible: the setting, the code of the diagnostic and the page are named by it. */
  readonly id: string;
  readonly title: string;
  /** Where the user sets none. */
  readonly severity: Severity;
  /** Findings in any order; `check` adds rule and severity. Must not throw on any article text. */
  check(analysis: Analysis, knowledge: KnowledgeBase): Iterable<Omit<Finding, 'rule' | 'severity'>>;
}
