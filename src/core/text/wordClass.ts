/** Classes of words, as bits in `Lexicon.classes`. A rule that asks for a class needs no list of its own. */
export const WordClass = {
  /** Begins a name, a title or another phrase of the gazetteer. */
  nameStart: 1 << 0,
  month: 1 << 1,
  weekday: 1 << 2,
  /** Mr, Mrs, Dr, Sir … */
  honorific: 1 << 3,
  /** A period after it ends no sentence: Mr., Gen., St., Sept. */
  abbreviated: 1 << 4,
  /** A given name, as in "Michael Jordan". */
  givenName: 1 << 5,
  /** A preposition of place: a capital after it is mostly the city. */
  placePreposition: 1 << 6,
  /** What governments do: a capital before it mostly stands for the government. */
  governmentVerb: 1 << 7,
  /** Numbers in words. */
  numeral: 1 << 8,
  /** day, week, month, year … */
  timeUnit: 1 << 9,
  /** said, told, warned …: verbs that report speech. */
  speechCue: 1 << 10,
  /** treaty, pact, accord …: what an agreement is called. */
  agreementNoun: 1 << 11,
  /** sign, ratify, agree … in any form: what is done with agreements. */
  agreementVerb: 1 << 12,
  /** Words of closed classes (articles, pronouns, conjunctions …): never part of a person's name by form. */
  functionWord: 1 << 13,
  /** Common words with which sentences begin and names do not. */
  commonWord: 1 << 14,
  /** Heads of names of companies, media, teams, institutions: "Bank", "Airlines", "Times", "University". */
  organisationHead: 1 << 15,
  /** Heads of place names: "Valley", "River", "County", "Street". */
  placeHead: 1 << 16,
  /** sources, officials, diplomats …: people who stay without a name. */
  anonymousNoun: 1 << 17,
  pronoun: 1 << 18,
  negation: 1 << 19,
  /** will, would, may, might, could, should, plan, due … */
  modal: 1 << 20,
  /** yesterday, last, next …: a date may begin here. */
  dateWord: 1 << 21,
  /** What states have: parliament, army, border. Says which of two places of one name is meant. */
  nationalWord: 1 << 22,
  /** What towns have: sheriff, elementary, township. */
  localWord: 1 << 23,
} as const;
