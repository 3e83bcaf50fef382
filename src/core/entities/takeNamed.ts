import { Trait, type Entry } from '../gazetteer/entry';
import type { BlockNotes } from './blockNotes';
import { leadingCountry, type Candidate } from './candidates';
import { verdictOnCountry } from './countryRules';

/** Kinds of organisations that are of one state: "U.S. Senate", "Free Syrian Army", "Syrian Observatory for Human Rights". */
const OF_ONE_STATE = new Set([
  'state body',
  'armed forces',
  'military command',
  'central bank',
  'intelligence agency',
  'armed group',
  'armed and political group',
  'political party',
  'political organisation',
  'human rights organisation',
  'humanitarian organisation',
]);

/** Organisations, agreements and places that the gazetteer knows. */
export class NamedTaker {
  readonly #notes: BlockNotes;

  constructor(notes: BlockNotes) {
    this.#notes = notes;
  }

  take(candidate: Candidate): void {
    const { from, to, entries } = candidate;
    const scan = this.#notes.scan;
    const entry =
      entries.find((other) => other.type === 'agreement' && !(other.traits & Trait.shared)) ??
      entries.find((other) => other.type === 'organisation') ??
      entries.find((other) => other.type === 'agreement') ??
      // "Toronto" is the city of that name before the one that is called "Toronto, Ohio".
      entries.find((other) => other.type === 'place' && other.form === 'name') ??
      entries.find((other) => other.type === 'place');
    if (!entry || entry.type === 'title' || entry.type === 'person') return;
    if (
      scan.allCapitals &&
      to - from === 1 &&
      entry.form === 'abbreviation' &&
      scan.tokens.end(from) - scan.tokens.start(from) < 3
    )
      return;
    const end = entry.traits & Trait.dotted ? scan.tokens.end(to - 1) + 1 : undefined;
    if (entry.type === 'place') this.#takePlace(candidate, entry);
    else if (entry.type === 'organisation') this.#takeOrganisation(candidate, entry, end);
    else {
      // A name that several agreements share stays open here; the agreements' own rules find its parties.
      const shared = (entry.traits & Trait.shared) !== 0;
      const name = this.#notes.knowledge.agreement(entry.id)?.name ?? entry.id;
      this.#notes.add(
        from,
        to,
        { type: 'agreement', id: shared ? null : entry.id, name, form: entry.form },
        end,
      );
    }
  }

  #takeOrganisation(candidate: Candidate, entry: Entry, end: number | undefined): void {
    const notes = this.#notes;
    const organisation = notes.knowledge.organisation(entry.id);
    const name = organisation?.name ?? entry.id;
    let { from } = candidate;
    // "U.S. Senate" and "Russia's Security Council" name the state and its body; "Bank of China" only the bank.
    const lead = OF_ONE_STATE.has(organisation?.kind ?? '')
      ? leadingCountry(notes.scan.tokens, notes.scan.gazetteer, candidate)
      : null;
    if (lead) {
      const { id, form, traits } = lead.country;
      const country = notes.knowledge.country(id)?.name ?? id;
      const dot = traits & Trait.dotted ? notes.scan.tokens.end(lead.to - 1) + 1 : undefined;
      notes.countCountry(id);
      notes.add(from, lead.to, { type: 'country', id, name: country, form }, dot);
      from = notes.scan.isPossessive(lead.to) ? lead.to + 1 : lead.to;
    }
    // Its heads are among those whom the article may mean.
    notes.countPlaceIn(entry.id);
    notes.add(from, candidate.to, { type: 'organisation', id: entry.id, name, form: entry.form }, end);
  }

  #takePlace(candidate: Candidate, entry: Entry): void {
    const scan = this.#notes.scan;
    const { from, to } = candidate;
    const place = this.#notes.knowledge.place(entry.id);
    if (!place) return;
    const verdict = verdictOnCountry(scan, candidate, entry);
    if (verdict) {
      this.#notes.apply(verdict, to);
      return;
    }
    for (const state of place.states) this.#notes.countPlaceIn(state);
    this.#notes.add(from, to, { type: 'place', id: place.id, name: place.name, form: entry.form });
  }
}
