import { holdsThrough } from '../text/partialDate';
import type { Analysis, ArticleDate, Mention } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Country, OfficeRole, Organisation } from '../knowledge/records';
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
  const partOf = date && existence === 'not-yet' ? stateBefore(knowledge, country.id, date) : null;
  // Serbia had a president and a government of its own while it was part of Yugoslavia.
  const leaders =
    date && (existence === 'yes' || partOf) ? holdersOf(knowledge, country.id, LEADERS, date) : [];
  const led = date !== null && existence === 'yes';
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
    partOf,
    leaders,
    unknownRoles: led ? HEADS.filter((role) => !roles.has(role) && !hadNoOffice(country, role, date)) : [],
    terms: date ? [] : latestTerms(knowledge, country.id, LEADERS, 3),
    capitals: asOf(country.capital, date).map((capital) => capital.name),
    region: country.region ?? null,
    currencies: asOf(country.currency, date).map(({ code, name }) => ({ id: code, name })),
    languages: country.languages,
    memberships: date ? memberships(knowledge, country.id, date) : [],
    freshness: freshnessOf(knowledge, country, date),
  };
}

const HEADS = ['head-of-state', 'head-of-government'] as const;

/** Myanmar had no prime minister for ten years: the offices of the role have their dates, and none is that of the card. */
function hadNoOffice({ offices }: Country, role: OfficeRole, date: ArticleDate): boolean {
  const having = offices.filter(({ roles }) => roles.includes(role));
  return having.length > 0 && having.every((office) => holdsThrough(office, date) === 'no');
}

/** The former state that was there on the date and that a state came from, at once or in two steps. */
function stateBefore(knowledge: KnowledgeBase, country: string, date: ArticleDate): Ref | null {
  const former = knowledge.records.countries.filter(({ kind }) => kind === 'former-state');
  const cameFrom = (id: string): typeof former =>
    former.filter(({ successors }) => successors?.includes(id) === true);
  const all = cameFrom(country).flatMap((state) => [state, ...cameFrom(state.id)]);
  const there = all.find((state) => holdsThrough(state, date) === 'yes');
  return there ? refOf(knowledge, there.id) : null;
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
