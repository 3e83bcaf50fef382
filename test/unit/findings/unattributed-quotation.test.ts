import { testRule } from './ruleTest';

const REST = 'The road to the harbour was closed for two hours, and the ferry left late.';

testRule({
  rule: 'unattributed-quotation',
  speaks: [
    [`${REST}\n\n[[“We were never asked what we wanted from this treaty.”]]\n\n${REST}`],
    [`${REST}\n\n[["We were never asked what we wanted from this treaty."]]\n\n${REST}`],
    [`${REST}\n\n[[“Nobody believed that the ceasefire would hold for a week.”]]`],
    ['[[“The harbour is ours, and it will stay ours.”]] The crowd walked on to the square.'],
    ['The crowd walked on. [[“The harbour is ours, and it will stay ours.”]] Then it was quiet.'],
    [`The mood was dark. [[“It cannot go on like this for another year.”]] ${REST}`],
    [`The mood was dark. [["It cannot go on like this for another year."]] ${REST}`],
    [`[["Why should we pay for what they have broken?"]] ${REST}`],
    [`[[“Why should we pay for what they have broken?”]] ${REST}`],
    [`A banner hung over the gate. [[“You have sold our fathers’ fields for nothing!”]] ${REST}`],
    [`${REST} [[“Those who stayed have nothing left to eat but rice.”]]`],
    [`${REST}\n\n[[“They came at night and took the boats.”]]`],
    [`${REST}\n\n[[“They came at night and took all the boats, and we watched it.”]]\n\n${REST}`],
    [`${REST}\n\n[[«They came at night and took all the boats.»]]\n\n${REST}`],
    [`${REST}\n\n[[“First they promised us a bridge, then a ferry, then nothing at all.”]]\n\n${REST}`],
  ],
  silent: [
    ['“We were never asked what we wanted from this treaty,” Maria Novak said.'],
    ['Maria Novak said: “We were never asked what we wanted from this treaty.”'],
    ['“We were never asked what we wanted from this treaty,” a diplomat said.'],
    ['“We were never asked,” Maria Novak said. “We will not be asked next time either.”'],
    ['The so-called “people’s republic” has a flag.'],
    ['Her novel “The Long Way Home to the Sea” was a success.'],
    ['He wrote “The Long Way Home to the Sea” in 1990.'],
    ['The “peace process” has stalled.'],
    ['They called it a “special military operation” on television.'],
    ['The sign read “No entry”.'],
    ['Nothing is quoted here.'],
    ['According to Maria Novak, “we were never asked what we wanted from this treaty.”'],
    ['Maria Novak told reporters: “They came at night and took all the boats.”'],
    [
      '“They came at night and took all the boats,” said Maria Novak.\n\n“We watched it from the hill and could do nothing.”',
    ],
    ['The film “Once Upon A Time In The Harbour Of Osaka.” won.'],
    [`The minister’s statement was short: “It cannot go on like this for another year.” ${REST}`],
    ['A 6" nail and a 12" board were found.'],
  ],
});
