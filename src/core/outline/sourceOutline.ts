/** The outline of what an article rests on: each source with what is attributed to it. Plain data for a view. */
import type { Analysis, Quotation } from '../analysis';
import { listSources, sourcingShares } from '../attribution/sources';
import type { Source, SourceType, SourcingShares } from '../attribution/sources';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { overlaps } from '../text/span';
import type { Span } from '../text/span';

/** `none`: the quotations that nobody is given for. */
export type SourceNodeKind = SourceType | 'none';

export const SOURCE_FILTERS = ['all', 'named', 'outlet', 'anonymous', 'none'] as const;
export type SourceFilter = (typeof SOURCE_FILTERS)[number];

export interface SourceNode {
  readonly type: 'source';
  /** Unique in the outline, and the same over edits that leave the source alone. */
  readonly key: string;
  readonly kind: SourceNodeKind;
  /** The record's name, otherwise the fullest form in the text; '' for the quotations without a source. */
  readonly name: string;
  /** How the article writes the source where that says more than the name; otherwise ''. */
  readonly described: string;
  readonly recordId: string | null;
  /** Where the source first stands; `null` for the quotations without one. */
  readonly first: Span | null;
  /** Number of sentences that rest on it. */
  readonly sentences: number;
  readonly statements: readonly StatementNode[];
}

/** One quotation, direct or not. */
export interface StatementNode {
  readonly type: 'statement';
  /** Unique in the outline. */
  readonly key: string;
  readonly source: string;
  readonly direct: boolean;
  readonly span: Span;
  /** From the source or the quotation, whichever comes first, to the end of the other: what to look at. */
  readonly whole: Span;
}

export interface SourceOutline {
  readonly nodes: readonly SourceNode[];
  /** Sources in the whole article, by kind; `none` counts the quotations without one. */
  readonly counts: Readonly<Record<SourceNodeKind, number>>;
  readonly shares: SourcingShares;
}

export function sourceOutline(
  analysis: Analysis,
  knowledge: KnowledgeBase,
  filter: SourceFilter = 'all',
): SourceOutline {
  const sources = listSources(analysis, knowledge);
  const shares = sourcingShares(analysis, sources);
  const all = sources.map((source) => toNode(source, knowledge));
  const orphans = analysis.quotations.filter((quotation) => quotation.source === 'none');
  const counts = { named: 0, outlet: 0, anonymous: 0, none: orphans.length };
  for (const { kind } of all) counts[kind]++;
  if (orphans.length > 0) all.push(withoutSource(orphans, shares));
  return { nodes: all.filter(({ kind }) => filter === 'all' || kind === filter), counts, shares };
}

/** The statement that the text makes at an offset, with its source. */
export function statementAt(
  { nodes }: SourceOutline,
  offset: number,
): { readonly source: SourceNode; readonly statement: StatementNode } | undefined {
  const here = { start: offset, end: offset + 1 };
  for (const part of ['span', 'whole'] as const) {
    for (const source of nodes) {
      const statement = source.statements.find((one) => overlaps(one[part], here));
      if (statement) return { source, statement };
    }
  }
  return undefined;
}

function toNode(source: Source, knowledge: KnowledgeBase): SourceNode {
  const { key, kind, id, quotations, sentences } = source;
  const recorded = id === null ? undefined : recordName(id, knowledge);
  const name = recorded ?? source.name;
  return {
    type: 'source',
    key,
    kind,
    name,
    described: source.name === name ? '' : source.name,
    recordId: recorded === undefined ? null : id,
    first: source.mentions[0] ?? null,
    sentences,
    statements: statementsOf(key, quotations),
  };
}

function withoutSource(quotations: readonly Quotation[], shares: SourcingShares): SourceNode {
  return {
    type: 'source',
    key: 'none',
    kind: 'none',
    name: '',
    described: '',
    recordId: null,
    first: null,
    sentences: shares.unattributed,
    statements: statementsOf('none', quotations),
  };
}

function statementsOf(source: string, quotations: readonly Quotation[]): readonly StatementNode[] {
  return quotations.map(({ direct, start, end, speaker, cue }, index) => ({
    type: 'statement',
    key: `${source}/${String(index)}`,
    source,
    direct,
    span: { start, end },
    whole: {
      start: Math.min(start, speaker?.start ?? start, cue?.start ?? start),
      end: Math.max(end, speaker?.end ?? end, cue?.end ?? end),
    },
  }));
}

function recordName(id: string, knowledge: KnowledgeBase): string | undefined {
  return (knowledge.person(id) ?? knowledge.country(id) ?? knowledge.organisation(id))?.name;
}
