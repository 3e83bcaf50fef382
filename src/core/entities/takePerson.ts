import { Trait, type Entry } from '../gazetteer/entry';
import { foldedWords, foldName, Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockNotes } from './blockNotes';
import type { Candidate } from './candidates';
import { definitionAt, isAcronym } from './definedAcronyms';
import { endOfNameRun, isPersonRun } from './personNames';
import { countryBefore, readBefore } from './titleBefore';
import { rolesOfTitle } from './titles';

/** People by name, by title, and by the form of their names. */
export class PersonTaker {
  readonly #notes: BlockNotes;

  constructor(notes: BlockNotes) {
    this.#notes = notes;
  }

  take(candidate: Candidate, index: number): void {
    const scan = this.#notes.scan;
    const { tokens } = scan;
    const { from, to } = candidate;
    const people = candidate.entries.filter((entry) => entry.type === 'person');
    const full = people.filter((entry) => !(entry.traits & Trait.surname));
    const key = foldName(tokens.textOf(to - 1));
    const before = readBefore(scan, from, index);
    const title = before.title ? { title: before.title } : {};
    if (full.length > 0) {
      const ids = [...new Set(full.map((entry) => entry.id))];
      const first = full[0];
      if (!first || this.#continuesName(from)) return;
      const name = this.#notes.knowledge.person(first.id)?.name ?? tokens.slice(from, to);
      const only = ids.length === 1 ? first.id : null;
      // A later mention may use another part of the name than the last one: Xi Jinping, then Xi.
      const keys = new Set([key]);
      for (const id of ids) {
        for (const short of this.#notes.knowledge.person(id)?.short ?? [])
          keys.add(foldedWords(short).at(-1) ?? key);
      }
      for (const each of keys)
        this.#notes.named.push({ key: each, person: only, offset: tokens.start(from) });
      const sure = only !== null && (before.folded !== '' || !this.#isCommonName(from, to));
      if (sure) this.#notes.add(from, to, { type: 'person', id: only, name, form: first.form, ...title });
      else
        this.#notes.add(from, to, {
          type: 'person',
          id: only,
          name,
          form: first.form,
          ...title,
          pending: { kind: 'namesake', people: ids },
        });
      return;
    }
    if (this.#isPartOfOtherName(from, to, before.honorific || before.folded !== '')) return;
    const ids = [...new Set(people.map((entry) => entry.id))];
    const pending = {
      kind: 'surname',
      key,
      people: ids,
      titled: before.folded !== '' || before.honorific,
    } as const;
    const text = tokens.slice(from, to);
    this.#notes.add(from, to, { type: 'person', id: null, name: text, form: 'surname', ...title, pending });
  }

  /** "Amir Abdul Hamid" is not Abdul Hamid: another given name stands before it. */
  #continuesName(from: number): boolean {
    const scan = this.#notes.scan;
    const before = from - 1;
    if (scan.heading || before < this.#notes.done || !scan.tokens.spaced(from)) return false;
    return (
      scan.isNameWord(before) && scan.is(before, WordClass.givenName) && !scan.is(before, WordClass.honorific)
    );
  }

  /** A given name and a surname that many people have: it may be somebody else's. */
  #isCommonName(from: number, to: number): boolean {
    return to - from === 2 && this.#notes.scan.is(from, WordClass.givenName);
  }

  /** A surname that stands inside somebody or something else's name: "Judy Law", "Johnson Controls". */
  #isPartOfOtherName(from: number, to: number, titled: boolean): boolean {
    const scan = this.#notes.scan;
    const { tokens } = scan;
    if (!scan.heading && tokens.spaced(to) && scan.isNameWord(to) && !scan.isPossessive(to)) {
      const follows = scan.candidates.some(
        (other) =>
          other.from === to &&
          other.entries.some((entry) => entry.type === 'title' || entry.type === 'country'),
      );
      if (!follows && !scan.is(to, WordClass.month)) return true;
    }
    if (titled || from === 0 || scan.heading) return false;
    const before = from - 1;
    if (!tokens.spaced(from) || !scan.isNameWord(before) || before < this.#notes.done) {
      const initial =
        tokens.end(before) - tokens.start(before) === 1 &&
        tokens.isCapital(before) &&
        before >= this.#notes.done;
      if (!initial) return false;
    }
    const opensSentence = before === 0 || (tokens.gap(before) & SENTENCE_GAP) !== 0;
    if (opensSentence && !scan.is(before, WordClass.givenName) && scan.is(before, WordClass.commonWord))
      return false;
    this.#notes.named.push({
      key: foldName(tokens.textOf(to - 1)),
      person: null,
      offset: tokens.start(before),
    });
    this.#notes.add(before, to, { type: 'person', id: null, name: tokens.slice(before, to), form: 'name' });
    return true;
  }

  takeTitle(candidate: Candidate, index: number, entry: Entry): void {
    const scan = this.#notes.scan;
    const { tokens } = scan;
    const { from, to } = candidate;
    const next = scan.candidates[index + 1];
    const beforeName =
      next?.from === to && next.entries.some((other) => other.type === 'person') && tokens.spaced(to);
    if (beforeName) return;
    const end = tokens.spaced(to) && tokens.isCapital(from) ? endOfNameRun(scan, to) : to;
    if (
      end > to &&
      !scan.is(to, WordClass.commonWord | WordClass.organisationHead) &&
      next?.from !== to &&
      end - to <= 4
    ) {
      this.#titledPerson(to, end, index);
      return;
    }
    if (rolesOfTitle(entry.id).length === 0 && !this.#hasTitle(entry.id)) return;
    const body = countryBefore(scan, from, index)?.id ?? this.#bodyAfter(to, index);
    if (!body) return;
    this.#notes.add(from, to, {
      type: 'person',
      id: null,
      name: tokens.slice(from, to),
      form: 'title',
      pending: { kind: 'holder', title: entry.id, body },
    });
  }

  #hasTitle(title: string): boolean {
    return title.includes(' ');
  }

  /** "prime minister of Japan", "secretary-general of NATO". */
  #bodyAfter(to: number, index: number): string | null {
    const scan = this.#notes.scan;
    let of = to;
    if (!scan.isWord(of, 'of')) return null;
    if (scan.isWord(of + 1, 'the')) of++;
    const body = scan.candidates.slice(index + 1, index + 3).find((other) => other.from === of + 1);
    return (
      body?.entries.find((entry) => entry.type === 'country' || entry.type === 'organisation')?.id ?? null
    );
  }

  #titledPerson(from: number, to: number, index: number): void {
    const scan = this.#notes.scan;
    const before = readBefore(scan, from, index + 1);
    this.#notes.named.push({
      key: foldName(scan.tokens.textOf(to - 1)),
      person: null,
      offset: scan.tokens.start(from),
    });
    this.#notes.add(from, to, {
      type: 'person',
      id: null,
      name: scan.tokens.slice(from, to),
      form: to - from > 1 ? 'name' : 'surname',
      ...(before.title ? { title: before.title } : {}),
    });
  }

  /** People and acronyms that only their form shows, between two things that the gazetteer knows. */
  takeBetween(from: number, to: number): void {
    const { scan } = this.#notes;
    for (let i = from; i < to; i++) {
      if (!scan.tokens.isCapital(i)) continue;
      // "Barrow County": local news of the United States, where towns are called Lebanon and Georgia is a state.
      if (scan.is(i, WordClass.placeHead) && COUNTY.test(scan.known(i)) && scan.tokens.isCapital(i - 1)) {
        this.#notes.count(this.#notes.placeStates, 'USA');
      }
      if (scan.tokens.isUpper(i) && this.#takeAcronym(i)) continue;
      i = Math.max(i, this.#takeByForm(i, to) - 1);
    }
  }

  /** Notes the person whose name begins at token `i`, if one does; gives the end of the name or run of capitals. */
  #takeByForm(i: number, most: number): number {
    const { scan } = this.#notes;
    const { tokens } = scan;
    const honorific = scan.is(i, WordClass.honorific) && !scan.isPossessive(i);
    const first = honorific ? i + 1 : i;
    const end = Math.min(endOfNameRun(scan, first), most);
    const named = honorific
      ? end > first && first < most && !tokens.isUpper(i)
      : isPersonRun(scan, first, end);
    if (!named) return end;
    this.#notes.named.push({
      key: foldName(tokens.textOf(end - 1)),
      person: null,
      offset: tokens.start(first),
    });
    const form = end - first > 1 ? 'name' : 'surname';
    this.#notes.add(first, end, { type: 'person', id: null, name: tokens.slice(first, end), form });
    return end;
  }

  #takeAcronym(i: number): boolean {
    const { scan } = this.#notes;
    if (!isAcronym(scan, i) || scan.allCapitals || scan.heading) return false;
    const text = scan.tokens.textOf(i);
    const definition = definitionAt(scan, i);
    if (definition) {
      const name = scan.tokens.slice(definition.from, definition.to);
      this.#notes.acronyms.set(text, name);
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
/** Before the first word of a sentence. */
const SENTENCE_GAP = Gap.period | Gap.terminal | Gap.quote | Gap.open | Gap.colon;
