/** A host that runs many extensions must never be blocked for long: work is done in slices with pauses between. */
const SLICE_MS = 12;

/**
 * Runs a generator to its end in slices and gives its value; `undefined` if `isStale` says between two slices that
 * nobody wants the result any more.
 */
export async function runInSlices<T>(
  steps: Generator<undefined, T, undefined>,
  isStale: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    const pauseAt = performance.now() + SLICE_MS;
    let now = performance.now();
    let last: number;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      last = performance.now() - now;
      now += last;
      // The next step may take as long as this one: a long one is not begun at the end of a slice.
    } while (now + last < pauseAt);
    await pause(0);
    if (isStale()) {
      // A generator's `return` takes the value to end with; nobody reads it.
      steps.return(undefined as T);
      return undefined;
    }
  }
}

/** Lets all waiting events of the host run first. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** For loops over many small pieces of work: gives a function that pauses when the slice is used up. */
export function createBreath(): () => Promise<void> {
  let pauseAt = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < pauseAt) return;
    await pause(0);
    pauseAt = performance.now() + SLICE_MS;
  };
}
