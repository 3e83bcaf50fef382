import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { listSources } from '../../../src/core/attribution/sources';
import { builtInAnalyser } from '../support/analyser';

const analyser = builtInAnalyser();

function sources(text: string): string[] {
  const analysis = analyser.analyse(text, { date: '2023-06-29' });
  return listSources(analysis, analyser.knowledge).map(({ kind, id, name }) => `${kind} ${id ?? name}`);
}

/** Who said “it was late”, and what kind of source that is. */
const KINDS: readonly (readonly [who: string, source: string])[] = [
  ['Haaretz', 'outlet haaretz'],
  ['Der Spiegel', 'outlet der-spiegel'],
  ['The Lindville Herald', 'outlet The Lindville Herald'],
  ['The Lindville Journal-Gazette', 'outlet The Lindville Journal-Gazette'],
  ['A newspaper in Lindville', 'outlet A newspaper in Lindville'],
  ['Saudi state television', 'outlet Saudi state television'],
  ['Local media', 'outlet Local media'],
  ['The International Atomic Energy Agency', 'named iaea'],
  ['The Environment Agency', 'named The Environment Agency'],
  ['White House press secretary Ann Lind', 'named White House press secretary Ann Lind'],
  ['Chief economist Karl Lind', 'named Chief economist Karl Lind'],
  ['Longtime observer Karl Lind', 'named Longtime observer Karl Lind'],
  ['The Guardian Council', 'named guardian-council'],
  ['A news release', 'named A news release'],
  ['Fox News host Karl Lind', 'named Fox News host Karl Lind'],
  ['The attorney general', 'named The attorney general'],
  ['The public prosecutor', 'named The public prosecutor'],
  ['The chief executive of a bank', 'named The chief executive of a bank'],
  ['The witness', 'anonymous The witness'],
  ['The official', 'anonymous The official'],
  ['A prosecutor', 'anonymous A prosecutor'],
];

/** Several who speak as one. */
const TOGETHER: readonly (readonly [who: string, source: string])[] = [
  ['Britain, France and Germany', 'named Britain, France and Germany'],
  ['Armenia and Azerbaijan', 'named Armenia and Azerbaijan'],
  ['Novak and Lind both', 'named Novak and Lind'],
  [
    'The foreign ministers of Britain, France and Germany',
    'named The foreign ministers of Britain, France and Germany',
  ],
  ['The leaders of France and Germany', 'named The leaders of France and Germany'],
  ['Three diplomats and an official', 'anonymous Three diplomats and an official'],
  ['Bosnia and Herzegovina', 'named BIH'],
  ['Trinidad and Tobago', 'named TTO'],
  ['In Geneva, France and Germany', 'named France and Germany'],
  ['Road and bridge company Lind', 'named Road and bridge company Lind'],
  [
    'President and Chief Executive Officer Karl Lind',
    'named President and Chief Executive Officer Karl Lind',
  ],
];

describe('the kind of a source', () => {
  for (const [who, source] of KINDS)
    it(who, () => {
      assert.deepEqual(sources(`${who} said it was late.`), [source]);
    });
});

describe('several who speak as one', () => {
  for (const [who, source] of TOGETHER)
    it(who, () => {
      assert.deepEqual(sources(`${who} said it was late.`), [source]);
    });
});
