/** What the fuzzer runs: a kind of case, how to make one, and what must hold of it. */
import type { Random } from './random';

/** An edit of a text; `at` is taken modulo the text's length. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export type Part = string | Edit;

export interface FuzzCase {
  /** Which may be left out one by one when a failing case is made smaller. */
  readonly parts: readonly Part[];
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Target {
  readonly name: string;
  /** How often it is chosen, in relation to the others. */
  readonly weight: number;
  /** Milliseconds that a case may take beside what its length allows. */
  readonly grace: number;
  make(random: Random): FuzzCase;
  /** Throws if what must hold does not. Gives how many characters were worked on, for the time bound. */
  run(one: FuzzCase): number;
}

export function textOf({ parts }: FuzzCase): string {
  return parts.filter((part) => typeof part === 'string').join('');
}

export function editsOf({ parts }: FuzzCase): readonly Edit[] {
  return parts.filter((part) => typeof part !== 'string');
}

export function applyEdit(text: string, { at, remove, insert }: Edit): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + insert + text.slice(from + remove);
}
