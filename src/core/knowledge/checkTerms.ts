/** Holds the terms of each office against each other: order, overlaps, and gaps where the file says there are none. */
import { daysBetween } from '../text/formatDate';
import { firstDay, lastDay } from '../text/partialDate';
import { isRaw, type Raw } from './normalise';
import type { ParsedFile } from './parse';
import type { Place } from './problem';
import { rawsIn, textIn, textsIn } from './rawAccess';

/** Longer than this nobody may be missing without `vacant` or `unknown`. */
const GAP_DAYS = 60;
const ALWAYS = '0001-01-01';
const NEVER = '9999-12-31';

/** `diedOn` gives a person's day of death where it is known. */
export function checkTerms(file: ParsedFile, diedOn: (person: string) => string | undefined): void {
  const { countries, organisations } = file.records;
  for (const raw of [...countries, ...file.records['former-states'], ...organisations]) {
    for (const office of rawsIn(raw, 'offices')) new OfficeCheck(file, raw, office, diedOn).run();
    checkGaps(file, raw);
  }
}

class OfficeCheck {
  readonly #file: ParsedFile;
  readonly #office: Raw;
  readonly #terms: readonly Raw[];
  readonly #name: string;
  readonly #diedOn: (person: string) => string | undefined;

  constructor(file: ParsedFile, body: Raw, office: Raw, diedOn: (person: string) => string | undefined) {
    this.#file = file;
    this.#office = office;
    this.#diedOn = diedOn;
    this.#terms = rawsIn(office, 'terms').filter((term) => textIn(term, 'from') !== undefined);
    this.#name = `${textIn(office, 'title') ?? 'office'} of ${textIn(body, 'name') ?? textIn(body, 'id') ?? '?'}`;
  }

  run(): void {
    for (const term of this.#terms) this.#checkDeath(term);
    this.#checkOrder();
    if (this.#office['holders'] !== 'joint') this.#checkOverlaps();
  }

  #checkDeath(term: Raw): void {
    const died = this.#diedOn(textIn(term, 'person') ?? '');
    if (died === undefined) return;
    if (lastDay(died) < firstDay(textIn(term, 'from') ?? '')) {
      this.#error(term, 'from', `${describe(term)} takes office after the day of death (${died}).`);
    } else if (textIn(term, 'to') === undefined) {
      this.#error(term, 'from', `${describe(term)} died on ${died} but the term has no “to”.`);
    } else if (firstDay(textIn(term, 'to') ?? '') > lastDay(died)) {
      this.#error(
        term,
        'to',
        `${describe(term)} holds the office after death: “to” is the day of death (${died}).`,
      );
    }
  }

  #checkOrder(): void {
    for (const [before, after] of pairs(this.#terms)) {
      if (lastDay(textIn(after, 'from') ?? '') < firstDay(textIn(before, 'from') ?? '')) {
        const message = `${describe(after)} begins before ${describe(before)}, which stands above it; write terms in order of time.`;
        this.#error(after, 'from', message);
      }
    }
  }

  #checkOverlaps(): void {
    for (const [before, after] of pairs(this.#terms)) {
      const end = textIn(before, 'to');
      const start = textIn(after, 'from') ?? '';
      if (lastDay(start) >= (end === undefined ? NEVER : firstDay(end))) continue;
      const until = end === undefined ? 'has no “to”' : `lasts to ${end}`;
      this.#error(
        after,
        'from',
        `Overlap: ${describe(before)} ${until} (line ${this.#line(before)}), ${describe(after)} begins on ${start}. ` +
          `${this.#name} has one holder at a time: correct a date, or write “holders: joint”.`,
      );
    }
  }

  #error(term: Raw, key: string, message: string): void {
    this.#file.report.error(this.#place(term, key), message);
  }

  #place(term: Raw, key: string): Place {
    return this.#file.origins.of(term, key);
  }

  #line(term: Raw): string {
    return String(this.#file.report.lineOf(this.#file.origins.of(term).start));
  }
}

/**
 * Gaps by role, as an office may hand its role on to another (Iran's prime minister to the president). Of heads of
 * state and of government the list must reach to the day of verification; others may have ended without a word.
 */
function checkGaps(file: ParsedFile, body: Raw): void {
  const complete = body['complete'];
  const completeFrom = isRaw(complete) ? textIn(complete, 'from') : undefined;
  if (completeFrom === undefined) return;
  const start = latest([completeFrom, textIn(body, 'from')].map(firstOrNone));
  const end = earliest([textIn(body, 'verified'), textIn(body, 'to')].map(firstOrNone));
  const offices = rawsIn(body, 'offices');
  for (const role of new Set(offices.flatMap((office) => textsIn(office, 'role')))) {
    if (role === 'other') continue;
    const having = offices.filter((office) => textsIn(office, 'role').includes(role));
    checkRole(file, having, role, start, end);
  }
}

function checkRole(
  file: ParsedFile,
  offices: readonly Raw[],
  role: string,
  start: string,
  end: string,
): void {
  const isHead = role === 'head-of-state' || role === 'head-of-government';
  const terms = offices
    .flatMap((office) =>
      rawsIn(office, 'terms').map((term) => ({ office, term, from: firstDay(textIn(term, 'from') ?? '') })),
    )
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const lastTerm = terms.at(-1);
  if (!lastTerm) return;
  const report = (from: string, to: string, office: Raw, at: Place): void => {
    const [first, last] = withinOffices(offices, latest([from, start]), earliest([to, end]));
    const days = daysBetween(first, last);
    if (days <= GAP_DAYS) return;
    file.report.error(
      at,
      `Gap: there is no ${textIn(office, 'title') ?? role} from ${first} to ${last} (${String(days)} days) though the list is ` +
        `said to be complete. Add who it was, “{ vacant: true, from: ${first}, to: ${last} }”, or “unknown: true” ` +
        'instead of “vacant”; or give the office “from” and “to”.',
    );
  };
  let covered = isHead ? ALWAYS : (terms[0]?.from ?? ALWAYS);
  for (const { office, term, from } of terms) {
    report(covered, from, office, file.origins.of(term, 'from'));
    const to = textIn(term, 'to');
    const last = to === undefined ? NEVER : lastDay(to);
    if (last > covered) covered = last;
  }
  if (isHead && end !== NEVER) report(covered, end, lastTerm.office, file.origins.of(lastTerm.term, 'to'));
}

/** The part of a gap in which at least one of the offices existed. */
function withinOffices(offices: readonly Raw[], from: string, to: string): readonly [string, string] {
  const begin = offices.map((office) => firstDay(textIn(office, 'from') ?? ALWAYS));
  const ends = offices.map((office) => firstDay(textIn(office, 'to') ?? NEVER));
  const living = offices.flatMap((_, index) => {
    const [a, b] = [latest([from, begin[index]]), earliest([to, ends[index]])];
    return a < b ? [[a, b] as const] : [];
  });
  return [earliest(living.map(([a]) => a)), living.length > 0 ? latest(living.map(([, b]) => b)) : ALWAYS];
}

function describe(term: Raw): string {
  return textIn(term, 'person') ?? (term['vacant'] === true ? 'the vacancy' : 'the unknown holder');
}

function pairs<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.slice(1).flatMap((after, index) => {
    const before = list[index];
    return before === undefined ? [] : [[before, after] as const];
  });
}

function firstOrNone(date: string | undefined): string | undefined {
  return date === undefined ? undefined : firstDay(date);
}

function latest(dates: readonly (string | undefined)[]): string {
  return dates.reduce<string>((best, date) => (date !== undefined && date > best ? date : best), ALWAYS);
}

function earliest(dates: readonly (string | undefined)[]): string {
  return dates.reduce<string>((best, date) => (date !== undefined && date < best ? date : best), NEVER);
}
