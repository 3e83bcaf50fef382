import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createAnalyser } from '../../core/analyse';
import type { SourceFile } from '../../core/knowledge/parse';
import { warn } from '../output';
import { knowledgeOf } from '../userKnowledge';
import { reviewOne, type FileReview, type ReviewSettings } from './reviewOne';

export interface ReviewJob extends ReviewSettings {
  readonly files: readonly string[];
  /** The user's own, which go over the built-in. */
  readonly knowledge: readonly SourceFile[];
}

/** Files that a worker is given at a time. */
const BATCH = 25;
/** Below this much text a worker takes longer to start than the whole review. */
const WORTH_WORKERS = 2_000_000;
const MARK = 'dateline review';

interface WorkerSetup extends Omit<ReviewJob, 'files'> {
  readonly mark: typeof MARK;
}

/** Reviews all files on as many threads as there are cores; results come in the order of the files. */
export async function* reviewAll(
  job: ReviewJob,
  progress: (done: number) => void,
): AsyncGenerator<FileReview> {
  const threads = Math.min(availableParallelism(), Math.ceil(job.files.length / BATCH));
  if (threads < 2 || (await sizeOf(job.files)) < WORTH_WORKERS) {
    yield* reviewHere(job, progress);
    return;
  }
  yield* reviewInWorkers(job, threads, progress);
}

function* reviewHere(job: ReviewJob, progress: (done: number) => void): Generator<FileReview> {
  const analyser = createAnalyser(knowledgeOf(job.knowledge, warn));
  for (const [index, file] of job.files.entries()) {
    yield reviewOne(analyser, file, job);
    progress(index + 1);
  }
}

async function* reviewInWorkers(
  { files, ...settings }: ReviewJob,
  threads: number,
  progress: (done: number) => void,
): AsyncGenerator<FileReview> {
  // What is wrong in the user's files is said once, not by each thread.
  if (settings.knowledge.length > 0) knowledgeOf(settings.knowledge, warn);
  const results = new Map<number, readonly FileReview[]>();
  const batches = Math.ceil(files.length / BATCH);
  let next = 0;
  let done = 0;
  let wake: (() => void) | null = null;
  const failures: Error[] = [];
  const fail = (error: Error): void => {
    failures.push(error);
    wake?.();
  };
  const setup: WorkerSetup = { ...settings, mark: MARK };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(__filename, { workerData: setup });
    let unanswered = 0;
    const give = (): void => {
      const batch = next++;
      if (batch < batches) unanswered++;
      worker.postMessage(
        batch < batches ? { batch, files: files.slice(batch * BATCH, (batch + 1) * BATCH) } : null,
      );
    };
    worker.on('message', ({ batch, reviews }: Answer) => {
      results.set(batch, reviews);
      unanswered--;
      done += reviews.length;
      progress(done);
      give();
      wake?.();
    });
    worker.on('error', (error) => {
      fail(error instanceof Error ? error : new Error(String(error)));
    });
    // It may also end without a word; nobody would then answer for its articles.
    worker.on('exit', () => {
      if (unanswered > 0) fail(new Error('a thread ended before it had reviewed its articles'));
    });
    // One batch to work on and one that waits, so that no worker waits for this thread.
    give();
    give();
    return worker;
  });
  try {
    for (let batch = 0; batch < batches; batch++) {
      while (!results.has(batch)) {
        const [failure] = failures;
        if (failure) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      yield* results.get(batch) ?? [];
      results.delete(batch);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function sizeOf(files: readonly string[]): Promise<number> {
  let size = 0;
  for (const file of files) {
    size += (await stat(file).catch(() => null))?.size ?? 0;
    if (size >= WORTH_WORKERS) break;
  }
  return size;
}

// --- the worker's side -------------------------------------------------------------------------------------------

interface Answer {
  readonly batch: number;
  readonly reviews: readonly FileReview[];
}

/** True in a thread that `reviewAll` started: it then runs `reviewAsWorker` and nothing else. */
export function isReviewWorker(): boolean {
  return !isMainThread && (workerData as Partial<WorkerSetup> | null)?.mark === MARK;
}

export function reviewAsWorker(): void {
  const port = parentPort;
  if (!port) return;
  const setup = workerData as WorkerSetup;
  const analyser = createAnalyser(knowledgeOf(setup.knowledge, () => undefined));
  port.on('message', (message: { readonly batch: number; readonly files: readonly string[] } | null) => {
    if (!message) {
      port.close();
      return;
    }
    const reviews = message.files.map((file) => reviewOne(analyser, file, setup));
    port.postMessage({ batch: message.batch, reviews } satisfies Answer);
  });
}
