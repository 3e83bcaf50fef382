/** How each kind of record is written in YAML. `docs/knowledge.md` says the same in words. */
import type { AgreementEventKind, AgreementKind, OfficeRole, PlaceKind } from './records';
import {
  choice,
  date,
  flag,
  idOf,
  list,
  optional,
  pattern,
  required,
  text,
  type Field,
  type RecordShape,
  type TableShape,
} from './shape';

// Written as objects, so that the compiler complains when a value of the type is missing here.
export const OFFICE_ROLES = keysOf<OfficeRole>({
  'head-of-state': true,
  'head-of-government': true,
  'de-facto': true,
  'governor-general': true,
  'vice-president': true,
  'crown-prince': true,
  'foreign-minister': true,
  'defence-minister': true,
  'party-leader': true,
  head: true,
  other: true,
});

export const AGREEMENT_KINDS = keysOf<AgreementKind>({
  'arms-control': true,
  defence: true,
  trade: true,
  peace: true,
  ceasefire: true,
  climate: true,
  maritime: true,
  nuclear: true,
  border: true,
  'human-rights': true,
  economic: true,
  diplomatic: true,
  legal: true,
  technology: true,
  environment: true,
  integration: true,
  other: true,
});

export const EVENT_KINDS = keysOf<AgreementEventKind>({
  proposed: true,
  negotiating: true,
  agreed: true,
  initialled: true,
  signed: true,
  ratified: true,
  'in-force': true,
  extended: true,
  suspended: true,
  withdrawn: true,
  rejected: true,
  ended: true,
  amended: true,
});

export const PLACE_KINDS = keysOf<PlaceKind>({
  sea: true,
  ocean: true,
  strait: true,
  gulf: true,
  lake: true,
  river: true,
  region: true,
  island: true,
  mountain: true,
  desert: true,
  territory: true,
  subdivision: true,
  city: true,
  landmark: true,
});

function keysOf<K extends string>(values: Readonly<Record<K, true>>): readonly K[] {
  return Object.keys(values) as K[];
}

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = pattern(SLUG, 'an id in lower-case ASCII with hyphens, such as jens-stoltenberg');
const countryCode = pattern(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code in capitals, such as JPN');

const span: Readonly<Record<string, Field>> = {
  from: optional(date, 'First day on which it holds: YYYY-MM-DD, YYYY-MM or YYYY.'),
  to: optional(date, 'First day on which it no longer holds. Leave it out while it holds.'),
};
const note = optional(text, 'A remark for those who maintain the file.');
const verified = optional(date, 'The last day for which the record is known to be right.');

const datedName: RecordShape = {
  kind: 'record',
  shorthand: 'text',
  fields: { text: required(text, 'The name as it is written.'), ...span },
};
const names = (about: string): Field => optional(list(datedName), about);
const texts = (about: string): Field => optional(list(text), about);

const term: RecordShape = {
  kind: 'record',
  oneOf: ['person', 'vacant', 'unknown'],
  fields: {
    person: optional(idOf('person'), 'Id of the holder, as in “people”.'),
    vacant: optional(flag, 'true: nobody held the office.'),
    unknown: optional(flag, 'true: it is not known who held the office.'),
    from: required(date, 'The day on which the office was taken (oath, accession).'),
    to: optional(date, 'The day on which the successor took it. Leave it out for who holds it now.'),
    acting: optional(flag, 'true for acting and interim holders.'),
    title: optional(text, 'Where it differs from the office’s title.'),
    note,
  },
};

const office: RecordShape = {
  kind: 'record',
  fields: {
    role: required(list(choice(OFFICE_ROLES)), 'What the office is; more than one where it is two of them.'),
    title: required(text, 'As the press writes it in English.'),
    titles: texts('Other titles that the press uses.'),
    feminine: optional(text, 'A woman’s form of the title: Queen.'),
    holders: optional(choice(['one', 'joint']), 'joint: several hold it together.'),
    ...span,
    terms: optional(list(term), 'Who held it, in order of time.'),
  },
};
const offices = optional(list(office), 'Offices and their holders.');

export const PERSON: RecordShape = {
  kind: 'record',
  fields: {
    name: required(text, 'The name as the press writes it today.'),
    aliases: texts('Other spellings and full names. Forms without diacritics are found by themselves.'),
    short: texts('What a later mention uses, where that is not the last word of the name.'),
    sex: optional(choice(['m', 'f']), 'm or f: decides between King and Queen.'),
    died: optional(date, 'Day of death.'),
    note,
  },
};
const people: TableShape = { kind: 'table', of: PERSON };
const peopleField = optional(people, 'Who is named in the offices: an id and a record for each.');

const COUNTRY: RecordShape = {
  kind: 'record',
  fields: {
    id: required(countryCode, 'ISO 3166-1 alpha-3 code.'),
    iso2: optional(pattern(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code such as JP'), 'For the flag.'),
    name: required(text, 'As the press writes it.'),
    official: optional(text, 'Full official name.'),
    region: optional(text, 'Sub-region as in the UN’s M49.'),
    ...span,
    successors: optional(list(idOf('country')), 'For a state that is no more: those that followed it.'),
    verified,
    complete: optional(
      { kind: 'record', fields: { from: required(date, 'First day of the span without holes.') } },
      'Since when the list of terms has no holes.',
    ),
    capital: optional(
      list({
        kind: 'record',
        shorthand: 'name',
        fields: {
          name: required(text, 'Name of the city.'),
          aliases: texts('Its other spellings.'),
          ...span,
        },
      }),
      'The capital; it may stand for the government.',
    ),
    seats: names('Buildings and streets that stand for the government: Kremlin, Downing Street.'),
    currency: optional(
      list({
        kind: 'record',
        fields: {
          code: required(pattern(/^[A-Z]{3}$/, 'an ISO 4217 code such as JPY'), 'ISO 4217 code.'),
          name: required(text, 'Name in lower case: yen.'),
          ...span,
        },
      }),
      'Currencies with the dates of changes.',
    ),
    languages: texts('Official languages.'),
    names: optional(
      {
        kind: 'record',
        fields: {
          aliases: names('Other names; former official ones with dates.'),
          abbreviations: names('Matched in this letter case: US, UAE.'),
          adjectives: names('Japanese, British.'),
          demonyms: names('Names for the people, in the singular.'),
          prefixes: names('First part of a compound: Anglo, Sino.'),
        },
      },
      'What the press calls it.',
    ),
    ambiguous: optional(
      list({
        kind: 'record',
        fields: {
          text: required(text, 'A name of this country that means something else, too.'),
          with: required(text, 'What else it means: the US state.'),
        },
      }),
      'Names that need the sentence around them to be told apart.',
    ),
    leads: optional(
      list({
        kind: 'record',
        shorthand: 'role',
        fields: {
          role: required(choice(['head-of-state', 'head-of-government']), 'Which of the two leads.'),
          ...span,
        },
      }),
      'Whom “the German leader” means; leave out where neither law nor use is clear.',
    ),
    offices,
    people: peopleField,
    note,
  },
};

const ORGANISATION: RecordShape = {
  kind: 'record',
  fields: {
    id: required(slug, 'Lower case with hyphens; unique.'),
    name: required(text, 'Full name.'),
    official: optional(text, 'Official name where it is another one.'),
    acronym: optional(text, 'NATO'),
    aliases: names('Other names.'),
    kind: required(text, 'In two or three words: military alliance.'),
    ...span,
    seat: optional(text, 'City of the headquarters.'),
    verified,
    members: optional(
      list({
        kind: 'record',
        fields: {
          ...span,
          countries: optional(list(idOf('country')), 'Codes of countries that joined on that day.'),
          organisations: optional(list(idOf('organisation')), 'Ids of organisations that joined.'),
          early: optional(flag, 'true where they joined before they were independent (India in the UN).'),
          note,
        },
      }),
      'Members, in groups by the day of joining.',
    ),
    offices,
    people: peopleField,
    note,
  },
};

const AGREEMENT: RecordShape = {
  kind: 'record',
  fields: {
    id: required(slug, 'Lower case with hyphens; unique.'),
    name: required(text, 'As the press calls it.'),
    official: optional(text, 'Full official name.'),
    acronym: optional(text, 'RAA'),
    aliases: texts('Other names.'),
    shared: texts('Those of its names that other agreements have, too; the parties decide.'),
    kind: required(choice(AGREEMENT_KINDS), 'What it is about.'),
    parties: optional(
      list({
        kind: 'record',
        shorthand: 'party',
        fields: { party: required(idOf('body'), 'Country code or organisation id.'), ...span },
      }),
      'Countries and organisations.',
    ),
    open: optional(flag, 'true: open to all states; the parties here are only some.'),
    events: optional(
      list({
        kind: 'record',
        fields: {
          event: required(choice(EVENT_KINDS), 'What happened.'),
          date: required(date, 'When.'),
          place: optional(text, 'Where.'),
          parties: optional(list(idOf('body')), 'Those concerned; none: all.'),
          note,
        },
      }),
      'What happened to it, in order of time.',
    ),
    verified,
    note,
  },
};

const PLACE: RecordShape = {
  kind: 'record',
  fields: {
    id: optional(
      pattern(/^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/, 'an ISO code (HKG) or lower case with hyphens'),
      'ISO code of a territory; others are made from the name.',
    ),
    name: required(text, 'Name.'),
    kind: required(choice(PLACE_KINDS), 'What it is.'),
    state: optional(list(idOf('country')), 'The country that it belongs to.'),
    states: optional(list(idOf('country')), 'The countries that it belongs to.'),
    aliases: texts('Other names.'),
    adjectives: texts('Its adjectives.'),
    demonyms: texts('Names for its people, in the singular.'),
    ...span,
    note,
  },
};

/** A term for an office that the base knows: adds to a record without replacing it. */
const ADDED_TERM: RecordShape = {
  kind: 'record',
  oneOf: ['country', 'organisation'],
  fields: {
    country: optional(idOf('country'), 'Code of the country.'),
    organisation: optional(idOf('organisation'), 'Id of the organisation.'),
    role: required(choice(OFFICE_ROLES), 'Which of its offices.'),
    title: optional(text, 'Title of the office; needed where the base has no such office.'),
    person: required(idOf('person'), 'Id of the holder.'),
    from: required(date, 'The day on which the office was taken.'),
    to: optional(date, 'The day on which it ended. Leave it out for who holds it now.'),
    acting: optional(flag, 'true for acting and interim holders.'),
    note,
  },
};

/** One more name for something that the base knows. */
const ADDED_NAME: RecordShape = {
  kind: 'record',
  oneOf: ['country', 'person', 'organisation', 'agreement', 'place'],
  fields: {
    text: required(text, 'The name as it is written.'),
    country: optional(idOf('country'), 'Code of the country that it means.'),
    person: optional(idOf('person'), 'Id of the person that it means.'),
    organisation: optional(idOf('organisation'), 'Id of the organisation that it means.'),
    agreement: optional(idOf('agreement'), 'Id of the agreement that it means.'),
    place: optional(idOf('place'), 'Id of the place that it means.'),
    from: optional(date, 'Since when it is called so (countries and organisations).'),
    to: optional(date, 'Until when it was called so (countries and organisations).'),
    note,
  },
};

/** A file of any name may hold these; the key says of what kind the records are. */
export const SECTIONS = {
  countries: { shape: COUNTRY, about: 'States.' },
  'former-states': { shape: COUNTRY, about: 'States that are no more.' },
  organisations: { shape: ORGANISATION, about: 'Organisations.' },
  agreements: { shape: AGREEMENT, about: 'Treaties, pacts and other agreements.' },
  places: { shape: PLACE, about: 'Places that are not states.' },
  terms: { shape: ADDED_TERM, about: 'Terms for offices that are in the knowledge base already.' },
  names: { shape: ADDED_NAME, about: 'More names for what is in the knowledge base already.' },
} as const satisfies Readonly<Record<string, { readonly shape: RecordShape; readonly about: string }>>;

export type Section = keyof typeof SECTIONS;

export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];
