/**
 * One article through all its versions. Blocks that an edit does not touch keep what was found in them; what depends on
 * the whole article is decided again only if a touched block changes what the others rest on.
 */
import type { Analysis, ArticleDate, Mention, Severity } from './analysis';
import { AgreementLinks } from './agreements/agreementLinks';
import { assemble } from './assemble';
import { readAgreements } from './agreements/read';
import { readQuotations } from './attribution/read';
import {
  changeOf,
  isBody,
  isSettled,
  isTouched,
  sameMentions,
  shift,
  slotsOf,
  takeSlots,
  unchangedBlocks,
  type BlockState,
  type FactsChange,
} from './blockState';
import { BlockScan } from './entities/blockScan';
import { BlockView } from './entities/blockView';
import { DocumentFacts } from './entities/documentFacts';
import { Resolver } from './entities/resolve';
import { Surveyor, type Survey } from './entities/survey';
import { Fence, type OnFailure } from './fence';
import { readBlockNotes } from './findings/blockNotes';
import type { Gazetteer } from './gazetteer/gazetteer';
import type { KnowledgeBase } from './knowledge/knowledgeBase';
import { findArticleDate } from './text/articleDate';
import { splitBlocks, type Block } from './text/blocks';
import { difference } from './text/difference';
import type { Span } from './text/span';

export interface AnalyseOptions {
  /** ISO date (may be partial) that the reader has set; it wins over what the text says. */
  readonly date?: string | null;
  /** The file's name, for a date in it. */
  readonly fileName?: string;
  /** Markdown: code blocks and front matter are left alone. */
  readonly language?: 'article' | 'plaintext' | 'markdown';
  /** Severity by rule id; `off` leaves the rule out. Rules that are not named keep their own severity. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Told of each part that fails inside, once an update; `Analysis.incomplete` names it, too. */
  readonly onFailure?: OnFailure;
}

/**
 * Analyses one article and keeps what it can reuse when the text changes. The generators do a bounded piece of work
 * (well under 10 ms) between two yields, so that a host that must stay responsive can pause in between; they return
 * the analysis. Results after any sequence of updates equal those of a fresh session.
 */
export interface AnalysisSession {
  update(text: string, options?: AnalyseOptions): Analysis;
  updateInSteps(text: string, options?: AnalyseOptions): Generator<undefined, Analysis, undefined>;
}

const NONE: ReadonlySet<string> = new Set();
/** Code units of text that one step works on. */
const STEP = 24_000;
/** Blocks of which one step looks only at what is known. */
const STEP_BLOCKS = 5000;
/** Texts longer than this are scanned twice instead of keeping all their tokens in memory. */
const KEEP_TOKENS = 4_000_000;
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n[\s\S]{0,3500}?\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

export class Session implements AnalysisSession {
  readonly #knowledge: KnowledgeBase;
  readonly #gazetteer: Gazetteer;
  readonly #scan: BlockScan;
  readonly #surveyor: Surveyor;
  readonly #view: BlockView;
  #links = new AgreementLinks();
  #text = '';
  #states: BlockState[] = [];
  #bodyStart = 0;
  #header = '';
  #markdown = false;
  #dateKey = '';
  /** What all blocks tell together; `null` when it has to be collected anew. */
  #facts: DocumentFacts | null = null;
  /** An update was left half done: nothing of it may be reused. */
  #dirty = false;
  #fence = new Fence();
  /** Parts that fail in the block at hand. */
  readonly #failed = new Set<string>();

  constructor(knowledge: KnowledgeBase, gazetteer: Gazetteer) {
    this.#knowledge = knowledge;
    this.#gazetteer = gazetteer;
    this.#scan = new BlockScan(gazetteer);
    this.#surveyor = new Surveyor(knowledge, this.#scan);
    this.#view = new BlockView(this.#scan);
  }

  update(text: string, options: AnalyseOptions = {}): Analysis {
    const steps = this.updateInSteps(text, options);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  *updateInSteps(text: string, options: AnalyseOptions = {}): Generator<undefined, Analysis, undefined> {
    this.#fence = new Fence(options.onFailure);
    const found = findArticleDate(text, {
      ...(options.date === undefined ? {} : { date: options.date }),
      ...(options.fileName === undefined ? {} : { fileName: options.fileName }),
    });
    if (this.#dirty) {
      this.#scan.forget();
      this.#states = [];
      this.#facts = null;
      this.#links = new AgreementLinks();
    }
    this.#dirty = true;
    const headerDate = found.date?.source === 'header' ? found.date.span : null;
    const change = yield* this.#surveyChanged(text, options.language === 'markdown', headerDate);
    const dateKey = found.date ? `${found.date.from}/${found.date.to}` : '';
    for (const state of this.#states) {
      if (dateKey !== this.#dateKey) state.notes = null;
      if (state.notes === null || isTouched(state, change)) state.decided = false;
    }
    this.#dateKey = dateKey;
    yield undefined;
    yield* this.#decide(found.date);
    yield undefined;
    this.#scan.forget();
    const analysis = yield* assemble(this.#states, {
      text,
      date: found.date,
      invalidDate: found.invalid,
      knowledge: this.#knowledge,
      options,
      fence: this.#fence,
      links: this.#links,
    });
    this.#dirty = false;
    return analysis;
  }

  /** Splits and surveys what is new; tells what of it other blocks rest on. */
  *#surveyChanged(
    text: string,
    markdown: boolean,
    headerDate: Span | null,
  ): Generator<undefined, FactsChange, undefined> {
    const old = this.#states;
    const bodyStart = FRONT_MATTER.exec(text.slice(0, 4000))?.[0].length ?? 0;
    const header = headerDate ? `${String(headerDate.start)}/${String(headerDate.end)}` : '';
    const fresh =
      old.length === 0 ||
      markdown !== this.#markdown ||
      bodyStart !== this.#bodyStart ||
      header !== this.#header;
    const { prefix, suffix } = fresh ? { prefix: 0, suffix: 0 } : difference(this.#text, text);
    const delta = text.length - this.#text.length;
    const keep = fresh ? 0 : unchangedBlocks(old, prefix);
    const suffixStart = text.length - suffix;
    const states = old.slice(0, keep);
    const added: BlockState[] = [];
    const firstBody = old.findIndex(isBody);
    const titleSeen = states.some(isBody);
    let reuse = old.length;
    let work = 0;
    let next = keep;
    const from = keep === 0 ? 0 : (old[keep - 1]?.block.end ?? 0);
    for (const block of splitBlocks(text, { markdown, bodyStart, headerDate, titleSeen }, from)) {
      // Beyond the edit, a block that begins where an old one began is that one, and so are all after it.
      while (next < old.length && (old[next]?.block.start ?? 0) + delta < block.start) next++;
      const same = old[next];
      // The title is the first block of the body: one that becomes it, or is it no longer, is not the same.
      const samePlace = next > firstBody === (titleSeen || added.some(isBody));
      if (
        !fresh &&
        same &&
        samePlace &&
        same.block.start + delta === block.start &&
        isSettled(old, next, block.start, suffixStart, text)
      ) {
        reuse = next;
        break;
      }
      added.push(this.#survey(text, block));
      work += block.end - block.start;
      if (work > STEP) {
        work = 0;
        yield undefined;
      }
    }
    const removed = old.slice(keep, reuse);
    const rest = old.slice(reuse);
    if (delta !== 0) for (const state of rest) shift(state, delta);
    for (const state of added) states.push(state);
    for (const state of rest) states.push(state);
    this.#states = states;
    this.#text = text;
    this.#markdown = markdown;
    this.#bodyStart = bodyStart;
    this.#header = header;
    if (fresh) {
      this.#facts = null;
      return 'all';
    }
    if (takeSlots(removed, added)) return 'none';
    if (!this.#facts?.replace(slotsOf(removed), slotsOf(added))) this.#facts = null;
    return changeOf(removed, added);
  }

  #survey(text: string, block: Block): BlockState {
    const analysed = block.kind === 'text' || block.kind === 'heading';
    const failed = this.#failed;
    failed.clear();
    const survey = analysed
      ? this.#fence.run(
          'names',
          failed,
          () => this.#surveyor.survey(text, block.kind === 'heading', block.start, block.end),
          null,
        )
      : null;
    return {
      block: { ...block },
      survey,
      failed: failed.size > 0 ? new Set(failed) : NONE,
      scan: survey && text.length <= KEEP_TOKENS ? this.#scan.save() : null,
      mentions: [],
      agreements: null,
      quotations: null,
      slot: survey ? { start: block.start, facts: survey.facts } : null,
      placed: null,
      linked: null,
      notes: null,
      decided: false,
    };
  }

  /** Decides mentions, then reads agreements and quotations, block by block. */
  *#decide(date: ArticleDate | null): Generator<undefined, void, undefined> {
    if (this.#states.every((state) => state.decided)) return;
    this.#facts ??= yield* this.#collectFacts();
    const facts = this.#facts;
    const resolver = new Resolver(this.#knowledge, facts, date);
    let work = 0;
    for (const state of this.#states) {
      if (state.decided) continue;
      state.decided = true;
      if (!state.survey) continue;
      const length = state.block.end - state.block.start;
      // To see that nothing changes takes a part of the work.
      work += this.#read(state, state.survey, resolver, date) ? length : length >> 4;
      if (work > STEP) {
        work = 0;
        yield undefined;
      }
    }
  }

  /** Decides a block's mentions and reads what rests on them; false if that is known already. */
  #read(state: BlockState, survey: Survey, resolver: Resolver, date: ArticleDate | null): boolean {
    const { block } = state;
    const failed = this.#failed;
    failed.clear();
    const decide = (): Mention[] => {
      const decided: Mention[] = [];
      for (const local of survey.mentions) {
        const mention = resolver.resolve(local, block.start);
        if (mention) decided.push(mention);
      }
      return decided;
    };
    const mentions = this.#fence.run('names', failed, decide, []);
    if (state.notes && failed.size === 0 && sameMentions(mentions, state.mentions)) {
      state.scan = null;
      return false;
    }
    state.mentions = mentions;
    state.placed = null;
    if (state.scan) this.#scan.load(state.scan);
    else this.#scan.scan(this.#text, block.kind === 'heading', block.start, block.end);
    state.scan = null;
    const view = this.#view;
    view.fill(mentions, survey.sentences);
    state.agreements = this.#fence.run('agreements', failed, () => readAgreements(view), null);
    state.quotations = this.#fence.run('quotations', failed, () => readQuotations(view), null);
    state.notes = readBlockNotes(view, { knowledge: this.#knowledge, date }, this.#fence, failed);
    state.failed = failed.size > 0 ? new Set(failed) : NONE;
    return true;
  }

  *#collectFacts(): Generator<undefined, DocumentFacts, undefined> {
    const facts = new DocumentFacts(this.#knowledge, this.#gazetteer.lexicon);
    for (const [k, { slot }] of this.#states.entries()) {
      if (slot) facts.add(slot);
      if (k % STEP_BLOCKS === STEP_BLOCKS - 1) yield undefined;
    }
    return facts;
  }
}
