/** Verbs by which news reports what somebody says or holds: words of the language, grouped by what may follow them. */

/** What a cue can do, as bits. */
export const Cue = {
  /** Reports speech: a quotation, a clause, "X, she said", "said X". */
  speech: 1,
  /** An addressee comes before the content: "told reporters that". */
  addressee: 2,
  /** What somebody thinks, wants or is for. */
  stance: 4,
  /** Takes a plain noun phrase as its content: "outlined her plan". */
  nounPhrase: 8,
  /** Takes "to" with a verb: "promised to leave". */
  infinitive: 16,
  /** Takes a clause, with or without "that". */
  clause: 32,
  /** Says nothing without its preposition: "called for", "spoke of". */
  preposition: 64,
  /** What polls, studies and documents do: "shows that". */
  evidence: 128,
  base: 1 << 8,
  third: 1 << 9,
  past: 1 << 10,
  participle: 1 << 11,
  gerund: 1 << 12,
  /** This form is as often a noun: "plans", "report". */
  noun: 1 << 13,
  /** A noun that takes a content: "his claim that". */
  cueNoun: 1 << 14,
  /** A cue only with a quotation or a colon: "continued". */
  quoteOnly: 1 << 15,
  /** An addressee may come before a clause or an infinitive: "asked ministers to". */
  mayAddress: 1 << 16,
  /** A noun that takes a clause: "his claim that". */
  takesClause: 1 << 17,
  /** Reports what somebody holds after a form of "be": "was sure that". */
  adjective: 1 << 18,
  /** Whom it is said to belongs to what is said: "urged both sides to talk". */
  urges: 1 << 19,
} as const;

interface Group {
  readonly bits: number;
  readonly verbs: string;
}

/** Forms that are no regular ones are written base/past/participle; a doubled consonant is marked with "+". */
export const VERBS: readonly Group[] = [
  {
    bits: Cue.speech | Cue.clause,
    verbs:
      'say/said/said add argue explain declare reply respond remark comment joke quip recall conclude insist maintain allege contend assert charge write/wrote/written tweet shout yell exclaim muse opine boast brag counter retort reiterate caution testify confide intone interject scoff grumble mutter whisper lament speculate quote post concur+ elaborate rule plead theorize',
  },
  {
    bits: Cue.speech | Cue.quoteOnly,
    verbs:
      'continue begin/began/begun chant sing/sang/sung type cheer snap+ laugh sigh shrug+ nod+ go/went/gone scold exhort answer read/read/read put/put/put',
  },
  {
    bits: Cue.speech | Cue.clause | Cue.nounPhrase,
    verbs:
      'announce state admit+ acknowledge concede deny claim suggest confirm stress emphasize emphasise note disclose reveal predict observe repeat report proclaim mention signal+ imply underline underscore indicate recount describe affirm estimate warn protest posit hint specify clarify reason stipulate hypothesize dispute',
  },
  {
    bits: Cue.speech | Cue.clause | Cue.infinitive,
    verbs:
      'vow promise pledge swear/swore/sworn threaten agree ask demand guarantee complain offer volunteer',
  },
  {
    bits: Cue.speech | Cue.addressee | Cue.clause,
    verbs: 'tell/told/told inform remind assure notify advise brief',
  },
  {
    bits: Cue.addressee | Cue.infinitive | Cue.clause | Cue.nounPhrase,
    verbs:
      'urge persuade convince instruct beg+ implore encourage beseech order direct invite lobby pressure press request challenge summon',
  },
  {
    bits: Cue.stance | Cue.clause,
    verbs:
      'think/thought/thought believe fear doubt suspect hear/heard/heard know/knew/known worry understand/understood/understood realize realise recognize recognise feel/felt/felt guess assume anticipate wonder imagine regret learn conclude foresee/foresaw/foreseen reckon',
  },
  { bits: Cue.stance | Cue.clause | Cue.infinitive, verbs: 'hope expect decide claim' },
  {
    bits: Cue.stance | Cue.infinitive | Cue.nounPhrase,
    verbs:
      'want seek/sought/sought propose refuse plan+ intend decline prefer+ wish desire resolve recommend advocate',
  },
  {
    bits: Cue.stance | Cue.infinitive,
    verbs: 'aim hesitate opt+',
  },
  {
    bits: Cue.stance | Cue.nounPhrase,
    verbs:
      'support oppose favor favour back endorse reject criticize criticise praise condemn denounce attack blast slam+ mock blame accuse welcome dismiss defend question cite address outline detail tout discuss applaud decry deride ridicule chastise rebuke rebut+ refute champion embrace hail laud lambaste lambast reference highlight criticise approve disavow repudiate bemoan bash demonize disparage invoke echo liken characterize characterise portray label denigrate rip+ hammer deplore downplay trumpet pitch float examine chronicle profile explore quiz+ slam+ view consider love hate resent admire respect appreciate envision envisage brand dub+ compare credit honor hail vilify smear decry fault knock oppose trust dislike loathe distrust mistrust value unveil propound overrule repeal ignore thank congratulate commend scold berate admonish taunt insult skewer chide debunk contradict illustrate depict summarize summarise rehash assail impugn malign retweet reaffirm justify condone upbraid castigate excoriate extol+ glorify despise detest abhor+ relish lament mourn envy contest resist caricature articulate amplify convey communicate confess corroborate critique divulge exaggerate insinuate misrepresent narrate overstate publicize publicise rebuff recite relay renounce restate retract scrutinize scrutinise underplay understate voice evoke debate link tie express herald hype promote ponder contemplate propagate reaffirm reject disclaim laud prioritize prioritise downgrade',
  },
  {
    bits: Cue.evidence | Cue.clause | Cue.nounPhrase,
    verbs:
      'show/showed/shown find/found/found demonstrate prove document project forecast/forecast/forecast calculate conclude determine warn reveal',
  },
  {
    bits: Cue.stance | Cue.preposition,
    verbs:
      'call speak/spoke/spoken talk refer+ object complain worry boast brag wonder react allude lash point push appeal argue think/thought/thought rail campaign lean agree disagree advocate inquire marvel gripe balk approve consist warn respond learn lay/laid/laid set/set/set spell sum+ seize single weigh vote vouch plead elaborate dwell/dwelt/dwelt focus insist decide sympathize sympathise side hope wish apologize apologise fret+ joke believe comment rule hint react',
  },
  { bits: Cue.stance | Cue.nounPhrase | Cue.preposition, verbs: 'see/saw/seen' },
  { bits: Cue.addressee | Cue.urges, verbs: 'urge encourage push press' },
  { bits: Cue.speech | Cue.clause | Cue.mayAddress, verbs: 'ask warn promise caution' },
];

/** Which prepositions a verb needs to be a cue; others of the group take any of these. */
export const PREPOSITIONS: Readonly<Record<string, string>> = {
  call: 'for on',
  speak: 'of about against out',
  talk: 'of about',
  refer: 'to',
  allude: 'to',
  appeal: 'for',
  lash: 'out',
  lay: 'out',
  set: 'out forth',
  spell: 'out',
  sum: 'up',
  seize: 'on upon',
  single: 'out',
  weigh: 'in',
  vote: 'against',
  vouch: 'for',
  plead: 'for',
  elaborate: 'on',
  dwell: 'on',
  focus: 'on',
  insist: 'on',
  decide: 'against on',
  sympathize: 'with',
  sympathise: 'with',
  side: 'with',
  hope: 'for',
  wish: 'for',
  apologize: 'for',
  apologise: 'for',
  fret: 'about over',
  joke: 'about of',
  believe: 'in',
  comment: 'on',
  rule: 'against out',
  hint: 'at',
  react: 'to',
  point: 'out to',
  push: 'for',
  see: 'as',
  argue: 'for against over about',
  think: 'of about',
  rail: 'against',
  campaign: 'for against on',
  lean: 'toward towards',
  consist: 'none',
  learn: 'of about',
  respond: 'none',
  agree: 'on with to',
  approve: 'of',
};
export const ANY_PREPOSITION = 'of about to at for over against with on';

/** Forms that are as often nouns or adjectives as verbs. */
export const NOUN_FORMS =
  'debate debates link links tie ties critique critiques voice voices hype charge charges charged vote votes voted side sides focus focuses set sets single lay rule rules ruling hearing heard figures show begin beginning answer answers find type types go laugh nod regards consider comment comments remark remarks joke jokes claim claims report reports estimate estimates signal signals promise promises pledge pledges threat demand demands offer offers doubt doubts fear fears hope hopes worry worries plan plans aim aims support back backs attack attacks blast blame question questions cite detail details address addresses order orders challenge challenges request requests project projects forecast forecasts document documents view views pitch label hail reference references vow vows complaint protest protests state states quote quotes post posts note notes tweet tweets call calls talk talks point points push appeal appeals object objects argument finding findings meaning feeling feelings understanding saying sayings warning warnings offering offerings opposed found questioning learning brief figure figures cover covers profile profiles target targets champion champions approach love hate respect trust value values slam float raise campaign campaigns reply replies counter counters lobby press pressure desire direct welcome mock detailed limited mean invite wish wishes reason reasons influence welcome needs insult prefer stress means thought thoughts guess feel chronicle echo rip hammer praise reject desire show shows showing reading writing planned planning reported reportedly expected alleged proposed estimated offered intended supposed known projected wanted limited pressing backing posting posted feared suspected confirmed accused unconfirmed';

/** Nouns that take what somebody says or holds: "his claim that", "calls for". */
export const NOUNS =
  'claim claims assertion assertions belief view views opinion plan plans promise promises pledge pledges call calls criticism comment comments remark remarks statement statements warning warnings argument arguments suggestion suggestions accusation accusations allegation allegations refusal proposal proposals demand demands opposition support hope hopes concern concerns fear fears contention insistence announcement prediction predictions complaint complaints vow threat threats decision conclusion praise admission acknowledgment acknowledgement charge charges idea ideas testimony denial description characterization position stance commitment disdain determination desire eagerness request requests intention theory attack attacks endorsement';

/** What a person is who holds something: "is worried about", "were convinced that". */
export const ADJECTIVES =
  'sure certain convinced confident afraid worried concerned hopeful optimistic pessimistic skeptical sceptical adamant aware unaware critical wary proud supportive dismissive';

/** Those of them before which "that" begins what is said, rather than a relative clause. */
export const CLAUSE_NOUNS =
  'message report reports rumour rumours rumor rumors news notion claim claims assertion assertions belief view opinion promise promises pledge pledges comment comments remark remarks statement statements warning warnings argument arguments suggestion suggestions accusation accusations allegation allegations demand demands hope hopes concern concerns fear fears contention insistence announcement prediction predictions complaint complaints vow threat threats decision conclusion admission acknowledgment acknowledgement charge charges idea testimony denial theory';

/** Every form of a verb as `[form, bits]`; `written` as in `VERBS`. */
export function formsOf(written: string): readonly (readonly [string, number])[] {
  const [head = '', past, participle] = written.split('/');
  const base = head.replace('+', '');
  const last = base.slice(-1);
  const stem = head.endsWith('+') ? base + last : base;
  const silent = /[^aeo]e$|[aeiou]te$/.test(base) && !base.endsWith('ee') && !base.endsWith('oe');
  const gerund = silent ? `${base.slice(0, -1)}ing` : `${stem}ing`;
  const endsInY = /[^aeiou]y$/.test(base);
  const third = endsInY
    ? `${base.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/.test(base)
      ? `${base}es`
      : `${base}s`;
  const regular = endsInY ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${stem}ed`;
  const forms: [string, number][] = [
    [base, Cue.base],
    [third, Cue.third],
    [gerund, Cue.gerund],
  ];
  if (past === undefined) forms.push([regular, Cue.past | Cue.participle]);
  else {
    forms.push([past, Cue.past]);
    forms.push([participle ?? past, Cue.participle]);
  }
  return forms;
}
