import { testRule } from './ruleTest';

testRule({
  rule: 'title-as-of',
  speaks: [
    [
      'On Monday [[Prime Minister Boris Johnson]] opened the talks in Osaka.',
      '2022-11-07',
      'On Monday former Prime Minister Boris Johnson opened the talks in Osaka.',
    ],
    [
      'Officials said that [[British Prime Minister Theresa May]] would attend.',
      '2020-03-02',
      'Officials said that former British Prime Minister Theresa May would attend.',
    ],
    [
      '[[President Barack Obama]] will visit Berlin on Friday.',
      '2018-06-05',
      'Former President Barack Obama will visit Berlin on Friday.',
    ],
    [
      "Japan's [[Prime Minister Shinzo Abe]] arrived on Sunday.",
      '2021-05-03',
      "Japan's former Prime Minister Shinzo Abe arrived on Sunday.",
    ],
    [
      'He met [[Foreign Secretary Boris Johnson]] in London on Monday.',
      '2020-02-03',
      'He met Prime Minister Boris Johnson in London on Monday.',
    ],
    ['[[Prime Minister Rishi Sunak]] opened the summit.', '2021-06-12'],
    ['The letter was sent to [[President Joe Biden]] on Tuesday.', '2019-05-06'],
    ['[[Rishi Sunak, the prime minister]], opened the summit.', '2021-06-12'],
    ['[[Boris Johnson, the British prime minister]], opened the summit.', '2023-06-12'],
    ['[[Angela Merkel, the German chancellor]], called for calm.', '2022-03-01'],
    [
      "[[Emmanuel Macron, France's former president]], called for calm.",
      '2022-03-01',
      "Emmanuel Macron, France's president, called for calm.",
    ],
    [
      'The former [[French President Emmanuel Macron]] said that he was ready.',
      '2022-03-01',
      'The French President Emmanuel Macron said that he was ready.',
    ],
    [
      '[[President-elect Joe Biden]] named two ministers on Monday.',
      '2022-11-07',
      'President Joe Biden named two ministers on Monday.',
    ],
    ['[[British Prime Minister Emmanuel Macron]] spoke first.', '2022-11-07'],
    ['Talks with [[German Chancellor Olaf Scholz]] ended on Monday.', '2021-06-01'],
    ['[[President Hosni Mubarak]] received the envoy on Monday.', '2012-05-06'],
    ['[[Prime Minister Liz Truss]] resigned, and markets rose.', '2023-01'],
    ['Outgoing [[President Donald Trump]] gave a speech.', '2023-04-01'],
  ],
  silent: [
    ['Prime Minister Boris Johnson opened the talks in Osaka.', '2021-11-07'],
    ['Former Prime Minister Boris Johnson opened the talks.', '2022-11-07'],
    ['The former British Prime Minister Boris Johnson opened the talks.', '2022-11-07'],
    ['In 1995, when President Bill Clinton spoke in Halifax, the rules were others.', '2022-11-07'],
    ['The pact was signed by President Bill Clinton.', '2022-11-07'],
    ['In 2014 he said: “Prime Minister David Cameron is right.”', '2022-11-07'],
    ['“President Obama taught us patience,” the minister said.', '2022-11-07'],
    ['Then-President Barack Obama had rejected the plan.', '2022-11-07'],
    ['The then prime minister, David Cameron, lost the vote.', '2022-11-07'],
    ['President-elect Joe Biden named two ministers.', '2020-11-20'],
    ['Outgoing President Donald Trump gave a speech.', '2021-01-25'],
    ['Rishi Sunak, the prime minister, opened the summit.', '2022-11-07'],
    ['Tony Blair, the former prime minister, opened the summit.', '2022-11-07'],
    ['Tony Blair, prime minister from 1997 to 2007, opened the summit.', '2022-11-07'],
    ['After a call with Rishi Sunak, the president said that he was content.', '2022-11-07'],
    ['Prime Minister Boris Johnson opened the talks.', ''],
    // The range reaches into both terms.
    ['Prime Minister Liz Truss spoke to reporters.', '2022'],
    ['Prime Minister Liz Truss spoke to reporters.', '2022-10'],
    // Beyond the day to which the record was checked.
    ['Prime Minister Boris Johnson opened the talks.', '2038-01-01'],
    ['Queen Elizabeth II opened the bridge that bears her name.', '2023-05-06'],
    ['Deputy Prime Minister Boris Johnson is a character of the play.', '2023-05-06'],
    ['The troops came home under President Barack Obama.', '2022-11-07'],
    ['A decade earlier President George W. Bush had signed the accord.', '2022-11-07'],
  ],
});
