import { testRule } from './ruleTest';

testRule({
  rule: 'agreement-date',
  speaks: [
    [
      'The United States and Russia signed New START in Prague on [[9 May 2010]].',
      '2023-06-01',
      'The United States and Russia signed New START in Prague on 8 April 2010.',
    ],
    [
      'The United States and Russia signed New START on [[May 9, 2010]].',
      '2023-06-01',
      'The United States and Russia signed New START on April 8, 2010.',
    ],
    [
      'The United States and Russia signed New START in [[May 2010]].',
      '2023-06-01',
      'The United States and Russia signed New START in April 2010.',
    ],
    [
      'The United States and Russia signed New START in [[2008]].',
      '2023-06-01',
      'The United States and Russia signed New START in 2010.',
    ],
    ['New START was signed in [[2008]].', '2023-06-01'],
    ['New START entered into force in [[March 2013]].', '2023-06-01'],
    ['New START came into force on [[6 March 2013]].', '2023-06-01'],
    [
      'Britain and Japan signed the Reciprocal Access Agreement in London on [[January 12, 2021]].',
      '2024-06-01',
    ],
    ['The Paris Agreement entered into force in [[2013]].', '2023-06-01'],
    ['The Treaty on the Non-Proliferation of Nuclear Weapons entered into force in [[1974]].', '2023-06-01'],
    ['The Montreal Protocol came into force in [[1981]].', '2023-06-01'],
    ['The Dayton Agreement was signed in [[1992]].', '2023-06-01'],
    ['The Camp David Accords were signed in [[1981]].', '2023-06-01'],
    ['The Intermediate-Range Nuclear Forces Treaty was signed in [[1991]].', '2023-06-01'],
    ['The Chemical Weapons Convention entered into force in [[2001]].', '2023-06-01'],
    ['The Good Friday Agreement was signed in [[1994]].', '2023-06-01'],
    // Whatever came after the article's date.
    [
      'The Kyoto Protocol entered into force on [[16 February 2004]].',
      '2016-09-12',
      'The Kyoto Protocol entered into force on 16 February 2005.',
    ],
    ['The [[1996]] Dayton Agreement ended the war.', '2016-09-12'],
  ],
  silent: [
    // Open to all for a year.
    ['The Kyoto Protocol was signed in 1999.', '2016-09-12'],
    ['The 1997 Kyoto Protocol is old.', '2016-09-12'],
    ['The United States and Russia signed New START in Prague on 8 April 2010.', '2023-06-01'],
    ['The United States and Russia signed New START in April 2010.', '2023-06-01'],
    ['The United States and Russia signed New START in 2010.', '2023-06-01'],
    ['New START entered into force in February 2011.', '2023-06-01'],
    ['New START entered into force in 2011.', '2023-06-01'],
    ['Ministers discussed New START in 2008.', '2023-06-01'],
    ['The Paris Agreement entered into force on 4 November 2016.', '2023-06-01'],
    ['Britain and Japan will sign the Reciprocal Access Agreement in December.', '2022-11-07'],
    ['Britain and Japan plan to sign the Reciprocal Access Agreement on 20 December.', '2022-11-07'],
    ['The United States and Russia signed New START in 2008.', ''],
    ['They signed a pact on fisheries in 2008.', '2023-06-01'],
    ['In 2008 they spoke of the Paris Agreement.', '2023-06-01'],
    ['The company signed its Paris deal in 2008.', '2023-06-01'],
    ['The Dayton Agreement was signed in 1995.', '2023-06-01'],
    ['A copy of New START was sold at an auction in 2019.', '2023-06-01'],
    ['The Kyoto Protocol came into force in 2005.', '2023-06-01'],
  ],
});
