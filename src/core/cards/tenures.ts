/** Terms that a reader takes for one: of one person, title and country, where they touch or lie side by side. */
import type { HeldTerm, KnowledgeBase } from '../knowledge/knowledgeBase';
import type { PartialDate } from '../knowledge/records';
import { firstDay } from '../text/partialDate';

/** The terms of a tenure in order of their start. */
export type Tenure = readonly [HeldTerm, ...HeldTerm[]];

/** "President" as head of state and then as head of government too is one tenure: Turkey from 2014. */
export function tenuresOf(terms: readonly HeldTerm[]): readonly Tenure[] {
  const tenures: [HeldTerm, ...HeldTerm[]][] = [];
  for (const held of terms) {
    const before = tenures.findLast((one) => goesOn(one, held));
    if (before) before.push(held);
    else tenures.push([held]);
  }
  return tenures;
}

function goesOn(tenure: Tenure, { body, title, term }: HeldTerm): boolean {
  const [first] = tenure;
  if (first.body !== body || first.title !== title || first.term.acting !== term.acting) return false;
  const end = endOf(tenure);
  return end === null || firstDay(term.from) <= firstDay(end);
}

/** The last day's follower; `null` while it lasts. */
export function endOf(tenure: Tenure): PartialDate | null {
  let last: PartialDate = tenure[0].term.from;
  for (const { term } of tenure) {
    if (term.to === undefined) return null;
    if (firstDay(term.to) > firstDay(last)) last = term.to;
  }
  return last;
}

/** The tenure that a term of somebody's is part of. */
export function tenureOf(knowledge: KnowledgeBase, held: HeldTerm): Tenure {
  const terms = held.person ? knowledge.termsOf(held.person.id) : [];
  return tenuresOf(terms).find((one) => one.some(({ term }) => term === held.term)) ?? [held];
}
