import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { builtInAnalyser } from '../support/analyser';

/** Passages in which a bar stands between two sentences. */
const PASSAGES = [
  'The pact begins Jan. 5, officials said. | It ends in May.',
  'The pact begins on Aug. 26 at noon.',
  'The pact begins in Sept. 2031 at the latest.',
  'Art. 5 holds. | So do Sec. 12 and No. 10 of the annex.',
  'The text is on p. 12 of the report.',
  // What only looks like it.
  'They left at 5 p.m. | 12 people stayed.',
  'It was sold to Acme Inc. | 20 workers stayed.',
  'They met on 3 Aug. | 12 people stayed.',
  'The road is U.S. 95 to the north.',
  'He said no. | The talks went on.',
  'He was ill. | The vote was put off.',
  'They went to mass. | The bishop was away.',
  'They need roads, bridges etc. | The ministry has no money.',
  'He met Gov. Brown and the Rev. Miller near St. Louis, Ill. in May.',
  'It stands in No. 10 Downing Street.',
  // Lines that were wrapped and indented go on in small letters.
  'The ministry of roads said on Monday that it would pledge to\n    reverse the plan in May.',
  'Officials of the ministry of roads said that the plan was\n  dead. | It will be back.',
];

describe('sentences', () => {
  for (const marked of PASSAGES)
    it(marked, () => {
      const text = marked.replaceAll(' | ', ' ');
      const { sentences } = builtInAnalyser().analyse(text);
      assert.equal(sentences.map(({ start, end }) => text.slice(start, end)).join(' | '), marked);
    });
});
