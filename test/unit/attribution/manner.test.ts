import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Manner } from '../../../src/core/analysis';
import { listSources } from '../../../src/core/attribution/sources';
import { builtInAnalyser } from '../support/analyser';
import { analysePassage } from '../support/attributionMarks';

const PASSAGES: Readonly<Record<Manner, readonly string[]>> = {
  stated: [
    'Novak said the talks had failed.',
    'Novak said she would not go.',
    'Novak did not deny that the talks had failed.',
    'Novak would later say that the talks had failed.',
    'Novak would say only that the talks had failed.',
    'Novak will say on Monday that the talks have failed.',
    'Novak could not be reached, his office said.',
    'If it rains, Novak said, the talks will fail.',
    'The talks have failed, Novak said, if they ever began.',
    'Novak would say, “Go home and rest.”',
    'Iran condemned the attack.',
    'Novak called for an end to the talks.',
    'A poll showed a majority for the talks.',
    'Novak believes that the talks have failed.',
    'Novak offered to resign.',
    'Novak wants “a fair deal for all”.',
  ],
  held: [
    'Novak wants to leave the talks.',
    'Novak supports the talks.',
    'Turkey offers gas.',
    'Police found a gun.',
    'Prosecutors charged 12 men.',
    'Police arrested and questioned the student.',
  ],
  unsaid: [
    'Turkey did not confirm that it sent arms.',
    'Novak has not said whether he will go.',
    'Officials have not said why.',
    'Novak may say that the talks have failed.',
    'Some will say that the talks have failed.',
    'If the ministry says that the talks have failed, they have.',
    'Imagine that a mayor says that the talks have failed.',
    'It is unclear whether Novak said the talks had failed.',
    'Who says that the talks have failed?',
    'Novak declined to say whether he would go.',
    'Novak refused to confirm the report.',
    'Novak did not say “yes, of course”.',
  ],
};

const { knowledge } = builtInAnalyser();

describe('what somebody', () => {
  for (const manner of ['stated', 'held', 'unsaid'] as const)
    for (const text of PASSAGES[manner])
      it(`has ${manner}: ${text}`, () => {
        const analysis = analysePassage(text);
        assert.deepEqual(
          analysis.quotations.map((quotation) => quotation.manner),
          [manner],
        );
        assert.equal(listSources(analysis, knowledge).length, manner === 'stated' ? 1 : 0);
      });

  it('is nobody', () => {
    for (const text of ['No group has said that the talks failed.', 'Nobody said that the talks failed.'])
      assert.deepEqual(analysePassage(text).quotations, []);
  });
});
