/**
 * Which days a date in the text means, given the dateline. Calendar arithmetic is `Day`'s; what "last week" or "in
 * December" means in a news text is decided here. Without a dateline a relative date means nothing (`null`).
 */
import type { DayRange } from '../analysis';
import { Day } from '../text/day';
import { dayRangeOf, daysInMonth } from '../text/partialDate';
import type { DateMeaning } from './localMention';

/**
 * `past` is told by the tense, `future`: the sentence speaks of what is to come. `last` and `next` are said outright, and
 * are never the day or the month of the dateline itself. Where nothing is told (`open`) it is past, as most news is.
 */
export type Direction = 'past' | 'last' | 'future' | 'next' | 'open';
export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century' | 'weekend';

/**
 * The same few meanings come again and again in a text, and calendar arithmetic is not cheap: each is made once and
 * keeps its answer for the dateline it was last asked about.
 */
const MEANINGS = new Map<string, DateMeaning>();

function shared(key: string, work: (dateline: DayRange) => DayRange | null): DateMeaning {
  const known = MEANINGS.get(key);
  if (known) return known;
  let from = '';
  let to = '';
  let answer: DayRange | null = null;
  const meaning: DateMeaning = (dateline) => {
    if (!dateline) return null;
    if (dateline.from !== from || dateline.to !== to) {
      answer = work(dateline);
      ({ from, to } = dateline);
    }
    return answer;
  };
  if (MEANINGS.size < 5000) MEANINGS.set(key, meaning);
  return meaning;
}

export function fixedMeaning(iso: string): DateMeaning {
  const range = dayRangeOf(iso);
  return () => range;
}

/** The day of what happened on `iso`; before it, and so of something else, what the words mean by themselves. */
export function sinceMeaning(iso: string, otherwise: DateMeaning): DateMeaning {
  const range = dayRangeOf(iso);
  return (dateline) => (dateline && dateline.to < iso ? otherwise(dateline) : range);
}

/** From the first of two dates to the second; nothing where one is not known or they are the wrong way round. */
export function spanMeaning(first: DateMeaning, last: DateMeaning): DateMeaning {
  return (dateline) => {
    const from = first(dateline);
    const to = last(dateline);
    return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null;
  };
}

/** "7/11/2022" is in July or in November: the reading within two months of the dateline, if only one is. */
export function eitherMeaning(one: string, other: string): DateMeaning {
  if (one === other) return fixedMeaning(one);
  return (dateline) => {
    if (!dateline) return null;
    const near = [one, other].filter((iso) => {
      const base = Day.from(dateline.from);
      return Math.abs(base.daysUntil(Day.from(iso))) <= 61;
    });
    return near.length === 1 && near[0] ? dayRangeOf(near[0]) : null;
  };
}

/** A dateline that is a month or a year carries no day to count from; its range moves as a whole. */
function shift(dateline: DayRange, move: (day: Day) => Day): DayRange | null {
  try {
    const from = move(Day.from(dateline.from));
    const to = dateline.to === dateline.from ? from : move(Day.from(dateline.to));
    return range(from, to);
  } catch {
    return null;
  }
}

function range(from: Day, to: Day): DayRange | null {
  return from.year < 1 || to.year > 9999 ? null : { from: from.toString(), to: to.toString() };
}

/** `days` after the dateline, negative before it. */
export function relativeDayMeaning(days: number): DateMeaning {
  return shared(`day ${String(days)}`, (dateline) => shift(dateline, (day) => day.plusDays(days)));
}

/** `weekday` 1 (Monday) to 7. In the past it can be the day of the dateline itself; to come it is the next such day. */
export function weekdayMeaning(weekday: number, direction: Direction): DateMeaning {
  return shared(`weekday ${String(weekday)} ${direction}`, (dateline) =>
    shift(dateline, (day) => {
      const back = (day.weekday - weekday + 7) % 7;
      if (direction === 'past' || direction === 'open') return day.plusDays(-back);
      // On a Wednesday nobody says "last Tuesday" for yesterday, or "next Friday" for a day of the same week so near.
      const inWeek = weekday - day.weekday;
      if (direction === 'last') return day.plusDays(-back - (inWeek <= 0 && inWeek >= -2 ? 7 : 0));
      const ahead = (weekday - day.weekday + 7) % 7;
      return day.plusDays(ahead + (direction === 'next' && inWeek >= 0 && inWeek <= 2 ? 7 : 0));
    }),
  );
}

/** "this Thursday": of the week of the dateline, Monday to Sunday. */
export function weekdayOfThisWeek(weekday: number): DateMeaning {
  return shared(`this weekday ${String(weekday)}`, (dateline) =>
    shift(dateline, (day) => day.plusDays(weekday - day.weekday)),
  );
}

/** The Wednesday of "Monday to Wednesday". */
export function laterWeekdayMeaning(first: number, weekday: number, direction: Direction): DateMeaning {
  const start = weekdayMeaning(first, direction);
  return shared(`later ${String(first)} ${String(weekday)} ${direction}`, (dateline) => {
    const range = start(dateline);
    return range && shift(range, (day) => day.plusDays((weekday - first + 7) % 7));
  });
}

/** "July 21" without a year: the one that lies nearest in the direction that the sentence tells. */
export function monthDayMeaning(month: number, day: number, direction: Direction): DateMeaning {
  return nearestMeaning(`month day ${String(month)} ${String(day)}`, direction, (year) =>
    day <= daysInMonth(year, month) ? new Day(year, month, day) : null,
  );
}

/** Of what comes once a year, on the day that `dayIn` tells, the one that lies nearest in this direction. */
export function nearestMeaning(
  key: string,
  direction: Direction,
  dayIn: (year: number) => Day | null,
): DateMeaning {
  return shared(`${key} ${direction}`, (dateline) => {
    const base = Day.from(dateline.from);
    const ahead = direction === 'future' || direction === 'next';
    // "the May 8 ballot", with nothing else told: in March it is to come.
    const penalty = direction === 'open' ? HALF_A_YEAR : A_YEAR_AND_MORE;
    let best: Day | null = null;
    let least = Infinity;
    for (const year of [base.year - 1, base.year, base.year + 1]) {
      const date = year < 1 || year > 9999 ? null : dayIn(year);
      if (!date) continue;
      const distance = base.daysUntil(date);
      // A little against the direction is fine: "will meet on July 21" in a report of the 21st.
      const against = ahead ? distance < -31 : distance > 31;
      const cost = Math.abs(distance) + (against ? penalty : 0);
      if (cost < least) [best, least] = [date, cost];
    }
    return best && range(best, best);
  });
}

const HALF_A_YEAR = 200;
const A_YEAR_AND_MORE = 400;

/** "in December": the last such month, or the coming one; `length` in months for a season. */
export function monthMeaning(month: number, direction: Direction, length = 1): DateMeaning {
  return shared(`month ${String(month)} ${direction} ${String(length)}`, (dateline) => {
    const base = Day.from(dateline.from);
    let year = base.year;
    if ((direction === 'past' || direction === 'open') && month > base.month) year--;
    if (direction === 'last' && month >= base.month) year--;
    if (direction === 'future' && month < base.month) year++;
    if (direction === 'next' && month <= base.month) year++;
    if (year < 1 || year > 9998) return null;
    const from = new Day(year, month, 1);
    return range(from, from.plusMonths(length).plusDays(-1));
  });
}

/** "in May last year", "May 3 next year": of the year that is `offset` from that of the dateline; day 0: the month. */
export function monthOfYearMeaning(month: number, day: number, offset: number): DateMeaning {
  return shared(`month ${String(month)} ${String(day)} of ${String(offset)}`, (dateline) => {
    const year = Day.from(dateline.from).year + offset;
    if (year < 1 || year > 9998 || day > daysInMonth(year, month)) return null;
    const from = new Day(year, month, day === 0 ? 1 : day);
    return range(from, day === 0 ? from.plusMonths(1).plusDays(-1) : from);
  });
}

/** "this spring": of the year of the dateline; a winter begins in the year before, until March. */
export function thisSeasonMeaning(month: number): DateMeaning {
  return shared(`season ${String(month)}`, (dateline) => {
    const base = Day.from(dateline.from);
    const year = month === 12 && base.month <= 3 ? base.year - 1 : base.year;
    if (year < 1 || year > 9998) return null;
    const from = new Day(year, month, 1);
    return range(from, from.plusMonths(3).plusDays(-1));
  });
}

/** The day, week, month, … of the dateline (0), the one before (-1) or after (1), as a whole. */
export function periodMeaning(unit: Unit, offset: number): DateMeaning {
  return shared(`period ${unit} ${String(offset)}`, (dateline) => {
    try {
      const base = Day.from(dateline.from);
      switch (unit) {
        case 'day': {
          const day = base.plusDays(offset);
          return range(day, day);
        }
        case 'week': {
          const monday = base.plusDays(-(base.weekday - 1)).plusDays(offset * 7);
          return range(monday, monday.plusDays(6));
        }
        case 'weekend': {
          const saturday = base.plusDays(-(base.weekday - 1)).plusDays(offset * 7 + 5);
          return range(saturday, saturday.plusDays(1));
        }
        case 'month': {
          const first = new Day(base.year, base.month, 1).plusMonths(offset);
          return range(first, first.plusMonths(1).plusDays(-1));
        }
        default: {
          const years = unit === 'year' ? 1 : unit === 'decade' ? 10 : 100;
          const start = Math.floor(base.year / years) * years + offset * years;
          if (start < 1 || start + years > 9999) return null;
          return range(new Day(start, 1, 1), new Day(start + years - 1, 12, 31));
        }
      }
    } catch {
      return null;
    }
  });
}

/**
 * "by the end of the year" is its last day; "at the end of the year" its last two months, of a month its last third, of a
 * week its last three days.
 */
export function endMeaning(
  unit: 'week' | 'month' | 'year',
  offset: number,
  isDeadline: boolean,
): DateMeaning {
  const whole = periodMeaning(unit, offset);
  return (dateline) => {
    const period = whole(dateline);
    if (!period) return null;
    const last = Day.from(period.to);
    if (isDeadline) return range(last, last);
    const length = unit === 'week' ? 3 : unit === 'month' ? last.day - 20 : 61;
    return range(last.plusDays(1 - length), last);
  };
}

/**
 * "two years ago": as fine as its unit says (a year for years, a day for days); a negative count is to come. With `since`, the whole stretch from
 * then to the dateline: "the past 30 days".
 */
export function agoMeaning(count: number, unit: Exclude<Unit, 'weekend'>, since = false): DateMeaning {
  return shared(`ago ${String(count)} ${unit} ${String(since)}`, (dateline) => {
    try {
      const base = Day.from(dateline.from);
      const years =
        unit === 'year' ? count : unit === 'decade' ? count * 10 : unit === 'century' ? count * 100 : 0;
      const then =
        unit === 'day'
          ? base.plusDays(-count)
          : unit === 'week'
            ? base.plusDays(-count * 7)
            : unit === 'month'
              ? base.plusMonths(-count)
              : base.plusYears(-years);
      if (since) return range(then, base);
      if (unit === 'day') return range(then, then);
      if (unit === 'week') return range(then.plusDays(-3), then.plusDays(3));
      if (unit === 'month') return dayRangeOf(then.toString().slice(0, 7));
      return then.year < 1 ? null : dayRangeOf(String(then.year).padStart(4, '0'));
    } catch {
      return null;
    }
  });
}
