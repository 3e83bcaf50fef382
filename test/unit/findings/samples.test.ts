import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import type { Finding } from '../../../src/core/analysis';
import { builtInAnalyser } from '../support/analyser';

function findingsIn(fileName: string): { finding: Finding; words: string }[] {
  const text = readFileSync(`samples/${fileName}`, 'utf8');
  const language = fileName.endsWith('.md') ? 'markdown' : 'plaintext';
  const { findings } = builtInAnalyser().analyse(text, { fileName, language });
  return findings.map((finding) => ({ finding, words: text.slice(finding.start, finding.end) }));
}

describe('the samples', () => {
  it('have all the mistakes that one of them was written for', () => {
    assert.deepEqual(
      findingsIn('to-review.txt').map(({ finding, words }) => `${finding.rule}: ${words.slice(0, 40)}`),
      [
        'date-mismatch: Tuesday, 13 March 2023',
        'unattributed-quotation: "This will cost up to 368 billion Austra',
        'title-as-of: Australian Prime Minister Scott Morrison',
        'misspelt-name: Sunnak',
        'unbalanced-quotation: “',
        'anonymous-source: a senior Australian official',
        'anonymous-source: people close to the talks',
        'agreement-status: is to be signed',
        'title-as-of: German Chancellor Angela Merkel',
        'anonymous-source: sources',
        'title-as-of: Foreign Minister Wang Yi',
        'undefined-acronym: NPT',
        'title-as-of: President Joe Biden',
        'name-variant: Burma',
        'date-mismatch: 30 February',
      ],
    );
  });

  it('have no other', () => {
    for (const file of readdirSync('samples').filter((name) => !/^(?:\.|README|to-review)/.test(name))) {
      const found = findingsIn(file).filter(({ finding }) => finding.rule !== 'anonymous-source');
      assert.deepEqual(
        found.map(({ finding, words }) => `${finding.rule}: ${words}`),
        [],
        file,
      );
    }
  });
});
