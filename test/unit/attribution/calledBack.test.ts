import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { listSources } from '../../../src/core/attribution/sources';
import { builtInAnalyser } from '../support/analyser';

/** A passage, and the source of each of its statements: its record, or the fullest name. */
type Passage = readonly [text: string, ...sources: string[]];

const { knowledge } = builtInAnalyser();

function sourcesOf(text: string): string[] {
  const analysis = builtInAnalyser().analyse(text, { date: '2019-06-29' });
  const sources = listSources(analysis, knowledge);
  return analysis.quotations.map((quotation) => {
    const source = sources.find(({ quotations }) => quotations.includes(quotation));
    return source ? (source.id ?? source.name) : '-';
  });
}

function check(what: string, passages: readonly Passage[]): void {
  describe(what, () => {
    for (const [text, ...expected] of passages)
      it(text, () => {
        assert.deepEqual(sourcesOf(text), expected);
      });
  });
}

check('a pronoun', [
  // Who was named since counts, also without a record.
  [
    'Marta Keller said the bridge was closed.\n\nPeter Brandt disagreed. He said it was open.',
    'Marta Keller',
    'Peter Brandt',
  ],
  [
    'The office said the road was closed. Ellen Lind lives beside it. “We are alone,” she said.',
    'The office',
    'Ellen Lind',
  ],
  // Its sex, and one person only.
  ['Helen Brandt met Peter Lind. “We are alone,” he said.', 'Peter Lind'],
  ['Officials said the road was closed. “We are alone,” she said.', 'Officials', 'she'],
  ['Maria Keller said the road was closed. “It is open,” he said.', 'Maria Keller', 'he'],
  [
    'People familiar with the talks said they had failed. They said no more was planned.',
    'People familiar with the talks',
    'People familiar with the talks',
  ],
  // The speaker before whoever is named in his sentence.
  [
    'Peter Brandt, who met with Karl Lind, said the bridge was gone. “That is a red line,” he said.',
    'Peter Brandt',
    'Peter Brandt',
  ],
  ['Angela Merkel met Theresa May. “We tried,” she said.', 'angela-merkel'],
  ['Turkey’s president flew home. “We tried,” he said.', 'recep-tayyip-erdogan'],
  ['The ministry said the road was closed. It said no more.', 'The ministry', 'The ministry'],
  // Outside quotation marks "I" is the writer.
  ['I think the road is closed.', '-'],
]);

check('a surname', [
  ['Judy Law of Oxford said it was late. Law said it was cold.', 'Judy Law of Oxford', 'Judy Law of Oxford'],
  [
    'Novak said it was late. General Mark Novak said it was cold.',
    'General Mark Novak',
    'General Mark Novak',
  ],
  ['Yulia Brandt said it was late. Vera Brandt said it was cold.', 'Yulia Brandt', 'Vera Brandt'],
  [
    'Yulia Brandt said it was late. Vera Brandt said it was cold. Brandt said it would end.',
    'Yulia Brandt',
    'Vera Brandt',
    'Vera Brandt',
  ],
  ['Peter Johnson said it was late. Boris Johnson said it was cold.', 'Peter Johnson', 'boris-johnson'],
]);

check('a body', [
  [
    'The Armenian Defence Ministry said it was late. The Azerbaijani Defence Ministry said it was cold.',
    'The Armenian Defence Ministry',
    'The Azerbaijani Defence Ministry',
  ],
  [
    'The American Center for Roads said it was late. The European Center for Roads said it was cold.',
    'The American Center for Roads',
    'The European Center for Roads',
  ],
  [
    'A spokesman said it was late. The Foreign Ministry said it was cold.',
    'A spokesman',
    'The Foreign Ministry',
  ],
  [
    'The European Road Safety Council said it was late. The ERSC said it was cold.',
    'The European Road Safety Council',
    'The European Road Safety Council',
  ],
]);

check('a title', [
  ['Theresa May flew to Osaka. The prime minister said it was late.', 'theresa-may'],
  // Of another state, of another office, of nobody any more.
  ['Emmanuel Macron met Justin Trudeau. The German minister said it was late.', 'The German minister'],
  ['Naruhito met Justin Trudeau. The Japanese leader said it was late.', 'shinzo-abe'],
  ['Barack Obama flew to Osaka. The president said it was late.', 'The president'],
  ['Barack Obama flew to Osaka. The former president said it was late.', 'barack-obama'],
  ['Donald Trump met Vladimir Putin. The president said it was late.', 'The president'],
  ['Donald Trump met Vladimir Putin. The Russian president said it was late.', 'vladimir-putin'],
  ['The State Department was silent. The two men said it was late.', 'The two men'],
  ['The prime minister — Maria Novak — said it was late.', 'Maria Novak'],
  ['The prime minister — a friend of Novak — said it was late.', 'The prime minister'],
  ['Prime Minister Maria Novak met her aides. The minister said it was late.', 'The minister'],
  ['Foreign Minister Maria Novak met her aides. The minister said it was late.', 'Maria Novak'],
]);
