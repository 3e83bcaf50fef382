import type { Analysis, Mention } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { OfficeRole, Organisation } from '../knowledge/records';
import type { CountryCard, Ref } from './card';
import { asOf, existenceOf, freshnessOf, holdersOf, latestTerms, mentionPart, refOf } from './parts';

/** Who leads a country, in the order in which a reader wants to know. */
const LEADERS: readonly OfficeRole[] = [
  'de-facto',
  'head-of-state',
  'head-of-government',
  'governor-general',
];

/** Organisations by acronym or id, the best-known and most telling first. */
const BEST_KNOWN = [
  'G7',
  'NATO',
  'EU',
  'EUROPEAN-UNION',
  'BRICS',
  'G20',
  'ASEAN',
  'QUAD',
  'AUKUS',
  'FIVE-EYES',
  'AU',
  'AFRICAN-UNION',
  'SCO',
  'CSTO',
  'GCC',
  'ARAB-LEAGUE',
  'LEAGUE-OF-ARAB-STATES',
  'OPEC',
  'ECOWAS',
  'MERCOSUR',
  'OECD',
  'CPTPP',
  'RCEP',
  'APEC',
  'COMMONWEALTH',
  'COMMONWEALTH-OF-NATIONS',
  'OIC',
  'OAS',
  'OSCE',
  'UN',
  'UNITED-NATIONS',
];

/** The card of a country mention; `null` if the knowledge base does not know the country. */
export function countryCard(
  knowledge: KnowledgeBase,
  analysis: Analysis,
  mention: Mention,
): CountryCard | null {
  const country = mention.id === null ? undefined : knowledge.country(mention.id);
  if (!country) return null;
  const { date } = analysis;
  const existence = existenceOf(country, date);
  const led = date !== null && existence === 'yes';
  const leaders = led ? holdersOf(knowledge, country.id, LEADERS, date) : [];
  const roles = new Set(leaders.flatMap((holder) => holder.roles));
  return {
    kind: 'country',
    ...mentionPart(analysis, mention),
    id: country.id,
    name: country.name,
    official: country.official ?? null,
    flag: country.iso2 ?? null,
    existence,
    from: country.from ?? null,
    to: country.to ?? null,
    successors: (country.successors ?? []).map((id) => refOf(knowledge, id)),
    leaders,
    unknownRoles: led
      ? (['head-of-state', 'head-of-government'] as const).filter((role) => !roles.has(role))
      : [],
    terms: date ? [] : latestTerms(knowledge, country.id, LEADERS, 3),
    capitals: asOf(country.capital, date).map((capital) => capital.name),
    region: country.region ?? null,
    currencies: asOf(country.currency, date).map(({ code, name }) => ({ id: code, name })),
    languages: country.languages,
    memberships: date ? memberships(knowledge, country.id, date) : [],
    freshness: freshnessOf(knowledge, country, date),
  };
}

function memberships(
  knowledge: KnowledgeBase,
  country: string,
  date: NonNullable<Analysis['date']>,
): readonly Ref[] {
  const organisations = knowledge.memberships(country, date).map((membership) => membership.organisation);
  return [...new Set(organisations)]
    .map((organisation) => ({ organisation, rank: rankOf(organisation) }))
    .sort((a, b) => a.rank - b.rank || (a.organisation.name < b.organisation.name ? -1 : 1))
    .map(({ organisation: { id, acronym, name } }) => ({ id, name: acronym ?? name }));
}

function rankOf(organisation: Organisation): number {
  const ranks = [organisation.acronym ?? '', organisation.id]
    .map((name) => BEST_KNOWN.indexOf(name.toUpperCase()))
    .filter((rank) => rank >= 0);
  return Math.min(...ranks, BEST_KNOWN.length);
}
