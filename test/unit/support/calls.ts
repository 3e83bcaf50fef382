/** Counts how often a method is called, on all objects of its class. */
export function countCalls<T extends object>(owner: T, method: keyof T): { count: number; stop: () => void } {
  const original = owner[method] as (...args: unknown[]) => unknown;
  const calls = {
    count: 0,
    stop: (): void => {
      owner[method] = original as T[keyof T];
    },
  };
  owner[method] = function (this: unknown, ...args: unknown[]): unknown {
    calls.count++;
    return original.apply(this, args);
  } as T[keyof T];
  return calls;
}
