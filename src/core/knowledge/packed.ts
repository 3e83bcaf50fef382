/**
 * The built-in base as one string of JSON values (`packedText.ts`): a header, those of the gazetteer, then one a record,
 * which is parsed when it is first asked for.
 */
import { packedJson, SEPARATOR } from './packedText';
import type { Kind, RecordOf, RecordStore } from './recordStore';
import { bodiesByPerson, lazyRecords } from './recordStore';
import type { KnowledgeRecords } from './records';

const KINDS = [
  'countries',
  'people',
  'organisations',
  'agreements',
  'places',
] as const satisfies readonly Kind[];

/** What most records of a kind have; only what differs is written. The order is that of the fields in a record. */
const USUAL: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  countries: {
    kind: 'country',
    capital: [],
    seats: [],
    currency: [],
    languages: [],
    ambiguous: [],
    file: null,
  },
  people: { aliases: [], file: null },
  organisations: { aliases: [], members: [], offices: [], file: null },
  agreements: { aliases: [], shared: [], file: null },
  places: { aliases: [], adjectives: [], demonyms: [], file: null },
};

const FORMAT = 2;

interface Header {
  readonly format: number;
  /** Characters of the lines of names, and of the lines of records. */
  readonly namesLength: number;
  readonly bodyLength: number;
  /** Ids by kind, in the order of the lines. */
  readonly ids: Readonly<Record<Kind, readonly string[]>>;
}

/** `names`: the gazetteer of these records, packed; it may have several lines. */
export function packKnowledge(records: KnowledgeRecords, names: string): string {
  const bodies = bodiesByPerson(records);
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, records[kind].map(({ id }) => id)]));
  const lines: string[] = [];
  for (const kind of KINDS) {
    for (const record of records[kind]) {
      const written: Record<string, unknown> = {};
      if (kind === 'people') written['bodies'] = [...(bodies.get(record.id) ?? [])];
      for (const [key, value] of Object.entries(record)) {
        // Mostly the only country in whose offices they are.
        if (key === 'home' && bodies.get(record.id)?.size === 1) continue;
        if (key !== 'id' && JSON.stringify(value) !== JSON.stringify(USUAL[kind][key]))
          written[key] = value as unknown;
      }
      lines.push(packedJson(written));
    }
  }
  const body = lines.join(SEPARATOR);
  const header = { format: FORMAT, namesLength: names.length, bodyLength: body.length, ids };
  return [packedJson(header), names, body].join(SEPARATOR);
}

export class PackedStore implements RecordStore {
  readonly #text: string;
  readonly #header: Header;
  /** Start of each line, and the end of the last. */
  readonly #lines: Int32Array;
  readonly packedNames: string;
  readonly changes = [];
  readonly #indexes = new Map<Kind, ReadonlyMap<string, number>>();
  readonly #parsed: Readonly<Record<Kind, unknown[]>>;
  readonly #bodies = new Map<string, readonly string[]>();
  readonly records: KnowledgeRecords;

  constructor(text: string) {
    this.#text = text;
    const end = text.indexOf(SEPARATOR);
    this.#header = JSON.parse(text.slice(0, end)) as Header;
    const { format, namesLength, bodyLength } = this.#header;
    if (format !== FORMAT) throw unreadable(`format ${String(format)}, not ${String(FORMAT)}`);
    const length = end + 1 + namesLength + 1 + bodyLength;
    if (text.length !== length) throw unreadable(`${String(text.length)} characters, not ${String(length)}`);
    const count = KINDS.reduce((sum, kind) => sum + this.#header.ids[kind].length, 0);
    this.#lines = new Int32Array(count + 1);
    let at = end + 1 + namesLength;
    this.packedNames = text.slice(end + 1, at);
    for (let line = 0; line < count; line++) {
      this.#lines[line] = at + 1;
      at = text.indexOf(SEPARATOR, at + 1);
    }
    this.#lines[count] = text.length + 1;
    this.#parsed = { countries: [], people: [], organisations: [], agreements: [], places: [] };
    this.records = lazyRecords((kind) => this.#header.ids[kind].map((_, at) => this.#record(kind, at)));
  }

  idsOf(kind: Kind): readonly string[] {
    return this.#header.ids[kind];
  }

  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    let index = this.#indexes.get(kind);
    if (!index)
      this.#indexes.set(kind, (index = new Map(this.#header.ids[kind].map((one, at) => [one, at]))));
    const at = index.get(id);
    return at === undefined ? undefined : this.#record(kind, at);
  }

  bodiesOf(person: string): readonly string[] {
    return this.find('people', person) ? (this.#bodies.get(person) ?? []) : [];
  }

  #record<K extends Kind>(kind: K, at: number): RecordOf<K> {
    const parsed = this.#parsed[kind] as (RecordOf<K> | undefined)[];
    return (parsed[at] ??= this.#parse(kind, at));
  }

  #parse<K extends Kind>(kind: K, at: number): RecordOf<K> {
    let line = at;
    for (const before of KINDS.slice(0, KINDS.indexOf(kind))) line += this.#header.ids[before].length;
    const id = this.#header.ids[kind][at] ?? '';
    const { bodies, ...written } = JSON.parse(this.#line(line)) as Record<string, unknown>;
    if (kind === 'people') this.#bodies.set(id, bodies as string[]);
    const usual: Readonly<Record<string, unknown>> = USUAL[kind];
    return { id, ...usual, ...written } as unknown as RecordOf<K>;
  }

  #line(line: number): string {
    return this.#text.slice(this.#lines[line], (this.#lines[line + 1] ?? 0) - 1);
  }
}

function unreadable(found: string): Error {
  return new Error(`The built-in knowledge cannot be read (${found}). Build or install Dateline again.`);
}
