import type { DayRange, EntityType, Mention, MentionForm, TitleInText } from '../analysis';
import { isoOf } from '../text/partialDate';
import type { Beside } from './titleBeside';

/**
 * A mention as far as its own block can tell, and then as the article decides it. Offsets count from the start of the
 * block. All have all fields, in one order: whoever reads thousands of them meets one shape.
 */
export class LocalMention implements Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: EntityType;
  readonly id: string | null;
  readonly name: string;
  readonly form: MentionForm;
  readonly title: TitleInText | undefined;
  readonly range: DayRange | undefined;
  /** What the rest of the article has to decide; without it the mention is final. */
  readonly pending: Pending | undefined;

  constructor(start: number, end: number, text: string, what: What, range?: DayRange) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.type = what.type;
    this.id = what.id;
    this.name = what.name;
    this.form = what.form;
    this.title = what.title;
    this.range = range;
    this.pending = what.pending;
  }

  /** The same words, decided: of this record, or of none (`null`). */
  as(
    id: string | null,
    name = this.name,
    type: EntityType = this.type,
    form: MentionForm = this.form,
  ): LocalMention {
    return new LocalMention(this.start, this.end, this.text, {
      type,
      id,
      name,
      form,
      title: this.title,
      pending: undefined,
    });
  }

  /** Somebody whom the base does not know, together with the given name before it. */
  withGiven({ start, text }: Given): LocalMention {
    const what = { type: this.type, id: null, name: text, form: 'name' } as const;
    return new LocalMention(start, this.end, text, what);
  }

  /** The same words, to be decided otherwise. */
  waitingFor(pending: Pending): LocalMention {
    const { type, id, name, form, title } = this;
    return new LocalMention(this.start, this.end, this.text, { type, id, name, form, title, pending });
  }

  /** A date of which the days are known, or cannot be (`null`). */
  on(range: DayRange | null): LocalMention {
    const { type, name, form, title } = this;
    const id = range ? isoOf(range) : null;
    const what = { type, id, name, form, title, pending: undefined };
    return new LocalMention(this.start, this.end, this.text, what, range ?? undefined);
  }
}

/** What a mention says beside its place in the text. */
export interface What {
  readonly type: EntityType;
  readonly id: string | null;
  readonly name: string;
  readonly form: MentionForm;
  readonly title?: TitleInText | undefined;
  readonly pending?: Pending | undefined;
}

/** Days that a date means, once the article's own date is known; `null` if it cannot be told. */
export type DateMeaning = (dateline: DayRange | null) => DayRange | null;

/** A word before a surname: folded, where it begins, and the text of both. */
export interface Given {
  readonly word: string;
  readonly start: number;
  readonly text: string;
}

export type Pending =
  /** A later short form: one of these people, or somebody else of that name, or nobody. */
  | {
      readonly kind: 'surname';
      readonly key: string;
      readonly people: readonly string[];
      readonly titled: boolean;
      /** The country or organisation that the name stands beside. */
      readonly of?: string;
      /** The title that stands behind it: "Mr Kim, South Korea's president,". */
      readonly apposed?: TitleInText;
      /** A capital before it, which is a given name if the article has it as one elsewhere. */
      readonly given?: Given;
    }
  /** A full name that several people have, or that is as likely somebody else's. */
  | { readonly kind: 'namesake'; readonly people: readonly string[]; readonly of?: string }
  /** A title without a name: whoever held it. */
  | {
      readonly kind: 'holder';
      readonly title: string;
      readonly body: string;
      /** Who is named beside it. */
      readonly beside?: Beside;
      /** Its sentence is about this year. */
      readonly year?: string;
    }
  /** A name that a country and something else have: the rest of the article tells. */
  | {
      readonly kind: 'ambiguous';
      readonly country: string;
      readonly place: { id: string; name: string } | null;
      readonly key: string;
    }
  /** A country's name that is a surname too: somebody of that name may be named in full elsewhere. */
  | { readonly kind: 'namedLike'; readonly key: string }
  /** A name that several states have or had: the one of the article's time, or the one that it speaks of elsewhere. */
  | { readonly kind: 'states'; readonly states: readonly string[] }
  /** An acronym that the base does not know: the article may define it. */
  | { readonly kind: 'acronym'; readonly acronym: string }
  | { readonly kind: 'date'; readonly meaning: DateMeaning };

/** What a block tells the rest of the article. */
export interface BlockFacts {
  /** Full names and titled names, in order: the folded last word, and who it is (`null`: nobody that we know). */
  readonly named: readonly {
    readonly key: string;
    readonly person: string | null;
    readonly offset: number;
    /** The folded given name of somebody whom the base does not know, where it is sure to be one. */
    readonly given?: string;
    /** A word of the sentence may be taken for a given name: it counts only if nobody known is meant. */
    readonly unsure?: boolean;
    /** Which of several people it is, title and date have to tell: "President Bush", "George Bush". */
    readonly open?: {
      readonly people: readonly string[];
      readonly name: string;
      readonly title?: TitleInText;
    };
  }[];
  /** Acronyms that the block defines, with the name that they stand for. */
  readonly acronyms: ReadonlyMap<string, string>;
  /** Countries and former states that are named for sure, with how often. */
  readonly countries: ReadonlyMap<string, number>;
  /** Countries that places named here lie in, with how often. */
  readonly placeStates: ReadonlyMap<string, number>;
  /**
   * Words of what states have less words of what towns have, in a block with a name that a country shares with a town;
   * 0 in all others.
   */
  readonly national: number;
}
