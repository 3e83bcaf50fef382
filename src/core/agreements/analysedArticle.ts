import type { Analysis } from '../analysis';

/** An article and what was read in it. */
export interface AnalysedArticle {
  /** The file's name or address, as the reader knows it. */
  readonly name: string;
  readonly analysis: Analysis;
}
