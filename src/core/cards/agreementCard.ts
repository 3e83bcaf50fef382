import { firstDay } from '../text/partialDate';
import { overlaps } from '../text/span';
import type { Agreement, Analysis, Mention } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { AgreementEvent, AgreementRecord } from '../knowledge/records';
import type { AgreementCard, EventOnCard } from './card';
import { asOf, freshnessOf, mentionPart, refOf } from './parts';

/** The card of an agreement: what the text says of it beside what the knowledge base says as of the date. */
export function agreementCard(knowledge: KnowledgeBase, analysis: Analysis, mention: Mention): AgreementCard {
  const agreement = agreementOf(analysis, mention);
  const id = agreement?.id ?? mention.id;
  const record = id === null ? undefined : knowledge.agreement(id);
  return {
    kind: 'agreement',
    ...mentionPart(analysis, mention),
    name: agreement?.name ?? record?.name ?? mention.name,
    id: record?.id ?? null,
    acronym: agreement?.acronym ?? record?.acronym ?? null,
    sort: agreement?.kind ?? record?.kind ?? null,
    said: agreement ? saidOf(knowledge, agreement) : null,
    record: record ? recordOf(knowledge, record, analysis) : null,
    objections: agreement ? objectionsTo(analysis, agreement) : [],
  };
}

/** The agreement that a mention stands for: the one with a mention there, otherwise the one with its id. */
function agreementOf(analysis: Analysis, mention: Mention): Agreement | null {
  const here = analysis.agreements.find((one) => one.mentions.some((span) => overlaps(span, mention)));
  if (here) return here;
  return analysis.agreements.find((one) => one.id !== null && one.id === mention.id) ?? null;
}

function saidOf(knowledge: KnowledgeBase, agreement: Agreement): NonNullable<AgreementCard['said']> {
  return {
    key: agreement.key,
    parties: agreement.parties.map((id) => refOf(knowledge, id)),
    status: agreement.status,
    statuses: agreement.statuses.map(({ status, start, end }) => ({ status, span: { start, end } })),
    dates: agreement.dates.map(({ event, from, to, start, end }) => ({
      event,
      range: { from, to },
      span: { start, end },
    })),
  };
}

function recordOf(
  knowledge: KnowledgeBase,
  record: AgreementRecord,
  analysis: Analysis,
): NonNullable<AgreementCard['record']> {
  const { date } = analysis;
  const event = (one: AgreementEvent): EventOnCard => ({
    event: one.event,
    date: one.date,
    place: one.place ?? null,
    parties: (one.parties ?? []).map((id) => refOf(knowledge, id)),
  });
  const isLater = (one: AgreementEvent): boolean => date !== null && firstDay(one.date) > date.to;
  return {
    name: record.name,
    official: record.official ?? null,
    parties: asOf(record.parties, date).map(({ party }) => refOf(knowledge, party)),
    open: record.open ?? false,
    events: record.events.filter((one) => !isLater(one)).map(event),
    later: record.events.filter(isLater).map(event),
    freshness: freshnessOf(knowledge, record, date),
  };
}

function objectionsTo(analysis: Analysis, agreement: Agreement): readonly string[] {
  const spans = [...agreement.mentions, ...agreement.statuses, ...agreement.dates];
  return analysis.findings
    .filter((finding) => finding.rule.startsWith('agreement-'))
    .filter((finding) => spans.some((span) => overlaps(span, finding)))
    .map((finding) => finding.message);
}
