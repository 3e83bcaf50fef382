import type { Steps } from '../../../src/core/steps';

/** How often work pauses: what holds a bound on the work between two pauses, however busy the machine is. */
export function countSteps(steps: Steps<unknown>): number {
  let count = 1;
  while (!steps.next().done) count++;
  return count;
}
