import assert from 'node:assert/strict';
import { runInSlices } from '../../../src/extension/slices';

describe('work in slices', () => {
  const now = performance.now.bind(performance);
  const wait = globalThis.setTimeout;
  afterEach(() => {
    performance.now = now;
    globalThis.setTimeout = wait;
  });

  /** How many steps are done between two pauses, if each takes so long by the clock. */
  async function stepsPerSlice(milliseconds: number, steps: number): Promise<number[]> {
    let clock = 0;
    let count = 0;
    const slices: number[] = [];
    performance.now = () => clock;
    // Whoever waits lets the other events of the host run.
    globalThis.setTimeout = ((run: () => void) => {
      slices.push(count);
      count = 0;
      return wait(run, 0);
    }) as typeof setTimeout;
    function* work(): Generator<undefined, string, undefined> {
      for (let k = 0; k < steps; k++) {
        clock += milliseconds;
        count++;
        yield undefined;
      }
      return 'done';
    }
    assert.equal(await runInSlices(work(), () => false), 'done');
    return count > 0 ? [...slices, count] : slices;
  }

  it('are many short steps at once', async () => {
    assert.deepEqual(await stepsPerSlice(3, 9), [3, 3, 3]);
  });

  it('begin no long step at their end', async () => {
    assert.deepEqual(await stepsPerSlice(8, 3), [1, 1, 1]);
    assert.deepEqual(await stepsPerSlice(40, 3), [1, 1, 1]);
  });

  it('end when nobody wants the result', async () => {
    function* endless(): Generator<undefined, string, undefined> {
      for (let k = 0; k < 1e9; k++) yield undefined;
      return 'never';
    }
    const result = await runInSlices(endless(), () => true);
    assert.equal(result, undefined);
  });
});
