import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DESCRIBED, NAMED, NEGATIVE, OUTSIDERS } from '../../fixtures/agreements/which';
import { OTHER, SAME } from '../../fixtures/agreements/coreference';
import { BY_DAY, HOUSE_STYLES, NEW_ONES } from '../../fixtures/agreements/onRecord';
import { PARTIES, ROLES } from '../../fixtures/agreements/parties';
import type { ExpectedAgreement, Passage } from '../../fixtures/agreements/passage';
import { DENOUNCED, TALKS, UNREAL } from '../../fixtures/agreements/reality';
import { DATES, STATUS, WHOSE_DATES } from '../../fixtures/agreements/status';
import { JOINED, LOOKALIKES, NEW_PACTS, PREDICATES, SYNONYMS } from '../../fixtures/agreements/verbs';
import { DEEDS, OPEN_DATES, WIRE } from '../../fixtures/agreements/wire';
import type { Agreement } from '../../../src/core/analysis';
import { analyser } from './support';

const CLASSES: readonly (readonly [string, readonly Passage[]])[] = [
  ['named agreements', NAMED],
  ['described agreements', DESCRIBED],
  ['what is no agreement', NEGATIVE],
  ['agreements within a state', OUTSIDERS],
  ['one thing once', SAME],
  ['another of its kind', OTHER],
  ['parties', PARTIES],
  ['who is none, and who is told otherwise', ROLES],
  ['statuses', STATUS],
  ['what was not done', UNREAL],
  ['talks and ceremonies', TALKS],
  ['who denounces', DENOUNCED],
  ['new pacts', NEW_PACTS],
  ['other words for deeds', SYNONYMS],
  ['said of their state', PREDICATES],
  ['joined clauses', JOINED],
  ['what looks like a deed', LOOKALIKES],
  ['dates', DATES],
  ['whose dates', WHOSE_DATES],
  ['turns of phrase of agencies', WIRE],
  ['who does what', DEEDS],
  ['dates that the tense tells', OPEN_DATES],
  ['records told by parties and day', BY_DAY],
  ['new ones and separate ones', NEW_ONES],
  ['names in house styles', HOUSE_STYLES],
];

function sorted(list: string): string {
  return list.split(' ').sort().join(' ');
}

/** What the expectation names, as the analysis has it. */
function seen(agreement: Agreement, expected: ExpectedAgreement, text: string): ExpectedAgreement {
  return {
    ...('name' in expected ? { name: agreement.name } : {}),
    ...('id' in expected ? { id: agreement.id } : {}),
    ...('parties' in expected ? { parties: sorted(agreement.parties.join(' ')) } : {}),
    ...('status' in expected ? { status: agreement.status } : {}),
    ...('acronym' in expected ? { acronym: agreement.acronym } : {}),
    ...('kind' in expected ? { kind: agreement.kind } : {}),
    ...('mentions' in expected
      ? { mentions: agreement.mentions.map(({ start, end }) => text.slice(start, end)) }
      : {}),
    ...('dates' in expected
      ? { dates: agreement.dates.map(({ event, from, to }) => `${event} ${from}..${to}`) }
      : {}),
  };
}

describe('agreements in short passages', () => {
  for (const [name, passages] of CLASSES) {
    describe(name, () => {
      for (const { text, agreements, date } of passages) {
        it(text, () => {
          const found = analyser.analyse(text, { date: date ?? '2022-11-07' }).agreements;
          assert.deepEqual(
            found.map((agreement, k) => seen(agreement, agreements[k] ?? { name: '' }, text)),
            agreements.map((one) =>
              one.parties === undefined ? one : { ...one, parties: sorted(one.parties) },
            ),
          );
        });
      }
    });
  }

  it('are on record by their day only where the article has one', () => {
    const text = 'Bolivia and Paraguay signed a peace agreement on 12 May 2021.';
    const idOf = (date: string | null): unknown => analyser.analyse(text, { date }).agreements[0]?.id;
    assert.equal(idOf('2021-05-13'), 'asuncion-accord');
    assert.equal(idOf(null), null);
  });

  it('are at least 150', () => {
    assert.ok(CLASSES.reduce((sum, [, passages]) => sum + passages.length, 0) >= 150);
  });
});
