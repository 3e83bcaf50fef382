/** Puts the analysis of an article together from what is known of its blocks. Pauses now and then. */
import type { AgreementLinks } from './agreements/agreementLinks';
import { withAgreements } from './agreements/mentions';
import type { Analysis, ArticleDate, InvalidDate, Mention } from './analysis';
import { linkQuotations } from './attribution/link';
import { dateline, place, type BlockState } from './blockState';
import type { Fence } from './fence';
import { check, type CheckOptions } from './findings/check';
import type { KnowledgeBase } from './knowledge/knowledgeBase';
import { contains, type Span } from './text/span';

interface Article {
  readonly text: string;
  readonly date: ArticleDate | null;
  readonly invalidDate: InvalidDate | null;
  readonly knowledge: KnowledgeBase;
  readonly options: CheckOptions;
  readonly fence: Fence;
  readonly links: AgreementLinks;
}

type Steps<T> = Generator<undefined, T, undefined>;

/** Blocks that one step puts together. */
const STEP = 2000;

/** `states`: all blocks in order, their mentions decided. */
export function* assemble(states: readonly BlockState[], article: Article): Steps<Analysis> {
  const { text, date, knowledge, fence } = article;
  const { headings, sentences, mentions } = yield* placeBlocks(states, article);
  const withText = states.filter((state) => state.survey !== null);
  const failed = new Set<string>();
  for (const state of states) for (const part of state.failed) failed.add(part);
  yield undefined;
  const { agreements, overlay } = yield* fence.runInSteps(
    'agreements',
    failed,
    () => article.links.link(withText, knowledge, date),
    { agreements: [], overlay: [] },
  );
  const quotations = yield* fence.runInSteps(
    'quotations',
    failed,
    () => linkQuotations(withText, knowledge),
    [],
  );
  yield undefined;
  const analysis: Analysis = {
    text,
    date,
    invalidDate: article.invalidDate,
    headings,
    sentences,
    mentions: withAgreements(mentions, overlay, text),
    agreements,
    quotations,
    findings: [],
    incomplete: [],
  };
  return { ...analysis, ...(yield* check(analysis, knowledge, withText, article.options, fence, failed)) };
}

interface PlacedBlocks {
  readonly headings: Analysis['headings'][number][];
  readonly sentences: Span[];
  readonly mentions: Mention[];
}

/** What the blocks hold, with offsets in the article. */
function* placeBlocks(states: readonly BlockState[], { text, date }: Article): Steps<PlacedBlocks> {
  const placed: PlacedBlocks = { headings: [], sentences: [], mentions: [] };
  const { headings, sentences, mentions } = placed;
  for (let k = 0; k < states.length; k++) {
    if (k % STEP === STEP - 1) yield undefined;
    const state = states[k];
    if (!state) continue;
    const { block, survey } = state;
    const base = block.start;
    if (block.kind === 'heading') headings.push({ start: base, end: block.end, level: block.level });
    if (date?.span && block.kind === 'header' && contains(block, date.span))
      mentions.push(dateline(text, date, date.span));
    if (!survey) continue;
    if (state.placed?.start !== base) state.placed = place(state.mentions, survey.sentences, base);
    for (const mention of state.placed.mentions) mentions.push(mention);
    for (const sentence of state.placed.sentences) sentences.push(sentence);
  }
  return placed;
}
