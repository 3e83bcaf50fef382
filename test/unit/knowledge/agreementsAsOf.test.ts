/** What stood between whom on a day, and which record a name means that many agreements have. Sources beside each. */
import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analyse';
import { recordAsOf } from '../../../src/core/agreements/record';
import { loadKnowledge } from '../../../src/core/knowledge/load';
import { KNOWLEDGE_JSON } from '../../../src/generated/knowledge';

const knowledge = loadKnowledge(KNOWLEDGE_JSON);
const analyser = createAnalyser(knowledge);

/** Day, agreement, how it stood. */
const STATUSES: readonly (readonly [string, string, string])[] = [
  ['2026-02-04', 'new-start', 'suspended'], // Russian law of 28 February 2023; the treaty lapsed on 5 February 2026
  ['2026-02-05', 'new-start', 'ended'], // New START, article XIV, with the extension of 3 February 2021
  ['2019-08-01', 'inf-treaty', 'in-force'], // Notices of 2 February 2019, with effect six months later
  ['2019-08-02', 'inf-treaty', 'ended'], // US statement of 2 August 2019
  ['2020-06-30', 'nafta', 'in-force'], // Replaced by the USMCA on 1 July 2020
  ['2020-07-01', 'nafta', 'ended'], // USMCA protocol, 1 July 2020
  ['2016-11-03', 'paris-agreement', 'signed'], // United Nations, 5 October 2016: thirty days after the threshold
  ['2016-11-04', 'paris-agreement', 'in-force'], // United Nations, 5 October 2016
  ['2025-02-28', 'russia-belarus-security-guarantees-treaty', 'signed'], // Instruments exchanged on 13 March 2025
  ['2025-03-13', 'russia-belarus-security-guarantees-treaty', 'in-force'], // Instruments exchanged on 13 March 2025
  ['2014-12-31', 'korea-canada-fta', 'signed'], // Global Affairs Canada: in force on 1 January 2015
  ['2015-01-01', 'korea-canada-fta', 'in-force'], // Global Affairs Canada
  ['2026-04-07', 'us-iran-ceasefire-2026', 'agreed'], // US president's statement of 7 April 2026
  ['2026-04-08', 'us-iran-ceasefire-2026', 'in-force'], // Iranian Supreme National Security Council, 8 April 2026
];

/** A sentence, and the record that it is about. */
const NAMES: readonly (readonly [string, string])[] = [
  ['China and Peru signed a free trade agreement in 2009.', 'china-peru-fta'],
  ['The China-Maldives free trade agreement took effect.', 'china-maldives-fta'],
  ['Sweden and Ukraine signed a bilateral security agreement.', 'security-agreement-swe-ukr'],
  ['Japan and the United States have an extradition treaty.', 'us-japan-extradition-treaty'],
  ['Japan and Italy signed an Acquisition and Cross-Servicing Agreement.', 'acsa-ita-jpn'],
  ['The Japan-Thailand economic partnership agreement was signed.', 'japan-thailand-epa'],
];

describe('agreements as of a day', () => {
  for (const [day, id, expected] of STATUSES) {
    it(`${day}: ${id} was ${expected}`, () => {
      const record = knowledge.agreement(id);
      assert.ok(record);
      assert.equal(recordAsOf(record, knowledge, { from: day, to: day }).status, expected);
    });
  }

  for (const [text, id] of NAMES) {
    it(text, () => {
      const { agreements } = analyser.analyse(text, { date: '2026-05-01' });
      assert.deepEqual(
        agreements.map((one) => one.id),
        [id],
      );
    });
  }
});
