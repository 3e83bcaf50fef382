/** Work in pieces: a generator that does a bounded piece between two yields, so that a host can pause in between. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once, for callers that nobody waits for. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** When to pause: after little work at first, since the first steps run before a compiler has seen the code. */
export class Pace {
  readonly #most: number;
  #step: number;
  #work = 0;

  /** `most`: the work of one step, in any unit, once the code is warm. */
  constructor(most: number) {
    this.#most = most;
    this.#step = most / 16;
  }

  /** Counts work that has been done; true if it is time to pause. */
  isOver(work: number): boolean {
    this.#work += work;
    if (this.#work <= this.#step) return false;
    this.#work = 0;
    this.#step = Math.min(this.#step * 2, this.#most);
    return true;
  }
}
