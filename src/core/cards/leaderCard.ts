import { firstDay, holdsThrough } from '../text/partialDate';
import type { Analysis, Mention } from '../analysis';
import type { HeldTerm, KnowledgeBase } from '../knowledge/knowledgeBase';
import type { CareerStep, LeaderCard } from './card';
import { freshnessOf, holderOf, mentionPart } from './parts';
import { titleVerdict } from './titleVerdict';

/** The card of a person. Somebody whom the knowledge base does not know gets a card that says so. */
export function leaderCard(knowledge: KnowledgeBase, analysis: Analysis, mention: Mention): LeaderCard {
  const { date } = analysis;
  const person = mention.id === null ? undefined : knowledge.person(mention.id);
  const terms = person ? knowledge.termsOf(person.id) : [];
  const steps = { current: [] as CareerStep[], earlier: [] as CareerStep[], later: [] as CareerStep[] };
  for (const held of terms) {
    const certainty = date ? holdsThrough(held.term, date) : 'no';
    if (certainty !== 'no') steps.current.push(stepOf(knowledge, { ...held, certainty }));
    else if (date && date.to < firstDay(held.term.from)) steps.later.push(stepOf(knowledge, held));
    else steps.earlier.unshift(stepOf(knowledge, held));
  }
  const home = (steps.current[0] ?? steps.earlier[0] ?? steps.later[0])?.held.body ?? null;
  const country = home ? knowledge.country(home.id) : undefined;
  const record = { ...verifiedOf(knowledge, home?.id), file: person?.file ?? null };
  return {
    kind: 'person',
    ...mentionPart(analysis, mention),
    name: person?.name ?? mention.name,
    id: person?.id ?? null,
    flag: country?.iso2 ?? null,
    country: home,
    verdict: titleVerdict(knowledge, analysis, mention, terms),
    ...steps,
    died: person?.died ?? null,
    freshness: freshnessOf(knowledge, record, person ? date : null),
  };
}

/** A person's terms are as fresh as the list they stand in. */
function verifiedOf(knowledge: KnowledgeBase, body: string | undefined): { verified?: string } {
  const record = body === undefined ? undefined : (knowledge.country(body) ?? knowledge.organisation(body));
  return record?.verified === undefined ? {} : { verified: record.verified };
}

function stepOf(knowledge: KnowledgeBase, held: HeldTerm): CareerStep {
  const { before, after } = knowledge.neighbours(held);
  return { held: holderOf(held), before: before && holderOf(before), after: after && holderOf(after) };
}
