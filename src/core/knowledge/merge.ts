/** Lays a user's records over the base. */
import { firstDay, lastDay } from '../text/partialDate';
import type { AddedName, AddedTerm } from './normalise';
import type { UserRecords } from './read';
import type { KnowledgeRecords, Office, Term } from './records';

/** A record of the same id overrides the base's; added terms and names go into the record they name, wherever it is. */
export function mergeKnowledge(
  base: KnowledgeRecords,
  user: KnowledgeRecords & Partial<Pick<UserRecords, 'terms' | 'names'>>,
): KnowledgeRecords {
  const { terms = [], names = [] } = user;
  const named = (kind: AddedName['kind']): ReadonlyMap<string, AddedName[]> =>
    grouped(
      names.filter((name) => name.kind === kind),
      ({ id }) => id,
    );
  const termsOf = grouped(terms, ({ body }) => body);
  const withOffices = <T extends { readonly id: string; readonly offices: readonly Office[] }>(
    record: T,
  ): T => {
    const added = termsOf.get(record.id);
    return added ? { ...record, offices: added.reduce(addTerm, record.offices) } : record;
  };
  const countryNames = named('country');
  const organisationNames = named('organisation');
  return {
    countries: laidOver(base.countries, user.countries).map((record) => {
      const added = countryNames.get(record.id)?.map(({ name }) => name) ?? [];
      const country = withOffices(record);
      if (added.length === 0) return country;
      return { ...country, names: { ...country.names, aliases: [...country.names.aliases, ...added] } };
    }),
    organisations: laidOver(base.organisations, user.organisations).map((record) => {
      const added = organisationNames.get(record.id)?.map(({ name }) => name) ?? [];
      const organisation = withOffices(record);
      return added.length === 0
        ? organisation
        : { ...organisation, aliases: [...organisation.aliases, ...added] };
    }),
    people: withAliases(laidOver(base.people, user.people), named('person')),
    agreements: withAliases(laidOver(base.agreements, user.agreements), named('agreement')),
    places: withAliases(laidOver(base.places, user.places), named('place')),
  };
}

function laidOver<T extends { readonly id: string }>(base: readonly T[], user: readonly T[]): readonly T[] {
  if (user.length === 0) return base;
  const records = new Map(base.map((record) => [record.id, record]));
  for (const record of user) records.set(record.id, record);
  return [...records.values()];
}

function withAliases<T extends { readonly id: string; readonly aliases: readonly string[] }>(
  records: readonly T[],
  added: ReadonlyMap<string, AddedName[]>,
): readonly T[] {
  if (added.size === 0) return records;
  return records.map((record) => {
    const names = added.get(record.id);
    return names
      ? { ...record, aliases: [...record.aliases, ...names.map(({ name }) => name.text)] }
      : record;
  });
}

/**
 * The offices with a term more. In an office of one holder, who holds it without an end holds it up to the new term,
 * and a term of the base that begins within the new one gives way to it.
 */
function addTerm(offices: readonly Office[], { role, title, term }: AddedTerm): readonly Office[] {
  const fits = (office: Office): boolean =>
    office.roles.includes(role) && (title === undefined || office.title === title || office.to === undefined);
  const office = offices.findLast((one) => fits(one) && isOpenAt(one, term)) ?? offices.findLast(fits);
  if (!office) return [...offices, { roles: [role], title: title ?? role, terms: [term] }];
  const terms = office.joint === true ? [...office.terms, term] : [...madeRoom(office.terms, term), term];
  terms.sort((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1));
  return offices.map((one) => (one === office ? { ...office, terms } : one));
}

function isOpenAt(office: Office, term: Term): boolean {
  const from = firstDay(term.from);
  return (office.from ?? '') <= from && (office.to === undefined || from < firstDay(office.to));
}

function madeRoom(terms: readonly Term[], added: Term): Term[] {
  const from = firstDay(added.from);
  const to = added.to === undefined ? '9999' : firstDay(added.to);
  return terms.flatMap((term) => {
    const start = firstDay(term.from);
    if (start >= from && start < to) return [];
    const overlaps = start < from && (term.to === undefined || lastDay(term.to) > from);
    return [overlaps ? { ...term, to: added.from } : term];
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list) list.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
