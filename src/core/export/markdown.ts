import type { Agreement, Analysis, EntityType, Finding, Quotation } from '../analysis';
import { formatDate, formatRange } from '../text/formatDate';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { entityGroups } from '../outline/entityOutline';
import { cut } from '../outline/excerpt';
import { lineCounter } from './lines';
import type { LineOf } from './lines';

const GROUPS: readonly (readonly [EntityType, string])[] = [
  ['country', 'Countries'],
  ['person', 'People'],
  ['organisation', 'Organisations'],
];

/** The analysis as a document to read and to pass on. */
export function toMarkdown(analysis: Analysis, knowledge: KnowledgeBase, fileName: string): string {
  const lineOf = lineCounter(analysis.text);
  const sections = [
    `# Review of ${escape(fileName)}`,
    analysis.date ? `Reviewed as of **${formatDate(analysis.date.iso)}**.` : 'The article has no date.',
    analysis.incomplete.length > 0 ? `**Not checked:** ${escape(analysis.incomplete.join(', '))}.` : '',
    section(
      'Agreements',
      analysis.agreements.map((one) => agreementLine(one, analysis, knowledge, lineOf)),
    ),
    section(
      'Findings',
      analysis.findings.map((one) => findingLine(one, analysis, lineOf)),
    ),
    ...GROUPS.map(([type, title]) => section(title, entityLines(analysis, knowledge, type))),
    section(
      'Quotations',
      analysis.quotations.map((one) => quotationLine(one, analysis, lineOf)),
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
  lineOf: LineOf,
): string {
  const { name, acronym, parties, status, dates, evidence } = agreement;
  const facts = [
    parties.map((id) => escape(knowledge.bodyName(id))).join(' – '),
    status ?? '',
    ...dates.map((date) => `${escape(date.event)} ${formatRange(date)}`),
  ].filter(Boolean);
  const [first] = evidence;
  const quote = first ? `\n  > ${quoted(text, first)} (line ${String(lineOf(first.start))})` : '';
  return `**${escape(name)}**${acronym === null ? '' : ` (${escape(acronym)})`}: ${facts.join('; ')}${quote}`;
}

function findingLine(finding: Finding, { text }: Analysis, lineOf: LineOf): string {
  return `line ${String(lineOf(finding.start))}, ${finding.severity} \`${finding.rule}\`: ${escape(finding.message)} “${quoted(text, finding)}”`;
}

function entityLines(analysis: Analysis, knowledge: KnowledgeBase, type: EntityType): readonly string[] {
  return entityGroups(analysis, knowledge, [type]).flatMap((group) =>
    group.entities.map(({ name, mentions }) => `${escape(name)}: ${String(mentions.length)}`),
  );
}

function quotationLine(quotation: Quotation, { text }: Analysis, lineOf: LineOf): string {
  const { speaker, source, start } = quotation;
  const who = speaker ? escape(speaker.text) : 'nobody named';
  return `line ${String(lineOf(start))}, ${who} (${source}): ${quoted(text, quotation)}`;
}

function quoted(text: string, { start, end }: { start: number; end: number }): string {
  return escape(cut(text.slice(start, end).replace(/\s+/g, ' ').trim(), 300));
}

/**
 * Text of the article as text: no Markdown, no HTML, no link, and nothing that hides or turns what follows. A bare
 * web address becomes a link in many viewers; a no-width joiner after its colon or dot would be invisible, so its
 * punctuation is written as a character reference.
 */
function escape(text: string): string {
  return text
    .replace(/[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, ' ')
    .replace(/[\\`*_{}[\]()#+\-!~|^$]/g, '\\$&')
    .replace(/[<>&@]|:(?=\/\/)|(?<=\bwww)\./gi, (character) => `&#${String(character.codePointAt(0))};`);
}
