import { firstDay, holdsThrough } from '../text/partialDate';
import type { Analysis, ArticleDate, Mention } from '../analysis';
import type { HeldTerm, KnowledgeBase } from '../knowledge/knowledgeBase';
import type { OfficeRole } from '../knowledge/records';
import type { CareerStep, Holder, LeaderCard } from './card';
import { freshnessOf, holderOf, holderOfTenure, mentionPart, refOf } from './parts';
import { endOf, tenuresOf, type Tenure } from './tenures';
import { titleVerdict } from './titleVerdict';

/** The card of a person. Somebody whom the knowledge base does not know gets a card that says so. */
export function leaderCard(knowledge: KnowledgeBase, analysis: Analysis, mention: Mention): LeaderCard {
  const { date } = analysis;
  const person = mention.id === null ? undefined : knowledge.person(mention.id);
  const terms = person ? knowledge.termsOf(person.id) : [];
  const steps = stepsOf(knowledge, tenuresOf(terms), date, person?.home ?? null);
  const home = person?.home ?? (steps.current[0] ?? steps.earlier[0] ?? steps.later[0])?.held.body.id;
  const country = home ? knowledge.country(home) : undefined;
  const record = { ...verifiedOf(knowledge, home), file: person?.file ?? null };
  return {
    kind: 'person',
    ...mentionPart(analysis, mention),
    name: person?.name ?? mention.name,
    id: person?.id ?? null,
    flag: country?.iso2 ?? null,
    country: home ? refOf(knowledge, home) : null,
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

/** Offices on the date, before it and after it, each list with what a reader asks for first at its head. */
function stepsOf(
  knowledge: KnowledgeBase,
  tenures: readonly Tenure[],
  date: ArticleDate | null,
  home: string | null,
): Pick<LeaderCard, 'current' | 'earlier' | 'later'> {
  const current: CareerStep[] = [];
  const earlier: CareerStep[] = [];
  const later: CareerStep[] = [];
  for (const tenure of tenures) {
    const shown = date
      ? tenure.flatMap((held) => {
          const certainty = holdsThrough(held.term, date);
          return certainty === 'no' ? [] : [{ ...held, certainty }];
        })
      : [];
    if (shown.length > 0) current.push(stepOf(knowledge, tenure, shown));
    else if (date && date.to < firstDay(tenure[0].term.from)) later.push(stepOf(knowledge, tenure));
    else earlier.push(stepOf(knowledge, tenure));
  }
  const rank = (step: CareerStep): number => rankOf(step, home);
  const end = ({ held: { to } }: CareerStep): string => (to === null ? '9999' : firstDay(to));
  return {
    current: joined(current, home).sort((a, b) => rank(a) - rank(b)),
    // The last one is the one that ended last, not the one that began last.
    earlier: joined(earlier, home).sort((a, b) => compare(end(b), end(a)) || rank(a) - rank(b)),
    later: joined(later, home),
  };
}

/** What somebody is first of all: in the own country before elsewhere, the highest office before the others. */
function rankOf({ held }: CareerStep, home: string | null): number {
  const at = HIGHEST.findIndex((role) => held.roles.includes(role));
  return (at < 0 ? HIGHEST.length : at) + (home === null || held.body.id === home ? 0 : 100);
}

const HIGHEST: readonly OfficeRole[] = [
  'head-of-state',
  'de-facto',
  'head-of-government',
  'vice-president',
  'crown-prince',
  'foreign-minister',
  'defence-minister',
];

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** So many equal offices in other countries make one line: "King of 14 other countries". */
const EQUAL_OFFICES = 3;

function joined(steps: readonly CareerStep[], home: string | null): CareerStep[] {
  const elsewhere = steps.filter(({ held }) => held.body.id !== home && held.roles.includes('head-of-state'));
  const result: CareerStep[] = [];
  const done = new Set<string>();
  for (const step of steps) {
    const equal = elsewhere.includes(step)
      ? elsewhere.filter(({ held }) => held.title === step.held.title)
      : [];
    if (home === null || equal.length < EQUAL_OFFICES) result.push(step);
    else if (!done.has(step.held.title)) {
      done.add(step.held.title);
      result.push({ ...step, before: null, after: null, others: equal.map(({ held }) => held.body) });
    }
  }
  return result;
}

function stepOf(knowledge: KnowledgeBase, tenure: Tenure, shown?: readonly HeldTerm[]): CareerStep {
  const last = tenure.findLast(({ term }) => (term.to ?? null) === endOf(tenure)) ?? tenure[0];
  const other = (neighbour: HeldTerm | null): Holder | null =>
    // "President" after "Chairman of the Supreme Soviet": no other person came before.
    neighbour && neighbour.term.person !== last.term.person ? holderOf(neighbour) : null;
  const before = other(knowledge.neighbours(tenure[0]).before);
  const after = other(knowledge.neighbours(last).after);
  return { held: holderOfTenure(tenure, shown), before, after, others: [] };
}
