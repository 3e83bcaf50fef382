import assert from 'node:assert/strict';
import { openWorld, type Shown, type World } from '../support/editorWorld';
import { ATTACKS, HOSTILE, assertNothingHidden } from '../support/hostile';

const TITLE = 'Prime Minister Boris Johnson';
const TEXT = `Date: 2022-11-07

# [Pact](command:workbench.action.quit) <img src=x onerror=alert(1)> \u202eof Paris

${TITLE} <b>signed</b> the Reciprocal Access Agreement (RAA) of Japan and the United Kingdom \u001b[31min Tokyo.

${
  /* A NUL would make it no text. */ ATTACKS.map((attack) => attack.replaceAll('\0', ''))
    .map(
      (attack) =>
        `“Japan ${attack} is $(alert) here,” officials \u202eof <b>Zorgia</b> said on Friday, 8 November 2022.`,
    )
    .join('\n\n')
}

The Zorgon Pact was signed by Zorgia and Japan in 2001 \u2066and ended. Zed Zorg, the Zorgon Club and the Zorg Sea met.

“Not \u200bclosed <script>alert(1)</script> $(alert).
`;

/** Names as a knowledge file may have them: all that a name may hold that is no control character. */
const NAME = JSON.stringify(
  'Zorg [x](command:workbench.action.quit) <img src=x onerror=alert(1)> $(alert) **b** \u202e`c`',
);
const KNOWLEDGE = `organisations:
  - { id: zorgon-club, name: ${NAME}, acronym: ZZC, aliases: [Zorgon Club], kind: club, members: [{ from: 2001, countries: [JPN] }] }
people:
  zed-zorg: { name: Zed Zorg, aliases: [${NAME}] }
terms:
  - { country: JPN, role: foreign-minister, person: zed-zorg, from: 2022-01-01, title: ${NAME} }
agreements:
  - { id: zorgon-pact, name: ${NAME}, aliases: [Zorgon Pact], kind: trade, parties: [JPN], events: [{ event: signed, date: 2001-02-03, place: ${NAME} }] }
places:
  - { name: Zorg Sea, kind: sea, states: [JPN], aliases: [${NAME}] }
  - { name: ${JSON.stringify(HOSTILE)}, kind: sea }
  - ${NAME}
`;

const remark = (quote: string): string =>
  [
    `file: article.txt`,
    `quote: ${JSON.stringify(quote)}`,
    `start: ${String(TEXT.indexOf(quote))}`,
    `author: ${JSON.stringify(HOSTILE)}`,
    `date: ${JSON.stringify('2022-01-01\u202e')}`,
  ].join('\n    ');
const REVIEW = `notes:
  - id: n1
    ${remark(TITLE)}
    text: ${JSON.stringify(HOSTILE)}
  - id: n2
    ${remark('no longer \u202ethere [x](command:y)')}
    text: ${JSON.stringify(HOSTILE)}
decisions:
  - id: d1
    ${remark('Reciprocal Access Agreement')}
    verdict: disputed
    reason: ${JSON.stringify(HOSTILE)}
ignores:
  - { id: i1, rule: title-as-of, file: article.txt, quote: ${JSON.stringify('gone \u202e$(alert)')}, start: 4 }
  - { id: i2, rule: ${JSON.stringify(HOSTILE)}, file: article.txt, quote: x, start: 4 }
  - ${JSON.stringify(HOSTILE)}
`;

describe('a hostile workspace in the editor', function () {
  this.timeout(60_000);
  let world: World;
  let shown: readonly Shown[];

  before(async () => {
    world = openWorld(
      { name: 'article.txt', text: TEXT },
      {
        '.dateline/own.yaml': KNOWLEDGE,
        '.dateline/review.yaml': REVIEW,
        [`other ${HOSTILE}.article`.replace(/\/|\p{Cs}/gu, '')]: TEXT,
      },
      { reviewer: HOSTILE, include: [HOSTILE], 'highlight.kinds': [HOSTILE, 'country'] },
    );
    await world.shown();
    await world.run('dateline.allArticles.refresh');
    await world.run('dateline.showTimeline');
    await world.run('dateline.showWorkspaceTimeline');
    await world.run('dateline.goToEntity');
    await world.run('dateline.showKnowledge');
    await world.run('dateline.nextUndecided');
    for (const format of ['markdown', 'csv']) await world.run('dateline.exportAnalysis', format);
    await world.run('dateline.agreements.copyMarkdown');
    await world.run('dateline.agreements.copyCitation');
    await world.run('dateline.agreements.copy');
    await world.run('dateline.createReport', 'markdown');
    // A note's text as it was written is kept for whoever edits it.
    shown = (await world.shown()).filter(({ where }) => where !== 'comment › comments › text');
  });
  after(() => {
    world.dispose();
  });

  const wherever = (pattern: RegExp): readonly Shown[] => shown.filter(({ where }) => pattern.test(where));
  const textOf = ({ value }: Shown): string => (typeof value === 'string' ? value : value.value);

  it('is shown at all: cards, trees, problems, symbols, comments, the page, what is copied', () => {
    for (const place of [
      /^provideHover/,
      ...['agreements', 'entities', 'sources', 'review', 'allArticles'].map(
        (view) => new RegExp(`^tree dateline\\.${view} `),
      ),
      /^problems dateline /,
      /^problems dateline\.knowledge/,
      /^provideDocumentSymbols/,
      /^provideCodeActions/,
      /^comment › comments › body/,
      /^comment › comments › author › name/,
      /^webview dateline\.timeline › webview › html/,
      /^page/,
      /^quick pick/,
      /^new document/,
      /^clipboard/,
      /^status bar dateline\.date/,
    ])
      assert.ok(wherever(place).length > 0, String(place));
    const all = shown.map(textOf).join('\n');
    for (const words of ['Zorg', 'not closed', 'of Paris', 'evil'])
      assert.ok(all.toLowerCase().includes(words.toLowerCase()), words);
  });

  it('hides nothing anywhere', () => {
    for (const one of shown) assertNothingHidden(textOf(one), one.where);
  });

  it('runs nothing from a card, a comment or a tooltip but three commands of ours', () => {
    const own = /^command:dateline\.(?:nextMention|previousMention|showKnowledge)\?/;
    for (const { where, value } of shown) {
      if (typeof value === 'string') continue;
      assert.ok(!value.supportHtml, where);
      if (value.isTrusted !== undefined && value.isTrusted !== false) {
        assert.ok(typeof value.isTrusted === 'object', `${where} trusts everything`);
        for (const command of value.isTrusted.enabledCommands)
          assert.match(command, /^dateline\.(?:nextMention|previousMention|showKnowledge)$/);
      }
      for (const [, target = ''] of value.value.matchAll(/\]\(([^)\s]*)/g))
        assert.ok(own.test(target) || target.startsWith('data:image/svg+xml;base64,'), `${where}: ${target}`);
      assert.doesNotMatch(value.value, /<[a-z!/]|:\/\/|\bwww\.|\]:/i, where);
      assert.ok(!value.value.includes('$(alert)'), `${where}: an icon of the article's`);
    }
  });

  it('draws no icon of its own where the editor draws icons in labels', () => {
    for (const one of [...wherever(/^quick pick/), ...wherever(/^status bar/)])
      assert.doesNotMatch(textOf(one), /(?<!\\)\$\(alert\)/, one.where);
  });

  it('says nothing of its own in notifications', () => {
    for (const one of [...wherever(/^notification/), ...wherever(/^status bar message/)])
      assert.doesNotMatch(textOf(one), /evil|zorg|command:|alert/i);
  });

  it('is on a page that runs one script of ours and loads nothing', () => {
    const [page, ...others] = [...new Set(wherever(/› html$/).map(textOf))];
    assert.ok(page !== undefined && others.length === 0);
    const [, nonce = ''] = /<script nonce="([0-9a-f]{32})"/.exec(page) ?? [];
    assert.ok(
      page.includes(`content="default-src 'none'; style-src vscode-resource:; script-src 'nonce-${nonce}'"`),
      page,
    );
    assert.doesNotMatch(page, /unsafe|https?:|\son\w+=|style=|<style|evil|zorg/i);
    assert.equal(page.match(/<script/g)?.length, 1);
  });

  it('fails nowhere', () => {
    assert.deepEqual(
      world.log.filter((line) => /could not|error/i.test(line)),
      [],
    );
  });
});
