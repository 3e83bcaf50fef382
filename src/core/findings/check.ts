import type { Analysis, Finding, Severity } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Fence } from '../fence';
import type { Steps } from '../steps';
import { allNew, spansAfter, type Changes } from '../text/changes';
import { movedSpan, type Span } from '../text/span';
import type { LocatedNotes } from './blockNotes';
import type { Issue, Rule, Tally } from './rule';
import { RULES } from './rules';

export interface CheckOptions {
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** What a rule finds in a block alone. */
interface BlockIssue extends Span {
  readonly rule: string;
  readonly issue: Issue;
}

const IS_VOID = new Map(RULES.flatMap(({ id, isVoid }) => (isVoid ? [[id, isVoid] as const] : [])));

/** Issues that one step takes over. */
const STEP = 5000;

/** Checks one article through its versions. */
export class Checker {
  #blockIssues: readonly BlockIssue[] = [];
  /** By rule id, of those that have seen all changes so far. */
  readonly #tallies = new Map<string, Tally>();

  /** Runs all rules, one a step; one that fails is named in `incomplete` and the others still speak. */
  *check(
    analysis: Analysis,
    changes: Changes<LocatedNotes>,
    knowledge: KnowledgeBase,
    options: CheckOptions,
    fence: Fence,
    /** Parts that have failed before, rules of blocks among them. */
    before: ReadonlySet<string>,
  ): Steps<Pick<Analysis, 'findings' | 'incomplete'>> {
    const findings: Finding[] = [];
    const failed = new Set(before);
    const severities = new Map(RULES.map(({ id, severity }) => [id, options.severities?.[id] ?? severity]));
    this.#blockIssues = yield* spansAfter(this.#blockIssues, changes, issuesOf, moved);
    for (const [k, { rule, issue }] of this.#blockIssues.entries()) {
      if (k % STEP === STEP - 1) yield undefined;
      const severity = severities.get(rule) ?? 'off';
      if (severity === 'off' || IS_VOID.get(rule)?.(issue, analysis)) continue;
      findings.push(findingOf(rule, severity, issue));
    }
    for (const rule of RULES) {
      const { id } = rule;
      const severity = severities.get(id) ?? 'off';
      if (severity === 'off') {
        this.#tallies.delete(id);
        continue;
      }
      if (!rule.check && !rule.tally) continue;
      yield undefined;
      const run = (): Steps<Issue[]> => this.#run(rule, analysis, changes, knowledge);
      const issues = yield* fence.runInSteps(`rule ${id}`, failed, run, []);
      for (const issue of issues) findings.push(findingOf(id, severity, issue));
    }
    yield undefined;
    findings.sort((a, b) => a.start - b.start || a.end - b.end);
    const isOff = (part: string): boolean => severities.get(part.replace(/^rule /, '')) === 'off';
    return { findings, incomplete: [...failed].filter((part) => !isOff(part)).sort() };
  }

  *#run(
    { id, check, tally: newTally }: Rule,
    analysis: Analysis,
    changes: Changes<LocatedNotes>,
    knowledge: KnowledgeBase,
  ): Steps<Issue[]> {
    const issues: Issue[] = [];
    for (const issue of check?.(analysis, knowledge) ?? []) {
      if (issue) issues.push(issue);
      else yield undefined;
    }
    if (!newTally) return issues;
    const known = this.#tallies.get(id);
    // One that fails on its way may have seen half of the changes.
    this.#tallies.delete(id);
    const tally = known ?? newTally();
    yield* tally.update(known ? changes : allNew(changes.blocks));
    for (const issue of tally.issues(analysis, knowledge)) issues.push(issue);
    this.#tallies.set(id, tally);
    return issues;
  }
}

const BELOW: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
};

function findingOf(rule: string, severity: Severity, { doubtful, unlessOf: _, ...issue }: Issue): Finding {
  return { rule, severity: doubtful ? BELOW[severity] : severity, ...issue };
}

function issuesOf({ block, notes }: LocatedNotes): readonly BlockIssue[] {
  if (!notes?.issues) return NONE;
  return [...notes.issues].flatMap(([rule, issues]) =>
    issues.map((issue) => moved({ rule, start: issue.start, end: issue.end, issue }, block.start)),
  );
}

const NONE: readonly BlockIssue[] = [];

function moved({ rule, start, end, issue }: BlockIssue, by: number): BlockIssue {
  const { fix, related } = issue;
  return {
    rule,
    start: start + by,
    end: end + by,
    issue: {
      ...movedSpan(issue, by),
      fix: fix && { ...fix, edits: fix.edits.map((edit) => movedSpan(edit, by)) },
      ...(related ? { related: related.map((place) => movedSpan(place, by)) } : {}),
    },
  };
}
