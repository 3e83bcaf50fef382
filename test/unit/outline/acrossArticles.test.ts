import assert from 'node:assert/strict';
import type { AgreementStatus } from '../../../src/core/analysis';
import { acrossArticlesInSteps, isContested } from '../../../src/core/outline/acrossArticles';
import type { SharedAgreement } from '../../../src/core/outline/acrossArticles';
import type { AgreementSummary, ArticleSummary } from '../../../src/core/outline/articleSummary';
import { finished } from '../../../src/core/steps';

const place = { start: 0, end: 1, excerpt: { before: '', match: 'x', after: '' } };

function pact(more: Partial<AgreementSummary> = {}): AgreementSummary {
  return {
    key: 'pact',
    id: 'pact',
    name: 'Long Pact',
    acronym: null,
    kind: 'defence',
    parties: [],
    status: null,
    place,
    dates: [],
    ...more,
  };
}

let count = 0;
function article(day: string | null, ...agreements: readonly AgreementSummary[]): ArticleSummary {
  const uri = `file:///${String(++count)}`;
  return { uri, name: uri, date: day === null ? null : { iso: day, from: day, to: day }, agreements };
}

/** All orders of a few things. */
function inAnyOrder<T>(things: readonly T[]): T[][] {
  if (things.length < 2) return [[...things]];
  return things.flatMap((first, at) =>
    inAnyOrder(things.filter((_, index) => index !== at)).map((rest) => [first, ...rest]),
  );
}

function statuses(...said: readonly (readonly [day: string | null, status: AgreementStatus])[]): unknown {
  const [shared] = acrossArticles(said.map(([day, status]) => article(day, pact({ status }))));
  return shared?.differences.status;
}

const acrossArticles = (articles: readonly ArticleSummary[]): SharedAgreement[] =>
  finished(acrossArticlesInSteps(articles));

describe('agreements across articles', () => {
  it('are one by their record, those of most articles first', () => {
    const shared = acrossArticles([
      article('2022-01-01', pact({ id: 'lone', name: 'A Lone Pact' })),
      article('2022-01-02', pact()),
      article('2022-01-01', pact({ name: 'The Longest Pact' })),
    ]);
    assert.deepEqual(
      shared.map(({ id, name, accounts }) => [id, name, accounts.map(({ article: { date } }) => date?.iso)]),
      [
        ['pact', 'The Longest Pact', ['2022-01-01', '2022-01-02']],
        ['lone', 'A Lone Pact', ['2022-01-01']],
      ],
    );
  });

  it('without a record are one by a proper name and a party in common', () => {
    const own = { id: null, name: 'Treaty of Oldcastle' };
    const shared = acrossArticles([
      article('2022-01-01', pact({ ...own, parties: ['AAA', 'BBB'] })),
      article('2022-01-02', pact({ ...own, parties: ['BBB'] })),
      article('2022-01-03', pact({ ...own, parties: ['CCC'] })),
    ]);
    assert.deepEqual(
      shared.map(({ accounts }) => accounts.length),
      [2, 1],
    );
  });

  it('are told apart by their parties in whatever order the articles come', () => {
    const groups = (...all: readonly (readonly string[])[]): string[] =>
      inAnyOrder(all.map((parties) => pact({ id: null, name: 'Ocean Pact', parties }))).map((agreements) =>
        acrossArticles(agreements.map((agreement) => article(null, agreement)))
          .map(({ accounts }) => accounts.map(({ agreement: { parties } }) => parties.join('')).sort())
          .sort()
          .join(' | '),
      );
    const [one] = groups([], ['AAA', 'BBB']);
    assert.deepEqual([...new Set(groups([], ['AAA', 'BBB']))], [one]);
    assert.equal(one, ',AAABBB');
    // Who names no party may speak of either.
    assert.deepEqual([...new Set(groups([], ['AAA', 'BBB'], ['CCC', 'DDD']))], [' | AAABBB | CCCDDD']);
    // An article in between joins what the others leave apart.
    assert.deepEqual(
      [...new Set(groups(['AAA', 'BBB'], ['CCC', 'DDD'], ['BBB', 'CCC'], []))],
      [',AAABBB,BBBCCC,CCCDDD'],
    );
    assert.deepEqual([...new Set(groups([], []))], [',']);
  });

  it('of one article each stand in the order of the articles', () => {
    const named = (name: string, ...parties: string[]): AgreementSummary => pact({ id: null, name, parties });
    const shared = acrossArticles([
      article(null, named('Ocean Pact', 'AAA'), named('a deal')),
      article(null, named('Ocean Pact', 'BBB'), named('Lake Pact')),
    ]);
    assert.deepEqual(
      shared.map(({ name, accounts }) => [name, ...(accounts[0]?.agreement.parties ?? [])]),
      [['Ocean Pact', 'AAA'], ['a deal'], ['Ocean Pact', 'BBB'], ['Lake Pact']],
    );
    assert.equal(new Set(shared.map(({ key }) => key)).size, 4);
  });

  it('that the texts only describe are never one', () => {
    const own = pact({ id: null, name: 'a trade deal', parties: ['AAA', 'BBB'] });
    assert.equal(acrossArticles([article(null, own), article(null, own)]).length, 2);
  });

  it('may go on with time, but not back', () => {
    assert.equal(statuses(['2022-01-01', 'planned'], ['2023-01-01', 'signed']), 'progress');
    assert.equal(statuses(['2022-01-01', 'signed'], ['2023-01-01', 'signed']), 'none');
    assert.equal(statuses(['2022-01-01', 'signed'], ['2023-01-01', 'planned']), 'conflict');
    assert.equal(statuses(['2022-01-01', 'ended'], ['2023-01-01', 'in-force']), 'conflict');
    // "Signed in 2010" is said of one in force, too.
    assert.equal(statuses(['2022-01-01', 'in-force'], ['2023-01-01', 'signed']), 'progress');
  });

  it('conflict where articles of one day, or without a date, are not at the same stage', () => {
    assert.equal(statuses(['2022-01-01', 'planned'], ['2022-01-01', 'signed']), 'conflict');
    assert.equal(statuses([null, 'planned'], [null, 'signed']), 'conflict');
    assert.equal(statuses(['2022-01-01', 'planned'], ['2022-01-01', 'negotiating']), 'progress');
  });

  it('differ in parties only where articles name more than one', () => {
    const [shared] = acrossArticles([
      article(null, pact({ parties: ['AAA', 'BBB'] })),
      article(null, pact({ parties: ['AAA', 'CCC'] })),
      article(null, pact({ parties: ['DDD'] })),
    ]);
    assert.deepEqual(shared?.differences.parties, ['BBB', 'CCC']);
    assert.ok(isContested(shared));
  });

  it('differ in a date where the days do not overlap', () => {
    const dates = (from: string, to: string) => [{ event: 'signing', from, to, place }];
    const one = pact({ dates: dates('2022-12-01', '2022-12-31') });
    const same = pact({ dates: dates('2022-12-15', '2022-12-15') });
    const other = pact({ dates: dates('2023-01-11', '2023-01-11') });
    const differences = (...all: readonly AgreementSummary[]): unknown =>
      acrossArticles(all.map((agreement) => article(null, agreement)))[0]?.differences.events;
    assert.deepEqual(differences(one, same), []);
    assert.deepEqual(differences(one, same, other), ['signing']);
  });

  it('of names like those of an object’s own properties are harmless', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const shared = acrossArticles(names.map((id) => article(null, pact({ id }))));
    assert.equal(shared.length, names.length);
  });
});
