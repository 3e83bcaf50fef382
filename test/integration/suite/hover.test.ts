import { equal, excludes, includes } from '../support/check';
import { closeAll, hoverAt, open, openText } from '../support/editor';

describe('hover', () => {
  afterEach(closeAll);

  it('shows a country as of the article’s date', async () => {
    const card = await hoverAt(await open('pact.txt'), 'The United King|dom');
    includes(card, 'United Kingdom');
    includes(card, 'London');
    includes(card, 'Rishi Sunak');
    excludes(card, 'Keir Starmer');
  });

  it('shows a leader, and whether the title was right', async () => {
    const document = await open('pact.txt');
    const card = await hoverAt(document, 'Fumio Kish|ida');
    includes(card, 'Fumio Kishida');
    includes(card, 'Prime Minister');
    includes(await hoverAt(document, 'Kishida has thank|ed'.replace('has thank|ed', '|has')), '');
    includes(await hoverAt(document, 'Boris John|son'), 'Boris Johnson');
  });

  it('knows a later mention by the surname', async () => {
    includes(await hoverAt(await open('pact.txt'), 'Kish|ida has thanked'), 'Fumio Kishida');
  });

  it('says what a capital stands for', async () => {
    const document = await openText('Date: 2022-11-07\n\nTokyo signed a treaty with Australia.\n');
    includes(await hoverAt(document, 'Tok|yo'), 'stands for the government of Japan');
  });

  it('is silent beside a mention', async () => {
    equal(await hoverAt(await open('pact.txt'), 'are plan|ning'), '');
  });

  it('works in Markdown, but not in its code blocks', async () => {
    const document = await open('post.md');
    includes(await hoverAt(document, 'Joe Bi|den'), 'Joe Biden');
    equal(await hoverAt(document, 'Jap|an is in a code'), '');
  });

  it('takes article text as text', async () => {
    const document = await openText(
      'TOKYO, 7 November 2022 (Wire) - Prime Minister [Fumio](command:workbench.action.quit) Kishida <b>met</b> ' +
        'Prime Minister Robert](command:workbench.action.quit) Testmann of Japan.',
    );
    for (const mark of ['Kish|ida', 'Test|mann', 'Jap|an.']) {
      excludes(await hoverAt(document, mark), '](command:workbench');
    }
  });
});
