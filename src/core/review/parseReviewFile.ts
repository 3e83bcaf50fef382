/** Reads the text of a review file. */
import { isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import type { Anchor } from './anchors';
import { EMPTY_REVIEW, LISTS, VERDICTS, idOf, isFields } from './reviewFile';
import type { Decision, Fields, Ignore, Note, Remark, ReviewFile } from './reviewFile';

const LONGEST_FILE = 5_000_000;

/** Reads the file; never throws. What cannot be read is named in `problems` and kept in `unread`. */
export function parseReviewFile(yaml: string): ReviewFile {
  if (yaml.trim() === '') return EMPTY_REVIEW;
  if (yaml.length > LONGEST_FILE) return { ...EMPTY_REVIEW, problems: ['the file is too large'] };
  const header = /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(yaml)?.[0] ?? '';
  let value: unknown;
  try {
    const document = parseDocument(bothSides(yaml), { uniqueKeys: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error) return { ...EMPTY_REVIEW, problems: [error.message] };
    // Nothing but comments.
    if (document.contents === null) return { ...EMPTY_REVIEW, header };
    value = fieldsOf(document);
  } catch (error) {
    return { ...EMPTY_REVIEW, problems: [error instanceof Error ? error.message : String(error)] };
  }
  if (!isFields(value)) return { ...EMPTY_REVIEW, problems: ['expected lists: ignores, notes, decisions'] };
  return new Reader(value).read(header);
}

/** The text without the marks of a conflict in git: the entries of both sides, without those of their common base. */
function bothSides(yaml: string): string {
  if (!/^<<<<<<< /m.test(yaml)) return yaml;
  const lines: string[] = [];
  let inBase = false;
  for (const line of yaml.split(/\r?\n/)) {
    if (line.startsWith('||||||| ') || line === '|||||||') inBase = true;
    else if (line === '=======') inBase = false;
    else if (!inBase && !/^(?:<{7}|>{7})(?: |$)/.test(line)) lines.push(line);
  }
  return lines.join('\n');
}

/** The document's lists; after a merge one may stand there twice, with a part of the entries each. */
function fieldsOf(document: Document): unknown {
  const { contents } = document;
  if (!isMap(contents)) return document.toJS({ maxAliasCount: 0 });
  const lists = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const list: unknown = isNode(value) ? value.toJS(document, { maxAliasCount: 0 }) : value;
    const before = lists[name];
    lists[name] = Array.isArray(before) && Array.isArray(list) ? before.concat(list) : (list ?? before);
  }
  return lists;
}

class Reader {
  readonly #problems: string[] = [];
  readonly #unread = new Map<string, unknown[]>();
  readonly #value: Fields;

  constructor(value: Fields) {
    this.#value = value;
  }

  read(header: string): ReviewFile {
    const ignores = new Map<string, Ignore>();
    const notes = new Map<string, Note>();
    const decisions = new Map<string, Decision>();
    for (const key of LISTS) {
      for (const [index, item] of this.#items(key).entries()) {
        // By what it says, not by where it stands: a merge may put an entry below the wrong list. One that it has
        // doubled counts once.
        const fault = isFields(item) ? faultIn(item) : 'it is no list of fields';
        const fields = isFields(item) && fault === '' ? item : {};
        const ignore = readIgnore(fields);
        const decision = ignore ? null : readDecision(fields);
        const note = ignore || decision ? null : readNote(fields);
        if (ignore) ignores.set(ignore.id, ignore);
        else if (decision) decisions.set(decision.id, decision);
        else if (note) notes.set(note.id, note);
        else {
          const why = fault || 'it is no ignored finding, note or decision';
          this.#problems.push(`${key}: entry ${String(index + 1)} cannot be read: ${why}`);
          this.#unread.set(key, [...(this.#unread.get(key) ?? []), item]);
        }
      }
    }
    for (const key of Object.keys(this.#value)) {
      if (LISTS.some((list) => list === key)) continue;
      this.#problems.push(`there is no list “${key}”`);
      this.#unread.set(key, [...this.#items(key)]);
    }
    return {
      header,
      ignores: [...ignores.values()],
      notes: [...notes.values()],
      decisions: [...decisions.values()],
      unread: Object.fromEntries(this.#unread),
      problems: this.#problems,
    };
  }

  #items(key: string): readonly unknown[] {
    const list = this.#value[key];
    if (list === undefined || list === null) return [];
    return Array.isArray(list) ? (list as unknown[]) : [list];
  }
}

/** What an entry may have, and as what; with anything else it is not read: a slip could mean too much or too little. */
const TYPES: Readonly<Record<string, 'string' | 'number'>> = {
  ...{ id: 'string', rule: 'string', file: 'string', words: 'string' },
  ...{ quote: 'string', prefix: 'string', suffix: 'string', start: 'number' },
  ...{ author: 'string', date: 'string', text: 'string', verdict: 'string', reason: 'string' },
};

/** What is wrong with an entry's fields, in words; '' if nothing is. */
function faultIn(fields: Fields): string {
  for (const [name, value] of Object.entries(fields)) {
    const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
    if (type === undefined) return `there is no field “${name}”`;
    if (typeof value !== type)
      return type === 'string'
        ? `“${name}” must be text: put it in quotation marks`
        : `“${name}” must be a number`;
  }
  return '';
}

function readIgnore(fields: Fields): Ignore | null {
  const rule = textIn(fields, 'rule');
  if (rule === '') return null;
  const anchor = readAnchor(fields);
  const file = 'file' in fields ? textIn(fields, 'file') : null;
  if (anchor && file !== null)
    return withId(fields, { rule, scope: 'here' as const, file, anchor, words: null });
  return withId(fields, {
    rule,
    scope: file === null ? ('everywhere' as const) : ('file' as const),
    file,
    anchor: null,
    words: 'words' in fields ? textIn(fields, 'words') : null,
  });
}

function readNote(fields: Fields): Note | null {
  const remark = readRemark(fields);
  return remark && 'text' in fields ? withId(fields, { ...remark, text: textIn(fields, 'text') }) : null;
}

function readDecision(fields: Fields): Decision | null {
  const remark = readRemark(fields);
  const verdict = VERDICTS.find((one) => one === fields['verdict']);
  return remark && verdict ? withId(fields, { ...remark, verdict, reason: textIn(fields, 'reason') }) : null;
}

function readRemark(fields: Fields): Omit<Remark, 'id'> | null {
  const anchor = readAnchor(fields);
  if (!anchor || !('file' in fields)) return null;
  return {
    file: textIn(fields, 'file'),
    anchor,
    author: textIn(fields, 'author'),
    date: textIn(fields, 'date'),
  };
}

function readAnchor(fields: Fields): Anchor | null {
  const { quote, start } = fields;
  if (typeof quote !== 'string') return null;
  const at = typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? start : 0;
  return { quote, prefix: textIn(fields, 'prefix'), suffix: textIn(fields, 'suffix'), start: at };
}

function textIn(fields: Fields, key: string): string {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
}

function withId<T extends object>(fields: Fields, rest: T): T & { readonly id: string } {
  const { id } = fields;
  return { id: typeof id === 'string' && id !== '' ? id : idOf(rest), ...rest };
}
