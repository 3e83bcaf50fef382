import { testRule } from './ruleTest';

const BODY = 'The talks ended without a result.';

testRule({
  rule: 'missing-dateline',
  speaks: [
    [`[[${BODY}]]`, ''],
    [`[[${BODY}]] They go on in May.`, ''],
    [`[[Talks Fail]]\n\n${BODY}`, ''],
    [`[[# Talks fail]]\n\n${BODY}`, ''],
    [`[[${BODY}]]\n\nThey go on on Monday.`, ''],
    [`[[${BODY}]] It was the third round since 2019.`, ''],
    [`[[OSAKA (Wire) - ${BODY}]]`, ''],
    [`[[The talks of 5 May 2020 are forgotten.]]`, ''],
    [`date [[2022-02-30]]\n\n${BODY}`, ''],
    [`Published: [[31 April 2021]]\n\n${BODY}`, ''],
    [`---\ndate: [[2022-13-01]]\n---\n\n${BODY}`, ''],
    [`---\ntitle: Talks\n---\n\n[[${BODY}]]`, ''],
    [`[[By Maria Novak]]\n\n${BODY}`, ''],
    [`[[Yesterday the talks ended.]]`, ''],
    [`[[“We will sign it,” Maria Novak said.]]`, ''],
  ],
  silent: [
    [BODY],
    [BODY, '2022'],
    [BODY, '2022-11'],
    [`date 2022-11-07\n\n${BODY}`, ''],
    [`Date: 2022-11-07\n\n${BODY}`, ''],
    [`Published: 14 September 2020\n\n${BODY}`, ''],
    [`Posted on September 14, 2020\n\n${BODY}`, ''],
    [`---\ndate: 2022-11-07\n---\n\n${BODY}`, ''],
    [`---\npublished: 2022-11-07\ntitle: Talks\n---\n\n${BODY}`, ''],
    [`OSAKA, June 29, 2019 (Wire) - ${BODY}`, ''],
    [`LONDON (Wire), 14 September 2020 — ${BODY}`, ''],
    [`Talks Fail\n\n14 September 2020\n\n${BODY}`, ''],
    ['', ''],
    ['   \n\n  ', ''],
    [`date 2022-11\n\n${BODY}`, ''],
  ],
});
