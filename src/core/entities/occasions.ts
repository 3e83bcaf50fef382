/** What is held on a day that was set for it. */
export const OCCASIONS = new Set(
  'talks meeting meetings summit vote election elections referendum hearing session visit conference rally ceremony inauguration trial debate match game final runoff negotiations poll polls march deadline'.split(
    ' ',
  ),
);
