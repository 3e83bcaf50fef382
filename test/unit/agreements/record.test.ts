import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Agreement } from '../../../src/core/analysis';
import {
  compareParties,
  differingDates,
  differingStatus,
  recordAsOf,
} from '../../../src/core/agreements/record';
import { analyser, knowledge } from './support';

const DATE = '2022-11-07';
const day = (iso: string): { from: string; to: string } => ({ from: iso, to: iso });

function only(text: string, date = DATE): Agreement {
  const { agreements } = analyser.analyse(text, { date });
  assert.equal(agreements.length, 1);
  const [agreement] = agreements;
  assert.ok(agreement);
  return agreement;
}

function asOf(id: string, date = DATE): ReturnType<typeof recordAsOf> {
  const record = knowledge.agreement(id);
  assert.ok(record);
  return recordAsOf(record, knowledge, day(date));
}

describe('an agreement beside its record', () => {
  it('marks later events as hindsight', () => {
    const { events, status } = asOf('raa-gbr-jpn');
    assert.equal(status, 'agreed');
    assert.deepEqual(
      events.map(({ event, hindsight }) => [event, hindsight]),
      [
        ['agreed', false],
        ['signed', true],
        ['in-force', true],
      ],
    );
  });

  it('has no status without a date, and no hindsight', () => {
    const record = knowledge.agreement('raa-gbr-jpn');
    assert.ok(record);
    const { status, events } = recordAsOf(record, knowledge, null);
    assert.equal(status, null);
    assert.ok(events.every(({ hindsight }) => !hindsight));
  });

  it('follows the status through time', () => {
    assert.equal(asOf('raa-gbr-jpn', '2023-02-01').status, 'signed');
    assert.equal(asOf('raa-gbr-jpn', '2024-02-01').status, 'in-force');
    assert.equal(asOf('inf-treaty').status, 'ended');
  });

  it('finds parties that the record does not have, and those that the text leaves out', () => {
    const agreement = only('Russia and France extended New START.');
    assert.deepEqual(compareParties(agreement, asOf('new-start')), {
      notInRecord: ['FRA'],
      notInText: ['USA'],
    });
  });

  it('asks nothing of an agreement that is open to all', () => {
    const agreement = only('Kenya signed the Paris Agreement.');
    assert.deepEqual(compareParties(agreement, asOf('paris-agreement')), { notInRecord: [], notInText: [] });
  });

  it('finds a date that no event has', () => {
    const agreement = only('Japan and Australia signed the Reciprocal Access Agreement in March 2021.');
    const [difference] = differingDates(agreement, asOf('raa-aus-jpn'), day(DATE));
    assert.equal(difference?.recorded.date, '2022-01-06');
  });

  it('accepts a date that is less precise', () => {
    const agreement = only('Japan and Australia signed the Reciprocal Access Agreement in January 2022.');
    assert.deepEqual(differingDates(agreement, asOf('raa-aus-jpn'), day(DATE)), []);
  });

  it('finds a status that cannot be', () => {
    const agreement = only('Japan and Australia will sign the Reciprocal Access Agreement.');
    const record = { ...asOf('raa-aus-jpn'), beyondVerified: false };
    assert.deepEqual(differingStatus(agreement, record), { said: 'planned', recorded: 'signed' });
    assert.equal(differingStatus(agreement, { ...record, beyondVerified: true }), null);
  });
});
