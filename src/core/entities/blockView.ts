import type { Mention } from '../analysis';
import type { Span } from '../text/span';
import type { BlockScan } from './blockScan';

/**
 * A block with its mentions decided, for the stages that read sentences: agreements and attribution. All offsets count
 * from the start of the block. A view is filled again for each block: keep nothing of it.
 */
export class BlockView {
  scan: BlockScan;
  /** Final mentions in order, not overlapping. */
  mentions: readonly Mention[] = [];
  sentences: readonly Span[] = [];
  /** By token: the index of the mention that it belongs to, -1 for none. */
  #mentionOf = new Int32Array(256);

  constructor(scan: BlockScan) {
    this.scan = scan;
  }

  fill(mentions: readonly Mention[], sentences: readonly Span[]): void {
    this.mentions = mentions;
    this.sentences = sentences;
    const { tokens } = this.scan;
    if (this.#mentionOf.length < tokens.count) this.#mentionOf = new Int32Array(tokens.count * 2);
    this.#mentionOf.fill(-1, 0, tokens.count);
    let token = 0;
    for (let index = 0; index < mentions.length; index++) {
      const mention = mentions[index];
      if (!mention) continue;
      while (token < tokens.count && tokens.start(token) < mention.start) token++;
      while (token < tokens.count && tokens.start(token) < mention.end) this.#mentionOf[token++] = index;
    }
  }

  /** The mention that token `i` belongs to. */
  mentionAt(i: number): Mention | undefined {
    const index = i >= 0 && i < this.scan.tokens.count ? (this.#mentionOf[i] ?? -1) : -1;
    return index < 0 ? undefined : this.mentions[index];
  }

  /** Index in `mentions` of the mention that token `i` belongs to; -1 for none. */
  mentionIndexAt(i: number): number {
    return i >= 0 && i < this.scan.tokens.count ? (this.#mentionOf[i] ?? -1) : -1;
  }

  /** First token that starts at or after `offset`; the number of tokens if there is none. */
  tokenFrom(offset: number): number {
    const { tokens } = this.scan;
    let low = 0;
    let high = tokens.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (tokens.start(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
