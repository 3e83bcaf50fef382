/** Ids: each is there, and there once; and members that joined before their state came to be. */
import { firstDay, lastDay } from '../text/partialDate';
import { didYouMean } from './didYouMean';
import { rawList, toPlace, type Raw } from './normalise';
import type { ParsedFile } from './parse';
import type { Place } from './problem';
import type { KnowledgeBase } from './knowledgeBase';
import { KIND_OF } from './recordStore';
import { rawsIn, textIn } from './rawAccess';
import { SECTIONS, type Section } from './schema';
import type { RecordShape, Reference, Shape } from './shape';

type Kind = Exclude<Reference, 'body'>;

const KIND_OF_SECTION: Readonly<Record<Section, Kind | null>> = {
  countries: 'country',
  'former-states': 'country',
  organisations: 'organisation',
  agreements: 'agreement',
  places: 'place',
  terms: null,
  names: null,
};

interface Known {
  readonly file: ParsedFile;
  readonly at: Place;
}

/** Every id that a file may name: of the files themselves and of the base below them. */
export class KnownIds {
  readonly #base: KnowledgeBase | null;
  readonly #ids: Readonly<Record<Kind, Map<string, Known>>> = {
    country: new Map(),
    person: new Map(),
    organisation: new Map(),
    agreement: new Map(),
    place: new Map(),
  };
  /** Since when a country is a state, and people's days of death. */
  readonly #since = new Map<string, string>();
  readonly #died = new Map<string, string>();

  constructor(base: KnowledgeBase | null) {
    this.#base = base;
  }

  /** Takes the ids of a file; one that another file or record has too is reported. */
  add(file: ParsedFile): void {
    for (const [section, kind] of Object.entries(KIND_OF_SECTION) as [Section, Kind | null][]) {
      if (!kind) continue;
      for (const raw of file.records[section]) {
        const id = kind === 'place' ? toPlace(raw, null).id : (textIn(raw, 'id') ?? '');
        this.#define(kind, id, { file, at: file.origins.of(raw, raw['id'] === undefined ? 'name' : 'id') });
        const from = textIn(raw, 'from');
        if (kind === 'country' && from !== undefined) this.#since.set(id, from);
      }
    }
    for (const [id, raw, at] of file.people) {
      this.#define('person', id, { file, at });
      const died = textIn(raw, 'died');
      if (died !== undefined) this.#died.set(id, died);
    }
  }

  #define(kind: Kind, id: string, known: Known): void {
    const before = this.#ids[kind].get(id);
    if (before) {
      const line = String(before.file.report.lineOf(before.at.start));
      known.file.report.error(
        known.at,
        `There is another ${kind} “${id}” in ${before.file.path}, line ${line}: ids are unique. Rename or remove one.`,
      );
    } else this.#ids[kind].set(id, known);
  }

  has(kind: Reference, id: string): boolean {
    if (kind !== 'body' && kind !== 'country') return this.#isThere(kind, id);
    // Territories with a code of their own join organisations and treaties: Hong Kong, the Cook Islands.
    const isTerritory = /^[A-Z]{3}$/.test(id) && this.#isThere('place', id);
    return (
      this.#isThere('country', id) || isTerritory || (kind === 'body' && this.#isThere('organisation', id))
    );
  }

  #isThere(kind: Kind, id: string): boolean {
    return this.#ids[kind].has(id) || this.#base?.find(KIND_OF[kind], id) !== undefined;
  }

  all(kind: Reference): string[] {
    if (kind === 'body') return [...this.all('country'), ...this.all('organisation')];
    return [...new Set([...(this.#base?.idsOf(KIND_OF[kind]) ?? []), ...this.#ids[kind].keys()])];
  }

  diedOn(person: string): string | undefined {
    return this.#died.get(person) ?? this.#base?.person(person)?.died;
  }

  stateSince(country: string): string | undefined {
    return this.#since.get(country) ?? this.#base?.country(country)?.from;
  }
}

/** Reports ids that nothing has, and members that joined too early. */
export function checkReferences(file: ParsedFile, known: KnownIds): void {
  const check = (raw: Raw, shape: RecordShape): void => {
    for (const [key, field] of Object.entries(shape.fields)) checkField(raw, key, field.shape);
  };
  const checkField = (raw: Raw, key: string, shape: Shape): void => {
    const value = raw[key];
    if (value === undefined) return;
    const of = shape.kind === 'list' ? shape.of : shape;
    if (of.kind === 'record') for (const item of rawsIn(raw, key)) check(item, of);
    if (of.kind !== 'text' || !of.refersTo) return;
    for (const [index, id] of rawList(value).entries()) {
      if (typeof id !== 'string' || known.has(of.refersTo, id)) continue;
      const at = Array.isArray(value)
        ? file.origins.of(value as readonly unknown[], index)
        : file.origins.of(raw, key);
      file.report.error(at, unknownId(of.refersTo, id, known));
    }
  };
  for (const [section, { shape }] of Object.entries(SECTIONS) as [Section, { shape: RecordShape }][]) {
    for (const raw of file.records[section]) check(raw, shape);
  }
  for (const raw of file.records.organisations) checkMembers(file, raw, known);
}

function unknownId(kind: Reference, id: string, known: KnownIds): string {
  const word = kind === 'body' ? 'country or organisation' : kind;
  const meant = didYouMean(id, known.all(kind));
  const advice = meant
    ? `did you mean “${meant}”?`
    : kind === 'person'
      ? `add “${id}: { name: … }” under “people”.`
      : 'correct it, or add a record of this id.';
  return `There is no ${word} “${id}”: ${advice}`;
}

function checkMembers(file: ParsedFile, organisation: Raw, known: KnownIds): void {
  for (const group of rawsIn(organisation, 'members')) {
    const joined = textIn(group, 'from');
    if (joined === undefined) continue;
    const codes = group['countries'];
    if (group['early'] === true || !Array.isArray(codes)) continue;
    for (const [index, code] of (codes as readonly unknown[]).entries()) {
      const since = typeof code === 'string' ? known.stateSince(code) : undefined;
      if (since === undefined || lastDay(joined) >= firstDay(since)) continue;
      file.report.error(
        file.origins.of(codes, index),
        `${String(code)} joins on ${joined}, before it is a state (${since}): correct the date, name the former state, ` +
          'or put it in a group of its own with “early: true”.',
      );
    }
  }
}
