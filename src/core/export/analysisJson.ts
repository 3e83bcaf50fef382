import type { Analysis } from '../analysis';

/** The stable shape of the headless interface: field names and their order do not change. */
export function toJson(analysis: Analysis, file: string | null, id: string | number | null) {
  return {
    file,
    id,
    date: analysis.date?.iso ?? null,
    entities: analysis.mentions.map(({ start, end, text, type, id: entity, name, form }) => ({
      start,
      end,
      text,
      type,
      id: entity,
      name,
      form,
    })),
    agreements: analysis.agreements.map((agreement) => ({
      id: agreement.id,
      name: agreement.name,
      acronym: agreement.acronym,
      kind: agreement.kind,
      parties: agreement.parties,
      status: agreement.status,
      statuses: agreement.statuses,
      dates: agreement.dates,
      mentions: agreement.mentions,
      evidence: agreement.evidence,
    })),
    quotations: analysis.quotations,
    findings: analysis.findings.map(({ rule, severity, start, end, message, fix }) => ({
      rule,
      severity,
      start,
      end,
      message,
      fix,
    })),
  };
}
