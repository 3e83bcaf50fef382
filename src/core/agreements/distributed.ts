/** "similar pacts with Australia and Britain": as many agreements as partners. */
import type { LocalParty, Reference } from './reference';

/** The reference; one for each partner where it tells several agreements of one with each of the others. */
export function distributed(reference: Reference): readonly Reference[] {
  const { plural, source, parties, sameAs } = reference;
  if (!plural || source !== 'described' || sameAs >= 0) return [reference];
  const partners = different(parties.filter(({ role }) => role === 'with'));
  const others = different(parties.filter(({ role }) => role !== 'with' && role !== 'modifier'));
  if (partners.length > 1 && others.length === 1)
    return partners.map((one) => withParties(reference, [...others, one]));
  if (partners.length === 1 && others.length > 1)
    return others.map((one) => withParties(reference, [one, ...partners]));
  return [reference];
}

function withParties(reference: Reference, parties: readonly LocalParty[]): Reference {
  const head = singular(reference.head);
  return {
    ...reference,
    parties,
    head,
    name: reference.words.length > 0 ? `${reference.words.join(' ')} ${head}` : head,
    plural: false,
    partyCount: 0,
  };
}

/** "pact" for "pacts". */
export function singular(head: string): string {
  return SINGULAR[head] ?? head.replace(/s$/, '');
}

const SINGULAR: Readonly<Record<string, string>> = { treaties: 'treaty', memoranda: 'memorandum' };

function different(parties: readonly LocalParty[]): LocalParty[] {
  return parties.filter(({ id }, k) => parties.findIndex((other) => other.id === id) === k);
}
