import type { Steps } from '../core/steps';
import { runInSlices } from './slices';

/** What a view shows: made in slices when the view first asks for it, so that one that is hidden costs nothing. */
export class MadeOnce<T> {
  readonly #make: () => Steps<T>;
  readonly #made: (value: T) => void;
  #value: T | null = null;
  #making: Promise<T> | null = null;
  /** Counts what was dropped, so that something old never takes the place of something new. */
  #revision = 0;

  /** `made`: called each time that there is a new one. */
  constructor(make: () => Steps<T>, made: (value: T) => void = () => undefined) {
    this.#make = make;
    this.#made = made;
  }

  /** What is there now; `null` before anybody asked. */
  get value(): T | null {
    return this.#value;
  }

  async get(): Promise<T> {
    if (this.#value !== null) return this.#value;
    this.#making ??= this.#run().finally(() => {
      this.#making = null;
    });
    return this.#making;
  }

  /** It has to be made anew. */
  drop(): void {
    this.#revision++;
    this.#value = null;
  }

  async #run(): Promise<T> {
    for (;;) {
      const revision = this.#revision;
      const isStale = (): boolean => revision !== this.#revision;
      const value = await runInSlices(this.#make(), isStale);
      if (value === undefined || isStale()) continue;
      this.#value = value;
      this.#made(value);
      return value;
    }
  }
}
