/** Dates of what is done with an agreement: each date of the sentence belongs to the deed that is nearest to it. */
import { Gap } from '../text/characters';
import type { Deed } from './deeds';
import type { NounPhrase } from './nounPhrase';
import type { LocalDate } from './reference';
import { BREAK, type Sentence } from './sentence';
import { MAKING, VERB_WORDS } from './statusVerbs';
import { commaAfter, FINITE, isAnother } from './subjectDeeds';
import type { Mode } from './verbGroup';
import * as vocabulary from './vocabulary';

const REACH = 24;

export function datesOf(sentence: Sentence, phrase: NounPhrase, deeds: readonly Deed[]): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let i = sentence.from; i < sentence.to; i = sentence.after(i)) {
    const mention = sentence.mention(i);
    if (mention?.type !== 'date' || !mention.range) continue;
    const { start, end, range } = mention;
    // "the 1987 treaty"
    if (i >= phrase.outer && i < phrase.head) {
      dates.push({ start, end, ...range, event: 'signing', tense: 'past', open: null, naming: true });
      continue;
    }
    // "the border treaty of 1991": its own date, and no other agreement's.
    if (sentence.word(i - 1) === 'of' && isNoun(sentence, i - 2)) {
      if (i - 2 >= phrase.head && i - 2 < phrase.to)
        dates.push({ start, end, ...range, event: 'signing', tense: 'past', open: null, naming: true });
      continue;
    }
    // "a ceasefire from Feb. 15"
    if (
      /^(?:from|starting|beginning)$/.test(sentence.word(i - 1)) &&
      !sentence.word(i - 2).startsWith('dat')
    ) {
      const open = openOf(mention.text);
      if (i > phrase.to && i - phrase.to <= 6)
        dates.push({ start, end, ...range, event: 'entry into force', tense: 'present', open });
      continue;
    }
    // "in May this year": the month is enough.
    if (mention.text === 'this year' && sentence.mention(i - 1)?.type === 'date') continue;
    // "more than 20 years ago" is no year.
    if (mention.text.endsWith('ago') && ROUGHLY.has(sentence.word(i - 1))) continue;
    const deed = nearest(sentence, i, phrase, deeds);
    if (!deed || deed.verb.event === '' || UNDATED.has(deed.group.mode)) continue;
    if (deed.group.negated && deed.group.mode === 'actual') continue;
    // "signed a pact, the first since 1998": nothing is signed since a day.
    if (sentence.word(i - 1) === 'since' && MAKING.has(deed.verb.event)) continue;
    // "extended until 2030"
    if (/^(?:until|till|through)$/.test(sentence.word(i - 1)) && deed.verb.event !== 'end') continue;
    // "came close to signing last year"
    if (tenseOf(sentence, deed) === 'future' && SAID_PAST.test(mention.text)) continue;
    const governed = isOfGovernor(sentence, deed, i, mention.text);
    const event = governed ? governorEvent(sentence, phrase, deed) : eventOf(deed);
    if (event === '') continue;
    const tense = governed ? 'past' : tenseOf(sentence, deed);
    dates.push({ start, end, ...range, event, tense, open: openOf(mention.text) });
  }
  return dates;
}

const ROUGHLY = vocabulary.words('than over about around nearly almost roughly some least');

/** What was not done has no date. */
const UNDATED = new Set<Mode>(['conditional', 'failed', 'denied', 'unreal', 'pending']);

function eventOf({ status, verb }: Deed): string {
  return status?.status === 'rejected' ? 'rejection' : verb.event;
}

const SAID_PAST = /^(?:yesterday|last|earlier)|(?:ago|last year)$/i;
const DECIDED = vocabulary.words('agreed decided voted vowed promised pledged threatened announced');
const WISHED = vocabulary.words(
  'sought wanted hoped tried offered proposed urged asked called pressed pushed demanded',
);

/** "voted on Friday to ratify", "agreed to extend the pact on Tuesday": said of the verb that governs the deed. */
function isOfGovernor(sentence: Sentence, { at, group, verb }: Deed, date: number, text: string): boolean {
  const { governor, from } = group;
  const word = sentence.word(governor);
  const decided = DECIDED.has(word);
  if (governor < 0 || !(decided || WISHED.has(word))) return false;
  // "has agreed to sign", "is called to"
  for (let i = from; i < governor; i++)
    if (/^(?:has|have|is|are|will|would|to)$/.test(sentence.word(i))) return false;
  if (date < at) return true;
  if (!decided) return false;
  if (SAID_PAST.test(text)) return true;
  // "agreed to sign on Friday" is to come.
  return openOf(text) !== null && !/^(?:signing|initialling)$/.test(verb.event);
}

/** What a date beside the governor dates: a vote the ratification, "agreed to sign a pact" an agreement; '' for nothing. */
function governorEvent(sentence: Sentence, { determiner }: NounPhrase, deed: Deed): string {
  if (deed.group.mode === 'actual') return eventOf(deed);
  const agreed = sentence.word(deed.group.governor) === 'agreed';
  const made = /^(?:signing|initialling)$/.test(deed.verb.event);
  return agreed && made && /^(?:a|an)$/.test(determiner) ? 'agreement' : '';
}

/** "takes effect in March" is to come as "will take effect" is. */
function tenseOf(sentence: Sentence, { group, verb }: Deed): LocalDate['tense'] {
  if (/^(?:refused|failed)$/.test(group.mode) || (group.negated && verb.form === 'past')) return 'past';
  if (group.mode !== 'actual') return 'future';
  if (verb.form === 'gerund')
    return /^(?:is|are|am|re)$/.test(sentence.word(group.from)) ? 'present' : 'past';
  const present = verb.form === 'third' || verb.form === 'base';
  if (!present) return 'past';
  // "joins the pact on May 1"
  return verb.intransitive ? 'present' : 'either';
}

function isNoun(sentence: Sentence, i: number): boolean {
  return sentence.mention(i)?.type === 'agreement' || vocabulary.isHead(sentence.word(i));
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** What a date leaves to the tense: a month without its year, a weekday. */
function openOf(text: string): LocalDate['open'] {
  if (WEEKDAY.test(text)) return 'week';
  return /\d{4}| year$/.test(text) || !(MONTH.test(text) || /^\d{1,2}(?:st|nd|rd|th)? [a-z]/i.test(text))
    ? null
    : 'year';
}

function nearest(sentence: Sentence, date: number, phrase: NounPhrase, deeds: readonly Deed[]): Deed | null {
  let best: Deed | null = null;
  let least = REACH;
  for (const deed of deeds) {
    const before = deed.at < date;
    if (isOfOther(sentence, phrase, deed, date) || isOfJoined(sentence, phrase, deed, date)) continue;
    const distance = before
      ? date - deed.at
      : deed.at - date + 3 + (hasComma(sentence, date, deed.at) ? 6 : 0);
    if (
      distance >= least ||
      !isSameClause(sentence, Math.min(deed.at, date), Math.max(deed.at, date), before) ||
      (!before && isInserted(sentence, date, deed.at)) ||
      (before && (isOfComplement(sentence, phrase, date) || isOfLaterVerb(sentence, phrase, date, deeds)))
    )
      continue;
    best = deed;
    least = distance;
  }
  return best;
}

/** "talks on extending the pact collapsed on Monday": the date is that of what happened to the talks. */
function isOfLaterVerb(
  sentence: Sentence,
  phrase: NounPhrase,
  date: number,
  deeds: readonly Deed[],
): boolean {
  for (let i = phrase.to; i < date; i++) {
    if (
      VERB_WORDS.get(sentence.word(i))?.some(({ form, lemma }) => form === 'past' && lemma !== 'have') &&
      !sentence.mention(i) &&
      !deeds.some(({ at }) => at === i)
    )
      return true;
  }
  return false;
}

/** "quit one treaty in 2019 and another pact last year": a date is that of what stands before it. */
function isOfOther(sentence: Sentence, phrase: NounPhrase, deed: Deed, date: number): boolean {
  if (deed.relation !== 'object' || deed.at > date || deed.at > phrase.outer) return false;
  const from = date > phrase.to ? phrase.to : deed.at + 1;
  if (date <= phrase.to && date >= phrase.outer) return false;
  let joined = date < phrase.outer;
  for (let i = from; i < date; i++) {
    if (sentence.word(i) === 'and') joined = true;
    const named =
      sentence.mention(i)?.type === 'agreement' ||
      vocabulary.isHead(sentence.word(i)) ||
      isAnother(sentence, i);
    if (joined && named) return true;
  }
  return false;
}

/** "signed a pact in 2019 and will ratify it this year": each of two joined verbs has its own date. */
function isOfJoined(sentence: Sentence, phrase: NounPhrase, deed: Deed, date: number): boolean {
  if (date < deed.at) {
    const joined = /^(?:and|but|then)$/.test(sentence.word(deed.group.from - 1));
    return joined && date < deed.group.from && isVerbIn(sentence, sentence.from, date);
  }
  const from = deed.relation === 'object' && deed.at < phrase.outer ? phrase.to : deed.at + 1;
  for (let i = from; i < date; i++) {
    if (!/^(?:and|but|then)$/.test(sentence.word(i))) continue;
    let next = i + 1;
    while (vocabulary.ADVERBS.has(sentence.word(next))) next++;
    if (FINITE.has(sentence.word(next)) || isVerbIn(sentence, next, next + 1)) return true;
  }
  return false;
}

function isVerbIn(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const entries = sentence.mention(i) ? undefined : VERB_WORDS.get(sentence.word(i));
    if (entries?.some(({ form }) => form === 'past' || form === 'third')) return true;
  }
  return false;
}

/** "Rice, who arrives on Saturday, will sign": the date is inside an insertion that ends before the deed. */
function isInserted(sentence: Sentence, date: number, deed: number): boolean {
  if (!hasComma(sentence, date, deed)) return false;
  for (let i = date - 1; i > sentence.from && date - i <= 12; i--) {
    if (/^(?:who|which|whose|where|whom)$/.test(sentence.word(i))) return (sentence.gap(i) & Gap.comma) !== 0;
    if (sentence.gap(i) & (BREAK | Gap.comma)) return false;
  }
  return false;
}

function hasComma(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (sentence.gap(i) & Gap.comma) return true;
  return false;
}

/** "signed a deal to settle the matter by December": the date is that of what is agreed. */
function isOfComplement(sentence: Sentence, phrase: NounPhrase, date: number): boolean {
  let first = date - 1;
  while (/^(?:the|end|of|late|early|mid)$/.test(sentence.word(first))) first--;
  if (
    !/^(?:by|until|till|through|within|from|for|over|before|starting|beginning)$/.test(sentence.word(first))
  )
    return false;
  for (let i = phrase.to; i < first; i++) {
    const next = sentence.word(i + 1);
    if (
      (sentence.word(i) === 'to' && !sentence.mention(i + 1) && !vocabulary.DEFINITE.has(next)) ||
      /^(?:under|which|covering|allowing|requiring|giving)$/.test(sentence.word(i))
    )
      return true;
  }
  return false;
}

/** No verb of speech and no break between a deed and its date: "signed it, officials said on Monday". */
function isSameClause(sentence: Sentence, from: number, to: number, deedFirst: boolean): boolean {
  for (let i = from + 1; i < to; i++) {
    if (sentence.gap(i) & BREAK && !isAroundAcronym(sentence, i)) return false;
    const word = sentence.word(i);
    // "On Saturday Mali, which is small, will sign"
    const inserted = !deedFirst && /^(?:who|which|whose)$/.test(word) && sentence.gap(i) & Gap.comma;
    const closed = inserted ? commaAfter(sentence, i, to) : -1;
    if (closed > 0) {
      i = closed - 1;
      continue;
    }
    if (vocabulary.SPEECH.has(word)) return false;
    // "signed a pact, and in July it joined another": a clause of its own.
    if (
      deedFirst &&
      sentence.gap(i) & Gap.comma &&
      /^(?:and|but|while|as)$/.test(word) &&
      hasSubject(sentence, i)
    )
      return false;
    if (deedFirst && /^(?:that|which|who|whose|when|while|because|if|but)$/.test(word)) return false;
    // "On Monday, a year after the pact was signed": the date is that of what happened later.
    if (!deedFirst && /^(?:that|which|who|after|before|since|until)$/.test(word)) return false;
    if (!deedFirst && sentence.gap(i) & Gap.comma && /^(?:and|but|while)$/.test(word)) return false;
    if (deedFirst && /^(?:since|until|through|till)$/.test(word) && i === to - 1) continue;
  }
  return true;
}

/** A pronoun or a name is the subject of a verb within the next words. */
function hasSubject(sentence: Sentence, from: number): boolean {
  const next = sentence.word(from + 1);
  if (/^(?:the|a|an|its|their)$/.test(next)) return true;
  for (let i = from + 1; i < Math.min(from + 9, sentence.to); i++) {
    if (/^(?:it|he|she|they|we)$/.test(sentence.word(i))) return true;
    if (sentence.gap(i) & Gap.comma) return false;
    const type = sentence.mention(i)?.type;
    if (type !== undefined && type !== 'date' && vocabulary.AUXILIARY.has(sentence.word(sentence.after(i))))
      return true;
  }
  return false;
}

/** The brackets of "a Reciprocal Access Agreement (RAA) in December" break no clause. */
function isAroundAcronym(sentence: Sentence, i: number): boolean {
  return sentence.afterAcronym(i) > i || sentence.afterAcronym(i - 1) === i;
}
