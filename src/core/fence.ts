/** Told of a part of the analysis that failed, with what it threw: for a log. */
export type OnFailure = (part: string, error: unknown) => void;

/** Runs the parts of one update: one that fails is named, and the others go on. */
export class Fence {
  readonly #onFailure: OnFailure | undefined;
  readonly #told = new Set<string>();

  constructor(onFailure?: OnFailure) {
    this.#onFailure = onFailure;
  }

  /** What `work` gives; where it throws `otherwise`, and the part's name is added to `failed`. */
  run<T, U>(part: string, failed: Set<string>, work: () => T, otherwise: U): T | U {
    try {
      return work();
    } catch (error) {
      this.#tell(part, failed, error);
      return otherwise;
    }
  }

  /** As `run`, for what is done with thousands of subjects: `work` is one function for all of them. */
  runWith<S, C, T, U>(
    part: string,
    failed: Set<string>,
    work: (subject: S, context: C) => T,
    subject: S,
    context: C,
    otherwise: U,
  ): T | U {
    try {
      return work(subject, context);
    } catch (error) {
      this.#tell(part, failed, error);
      return otherwise;
    }
  }

  /** As `run`, for work that pauses. */
  *runInSteps<T, U>(
    part: string,
    failed: Set<string>,
    work: () => Generator<undefined, T, undefined>,
    otherwise: U,
  ): Generator<undefined, T | U, undefined> {
    try {
      return yield* work();
    } catch (error) {
      this.#tell(part, failed, error);
      return otherwise;
    }
  }

  #tell(part: string, failed: Set<string>, error: unknown): void {
    failed.add(part);
    // A part that fails in one paragraph may fail in thousands: it is told once.
    if (!this.#told.has(part)) this.#onFailure?.(part, error);
    this.#told.add(part);
  }
}
