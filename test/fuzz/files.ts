/** Files that people write by hand: knowledge and reviews, with records changed, broken and blown up. */
import assert from 'node:assert/strict';
import { createAnalyser, type Analyser } from '../../src/core/analyse';
import { appendRecords } from '../../src/core/knowledge/append';
import { completionsAt } from '../../src/core/knowledge/completion';
import { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import { layOver } from '../../src/core/knowledge/merge';
import { readKnowledge } from '../../src/core/knowledge/read';
import { applyIgnores } from '../../src/core/review/ignores';
import { reportAsHtml } from '../../src/core/review/report';
import { remarksIn } from '../../src/core/review/remarks';
import { parseReviewFile } from '../../src/core/review/parseReviewFile';
import { formatReviewFile } from '../../src/core/review/reviewFile';
import { assertSafePage } from '../unit/support/hostile';
import { checkAnalysis } from './invariants';
import { ODD_VALUES, piece } from './pieces';
import type { Random } from './random';
import { textOf, type FuzzCase, type Target } from './target';

const KNOWLEDGE = `countries:
  - id: QAA
    name: Arland
    official: Republic of Arland
    verified: 2024-06-30
    complete: { from: 1990-01-01 }
    capital: [{ name: Arlton }]
    seats: [Blue House]
    currency: [{ code: ARD, name: dollar }]
    names: { aliases: [Old Arland], abbreviations: [ARL], adjectives: [Arlandic], demonyms: [Arlander] }
    offices:
      - role: head-of-government
        title: Prime Minister
        titles: [Premier, PM]
        terms:
          - { person: ann-bell, from: 2000-01-01, to: 2010-01-01 }
          - { person: carl-dunn, from: 2010-01-01, acting: true, note: for a while }
people:
  ann-bell: { name: Ann Bell, aliases: [Annie Bell], died: 2015-01-01 }
  carl-dunn: { name: Carl Dunn }
organisations:
  - { id: club, name: Club of Two, kind: club, acronym: CT, members: [{ from: 2001, countries: [QAA, JPN] }] }
agreements:
  - id: pact
    name: Arland Pact
    kind: trade
    parties: [QAA, { party: JPN, from: 2001-01 }]
    events:
      - { event: signed, date: 2001-02-03, place: Arlton }
places:
  - { name: Long Bay, kind: gulf, state: QAA, aliases: &bays [Wide Bay], adjectives: *bays }
terms:
  - { country: JPN, role: foreign-minister, person: ann-bell, from: 2011-01-01, to: 2012 }
names:
  - { country: JPN, name: Land of Ports }
`.split('\n');

const REVIEW = `ignores:
  - id: a1
    rule: title-as-of
    file: a.txt
    quote: Prime Minister Fumio Kishida
    prefix: "met "
    start: 4
  - rule: undefined-acronym
    words: RAA
notes:
  - id: n1
    file: a.txt
    quote: signed the treaty
    start: 12
    author: Ann
    date: 2024-01-01
    text: Which one?
decisions:
  - id: d1
    file: a.txt
    quote: said
    start: 0
    verdict: needs source
    reason: none given
`.split('\n');

const BOMBS: readonly string[] = [
  'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]',
  'places: &p [*p]',
  '<<: *x',
  '? [a, b]\n: c',
  '__proto__: { polluted: true }',
  'constructor: { prototype: { polluted: true } }',
  `places: ${'['.repeat(90)}`,
  '%YAML 9.9\n---',
  '--- |\n...\n---',
  'names:\n  - { toString: x }',
];

export function fileTargets(analyser: Analyser): readonly Target[] {
  return [
    {
      name: 'knowledge',
      weight: 2,
      grace: 200,
      make: (random) => ({ parts: mutated(random, KNOWLEDGE), options: {} }),
      run: (one) => runKnowledge(analyser, one),
    },
    {
      name: 'knowledge in use',
      weight: 0.02,
      grace: 3000,
      make: (random) => ({ parts: mutated(random, KNOWLEDGE), options: { use: true } }),
      run: (one) => runKnowledge(analyser, one),
    },
    {
      name: 'review file',
      weight: 2,
      grace: 200,
      make: (random) => ({ parts: mutated(random, REVIEW), options: {} }),
      run: (one) => runReview(analyser, one),
    },
  ];
}

/** The lines of a good file, a few of them gone, doubled, moved, cut or with something odd as their value. */
function mutated(random: Random, lines: readonly string[]): string[] {
  const all = [...lines];
  for (let n = random.below(6); n >= 0; n--) {
    const at = random.below(all.length);
    const line = all[at] ?? '';
    switch (random.below(8)) {
      case 0:
        all.splice(at, 1 + random.below(3));
        break;
      case 1:
        all.splice(at, 0, ...all.slice(at, at + random.below(4)));
        break;
      case 2:
        all[at] = line.replace(/: .*$/, () => `: ${random.pick(ODD_VALUES)}`);
        break;
      case 3:
        all[at] = line.replace(/[\w-]+(?=[,}\]])/, () => random.pick(ODD_VALUES));
        break;
      case 4:
        all[at] = line.replace(
          /^(\s*(?:- )?)[\w-]+/,
          (_, indent: string) => indent + random.pick(ODD_VALUES),
        );
        break;
      case 5:
        all[at] = line.slice(0, random.below(line.length + 1)) + piece(random);
        break;
      case 6:
        all.splice(at, 0, ...random.pick(BOMBS).split('\n'));
        break;
      default:
        all[at] = ' '.repeat(random.below(9)) + line.trimStart();
    }
  }
  return all.map((line) => `${line}\n`);
}

/** Checking names against those of the whole world takes most of the time, and finds nothing more. */
const SMALL_BASE = readKnowledge([{ path: 'base.yaml', text: KNOWLEDGE.join('\n') }], { base: null }).records;
const SMALL = new KnowledgeBase(SMALL_BASE);

function runKnowledge({ knowledge }: Analyser, one: FuzzCase): number {
  const text = textOf(one);
  const inUse = one.options['use'] === true;
  const files = [{ path: '.dateline/own.yaml', text }];
  const { records, problems } = readKnowledge(files, { base: inUse ? knowledge : SMALL });
  readKnowledge([{ path: 'countries/qaa.yaml', text }], { base: null });
  for (const { line, column, message } of problems) {
    assert.ok(line >= 1 && column >= 1 && message.length > 0);
    assert.ok(message.length < 1000, 'a message repeats what the file says at length');
  }
  JSON.stringify(records);
  completionsAt(text.slice(0, text.length >> 1), SMALL_BASE);
  appendRecords(text, {
    records: [['places', { name: 'Bay', kind: 'gulf' }]],
    people: { 'eve-fox': { name: 'Eve Fox' } },
  });
  notPolluted();
  if (!inUse) return text.length;
  const own = createAnalyser(layOver(knowledge, records));
  const article = 'Arland’s Premier Ann Bell signed the Arland Pact (AP) in Long Bay on Monday, Arlton said.';
  checkAnalysis(own.analyse(article, { date: '2005-05-05' }));
  notPolluted();
  return text.length;
}

const ARTICLE =
  'He met Prime Minister Fumio Kishida and signed the treaty, the RAA. “It is good,” said Boris Johnson.';

function runReview(analyser: Analyser, one: FuzzCase): number {
  const text = textOf(one);
  const review = parseReviewFile(text);
  JSON.stringify(review);
  if (review.problems.length === 0) {
    const again = parseReviewFile(formatReviewFile(review));
    assert.deepEqual(again.problems, [], 'what was written cannot be read');
    assert.equal(formatReviewFile(again), formatReviewFile(review), 'writing it twice changes it');
  }
  const analysis = analyser.analyse(ARTICLE, { date: '2022-11-07' });
  applyIgnores(analysis, review.ignores, 'a.txt');
  remarksIn(ARTICLE, review, 'a.txt');
  const { knowledge } = analyser;
  const { notes, decisions } = review;
  const html = reportAsHtml({ analysis, knowledge, fileName: 'a.txt', notes, decisions });
  assertSafePage(html);
  notPolluted();
  return text.length;
}

function notPolluted(): void {
  for (const key of ['polluted', 'name', 'toStringX']) {
    if (key in Object.prototype) assert.fail(`every object has got “${key}”`);
  }
}
