/** Puts the analysis of an article together from what is known of its blocks. Pauses now and then. */
import { AgreementLinks } from './agreements/agreementLinks';
import type { Steps } from './steps';
import { withAgreements } from './agreements/mentions';
import type { Analysis, ArticleDate, Heading, InvalidDate, Mention } from './analysis';
import { QuotationLinks } from './attribution/link';
import { movedMention, type BlockState } from './blockState';
import type { Fence } from './fence';
import { Checker, type CheckOptions } from './findings/check';
import type { KnowledgeBase } from './knowledge/knowledgeBase';
import { goneBlocks, newBlocks, spansAfter, type Changes } from './text/changes';
import { contains, movedSpan, type Span } from './text/span';

interface Article {
  readonly text: string;
  readonly date: ArticleDate | null;
  readonly invalidDate: InvalidDate | null;
  readonly knowledge: KnowledgeBase;
  readonly options: CheckOptions;
  readonly fence: Fence;
  /** The analysis has neither quotations nor findings. */
  readonly agreementsOnly: boolean;
}

/**
 * The analysis of an article through its versions: of what was listed before only that is listed anew which an update
 * has changed. It serves as long as the article's date stays the same, and no update is left half done.
 */
export class Assembly {
  readonly #links = new AgreementLinks();
  readonly #quotations = new QuotationLinks();
  readonly #checker = new Checker();
  readonly #failing = new Set<BlockState>();
  #headings: readonly Heading[] = [];
  #sentences: readonly Span[] = [];
  /** As the blocks have them, without what only the whole article tells of agreements. */
  #mentions: readonly Mention[] = [];

  /** Blocks with their mentions decided; at first they are all new. */
  *update(changes: Changes<BlockState>, article: Article): Steps<Analysis> {
    const { text, date, knowledge, fence, agreementsOnly } = article;
    yield* this.#list(changes, article);
    const failed = this.#failedParts(changes);
    yield undefined;
    const { agreements, overlay } = yield* fence.runInSteps(
      'agreements',
      failed,
      () => this.#links.link(changes, knowledge, date),
      { agreements: [], overlay: [], distances: [] },
    );
    const quotations = agreementsOnly
      ? []
      : yield* fence.runInSteps(
          'quotations',
          failed,
          () => this.#quotations.link(changes, knowledge, date),
          [],
        );
    yield undefined;
    const analysis: Analysis = {
      text,
      date,
      invalidDate: article.invalidDate,
      headings: this.#headings,
      sentences: this.#sentences,
      mentions: yield* withAgreements(this.#mentions, overlay, text),
      agreements,
      quotations,
      findings: [],
      incomplete: [],
    };
    if (agreementsOnly) return { ...analysis, incomplete: [...failed] };
    const checked = yield* this.#checker.check(analysis, changes, knowledge, article.options, fence, failed);
    return { ...analysis, ...checked };
  }

  *#list(changes: Changes<BlockState>, { text, date }: Article): Steps<void> {
    this.#headings = yield* spansAfter(this.#headings, changes, headingsOf, movedSpan);
    this.#sentences = yield* spansAfter(
      this.#sentences,
      changes,
      ({ block, survey }) => survey?.sentences.map((span) => movedSentence(span, block.start)) ?? [],
      movedSentence,
    );
    this.#mentions = yield* spansAfter(
      this.#mentions,
      changes,
      ({ block, mentions }) =>
        date?.span && block.kind === 'header' && contains(block, date.span)
          ? [dateline(text, date, date.span)]
          : mentions.map((mention) => movedMention(mention, block.start)),
      movedMention,
    );
  }

  /** Parts that failed in some block; few blocks have any. */
  #failedParts(changes: Changes<BlockState>): Set<string> {
    const failing = this.#failing;
    for (const state of goneBlocks(changes)) failing.delete(state);
    for (const state of newBlocks(changes)) if (state.failed.size > 0) failing.add(state);
    return new Set([...failing].flatMap((state) => [...state.failed]));
  }
}

function movedSentence({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function headingsOf({ block: { kind, start, end, level } }: BlockState): Heading[] {
  return kind === 'heading' ? [{ start, end, level }] : [];
}

/** The article's own date, where a header says it. */
function dateline(text: string, { iso, from, to }: ArticleDate, { start, end }: Span): Mention {
  const written = text.slice(start, end);
  return {
    start,
    end,
    text: written,
    type: 'date',
    id: iso,
    name: written,
    form: 'name',
    range: { from, to },
  };
}
