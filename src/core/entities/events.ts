/** Days that are known by their month and day alone. */

/** The day of "the Sept. 11 attacks", "the January 6 riot": `noun` is the word after the day. */
export function eventOn(month: number, day: number, noun: string): string | null {
  for (const event of EVENTS)
    if (event.month === month && event.day === day && event.nouns.has(noun)) return event.iso;
  return null;
}

const EVENTS = [
  {
    month: 9,
    day: 11,
    iso: '2001-09-11',
    nouns: new Set(['attacks', 'attack', 'attackers', 'terrorist', 'terror', 'hijackers', 'hijackings']),
  },
  {
    month: 1,
    day: 6,
    iso: '2021-01-06',
    nouns: new Set(['attack', 'riot', 'riots', 'rioters', 'insurrection', 'committee', 'panel', 'hearings']),
  },
  {
    month: 10,
    day: 7,
    iso: '2023-10-07',
    nouns: new Set(['attack', 'attacks', 'massacre', 'assault']),
  },
] as const;
