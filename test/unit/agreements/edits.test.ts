import assert from 'node:assert/strict';
import { Draft } from '../../../src/core/agreements/draft';
import type { AnalysisSession } from '../../../src/core/session';
import { builtInAnalyser } from '../support/analyser';
import { countCalls } from '../support/calls';

const OPTIONS = { date: '2022-11-07' };

/** Updates the session with each version; how often agreements were put together anew. */
function relinked(session: AnalysisSession, versions: readonly string[]): number {
  let count = 0;
  for (const text of versions) {
    const calls = countCalls(Draft.prototype, 'toAgreement');
    const analysis = session.update(text, OPTIONS);
    calls.stop();
    count += Math.min(calls.count, 1);
    assert.deepEqual(analysis, builtInAnalyser().analyse(text, OPTIONS));
  }
  return count;
}

describe('agreements over edits', () => {
  const ARTICLE =
    'Japan and the United Kingdom will sign a Reciprocal Access Agreement (RAA) in December in London.\n\n' +
    'The RAA took years, officials said. It was drafted in Tokyo and has been welcomed by Australia.\n\n' +
    'Australia signed a similar pact with Japan in January. Nobody else has one.\n';

  it('move with the words around them', () => {
    const session = builtInAnalyser().createSession();
    session.update(ARTICLE, OPTIONS);
    const changes: readonly (readonly [string, string])[] = [
      ['took', 'took many'],
      ['years', 'year'],
      ['Nobody else', 'Nobody'],
      ['has one', 'has one yet'],
      ['in London', 'in foggy London'],
    ];
    let text = ARTICLE;
    const versions = changes.map(([from, to]) => (text = text.replace(from, to)));
    assert.equal(relinked(session, versions), 0);
  });

  it('are linked again where a paragraph tells something else of them', () => {
    const session = builtInAnalyser().createSession();
    session.update(ARTICLE, OPTIONS);
    const changes: readonly (readonly [string, string])[] = [
      ['will sign', 'signed'],
      ['Australia signed', 'India signed'],
      ['in January', 'in March'],
      ['Reciprocal Access Agreement (RAA)', 'Reciprocal Access Agreement'],
      ['similar pact', 'pact'],
    ];
    let text = ARTICLE;
    const versions = changes.map(([from, to]) => (text = text.replace(from, to)));
    assert.equal(relinked(session, versions), changes.length);
  });

  it('get their names only from near, also if the text between grows', () => {
    const version = (times: number): string =>
      'Japan and Australia signed a security pact on Monday.\n\nIt was late.\n\nAll went home.\n\n' +
      `It rained${' a lot'.repeat(times)}.\n\n${'The sun shone on the quay. '.repeat(20)}\n\nNobody came.\n\n` +
      'The Reciprocal Access Agreement lets troops train together.\n';
    const session = builtInAnalyser().createSession();
    assert.equal(session.update(version(40), OPTIONS).agreements.length, 1);
    assert.equal(relinked(session, [41, 42, 43, 44, 45, 46, 47, 48, 49].map(version)), 1);
    assert.equal(session.update(version(50), OPTIONS).agreements.length, 2);
  });
});
