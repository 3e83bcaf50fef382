/** Lays a user's records over the base. */
import { firstDay, lastDay } from '../text/partialDate';
import { KnowledgeBase } from './knowledgeBase';
import { LaidOverStore } from './laidOverStore';
import type { UserRecords } from './read';
import { KIND_OF, type Kind, type RecordChange, type RecordOf } from './recordStore';
import type { AddedName, AddedTerm, KnowledgeRecords, Office, Term } from './records';

/**
 * The base with a user's records over it. A record of the same id overrides the base's; added terms and names go into
 * the record they name, wherever it is. Of the base only what is named so is read.
 */
export function layOver(
  base: KnowledgeBase,
  user: KnowledgeRecords & Partial<Pick<UserRecords, 'terms' | 'names'>>,
): KnowledgeBase {
  const changed = new ChangedRecords(base);
  for (const kind of Object.values(KIND_OF)) for (const record of user[kind]) changed.set(kind, record);
  for (const term of user.terms ?? []) {
    for (const kind of ['countries', 'organisations'] as const) {
      const record = changed.find(kind, term.body);
      if (record) changed.set(kind, { ...record, offices: addTerm(record.offices, term) });
    }
  }
  for (const added of user.names ?? []) addName(changed, added);
  const store = new LaidOverStore(base, changed.all());
  return new KnowledgeBase(store.records, store);
}

function addName(changed: ChangedRecords, { kind, id, name }: AddedName): void {
  if (kind === 'country') {
    const record = changed.find('countries', id);
    if (!record) return;
    const names = { ...record.names, aliases: [...record.names.aliases, name] };
    changed.set('countries', { ...record, names });
  } else if (kind === 'organisation') {
    const record = changed.find('organisations', id);
    if (record) changed.set('organisations', { ...record, aliases: [...record.aliases, name] });
  } else {
    const record = changed.find(KIND_OF[kind], id);
    if (record) changed.set(KIND_OF[kind], { ...record, aliases: [...record.aliases, name.text] });
  }
}

/** The records that differ from the base's, as they come to be. */
class ChangedRecords {
  readonly #base: KnowledgeBase;
  readonly #records = new Map<Kind, Map<string, RecordOf<Kind>>>();

  constructor(base: KnowledgeBase) {
    this.#base = base;
  }

  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.#records.get(kind)?.get(id) ?? this.#base.find(kind, id);
  }

  set<K extends Kind>(kind: K, record: RecordOf<K>): void {
    let records = this.#records.get(kind);
    if (!records) this.#records.set(kind, (records = new Map<string, RecordOf<Kind>>()));
    records.set(record.id, record);
  }

  all(): RecordChange[] {
    return [...this.#records].flatMap(([kind, records]) =>
      [...records.values()].map((after) => ({ kind, before: this.#base.find(kind, after.id), after })),
    );
  }
}

/**
 * The offices with a term more. In an office of one holder, who holds it without an end holds it up to the new term,
 * and a term of the base that begins within the new one gives way to it.
 */
function addTerm(offices: readonly Office[], { role, title, term }: AddedTerm): readonly Office[] {
  const fits = (office: Office): boolean =>
    office.roles.includes(role) && (title === undefined || office.title === title || office.to === undefined);
  const office = offices.findLast((one) => fits(one) && isOpenAt(one, term)) ?? offices.findLast(fits);
  if (!office) return [...offices, { roles: [role], title: title ?? role, terms: [term] }];
  const terms = office.joint === true ? [...office.terms, term] : [...madeRoom(office.terms, term), term];
  terms.sort((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1));
  return offices.map((one) => (one === office ? { ...office, terms } : one));
}

function isOpenAt(office: Office, term: Term): boolean {
  const from = firstDay(term.from);
  return (office.from ?? '') <= from && (office.to === undefined || from < firstDay(office.to));
}

function madeRoom(terms: readonly Term[], added: Term): Term[] {
  const from = firstDay(added.from);
  const to = added.to === undefined ? '9999' : firstDay(added.to);
  return terms.flatMap((term) => {
    const start = firstDay(term.from);
    if (start >= from && start < to) return [];
    const overlaps = start < from && (term.to === undefined || lastDay(term.to) > from);
    return [overlaps ? { ...term, to: added.from } : term];
  });
}
