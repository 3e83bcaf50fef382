/** Work in pieces: a generator that does a bounded piece between two yields, so that a host can pause in between. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once, for callers that nobody waits for. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
