/**
 * Turns what the YAML files say (see `docs/knowledge.md`) into records. The input is plain data that `conform` has
 * found to be well formed; shorthand is written out here, so that everything after it sees one shape.
 */
import type {
  AddedName,
  AddedTerm,
  AgreementEvent,
  AgreementEventKind,
  AgreementKind,
  AgreementParty,
  AgreementRecord,
  Country,
  DatedName,
  Leading,
  Membership,
  Office,
  Organisation,
  Person,
  Place,
  PlaceKind,
  Term,
} from './records';

export type Raw = Readonly<Record<string, unknown>>;

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rawList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A list of plain strings; of an entry with dates (`{ text, from, to }`) only the text counts here. */
function texts(value: unknown): string[] {
  return rawList(value)
    .map((entry) => (isRaw(entry) ? text(entry['text']) : text(entry)))
    .filter(Boolean);
}

/** `{ [key]: value }` if there is a value, otherwise nothing: records leave out what they do not know. */
function optional<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  const written = text(value);
  return written ? ({ [key]: written } as Record<K, string>) : {};
}

function span(raw: Raw): { from?: string; to?: string } {
  return { ...optional('from', raw['from']), ...optional('to', raw['to']) };
}

function datedName(value: unknown): DatedName {
  return isRaw(value)
    ? { text: text(value['text'] ?? value['name']), ...span(value) }
    : { text: text(value) };
}

function datedNames(value: unknown): DatedName[] {
  return rawList(value)
    .map(datedName)
    .filter((name) => name.text !== '');
}

function term(raw: Raw): Term {
  const absence = raw['vacant'] === true ? 'vacant' : raw['unknown'] === true ? 'unknown' : null;
  return {
    person: absence ? null : text(raw['person']),
    ...(absence ? { absence } : {}),
    from: text(raw['from']),
    ...optional('to', raw['to']),
    ...(raw['acting'] === true ? { acting: true } : {}),
    ...optional('title', raw['title']),
    ...optional('note', raw['note']),
  };
}

function office(raw: Raw): Office {
  const titles = texts(raw['titles']);
  return {
    roles: texts(raw['role']) as Office['roles'],
    title: text(raw['title']),
    ...(titles.length > 0 ? { titles } : {}),
    ...optional('feminine', raw['feminine']),
    ...(raw['holders'] === 'joint' ? { joint: true } : {}),
    ...span(raw),
    terms: rawList(raw['terms']).filter(isRaw).map(term),
  };
}

function offices(value: unknown): Office[] {
  return rawList(value).filter(isRaw).map(office);
}

export function toCountry(raw: Raw, kind: Country['kind'], file: string | null): Country {
  const names = isRaw(raw['names']) ? raw['names'] : {};
  const complete = isRaw(raw['complete']) ? raw['complete'] : {};
  return {
    id: text(raw['id']),
    ...optional('iso2', raw['iso2']),
    kind,
    name: text(raw['name']),
    ...optional('official', raw['official']),
    ...optional('region', raw['region']),
    ...span(raw),
    ...(raw['successors'] === undefined ? {} : { successors: texts(raw['successors']) }),
    ...optional('verified', raw['verified']),
    ...optional('completeFrom', complete['from']),
    capital: rawList(raw['capital']).map((value) => {
      const capital = isRaw(value) ? value : { name: value };
      const aliases = texts(capital['aliases']);
      return { name: text(capital['name']), ...(aliases.length > 0 ? { aliases } : {}), ...span(capital) };
    }),
    seats: datedNames(raw['seats']),
    currency: rawList(raw['currency'])
      .filter(isRaw)
      .map((currency) => ({ code: text(currency['code']), name: text(currency['name']), ...span(currency) })),
    languages: texts(raw['languages']),
    names: {
      aliases: datedNames(names['aliases']),
      abbreviations: datedNames(names['abbreviations']),
      adjectives: texts(names['adjectives']),
      demonyms: texts(names['demonyms']),
      prefixes: texts(names['prefixes']),
    },
    ambiguous: rawList(raw['ambiguous'])
      .filter(isRaw)
      .map((entry) => ({ text: text(entry['text']), with: text(entry['with']) })),
    ...(raw['leads'] === undefined ? {} : { leads: rawList(raw['leads']).map(leading) }),
    offices: offices(raw['offices']),
    file,
  };
}

function leading(value: unknown): Leading {
  const raw = isRaw(value) ? value : { role: value };
  return { role: text(raw['role']) as Leading['role'], ...span(raw) };
}

export function toPerson(id: string, raw: Raw, file: string | null, home: string): Person {
  const name = text(raw['name']);
  const short = texts(raw['short']);
  const sex = raw['sex'] === 'm' || raw['sex'] === 'f' ? raw['sex'] : null;
  return {
    id,
    name,
    aliases: texts(raw['aliases']),
    short: short.length > 0 ? short : [name.slice(name.lastIndexOf(' ') + 1)],
    ...(sex ? { sex } : {}),
    ...optional('died', raw['died']),
    ...optional('home', home),
    file,
  };
}

function membership(raw: Raw): Membership {
  return { ...span(raw), countries: texts(raw['countries']), organisations: texts(raw['organisations']) };
}

export function toOrganisation(raw: Raw, file: string | null): Organisation {
  return {
    id: text(raw['id']),
    name: text(raw['name']),
    ...optional('acronym', raw['acronym']),
    aliases: datedNames(raw['aliases']),
    kind: text(raw['kind']),
    ...span(raw),
    ...optional('seat', raw['seat']),
    ...optional('verified', raw['verified']),
    members: rawList(raw['members']).filter(isRaw).map(membership),
    offices: offices(raw['offices']),
    file,
  };
}

function party(value: unknown): AgreementParty {
  return isRaw(value) ? { party: text(value['party']), ...span(value) } : { party: text(value) };
}

function event(raw: Raw): AgreementEvent {
  const parties = texts(raw['parties']);
  return {
    event: text(raw['event']) as AgreementEventKind,
    date: text(raw['date']),
    ...optional('place', raw['place']),
    ...(parties.length > 0 ? { parties } : {}),
  };
}

export function toAgreement(raw: Raw, file: string | null): AgreementRecord {
  return {
    id: text(raw['id']),
    name: text(raw['name']),
    ...optional('official', raw['official']),
    ...optional('acronym', raw['acronym']),
    aliases: texts(raw['aliases']),
    shared: texts(raw['shared']),
    kind: text(raw['kind']) as AgreementKind,
    parties: rawList(raw['parties']).map(party),
    ...(raw['open'] === true ? { open: true } : {}),
    events: rawList(raw['events']).filter(isRaw).map(event),
    ...optional('verified', raw['verified']),
    file,
  };
}

export function toPlace(raw: Raw, file: string | null): Place {
  const name = text(raw['name']);
  const kind = text(raw['kind']) as PlaceKind;
  const states = [...texts(raw['state']), ...texts(raw['states'])];
  const id =
    text(raw['id']) ||
    [name, kind, ...states]
      .join('-')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-');
  return {
    id,
    name,
    kind,
    aliases: texts(raw['aliases']),
    adjectives: texts(raw['adjectives']),
    demonyms: texts(raw['demonyms']),
    states,
    file,
  };
}

export function toAddedTerm(raw: Raw, file: string): AddedTerm {
  return {
    body: text(raw['country']) || text(raw['organisation']),
    role: texts(raw['role'])[0] as AddedTerm['role'],
    ...optional('title', raw['title']),
    term: { ...term({ ...raw, title: undefined }), file },
  };
}

export function toAddedName(raw: Raw, file: string): AddedName {
  const kinds = ['country', 'person', 'organisation', 'agreement', 'place'] as const;
  const kind = kinds.find((key) => raw[key] !== undefined) ?? 'country';
  return { kind, id: text(raw[kind]), name: { text: text(raw['text']), ...span(raw) }, file };
}
