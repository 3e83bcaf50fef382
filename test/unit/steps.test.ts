import assert from 'node:assert/strict';
import { Pace } from '../../src/core/steps';

describe('the pace of work in steps', () => {
  /** How much is done up to each pause. */
  function stretches(pace: Pace, pieces: number, piece = 1): number[] {
    const done: number[] = [];
    let work = 0;
    for (let k = 0; k < pieces; k++) {
      work += piece;
      if (!pace.isOver(piece)) continue;
      done.push(work);
      work = 0;
    }
    return done;
  }

  it('begins slowly, as the code is cold, and then keeps to the most', () => {
    assert.deepEqual(stretches(new Pace(160), 1000), [11, 21, 41, 81, 161, 161, 161, 161, 161]);
  });

  it('pauses after each piece that is longer than a step', () => {
    assert.deepEqual(stretches(new Pace(160), 5, 500), [500, 500, 500, 500, 500]);
  });
});
