import type { KnowledgeRecords } from './records';

export type Kind = keyof KnowledgeRecords;

export type RecordOf<K extends Kind> = KnowledgeRecords[K][number];

/** Where a knowledge base has its records from. */
export interface RecordStore {
  readonly records: KnowledgeRecords;
  /** All names, as `gazetteer/packed.ts` writes them; `null` where they are still to be put together. */
  readonly packedNames: string | null;
  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined;
  /** Ids of all records of a kind, in their order. */
  idsOf(kind: Kind): readonly string[];
  /** Ids of the countries and organisations in whose offices a person is; empty for none. */
  bodiesOf(person: string): readonly string[];
}

/** A store of records that are there as objects. */
export function storeOf(records: KnowledgeRecords): RecordStore {
  const maps = new Map<Kind, ReadonlyMap<string, unknown>>();
  let bodies: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  return {
    records,
    packedNames: null,
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
