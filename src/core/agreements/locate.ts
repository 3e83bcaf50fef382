/** References with offsets in the text, and with parties that are states or organisations. */
import type { ArticleDate } from '../analysis';
import { foldName } from '../text/characters';
import { Day } from '../text/day';
import type { Span } from '../text/span';
import type { LocalDate, LocalParty, LocalStatus, PartyRole, Reference } from './reference';
import type { PartyResolver } from './resolveParties';

export interface Party {
  readonly id: string;
  readonly role: PartyRole;
  readonly start: number;
}

export type LocatedStatus = Omit<LocalStatus, 'by'> & {
  /** Ids of those who do it, where it matters who does. */
  readonly by: readonly string[] | null;
};

export type LocatedReference = Omit<Reference, 'parties' | 'nonParties' | 'statuses'> & {
  readonly parties: readonly Party[];
  readonly nonParties: readonly Party[];
  readonly statuses: readonly LocatedStatus[];
  readonly partyIds: ReadonlySet<string>;
  /** Name and acronym, if it has one, folded. */
  readonly names: readonly string[];
};

export function moveReference(
  reference: Reference,
  base: number,
  resolver: PartyResolver,
  before: readonly string[] | null,
): LocatedReference {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + base, end: span.end + base });
  const resolved = ({ id, type, role, start }: LocalParty): Party[] => {
    const body = resolver.resolve(id, type);
    return body === null ? [] : [{ id: body, role, start: start + base }];
  };
  const parties = reference.parties.flatMap(resolved);
  // "ExxonMobil signed an accord with Guyana": known, and none that has treaties.
  const outsider = reference.parties.some(
    (party) => party.role === 'subject' && party.type === 'body' && resolved(party).length === 0,
  );
  return {
    ...reference,
    mention: move(reference.mention),
    sentence: move(reference.sentence),
    parties,
    outsider: reference.outsider || outsider,
    partyIds: new Set(parties.map(({ id }) => id)),
    names: [reference.name, reference.acronym].flatMap((name) => (name === null ? [] : foldName(name))),
    nonParties: reference.nonParties.flatMap(resolved),
    statuses: reference.statuses.map((status) => ({
      ...move(status),
      by: status.by ? status.by.flatMap(resolved).map(({ id }) => id) : null,
    })),
    dates: reference.dates.map((date): LocalDate => move(date)),
    before,
  };
}

/** The date in the year or week that the tense tells: "was initialled in May", "takes effect in January". */
export function inItsTense(one: LocalDate, date: ArticleDate | null): LocalDate {
  if (!date || one.open === null) return one;
  if (one.tense === 'either') return nearby(one, date);
  if (one.tense === 'past' && one.from > date.to) return shifted(one, -1);
  if (one.tense !== 'past' && one.to < date.from) return shifted(one, 1);
  return one;
}

/** Weeks ahead of which the present tense is used without more. */
const SOON = 60;

/** "joins the pact on May 1", written in April; otherwise it tells of what was. */
function nearby(one: LocalDate, date: ArticleDate): LocalDate {
  const ahead = ({ from }: LocalDate): number => Day.from(date.to).daysUntil(Day.from(from));
  if (one.open === 'week') return one.from > date.to ? shifted(one, -1) : one;
  if (one.from > date.to) return ahead(one) <= SOON ? one : shifted(one, -1);
  const next = shifted(one, 1);
  return ahead(next) > 0 && ahead(next) <= SOON ? next : one;
}

function shifted(one: LocalDate, sign: 1 | -1): LocalDate {
  const move = (iso: string): string => {
    const day = Day.from(iso);
    const moved = one.open === 'week' ? day.plusDays(7 * sign) : day.plusYears(sign);
    // ISO dates have four figures for the year.
    return moved.year >= 1 && moved.year <= 9999 ? String(moved) : iso;
  };
  return { ...one, from: move(one.from), to: move(one.to) };
}
