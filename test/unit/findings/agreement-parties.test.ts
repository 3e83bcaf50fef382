import assert from 'node:assert/strict';
import { builtInAnalyser } from '../support/analyser';
import { testRule } from './ruleTest';

testRule({
  rule: 'agreement-parties',
  speaks: [
    [
      'The United States and [[Canada]] signed the New START treaty.',
      '2023-06-01',
      'The United States and Russia signed the New START treaty.',
    ],
    ['The New START treaty between the United States and [[China]] limits warheads.', '2023-06-01'],
    ['The INF Treaty between the United States and [[China]] was signed in Washington.', '2023-06-01'],
    ['The Camp David Accords between Egypt and [[Jordan]] were signed.', '2023-06-01'],
    ['Egypt and [[Jordan]] signed the Camp David Accords.', '2023-06-01'],
    ['Australia, Britain and [[Canada]] signed the AUKUS pact.', '2023-06-01'],
    ['Peru and [[Chile]] signed the Brasilia Presidential Act.', '2023-06-01'],
    ['The Good Friday Agreement between Britain and [[France]] was signed.', '2023-06-01'],
    ['The ANZUS treaty between Australia, New Zealand and [[Japan]] still stands.', '2023-06-01'],
    ['Mexico, the United States and [[Cuba]] signed NAFTA.', '2023-06-01'],
    ['The Abraham Accords between Israel and [[Iran]] were signed.', '2023-06-01'],
    [
      'Germany and [[Spain]] signed the Treaty of Aachen.',
      '2023-06-01',
      'Germany and France signed the Treaty of Aachen.',
    ],
    ['The Quirinal Treaty between Italy and [[Spain]] was signed.', '2023-06-01'],
    ['The Simla Agreement between India and [[Nepal]] was signed in 1972.', '2023-06-01'],
    ['The Indus Waters Treaty between India and [[Bangladesh]] was signed.', '2023-06-01'],
    // Named once, and left out again by "the two countries".
    [
      'Britain and Japan plan to sign a defence pact with [[Canada]], the Reciprocal Access Agreement (RAA). The pact is to be signed in May and will enable the two countries to train together.',
      '2022-11-07',
    ],
    ['China and [[India]] signed the Sino-British Joint Declaration.', '2023-06-01'],
  ],
  silent: [
    ['China is no party to the INF Treaty between Russia and the United States.', '2018-05-09'],
    ['Unlike China, Russia and the United States were bound by the INF Treaty.', '2018-05-09'],
    [
      'Jordan, Egypt and Israel honour their peace treaties, among them the Camp David Accords.',
      '2018-05-09',
    ],
    ['The United States and Russia signed the New START treaty.', '2023-06-01'],
    ['The New START treaty between the United States and Russia limits warheads.', '2023-06-01'],
    // The state that came before a party.
    ['The United States and the Soviet Union signed the INF Treaty.', '2010-06-01'],
    [
      'Britain and Japan plan to sign a defence pact, the Reciprocal Access Agreement (RAA). The pact is to be signed in May and will enable the two countries to train with Canada.',
      '2022-11-07',
    ],
    ['Egypt and Israel signed the Camp David Accords.', '2023-06-01'],
    ['Germany and France signed the Treaty of Aachen.', '2023-06-01'],
    ['Australia, Britain and the United States signed the AUKUS pact.', '2023-06-01'],
    // Not all have to be named.
    ['Australia and Britain signed the AUKUS pact.', '2023-06-01'],
    ['France criticised the AUKUS pact.', '2023-06-01'],
    ['China said that the New START treaty was a matter for others.', '2023-06-01'],
    // Open to all.
    ['Tuvalu and Fiji signed the Paris Agreement.', '2023-06-01'],
    ['Norway and Peru signed the Chemical Weapons Convention.', '2023-06-01'],
    // Another agreement, which only has a like name.
    ['Peru and Chile signed a trade agreement.', '2023-06-01'],
    ['Kenya and Oman signed a security pact.', '2023-06-01'],
    ['Mexico, the United States and Canada signed NAFTA.', '2023-06-01'],
    ['In Paris, the Good Friday Agreement was praised.', '2023-06-01'],
    ['Diplomats from Norway watched as India and Pakistan reviewed the Indus Waters Treaty.', '2023-06-01'],
  ],
});

describe('the message of agreement-parties', () => {
  it('names those who were parties on the date', () => {
    const { findings } = builtInAnalyser().analyse(
      'The Abraham Accords between Israel, Bahrain and Oman were signed a year ago.',
      { date: '2021-09-20' },
    );
    const message = findings.find(({ rule }) => rule === 'agreement-parties')?.message ?? '';
    assert.match(message, /^Oman is not a party to “Abraham Accords”; .*Bahrain/);
    assert.doesNotMatch(message, /Kazakhstan/);
  });
});
