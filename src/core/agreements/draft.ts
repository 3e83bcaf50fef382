/** An agreement while its references are gathered. */
import type { Agreement, AgreementDate, ArticleDate } from '../analysis';
import type { Steps } from '../steps';
import type { AgreementKind, AgreementRecord } from '../knowledge/records';
import { foldName } from '../text/characters';
import { overlaps, type Span } from '../text/span';
import { mapped } from './deedStatus';
import type { RecordIndex } from './identify';
import { latestStatus } from './latestStatus';
import { DraftParties } from './draftParties';
import { nameOf, properNameOf } from './draftName';
import { inItsTense, type LocatedReference, type LocatedStatus } from './locate';
import type { LocalDate } from './reference';
import type { Making } from './recordsByDay';
import { MAKING } from './statusVerbs';
import * as vocabulary from './vocabulary';
import { unique } from './unique';

/** Heads that later mentions do not use for other sorts of agreement. */
const OWN_HEAD = vocabulary.words(
  'protocol convention charter declaration memorandum mou communique framework initiative partnership letter',
);
const COMMON: ReadonlySet<string> = new Set(['described', 'pronoun', 'deed']);
const AHEAD = vocabulary.words('proposed negotiating planned');
const CEASEFIRE_KINDS: ReadonlySet<AgreementKind> = new Set(['ceasefire', 'peace']);
const CEASEFIRE = vocabulary.words('ceasefire ceasefires truce truces armistice cease');

/** Events that make an agreement, as all its parties. */
const MADE: ReadonlySet<string> = new Set(['agreement', 'initialling', 'signing']);

/** References of one agreement. */
const PAUSE_AFTER = 1000;

export class Draft {
  readonly references: LocatedReference[] = [];
  readonly years = new Set<string>();
  /** Years in which it was agreed or signed, or that it has its name from. */
  readonly madeIn = new Set<string>();
  readonly isOther: boolean;
  /** "a new START treaty" */
  readonly renewed: boolean;
  plural: boolean;
  kind: AgreementKind;
  recordId: string | null = null;
  acronym: string | null = null;
  /** The name of what it is like. */
  readonly modelName: string = '';
  readonly #model: Draft | null = null;
  readonly #parties = new DraftParties();
  /** Whether all that is told of it lies ahead; `null`: nothing is told. */
  #ahead: boolean | null = null;
  readonly #names = new Set<string>();
  readonly #words = new Set<string>();
  readonly #heads = new Set<string>();
  #described = true;
  #inHeadings = true;

  /** `earlier` are the agreements before it: "a similar one" is of the same kind and sort as the latest of them. */
  constructor(reference: LocatedReference, earlier: readonly Draft[]) {
    this.isOther = reference.reach === 'other';
    this.renewed = reference.renewed;
    this.kind = reference.kind;
    this.plural = reference.plural;
    const model = this.isOther ? modelOf(reference, earlier) : undefined;
    if (model) {
      this.#model = model;
      this.kind = this.kind === 'other' && reference.likeness !== 'none' ? model.kind : this.kind;
      if (reference.likeness === 'sort') for (const name of model.#names) this.#names.add(name);
      this.modelName = properNameOf(model.references) || model.modelName;
    }
    this.add(reference);
  }

  get names(): ReadonlySet<string> {
    return this.#names;
  }

  get parties(): readonly string[] {
    return this.#parties.ids;
  }

  /** Parties by one passage that another leaves out. */
  get contested(): readonly string[] {
    return this.#parties.contested;
  }

  /** Only headings have named it so far. */
  get heading(): boolean {
    return this.#inHeadings;
  }

  /** Only common words have named it so far. */
  get described(): boolean {
    return this.#described;
  }

  add(reference: LocatedReference): void {
    this.references.push(reference);
    for (const date of reference.dates) {
      this.years.add(date.from.slice(0, 4));
      if (MADE.has(date.event)) this.madeIn.add(date.from.slice(0, 4));
    }
    for (const { status } of reference.statuses) this.#ahead = this.#ahead !== false && AHEAD.has(status);
    this.recordId ??= reference.renewed ? null : reference.id;
    if (this.kind === 'other') this.kind = reference.kind;
    // "signed agreements with Turkey, the first deal since the war"
    if (reference.sameAs >= 0 && !reference.plural) this.plural = false;
    if (reference.source === 'form' || reference.source === 'knowledge')
      this.#names.add(foldName(reference.name));
    else if (reference.source === 'described' && reference.words.length > 1)
      this.#names.add(foldName(`${reference.words.join(' ')} ${reference.head}`));
    if (reference.acronym) {
      this.acronym ??= reference.acronym;
      this.#names.add(foldName(reference.acronym));
      // "the INF Treaty"
      this.#names.add(foldName(`${reference.acronym} ${reference.head}`));
    }
    for (const word of reference.words) this.#words.add(word);
    if (reference.source !== 'pronoun') this.#heads.add(reference.head);
    this.#parties.add(reference);
    this.#described &&= COMMON.has(reference.source);
    this.#inHeadings &&= reference.heading;
  }

  /** What tells its record where no name does: "signed a peace agreement on Tuesday". */
  making(date: ArticleDate): Making {
    const dated = this.references.flatMap((reference) => reference.dates.map((one) => inItsTense(one, date)));
    const days = dated.filter(
      (one) =>
        one.from === one.to && MADE.has(one.event) && !(date.span !== null && overlaps(one, date.span)),
    );
    const { kind, plural, parties } = this;
    return { kind, plural, parties, words: this.#words, days: [...new Set(days.map(({ from }) => from))] };
  }

  /** Named last in this sentence. */
  isIn({ start }: Span): boolean {
    const last = this.references.at(-1);
    return last?.sentence.start === start && !last.heading;
  }

  /** No deed is told but plans and talks. */
  get isAhead(): boolean {
    return this.#ahead === true;
  }

  /** Takes over what turned out to be the same agreement. */
  absorb(other: Draft): void {
    for (const reference of other.references) this.add(reference);
    this.references.sort((a, b) => a.mention.start - b.mention.start);
  }

  /** "a separate pact" beside this one: it is another, whatever else they share. */
  isApartFrom(other: Draft): boolean {
    return this.#model === other;
  }

  hasHead(head: string): boolean {
    return this.#heads.has(head);
  }

  hasName({ names }: LocatedReference): boolean {
    return names.some((name) => this.#names.has(name));
  }

  /** Do the words that tell an agreement from others fit this one? No words fit any. */
  sharesWords(list: readonly string[]): false | 'some' | 'all' {
    const shared = list.filter((word) => this.#words.has(word) || this.#heads.has(word)).length;
    return shared === list.length ? 'all' : shared > 0 ? 'some' : false;
  }

  /** "agreed to reopen embassies" of those who have just made a deal on the same, or on nothing said. */
  fitsDeed(reference: LocatedReference): boolean {
    const unsaid = this.kind === 'other' && this.#words.size === 0;
    const { parties, partyCount } = reference;
    const same = parties.length > 0 ? this.hasAllParties(reference) : partyCount === this.parties.length;
    return !this.isOther && same && (unsaid || (this.kind === reference.kind && this.kind !== 'other'));
  }

  fitsHead({ head, plural, source }: LocatedReference): boolean {
    if (source === 'deed') return false;
    if (this.#heads.has(head)) return true;
    if (plural !== this.plural) return false;
    if (CEASEFIRE.has(head)) return this.kind === 'ceasefire' || this.kind === 'peace';
    if (OWN_HEAD.has(head)) return this.#words.has(head);
    if (head === 'treaty')
      return !this.#heads.has('deal') || this.#heads.has('agreement') || this.#words.has('treaty');
    return true;
  }

  /** Names one of those who are said not to sign, or to leave. */
  hasLeaver({ nonParties }: LocatedReference): boolean {
    return nonParties.some(({ id }) => this.#parties.own.has(id));
  }

  hasParties({ parties }: LocatedReference): boolean {
    return parties.every((party) => this.#parties.own.has(party.id));
  }

  hasAllParties(reference: LocatedReference): boolean {
    return this.hasParties(reference) && this.parties.length === reference.partyIds.size;
  }

  fitsParties({ parties, partyIds: ids, reach }: LocatedReference): boolean {
    const own = this.#parties.told;
    let shared = 0;
    for (const id of ids) if (own.has(id)) shared++;
    if (shared === ids.size || own.size === 0) return true;
    if (shared > 0 && (own.size < 2 || own.size > 2 || ids.size > 2)) return true;
    if (reach !== 'definite') return false;
    // One who acts on a named or multilateral agreement need not have been named before.
    return (
      ids.size === 1 &&
      (!this.described || own.size > 2) &&
      parties.every((party) => party.role === 'subject')
    );
  }

  /** Does the text say enough to call it an agreement between states or organisations? */
  isAgreement(id: string | null): boolean {
    if (!this.#isSupported()) return false;
    const parties = this.parties.length;
    if (
      id !== null ||
      this.references.some((reference) => reference.source === 'knowledge' || reference.strong)
    )
      return true;
    if (this.plural && this.described && (parties < 2 || (!this.isOther && !this.#isDone()))) return false;
    const first = this.references[0];
    if (!first) return false;
    if (parties >= 2) return true;
    const told = this.references.some((reference) => reference.statuses.length > 0);
    if (this.#parties.many && told) return true;
    const formal = this.references.some((reference) => reference.source === 'form');
    if (formal && told) return parties > 0 || !vocabulary.WEAK_HEADS.has(first.head);
    const strongHead = [...this.#heads].some((head) => vocabulary.STRONG_HEADS.has(head));
    // "Siemens signed an energy agreement with Iraq"; those who fight need not be states that we know.
    if (!CEASEFIRE_KINDS.has(this.kind) && this.references.some((reference) => reference.outsider))
      return false;
    if (parties === 1) {
      const partner = this.references.some((reference) =>
        reference.parties.some((party) => party.role === 'with' || party.role === 'between'),
      );
      return (
        (strongHead && (told || this.kind !== 'other')) ||
        (this.kind !== 'other' && told) ||
        (partner && told && ![...this.#heads].every((head) => /^(?:deals?|arrangements?)$/.test(head)))
      );
    }
    return strongHead && told && this.kind !== 'other';
  }

  /** Three or four capitals have many meanings: something else must speak of the agreement too. */
  #isSupported(): boolean {
    const short = this.references.every(
      ({ source, acronym }) => source === 'knowledge' && acronym !== null && acronym.length < 5,
    );
    if (!short) return true;
    return this.references.some(
      (reference) => reference.bound || reference.parties.length > 0 || reference.nonParties.length > 0,
    );
  }

  /** "agreements" without a name: only those that somebody has made. */
  #isDone(): boolean {
    return this.references.some(({ statuses }) =>
      statuses.some(({ mode, event }) => mode === 'actual' && MAKING.has(event)),
    );
  }

  /** Pauses between parts of the work: a long article may name one agreement ten thousand times. */
  *toAgreement(
    id: string | null,
    records: RecordIndex,
    keys: Map<string, number>,
    date: ArticleDate | null,
  ): Steps<Agreement> {
    const record = id === null ? undefined : records.knowledge.agreement(id);
    const { parties } = this;
    const name = nameOf(this, id, records);
    const key = record?.id ?? `${foldName(name)}|${[...parties].sort().join('+')}`;
    const count = (keys.get(key) ?? 0) + 1;
    keys.set(key, count);
    const dated = this.references.map((reference) => reference.dates.map((one) => inItsTense(one, date)));
    const statuses = this.references.flatMap((reference, k) =>
      reference.statuses
        .filter((status) => this.#counts(status, record))
        .map((status) => asOf(status, dated[k] ?? [], date)),
    );
    const isLong = this.references.length > PAUSE_AFTER;
    if (isLong) yield undefined;
    const dates = unique(dated.flat()).filter((one) => !date?.span || !overlaps(one, date.span));
    if (isLong) yield undefined;
    const mentions = unique(this.references.map((reference) => reference.mention));
    if (isLong) yield undefined;
    return {
      id,
      key: count === 1 ? key : `${key}#${count}`,
      name,
      // "Nafta": a record's acronym is all capitals.
      acronym: (id === null ? this.acronym : this.acronym?.toUpperCase()) ?? record?.acronym ?? null,
      kind: record?.kind ?? this.kind,
      parties,
      contested: this.contested,
      status: latestStatus(statuses),
      statuses: unique(statuses).map(({ status, start, end }) => ({ status, start, end })),
      dates: dates.map(withoutTense),
      mentions,
      evidence: unique(this.references.map((reference) => reference.sentence)),
    };
  }

  /** A rejection counts if parties reject: that others do, or denounce it, is no end of it. */
  #counts({ by, event, mode }: LocatedStatus, record: AgreementRecord | undefined): boolean {
    // "applied to join the CPTPP" says nothing of a treaty that is there already.
    if (record && event === 'accession' && mode !== 'actual') return false;
    if (by === null) return true;
    const recorded = (id: string): boolean => record?.parties.some(({ party }) => party === id) ?? false;
    const told = [...this.#parties.own, ...this.parties];
    if (by.some((id) => told.includes(id) || recorded(id))) return true;
    // To denounce is to withdraw where a party does it; all others only speak.
    return event !== 'withdrawal' && (!record || record.open === true) && this.parties.length < 2;
  }
}

/** What "a similar one" is like: what has its acronym, otherwise the latest agreement. */
function modelOf({ source, acronym, words }: LocatedReference, earlier: readonly Draft[]): Draft | undefined {
  if (source === 'acronym') return earlier.find((draft) => draft.acronym === acronym);
  return source === 'described' && words.length === 0 ? earlier.at(-1) : undefined;
}

/** A deed in the present tense that is dated after the article is still to come. */
function asOf(status: LocatedStatus, dates: readonly LocalDate[], date: ArticleDate | null): LocatedStatus {
  if (!date || status.mode === 'future' || status.mode === 'possible' || status.event === '') return status;
  const later = dates.some((one) => one.event === status.event && one.from > date.to);
  const planned = later ? mapped(status.status, 'planned', false) : null;
  return planned ? { ...status, status: planned, mode: 'future' } : status;
}

function withoutTense({ event, from, to, start, end }: LocalDate): AgreementDate {
  return { event, from, to, start, end };
}
