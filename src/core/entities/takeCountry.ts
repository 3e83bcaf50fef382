import type { MentionForm } from '../analysis';
import { Trait, type Entry } from '../gazetteer/entry';
import { Gap } from '../text/characters';
import type { Country } from '../knowledge/records';
import type { BlockNotes } from './blockNotes';
import type { BlockScan } from './blockScan';
import { EntryKind, type Candidate } from './candidates';
import { verdictOnCountry } from './countryRules';
import { perhaps, unsure } from './documentFacts';
import { isGovernment } from './metonyms';
import { TENSE } from './titles';

/** Countries, and capitals and seats that may stand for them. */
export class CountryTaker {
  readonly #notes: BlockNotes;

  constructor(notes: BlockNotes) {
    this.#notes = notes;
  }

  take(candidate: Candidate, entry: Entry): void {
    const scan = this.#notes.scan;
    const { from, to } = candidate;
    const verdict = verdictOnCountry(scan, candidate, entry);
    if (verdict) {
      this.#notes.apply(verdict, to);
      return;
    }
    if (entry.traits & Trait.prefix && !this.#isPrefix(to)) return;
    if (entry.traits & (Trait.capital | Trait.seat)) {
      this.#takeMetonym(candidate, entry);
      return;
    }
    const name = this.#notes.knowledge.country(entry.id)?.name ?? entry.id;
    const end = entry.traits & Trait.dotted ? scan.tokens.end(to - 1) + 1 : undefined;
    const place = candidate.entries.find((other) => other.type === 'place');
    const rival = place && entry.traits & Trait.namesake ? this.#notes.knowledge.place(place.id) : undefined;
    if (rival) {
      this.#notes.weighWords();
      this.#notes.countPlaceIn(perhaps(entry.id));
      const pending = {
        kind: 'ambiguous',
        country: entry.id,
        place: { id: rival.id, name: rival.name },
        key: scan.known(to - 1),
      } as const;
      this.#notes.add(from, to, { type: 'country', id: entry.id, name, form: entry.form, pending }, end);
      return;
    }
    const states = statesOf(candidate.entries);
    const broken =
      states.length > 1 && isOfFormerState(scan, candidate, entry) ? this.#firstEnded(states) : null;
    if (broken) {
      this.#notes.countCountry(broken.id);
      this.#notes.add(from, to, { type: 'country', id: broken.id, name: broken.name, form: entry.form }, end);
      return;
    }
    if (states.length > 1) {
      this.#notes.add(
        from,
        to,
        { type: 'country', id: entry.id, name, form: entry.form, pending: { kind: 'states', states } },
        end,
      );
      return;
    }
    this.#notes.countCountry(entry.id);
    const key = scan.known(from);
    const isName = to - from === 1 && NAMES_OF_PEOPLE.has(key);
    if (isName) this.#notes.countCountry(unsure(entry.id));
    this.#notes.add(
      from,
      to,
      {
        type: 'country',
        id: entry.id,
        name,
        form: entry.form,
        ...(isName ? { pending: { kind: 'namedLike', key } } : {}),
      },
      end,
    );
  }

  /** Of states that had one name, the one that was the first to go. */
  #firstEnded(states: readonly string[]): Country | null {
    let first: Country | null = null;
    for (const id of states) {
      const country = this.#notes.knowledge.country(id);
      if (country?.to && (!first?.to || country.to < first.to)) first = country;
    }
    return first;
  }

  /** "Anglo-Japanese", not "Anglo-Saxon" or "Anglo fans": another country has to follow. */
  #isPrefix(to: number): boolean {
    const scan = this.#notes.scan;
    if ((scan.tokens.gap(to) & PREFIX_GAP) === 0) return false;
    return ((scan.candidateFrom(to)?.kinds ?? 0) & EntryKind.country) !== 0;
  }

  /** Moscow is Russia's capital, and was the Soviet Union's. */
  #presentState({ entries }: Candidate, entry: Entry): string {
    const { knowledge } = this.#notes;
    const isPresent = ({ type, id }: Entry): boolean =>
      type === 'country' && knowledge.country(id)?.kind === 'country';
    return (isPresent(entry) ? entry : (entries.find(isPresent) ?? entry)).id;
  }

  #takeMetonym(candidate: Candidate, entry: Entry): void {
    const scan = this.#notes.scan;
    const { from, to } = candidate;
    const seat = (entry.traits & Trait.seat) !== 0;
    if (!scan.heading || seat || scan.tokens.count > 3) {
      if (isGovernment(scan, from, to)) {
        const name = this.#notes.knowledge.country(entry.id)?.name ?? entry.id;
        const states = statesOf(candidate.entries);
        if (states.length === 1) this.#notes.countCountry(entry.id);
        const pending = states.length > 1 ? { pending: { kind: 'states', states } as const } : {};
        this.#notes.add(from, to, { type: 'country', id: entry.id, name, form: 'metonym', ...pending });
        return;
      }
    }
    this.#notes.countPlaceIn(entry.id);
    const text = scan.tokens.slice(from, to);
    const town = seat ? candidate.entries.find((other) => other.type === 'place') : undefined;
    if (town) {
      // "a tribunal in The Hague"
      const name = this.#notes.knowledge.place(town.id)?.name ?? text;
      this.#notes.add(from, to, { type: 'place', id: town.id, name, form: 'name' });
      return;
    }
    if (seat) {
      // "White House officials", "at the Kremlin": the institution or its house, not the state.
      this.#notes.add(from, to, { type: 'organisation', id: null, name: text, form: 'name' });
      return;
    }
    this.#notes.add(from, to, {
      type: 'place',
      id: `capital-${this.#presentState(candidate, entry).toLowerCase()}`,
      name: text,
      form: 'name',
    });
  }
}

/** "the former Yugoslavia", "the former Yugoslav republics": the state that broke up, even if another took its name. */
function isOfFormerState(scan: BlockScan, { from, to }: Candidate, { form }: Entry): boolean {
  if (TENSE.get(scan.lower(from - 1)) !== 'former') return false;
  return form === 'name' || (form === 'demonym' && /^republics?$/.test(scan.lower(to)));
}

/** Names of countries that are surnames too: after "Michael Jordan", "Jordan" is mostly he. */
const NAMES_OF_PEOPLE = new Set(
  'jordan chad israel ireland holland india kenya cuba france poland'.split(' '),
);

/** After the first part of a compound: "Anglo-", "Sino–". */
const PREFIX_GAP = Gap.hyphen | Gap.dash;
const FORM_RANK: readonly MentionForm[] = ['name', 'alias', 'abbreviation', 'demonym', 'metonym'];

/** Of all countries that a name can mean, the entry by which it is known best: its name before its capital's. */
export function bestCountry(entries: readonly Entry[]): Entry | undefined {
  let best: Entry | undefined;
  for (const entry of entries) {
    if (entry.type !== 'country') continue;
    if (!best || FORM_RANK.indexOf(entry.form) < FORM_RANK.indexOf(best.form)) best = entry;
  }
  return best;
}

function statesOf(entries: readonly Entry[]): string[] {
  const ids = new Set<string>();
  for (const entry of entries) if (entry.type === 'country') ids.add(entry.id);
  return [...ids];
}
