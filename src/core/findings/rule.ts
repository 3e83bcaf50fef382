import type { Analysis, ArticleDate, Finding, Severity } from '../analysis';
import type { BlockView } from '../entities/blockView';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Steps } from '../steps';
import type { Changes } from '../text/changes';
import type { LocatedNotes } from './blockNotes';

/** What a rule says; `check` adds its id and the severity. */
export type Issue = Omit<Finding, 'rule' | 'severity'> & {
  /** What the rule cannot be sure of is reported one step below its severity. */
  readonly doubtful?: boolean;
  /** Void where the passage before the block tells of a time within one of these spans: it may be history. */
  readonly unlessOf?: readonly { readonly from: string; readonly to?: string }[];
};

/** What a block is judged by beside its own text. */
export interface BlockContext {
  readonly knowledge: KnowledgeBase;
  readonly date: ArticleDate | null;
}

/** One rule: one file, one record. It has some of `block`, `check` and `tally`; none may throw on any article text. */
export interface Rule {
  /** Stable, user-visible: the setting, the code of the diagnostic and the page are named by it. */
  readonly id: string;
  readonly title: string;
  /** Where the user sets none. */
  readonly severity: Severity;
  /**
   * What one block shows by itself. A pure function of view and context, as its result is kept until the block, its
   * mentions or the article's date change; all offsets count from the block's start. Keep nothing of the view.
   */
  readonly block?: (view: BlockView, context: BlockContext) => readonly Issue[];
  /** True if the article around a finding of `block` shows that it is none. Asked on each update: it reads no text. */
  readonly isVoid?: (issue: Issue, analysis: Analysis) => boolean;
  /**
   * What only the whole article shows, in any order; runs on each update, so it loops over what has been found. Where a
   * long article takes long, it gives `undefined` now and then: a host may pause there.
   */
  readonly check?: (analysis: Analysis, knowledge: KnowledgeBase) => Iterable<Issue | undefined>;
  /** The same for what the notes of all blocks show together. */
  readonly tally?: () => Tally;
}

/** What a rule keeps of all blocks of one article, so that an update costs no more than the blocks that it changes. */
export interface Tally {
  /** The first time all blocks are new. */
  update(changes: Changes<LocatedNotes>): Steps<void>;
  issues(analysis: Analysis, knowledge: KnowledgeBase): Iterable<Issue>;
}
