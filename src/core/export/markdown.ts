import type { Agreement, Analysis, EntityType, Finding, Quotation } from '../analysis';
import { formatDate, formatRange } from '../text/formatDate';
import { Lines } from '../text/lines';
import { markdownText } from '../text/markup';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { entityGroups } from '../outline/entityOutline';
import { cut } from '../outline/excerpt';

const GROUPS: readonly (readonly [EntityType, string])[] = [
  ['country', 'Countries'],
  ['person', 'People'],
  ['organisation', 'Organisations'],
];

/** The analysis as a document to read and to pass on. */
export function toMarkdown(analysis: Analysis, knowledge: KnowledgeBase, fileName: string): string {
  const lines = new Lines(analysis.text);
  const sections = [
    `# Review of ${markdownText(fileName)}`,
    analysis.date ? `Reviewed as of **${formatDate(analysis.date.iso)}**.` : 'The article has no date.',
    analysis.incomplete.length > 0 ? `**Not checked:** ${markdownText(analysis.incomplete.join(', '))}.` : '',
    section(
      'Agreements',
      analysis.agreements.map((one) => agreementLine(one, analysis, knowledge, lines)),
    ),
    section(
      'Findings',
      analysis.findings.map((one) => findingLine(one, analysis, lines)),
    ),
    ...GROUPS.map(([type, title]) => section(title, entityLines(analysis, knowledge, type))),
    section(
      'Quotations',
      analysis.quotations.map((one) => quotationLine(one, analysis, lines)),
    ),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function agreementLine(
  agreement: Agreement,
  { text }: Analysis,
  knowledge: KnowledgeBase,
  lines: Lines,
): string {
  const { name, acronym, parties, status, dates, evidence } = agreement;
  const facts = [
    parties.map((id) => markdownText(knowledge.bodyName(id))).join(' – '),
    status ?? '',
    ...dates.map((date) => `${markdownText(date.event)} ${formatRange(date)}`),
  ].filter(Boolean);
  const [first] = evidence;
  const quote = first ? `\n  > ${quoted(text, first)} (line ${String(lines.lineAt(first.start))})` : '';
  return `**${markdownText(name)}**${acronym === null ? '' : ` (${markdownText(acronym)})`}: ${facts.join('; ')}${quote}`;
}

function findingLine(finding: Finding, { text }: Analysis, lines: Lines): string {
  return `line ${String(lines.lineAt(finding.start))}, ${finding.severity} \`${finding.rule}\`: ${markdownText(finding.message)} “${quoted(text, finding)}”`;
}

function entityLines(analysis: Analysis, knowledge: KnowledgeBase, type: EntityType): readonly string[] {
  return entityGroups(analysis, knowledge, [type]).flatMap((group) =>
    group.entities.map(({ name, mentions }) => `${markdownText(name)}: ${String(mentions.length)}`),
  );
}

function quotationLine(quotation: Quotation, { text }: Analysis, lines: Lines): string {
  const { speaker, source, start } = quotation;
  const who = speaker ? markdownText(speaker.text) : 'nobody named';
  return `line ${String(lines.lineAt(start))}, ${who} (${source}): ${quoted(text, quotation)}`;
}

function quoted(text: string, { start, end }: { start: number; end: number }): string {
  return markdownText(cut(text.slice(start, end).replace(/\s+/g, ' ').trim(), 300));
}
