/**
 * What is kept of a list that has grown: without the room to grow on, which is more than most short lists hold, and
 * with one list for all that are empty. A long article keeps ten thousand of them.
 */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

const NONE: readonly never[] = [];
