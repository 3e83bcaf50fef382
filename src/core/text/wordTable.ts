/**
 * A table whose keys are words of an article: it has only what is written in it, while every plain object has a
 * "constructor" too.
 */
export function wordTable<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
