/** What a block says of who holds which office: titles before names and after them. */
import type { Mention, TitleInText } from '../../analysis';
import type { BlockScan } from '../../entities/blockScan';
import type { BlockView } from '../../entities/blockView';
import { TENSE } from '../../entities/titles';
import { foldName, Gap } from '../../text/characters';

/** A person of the knowledge base with a title; offsets count from the start of the block. */
export interface TitleClaim {
  readonly person: Mention;
  readonly id: string;
  readonly title: TitleInText;
  /** The title's words, folded. */
  readonly folded: string;
  /** Where the title's country, or without one the title, begins: "British" in "British Prime Minister". */
  readonly start: number;
  /** The country stands as an adjective or a possessive right beside the title: it can belong to nothing else. */
  readonly bodyIsSure: boolean;
  /** "Presidents Sarkozy and Putin": so are presidents of all times named in one breath; only of today it is wrong. */
  readonly isListed?: boolean;
}

export function* titleClaims(view: BlockView): Generator<TitleClaim> {
  const { mentions } = view;
  let listed: Listed | null = null;
  for (let i = 0; i < mentions.length; i++) {
    const person = mentions[i];
    if (person?.type !== 'person' || person.form === 'title') continue;
    listed = person.title ? null : (listedAt(view, person) ?? goesOn(view, listed, person));
    const { id, title } = person;
    if (id === null) continue;
    if (title) yield claim(view, person, id, title, mentions[i - 1]);
    else if (listed) yield listedClaim(person, id, listed);
    const beside =
      apposition(view, person) ?? (title ? null : (officeBefore(view, person) ?? officeIs(view, person)));
    if (beside) yield claim(view, person, id, beside.title, beside.country, beside.isOwn);
  }
}

function claim(
  view: BlockView,
  person: Mention,
  id: string,
  title: TitleInText,
  country: Mention | undefined,
  isOwn = false,
): TitleClaim {
  const { text } = view.scan;
  const between = country ? text.slice(country.end, title.start) : '';
  const own = country && country.id !== null && country.id === title.of ? country : null;
  const beside = own !== null && /^(?:['’]s?|\.)?\s+$/.test(between);
  const adjective = beside && !/['’]/.test(between);
  return {
    person,
    id,
    title: isNextStep(title, text) ? withoutTense(title) : title,
    folded: foldName(title.text),
    start: adjective ? own.start : title.start,
    bodyIsSure: isOwn || (beside && (!adjective || own.form === 'demonym' || own.form === 'abbreviation')),
  };
}

/** "Merkel spoke first and then President Sarkozy": what came next, not who was president then. */
function isNextStep({ tense, start }: TitleInText, text: string): boolean {
  return (
    tense === 'then' &&
    /\b(?:and|but|only|just) then (?:\S+ )?$/i.test(text.slice(Math.max(0, start - 40), start))
  );
}

const ARTICLE = /^(?:the|a|an|its|their|his|her|our)$/i;
function withoutTense({ start, end, text, of }: TitleInText): TitleInText {
  return { start, end, text, ...(of === undefined ? {} : { of }) };
}

interface Beside {
  readonly title: TitleInText;
  /** Stands before the title. */
  readonly country: Mention | undefined;
  /** The country follows on "of": it can belong to nothing else. */
  readonly isOwn: boolean;
}

const ENDS = Gap.comma | Gap.period | Gap.terminal | Gap.close | Gap.dash | Gap.colon | Gap.quote;

/**
 * "Rishi Sunak, the British prime minister,", "Rishi Sunak (Britain's former prime minister)", "Nicolas Sarkozy, who is
 * president of France," and "Nicolas Sarkozy is president of France."
 */
function apposition(view: BlockView, person: Mention): Beside | null {
  const { scan } = view;
  const { tokens } = scan;
  let at = view.tokenFrom(person.end);
  if (at >= tokens.count) return null;
  const after = copula(view, at);
  if (after === at && !(tokens.gap(at) & (Gap.comma | Gap.open))) return null;
  if (tokens.gap(at) & ~(Gap.comma | Gap.open | Gap.space | Gap.newline)) return null;
  const isVerb = after > at;
  at = after;
  if (ARTICLE.test(tokens.textOf(at))) at++;
  let tense: TitleInText['tense'];
  let country: Mention | undefined;
  for (let k = 0; k < 4; k++) {
    const found = TENSE.get(scan.lower(at));
    const mention = view.mentionAt(at);
    if (found) {
      tense ??= found;
      at++;
    } else if (!country && (mention?.type === 'country' || mention?.type === 'organisation')) {
      country = mention;
      at = view.tokenFrom(mention.end);
      if (scan.isPossessive(at)) at++;
    } else break;
  }
  const to = endOfTitle(scan, at);
  if (to < 0) return null;
  let end = to;
  if (scan.lower(end) === 'of' && tokens.spaced(end)) {
    const body = view.mentionAt(ARTICLE.test(tokens.textOf(end + 1)) ? end + 2 : end + 1);
    if (body?.type !== 'country' && body?.type !== 'organisation') return null;
    country ??= body;
    end = view.tokenFrom(body.end);
  }
  if (end < tokens.count && !(tokens.gap(end) & ENDS) && (isVerb || scan.lower(end) !== 'who')) return null;
  return {
    isOwn: end > to,
    title: {
      start: tokens.start(at),
      end: tokens.end(to - 1),
      text: tokens.slice(at, to),
      ...(country?.id ? { of: country.id } : {}),
      ...(tense ? { tense } : {}),
    },
    country: country && country.end <= tokens.start(at) ? country : undefined,
  };
}

/** Token after the title that begins at token `from`; -1 if none does. */
function endOfTitle(scan: BlockScan, from: number): number {
  const { candidates } = scan;
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((candidates[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = candidates[low];
  return found?.from === from && found.entries.some((entry) => entry.type === 'title') ? found.to : -1;
}

/** Token after "is" or ", who is", where somebody is said to be something now; `at` itself where none is. */
function copula(view: BlockView, at: number): number {
  const { scan } = view;
  const { tokens } = scan;
  const is = scan.lower(at) === 'who' && tokens.gap(at) & Gap.comma ? at + 1 : at;
  if (scan.lower(is) !== 'is' || !tokens.spaced(is)) return at;
  const sentence = view.sentences.find((one) => one.end > tokens.start(at));
  // "if Sarkozy is president", "when Sarkozy is president"
  const lead = scan.text.slice(sentence?.start ?? 0, tokens.start(at));
  return /\b(?:if|when|whether|once|until|unless|as though|that|imagine)\b/i.test(lead) ? at : is + 1;
}

/** "The president of Peru, Pedro Castillo, will come." */
function officeBefore(view: BlockView, person: Mention): Beside | null {
  const { scan } = view;
  const { tokens } = scan;
  const at = view.tokenFrom(person.start);
  if (tokens.gap(at) !== (Gap.comma | Gap.space) || !isClosed(view, person)) return null;
  const body = view.mentionAt(at - 1);
  if (!isBody(body)) return null;
  let of = view.tokenFrom(body.start) - 1;
  if (scan.lower(of) === 'the') of--;
  return scan.lower(of) === 'of' && tokens.spaced(of) ? officeUpTo(view, of, body.id) : null;
}

/** "Germany's chancellor is Olaf Scholz." */
function officeIs(view: BlockView, person: Mention): Beside | null {
  const { scan } = view;
  const at = view.tokenFrom(person.start);
  if (scan.lower(at - 1) !== 'is' || !isClosed(view, person)) return null;
  const title = scan.candidateUpTo(at - 1);
  const body = title && scan.isPossessive(title.from - 1) ? view.mentionAt(title.from - 2) : undefined;
  return isBody(body) ? officeUpTo(view, at - 1, body.id) : null;
}

/** The title that ends before token `to`, of that country. */
function officeUpTo(view: BlockView, to: number, of: string): Beside | null {
  const { scan } = view;
  const { tokens } = scan;
  const title = scan.candidateUpTo(to);
  if (!title?.entries.some((entry) => entry.type === 'title')) return null;
  const tense = TENSE.get(scan.lower(title.from - 1));
  return {
    title: {
      start: tokens.start(title.from),
      end: tokens.end(title.to - 1),
      text: tokens.slice(title.from, title.to),
      of,
      ...(tense ? { tense } : {}),
    },
    country: undefined,
    // In a list another person may follow: "the president of France, Angela Merkel, and others".
    isOwn: false,
  };
}

function isBody(mention: Mention | undefined): mention is Mention & { readonly id: string } {
  return (mention?.type === 'country' || mention?.type === 'organisation') && mention.id !== null;
}

/** A comma, a point or another mark stands behind the name. */
function isClosed(view: BlockView, person: Mention): boolean {
  const { tokens } = view.scan;
  const after = view.tokenFrom(person.end);
  return after >= tokens.count || (tokens.gap(after) & ENDS) !== 0;
}

// --- several with one title ----------------------------------------------------------------------------------------

interface Listed {
  readonly title: string;
  /** Where the title, or its country, begins. */
  readonly start: number;
  /** Where the last name of the list so far ends. */
  readonly end: number;
}

const PLURAL =
  /((?:Prime |Foreign |Defen[cs]e )?(?:Presidents|Chancellors|Ministers|Premiers)|(?:prime|foreign|defen[cs]e) ministers|presidents|chancellors)\s$/;

/** "Presidents Nicolas Sarkozy and Dmitry Medvedev": the first name behind a title of several. */
function listedAt(view: BlockView, { start, end }: Mention): Listed | null {
  // Few names stand behind a word in "-s".
  if (view.scan.text.charCodeAt(start - 2) !== 0x73) return null;
  const found = PLURAL.exec(view.scan.text.slice(Math.max(0, start - 20), start));
  const words = found?.[1];
  return found && words !== undefined
    ? { title: words.slice(0, -1), start: start - found[0].length, end }
    : null;
}

function goesOn({ scan }: BlockView, listed: Listed | null, { start, end }: Mention): Listed | null {
  const between = listed && scan.text.slice(listed.end, start);
  return listed && between !== null && /^(?: of (?:the )?[\p{L}. ]{2,30})?(?:,| and|, and) $/u.test(between)
    ? { ...listed, end }
    : null;
}

/** The finding is of the name alone. */
function listedClaim(person: Mention, id: string, { title, start }: Listed): TitleClaim {
  const at = person.start;
  return {
    person,
    id,
    title: { start: at, end: at, text: title },
    folded: foldName(title),
    start,
    bodyIsSure: false,
    isListed: true,
  };
}
