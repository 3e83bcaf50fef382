import type { KnowledgeBase } from './knowledgeBase';
import { lazyRecords, type Kind, type RecordChange, type RecordOf, type RecordStore } from './recordStore';
import type { KnowledgeRecords, Office } from './records';

/** Records that lie over those of a base: what they do not change is asked of it, record by record. */
export class LaidOverStore implements RecordStore {
  readonly #base: KnowledgeBase;
  readonly #own = new Map<Kind, Map<string, RecordOf<Kind>>>();
  readonly changes: readonly RecordChange[];
  readonly records: KnowledgeRecords;

  constructor(base: KnowledgeBase, changes: readonly RecordChange[]) {
    this.#base = base;
    for (const { kind, after } of changes) {
      const records = this.#own.get(kind);
      if (records) records.set(after.id, after);
      else this.#own.set(kind, new Map([[after.id, after]]));
    }
    this.changes = [...base.changes, ...changes];
    this.records = lazyRecords((kind) =>
      this.#own.has(kind) ? this.idsOf(kind).flatMap((id) => this.find(kind, id) ?? []) : base.records[kind],
    );
  }

  get packedNames(): string | null {
    return this.#base.packedNames;
  }

  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.#own.get(kind)?.get(id) ?? this.#base.find(kind, id);
  }

  /** Those of the base come first and keep their places. */
  idsOf(kind: Kind): readonly string[] {
    const ids = this.#base.idsOf(kind);
    const own = this.#own.get(kind);
    return own ? [...ids, ...[...own.keys()].filter((id) => !this.#base.find(kind, id))] : ids;
  }

  bodiesOf(person: string): readonly string[] {
    if (!this.find('people', person)) return [];
    const bodies = new Set(this.#base.bodiesOf(person));
    for (const { id, offices } of this.#ownBodies()) {
      bodies.delete(id);
      if (offices.some(({ terms }) => terms.some((term) => term.person === person))) bodies.add(id);
    }
    return [...bodies];
  }

  #ownBodies(): { readonly id: string; readonly offices: readonly Office[] }[] {
    return (['countries', 'organisations'] as const).flatMap(
      (kind) => [...(this.#own.get(kind)?.values() ?? [])] as RecordOf<typeof kind>[],
    );
  }
}
