import { createAnalyser } from '../../../src/core/analyse';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import { loadKnowledge } from '../../../src/core/knowledge/load';
import type {
  AgreementEventKind,
  AgreementKind,
  AgreementRecord,
  Organisation,
} from '../../../src/core/knowledge/records';
import { KNOWLEDGE_JSON } from '../../../src/generated/knowledge';

/** A record with parties and events in a line each: `signed 2022-01-06`. */
function record(
  id: string,
  name: string,
  kind: AgreementKind,
  parties: string,
  events: Partial<Record<AgreementEventKind, string>>,
  more: Partial<AgreementRecord> = {},
): AgreementRecord {
  return {
    file: null,
    id,
    name,
    aliases: [],
    shared: [],
    kind,
    parties: parties.split(' ').map((party) => ({ party })),
    events: Object.entries(events).map(([event, date]) => ({ event: event as AgreementEventKind, date })),
    ...more,
  };
}

const RAA = { shared: ['Reciprocal Access Agreement', 'RAA'] };

/** A few records of our own, so that these tests do not depend on what the knowledge base holds. */
export const RECORDS: readonly AgreementRecord[] = [
  record(
    'raa-gbr-jpn',
    'Japan–UK Reciprocal Access Agreement',
    'defence',
    'GBR JPN',
    { agreed: '2022-05-05', signed: '2023-01-11', 'in-force': '2023-10-15' },
    RAA,
  ),
  record(
    'raa-aus-jpn',
    'Japan–Australia Reciprocal Access Agreement',
    'defence',
    'AUS JPN',
    { signed: '2022-01-06', 'in-force': '2023-08-13' },
    RAA,
  ),
  record(
    'paris-agreement',
    'Paris Agreement',
    'climate',
    'FRA USA CHN IND',
    { agreed: '2015-12-12', signed: '2016-04-22', 'in-force': '2016-11-04' },
    { open: true, aliases: ['Paris accord'] },
  ),
  record('new-start', 'New START', 'arms-control', 'USA RUS', {
    signed: '2010-04-08',
    'in-force': '2011-02-05',
    extended: '2021-02-03',
  }),
  record(
    'inf-treaty',
    'Intermediate-Range Nuclear Forces Treaty',
    'arms-control',
    'USA SUN',
    { signed: '1987-12-08', 'in-force': '1988-06-01', ended: '2019-08-02' },
    { aliases: ['INF Treaty'] },
  ),
  record('asuncion-accord', 'Asunción Accord', 'peace', 'BOL PRY', { signed: '2021-05-12' }),
  record('bol-ury-gas', 'La Paz Gas Agreement', 'economic', 'BOL URY', { signed: '2021-06-10' }),
  record(
    'bol-ury-debt',
    'La Paz Debt Agreement',
    'economic',
    'BOL URY',
    { signed: '2021-06-11' },
    { acronym: 'LAPUDA' },
  ),
  record('cusco-border', 'Cusco Agreement', 'border', 'PER BOL', { signed: '1995-02-01' }),
  record('cusco-trade', 'Cusco Trade Accord', 'trade', 'PER CHL', { signed: '2010-03-01' }),
  record(
    'lima-protocol',
    'Lima Protocol',
    'legal',
    'PER BOL CHL',
    { signed: '1990-02-01' },
    { aliases: ['Treaty of Lima'] },
  ),
  record('un-ports', 'UN Ports Convention', 'maritime', 'PER BOL CHL', { signed: '1990-05-01' }),
  record('us-peru-ports', 'US-Peru port deal', 'maritime', 'PER USA', { signed: '1991-05-01' }),
  record('bol-ury-defence', 'La Paz Defence Agreement', 'defence', 'BOL URY', { signed: '2021-06-10' }),
];

const { records } = loadKnowledge(KNOWLEDGE_JSON);
const union: Organisation = {
  file: null,
  id: 'european-union',
  name: 'European Union',
  acronym: 'EU',
  aliases: [],
  kind: 'union',
  members: [],
  offices: [],
};
const organisations = [union, ...records.organisations.filter(({ id }) => id !== union.id)];

export const knowledge = new KnowledgeBase({ ...records, organisations, agreements: RECORDS });
export const analyser = createAnalyser(knowledge);
