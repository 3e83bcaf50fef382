import { foldName, Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockNotes } from './blockNotes';
import { EntryKind } from './candidates';
import { definitionAt, isAcronym } from './definedAcronyms';
import { endOfNameRun, isPersonRun } from './personNames';

/** Somebody whom the base does not know, named by tokens `[from, to)`; `given` where others need to know the given name. */
export function addStranger(notes: BlockNotes, from: number, to: number, given?: string): void {
  const { tokens } = notes.scan;
  notes.named.push({
    key: foldName(tokens.textOf(to - 1)),
    person: null,
    offset: tokens.start(from),
    ...(given === undefined ? {} : { given }),
  });
  const form = to - from > 1 ? 'name' : 'surname';
  notes.add(from, to, { type: 'person', id: null, name: tokens.slice(from, to), form });
}

/** People and acronyms that only their form shows. */
export class FormTaker {
  readonly #notes: BlockNotes;

  constructor(notes: BlockNotes) {
    this.#notes = notes;
  }

  /** People and acronyms that only their form shows, between two things that the gazetteer knows. */
  takeBetween(from: number, to: number): void {
    const { scan } = this.#notes;
    const start = Math.max(from, this.#notes.looked);
    this.#notes.looked = to;
    for (let i = start; i < to; i++) {
      if (!scan.tokens.isCapital(i)) continue;
      // "Barrow County": local news of the United States, where towns are called Lebanon and Georgia is a state.
      if (scan.is(i, WordClass.placeHead) && COUNTY.test(scan.known(i)) && scan.tokens.isCapital(i - 1)) {
        this.#notes.countPlaceIn('USA');
      }
      if (scan.tokens.isUpper(i) && this.#takeAcronym(i)) continue;
      const end = this.#takeByForm(i, to);
      // A name that reaches the end may go on behind it, if what stands there turns out to be nothing else.
      if (end >= to) this.#notes.looked = i;
      i = Math.max(i, end - 1);
    }
  }

  /** Notes the person whose name begins at token `i`, if one does; gives the end of the name or run of capitals. */
  #takeByForm(i: number, most: number): number {
    const { scan } = this.#notes;
    const { tokens } = scan;
    const honorific = scan.is(i, WordClass.honorific) && !scan.isPossessive(i);
    const first = honorific ? i + 1 : i;
    const run = endOfNameRun(scan, first);
    // A surname that the base knows goes on from here: "Vladimir V." Putin is for `take`.
    if (run > most && first < most && scan.candidateFrom(most)?.kinds === EntryKind.person) return most;
    // "Karine Jean-Pierre": what stands after a hyphen is in the name, whatever else it can be.
    const end = run > most && tokens.gap(most) === Gap.hyphen ? run : Math.min(run, most);
    const named = honorific
      ? end > first && first < most && !tokens.isUpper(i)
      : isPersonRun(scan, first, end);
    if (!named) return end;
    addStranger(this.#notes, first, end);
    return end;
  }

  #takeAcronym(i: number): boolean {
    const { scan } = this.#notes;
    if (!isAcronym(scan, i) || scan.allCapitals || scan.heading) return false;
    const text = scan.tokens.textOf(i);
    const definition = definitionAt(scan, i);
    if (definition) {
      const name = scan.tokens.slice(definition.from, definition.to);
      this.#notes.defineAcronym(text, name);
      // What parts of the name were taken for yields to the whole.
      this.#notes.retract(scan.tokens.start(definition.from));
      this.#notes.add(definition.from, definition.to, { type: 'organisation', id: null, name, form: 'name' });
    }
    this.#notes.add(i, i + 1, {
      type: 'organisation',
      id: null,
      name: text,
      form: 'abbreviation',
      pending: { kind: 'acronym', acronym: text },
    });
    return true;
  }
}

const COUNTY = /^count(?:y|ies)$/;
