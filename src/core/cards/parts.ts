/** The parts that several cards share. */
import type { Analysis, ArticleDate, Mention } from '../analysis';
import type { HeldTerm, KnowledgeBase } from '../knowledge/knowledgeBase';
import type { OfficeRole } from '../knowledge/records';
import { firstDay, holdsThrough } from '../text/partialDate';
import { mentionsOfSame } from './allMentions';
import { endOf, tenureOf, type Tenure } from './tenures';
import type { Existence, Freshness, Holder, MentionPosition, Ref } from './card';

/** What every card has of the mention itself. */
export function mentionPart(analysis: Analysis, mention: Mention) {
  const { name, text, form } = mention;
  return { name, text, form, date: analysis.date, position: positionOf(analysis, mention) };
}

export function positionOf(analysis: Analysis, mention: Mention): MentionPosition {
  const same = mentionsOfSame(analysis, mention);
  const at = same.findIndex((other) => other.start === mention.start);
  return { index: at + 1, count: same.length, previous: same[at - 1] ?? null, next: same[at + 1] ?? null };
}

export function freshnessOf(
  knowledge: KnowledgeBase,
  record: { readonly verified?: string; readonly file: string | null },
  date: ArticleDate | null,
): Freshness {
  return {
    checked: record.verified ?? null,
    beyond: date !== null && knowledge.isBeyondVerified(record, date),
    file: record.file,
  };
}

/** How a record's lifetime lies to the article's date. A range that only touches it counts as within. */
export function existenceOf(
  record: { readonly from?: string; readonly to?: string },
  date: ArticleDate | null,
): Existence {
  if (!date) return 'unknown';
  if (holdsThrough(record, date) !== 'no') return 'yes';
  return record.from !== undefined && date.to < firstDay(record.from) ? 'not-yet' : 'no-longer';
}

export function holderOf(held: HeldTerm): Holder {
  const { term, office, person } = held;
  return {
    body: { id: held.body, name: held.bodyName },
    title: held.title,
    roles: office.roles,
    person: person && { id: person.id, name: person.name },
    absence: person ? null : (term.absence ?? 'unknown'),
    from: term.from,
    to: term.to ?? null,
    acting: term.acting ?? false,
    certainty: held.certainty,
    note: term.note ?? null,
  };
}

/** What the terms of a tenure say together. `shown`: those of them that count on the date. */
export function holderOfTenure(tenure: Tenure, shown: readonly HeldTerm[] = tenure): Holder {
  const [first] = tenure;
  const held = shown[0] ?? first;
  const roles = [...new Set(shown.flatMap(({ office }) => office.roles))];
  const isSure = shown.some(({ certainty }) => certainty === 'yes');
  const notes = shown.flatMap(({ term }) => term.note ?? []);
  return {
    ...holderOf(held),
    roles,
    from: first.term.from,
    to: endOf(tenure),
    certainty: isSure ? 'yes' : 'maybe',
    note: notes[0] ?? null,
  };
}

/** Holders of several roles on a date, each once even where the title is that of two of the roles. */
export function holdersOf(
  knowledge: KnowledgeBase,
  body: string,
  roles: readonly OfficeRole[],
  date: ArticleDate,
): readonly Holder[] {
  const held = roles.flatMap((role) => knowledge.holders(body, role, date));
  const shown = new Map<unknown, { tenure: Tenure; terms: HeldTerm[] }>();
  for (const one of uniqueTerms(held)) {
    const tenure = tenureOf(knowledge, one);
    const key = one.person ? `${one.person.id} ${one.title} ${tenure[0].term.from}` : one.term;
    const known = shown.get(key);
    if (known) known.terms.push(one);
    else shown.set(key, { tenure, terms: [one] });
  }
  return [...shown.values()].map(({ tenure, terms }) => holderOfTenure(tenure, terms));
}

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

/** The latest terms in each office with one of the roles, the latest first: for articles without a date. */
export function latestTerms(
  knowledge: KnowledgeBase,
  body: string,
  roles: readonly OfficeRole[],
  most: number,
): readonly Holder[] {
  const held = uniqueTerms(roles.flatMap((role) => knowledge.holders(body, role, ALWAYS)));
  const offices = [...new Set(held.map((one) => one.office))];
  return offices.flatMap((office) => {
    const terms = held.filter((one) => one.office === office).map(holderOf);
    // No date is asked about, so that "maybe on that date" would mean nothing.
    return terms
      .slice(-most)
      .reverse()
      .map((holder) => ({ ...holder, certainty: 'yes' as const }));
  });
}

function uniqueTerms(held: readonly HeldTerm[]): readonly HeldTerm[] {
  const seen = new Set<unknown>();
  return held.filter((one) => {
    if (seen.has(one.term)) return false;
    seen.add(one.term);
    return true;
  });
}

/** A country or organisation by id, with its name. */
export function refOf(knowledge: KnowledgeBase, id: string): Ref {
  return { id, name: knowledge.bodyName(id) };
}

/** Of a list of dated things, those that held on the date, or without a date the present ones. */
export function asOf<T extends { readonly from?: string; readonly to?: string }>(
  list: readonly T[],
  date: ArticleDate | null,
): readonly T[] {
  return list.filter((one) => (date ? holdsThrough(one, date) !== 'no' : one.to === undefined));
}
