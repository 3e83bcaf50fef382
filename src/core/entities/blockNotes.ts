import type { Gazetteer } from '../gazetteer/gazetteer';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { foldName } from '../text/characters';
import { exact } from '../text/exact';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';
import type { Verdict } from './countryRules';
import { LocalMention, type BlockFacts, type What } from './localMention';
import { titleBefore } from './titleBeside';

const NO_ACRONYMS: ReadonlyMap<string, string> = new Map();
const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/** What the survey of one block notes down as it goes through the candidates. */
export class BlockNotes {
  readonly knowledge: KnowledgeBase;
  readonly scan: BlockScan;
  mentions: LocalMention[] = [];
  named: BlockFacts['named'][number][] = [];
  #acronyms: Map<string, string> | null = null;
  #countries: Map<string, number> | null = null;
  #placeStates: Map<string, number> | null = null;
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
    this.#acronyms = null;
    this.#countries = null;
    this.#placeStates = null;
    this.done = 0;
    this.looked = 0;
    this.#national = null;
  }

  facts(): BlockFacts {
    return {
      named: exact(this.named),
      acronyms: this.#acronyms ?? NO_ACRONYMS,
      countries: this.#countries ?? NO_COUNTS,
      placeStates: this.#placeStates ?? NO_COUNTS,
      national: this.#national ?? 0,
    };
  }

  /** Notes a mention of tokens `[from, to)`; `until` where it takes in a period after them. */
  add(from: number, to: number, mention: What, until?: number): void {
    const { tokens } = this.scan;
    const start = tokens.start(from);
    const end = until ?? tokens.end(to - 1);
    const added = new LocalMention(start, end, tokens.text.slice(start, end), mention);
    if (added.type === 'person') this.#setBeside(from, added);
    this.mentions.push(added);
    this.done = to;
  }

  /** "France's president, NAME": who the title before is follows from the name. */
  #setBeside(from: number, mention: LocalMention): void {
    const at = titleBefore(this.scan, this.mentions, from);
    const title = this.mentions[at];
    if (title?.pending?.kind !== 'holder') return;
    const sure = mention.id === null && !mention.pending;
    this.mentions[at] = title.waitingFor({ ...title.pending, beside: { mention, sure } });
  }

  /** Takes back the mentions from `start` on. */
  retract(start: number): void {
    while ((this.mentions.at(-1)?.end ?? 0) > start) this.mentions.pop();
  }

  defineAcronym(acronym: string, name: string): void {
    (this.#acronyms ??= new Map<string, string>()).set(acronym, name);
  }

  /** The block names the country for sure once more. */
  countCountry(id: string): void {
    count((this.#countries ??= new Map<string, number>()), id);
  }

  /** The block names a place in the country once more. */
  countPlaceIn(id: string): void {
    count((this.#placeStates ??= new Map<string, number>()), id);
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

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
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
