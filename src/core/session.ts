/**
 * One article through all its versions. Blocks that an edit does not touch keep what was found in them; what depends on
 * the whole article is decided again only if a touched block changes what the others rest on.
 */
import type { Analysis, ArticleDate, Mention, Severity } from './analysis';
import { Assembly } from './assemble';
import { readAgreements } from './agreements/read';
import { readQuotations } from './attribution/read';
import {
  isBody,
  isSameBlock,
  isSettled,
  isTouched,
  sameMentions,
  shift,
  slotsOf,
  takeSlots,
  unchangedBlocks,
  type BlockState,
} from './blockState';
import { BlockScan } from './entities/blockScan';
import { BlockView } from './entities/blockView';
import { DocumentFacts } from './entities/documentFacts';
import type { FactsChange } from './entities/factsChange';
import { Resolver } from './entities/resolve';
import { Surveyor, type Survey } from './entities/survey';
import { Fence, type OnFailure } from './fence';
import { NO_NOTES, readBlockNotes } from './findings/blockNotes';
import type { Gazetteer } from './gazetteer/gazetteer';
import type { KnowledgeBase } from './knowledge/knowledgeBase';
import { findArticleDate } from './text/articleDate';
import { splitBlocks, type Block, type BlockOptions } from './text/blocks';
import { allNew, type Changes, type Splice } from './text/changes';
import { changeOf, type TextChange } from './text/difference';
import { Pace, type Steps } from './steps';
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
/** Code units of text that one step works on, once the code is warm. */
const STEP = 6000;
/** Blocks of which one step looks only at what is known. */
const STEP_BLOCKS = 5000;
/** Texts longer than this are scanned twice instead of keeping all their tokens in memory. */
const KEEP_TOKENS = 4_000_000;
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n[\s\S]{0,3500}?\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

/** What an edit does to the blocks, before their mentions are decided. */
interface Edit {
  readonly splice: Splice<BlockState>;
  /** How much further on all blocks behind it stand. */
  readonly delta: number;
  /** What of it other blocks rest on; `null`: nothing. */
  readonly facts: FactsChange | null;
  /** Where an offset of the text before is now, `NaN` for one that is gone; `null` if nothing is kept. */
  readonly offsetNow: ((offset: number) => number) | null;
}

/** What of a text is no body, and how blocks are told apart. */
type Layout = Omit<BlockOptions, 'titleSeen'>;

export class Session implements AnalysisSession {
  readonly #knowledge: KnowledgeBase;
  readonly #gazetteer: Gazetteer;
  readonly #scan: BlockScan;
  readonly #surveyor: Surveyor;
  readonly #view: BlockView;
  /** Who says what is not asked, and no rule is. */
  readonly #agreementsOnly: boolean;
  #assembly = new Assembly();
  #text = '';
  #states: BlockState[] = [];
  #layout: Layout = { markdown: false, bodyStart: 0, headerDate: null };
  #date: ArticleDate | null = null;
  /** What all blocks tell together. */
  #facts: DocumentFacts;
  /** An update was left half done: nothing of it may be reused. */
  #dirty = false;
  #fence = new Fence();
  /** Parts that fail in the block at hand. */
  readonly #failed = new Set<string>();

  constructor(knowledge: KnowledgeBase, gazetteer: Gazetteer, agreementsOnly = false) {
    this.#knowledge = knowledge;
    this.#agreementsOnly = agreementsOnly;
    this.#gazetteer = gazetteer;
    this.#scan = new BlockScan(gazetteer);
    this.#surveyor = new Surveyor(knowledge, this.#scan);
    this.#view = new BlockView(this.#scan);
    this.#facts = new DocumentFacts(knowledge, gazetteer.lexicon);
  }

  update(text: string, options: AnalyseOptions = {}): Analysis {
    const steps = this.updateInSteps(text, options);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  *updateInSteps(text: string, options: AnalyseOptions = {}): Steps<Analysis> {
    this.#fence = new Fence(options.onFailure);
    const { date, invalid } = findArticleDate(text, {
      ...(options.date === undefined ? {} : { date: options.date }),
      ...(options.fileName === undefined ? {} : { fileName: options.fileName }),
    });
    if (this.#dirty) {
      this.#scan.forget();
      this.#states = [];
    }
    this.#dirty = true;
    const edit = yield* this.#surveyChanged(text, options.language === 'markdown', date);
    yield undefined;
    const changes = yield* this.#decide(edit, date);
    yield undefined;
    this.#scan.forget();
    const analysis = yield* this.#assembly.update(changes, {
      text,
      date,
      invalidDate: invalid,
      knowledge: this.#knowledge,
      options,
      fence: this.#fence,
      agreementsOnly: this.#agreementsOnly,
    });
    this.#dirty = false;
    return analysis;
  }

  /** Splits and surveys what is new; tells what of it other blocks rest on. */
  *#surveyChanged(text: string, markdown: boolean, date: ArticleDate | null): Steps<Edit> {
    const old = this.#states;
    const before = this.#layout;
    const change = changeOf(this.#text, text);
    const { delta, offsetNow } = change;
    const layout = {
      markdown,
      bodyStart: FRONT_MATTER.exec(text.slice(0, 4000))?.[0].length ?? 0,
      headerDate: date?.source === 'header' ? date.span : null,
    };
    const fresh =
      old.length === 0 ||
      markdown !== before.markdown ||
      layout.bodyStart !== offsetNow(before.bodyStart) ||
      !isSameSpan(layout.headerDate, before.headerDate, offsetNow);
    const { kept, added, reuse } = yield* this.#splitChanged(text, layout, change, fresh);
    const rest = old.slice(reuse);
    if (delta !== 0) for (const state of rest) shift(state, delta);
    this.#states = kept.concat(added, rest);
    this.#text = text;
    this.#layout = layout;
    const removed = old.slice(kept.length, reuse);
    const splice = { at: kept.length, count: added.length, removed };
    if (fresh) {
      this.#facts = new DocumentFacts(this.#knowledge, this.#gazetteer.lexicon);
      yield* this.#collectFacts();
      return { splice, delta, facts: null, offsetNow: null };
    }
    return { splice, delta, facts: yield* this.#changeFacts(removed, added), offsetNow };
  }

  /**
   * The blocks of the text: those kept from the front, those surveyed anew, and from which of the old ones on all stay
   * the same but for their place.
   */
  *#splitChanged(
    text: string,
    layout: Layout,
    { prefix, suffix, delta }: TextChange,
    fresh: boolean,
  ): Steps<{ kept: BlockState[]; added: BlockState[]; reuse: number }> {
    const old = this.#states;
    const kept = old.slice(0, fresh ? 0 : unchangedBlocks(old, prefix));
    const added: BlockState[] = [];
    const firstBody = old.findIndex(isBody);
    const titleSeen = kept.some(isBody);
    const pace = new Pace(STEP);
    let next = kept.length;
    for (const block of splitBlocks(text, { ...layout, titleSeen }, kept.at(-1)?.block.end ?? 0)) {
      const unchanged = added.length === 0 && block.end <= prefix ? old[kept.length] : undefined;
      if (!fresh && unchanged && isSameBlock(unchanged.block, block)) {
        kept.push(unchanged);
        continue;
      }
      // Beyond the edit, a block that begins where an old one began is that one, and so are all after it.
      next = Math.max(next, kept.length);
      while (next < old.length && (old[next]?.block.start ?? 0) + delta < block.start) next++;
      // The title is the first block of the body: one that becomes it, or is it no longer, is not the same.
      const samePlace = next > firstBody === (kept.some(isBody) || added.some(isBody));
      if (
        !fresh &&
        samePlace &&
        (old[next]?.block.start ?? NaN) + delta === block.start &&
        isSettled(old, next, block.start, text.length - suffix, text)
      )
        return { kept, added, reuse: next };
      added.push(this.#survey(text, block));
      if (pace.isOver(block.end - block.start)) yield undefined;
    }
    return { kept, added, reuse: old.length };
  }

  /** Brings the article's facts up to date; `null` if they stay the same for all other blocks. */
  *#changeFacts(removed: readonly BlockState[], added: readonly BlockState[]): Steps<FactsChange | null> {
    if (takeSlots(removed, added)) return null;
    const [gone, come] = [slotsOf(removed), slotsOf(added)];
    if (!this.#facts.replace(gone, come)) {
      this.#facts.clear();
      yield* this.#collectFacts();
    }
    return yield* this.#facts.takeChange(gone, come);
  }

  *#collectFacts(): Steps<void> {
    for (const [k, { slot }] of this.#states.entries()) {
      if (slot) this.#facts.add(slot);
      if (k % STEP_BLOCKS === STEP_BLOCKS - 1) yield undefined;
    }
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
      linked: null,
      notes: null,
    };
  }

  /** Decides mentions, then reads agreements and quotations, of new blocks and of those that the edit may change. */
  *#decide(
    { splice, delta, facts: change, offsetNow }: Edit,
    date: ArticleDate | null,
  ): Steps<Changes<BlockState>> {
    const states = this.#states;
    const before = this.#date;
    this.#date = date;
    const sameDays = date?.from === before?.from && date?.to === before?.to;
    const { at, count } = splice;
    const end = at + count;
    const others = !sameDays || change !== null;
    const resolver = new Resolver(this.#knowledge, this.#facts, date);
    const ahead: Splice<BlockState>[] = [];
    const behind: Splice<BlockState>[] = [];
    const pace = new Pace(STEP);
    for (let k = others ? 0 : at; k < (others ? states.length : end); k++) {
      const state = states[k];
      const isNew = k >= at && k < end;
      if (k % STEP_BLOCKS === STEP_BLOCKS - 1) yield undefined;
      if (!state?.survey || !(isNew || !sameDays || isTouched(state, change))) continue;
      const read = this.#read(state, state.survey, resolver, !sameDays);
      const length = state.block.end - state.block.start;
      // To see that nothing changes takes a part of the work.
      const work = read ? length : length >> 4;
      if (read) {
        states[k] = read;
        if (!isNew) (k < at ? ahead : behind).push({ at: k, count: 1, removed: [state] });
      }
      if (pace.isOver(work)) yield undefined;
    }
    if (offsetNow && sameDays && isSameDate(date, before, offsetNow))
      return { blocks: states, splices: [...ahead, splice, ...behind], movedFrom: end, delta };
    this.#assembly = new Assembly();
    return allNew(states);
  }

  /** The block with its mentions decided and what rests on them read; `null` if that is known already. */
  #read(state: BlockState, survey: Survey, resolver: Resolver, anew: boolean): BlockState | null {
    const { block } = state;
    const failed = this.#failed;
    failed.clear();
    const resolve = (): readonly Mention[] => resolver.resolveAll(survey.mentions, block.start);
    const mentions = this.#fence.run('names', failed, resolve, []);
    if (!anew && state.notes && failed.size === 0 && sameMentions(mentions, state.mentions)) return null;
    if (state.scan) this.#scan.load(state.scan);
    else this.#scan.scan(this.#text, block.kind === 'heading', block.start, block.end);
    const view = this.#view;
    view.fill(mentions, survey.sentences);
    const context = { knowledge: this.#knowledge, date: this.#date };
    return {
      ...state,
      mentions,
      agreements: this.#fence.runWith('agreements', failed, readAgreements, view, context, null),
      quotations: this.#agreementsOnly
        ? null
        : this.#fence.runWith('quotations', failed, readQuotations, view, context, null),
      notes: this.#agreementsOnly ? NO_NOTES : readBlockNotes(view, context, this.#fence, failed),
      failed: failed.size > 0 ? new Set(failed) : NONE,
      linked: null,
      scan: null,
    };
  }
}

/** The same place in the text, as far as an edit has moved it. */
function isSameSpan(now: Span | null, before: Span | null, offsetNow: (offset: number) => number): boolean {
  if (!now || !before) return now === before;
  return now.start === offsetNow(before.start) && now.end === offsetNow(before.end);
}

function isSameDate(
  now: ArticleDate | null,
  before: ArticleDate | null,
  offsetNow: (offset: number) => number,
): boolean {
  if (!now || !before) return now === before;
  return (
    now.iso === before.iso && now.source === before.source && isSameSpan(now.span, before.span, offsetNow)
  );
}
