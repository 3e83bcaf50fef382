import { checkMentions } from '../support/checkMentions';

/** Whom a name means that several have or had; see `checkMentions` for the marks. */

checkMentions(
  'former leaders whose country is not named',
  ['person'],
  [
    ['[[Thabo Mbeki|thabo-mbeki]] wrote to [[Pervez Musharraf|pervez-musharraf]].', '2018-05-21'],
    ['[[Goodluck Jonathan|goodluck-jonathan]] and [[Carlos Menem|carlos-menem]] came.', '2018-05-21'],
    // Many are called so.
    ['[[Paul Martin|-]], [[John Howard|-]] and [[Charles Taylor|-]] play on Sunday.', '2018-05-21'],
    ['[[Paul Martin|paul-martin]] of Canada came.', '2005-05-21'],
    // He led nothing yet.
    ['[[Thabo Mbeki|-]] wrote to him.', '1990-05-21'],
    ['A book on FIFA and [[Sepp Blatter|sepp-blatter]] is out.', '2018-05-21'],
    ['Lebanon mourns [[Rafik Hariri|rafik-hariri]].', '2018-05-21'],
  ],
);

checkMentions(
  'two of one surname',
  ['person'],
  [
    [
      "[[Kim Dae-jung|kim-dae-jung]] met [[Kim Jong Il|kim-jong-il]]. Mr [[Kim|kim-dae-jung]], South Korea's [[president|kim-dae-jung]], smiled.",
      '2000-06-14',
    ],
    [
      '[[Kim Dae-jung|kim-dae-jung]] met [[Kim Jong Il|kim-jong-il]]. President [[Kim|kim-dae-jung]] smiled.',
      '2000-06-14',
    ],
    [
      '[[Kim Young-sam|kim-young-sam]] of South Korea was to meet [[Kim Il Sung|kim-il-sung]]. Mr [[Kim|kim-young-sam]] wept.',
      '1994-07-20',
    ],
    [
      'He met [[Zorka Trump|-]] and [[Zorka Trump|-]] again, then [[Zorka Trump|-]] and [[Donald Trump|donald-trump]]. [[Trump|donald-trump]] slept.',
      '2018-05-21',
    ],
    [
      'It began with [[Ferdinand Marcos|ferdinand-marcos]]. His son [[Ferdinand "Bongbong" Marcos Jr|ferdinand-marcos-jr]] won. Mr [[Marcos|ferdinand-marcos-jr]] of the Philippines slept.',
      '2023-05-21',
    ],
    ['It was [[Rodrigo "Digong" Duterte|rodrigo-duterte]] who won.', '2018-05-21'],
    ['She said that "Lyin" [[Putin|vladimir-putin]] of Russia won.', '2018-05-21'],
  ],
);
