/** Puts the analysis together. This file will hold the pipeline; the interface below is fixed. */
import type { Analysis, Severity } from './analysis';
import type { KnowledgeBase } from './knowledge/knowledgeBase';

export interface AnalyseOptions {
  /** ISO date (may be partial) that the reader has set; it wins over what the text says. */
  readonly date?: string | null;
  /** The file's name, for a date in it. */
  readonly fileName?: string;
  /** Markdown: code blocks and front matter are left alone. */
  readonly language?: 'article' | 'plaintext' | 'markdown';
  /** Severity by rule id; `off` leaves the rule out. Rules that are not named keep their own severity. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/**
 * Analyses one article and keeps what it can reuse when the text changes. The generators do a bounded piece of work
 * (well under 10 ms) between two yields, so that a host that must stay responsive can pause in between; they return
 * the analysis. Results after any sequence of updates equal those of a fresh session.
 */
export interface AnalysisSession {
  update(text: string, options?: AnalyseOptions): Analysis;
  updateInSteps(text: string, options?: AnalyseOptions): Generator<undefined, Analysis, undefined>;
}

export interface Analyser {
  readonly knowledge: KnowledgeBase;
  analyse(text: string, options?: AnalyseOptions): Analysis;
  createSession(): AnalysisSession;
}

export declare function createAnalyser(knowledge: KnowledgeBase): Analyser;
