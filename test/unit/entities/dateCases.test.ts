import { checkMentions } from '../support/checkMentions';

/** Dates by form and by meaning; see `checkMentions` for the marks. The usual dateline is Monday, 7 November 2022. */

checkMentions(
  'days written out',
  ['date'],
  [
    'He came on the [[9th of May|2022-05-09]], left on [[9 May|2022-05-09]] and was back by [[May 12th|2022-05-12]].',
    'It was signed on [[7/11/2022|2022-11-07]], not on [[25/12/2021|2021-12-25]] or [[12/24/2021|2021-12-24]] or [[5.6.2019|2019-06-05]].',
    'Version 1.7.11.2022 came out; [[3/4/2020|-]] can be read in two ways.',
    'The [[Sept. 11|2001-09-11]] attacks; he flew home on [[Sept. 11|2022-09-11]] at noon.',
    'In [[Sept.|2022-09]] it rained.'.replace('[[Sept.|2022-09]]', '[[Sept|2022-09]].'),
  ],
);

checkMentions(
  'stretches of days and years',
  ['date'],
  [
    'Talks on [[Nov. 3-5|2022-11-03/2022-11-05]] and on [[3-5 November 2021|2021-11-03/2021-11-05]].',
    'The war of [[1939-45|1939-01-01/1945-12-31]] and the [[2021-22|2021-01-01/2022-12-31]] season.',
    'From [[1998|1998]] to [[2003|2003]] he served; room 11-12 was shut.',
    'Open [[Monday|2022-11-07]] to [[Thursday|2022-11-10]].',
    'The war of [[1994-1996|1994-01-01/1996-12-31]], the [[2008–2009|2008-01-01/2009-12-31]] season; some 1800-2000 people came.',
    'It lasted from [[3 to 5 May|2022-05-03/2022-05-05]], between [[March 20 and 25|2022-03-20/2022-03-25]] and from [[Oct. 3 to 5, 2021|2021-10-03/2021-10-05]].',
    'They met on [[3|2022-05-03]] and [[5 May|2022-05-05]] and on [[March 20|2021-03-20]] and [[25, 2021|2021-03-25]].',
    'On [[July 4|2022-07-04]] and 14 people fell ill; from [[May 5|2022-05-05]] to 10 percent of them stayed.',
  ],
);

checkMentions(
  'the month and the weekday of the dateline itself',
  ['date'],
  [
    'It was signed last [[November|2021-11]], last [[October|2022-10]] and last [[December|2021-12]].',
    'He had put the plan to the ministers in Rome in [[December|2021-12]]; he plans a trip in [[December|2022-12]].',
    'They met last [[Monday|2022-10-31]] and on [[Monday|2022-11-07]]; in [[November|2022-11]] it rained.',
  ],
);

checkMentions(
  'months and days of the year before or after',
  ['date'],
  [
    'It was signed in [[May last year|2021-05]], on [[May 3 last year|2021-05-03]] and in [[December of last year|2021-12]].',
    'It ends in [[May next year|2023-05]]; it began in [[March|2022-03]] [[this year|2022]]. May [[this year|2022]] be better.',
    'They met in [[May|2022-05]]; [[last year|2021]] they had not met.',
    "In [[January|2022-01]] [[last year|2021]]'s budget was passed. They met on [[3|2021-05-03]] and [[5 May last year|2021-05-05]].",
    'In [[the spring of last year|2021-03-01/2021-05-31]] and [[the first quarter of next year|2023-01-01/2023-03-31]] it rose.',
  ],
);

checkMentions(
  'the end of a week, a month, a year',
  ['date'],
  [
    'It closes at [[the end of the year|2022-11-01/2022-12-31]], by [[the end of the year|2022-12-31]] or [[the end of this week|2022-11-11/2022-11-13]].',
    'It was to close by [[the end of last year|2021-11-01/2021-12-31]] or at [[the end of next month|2022-12-21/2022-12-31]].',
    'At the end of the day nobody came; it was the end of the decade.',
  ],
);

checkMentions(
  'weekdays of last week and next week',
  ['date'],
  [
    // A Wednesday.
    [
      'Last [[Tuesday|2023-03-07]] they met, last [[Friday|2023-03-10]] too; next [[Friday|2023-03-24]], next [[Monday|2023-03-20]].',
      '2023-03-15',
    ],
    ['Last [[Sunday|2023-03-12]] they voted; he came back the next [[Tuesday|2023-03-14]].', '2023-03-13'],
  ],
);

checkMentions(
  'no dates',
  ['date'],
  [
    'Updated 2011 GMT. Resolution 1929, Resolutions 1929 and 2231, Article 2010 and the Agenda 2030; 2010 pupils of [[2010|2010]].',
    'Bloody Sunday, Black Friday and Orthodox Easter Monday; the Good Friday Agreement; it was a bloody [[Sunday|2022-11-06]] and a good [[Friday|2022-11-04]].',
  ],
);

checkMentions(
  'feasts that move',
  ['date'],
  [
    [
      'They met on [[Good Friday|2018-03-30]], [[Easter Sunday|2018-04-01]] and [[Easter Monday|2018-04-02]].',
      '2018-04-06',
    ],
    [
      'It will open on [[Ash Wednesday|2023-02-22]]; it was shut on [[Palm Sunday|2022-04-10]].',
      '2022-11-07',
    ],
    ['They met on [[Easter Sunday|2019-04-21]].', '2019-05-01'],
    [
      'They will meet on [[Easter Monday|2025-04-21]], [[Shrove Tuesday|2025-03-04]] and [[Whit Monday|2025-06-09]].',
      '2025-02-01',
    ],
  ],
);

checkMentions(
  'months and days with an occasion',
  ['date'],
  [
    'By mid-[[April|2022-04]] the rain stops.',
    'Since the [[April|2022-04]] elections and their [[June|2022-06]] summit they are calm; an April of theirs was at a May vote.',
    [
      'The [[January 6|2021-01-06]] riot and the [[Oct. 7|2023-10-07]] attack; a [[January 6|2024-01-06]] concert.',
      '2024-04-05',
    ],
    ['A [[January 6|2018-01-06]] riot.', '2018-01-09'],
  ],
);

checkMentions(
  'decades and centuries',
  ['date'],
  [
    "In the [[1990s|1990-01-01/1999-12-31]], the early '[[80s|1980-01-01/1989-12-31]] and [[the sixties|1960-01-01/1969-12-31]] it grew.",
    'She is in her sixties; temperatures were in the seventies; it rose by 90s.',
    'A [[19th-century|1800-01-01/1899-12-31]] church of [[the twentieth century|1900-01-01/1999-12-31]] stands.',
    '[[Half a century ago|1972]] and [[a century ago|1922]] it was new; for a century it stood.',
  ],
);

checkMentions(
  'seasons and quarters',
  ['date'],
  [
    'In [[the spring of 2014|2014-03-01/2014-05-31]] and [[winter 2019|2019-12-01/2020-02-29]] it froze.',
    'In [[the third quarter of 2021|2021-07-01/2021-09-30]] it fell, in [[the first half of 2022|2022-01-01/2022-06-30]] it rose.',
    'It opened [[this spring|2022-03-01/2022-05-31]] and will close [[this winter|2022-12-01/2023-02-28]].',
    'They led in the third quarter and in the first half. The fall of Kabul came in spring.',
  ],
);

checkMentions(
  'days counted from the dateline',
  ['date'],
  [
    '[[The day after tomorrow|2022-11-09]] and [[the day before yesterday|2022-11-05]].',
    '[[This morning|2022-11-07]] he rose; [[last night|2022-11-06]] he slept; the next day he left.',
    'He took part [[this weekend|2022-11-05/2022-11-06]]; the fair opens [[this weekend|2022-11-12/2022-11-13]].',
    'On [[Monday|2022-11-07]] he said he would be there this [[Thursday|2022-11-10]].',
    'It began [[a fortnight ago|2022-10-21/2022-10-27]], ends in [[two weeks’ time|2022-11-18/2022-11-24]] and is open [[a month from now|2022-12]].',
    'They waste two years’ time from now and then.',
    'In the last five months of her life and the last week of the war he fled; over [[the last five months|2022-06-07/2022-11-07]] it grew.',
    'Over [[the past year|2021-11-07/2022-11-07]] it grew, at the end of the day too.',
    '[[Last weekend|2022-11-05/2022-11-06]] it snowed.',
  ],
);

checkMentions(
  'to come or past',
  ['date'],
  [
    'The vote is to be held from [[November 20|2022-11-20]] to [[December 11|2022-12-11]].',
    'It was sent by [[Thursday|2022-11-03]]. Voters must register by [[Thursday|2022-11-10]].',
    'The ban expires in [[February|2023-02]]; it began in [[February|2022-02]].',
    'A May vote came before a [[July|2022-07]] meeting.',
  ],
);

checkMentions(
  'to come or past, told after the date',
  ['date'],
  [
    [
      'On [[Friday|2023-03-17]], the two presidents will sign it. On [[Friday|2023-03-10]], they met.',
      '2023-03-15',
    ],
    'On [[Wednesday|2022-11-09]], Novak and his father are to travel. In [[June|2023-06]] parliament will vote.',
    'On [[Friday|2022-11-11]], the man accused of theft will appear. On [[Monday|2022-11-07]], he said he would resign.',
    "[[Sunday|2022-11-06]]'s attack will be investigated; [[Thursday|2022-11-10]]'s talks will be held in Rome.",
    'A man arrested on [[Thursday|2022-11-03]] will appear in court; they said talks on [[Thursday|2022-11-10]] would go ahead.',
    'On [[Friday|2022-11-04]], the minister, who will travel to Rome, was in Oslo.',
  ],
);

checkMentions(
  'plans in the present tense',
  ['date'],
  [
    'It enters into force on [[1 December|2022-12-01]]. He takes office in [[January|2023-01]]. The rite takes place on [[19 May|2023-05-19]].',
    'The ban applies from [[1 July|2023-07-01]]; the truce ends on [[Sunday|2022-11-13]].',
    'The vote is on [[Sunday|2022-11-13]]. The fair, beginning [[Sunday|2022-11-13]], is free.',
    'Protests beginning [[Sunday|2022-11-06]] shook the town, which saw riots beginning [[Sunday|2022-11-06]].',
    '# Truce ends on [[Sunday|2022-11-06]]\n\nNobody came.',
  ],
);

checkMentions(
  'past or to come: another sentence, another speaker',
  ['date'],
  [
    'He will go to Rome. [[Sunday|2022-11-06]] was quiet. [[Last weekend|2022-11-05/2022-11-06]] it failed. [[This weekend|2022-11-12/2022-11-13]] is open.',
    '“We will meet in [[January|2023-01]],” the envoy said in [[August|2022-08]].',
    'Ministers will meet, he said on [[Sunday|2022-11-06]]. The envoy will meet Mr. Smith on [[Sunday|2022-11-13]].',
    'It begins at 5 p.m. [[Sunday|2022-11-13]], and the trial is to start at 8 a.m. [[May 4|2023-05-04]].',
    'The bridge will be rebuilt after it collapsed on [[Sunday|2022-11-06]]; it may have been hit on [[Sunday|2022-11-06]].',
    'Police could not name the man, but noted that it had happened in [[March|2022-03]].',
    'The flight was cancelled due to the storm on [[Sunday|2022-11-06]]. He is due to land on [[Sunday|2022-11-13]].',
    [
      'It was signed on [[20 January|2024-01-20]]. They hold a [[January 20|2025-01-20]] ballot.',
      '2024-12-04',
    ],
    'They would tax what was paid since [[Dec. 31|2021-12-31]].',
    'Ministers begin a week of talks in Oslo\nOn [[Sunday|2022-11-06]], the town was calm.',
  ],
);
