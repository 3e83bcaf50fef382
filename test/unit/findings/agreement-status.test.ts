import { testRule } from './ruleTest';

testRule({
  rule: 'agreement-status',
  speaks: [
    [
      'Japan and Britain plan to sign the Reciprocal Access Agreement. Japan and Britain [[signed]] the Reciprocal Access Agreement.',
    ],
    ['Peru and Chile signed a fisheries pact. Peru and Chile [[will sign]] the fisheries pact.'],
    ['Peru and Chile are to sign a fisheries pact. The fisheries pact [[came into force]].'],
    [
      'Peru and Chile are still negotiating a trade agreement. The trade agreement [[has entered into force]].',
    ],
    ['Peru and Chile have ratified the border treaty. Peru and Chile [[are negotiating]] the border treaty.'],
    ['The ceasefire is holding. The ceasefire [[has collapsed]].'],
    ['Peru and Chile will sign a fisheries treaty in Lima. The ministers [[signed]] the treaty in Lima.'],
    ['Kenya and Oman will sign a security pact.\n\nKenya and Oman [[signed]] the security pact in Muscat.'],
    [
      'Kenya and Oman will sign a security pact. The parliament in Nairobi [[has ratified]] the security pact.',
    ],
    ['Kenya and Oman are negotiating a security pact. The security pact [[has entered into force]].'],
    ['The truce is holding. The truce [[has collapsed]].'],
    ['India and Nepal will sign a water treaty. The water treaty [[came into force]].'],
    ['India and Nepal signed a water treaty. India and Nepal [[are negotiating]] the water treaty.'],
    ['Ghana and Togo plan to sign a border agreement. Ghana and Togo [[signed]] the border agreement.'],
    [
      'Ghana and Togo signed a border agreement. Both sides smiled. Ghana and Togo [[will sign]] the border agreement.',
    ],
    ['Norway and Sweden will sign a defence pact. The defence pact [[has entered into force]].'],
    // Both are told with a day, or by somebody who is named.
    [
      'Ghana and Togo will sign a border pact next week. Ghana and Togo [[signed]] the border pact.',
      '2014-06-10',
    ],
    [
      'Ghana and Togo will sign a border pact. Ghana and Togo [[signed]] the border pact on Monday.',
      '2014-06-10',
    ],
    [
      'Ghana and Togo will sign a border pact in Lomé, the ministry said.\n\nThe pact [[was signed]] in Lomé.',
      '2014-06-10',
    ],
    [
      'The minister said that Ghana and Togo will sign a border pact. Ghana and Togo [[signed]] the border pact.',
    ],
    // Against the record.
    ['Russia and the United States [[will sign]] New START.', '2018-05-09'],
    ['Israel and Jordan [[are still negotiating]] the Israel-Jordan peace treaty.', '2018-05-09'],
    ['The INF Treaty [[has expired]].', '2018-05-09'],
    ['The Paris Agreement [[has entered into force]].', '2016-09-12'],
  ],
  silent: [
    ['Ghana and Togo will sign a border pact next week. They signed a border pact in 2003.', '2014-06-10'],
    ['Ghana and Togo signed a railway pact last year. They will sign a road pact.', '2014-06-10'],
    ['If the talks succeed, Ghana and Togo will sign a border pact. They signed the border pact.'],
    ['Ghana and Togo signed a preliminary border pact. Ghana and Togo will sign the border pact.'],
    ['Ghana and Togo signed a border pact. Ghana and Togo will sign a new border pact.'],
    ['Russia and the United States will sign an extension of New START.', '2018-05-09'],
    ['Russia and the United States will sign New START.', '2010-03-30'],
    ['Russia and the United States will sign New START.', '2010-05-01'],
    ['Spain will sign the Paris Agreement.', '2018-05-09'],
    ['The Paris Agreement has entered into force.', '2017-09-12'],
    ['The INF Treaty has expired.', '2020-05-09'],
    ['Japan and Britain plan to sign the Reciprocal Access Agreement.'],
    ['Peru and Chile signed a fisheries pact. The fisheries pact came into force.'],
    ['Peru and Chile negotiated a fisheries pact in 2019. They signed the fisheries pact in 2020.'],
    ['Peru and Chile will sign a fisheries pact on Monday. In 2011 they signed a border treaty.'],
    ['Peru and Chile will sign a fisheries pact. Ghana and Togo signed a border agreement.'],
    ['The ceasefire held for a week. Then the ceasefire collapsed.'],
    ['“We will sign the fisheries pact,” Novak said. Peru and Chile signed the fisheries pact.'],
    ['Peru and Chile had planned to sign a fisheries pact. Peru and Chile signed the fisheries pact.'],
    ['Peru and Chile could sign a fisheries pact. The fisheries pact is in force.'],
    ['India and Nepal signed a water treaty. They have not ratified the water treaty.'],
    ['India and Nepal signed a water treaty. It will come into force in May.'],
    ['Peru, Chile and Ecuador signed a pact. Bolivia will sign the pact.'],
    ['Both sides want a treaty. The treaty is in force.'],
    ['Before they signed the border agreement, Ghana and Togo were negotiating the border agreement.'],
    ['They signed a lease. They will sign a lease.'],
    ['The treaty is old.'],
  ],
});
