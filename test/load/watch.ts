/** Measures what a task does to the extension host: how long nothing else could run, whose work that was, the memory. */
import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';
import { OWNERS, ownersOf } from './owners';
import type { Shares } from './owners';

/** A timer this often looks whether the host lives. */
const TICK_MS = 5;
export const TOO_LONG_MS = 50;

/** A stretch in which nothing but one piece of work ran. In milliseconds; `from` by the clock of the profiler. */
interface Stretch {
  readonly from: number;
  readonly wall: number;
  /** Of it, the time in which this thread worked; the rest it waited for a core, as others use the machine. */
  readonly busy: number;
}

export class Watch {
  readonly #session = new Session();
  readonly #stretches: Stretch[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;
  #begun = 0;
  #last = 0;
  #busy = 0;
  #peak = 0;
  #ticks = 0;

  async start(): Promise<void> {
    this.#session.connect();
    await this.#post('Profiler.enable');
    await this.#post('Profiler.setSamplingInterval', { interval: 1000 });
    await this.#post('Profiler.start');
    this.#begun = this.#busy = busyTime();
    this.#last = now();
    this.#timer = setInterval(() => {
      this.#tick();
    }, TICK_MS);
  }

  /** What there is to say of it, in words. */
  async stop(): Promise<string> {
    this.#tick();
    clearInterval(this.#timer);
    const worked = busyTime() - this.#begun;
    const stopped = await this.#post('Profiler.stop');
    await this.#post('HeapProfiler.collectGarbage');
    const { heapUsed, external } = process.memoryUsage();
    this.#session.disconnect();
    const longest = [...this.#stretches].sort((a, b) => b.busy - a.busy).slice(0, 3);
    const shares = ownersOf(
      stopped as Profiler.StopReturnType,
      longest.map(({ from, wall }) => ({ from, to: from + wall })),
    );
    const list = longest.map((stretch, i) => describe(stretch, shares[i]));
    const over = this.#stretches.filter(({ busy }) => busy > TOO_LONG_MS).length;
    return (
      `worked ${(worked / 1000).toFixed(2)} s; longest without a pause: ${list.join(', ')}; over ${String(TOO_LONG_MS)} ms: ${String(over)}; ` +
      `memory up to ${megabytes(this.#peak)} MB, ${megabytes(heapUsed + external)} MB in use at the end`
    );
  }

  #tick(): void {
    const time = now();
    const busy = busyTime();
    this.#stretches.push({ from: this.#last, wall: time - this.#last, busy: busy - this.#busy });
    this.#last = time;
    this.#busy = busy;
    // Asking for it takes time itself.
    if (this.#ticks++ % 10 === 0) this.#peak = Math.max(this.#peak, process.memoryUsage.rss());
  }

  #post(method: string, params?: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#session.post(method, params, (error, result) => {
        if (error) reject(error);
        else resolve(result);
      });
    });
  }
}

function describe({ wall, busy }: Stretch, shares: Shares | undefined): string {
  const whose = OWNERS.flatMap((owner) => {
    const share = shares?.[owner] ?? 0;
    return share >= 1 ? `${owner} ${share.toFixed(0)}` : [];
  });
  return `${busy.toFixed(0)} ms (${[`${wall.toFixed(0)} by the clock`, ...whose].join(', ')})`;
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

/** Milliseconds on the clock that the profiler has, too. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Milliseconds for which this thread has worked; by the clock where the host cannot tell. */
function busyTime(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => { user: number; system: number } };
  const used = threadCpuUsage?.();
  return used ? (used.user + used.system) / 1000 : performance.now();
}
