/** Puts the analysis together; an update analyses anew only the blocks that an edit touched. */
import type { Analysis, Heading, Mention, Severity } from './analysis';
import { BlockScan } from './entities/blockScan';
import { DocumentFacts } from './entities/documentFacts';
import { Resolver } from './entities/resolve';
import { Surveyor, type Survey } from './entities/survey';
import { addTitles } from './entities/titles';
import { addVocabulary } from './entities/vocabulary';
import { buildGazetteer } from './gazetteer/fromKnowledge';
import type { Gazetteer } from './gazetteer/gazetteer';
import type { KnowledgeBase } from './knowledge/knowledgeBase';
import { findArticleDate } from './text/articleDate';
import { splitBlocks, type Block } from './text/blocks';
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

export interface Analyser {
  readonly knowledge: KnowledgeBase;
  analyse(text: string, options?: AnalyseOptions): Analysis;
  createSession(): AnalysisSession;
}

export function createAnalyser(knowledge: KnowledgeBase): Analyser {
  const gazetteer = buildGazetteer(knowledge);
  addVocabulary(gazetteer);
  addTitles(gazetteer);
  return {
    knowledge,
    analyse: (text, options) => new Session(knowledge, gazetteer).update(text, options),
    createSession: () => new Session(knowledge, gazetteer),
  };
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n[\s\S]{0,3500}?\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

class Session implements AnalysisSession {
  readonly #knowledge: KnowledgeBase;
  readonly #gazetteer: Gazetteer;
  readonly #surveyor: Surveyor;

  constructor(knowledge: KnowledgeBase, gazetteer: Gazetteer) {
    this.#knowledge = knowledge;
    this.#gazetteer = gazetteer;
    this.#surveyor = new Surveyor(knowledge, new BlockScan(gazetteer));
  }

  update(text: string, options: AnalyseOptions = {}): Analysis {
    const steps = this.updateInSteps(text, options);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  *updateInSteps(text: string, options: AnalyseOptions = {}): Generator<undefined, Analysis, undefined> {
    const found = findArticleDate(text, {
      ...(options.date === undefined ? {} : { date: options.date }),
      ...(options.fileName === undefined ? {} : { fileName: options.fileName }),
    });
    const bodyStart = FRONT_MATTER.exec(text.slice(0, 4000))?.[0].length ?? 0;
    const blocks: { block: Block; survey: Survey }[] = [];
    const headings: Heading[] = [];
    const facts = new DocumentFacts(this.#knowledge, this.#gazetteer.lexicon);
    let work = 0;
    for (const block of splitBlocks(text, { markdown: options.language === 'markdown', bodyStart })) {
      if (block.kind === 'heading') headings.push({ start: block.start, end: block.end, level: block.level });
      if (block.kind === 'code' || block.kind === 'header') continue;
      const survey = this.#surveyor.survey(text.slice(block.start, block.end), block.kind === 'heading');
      facts.add(survey.facts, block.start);
      blocks.push({ block, survey });
      work += block.end - block.start;
      if (work > 30_000) {
        work = 0;
        yield undefined;
      }
    }
    const resolver = new Resolver(this.#knowledge, facts, found.date);
    const mentions: Mention[] = [];
    const sentences: Span[] = [];
    for (const { block, survey } of blocks) {
      for (const local of survey.mentions) {
        const mention = resolver.resolve(local, block.start, text);
        if (mention) mentions.push(mention);
      }
      for (const { start, end } of survey.sentences) sentences.push({ start: start + block.start, end: end + block.start });
    }
    return {
      text,
      date: found.date,
      invalidDate: found.invalid,
      headings,
      sentences,
      mentions,
      agreements: [],
      quotations: [],
      findings: [],
      incomplete: [],
    };
  }
}
