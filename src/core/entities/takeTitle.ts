import type { Entry } from '../gazetteer/entry';
import { foldName, Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockNotes } from './blockNotes';
import type { Candidate } from './candidates';
import { endOfNameRun, isLastOfName } from './personNames';
import { bodyAfter, countryBefore, readBefore } from './titleBefore';
import { isOfOffice, meansTheHolder, yearAtHead } from './titleAlone';
import { isBesideStranger, namedBefore } from './titleBeside';

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
    // "03:09 PM"
    if (entry.id === 'pm' && tokens.isNumber(from - 1)) return;
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
    if (isOfOffice(scan, candidate, entry)) this.#takeHolder(candidate, index, entry);
  }

  /** "the French president", "Britain's prime minister", "the president of France" */
  #takeHolder(title: Candidate, index: number, { id }: Entry): void {
    const { scan, mentions } = this.#notes;
    const before = countryBefore(scan, title.from, index);
    const body = before?.id ?? bodyAfter(scan, title.to, index);
    if (!body) return;
    const first = before?.from ?? title.from;
    const how = !before ? 'of' : scan.isPossessive(title.from - 1) ? 'possessive' : 'beside';
    if (!meansTheHolder(scan, { title, first, how })) return;
    const end = before ? title.to : (scan.candidates[index + 1]?.to ?? title.to);
    let beside = namedBefore(scan, mentions, first, end);
    if (!beside && isBesideStranger(scan, first, end)) return;
    const apposed = beside?.sure === true ? beside.mention : null;
    if (apposed?.pending?.kind === 'surname') {
      const text = scan.tokens.slice(title.from, title.to);
      const span = { start: scan.tokens.start(title.from), end: scan.tokens.end(title.to - 1) };
      const named = apposed.waitingFor({ ...apposed.pending, apposed: { ...span, text, of: body } });
      mentions[mentions.indexOf(apposed)] = named;
      beside = { mention: named, sure: true };
    }
    const year = yearAtHead(scan, first);
    this.#notes.add(title.from, title.to, {
      type: 'person',
      id: null,
      name: scan.tokens.slice(title.from, title.to),
      form: 'title',
      pending: { kind: 'holder', title: id, body, ...(beside ? { beside } : {}), ...(year ? { year } : {}) },
    });
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
