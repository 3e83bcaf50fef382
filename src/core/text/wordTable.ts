/**
 * A table whose keys are words of an article: a map, since a plain object has a "constructor" too, and looks up what is
 * cut from a text slowly.
 */
export function wordTable<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}
