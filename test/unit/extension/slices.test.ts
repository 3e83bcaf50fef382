import assert from 'node:assert/strict';
import { runInSlices } from '../../../src/extension/slices';

describe('work in slices', () => {
  const now = performance.now.bind(performance);
  afterEach(() => {
    performance.now = now;
  });

  /** How many steps are done between two turns of the event loop, if each takes so long. */
  async function stepsPerTurn(milliseconds: number, steps: number): Promise<number[]> {
    let clock = 0;
    performance.now = () => clock;
    const turns = [0];
    let done = false;
    const turn = (): void => {
      if (turns.at(-1) !== 0) turns.push(0);
      if (!done) setImmediate(turn);
    };
    function* work(): Generator<undefined, string, undefined> {
      for (let k = 0; k < steps; k++) {
        clock += milliseconds;
        turns.push((turns.pop() ?? 0) + 1);
        yield undefined;
      }
      return 'done';
    }
    setImmediate(turn);
    assert.equal(await runInSlices(work(), () => false), 'done');
    done = true;
    return turns.filter((count) => count > 0);
  }

  it('are many short steps at once', async () => {
    assert.deepEqual(await stepsPerTurn(3, 9), [3, 3, 3]);
  });

  it('begin no long step at their end', async () => {
    assert.deepEqual(await stepsPerTurn(8, 3), [1, 1, 1]);
    assert.deepEqual(await stepsPerTurn(40, 3), [1, 1, 1]);
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
