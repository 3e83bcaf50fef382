/** Finds names that two records claim without saying how to tell them apart. */
import { Pace, type Steps } from '../steps';
import { foldName } from '../text/characters';
import { firstDay } from '../text/partialDate';
import { isRaw, rawList, toPlace, type Raw } from './normalise';
import type { ParsedFile } from './parse';
import type { Place } from './problem';
import { textIn, textsIn } from './rawAccess';
import type { KnowledgeBase } from './knowledgeBase';
import { KIND_OF } from './recordStore';

type Kind = 'country' | 'organisation' | 'agreement' | 'place' | 'person';

interface Claim {
  readonly name: string;
  readonly kind: Kind;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The record says itself that the name means other things, too. */
  readonly told: boolean;
  readonly states: readonly string[];
  readonly file: ParsedFile | null;
  readonly at: Place;
}

/** Where each kind has its names; `a.b` is field b of record a. */
const NAME_FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  country: [
    'name',
    'official',
    'names.aliases',
    'names.abbreviations',
    'names.adjectives',
    'names.demonyms',
    'capital',
    'seats',
  ],
  organisation: ['name', 'acronym', 'aliases'],
  agreement: ['name', 'official', 'acronym', 'aliases'],
  place: ['name', 'aliases'],
  person: ['name', 'aliases'],
};

/** Which records have a name, however it is written; it may give some that have a like one. */
export type RecordsNamed = (name: string) => readonly { readonly kind: Kind; readonly id: string }[];

/** `base`: the records below the files, which theirs override by id. */
export function* checkNamesInSteps(
  files: readonly ParsedFile[],
  base: KnowledgeBase | null = null,
  recordsNamed: RecordsNamed | null = null,
): Steps<void> {
  const claims = new Map<string, Claim[]>();
  const own = new Set<string>();
  const pace = new Pace(STEP);
  for (const file of files) {
    for (const [kind, id, raw] of recordsOf(file)) {
      own.add(`${kind}:${id}`);
      for (const claim of claimsOf(kind, id, raw, file)) addClaim(claims, claim);
      if (pace.isOver(COST_OF_RECORD)) yield undefined;
    }
  }
  const names = new Set([...claims.values()].flat().map(({ name }) => name));
  for (const [kind, record] of base ? recordsOfBase(base, recordsNamed, names) : []) {
    if (own.has(`${kind}:${record.id}`)) continue;
    // A record is written like its YAML, so its names are found in the same fields.
    const raw = record as unknown as Raw;
    for (const claim of claimsOf(kind, record.id, raw, null)) addClaim(claims, claim);
  }
  const reported = new Set<string>();
  for (const list of claims.values()) {
    const earlier = new Earlier();
    for (const claim of list) {
      let told = 0;
      for (const other of earlier.than(claim)) {
        if (pace.isOver(1)) yield undefined;
        if (!areConfused(claim, other)) continue;
        const [late, early] = claim.file ? [claim, other] : [other, claim];
        const key = `${late.kind}:${late.id}|${early.kind}:${early.id}|${foldName(late.name)}`;
        if (!late.file || reported.has(key)) continue;
        reported.add(key);
        late.file.report.error(late.at, message(late, early));
        if (late === claim && ++told >= MOST_TOLD) break;
      }
      earlier.add(claim);
    }
  }
}

/** What one claim is told to be confused with; a hostile file could have ten thousand agreements of one name. */
const MOST_TOLD = 10;
/** Pairs of claims that are compared in one step, and how many of them a record costs. */
const STEP = 20_000;
const COST_OF_RECORD = 50;

/** The claims on a name that have been seen: a name may have many thousand places. */
class Earlier {
  readonly #all: Claim[] = [];
  readonly #others: Readonly<Record<(typeof TOLD_APART)[number], Claim[]>> = { person: [], place: [] };

  add(claim: Claim): void {
    this.#all.push(claim);
    for (const kind of TOLD_APART) if (claim.kind !== kind) this.#others[kind].push(claim);
  }

  /** All that may be confused with a claim. */
  than({ kind }: Claim): readonly Claim[] {
    return isToldApart(kind) ? this.#others[kind] : this.#all;
  }
}

/** Terms tell people of one name apart, kind and state two places. */
const TOLD_APART = ['person', 'place'] as const;

function isToldApart(kind: Kind): kind is (typeof TOLD_APART)[number] {
  return (TOLD_APART as readonly Kind[]).includes(kind);
}

function addClaim(claims: Map<string, Claim[]>, claim: Claim): void {
  // Abbreviations are matched in capitals only: CAR is no car.
  const key = /^[\p{Lu}\p{N}.&-]{2,}$/u.test(claim.name)
    ? claim.name.replace(/[^\p{L}\p{N}]/gu, '')
    : foldName(claim.name);
  const list = claims.get(key);
  if (list) list.push(claim);
  else claims.set(key, [claim]);
}

function areConfused(a: Claim, b: Claim): boolean {
  if (a.kind === b.kind && a.id === b.id) return false;
  if (a.to <= b.from || b.to <= a.from) return false;
  if (a.kind === b.kind && isToldApart(a.kind)) return false;
  if (a.kind === 'agreement' && b.kind === 'agreement') return !(a.told && b.told);
  if (a.told || b.told) return false;
  // A country's capital and other places in it: both readings lead to that country.
  if (a.kind === 'country' && b.kind === 'country') return true;
  return !a.states.some((state) => b.states.includes(state));
}

function message(claim: Claim, other: Claim): string {
  const line = other.file ? `, line ${String(other.file.report.lineOf(other.at.start))}` : '';
  const where = other.file && other.file !== claim.file ? ` in ${other.file.path}${line}` : line;
  const advice = [claim.kind, other.kind].includes('country')
    ? `list it under “ambiguous” of the country, as in { text: ${claim.name}, with: … }`
    : claim.kind === 'agreement' && other.kind === 'agreement'
      ? 'list it under “shared” of both agreements'
      : [claim.kind, other.kind].includes('agreement')
        ? 'list it under “shared” of the agreement'
        : 'give both names dates (from, to), or take it from one of them';
  return `“${claim.name}” is a name of the ${other.kind} “${other.id}”, too${where}. Say how to tell them apart: ${advice}.`;
}

function* recordsOf(file: ParsedFile): Generator<readonly [Kind, string, Raw]> {
  const { countries, organisations, agreements, places } = file.records;
  for (const raw of [...countries, ...file.records['former-states']])
    yield ['country', textIn(raw, 'id') ?? '', raw];
  for (const raw of organisations) yield ['organisation', textIn(raw, 'id') ?? '', raw];
  for (const raw of agreements) yield ['agreement', textIn(raw, 'id') ?? '', raw];
  for (const raw of places) yield ['place', toPlace(raw, null).id, raw];
  for (const [id, raw] of file.people) yield ['person', id, raw];
}

/** The records that may have one of the names, or all, by kind. */
function* recordsOfBase(
  base: KnowledgeBase,
  recordsNamed: RecordsNamed | null,
  names: ReadonlySet<string>,
): Generator<readonly [Kind, { readonly id: string }]> {
  const named = recordsNamed && [...names].flatMap((name) => recordsNamed(name));
  for (const kind of KINDS) {
    const ids = named?.flatMap((one) => (one.kind === kind ? [one.id] : [])) ?? base.idsOf(KIND_OF[kind]);
    for (const id of [...new Set(ids)].sort()) {
      const record = base.find(KIND_OF[kind], id);
      if (record) yield [kind, record];
    }
  }
}

const KINDS: readonly Kind[] = ['country', 'organisation', 'agreement', 'place', 'person'];

function* claimsOf(kind: Kind, id: string, raw: Raw, file: ParsedFile | null): Generator<Claim> {
  const told = new Set([...textsIn(raw, 'shared'), ...textsIn(raw, 'ambiguous')].map(foldName));
  // A place in a state that is no more belongs to its successor today.
  const states =
    kind === 'country'
      ? [id, ...textsIn(raw, 'successors')]
      : [...textsIn(raw, 'state'), ...textsIn(raw, 'states')];
  const claim = (name: string, dated: Raw | null, at: Place): Claim => ({
    name,
    kind,
    id,
    from: firstDay((dated && textIn(dated, 'from')) ?? textIn(raw, 'from') ?? ''),
    to: firstDay((dated && textIn(dated, 'to')) ?? textIn(raw, 'to') ?? '9999'),
    told: told.has(foldName(name)),
    states,
    file,
    at,
  });
  for (const path of NAME_FIELDS[kind]) {
    const [first = '', second] = path.split('.');
    const inner = second === undefined ? raw : raw[first];
    if (!isRaw(inner)) continue;
    const value = inner[second ?? first];
    for (const [index, entry] of rawList(value).entries()) {
      const at = file?.origins.of(...placeArguments(inner, second ?? first, value, index)) ?? {
        start: 0,
        end: 0,
      };
      if (typeof entry === 'string') yield claim(entry, null, at);
      else if (isRaw(entry)) {
        const name = textIn(entry, 'text') ?? textIn(entry, 'name');
        if (name !== undefined) yield claim(name, entry, at);
        for (const alias of textsIn(entry, 'aliases')) yield claim(alias, entry, at);
      }
    }
  }
}

function placeArguments(inner: Raw, key: string, value: unknown, index: number): [object, string | number] {
  return Array.isArray(value) ? [value, index] : [inner, key];
}
