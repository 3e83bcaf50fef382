/**
 * The fuzzer: makes cases from a seed, runs them, and makes a failing one smaller. `scripts/fuzz.mjs` is its command
 * line; a short run is a unit test.
 */
import assert from 'node:assert/strict';
import type { Analyser } from '../../src/core/analyse';
import { articleTargets } from './articles';
import { fileTargets } from './files';
import { valueTargets } from './values';
import { Random } from './random';
import { textOf, type FuzzCase, type Target } from './target';

export interface FuzzOptions {
  readonly seed: number;
  /** Stops at whichever comes first. */
  readonly seconds: number;
  readonly cases: number;
  /** Only targets whose name contains this. */
  readonly only?: string;
  /** Called before each case. */
  readonly onCase?: (seed: number, soFar: FuzzResult) => void;
}

export interface FuzzResult {
  readonly cases: number;
  /** Cases by target. */
  readonly byTarget: ReadonlyMap<string, number>;
  readonly characters: number;
  /** The slowest case in relation to what it may take: 1 is the limit. */
  readonly slowest: { readonly share: number; readonly target: string; readonly milliseconds: number };
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly target: string;
  /** `--seed` that makes this very case the first one. */
  readonly seed: number;
  readonly message: string;
  readonly smallest: FuzzCase;
}

/** Milliseconds for each character, on a machine ten times as slow as a usual one. */
const MS_PER_CHARACTER = 0.01;
const MOST_FAILURES = 10;

export function fuzz(analyser: Analyser, options: FuzzOptions): FuzzResult {
  const all = [...articleTargets(analyser), ...fileTargets(analyser), ...valueTargets(analyser)];
  const targets = all.filter(({ name }) => name.includes(options.only ?? ''));
  assert.ok(
    targets.length > 0,
    `there is no target “${options.only ?? ''}”: ${all.map(({ name }) => name).join(', ')}`,
  );
  const byTarget = new Map(targets.map(({ name }) => [name, 0]));
  const failures: Failure[] = [];
  const seen = new Set<string>();
  let slowest: FuzzResult['slowest'] = { share: 0, target: '', milliseconds: 0 };
  let characters = 0;
  let cases = 0;
  const result = (): FuzzResult => ({ cases, byTarget, characters, slowest, failures });
  const stopAt = performance.now() + options.seconds * 1000;
  while (cases < options.cases && failures.length < MOST_FAILURES && performance.now() < stopAt) {
    const seed = (options.seed + cases) >>> 0;
    options.onCase?.(seed, result());
    const { target, one } = caseOf(seed, targets);
    const outcome = attempt(target, one);
    cases++;
    characters += outcome.characters;
    byTarget.set(target.name, (byTarget.get(target.name) ?? 0) + 1);
    if (outcome.share > slowest.share) {
      slowest = { share: outcome.share, target: target.name, milliseconds: outcome.milliseconds };
    }
    if (outcome.message !== null && !seen.has(likeness(outcome.message))) {
      seen.add(likeness(outcome.message));
      failures.push({ target: target.name, seed, ...shrunk(target, one, outcome.message) });
    }
  }
  return result();
}

/** Each case has its own seed, so that one that fails can be made again alone. */
export function caseOf(seed: number, targets: readonly Target[]): { target: Target; one: FuzzCase } {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995);
  let at = random.next() * targets.reduce((sum, { weight }) => sum + weight, 0);
  const target = targets.find(({ weight }) => (at -= weight) < 0) ?? targets[0];
  assert.ok(target);
  return { target, one: target.make(random) };
}

interface Outcome {
  readonly message: string | null;
  readonly milliseconds: number;
  readonly share: number;
  readonly characters: number;
}

/** A case that is too slow is tried again by the processor's time: the machine may have been busy otherwise. */
function attempt(target: Target, one: FuzzCase): Outcome {
  const first = timed(target, one, () => performance.now());
  if (first.share <= 1) return first;
  const second = timed(target, one, () => process.cpuUsage().user / 1000);
  return second.share <= 1
    ? second
    : { ...second, message: `too slow: ${second.milliseconds.toFixed(0)} ms` };
}

function timed(target: Target, one: FuzzCase, clock: () => number): Outcome {
  const start = clock();
  try {
    const characters = target.run(one);
    const milliseconds = clock() - start;
    const share = milliseconds / (target.grace + MS_PER_CHARACTER * characters);
    return { message: null, milliseconds, share, characters };
  } catch (error) {
    return { message: messageOf(error), milliseconds: clock() - start, share: 0, characters: 0 };
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.message.slice(0, 1500), ...frames.slice(0, 6)].join('\n');
}

/** Failures with the same words are one, whatever the numbers in them. */
function likeness(message: string): string {
  return message.slice(0, 120).replace(/\d+/g, 'N');
}

/** Leaves out parts, large groups first, then letters, as long as the case still fails. */
function shrunk(target: Target, one: FuzzCase, message: string): Pick<Failure, 'message' | 'smallest'> {
  let smallest = one;
  let words = message;
  const stopAt = performance.now() + 5000;
  const fails = (parts: FuzzCase['parts']): boolean => {
    const outcome = attempt(target, { ...one, parts });
    if (outcome.message === null || likeness(outcome.message) !== likeness(message)) return false;
    smallest = { ...one, parts };
    words = outcome.message;
    return true;
  };
  for (let size = one.parts.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < smallest.parts.length && performance.now() < stopAt;) {
      const { parts } = smallest;
      if (!fails([...parts.slice(0, at), ...parts.slice(at + size)])) at += size;
    }
  }
  for (let index = 0; index < smallest.parts.length; index++) {
    for (let at = 0; performance.now() < stopAt;) {
      const { parts } = smallest;
      const part = parts[index];
      if (typeof part !== 'string' || at >= part.length || part.length > 400) break;
      if (!fails(parts.with(index, part.slice(0, at) + part.slice(at + 1)))) at++;
    }
  }
  return { message: words, smallest };
}

export function describeFailure({ target, seed, message, smallest }: Failure): string {
  const edits = smallest.parts.filter((part) => typeof part !== 'string');
  return [
    `${target}: ${message}`,
    `  again: npm run fuzz -- --seed ${seed} --cases 1 (with the same --only, if any)`,
    `  text: ${JSON.stringify(textOf(smallest).slice(0, 3000))}`,
    ...(edits.length > 0 ? [`  edits: ${JSON.stringify(edits)}`] : []),
    `  options: ${JSON.stringify(smallest.options)}`,
  ].join('\n');
}
