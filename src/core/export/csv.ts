import type { Analysis } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { csvCell } from '../text/markup';

const HEADER = [
  'what',
  'id',
  'name',
  'kind',
  'text',
  'status',
  'parties',
  'from',
  'to',
  'start',
  'end',
  'message',
];

/** Everything found, one line each in the order of the text, for a spreadsheet. Lines end as RFC 4180 wants. */
export function toCsv(analysis: Analysis, knowledge: KnowledgeBase): string {
  const textOf = ({ start, end }: { start: number; end: number }): string => analysis.text.slice(start, end);
  const rows: { readonly start: number; readonly row: Record<string, string | number> }[] = [];
  for (const { start, end, text, type, id, name, form, range } of analysis.mentions) {
    const row = { what: type, id: id ?? '', name, kind: form, text, start, end, ...range };
    rows.push({ start, row });
  }
  for (const agreement of analysis.agreements) {
    const { start, end } = agreement.mentions[0] ?? agreement.evidence[0] ?? { start: 0, end: 0 };
    const row = {
      what: 'agreement outline',
      id: agreement.id ?? '',
      name: agreement.name,
      kind: agreement.kind,
      text: textOf({ start, end }),
      status: agreement.status ?? '',
      parties: agreement.parties.map((id) => knowledge.bodyName(id)).join('; '),
      start,
      end,
    };
    rows.push({ start, row });
  }
  for (const { start, end, direct, speaker, source } of analysis.quotations) {
    const row = {
      what: direct ? 'quotation' : 'indirect speech',
      id: speaker?.id ?? '',
      name: speaker?.text ?? '',
      kind: source,
      text: textOf({ start, end }),
      start,
      end,
    };
    rows.push({ start, row });
  }
  for (const { start, end, rule, severity, message } of analysis.findings) {
    const row = {
      what: 'finding',
      id: rule,
      kind: severity,
      text: textOf({ start, end }),
      start,
      end,
      message,
    };
    rows.push({ start, row });
  }
  rows.sort((a, b) => a.start - b.start);
  const lines = rows.map(({ row }) => HEADER.map((column) => csvCell(row[column] ?? '')).join(','));
  return [HEADER.join(','), ...lines, ''].join('\r\n');
}
