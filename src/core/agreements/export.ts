/** The agreements of one or more articles as CSV and Markdown; `calendar.ts` makes the calendar. */
import type { Agreement, Analysis } from '../analysis';
import type { AnalysedArticle } from './analysedArticle';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { csvCell, markdownText } from '../text/markup';

export type { AnalysedArticle };

const COLUMNS = [
  'article',
  'articleDate',
  'id',
  'name',
  'acronym',
  'kind',
  'parties',
  'partyNames',
  'status',
  'statuses',
  'dates',
  'mentions',
  'start',
  'end',
  'evidence',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** One line an agreement, with a header; lines end as RFC 4180 wants. No agreements: the header alone. */
export function agreementsToCsv(articles: readonly AnalysedArticle[], knowledge: KnowledgeBase): string {
  const rows = articles.flatMap((article) =>
    article.analysis.agreements.map((agreement) => rowOf(article, agreement, knowledge)),
  );
  const lines = [
    COLUMNS.join(','),
    ...rows.map((row) => COLUMNS.map((column) => csvCell(row[column])).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function rowOf({ name, analysis }: AnalysedArticle, agreement: Agreement, knowledge: KnowledgeBase): Row {
  const { text, date } = analysis;
  const first = agreement.mentions[0] ?? agreement.evidence[0] ?? { start: 0, end: 0 };
  const sentence = agreement.evidence[0] ?? first;
  return {
    article: name,
    articleDate: date?.iso ?? '',
    id: agreement.id ?? '',
    name: agreement.name,
    acronym: agreement.acronym ?? '',
    kind: agreement.kind,
    parties: agreement.parties.join('; '),
    partyNames: agreement.parties.map((party) => knowledge.bodyName(party)).join('; '),
    status: agreement.status ?? '',
    statuses: [...new Set(agreement.statuses.map(({ status }) => status))].join('; '),
    dates: agreement.dates.map(({ event, from, to }) => `${event} ${period(from, to)}`).join('; '),
    mentions: agreement.mentions.length,
    start: first.start,
    end: first.end,
    evidence: text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '),
  };
}

/** A section an article, with a list of its agreements. '' where there is none. */
export function agreementsToMarkdown(articles: readonly AnalysedArticle[], knowledge: KnowledgeBase): string {
  return articles
    .filter(({ analysis }) => analysis.agreements.length > 0)
    .map(({ name, analysis }) => {
      const heading = `## ${markdownText(name)}${analysis.date ? ` (${analysis.date.iso})` : ''}`;
      return [
        heading,
        '',
        ...analysis.agreements.map((agreement) => agreementToMarkdown(agreement, analysis, knowledge)),
        '',
      ].join('\n');
    })
    .join('\n');
}

/** One agreement as an item of a list, with its parties, status, dates and evidence. */
export function agreementToMarkdown(
  agreement: Agreement,
  { text }: Pick<Analysis, 'text'>,
  knowledge: KnowledgeBase,
): string {
  const { name, acronym, kind, parties, status, dates, evidence } = agreement;
  const lines = [
    `- **${markdownText(name)}**${acronym !== null && acronym !== name ? ` (${markdownText(acronym)})` : ''}`,
  ];
  lines.push(`  - Kind: ${kind}`);
  if (parties.length > 0)
    lines.push(`  - Parties: ${parties.map((party) => markdownText(knowledge.bodyName(party))).join(', ')}`);
  if (status !== null) lines.push(`  - Status: ${status}`);
  for (const { event, from, to } of dates)
    lines.push(`  - ${markdownText(event.charAt(0).toUpperCase() + event.slice(1))}: ${period(from, to)}`);
  const sentence = evidence[0];
  if (sentence)
    lines.push(`  - “${markdownText(text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '))}”`);
  return lines.join('\n');
}

function period(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}
