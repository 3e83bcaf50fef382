/** The review of one article as a document to pass on: Markdown, or HTML without scripts. */
import type { Analysis } from '../analysis';
import { listSources, sourcingShares, type Source } from '../attribution/sources';
import { formatDate, formatRange } from '../text/formatDate';
import { cut, oneLine } from '../outline/excerpt';
import { percentage } from '../outline/share';
import { Lines } from '../text/lines';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Span } from '../text/span';
import { findAnchor } from './anchors';
import { htmlOf, markdownOf, type Block, type Inline } from './reportBlocks';
import type { Decision, Note } from './reviewFile';

export interface ReportInput {
  /** Findings that are ignored are taken out before. */
  readonly analysis: Analysis;
  readonly knowledge: KnowledgeBase;
  /** As it is to be shown. */
  readonly fileName: string;
  readonly notes: readonly Note[];
  readonly decisions: readonly Decision[];
  /** How many findings the reviewers ignored. */
  readonly ignored?: number;
}

export function reportAsMarkdown(input: ReportInput): string {
  return markdownOf(reportBlocks(input));
}

/** A whole HTML document; all of the article's words are escaped. */
export function reportAsHtml(input: ReportInput): string {
  return htmlOf(`Review of ${input.fileName}`, reportBlocks(input));
}

function reportBlocks(input: ReportInput): Block[] {
  const { analysis, fileName } = input;
  const lines = new Lines(analysis.text);
  return [
    { kind: 'heading', level: 1, text: `Review of ${fileName}` },
    { kind: 'paragraph', parts: [dateLine(analysis)] },
    ...(analysis.incomplete.length > 0
      ? [{ kind: 'paragraph' as const, parts: [`Not checked: ${analysis.incomplete.join(', ')}.`] }]
      : []),
    ...sourcing(input, lines),
    ...agreements(input, lines),
    ...findings(input, lines),
    ...decisions(input, lines),
    ...notes(input, lines),
  ];
}

function dateLine({ date }: Analysis): string {
  return date
    ? `Reviewed as of the article’s date, ${formatDate(date.iso)}.`
    : 'The article has no date, so titles, terms and dates in it were not checked.';
}

function sourcing({ analysis, knowledge }: ReportInput, lines: Lines): Block[] {
  const sources = listSources(analysis, knowledge);
  const shares = sourcingShares(analysis, sources);
  const rows = (
    [
      ['with a named source', shares.named],
      ['with an outlet as the source', shares.outlet],
      ['with an anonymous source', shares.anonymous],
      ['with a quotation that nobody is given for', shares.unattributed],
      ['without attribution', shares.unsourced],
    ] as const
  ).map(([what, count]) => [what, String(count), share(count, shares.sentences)]);
  return [
    { kind: 'heading', level: 2, text: 'Sources' },
    { kind: 'table', head: ['Sentences', 'Number', 'Share'], rows },
    sources.length === 0
      ? { kind: 'paragraph', parts: ['Nothing is attributed to anybody.'] }
      : { kind: 'list', items: sources.map((source) => sourceLine(source, lines)) },
  ];
}

const KINDS: Readonly<Record<Source['kind'], string>> = {
  named: 'named',
  outlet: 'outlet',
  anonymous: 'anonymous',
};

function sourceLine({ name, kind, quotations, mentions }: Source, lines: Lines): Inline[] {
  const count = `${String(quotations.length)} ${quotations.length === 1 ? 'statement' : 'statements'}`;
  return [{ strong: name }, ` (${KINDS[kind]}): ${count}${linesOf(mentions, lines)}`];
}

function agreements({ analysis, knowledge }: ReportInput, lines: Lines): Block[] {
  if (analysis.agreements.length === 0) return [];
  const items = analysis.agreements.map(({ name, status, parties, dates, mentions }): Inline[] => [
    { strong: name },
    `: ${status?.replaceAll('-', ' ') ?? 'no status given'}`,
    parties.length > 0 ? `; ${parties.map((id) => knowledge.bodyName(id)).join(', ')}` : '',
    dates.map((date) => `; ${date.event} ${formatRange(date)}`).join(''),
    linesOf(mentions, lines),
  ]);
  return [
    { kind: 'heading', level: 2, text: 'Agreements' },
    { kind: 'list', items },
  ];
}

function findings({ analysis, ignored = 0 }: ReportInput, lines: Lines): Block[] {
  const items = analysis.findings.map((finding): Inline[] => [
    { strong: `Line ${String(lines.lineAt(finding.start))}` },
    `, ${finding.severity}, `,
    { code: finding.rule },
    `: ${finding.message} `,
    { quote: excerpt(analysis.text, finding) },
  ]);
  return [
    { kind: 'heading', level: 2, text: 'Findings' },
    items.length === 0 ? { kind: 'paragraph', parts: ['None.'] } : { kind: 'list', items },
    ...(ignored > 0
      ? [{ kind: 'paragraph' as const, parts: [`${String(ignored)} more were ignored by the reviewers.`] }]
      : []),
  ];
}

function decisions({ analysis, decisions: all }: ReportInput, lines: Lines): Block[] {
  if (all.length === 0) return [];
  const items = all.map((decision): Inline[] => [
    { strong: decision.verdict },
    ...passage(analysis.text, decision, lines),
    decision.reason ? `: ${decision.reason}` : '',
    byWhom(decision),
  ]);
  return [
    { kind: 'heading', level: 2, text: 'Decisions' },
    { kind: 'list', items },
  ];
}

function notes({ analysis, notes: all }: ReportInput, lines: Lines): Block[] {
  if (all.length === 0) return [];
  const items = all.map((note): Inline[] => [
    note.text,
    ...passage(analysis.text, note, lines),
    byWhom(note),
  ]);
  return [
    { kind: 'heading', level: 2, text: 'Notes' },
    { kind: 'list', items },
  ];
}

/** Where the remark's passage stands now, or that it is gone, with its words. */
function passage(text: string, { anchor }: Note | Decision, lines: Lines): Inline[] {
  const found = findAnchor(text, anchor);
  const where = found
    ? ` (line ${String(lines.lineAt(found.start))})`
    : ' (the passage is no longer in the article)';
  return [`${where} `, { quote: inBrief(anchor.quote) }];
}

function byWhom({ author, date }: Note | Decision): string {
  const parts = [author, date].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function share(count: number, all: number): string {
  return all === 0 ? '–' : `${String(percentage(count, all))}%`;
}

const LONGEST_EXCERPT = 160;

function excerpt(text: string, { start, end }: Span): string {
  return inBrief(text.slice(start, Math.min(end, start + LONGEST_EXCERPT * 2)));
}

function inBrief(text: string): string {
  return cut(oneLine(text).trim(), LONGEST_EXCERPT);
}

/** ` (lines 3, 8)`; '' for none. */
function linesOf(spans: readonly Span[], lines: Lines): string {
  const all = [...new Set(spans.map(({ start }) => lines.lineAt(start)))];
  if (all.length === 0) return '';
  return ` (${all.length === 1 ? 'line' : 'lines'} ${all.join(', ')})`;
}
