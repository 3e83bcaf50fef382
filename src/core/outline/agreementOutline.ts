/** The outline of an article's agreements: grouped, sorted and filtered as the reader has asked. */
import type { Agreement, AgreementStatus, Analysis, DayRange } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementKind } from '../knowledge/records';
import type { Steps } from '../steps';
import type { Span } from '../text/span';
import { shortName } from './shortName';

export const GROUPINGS = ['agreement', 'status', 'kind', 'party'] as const;
export type AgreementGrouping = (typeof GROUPINGS)[number];

export const ORDERS = ['text', 'date'] as const;
export type AgreementOrder = (typeof ORDERS)[number];

export interface AgreementOutlineOptions {
  /** `agreement`: no groups. */
  readonly groupBy: AgreementGrouping;
  /** `date`: by the earliest date that the text gives the agreement; those without one come last. */
  readonly orderBy: AgreementOrder;
  /** Words that must all occur in the agreement's name, parties, kind or status; empty: all agreements. */
  readonly filter: string;
}

export interface AgreementPartyRef {
  readonly id: string;
  readonly name: string;
  /** For where there is little room: "UK". */
  readonly short: string;
}

export interface AgreementNode {
  readonly type: 'agreement';
  /** Unique in the outline, and the same over edits that do not touch the agreement. */
  readonly id: string;
  readonly agreement: Agreement;
  readonly parties: readonly AgreementPartyRef[];
}

/**
 * What stands under an agreement: its parties and kind, each status with its evidence, each date, each mention.
 * Parties and kind have no evidence of their own: their span is where the agreement first stands.
 */
export type AgreementDetail =
  | { readonly type: 'parties'; readonly span: Span }
  | { readonly type: 'kind'; readonly span: Span }
  | {
      readonly type: 'status';
      readonly status: AgreementStatus;
      readonly current: boolean;
      readonly span: Span;
    }
  | { readonly type: 'date'; readonly event: string; readonly range: DayRange; readonly span: Span }
  | { readonly type: 'mention'; readonly span: Span };

/** The agreements that share a status, a kind or a party; `null` for those that have none. */
export type AgreementGroup = { readonly type: 'group'; readonly agreements: readonly AgreementNode[] } & (
  | { readonly by: 'status'; readonly value: AgreementStatus | null }
  | { readonly by: 'kind'; readonly value: AgreementKind }
  | { readonly by: 'party'; readonly value: AgreementPartyRef | null }
);

export interface AgreementOutline {
  readonly nodes: readonly (AgreementGroup | AgreementNode)[];
  /** Agreements that passed the filter, and all. */
  readonly shown: number;
  readonly total: number;
  /** Agreements that passed the filter, but are not listed as there are too many. */
  readonly rest: number;
}

/** A view with more is of no use to anybody, and would keep the editor waiting. */
export const MOST_AGREEMENTS = 1000;
/** Agreements that one step looks at. */
const STEP = 500;

/** In steps, for callers that must not be blocked. */
export function* agreementOutlineInSteps(
  { agreements }: Analysis,
  knowledge: KnowledgeBase,
  { groupBy, orderBy, filter }: AgreementOutlineOptions,
): Steps<AgreementOutline> {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found: { readonly agreement: Agreement; readonly start: number; readonly date: string }[] = [];
  for (const [k, agreement] of agreements.entries()) {
    if (k % STEP === STEP - 1) yield undefined;
    if (words.length > 0 && !matches(toNode(agreement, knowledge), words)) continue;
    const date = orderBy === 'date' ? firstDate(agreement) : '';
    found.push({ agreement, start: startOf(agreement), date });
  }
  found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.start - b.start));
  yield undefined;
  const listed = found.slice(0, MOST_AGREEMENTS).map(({ agreement }) => toNode(agreement, knowledge));
  return {
    nodes: grouped(listed, groupBy),
    shown: found.length,
    total: agreements.length,
    rest: found.length - listed.length,
  };
}

function toNode(agreement: Agreement, knowledge: KnowledgeBase): AgreementNode {
  return {
    type: 'agreement',
    id: agreement.key,
    agreement,
    parties: agreement.parties.map((id) => ({
      id,
      name: knowledge.bodyName(id),
      short: shortName(knowledge, id),
    })),
  };
}

/** What stands under an agreement in the outline. */
export function agreementDetails(agreement: Agreement): readonly AgreementDetail[] {
  const start = startOf(agreement);
  const first = agreement.mentions[0] ?? agreement.evidence[0] ?? { start, end: start };
  const facts: AgreementDetail[] = [];
  if (agreement.parties.length > 0) facts.push({ type: 'parties', span: first });
  if (agreement.kind !== 'other') facts.push({ type: 'kind', span: first });
  const statuses = agreement.statuses.map(({ status, start, end }): AgreementDetail => ({
    type: 'status',
    status,
    current: status === agreement.status,
    span: { start, end },
  }));
  const dates = agreement.dates.map(({ event, from, to, start, end }): AgreementDetail => ({
    type: 'date',
    event,
    range: { from, to },
    span: { start, end },
  }));
  const mentions = agreement.mentions.map(({ start, end }): AgreementDetail => ({
    type: 'mention',
    span: { start, end },
  }));
  return [...facts, ...statuses, ...dates, ...mentions];
}

function matches({ agreement, parties }: AgreementNode, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { name, acronym, kind, status } = agreement;
  const names = parties.flatMap((party) => [party.name, party.short, party.id]);
  const text = [name, acronym ?? '', kind, status ?? '', ...names].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Where the agreement first stands in the text. */
function startOf(agreement: Agreement): number {
  return (agreement.mentions[0] ?? agreement.evidence[0])?.start ?? 0;
}

/** Sorts after every ISO day. */
const NO_DATE = 'none';

function firstDate({ dates }: Agreement): string {
  return dates.reduce((least, date) => (date.from < least ? date.from : least), NO_DATE);
}

function grouped(
  nodes: readonly AgreementNode[],
  groupBy: AgreementGrouping,
): readonly (AgreementGroup | AgreementNode)[] {
  switch (groupBy) {
    case 'agreement':
      return nodes;
    case 'status':
      return [...collect(nodes, (node) => [node.agreement.status])].map(([value, agreements]) => ({
        type: 'group',
        by: 'status',
        value,
        agreements,
      }));
    case 'kind':
      return [...collect(nodes, (node) => [node.agreement.kind])].map(([value, agreements]) => ({
        type: 'group',
        by: 'kind',
        value,
        agreements,
      }));
    case 'party': {
      const parties = new Map(nodes.flatMap((node) => node.parties.map((party) => [party.id, party])));
      const ids = (node: AgreementNode): readonly (string | null)[] =>
        node.parties.length > 0 ? node.parties.map((party) => party.id) : [null];
      return [...collect(nodes, ids)].map(([id, agreements]) => ({
        type: 'group',
        by: 'party',
        value: id === null ? null : (parties.get(id) ?? { id, name: id, short: id }),
        agreements,
      }));
    }
  }
}

/** Groups in the order in which their first member comes; a node in several groups is one of its own in each. */
function collect<K extends string | null>(
  nodes: readonly AgreementNode[],
  keysOf: (node: AgreementNode) => readonly K[],
): Map<K, AgreementNode[]> {
  const groups = new Map<K, AgreementNode[]>();
  for (const node of nodes) {
    for (const key of keysOf(node)) {
      const member = { ...node, id: `${key ?? ''}/${node.id}` };
      const list = groups.get(key);
      if (list) list.push(member);
      else groups.set(key, [member]);
    }
  }
  return groups;
}
