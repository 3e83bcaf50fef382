import type { Analysis } from '../core/analysis';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import { Lines } from '../core/text/lines';
import { visibleText } from '../core/text/visible';

/** A summary for people, one article. */
export function toText(file: string, analysis: Analysis, knowledge: KnowledgeBase): string {
  const lines: string[] = [];
  const counts = new Map<string, { label: string; count: number }>();
  for (const mention of analysis.mentions) {
    if (mention.type === 'date' || mention.type === 'place') continue;
    const key = `${mention.type}:${mention.id ?? mention.name}`;
    const entry = counts.get(key) ?? { label: `${mention.type} ${mention.name}`, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  for (const { label, count } of counts.values()) lines.push(`${label} (${String(count)})`);
  for (const agreement of analysis.agreements) {
    const parties = agreement.parties.map((party) => knowledge.bodyName(party)).join(', ');
    lines.push(
      `agreement ${agreement.name}: ${agreement.status ?? 'no status'}${parties ? ` · ${parties}` : ''}`,
    );
  }
  const places = new Lines(analysis.text);
  for (const { start, severity, rule, message } of analysis.findings)
    lines.push(`${String(places.lineAt(start))}: ${severity} ${rule}: ${message}`);
  const head = `${file}: ${analysis.date ? `dated ${analysis.date.iso}` : 'no date'}`;
  return `${visibleText(head)}\n${lines.map((line) => `  ${visibleText(line)}\n`).join('')}`;
}
