import type { Gazetteer } from '../gazetteer/gazetteer';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { foldName } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';
import type { Verdict } from './countryRules';
import type { BlockFacts, LocalMention } from './localMention';

/** What the survey of one block notes down as it goes through the candidates. */
export class BlockNotes {
  readonly knowledge: KnowledgeBase;
  readonly scan: BlockScan;
  mentions: LocalMention[] = [];
  named: BlockFacts['named'][number][] = [];
  acronyms = new Map<string, string>();
  countries = new Map<string, number>();
  placeStates = new Map<string, number>();
  /** Tokens before this one belong to a mention already. */
  done = 0;
  /** Up to this one, nothing more is to be seen by its form. */
  looked = 0;
  #national: number | null = null;

  constructor(knowledge: KnowledgeBase, scan: BlockScan) {
    this.knowledge = knowledge;
    this.scan = scan;
  }

  clear(): void {
    this.mentions = [];
    this.named = [];
    this.acronyms = new Map();
    this.countries = new Map();
    this.placeStates = new Map();
    this.done = 0;
    this.looked = 0;
    this.#national = null;
  }

  facts(): BlockFacts {
    const { named, acronyms, countries, placeStates } = this;
    return { named, acronyms, countries, placeStates, national: this.#national ?? 0 };
  }

  /** Notes a mention of tokens `[from, to)`; `end` where it takes in a period after them. */
  add(from: number, to: number, mention: Omit<LocalMention, 'start' | 'end'>, end?: number): void {
    const { tokens } = this.scan;
    this.mentions.push({ start: tokens.start(from), end: end ?? tokens.end(to - 1), ...mention });
    this.done = to;
  }

  /** Takes back the mentions from `start` on. */
  retract(start: number): void {
    while ((this.mentions.at(-1)?.end ?? 0) > start) this.mentions.pop();
  }

  count(map: Map<string, number>, key: string): void {
    map.set(key, (map.get(key) ?? 0) + 1);
  }

  /** Weighs the block's words, once: is it about what states have, or what towns have? */
  weighWords(): void {
    if (this.#national !== null) return;
    const { gazetteer, tokens } = this.scan;
    this.#national = balance(gazetteer, tokens.words, tokens.count);
  }

  /** The name was a part of something else: notes that instead. `to` is the end of the candidate. */
  apply(verdict: Verdict, to: number): void {
    if (verdict.kind === 'drop') {
      this.done = to;
      return;
    }
    const { tokens } = this.scan;
    const from = Math.max(verdict.from, this.done);
    const text = tokens.slice(from, verdict.to);
    if (verdict.of === 'person') {
      const key = foldName(tokens.textOf(verdict.to - 1));
      this.named.push({ key, person: null, offset: tokens.start(from) });
    }
    this.add(from, verdict.to, { type: verdict.of, id: null, name: text, form: 'name' });
  }
}

function balance(gazetteer: Gazetteer, words: Int32Array, count: number): number {
  let national = 0;
  for (let i = 0; i < count; i++) {
    const wordClass = gazetteer.lexicon.classes[words[i] ?? 0] ?? 0;
    if (wordClass & WordClass.nationalWord) national++;
    if (wordClass & WordClass.localWord) national--;
  }
  return national;
}
