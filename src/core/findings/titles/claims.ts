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
}

export function* titleClaims(view: BlockView): Generator<TitleClaim> {
  const { mentions } = view;
  for (let i = 0; i < mentions.length; i++) {
    const person = mentions[i];
    if (person?.type !== 'person' || person.id === null || person.form === 'title') continue;
    const { title } = person;
    if (title) yield claim(view, person, person.id, title, mentions[i - 1]);
    const after = apposition(view, person);
    if (after) yield claim(view, person, person.id, after.title, after.country);
  }
}

function claim(
  view: BlockView,
  person: Mention,
  id: string,
  title: TitleInText,
  country: Mention | undefined,
): TitleClaim {
  const { text } = view.scan;
  const between = country ? text.slice(country.end, title.start) : '';
  const own = country && country.id !== null && country.id === title.of ? country : null;
  const beside = own !== null && /^(?:['’]s?|\.)?\s+$/.test(between);
  const adjective = beside && !/['’]/.test(between);
  return {
    person,
    id,
    title,
    folded: foldName(title.text),
    start: adjective ? own.start : title.start,
    bodyIsSure: beside && (!adjective || own.form === 'demonym' || own.form === 'abbreviation'),
  };
}

const ARTICLE = /^(?:the|a|an|its|their|his|her|our)$/i;
const ENDS = Gap.comma | Gap.period | Gap.terminal | Gap.close | Gap.dash | Gap.colon | Gap.quote;

/** "Rishi Sunak, the British prime minister," and "Rishi Sunak (Britain's former prime minister)". */
function apposition(
  view: BlockView,
  person: Mention,
): { readonly title: TitleInText; readonly country: Mention | undefined } | null {
  const { scan } = view;
  const { tokens } = scan;
  let at = view.tokenFrom(person.end);
  if (at >= tokens.count || !(tokens.gap(at) & (Gap.comma | Gap.open))) return null;
  if (tokens.gap(at) & ~(Gap.comma | Gap.open | Gap.space | Gap.newline)) return null;
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
  if (end < tokens.count && !(tokens.gap(end) & ENDS) && scan.lower(end) !== 'who') return null;
  return {
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
