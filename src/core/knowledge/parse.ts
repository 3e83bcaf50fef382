/** One file of the knowledge base → its records as plain data, each with its place; and what is wrong with it. */
import { Conformer, Origins } from './conform';
import { Pace, type Steps } from '../steps';
import { didYouMean } from './didYouMean';
import { isRaw, type Raw } from './normalise';
import { Reporter, type Place } from './problem';
import { textIn } from './rawAccess';
import { PERSON, SECTION_NAMES, SECTIONS, type Section } from './schema';
import type { TableShape } from './shape';
import { readYamlInSteps, type Tree, type TreeEntry } from './yamlTree';

export interface SourceFile {
  /** As it shall stand in messages. In the built-in base: below its folder, with `/`: `countries/jpn.yaml`. */
  readonly path: string;
  readonly text: string;
}

export interface ParsedFile {
  readonly path: string;
  readonly report: Reporter;
  readonly origins: Origins;
  readonly records: Readonly<Record<Section, readonly Raw[]>>;
  /** `home`: the country in whose record they stand; '' for none. */
  readonly people: readonly (readonly [id: string, raw: Raw, at: Place, home: string])[];
}

const PEOPLE: TableShape = { kind: 'table', of: PERSON };
const TOP_KEYS = [...SECTION_NAMES, 'people'];

/**
 * Never throws. `folder` is what the file's records are where it has no key that says so: a list, or (of a country)
 * one record.
 */
export function* parseInSteps(file: SourceFile, folder: Section | null): Steps<ParsedFile> {
  const report = new Reporter(file.path, file.text);
  const origins = new Origins();
  const reader = new FileReader(report, origins);
  const tree = yield* readYamlInSteps(file.text, report);
  if (tree) yield* reader.read(tree, folder);
  return { path: file.path, report, origins, records: reader.records, people: reader.people };
}

/** Records of one step. */
const STEP = 200;

class FileReader {
  readonly records: Record<Section, Raw[]>;
  readonly people: [string, Raw, Place, string][] = [];
  readonly #report: Reporter;
  readonly #origins: Origins;
  readonly #conformer: Conformer;
  readonly #pace = new Pace(STEP);

  constructor(report: Reporter, origins: Origins) {
    this.#report = report;
    this.#origins = origins;
    this.#conformer = new Conformer(report, origins);
    this.records = Object.fromEntries(SECTION_NAMES.map((name) => [name, [] as Raw[]])) as Record<
      Section,
      Raw[]
    >;
  }

  *read(tree: Tree, folder: Section | null): Steps<void> {
    if (tree.kind === 'nothing') return;
    if (tree.kind === 'list' && folder) yield* this.#readList(tree, folder);
    // A record may have fields that are called like a kind (`names`); but no kind is called `id`.
    else if (tree.kind === 'map' && folder && tree.entries.some(({ key }) => key === 'id')) {
      this.#readRecord(tree, folder);
    } else if (tree.kind === 'map') for (const entry of tree.entries) yield* this.#readSection(entry);
    else {
      const message = `At the top there must be a key that says what follows: ${TOP_KEYS.join(', ')}.`;
      this.#report.error({ start: tree.at.start, end: tree.at.start }, message);
    }
  }

  *#readSection({ key, keyAt, value }: TreeEntry): Steps<void> {
    if (key === 'people') this.#readPeople(value);
    else if (!isSection(key)) {
      const meant = didYouMean(key, TOP_KEYS);
      const advice = meant ? `did you mean “${meant}”?` : `there are ${TOP_KEYS.join(', ')}.`;
      this.#report.error(keyAt, `There is no kind of records “${key.slice(0, 60)}”: ${advice}`);
    } else if (value.kind === 'list') yield* this.#readList(value, key);
    else if (value.kind === 'map') this.#readRecord(value, key);
    else if (value.kind === 'text') this.#report.error(value.at, `“${key}” must be a list of records.`);
  }

  *#readList(tree: Extract<Tree, { kind: 'list' }>, section: Section): Steps<void> {
    for (const item of tree.items) {
      // A list has no other place for people who are in no country's file.
      if (isOnlyPeople(item)) for (const entry of item.entries) this.#readPeople(entry.value);
      else this.#readRecord(item, section);
      if (this.#pace.isOver(1)) yield undefined;
    }
  }

  #readRecord(tree: Tree, section: Section): void {
    const raw = this.#conformer.record(tree, SECTIONS[section].shape, NOUNS[section]);
    const people = raw ? raw['people'] : undefined;
    const isState = section === 'countries' || section === 'former-states';
    if (raw && isRaw(people)) this.#addPeople(people, isState ? (textIn(raw, 'id') ?? '') : '');
    if (raw) this.records[section].push(raw);
  }

  #readPeople(tree: Tree): void {
    this.#addPeople(this.#conformer.table(tree, PEOPLE));
  }

  #addPeople(people: Raw, home = ''): void {
    for (const [id, raw] of Object.entries(people)) {
      if (isRaw(raw)) this.people.push([id, raw, this.#origins.of(people, id), home]);
    }
  }
}

const NOUNS: Readonly<Record<Section, string>> = {
  countries: 'A country',
  'former-states': 'A former state',
  organisations: 'An organisation',
  agreements: 'An agreement',
  places: 'A place',
  terms: 'A term',
  names: 'A name',
};

function isSection(key: string): key is Section {
  return Object.hasOwn(SECTIONS, key);
}

function isOnlyPeople(tree: Tree): tree is Extract<Tree, { kind: 'map' }> {
  return tree.kind === 'map' && tree.entries.length > 0 && tree.entries.every(({ key }) => key === 'people');
}
