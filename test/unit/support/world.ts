/** A small made-up world, so that tests of cards and outlines do not depend on the real knowledge base. */
import type { Agreement, Analysis, ArticleDate, Mention } from '../../../src/core/analysis';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import type {
  AgreementRecord,
  Country,
  Office,
  Organisation,
  Person,
  Term,
} from '../../../src/core/knowledge/records';
import { dayRangeOf } from '../../../src/core/text/partialDate';
import { marked } from './marked';

const noNames = { aliases: [], abbreviations: [], adjectives: [], demonyms: [], prefixes: [] };

export function country(id: string, name: string, more: Partial<Country> = {}): Country {
  return {
    id,
    name,
    kind: 'country',
    capital: [],
    seats: [],
    currency: [],
    languages: [],
    names: noNames,
    ambiguous: [],
    offices: [],
    file: null,
    ...more,
  };
}

export function person(id: string, name: string, more: Partial<Person> = {}): Person {
  return { id, name, aliases: [], short: [], file: null, ...more };
}

export function organisation(id: string, name: string, more: Partial<Organisation> = {}): Organisation {
  return { id, name, aliases: [], kind: 'alliance', members: [], offices: [], file: null, ...more };
}

export function office(role: Office['roles'][number], title: string, ...terms: readonly Term[]): Office {
  return { roles: [role], title, terms };
}

export const KNOWLEDGE = new KnowledgeBase({
  countries: [
    country('AAA', 'Arland', {
      iso2: 'JP',
      official: 'Kingdom of Arland',
      region: 'Northern Isles',
      verified: '2024-06-30',
      capital: [
        { name: 'Oldcastle', to: '2010-01-01' },
        { name: 'Newcastle', from: '2010-01-01' },
      ],
      currency: [{ code: 'ARL', name: 'arl' }],
      languages: ['Arlish'],
      offices: [
        office(
          'head-of-state',
          'King',
          { person: 'anna', from: '1990-05-01', to: '2020-03-01' },
          { person: 'karl', from: '2020-03-01' },
        ),
        {
          ...office(
            'head-of-government',
            'Prime Minister',
            { person: 'ben-low', from: '2015-01-10', to: '2019-02-03' },
            { person: 'cora-high', from: '2019-02-03', to: '2022-11-15' },
            { person: null, absence: 'vacant', from: '2022-11-15', to: '2022-12-01' },
            { person: 'dan-mid', from: '2022-12-01', acting: true },
          ),
          titles: ['Premier'],
        },
        office('foreign-minister', 'Foreign Minister', {
          person: 'cora-high',
          from: '2012-01-01',
          to: '2015-01-10',
        }),
      ],
    }),
    country('BBB', 'Belmar'),
    country('CCC', 'Corland'),
    country('OLD', 'Old Union', { kind: 'former-state', to: '1991-12-26', successors: ['AAA', 'BBB'] }),
  ],
  people: [
    person('anna', 'Anna', { sex: 'f' }),
    person('karl', 'Karl', { sex: 'm' }),
    person('ben-low', 'Ben Low', { died: '2023-04-05' }),
    person('cora-high', 'Cora High', { sex: 'f' }),
    person('dan-mid', 'Dan Mid', { file: '.dateline/people.yaml' }),
  ],
  organisations: [
    organisation('zeta', 'Zeta Club', { members: [{ countries: ['AAA'], organisations: [] }] }),
    organisation('nato', 'North Atlantic Treaty Organization', {
      acronym: 'NATO',
      seat: 'Brussels',
      from: '1949-04-04',
      verified: '2024-06-30',
      members: [
        { from: '1949-04-04', countries: ['AAA'], organisations: [] },
        { from: '2023-04-04', countries: ['BBB'], organisations: [] },
      ],
      offices: [office('head', 'Secretary General', { person: 'ben-low', from: '2020-01-01' })],
    }),
  ],
  agreements: [
    {
      id: 'raa',
      name: 'Access Agreement',
      acronym: 'RAA',
      aliases: [],
      shared: [],
      kind: 'defence',
      parties: [{ party: 'AAA' }, { party: 'BBB' }, { party: 'CCC', from: '2024-01-01' }],
      events: [
        { event: 'negotiating', date: '2022-05-05' },
        { event: 'signed', date: '2023-01-11', place: 'Newcastle' },
      ],
      verified: '2024-06-30',
      file: null,
    } satisfies AgreementRecord,
  ],
  places: [
    {
      id: 'long-sea',
      name: 'Long Sea',
      kind: 'sea',
      aliases: [],
      adjectives: [],
      demonyms: [],
      states: ['AAA', 'BBB'],
      file: null,
    },
  ],
});

/** The date of an article whose reader has set it. */
export function dated(iso: string): ArticleDate {
  const range = dayRangeOf(iso);
  if (!range) throw new Error(`${iso} is no date`);
  return { iso, source: 'setting', span: null, ...range };
}

/**
 * An analysis of a text with marks: `[[Arland|country:AAA]]`. A label without an id, `[[Jo Doe|person]]`, is a mention
 * that is recognised by its form only.
 */
export function analysisOf(source: string, parts: Partial<Analysis> = {}): Analysis {
  const { text, marks } = marked(source);
  const mentions = marks.map(({ label, ...mark }): Mention => {
    const [type = '', id] = label.split(':');
    return { ...mark, type: type as Mention['type'], id: id ?? null, name: mark.text, form: 'name' };
  });
  return {
    text,
    date: null,
    invalidDate: null,
    headings: [],
    sentences: [{ start: 0, end: text.length }],
    mentions,
    agreements: [],
    quotations: [],
    findings: [],
    incomplete: [],
    ...parts,
  };
}

/** The mention at an index, with what else a test says of it. */
export function mentionIn(analysis: Analysis, index: number, more: Partial<Mention> = {}): Mention {
  const mention = analysis.mentions[index];
  if (!mention) throw new Error(`there is no mention ${String(index)}`);
  return { ...mention, ...more };
}

export function agreement(key: string, more: Partial<Agreement> = {}): Agreement {
  return {
    id: null,
    key,
    name: key,
    acronym: null,
    kind: 'defence',
    parties: [],
    contested: [],
    status: null,
    statuses: [],
    dates: [],
    mentions: [],
    evidence: [],
    ...more,
  };
}
