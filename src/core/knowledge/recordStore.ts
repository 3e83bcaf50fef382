import type { KnowledgeRecords } from './records';

export type Kind = keyof KnowledgeRecords;

/** The kind that holds the records which one of these words names. */
export const KIND_OF = {
  country: 'countries',
  person: 'people',
  organisation: 'organisations',
  agreement: 'agreements',
  place: 'places',
} as const satisfies Readonly<Record<string, Kind>>;

export type RecordOf<K extends Kind> = KnowledgeRecords[K][number];

/** A record that a user's file has added or changed. */
export interface RecordChange<K extends Kind = Kind> {
  readonly kind: K;
  /** What the base has of that id. */
  readonly before: RecordOf<K> | undefined;
  readonly after: RecordOf<K>;
}

/** Where a knowledge base has its records from. */
export interface RecordStore {
  readonly records: KnowledgeRecords;
  /** The names of all records but `changes`, as `gazetteer/packed.ts` writes them; `null` where there are none such. */
  readonly packedNames: string | null;
  /** Records that are others than those whose names are packed. */
  readonly changes: readonly RecordChange[];
  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined;
  /** Ids of all records of a kind, in their order. */
  idsOf(kind: Kind): readonly string[];
  /** Ids of the countries and organisations in whose offices a person is; empty for none. */
  bodiesOf(person: string): readonly string[];
}

/** All records, each kind listed when it is first asked for. */
export function lazyRecords(listOf: <K extends Kind>(kind: K) => readonly RecordOf<K>[]): KnowledgeRecords {
  const cached = new Map<Kind, readonly unknown[]>();
  const all = <K extends Kind>(kind: K): readonly RecordOf<K>[] => {
    let list = cached.get(kind);
    if (!list) cached.set(kind, (list = listOf(kind)));
    return list as readonly RecordOf<K>[];
  };
  return {
    get countries() {
      return all('countries');
    },
    get people() {
      return all('people');
    },
    get organisations() {
      return all('organisations');
    },
    get agreements() {
      return all('agreements');
    },
    get places() {
      return all('places');
    },
  };
}

/** A store of records that are there as objects. */
export function storeOf(records: KnowledgeRecords): RecordStore {
  const maps = new Map<Kind, ReadonlyMap<string, unknown>>();
  let bodies: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  return {
    records,
    packedNames: null,
    changes: [],
    find<K extends Kind>(kind: K, id: string) {
      let map = maps.get(kind) as ReadonlyMap<string, RecordOf<K>> | undefined;
      if (!map) {
        const list: readonly RecordOf<K>[] = records[kind];
        map = new Map(list.map((record) => [record.id, record]));
        maps.set(kind, map);
      }
      return map.get(id);
    },
    idsOf: (kind) => records[kind].map(({ id }) => id),
    bodiesOf(person) {
      bodies ??= bodiesByPerson(records);
      return [...(bodies.get(person) ?? [])];
    },
  };
}

/** In whose offices each person is. */
export function bodiesByPerson({
  countries,
  organisations,
}: KnowledgeRecords): ReadonlyMap<string, ReadonlySet<string>> {
  const bodies = new Map<string, Set<string>>();
  for (const { id, offices } of [...countries, ...organisations]) {
    for (const { terms } of offices) {
      for (const { person } of terms) {
        if (person === null) continue;
        const known = bodies.get(person);
        if (known) known.add(id);
        else bodies.set(person, new Set([id]));
      }
    }
  }
  return bodies;
}
