/** Holds a tree against a shape: what fits becomes plain data, what does not is reported and left out. */
import { dayRangeOf, firstDay, lastDay } from '../text/partialDate';
import { didYouMean } from './didYouMean';
import type { Raw } from './normalise';
import type { Place, Reporter } from './problem';
import { SLUG } from './schema';
import type { ListShape, RecordShape, Shape, TableShape, TextShape } from './shape';
import type { Tree } from './yamlTree';

/** Where the data of one file stands in it. */
export class Origins {
  readonly #own = new WeakMap<object, Place>();
  readonly #fields = new WeakMap<object, Map<string | number, Place>>();

  set(value: object, at: Place): void {
    this.#own.set(value, at);
  }

  setField(value: object, key: string | number, at: Place): void {
    let fields = this.#fields.get(value);
    fields ??= new Map<string | number, Place>();
    this.#fields.set(value, fields);
    fields.set(key, at);
  }

  /** The place of a record's field or a list's item; of the whole where there is no such field. */
  of(value: object, key?: string | number): Place {
    const field = key === undefined ? undefined : this.#fields.get(value)?.get(key);
    return field ?? this.#own.get(value) ?? { start: 0, end: 0 };
  }
}

const LONGEST_TEXT = 500;

export class Conformer {
  readonly #report: Reporter;
  readonly #origins: Origins;

  constructor(report: Reporter, origins: Origins) {
    this.#report = report;
    this.#origins = origins;
  }

  /** The record as plain data; `null` if something that it must have is missing or wrong. */
  record(tree: Tree, shape: RecordShape, what: string): Raw | null {
    if (tree.kind === 'text' && shape.shorthand !== undefined) {
      const field = shape.fields[shape.shorthand];
      const value = field ? this.value(tree, field.shape, what) : null;
      return value === null ? null : this.#made([[shape.shorthand, value, tree.at]], tree.at);
    }
    if (tree.kind !== 'map') {
      this.#report.error(tree.at, `${what} is written as “key: value” pairs: ${keysOf(shape)}.`);
      return null;
    }
    const made: [string, unknown, Place][] = [];
    let whole = true;
    for (const { key, keyAt, value } of tree.entries) {
      const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
      if (!field) {
        this.#unknownKey(key, keyAt, shape, what);
        continue;
      }
      if (value.kind === 'nothing') {
        if (field.required) {
          this.#report.error(keyAt, `“${key}” has no value.`);
          whole = false;
        }
        continue;
      }
      const fits = this.value(value, field.shape, `“${key}”`);
      if (fits !== null) made.push([key, fits, value.at]);
      else if (field.required) whole = false;
    }
    for (const [key, field] of Object.entries(shape.fields)) {
      if (!field.required || tree.entries.some((entry) => entry.key === key)) continue;
      this.#report.error(startOf(tree), `${what} lacks “${key}” (${inBrackets(field.about)}).`);
      whole = false;
    }
    if (!this.#hasOne(shape, made, tree, what)) whole = false;
    const raw = this.#made(made, tree.at);
    this.#checkSpan(raw, what);
    return whole ? raw : null;
  }

  /** Plain data of any shape; `null` where it does not fit, which has been reported. */
  value(tree: Tree, shape: Shape, what: string): unknown {
    switch (shape.kind) {
      case 'text':
        return this.#text(tree, shape, what);
      case 'date':
        return this.#date(tree, what);
      case 'flag':
        return this.#flag(tree, what);
      case 'choice':
        return this.#choice(tree, shape.values, what);
      case 'list':
        return this.#list(tree, shape, what);
      case 'table':
        return this.table(tree, shape);
      case 'record':
        return this.record(tree, shape, what);
    }
  }

  /** People by id. */
  table(tree: Tree, shape: TableShape): Raw {
    const made: [string, unknown, Place][] = [];
    if (tree.kind !== 'map') {
      if (tree.kind !== 'nothing')
        this.#report.error(tree.at, 'People are written as “id: { name: … }”, one a line.');
      return this.#made(made, tree.at);
    }
    for (const { key, keyAt, value } of tree.entries) {
      if (!SLUG.test(key) || isReserved(key)) {
        this.#report.error(
          keyAt,
          `“${key}” cannot be an id: write the name in lower-case ASCII with hyphens, such as jens-stoltenberg.`,
        );
        continue;
      }
      const raw = this.record(value, shape.of, `The person “${key}”`);
      if (raw) made.push([key, raw, keyAt]);
    }
    return this.#made(made, tree.at);
  }

  #made(entries: readonly (readonly [string, unknown, Place])[], at: Place): Raw {
    // Without a prototype: no key of a file can mean anything but itself.
    const raw = Object.create(null) as Record<string, unknown>;
    for (const [key, value] of entries) raw[key] = value;
    this.#origins.set(raw, at);
    for (const [key, , place] of entries) this.#origins.setField(raw, key, place);
    return raw;
  }

  #unknownKey(key: string, at: Place, shape: RecordShape, what: string): void {
    const known = Object.keys(shape.fields);
    const meant = didYouMean(key, known);
    const advice = meant ? `did you mean “${meant}”?` : `it may have ${known.join(', ')}.`;
    this.#report.error(at, `${what} has no “${shorten(key)}”: ${advice}`);
  }

  #hasOne(
    shape: RecordShape,
    made: readonly (readonly [string, unknown, Place])[],
    tree: Tree,
    what: string,
  ): boolean {
    if (!shape.oneOf) return true;
    const there = made.filter(([key, value]) => shape.oneOf?.includes(key) === true && value !== false);
    if (there.length === 1) return true;
    const choices = shape.oneOf.map((key) => `“${key}”`).join(', ');
    this.#report.error(
      startOf(tree),
      `${what} needs exactly one of ${choices}; it has ${there.length || 'none'}.`,
    );
    return false;
  }

  #text(tree: Tree, shape: TextShape, what: string): string | null {
    if (tree.kind !== 'text') return this.#wrong(tree, `${what} must be a text, not a ${NAMES[tree.kind]}.`);
    const written = tree.text.trim();
    if (written === '') return this.#wrong(tree, `${what} is empty.`);
    if (written.length > LONGEST_TEXT) {
      return this.#wrong(tree, `${what} is longer than ${String(LONGEST_TEXT)} characters.`);
    }
    if (CONTROL.test(written))
      return this.#wrong(tree, `${what} has a line break or a control character in it.`);
    if (shape.pattern && !shape.pattern.test(written)) {
      return this.#wrong(tree, `${what} must be ${shape.what ?? 'another text'}, not “${shorten(written)}”.`);
    }
    if ((shape.pattern ?? shape.refersTo) !== undefined && isReserved(written)) {
      return this.#wrong(tree, `“${written}” cannot be an id; choose another one.`);
    }
    return written;
  }

  #date(tree: Tree, what: string): string | null {
    const written = tree.kind === 'text' ? tree.text.trim() : null;
    if (written !== null && dayRangeOf(written)) return written;
    if (written !== null && /^\d{4}-\d\d?-\d\d?$|^\d{4}-\d\d?$/.test(written)) {
      const exists = /^\d{4}(-\d\d){1,2}$/.test(written);
      return this.#wrong(
        tree,
        exists ? `${what}: there is no day ${written}.` : `${what}: write months and days with two digits.`,
      );
    }
    const shown = written === null ? `a ${NAMES[tree.kind]}` : `“${shorten(written)}”`;
    return this.#wrong(tree, `${what} must be a date, YYYY-MM-DD, YYYY-MM or YYYY, not ${shown}.`);
  }

  #flag(tree: Tree, what: string): boolean | null {
    if (tree.kind === 'text' && (tree.text === 'true' || tree.text === 'false')) return tree.text === 'true';
    return this.#wrong(tree, `${what} must be true or false.`);
  }

  #choice(tree: Tree, values: readonly string[], what: string): string | null {
    const written = tree.kind === 'text' ? tree.text.trim() : '';
    if (values.includes(written)) return written;
    const meant = didYouMean(written, values);
    const all = `one of ${values.join(', ')}`;
    return this.#wrong(
      tree,
      `${what} must be ${all}${written ? `, not “${shorten(written)}”` : ''}.${meant ? ` Did you mean “${meant}”?` : ''}`,
    );
  }

  #list(tree: Tree, shape: ListShape, what: string): readonly unknown[] | null {
    const items = tree.kind === 'list' ? tree.items : [tree];
    const values: unknown[] = [];
    this.#origins.set(values, tree.at);
    for (const item of items) {
      const of = shape.of.kind === 'record' && tree.kind !== 'list' && tree.kind !== 'map' ? 'list' : null;
      if (of && shape.of.kind === 'record' && shape.of.shorthand === undefined) {
        return this.#wrong(tree, `${what} must be a list, each item with a hyphen before it.`);
      }
      const value =
        item.kind === 'nothing'
          ? this.#wrong(item, `${what} has an empty item.`)
          : this.value(item, shape.of, singular(what));
      if (value === null) continue;
      this.#origins.setField(values, values.length, item.at);
      values.push(value);
    }
    return values;
  }

  #checkSpan(raw: Raw, what: string): void {
    const { from, to } = raw;
    if (typeof from !== 'string' || typeof to !== 'string') return;
    const at = this.#origins.of(raw, 'to');
    if (firstDay(from) > lastDay(to)) {
      this.#report.error(
        at,
        `${what} ends (${to}) before it begins (${from}); exchange them or correct one.`,
      );
    } else if (from === to && from.length === 10) {
      this.#report.error(
        at,
        `${what} begins and ends on ${from}, so it holds on no day: “to” is the first day after it.`,
      );
    }
  }

  /** Reports it; the value is nothing. */
  #wrong(tree: Tree, message: string): null {
    this.#report.error(tree.at, message);
    return null;
  }
}

const NAMES: Readonly<Record<Tree['kind'], string>> = {
  nothing: 'missing value',
  text: 'text',
  list: 'list',
  map: 'map of keys and values',
};

// eslint-disable-next-line no-control-regex -- they are what it looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const RESERVED = new Set(['__proto__', 'prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

function isReserved(key: string): boolean {
  return RESERVED.has(key);
}

function keysOf(shape: RecordShape): string {
  return Object.keys(shape.fields).slice(0, 6).join(', ');
}

/** Where a message about the whole of a record points: its first key, not all its lines. */
function startOf(tree: Tree): Place {
  const first = tree.kind === 'map' ? tree.entries[0] : undefined;
  return first
    ? { start: tree.at.start, end: first.keyAt.end }
    : { start: tree.at.start, end: tree.at.start };
}

function singular(what: string): string {
  return `An entry of ${what}`;
}

function shorten(written: string): string {
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}

/** A sentence as an aside; an abbreviation at its beginning keeps its capitals. */
function inBrackets(sentence: string): string {
  const aside = sentence.replace(/\.$/, '');
  return /^[A-Z][a-z ]/.test(aside) ? aside.charAt(0).toLowerCase() + aside.slice(1) : aside;
}
