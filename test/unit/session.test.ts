import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { Resolver } from '../../src/core/entities/resolve';
import { Surveyor } from '../../src/core/entities/survey';
import { builtInAnalyser } from './support/analyser';
import { countCalls } from './support/calls';

/** Pieces that texts and edits are made of: names, quotation marks, line ends, headers, half characters. */
const PIECES = [
  'Japan',
  'US',
  'U.S.',
  'Georgia',
  'Atlanta, Georgia',
  'Xi Jinping',
  'Xi',
  'Kim',
  'Mr ',
  'President ',
  'Prime Minister ',
  'Fumio Kishida',
  'Kishida',
  'former ',
  'British ',
  "'s ",
  '“',
  '”',
  '"',
  ' said ',
  ' told reporters ',
  'the agreement ',
  'Reciprocal Access Agreement (RAA) ',
  'signed ',
  'will sign ',
  'in December ',
  'on Monday ',
  'last week ',
  '2022-11-07 ',
  'date 2022-11-07\n',
  '---\ndate: 2022-02-30\n---\n',
  '\n',
  '\r\n',
  '\n\n',
  '\r',
  '. ',
  ', ',
  ' ',
  '# ',
  '```\n',
  '\n  ````\n',
  'NATO ',
  'sources familiar with the matter ',
  'Tokyo ',
  'the Kremlin ',
  '\u00ad',
  '\u00a0',
  '\ud83d',
  '\ude00',
  '🇯🇵',
  'العربية',
  'x',
  'The ',
  'Paris, Texas ',
  'County ',
  'agreed ',
  'between ',
  ' and ',
  'the Philippines ',
  'EU ',
  'x'.repeat(300),
] as const;

const piece = fc.constantFrom(...PIECES);
const article = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
const edit = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 40 }),
  insert: fc.array(piece, { maxLength: 3 }),
});

describe('an article that is edited', () => {
  it('has the same analysis as one that is read afresh', function () {
    this.timeout(60_000);
    const analyser = builtInAnalyser();
    fc.assert(
      fc.property(
        article,
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('plaintext', 'markdown'),
        (start, edits, language) => {
          const session = analyser.createSession();
          const options = { language, date: null } as const;
          let text = start;
          session.update(text, options);
          for (const { at, remove, insert } of edits) {
            const from = text.length === 0 ? 0 : at % (text.length + 1);
            text = text.slice(0, from) + insert.join('') + text.slice(from + remove);
            assert.deepEqual(session.update(text, options), analyser.analyse(text, options));
          }
        },
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 150) },
    );
  });

  it('has the same analysis after most of it was replaced, several times', () => {
    const analyser = builtInAnalyser();
    const paragraphs = (count: number, words: string): string =>
      Array.from({ length: count }, (_, k) => `${words} No. ${String(k)}.`).join('\n\n');
    const american = paragraphs(70, 'Georgia and Chicago, Illinois, voted; Lebanon and Jordan did not.');
    const abroad = paragraphs(70, 'Georgia met Japan, Armenia and Turkey; Lebanon met Jordan.');
    const session = analyser.createSession();
    for (const middle of [american, abroad, american, paragraphs(3, 'Georgia won.'), abroad]) {
      const text = `Date: 2022-11-07\n\nGeorgia and Jordan spoke.\n\n${middle}\n\nGeorgia left Lebanon.`;
      assert.deepEqual(session.update(text), analyser.analyse(text));
    }
  });

  it('has the same names and agreements where nothing else is asked', () => {
    const analyser = builtInAnalyser();
    const session = analyser.createAgreementSession();
    const options = { date: '2022-11-07' };
    let text =
      'Japan and Britain signed a trade pact in Tokyo. “It is late,” Fumio Kishida said.\n\nThe pact ends.';
    for (const [from, to] of [
      ['trade', 'defence'],
      ['The pact', 'Boris Johnson said that the pact'],
      ['ends', 'will be signed'],
    ] as const) {
      text = text.replace(from, to);
      const { mentions, agreements, sentences, quotations, findings, incomplete } = session.update(
        text,
        options,
      );
      const whole = analyser.analyse(text, options);
      assert.deepEqual(
        { mentions, agreements, sentences },
        { mentions: whole.mentions, agreements: whole.agreements, sentences: whole.sentences },
      );
      assert.deepEqual([quotations, findings, incomplete], [[], [], []]);
      assert.ok(whole.quotations.length > 0 && agreements.length > 0);
    }
  });

  it('is read again only where it was touched, even before its date', () => {
    const analyser = builtInAnalyser();
    const calls = countCalls(Surveyor.prototype, 'survey');
    try {
      const body =
        'Fumio Kishida met Rishi Sunak in Tokyo.\n\nKishida said it was the first time.\n\n'.repeat(50);
      for (const [head, language] of [
        ['---\ntitle: Guests\ndate: 2022-11-07\n---\n\n', 'markdown'],
        ['Guests\n\nPublished: 7 November 2022\n\n', 'plaintext'],
      ] as const) {
        const session = analyser.createSession();
        let text = head + body;
        session.update(text, { language });
        for (const [from, to] of [
          ['Guests', 'Guests in Tokyo'],
          ['first', 'second'],
        ] as const) {
          text = text.replace(from, to);
          calls.count = 0;
          const analysis = session.update(text, { language });
          assert.ok(calls.count < 4, `${String(calls.count)} blocks of ${language} for ${to}`);
          assert.deepEqual(analysis, analyser.analyse(text, { language }));
        }
      }
    } finally {
      calls.stop();
    }
  });

  it('is decided again only where the edit changes an answer', () => {
    const analyser = builtInAnalyser();
    const options = { date: '2022-11-07' };
    const body = 'Kishida and Smith spoke of Georgia and its army, of Congo, and of the ABX.\n\n'.repeat(50);
    const end = 'Fumio Kishida met officials of France in Tbilisi.\n\nFrance and Japan agreed.\n';
    const session = analyser.createSession();
    let text = body + end;
    session.update(text, options);
    const calls = countCalls(Resolver.prototype, 'resolve');
    try {
      for (const [from, to, most] of [
        ['France and', 'Frances and', 20],
        ['Tbilisi', 'Tbilis', Infinity],
        ['agreed', 'met the Alpha Beta Exchange (ABX)', Infinity],
        ['Beta', 'Better', Infinity],
        ['Fumio Kishida', 'Ryo Kishida', Infinity],
        ['Japan', 'Atlanta', Infinity],
        ['of France', 'of the Democratic Republic of the Congo', Infinity],
        ['Republic of', 'Republics of', Infinity],
      ] as const) {
        text = body + text.slice(body.length).replace(from, to);
        calls.count = 0;
        const analysis = session.update(text, options);
        assert.ok(calls.count < most, `${String(calls.count)} mentions for ${to}`);
        assert.deepEqual(analysis, analyser.analyse(text, options), to);
      }
    } finally {
      calls.stop();
    }
  });

  it('has no front matter any more when its end is gone', () => {
    const analyser = builtInAnalyser();
    const session = analyser.createSession();
    session.update('---\ndate: 2022-02-30\n---\nBritish in December \r\n');
    const text = '---\ndate: 2022-02-30\n\r\n';
    assert.deepEqual(session.update(text), analyser.analyse(text));
  });

  it('calls an acronym by the name that the edited text gives it', () => {
    const analyser = builtInAnalyser();
    const session = analyser.createSession();
    const body = `The Social Democratic and Labour Party (SDLP) won.\n\n${'It rained.\n\n'.repeat(5)}`;
    session.update(`${body}The SDLP cheered.\n`);
    const text = `${body}The SDLP cheered.\n`.replace('Democratic', 'Democrat');
    assert.deepEqual(session.update(text), analyser.analyse(text));
  });

  it('can be left in the middle of an update and taken up again', () => {
    const analyser = builtInAnalyser();
    const session = analyser.createSession();
    const first = 'Fumio Kishida met Rishi Sunak.\n\n'.repeat(3000);
    const steps = session.updateInSteps(first, { date: '2022-11-07' });
    steps.next();
    const second = `${first}Kishida left Tokyo.`;
    const options = { date: '2022-11-07' };
    assert.deepEqual(session.update(second, options), analyser.analyse(second, options));
  });

  it('keeps nothing of the versions before', function () {
    this.timeout(60_000);
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const session = builtInAnalyser().createSession();
    const options = { date: '2022-11-07' };
    let text = 'The Japanese prime minister, Fumio Kishida, met President Volodymyr Zelenskyy.\n\n'.repeat(
      6000,
    );
    session.update(text, options);
    const before = used();
    for (let at = 10; at < text.length; at += 6000) {
      text = Buffer.from(`${text.slice(0, at)}x${text.slice(at)}`, 'utf16le').toString('utf16le');
      session.update(text, options);
    }
    // Eighty versions, each of a megabyte.
    assert.ok(used() - before < 15e6, `${String(used() - before)} bytes more`);
  });
});

describe('spans', () => {
  it('lie inside the text, in order, and never cut a character in two', function () {
    this.timeout(60_000);
    const analyser = builtInAnalyser();
    fc.assert(
      fc.property(fc.oneof(article, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const { mentions, sentences, quotations } = analyser.analyse(text, { date: '2022-11-07' });
        let end = 0;
        for (const mention of mentions) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
          assert.equal(text.slice(mention.start, mention.end), mention.text);
          end = mention.end;
        }
        for (const span of [...mentions, ...sentences, ...quotations]) {
          for (const offset of [span.start, span.end]) {
            const before = text.charCodeAt(offset - 1);
            const after = text.charCodeAt(offset);
            const inside = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
            assert.ok(!inside, `offset ${String(offset)} cuts a character`);
          }
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) },
    );
  });
});
