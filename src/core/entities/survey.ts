/** What one block tells by itself: its mentions, as far as they can be told here, and facts for the other blocks. */
import type { MentionForm } from '../analysis';
import { Trait, type Entry } from '../gazetteer/entry';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { foldedWords, foldName } from '../text/characters';
import type { Span } from '../text/span';
import { splitSentences } from '../text/sentences';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';
import type { Candidate } from './candidates';
import { verdictOnCountry, type Verdict } from './countryRules';
import { findDates } from './dates';
import type { BlockFacts, LocalMention } from './localMention';
import { isGovernment } from './metonyms';
import { endOfNameRun, isPersonRun } from './personNames';
import { readBefore, countryBefore } from './titleBefore';
import { rolesOfTitle } from './titles';

export interface Survey {
  /** In order, not overlapping. */
  readonly mentions: readonly LocalMention[];
  readonly sentences: readonly Span[];
  readonly facts: BlockFacts;
}

export class Surveyor {
  readonly #knowledge: KnowledgeBase;
  readonly #scan: BlockScan;
  #mentions: LocalMention[] = [];
  #named: { key: string; person: string | null; offset: number }[] = [];
  #countries = new Map<string, number>();
  #placeStates = new Map<string, number>();
  #national: number | null = null;
  /** Tokens before this one belong to a mention already. */
  #done = 0;

  constructor(knowledge: KnowledgeBase, scan: BlockScan) {
    this.#knowledge = knowledge;
    this.#scan = scan;
  }

  survey(text: string, heading: boolean): Survey {
    const scan = this.#scan;
    scan.scan(text, heading);
    this.#mentions = [];
    this.#named = [];
    this.#countries = new Map();
    this.#placeStates = new Map();
    this.#national = null;
    this.#done = 0;
    for (let index = 0; index < scan.candidates.length; index++) {
      const candidate = scan.candidates[index];
      if (!candidate) continue;
      this.#peopleBetween(this.#done, candidate.from);
      if (candidate.from >= this.#done) this.#take(candidate, index);
    }
    this.#peopleBetween(this.#done, scan.tokens.count);
    this.#addDates();
    return {
      mentions: this.#mentions,
      sentences: splitSentences(scan.tokens, scan.gazetteer.lexicon.classes),
      facts: { named: this.#named, countries: this.#countries, placeStates: this.#placeStates, national: this.#national ?? 0 },
    };
  }

  #take(candidate: Candidate, index: number): void {
    const { entries } = candidate;
    const person = entries.some((entry) => entry.type === 'person');
    const country = bestCountry(entries);
    const first = entries[0];
    if (!first) return;
    if (entries.every((entry) => entry.type === 'title')) this.#takeTitle(candidate, index, first);
    else if (country && !(person && this.#scan.is(candidate.from - 1, WordClass.honorific))) this.#takeCountry(candidate, country);
    else if (person && entries.every((entry) => entry.type === 'person' || entry.type === 'title')) this.#takePerson(candidate, index);
    else this.#takeNamed(candidate);
  }

  #add(from: number, to: number, mention: Omit<LocalMention, 'start' | 'end'>, end?: number): void {
    const { tokens } = this.#scan;
    this.#mentions.push({ start: tokens.start(from), end: end ?? tokens.end(to - 1), ...mention });
    this.#done = to;
  }

  #count(map: Map<string, number>, key: string): void {
    map.set(key, (map.get(key) ?? 0) + 1);
  }

  // --- countries, capitals

  #takeCountry(candidate: Candidate, entry: Entry): void {
    const scan = this.#scan;
    const { from, to } = candidate;
    const verdict = verdictOnCountry(scan, candidate, entry);
    if (verdict) {
      this.#applyVerdict(verdict, to);
      return;
    }
    if (entry.traits & Trait.prefix && !(scan.tokens.gap(to) & PREFIX_GAP)) return;
    if (entry.traits & (Trait.capital | Trait.seat)) {
      this.#takeMetonym(candidate, entry);
      return;
    }
    const name = this.#knowledge.country(entry.id)?.name ?? entry.id;
    const end = entry.traits & Trait.dotted ? scan.tokens.end(to - 1) + 1 : undefined;
    const place = candidate.entries.find((other) => other.type === 'place');
    const rival = place ? this.#knowledge.place(place.id) : undefined;
    if (rival) this.#weighWords();
    if (rival && (entry.traits & Trait.ambiguous || rival.states.includes('USA'))) {
      const pending = {
        kind: 'ambiguous',
        country: entry.id,
        place: rival ? { id: rival.id, name: rival.name } : null,
        key: scan.known(to - 1),
      } as const;
      this.#add(from, to, { type: 'country', id: entry.id, name, form: entry.form, pending }, end);
      return;
    }
    const states = statesOf(candidate.entries);
    if (states.length > 1) {
      this.#add(from, to, { type: 'country', id: entry.id, name, form: entry.form, pending: { kind: 'states', states } }, end);
      return;
    }
    this.#count(this.#countries, entry.id);
    this.#add(from, to, { type: 'country', id: entry.id, name, form: entry.form }, end);
  }

  #weighWords(): void {
    if (this.#national !== null) return;
    const { gazetteer, tokens } = this.#scan;
    let national = 0;
    for (let i = 0; i < tokens.count; i++) {
      const wordClass = gazetteer.lexicon.classes[tokens.word(i)] ?? 0;
      if (wordClass & WordClass.nationalWord) national++;
      if (wordClass & WordClass.localWord) national--;
    }
    this.#national = national;
  }

  #applyVerdict(verdict: Verdict, to: number): void {
    if (verdict.kind === 'drop') {
      this.#done = to;
      return;
    }
    const { tokens } = this.#scan;
    const from = Math.max(verdict.from, this.#done);
    const text = tokens.slice(from, verdict.to);
    if (verdict.of === 'person') {
      this.#named.push({ key: foldName(tokens.textOf(verdict.to - 1)), person: null, offset: tokens.start(from) });
    }
    this.#add(from, verdict.to, { type: verdict.of, id: null, name: text, form: 'name' });
  }

  #takeMetonym(candidate: Candidate, entry: Entry): void {
    const scan = this.#scan;
    const { from, to } = candidate;
    const seat = (entry.traits & Trait.seat) !== 0;
    if (!scan.heading || seat || scan.tokens.count > 3) {
      if (isGovernment(scan, from, to)) {
        const name = this.#knowledge.country(entry.id)?.name ?? entry.id;
        const states = statesOf(candidate.entries);
        if (states.length === 1) this.#count(this.#countries, entry.id);
        const pending = states.length > 1 ? { pending: { kind: 'states', states } as const } : {};
        this.#add(from, to, { type: 'country', id: entry.id, name, form: 'metonym', ...pending });
        return;
      }
    }
    this.#count(this.#placeStates, entry.id);
    const text = scan.tokens.slice(from, to);
    if (seat) {
      // "White House officials", "at the Kremlin": the institution or its house, not the state.
      this.#add(from, to, { type: 'organisation', id: null, name: text, form: 'name' });
      return;
    }
    this.#add(from, to, { type: 'place', id: `capital-${entry.id.toLowerCase()}`, name: text, form: 'name' });
  }

  // --- organisations, agreements, places

  #takeNamed(candidate: Candidate): void {
    const { from, to, entries } = candidate;
    const scan = this.#scan;
    const entry =
      entries.find((other) => other.type === 'agreement' && !(other.traits & Trait.shared)) ??
      entries.find((other) => other.type === 'organisation') ??
      entries.find((other) => other.type === 'agreement') ??
      entries.find((other) => other.type === 'place');
    if (!entry || entry.type === 'title' || entry.type === 'person') return;
    if (scan.allCapitals && to - from === 1 && entry.form === 'abbreviation' && scan.tokens.end(from) - scan.tokens.start(from) < 3) return;
    const end = entry.traits & Trait.dotted ? scan.tokens.end(to - 1) + 1 : undefined;
    if (entry.type === 'place') this.#takePlace(candidate, entry);
    else if (entry.type === 'organisation') {
      const name = this.#knowledge.organisation(entry.id)?.name ?? entry.id;
      this.#add(from, to, { type: 'organisation', id: entry.id, name, form: entry.form }, end);
    } else {
      // A name that several agreements share stays open here; the agreements' own rules find its parties.
      const shared = (entry.traits & Trait.shared) !== 0;
      const name = this.#knowledge.agreement(entry.id)?.name ?? entry.id;
      this.#add(from, to, { type: 'agreement', id: shared ? null : entry.id, name, form: entry.form }, end);
    }
  }

  #takePlace(candidate: Candidate, entry: Entry): void {
    const scan = this.#scan;
    const { from, to } = candidate;
    const place = this.#knowledge.place(entry.id);
    if (!place) return;
    const verdict = verdictOnCountry(scan, candidate, entry);
    if (verdict) {
      this.#applyVerdict(verdict, to);
      return;
    }
    for (const state of place.states) this.#count(this.#placeStates, state);
    this.#add(from, to, { type: 'place', id: place.id, name: place.name, form: entry.form });
  }

  // --- people and titles

  #takePerson(candidate: Candidate, index: number): void {
    const scan = this.#scan;
    const { tokens } = scan;
    const { from, to } = candidate;
    const people = candidate.entries.filter((entry) => entry.type === 'person');
    const full = people.filter((entry) => !(entry.traits & Trait.surname));
    const key = foldName(tokens.textOf(to - 1));
    const before = readBefore(scan, from, index);
    const title = before.title ? { title: before.title } : {};
    if (full.length > 0) {
      const ids = full.map((entry) => entry.id);
      const first = full[0];
      if (!first) return;
      const name = this.#knowledge.person(first.id)?.name ?? tokens.slice(from, to);
      const only = ids.length === 1 ? first.id : null;
      // A later mention may use another part of the name than the last one: Xi Jinping, then Xi.
      const keys = new Set([key]);
      for (const id of ids) {
        for (const short of this.#knowledge.person(id)?.short ?? []) keys.add(foldedWords(short).at(-1) ?? key);
      }
      for (const each of keys) this.#named.push({ key: each, person: only, offset: tokens.start(from) });
      const sure = only !== null && (before.folded !== '' || !this.#isCommonName(from, to));
      if (sure) this.#add(from, to, { type: 'person', id: only, name, form: first.form, ...title });
      else this.#add(from, to, { type: 'person', id: only, name, form: first.form, ...title, pending: { kind: 'namesake', people: ids } });
      return;
    }
    if (this.#isPartOfOtherName(from, to, before.honorific || before.folded !== '')) return;
    const ids = people.map((entry) => entry.id);
    const pending = { kind: 'surname', key, people: ids, titled: before.folded !== '' || before.honorific } as const;
    const text = tokens.slice(from, to);
    this.#add(from, to, { type: 'person', id: null, name: text, form: 'surname', ...title, pending });
  }

  /** A given name and a surname that many people have: it may be somebody else's. */
  #isCommonName(from: number, to: number): boolean {
    return to - from === 2 && this.#scan.is(from, WordClass.givenName);
  }

  /** A surname that stands inside somebody or something else's name: "Judy Law", "Johnson Controls". */
  #isPartOfOtherName(from: number, to: number, titled: boolean): boolean {
    const scan = this.#scan;
    const { tokens } = scan;
    if (!scan.heading && tokens.spaced(to) && scan.isNameWord(to) && !scan.isPossessive(to)) {
      const follows = scan.candidates.some((other) => other.from === to && other.entries.some((entry) => entry.type === 'title' || entry.type === 'country'));
      if (!follows && !scan.is(to, WordClass.month)) return true;
    }
    if (titled || from === 0 || scan.heading) return false;
    const before = from - 1;
    if (!tokens.spaced(from) || !scan.isNameWord(before) || before < this.#done) {
      const initial = tokens.end(before) - tokens.start(before) === 1 && tokens.isCapital(before) && before >= this.#done;
      if (!initial) return false;
    }
    const opensSentence = before === 0 || (tokens.gap(before) & (SENTENCE_GAP)) !== 0;
    if (opensSentence && !scan.is(before, WordClass.givenName) && scan.is(before, WordClass.commonWord)) return false;
    this.#named.push({ key: foldName(tokens.textOf(to - 1)), person: null, offset: tokens.start(before) });
    this.#add(before, to, { type: 'person', id: null, name: tokens.slice(before, to), form: 'name' });
    return true;
  }

  #takeTitle(candidate: Candidate, index: number, entry: Entry): void {
    const scan = this.#scan;
    const { tokens } = scan;
    const { from, to } = candidate;
    const next = scan.candidates[index + 1];
    const beforeName = next?.from === to && next.entries.some((other) => other.type === 'person') && tokens.spaced(to);
    if (beforeName) return;
    const end = tokens.spaced(to) && tokens.isCapital(from) ? endOfNameRun(scan, to) : to;
    if (end > to && !scan.is(to, WordClass.commonWord | WordClass.organisationHead) && next?.from !== to && end - to <= 4) {
      this.#titledPerson(to, end, index);
      return;
    }
    if (rolesOfTitle(entry.id).length === 0 && !this.#knowledgeHasTitle(entry.id)) return;
    const body = countryBefore(scan, from, index)?.id ?? this.#bodyAfter(to, index);
    if (!body) return;
    this.#add(from, to, {
      type: 'person',
      id: null,
      name: tokens.slice(from, to),
      form: 'title',
      pending: { kind: 'holder', title: entry.id, body },
    });
  }

  #knowledgeHasTitle(title: string): boolean {
    return title.includes(' ');
  }

  /** "prime minister of Japan", "secretary-general of NATO". */
  #bodyAfter(to: number, index: number): string | null {
    const scan = this.#scan;
    let of = to;
    if (scan.tokens.textOf(of).toLowerCase() !== 'of') return null;
    if (scan.tokens.textOf(of + 1).toLowerCase() === 'the') of++;
    const body = scan.candidates.slice(index + 1, index + 3).find((other) => other.from === of + 1);
    return body?.entries.find((entry) => entry.type === 'country' || entry.type === 'organisation')?.id ?? null;
  }

  #titledPerson(from: number, to: number, index: number): void {
    const scan = this.#scan;
    const before = readBefore(scan, from, index + 1);
    this.#named.push({ key: foldName(scan.tokens.textOf(to - 1)), person: null, offset: scan.tokens.start(from) });
    this.#add(from, to, {
      type: 'person',
      id: null,
      name: scan.tokens.slice(from, to),
      form: to - from > 1 ? 'name' : 'surname',
      ...(before.title ? { title: before.title } : {}),
    });
  }

  /** People that only the form of their names shows, between two things that the gazetteer knows. */
  #peopleBetween(from: number, to: number): void {
    const scan = this.#scan;
    for (let i = from; i < to; i++) {
      if (!scan.tokens.isCapital(i)) continue;
      // "Barrow County": local news of the United States, where towns are called Lebanon and Georgia is a state.
      if (COUNTY.test(scan.known(i)) && scan.tokens.isCapital(i - 1)) this.#count(this.#placeStates, 'USA');
      const honorific = scan.is(i, WordClass.honorific) && scan.tokens.isCapital(i) && !scan.isPossessive(i);
      const first = honorific ? i + 1 : i;
      const end = Math.min(endOfNameRun(scan, first), to);
      const named = honorific ? end > first && first < to && !scan.tokens.isUpper(i) : isPersonRun(scan, first, end);
      if (named) {
        this.#named.push({ key: foldName(scan.tokens.textOf(end - 1)), person: null, offset: scan.tokens.start(first) });
        this.#add(first, end, { type: 'person', id: null, name: scan.tokens.slice(first, end), form: end - first > 1 ? 'name' : 'surname' });
      }
      i = Math.max(i, end - 1);
    }
  }

  /** A date wins over a surname that is a month ("May 7"), and yields to every other name. */
  #addDates(): void {
    const dates = findDates(this.#scan);
    if (dates.length === 0) return;
    const mentions: LocalMention[] = [];
    let next = 0;
    for (const mention of this.#mentions) {
      while ((dates[next]?.end ?? Infinity) <= mention.start) mentions.push(dates[next++] as LocalMention);
      const date = dates[next];
      if (!date || date.start >= mention.end) mentions.push(mention);
      else if (mention.pending?.kind !== 'surname') {
        mentions.push(mention);
        while ((dates[next]?.start ?? Infinity) < mention.end) next++;
      }
    }
    for (; next < dates.length; next++) mentions.push(dates[next] as LocalMention);
    this.#mentions = mentions;
  }
}

const FORM_RANK: readonly MentionForm[] = ['name', 'alias', 'abbreviation', 'demonym', 'metonym'];

/** Of all countries that a name can mean, the entry by which it is known best: its name before its capital's. */
function bestCountry(entries: readonly Entry[]): Entry | undefined {
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

const COUNTY = /^count(?:y|ies)$/;
const PREFIX_GAP = 4 | 2048;
const SENTENCE_GAP = 16 | 128 | 256 | 512 | 64;
