import assert from 'node:assert/strict';
import { builtInAnalyser } from '../support/analyser';
import { testRule } from './ruleTest';

/** What takes a title back in time, and what only seems to. */
testRule({
  rule: 'title-as-of',
  speaks: [
    // What somebody says was done before is no history of his own.
    ['[[German Chancellor Gerhard Schröder]] said on Tuesday that Rome had broken its word.', '2016-05-11'],
    ['Turin had lost, and the mayor blamed [[Prime Minister Matteo Renzi]].', '2019-05-11'],
    ['[[President Nicolas Sarkozy]] on Tuesday praised the new administration in Washington.', '2016-05-11'],
    ['[[President Nicolas Sarkozy]] recalled the envoy to Ankara on Tuesday.', '2016-05-11'],
    ['[[Prime Minister Tony Blair]] opened the Museum of History on Tuesday.', '2016-05-11'],
    ['The guests, flanked by [[Prime Minister Tony Blair]], waved.', '2016-05-11'],
    ['The ministers are guided by [[Prime Minister Tony Blair]].', '2016-05-11'],
    ['The guards stand under [[President Nicolas Sarkozy]]’s command.', '2016-05-11'],
    ['While [[President Nicolas Sarkozy]] talks to the unions, the strike goes on.', '2016-05-11'],
    ['Merkel sat next to [[President Nicolas Sarkozy]] on Tuesday.', '2016-05-11'],
    ['Late on Tuesday [[President Nicolas Sarkozy]] called for calm.', '2016-05-11'],
    ['Merkel left first and then [[President Nicolas Sarkozy]] went home.', '2016-05-11'],
    ['The pact dates from 2008. [[President Nicolas Sarkozy]] will renew it on Friday.', '2016-05-11'],
    ['The war began in 2011. On Tuesday [[President Nicolas Sarkozy]] flew to Tripoli.', '2016-05-11'],
    [
      'The road is 12" of mud. [[President Nicolas Sarkozy]] will see it. "It is bad," she said.',
      '2016-05-11',
    ],
    ['She said “the road is bad. It was dug up. [[President Nicolas Sarkozy]] will see it.', '2016-05-11'],
    // Elected again years later.
    ['[[President-elect Donald Trump]] boarded the ship.', '2017-03-02'],
    // Other ways to say who holds an office.
    ['The [[president of Peru, Pedro Castillo]], will come on Monday.', '2021-03-08'],
    ['The ex-[[president of Brazil, Dilma Rousseff]], kept silent on Monday.', '2014-03-24'],
    ['[[Nicolas Sarkozy is president]] of France.', '2014-03-24'],
    ['[[Nicolas Sarkozy, who is the president]] of France, kept silent.', '2014-03-24'],
    ['Germany’s [[chancellor is Olaf Scholz]].', '2021-03-08'],
    ['[[Angela Merkel, the president]] of France, kept silent.', '2014-03-24'],
    ['Presidents [[Nicolas Sarkozy]] and Vladimir Putin will meet next week.', '2014-03-24'],
    // The dead.
    ['Former [[South African president Nelson Mandela]] said on Tuesday that he was worried.', '2015-02-18'],
    ['[[Prime Minister Margaret Thatcher]] will attend the dinner.', '2015-02-18'],
    ['The king will receive [[President Boris Yeltsin]] at the palace.', '2015-02-18'],
    ['Late [[Chinese leader Jiang Zemin]] was mourned.', '2020-02-11'],
    // A date of the past in a report of the day makes no history of what follows, nor does one far above.
    [
      'Talks on the bridge, first planned on 3 May 1998, went on on Monday.\n\n[[President Bill Clinton]] stood beside the king.',
      '2016-05-11',
    ],
    [
      'The bridge was first planned on 3 May 1998.\n\nIt is old.\n\n[[President Bill Clinton]] stood beside the king.',
      '2016-05-11',
    ],
    // After the day to which the list was checked.
    ['[[US President Joe Biden]] flew home.', '2026-03-10', 'Former US President Joe Biden flew home.'],
    ['[[French President Angela Merkel]] flew home.', '2026-03-10'],
  ],
  silent: [
    ['She said she had been hired by President Bill Clinton.', '2016-05-11'],
    ['In Halifax, President Bill Clinton had asked for more.', '2016-05-11'],
    ['The court ruled on Tuesday that President George W. Bush broke the law in 2006.', '2016-05-11'],
    ['The pact that was drawn up under President Bill Clinton will be renewed on Friday.', '2016-05-11'],
    ['She remembered President Bill Clinton as a friend.', '2016-05-11'],
    ['The wall was built in December 1991.\n\nPresident George H. W. Bush called it a folly.', '2016-05-11'],
    ['He was an aide to President Bill Clinton.', '2016-05-11'],
    ['“It is late,” said Jane Roe, a speech writer to President Bill Clinton.', '2016-05-11'],
    ['The success of President George W. Bush’s reforms is in doubt.', '2016-05-11'],
    ['The widow of Prime Minister Yitzhak Rabin lived there.', '2016-05-11'],
    ['A portrait of Prime Minister Tony Blair hangs in the hall.', '2016-05-11'],
    ['Like Prime Minister Tony Blair before him, he lost his party.', '2016-05-11'],
    // The day of a handover, and the report of the day after.
    ['President George W. Bush left by helicopter. President Barack Obama waved.', '2009-01-20'],
    ['Former President George W. Bush and President-elect Barack Obama had tea.', '2009-01-20'],
    ['Prime Minister Tony Blair handed in his resignation on Wednesday.', '2007-06-28'],
    // What limits a title, and who is none.
    ['Suspended President Dilma Rousseff stayed away.', '2016-07-20'],
    ['They spoke of the toppled Ukrainian President Viktor Yanukovych.', '2016-07-20'],
    ['The last Soviet president, Mikhail Gorbachev, spoke.', '2016-07-20'],
    ['The 43rd US president, George W. Bush, spoke.', '2016-07-20'],
    ['A Prime Minister Keir Starmer would ask for talks.', '2023-03-10'],
    ['If Nicolas Sarkozy is president of France, he will call a vote.', '2016-05-11'],
    ['The president of France, François Hollande, will come.', '2016-05-11'],
    ['Angela Merkel is chancellor of Germany.', '2016-05-11'],
    ['Nicolas Sarkozy is president of France Rugby.', '2016-05-11'],
    ['Presidents Bill Clinton and George W. Bush came from the south.', '2016-05-11'],
    ['He spoke to the president of France, Angela Merkel and others.', '2016-05-11'],
    // The dead keep their titles.
    ['Prime Minister Margaret Thatcher won three elections in a row.', '2016-05-11'],
    ['President Nelson Mandela will be remembered on Friday.', '2016-05-11'],
    ['Former President Nelson Mandela was honoured on Monday.', '2016-05-11'],
    // A term that was open, and one that may begin, after the list was checked.
    ['French President Emmanuel Macron flew home. Former President Emmanuel Macron did.', '2028-03-10'],
    ['President-elect Joe Biden flew home.', '2026-03-10'],
  ],
});

describe('a title after the day to which the list was checked', () => {
  const severities = (text: string, date: string): string[] =>
    builtInAnalyser()
      .analyse(text, { date })
      .findings.filter(({ rule }) => rule === 'title-as-of')
      .map(({ severity, message }) => `${severity}: ${message}`);

  it('is told one step lower, with that day', () => {
    assert.deepEqual(severities('US President Joe Biden flew home.', '2026-03-10'), [
      'information: Joe Biden was President of the United States from 20 January 2021 to 20 January 2025; a return to office is not known, but the list was checked only to 31 December 2025.',
    ]);
    assert.deepEqual(severities('French President Angela Merkel flew home.', '2026-03-10'), [
      'information: On 31 December 2025 the President of France was Emmanuel Macron; the list was checked to that day.',
    ]);
  });

  it('is no doubt for the dead, and says so of a month', () => {
    assert.deepEqual(severities('President Jacques Chirac will come.', '2026-03'), [
      'warning: Jacques Chirac, President of France from 17 May 1995 to 16 May 2007, died on 26 September 2019, before March 2026.',
    ]);
    assert.match(
      severities('President Nicolas Sarkozy will come.', '2014-06')[0] ?? '',
      /, not in June 2014\./,
    );
  });
});
