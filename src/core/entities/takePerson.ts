import { Trait, type Entry } from '../gazetteer/entry';
import { foldedWords, foldName, Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockNotes } from './blockNotes';
import { EntryKind, type Candidate } from './candidates';
import { firstOfName, isGivenName, isRelative, isSurelyGiven, opensSentence } from './givenNames';
import type { BlockFacts, Given } from './localMention';
import { endOfNameRun, goesOnInArabic, hasParticle, isInitial, startOfNameRun } from './personNames';
import { addStranger } from './takeByForm';
import { bodyAfter, countryBefore, readBefore, type Before } from './titleBefore';
import { wordTable } from '../text/wordTable';

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
    if (this.#isShip(from, to)) return;
    const people = candidate.entries.filter((entry) => entry.type === 'person');
    if (this.#takeNicknamed(candidate, idsOf(people))) return;
    const full = people.filter((entry) => !(entry.traits & Trait.surname));
    const before = readBefore(scan, from, index);
    const title = before.title ? { title: before.title } : {};
    const of = this.#bodyOf(candidate, index);
    if (full.length > 0) {
      if (this.#continuesName(from) || this.#isNamedAfter(to)) return;
      this.#takeFull(candidate, full, before, of);
      return;
    }
    if (this.#goesOnAfterHyphen(from)) return;
    const titled = before.folded !== '' || before.honorific;
    const ids = this.#ofThatSex(idsOf(people), before.honorific ? scan.known(from - 1) : '');
    const start = this.#startOf(candidate, index);
    const unsure = titled ? null : this.#unsureGiven(start, candidate);
    if (this.#takeWithGivenName(candidate, unsure ? from : start, ids, titled)) return;
    // "Historic Trump-Kim talks"
    const given = tokens.gap(to) === Gap.hyphen ? null : unsure;
    const key = foldName(tokens.textOf(to - 1));
    const offset = tokens.start(from);
    if (given) this.#notes.named.push({ key, person: null, offset, unsure: true });
    // "the elder Bush": which of them is not said by office or date.
    if (scan.isWord(from - 1, 'elder') || scan.isWord(from - 1, 'younger')) {
      this.#notes.add(from, to, { type: 'person', id: null, name: tokens.slice(from, to), form: 'surname' });
      return;
    }
    if (before.title)
      this.#notes.named.push({
        key,
        person: null,
        offset,
        open: { people: ids, name: '', title: before.title },
      });
    const more = { ...(of ? { of } : {}), ...(given ? { given } : {}) };
    const pending = { kind: 'surname', key, people: ids, titled, ...more } as const;
    const text = tokens.slice(from, to);
    this.#notes.add(from, to, { type: 'person', id: null, name: text, form: 'surname', ...title, pending });
  }

  #takeFull({ from, to }: Candidate, full: readonly Entry[], before: Before, of: string | null): void {
    const { tokens } = this.#notes.scan;
    const [first] = full;
    if (!first) return;
    const people = idsOf(full);
    const name = this.#notes.knowledge.person(first.id)?.name ?? tokens.slice(from, to);
    const only = people.length === 1 ? first.id : null;
    const title = before.title ? { title: before.title } : {};
    const sure = only !== null && (before.folded !== '' || !this.#isCommonName(from, to));
    this.#name(
      tokens.start(from),
      tokens.textOf(to - 1),
      people,
      sure ? { person: only } : { person: null, open: { people, name: tokens.slice(from, to), ...title } },
    );
    const pending = sure ? {} : { pending: { kind: 'namesake', people, ...(of ? { of } : {}) } as const };
    this.#notes.add(from, to, { type: 'person', id: only, name, form: first.form, ...title, ...pending });
  }

  /** Notes that people are named here in full; a later mention may use another part of the name than the last one. */
  #name(
    offset: number,
    last: string,
    people: readonly string[],
    who: Pick<BlockFacts['named'][number], 'person' | 'open'>,
  ): void {
    const key = foldName(last);
    const keys = [key];
    for (const id of people) {
      for (const short of this.#notes.knowledge.person(id)?.short ?? []) {
        const other = foldedWords(short).at(-1) ?? key;
        if (!keys.includes(other)) keys.push(other);
      }
    }
    for (const each of keys) this.#notes.named.push({ key: each, offset, ...who });
  }

  /** The country or organisation that stands beside a name: "Brazil's Lula", "King Abdullah of Jordan". */
  #bodyOf({ from, to }: Candidate, index: number): string | null {
    return countryBefore(this.#notes.scan, from, index)?.id ?? bodyAfter(this.#notes.scan, to, index);
  }

  /** "Mrs Clinton" is not her husband. */
  #ofThatSex(people: readonly string[], honorific: string): readonly string[] {
    const sex = SEX.get(honorific);
    if (!sex) return people;
    return people.filter((id) => (this.#notes.knowledge.person(id)?.sex ?? sex) === sex);
  }

  /** "Amir Abdul Hamid" is not Abdul Hamid: another given name stands before it. */
  #continuesName(from: number): boolean {
    const scan = this.#notes.scan;
    const before = from - 1;
    if (scan.heading || before < this.#notes.done || !scan.tokens.spaced(from)) return false;
    // "Hamdan bin Mohammed bin Rashid" is the son.
    if (PATRONYMIC.test(scan.known(before)) && scan.tokens.isCapital(before - 1)) return true;
    return (
      scan.isNameWord(before) && scan.is(before, WordClass.givenName) && !scan.is(before, WordClass.honorific)
    );
  }

  /** "HMS Queen Elizabeth", "the carrier Charles de Gaulle" */
  #isShip(from: number, to: number): boolean {
    const { tokens } = this.#notes.scan;
    if (from === 0 || !tokens.spaced(from)) return false;
    const before = tokens.textOf(from - 1);
    // "the yacht Novak sold" is about Novak.
    return SHIP_PREFIXES.has(before) || (to - from > 1 && SHIPS.has(before));
  }

  /** "Prince William County", "Ronald Reagan Building": what bears his name. */
  #isNamedAfter(to: number): boolean {
    const scan = this.#notes.scan;
    if (!scan.tokens.spaced(to) || !scan.tokens.isCapital(to) || scan.allCapitals) return false;
    return (
      scan.is(to, WordClass.placeHead) || BEARERS.has(scan.known(to) || scan.tokens.textOf(to).toLowerCase())
    );
  }

  /** A given name and a surname that many people have: it may be somebody else's. */
  #isCommonName(from: number, to: number): boolean {
    return to - from === 2 && this.#notes.scan.is(from, WordClass.givenName);
  }

  /**
   * A surname with more of a name around it: initials and given names of one of these people ("V. Putin", "Joseph R.
   * Biden"), or somebody or something else's ("Judy Law", "Johnson Controls"). False if it stands alone.
   */
  #takeWithGivenName(
    { from, to }: Candidate,
    start: number,
    people: readonly string[],
    titled: boolean,
  ): boolean {
    const scan = this.#notes.scan;
    const { tokens } = scan;
    // "Karine Jean-Pierre", "Bilawal Bhutto-Zardari"; "Historic Trump-Kim talks" name two.
    if (
      start < from &&
      tokens.gap(to) === Gap.hyphen &&
      scan.isNameWord(to) &&
      (isSurelyGiven(scan, start) || !(scan.heading || opensSentence(scan, start)))
    ) {
      addStranger(this.#notes, start, endOfNameRun(scan, start));
      return true;
    }
    // "Abbas al-Sayed" is somebody else.
    if (goesOnInArabic(scan, to)) {
      addStranger(this.#notes, start, endOfNameRun(scan, to + 1));
      return true;
    }
    if (!scan.heading && tokens.spaced(to) && scan.isNameWord(to) && !scan.isPossessive(to)) {
      const next = scan.candidateFrom(to)?.kinds ?? 0;
      const follows = (next & (EntryKind.title | EntryKind.country)) !== 0;
      if (!follows && !scan.is(to, WordClass.month) && !this.#isHeadline(from, to)) {
        if (titled || scan.is(from, WordClass.givenName))
          addStranger(this.#notes, start, Math.max(endOfNameRun(scan, from), endOfNameRun(scan, to)));
        return true;
      }
    }
    if (start === from) return false;
    // A plain given name and surname is in the base if it is theirs: here are initials and middle names.
    const more = from - start > 1 || isInitial(scan, start);
    const fitting = more ? people.filter((id) => this.#isCalled(id, start)) : [];
    if (fitting.length > 0) {
      const [id] = fitting;
      const sure = fitting.length === 1 && id && !isInitial(scan, start) ? id : null;
      const name = (sure && this.#notes.knowledge.person(sure)?.name) ?? tokens.slice(start, to);
      const key = foldName(tokens.textOf(to - 1));
      if (sure) this.#name(tokens.start(start), tokens.textOf(to - 1), fitting, { person: sure });
      const pending = sure
        ? {}
        : { pending: { kind: 'surname', key, people: fitting, titled: true } as const };
      this.#notes.add(start, to, { type: 'person', id: sure, name, form: 'name', ...pending });
      return true;
    }
    if (titled) return false;
    const named = isSurelyGiven(scan, start);
    // "Brigitte Macron in Rome"; "Angry Sad Trump" may be a headline's.
    if (scan.heading && !(named && opensSentence(scan, start))) return false;
    // "City Hall", "Central Park" are nobody.
    if (named || !scan.is(from, WordClass.placeHead | WordClass.organisationHead))
      this.#addRelative(named || hasParticle(scan, start, from) ? start : from - 1, to);
    return true;
  }

  /** "Ivanka Trump": whoever is named so at the head of a sentence or in a heading is known by this. */
  #addRelative(from: number, to: number): void {
    const { scan } = this.#notes;
    const isSure = isSurelyGiven(scan, from) || !(scan.heading || opensSentence(scan, from));
    const given = isSure && to - from === 2 ? foldName(scan.tokens.textOf(from)) : undefined;
    addStranger(this.#notes, from, to, given);
  }

  /** `Ferdinand "Bongbong" Marcos Jr`: a nickname in quotation marks is part of the name. */
  #takeNicknamed({ from, to }: Candidate, people: readonly string[]): boolean {
    const { scan, done } = this.#notes;
    const { tokens } = scan;
    if (tokens.gap(from) !== QUOTED || tokens.gap(from - 1) !== QUOTED || !tokens.isCapital(from - 1))
      return false;
    const given = from - 2;
    if (given < done || !scan.isNameWord(given) || scan.isPossessive(given)) return false;
    const start = startOfNameRun(scan, given, done);
    const fitting = people.filter((id) => this.#isCalled(id, start));
    const [id] = fitting;
    const name = fitting.length === 1 && id ? this.#notes.knowledge.person(id)?.name : undefined;
    if (!id || name === undefined) addStranger(this.#notes, start, to);
    else {
      this.#name(tokens.start(start), tokens.textOf(to - 1), fitting, { person: id });
      this.#notes.add(start, to, { type: 'person', id, name, form: 'name' });
    }
    return true;
  }

  /** The first token of the name that ends with this surname. */
  #startOf({ from }: Candidate, index: number): number {
    const scan = this.#notes.scan;
    let before = index - 1;
    while (before >= 0 && this.isGivenName(scan.candidates[before], before)) before--;
    const least = Math.max(this.#notes.done, scan.candidates[before]?.to ?? 0);
    return firstOfName(scan, startOfNameRun(scan, from, least), from);
  }

  /**
   * A capital at the head of a sentence or in a heading, of which only the rest of the article can tell whether it is
   * somebody's given name: "Ivanka Trump", "Derelict Obama".
   */
  #unsureGiven(start: number, { from, to }: Candidate): Given | null {
    const scan = this.#notes.scan;
    const { tokens } = scan;
    if (from - start !== 1 || isSurelyGiven(scan, start) || scan.allCapitals) return null;
    // "Town Hall", "Jurassic Park"
    if (scan.is(from, WordClass.placeHead | WordClass.organisationHead)) return null;
    if (!tokens.spaced(from) || !(scan.heading || opensSentence(scan, start)) || isRelative(scan, to))
      return null;
    return {
      word: foldName(tokens.textOf(start)),
      start: tokens.start(start),
      text: tokens.slice(start, to),
    };
  }

  /** "Bilawal Bhutto-Zardari", "Mr Smith-Trump": the name that has just been taken goes on with this surname. */
  #goesOnAfterHyphen(from: number): boolean {
    const { scan, mentions, named, done } = this.#notes;
    const last = mentions.at(-1);
    if (scan.tokens.gap(from) !== Gap.hyphen || done !== from || last?.type !== 'person') return false;
    const isStranger = last.form === 'name' && last.id === null && !last.pending;
    const isTitled = last.pending?.kind === 'surname' && last.pending.titled && !last.title;
    if (!isStranger && !isTitled) return false;
    let start = from - 1;
    while (start > 0 && scan.tokens.start(start) > last.start) start--;
    this.#notes.retract(last.start);
    if ((named.at(-1)?.offset ?? -1) >= last.start) named.pop();
    addStranger(this.#notes, start, endOfNameRun(scan, from));
    return true;
  }

  /** "Victoria Starmer": no place and nobody else, as the surname that follows tells. */
  isGivenName(candidate: Candidate | undefined, index: number): boolean {
    if (!candidate) return false;
    return isGivenName(this.#notes.scan, candidate, this.#notes.scan.candidates[index + 1]);
  }

  /** True if the given name or initial at token `i` is this person's. */
  #isCalled(id: string, i: number): boolean {
    const person = this.#notes.knowledge.person(id);
    if (!person) return false;
    const given = foldName(this.#notes.scan.tokens.textOf(i));
    const short = isInitial(this.#notes.scan, i);
    return [person.name, ...person.aliases].some((name) => {
      const [first = '', ...rest] = foldedWords(name);
      return rest.length > 0 && (short ? first.startsWith(given) : first === given);
    });
  }

  /** "Obama Says It Is Time", "Trump Tax Plan Faces Test": a sentence in capitals that begins with a surname. */
  #isHeadline(from: number, to: number): boolean {
    const scan = this.#notes.scan;
    if (!opensSentence(scan, from) || scan.is(from, WordClass.givenName)) return false;
    return scan.is(to, VERBS) || endOfNameRun(scan, to, 4) - to >= HEADLINE;
  }
}

/** Each once, in their order: mostly there is one. */
function idsOf(people: readonly Entry[]): readonly string[] {
  const ids: string[] = [];
  for (const { id } of people) if (!ids.includes(id)) ids.push(id);
  return ids;
}

/** Whom an honorific is for. */
const SEX = wordTable<'m' | 'f'>({
  mr: 'm',
  sir: 'm',
  mrs: 'f',
  ms: 'f',
  miss: 'f',
  madam: 'f',
  madame: 'f',
  dame: 'f',
  lady: 'f',
});
/** Between a nickname and the name around it. */
const QUOTED = Gap.space | Gap.quote;
const VERBS = WordClass.governmentVerb | WordClass.speechCue | WordClass.modal;
/** So many capitals after a surname are no name but a headline. */
const HEADLINE = 3;
const PATRONYMIC = /^(?:bin|ibn|bint|ben)$/;
/** What is named after people. */
const BEARERS = new Set(
  'circuit court building center centre library museum stadium school institute foundation award prize medal memorial boulevard house theater theatre arena college university'.split(
    ' ',
  ),
);
/** What stands before the name of a ship. */
const SHIP_PREFIXES = new Set(['HMS', 'USS', 'USNS', 'HMAS', 'HMCS', 'HMNZS', 'RMS']);
const SHIPS = new Set(
  'carrier destroyer frigate corvette cruiser battleship warship submarine icebreaker yacht ferry'.split(' '),
);
