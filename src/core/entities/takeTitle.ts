import type { Entry } from '../gazetteer/entry';
import { foldName, Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockNotes } from './blockNotes';
import type { Candidate } from './candidates';
import { endOfNameRun, isLastOfName } from './personNames';
import { bodyAfter, countryBefore, readBefore } from './titleBefore';
import { rolesOfTitle, TENSE } from './titles';

/** Titles of office: before the name of somebody whom the base does not know, or standing for who holds it. */
export class TitleTaker {
  readonly #notes: BlockNotes;

  constructor(notes: BlockNotes) {
    this.#notes = notes;
  }

  take(candidate: Candidate, index: number, entry: Entry): void {
    const scan = this.#notes.scan;
    const { tokens } = scan;
    const { from } = candidate;
    // "Prime Minister Dr Novak"
    const honorific = tokens.spaced(candidate.to) && scan.is(candidate.to, WordClass.honorific);
    const to = honorific && tokens.isCapital(candidate.to) ? candidate.to + 1 : candidate.to;
    const next = scan.candidates[index + 1];
    const spaced = tokens.spaced(to) || (to > candidate.to && tokens.gap(to) === (Gap.period | Gap.space));
    if (spaced && next?.from === to && next.entries.some((other) => other.type === 'person')) return;
    const end = spaced ? endOfNameRun(scan, to) : to;
    const capital = tokens.isCapital(from);
    // After a title in small letters two words make a name: "spokesman Jan Novak".
    if (
      end - to >= (capital ? 1 : 2) &&
      (capital || (isLastOfName(scan, end - 1) && (next?.from ?? end) >= end)) &&
      !scan.is(to, WordClass.commonWord | WordClass.organisationHead | WordClass.placeHead) &&
      !scan.is(end - 1, WordClass.organisationHead) &&
      next?.from !== to &&
      end - to <= 4
    ) {
      this.#takeName(to, end, index);
      return;
    }
    // "the Russian Premier League"
    if (capital && end > to && scan.is(end - 1, WordClass.organisationHead)) return;
    if (rolesOfTitle(entry.id).length === 0 && !entry.id.includes(' ')) return;
    const before = countryBefore(scan, from, index);
    const body = before?.id ?? bodyAfter(scan, candidate.to, index);
    if (!body || !this.#isOfToday(before?.from ?? from) || !this.#isOfToday(from)) return;
    this.#notes.add(from, candidate.to, {
      type: 'person',
      id: null,
      name: tokens.slice(from, candidate.to),
      form: 'title',
      pending: { kind: 'holder', title: entry.id, body },
    });
  }

  /** False after "former", "deputy", "a": not who holds the office. */
  #isOfToday(from: number): boolean {
    const scan = this.#notes.scan;
    const before = from - 1;
    if (before < 0 || !(scan.tokens.spaced(from) || scan.tokens.gap(from) & Gap.hyphen)) return true;
    const word = scan.tokens.textOf(before).toLowerCase();
    const tense = TENSE.get(word);
    return (tense === undefined || tense === 'acting' || tense === 'outgoing') && !OTHERS.has(word);
  }

  #takeName(from: number, to: number, index: number): void {
    const scan = this.#notes.scan;
    const { title } = readBefore(scan, from, index + 1);
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
      ...(title ? { title } : {}),
    });
  }
}

/** Before a title, these speak of another holder than the one of the day, or of none. */
const OTHERS = new Set(
  'a an any another every each no next future first previous last aspiring assistant potential possible would-be wannabe several two three both other'.split(
    ' ',
  ),
);
