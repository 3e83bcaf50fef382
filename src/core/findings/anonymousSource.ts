import type { Analysis, Quotation, Speaker } from '../analysis';
import { firstEndingAfter, type Span } from '../text/span';
import type { Issue, Rule } from './rule';

/**
 * A statement whose source the article does not name. Attribution finds everybody who is said to think or want
 * something; this speaks only of those who are cited: people of whom the text tells what they are but not who.
 */
export const anonymousSource: Rule = {
  id: 'anonymous-source',
  title: 'The source is not named',
  severity: 'information',
  check: (analysis) => anonymous(analysis),
};

/** What people are who are cited without a name. */
const CITED = new Set(
  'source sources official officials diplomat diplomats aide aides adviser advisers advisor advisors insider insiders person people someone somebody expert experts analyst analysts observer observers critic critics economist economists scientist scientists researcher researchers scholar scholars academic academics commentator commentators strategist strategists consultant consultants spokesman spokeswoman spokesperson spokesmen spokespersons spokespeople representative representatives witness witnesses eyewitness eyewitnesses resident residents villager villagers neighbour neighbours neighbor neighbors survivor survivors bystander bystanders officer officers investigator investigators prosecutor prosecutors detective detectives soldier soldiers commander commanders fighter fighters rebel rebels activist activists campaigner campaigners advocate advocates campaigners supporter supporters opponent opponents proponent proponents negotiator negotiators envoy envoys ambassador ambassadors minister ministers lawmaker lawmakers legislator legislators senator senators lawyer lawyers attorney attorneys trader traders investor investors executive executives manager managers employee employees worker workers colleague colleagues friend friends relative relatives doctor doctors medic medics journalist journalists reporter reporters staffer staffers operative operatives individual individuals member members authorities leaders leader ally allies rescuer rescuers confidant confidants intermediary intermediaries those'.split(
    ' ',
  ),
);
/** The first mention may have a name; only these stay nameless also when they are called back. */
const STILL_NAMELESS =
  /^(?:sources?|officials|diplomats|aides|experts|analysts|observers|critics|witnesses|residents|economists|advisers|advisors|researchers|scientists|scholars|investigators|prosecutors|authorities|insiders|activists|advocates|lawyers|attorneys|people|allies|rescuers|those)$/;
/** Verbs and phrases by which somebody is cited; what people think, want, know or agree to is no statement. */
const CITES =
  /\b(?:said|says?|saying|tells?|told|add(?:s|ed)?|according to|cit(?:es?|ed|ing)|warn(?:s|ed)?|announc(?:es?|ed)|confirm(?:s|ed)?|acknowledg(?:es?|ed)|admit(?:s|ted)?|argu(?:es?|ed)|assert(?:s|ed)?|claim(?:s|ed)?|comment(?:s|ed)|conced(?:es?|ed)|contend(?:s|ed)?|declar(?:es?|ed)|den(?:y|ies|ied)|describ(?:es?|ed)|disclos(?:es?|ed)|emphasi[sz](?:es?|ed)|estimat(?:es?|ed)|explain(?:s|ed)?|insist(?:s|ed)?|mention(?:s|ed)?|not(?:es?|ed)|point(?:s|ed)? out|quot(?:es?|ed|ing)|recall(?:s|ed)|remark(?:s|ed)|repl(?:ies|ied)|report(?:s|ed)|reveal(?:s|ed)?|stat(?:es?|ed)|stress(?:es|ed)?|suggest(?:s|ed)?|caution(?:s|ed)?|complain(?:s|ed)?|recount(?:s|ed)|hint(?:s|ed)?|indicat(?:es?|ed)|predict(?:s|ed)?|call(?:s|ed)|dubb?(?:s|ed)|wr(?:ites?|ote))\b/i;
const NEGATED =
  /\b(?:would|could|can|may|might|will|should|often|sometimes|usually|not|never|nobody|no one|none|declined|refused|n['’]t)\b|n['’]t\b/i;
/** Where the head of a phrase ends: "a person | familiar with the matter", "officials | in Osaka". */
const AFTER_HEAD =
  /\s+(?:of|in|for|who|whom|whose|which|that|at|from|on|with|to|by|near|inside|within|across|around|among|and|or|familiar|close to|briefed|involved|involving|speaking|working|based|directly|present|citing|but|including|here|there)\b|[,(—–]/;
/** The same where two adjectives share one head. */
const AFTER_BOTH = new RegExp(AFTER_HEAD.source.replace('|and|or', ''));
/** "the minister and his aides": one of them the text has told of; not "a diplomat and an aide". */
const JOINED = /\s(?:and|or) (?:the|his|her|its|their|my|our)\s|^the\s.*\s(?:and|or) an?\s/i;
/** "one of the officials" */
const PART_OF =
  /^(?:one|two|three|four|five|some|many|most|several|both|others?|another) of (?:the|these|those|its|their) /i;
/** People whom the text has told of before. */
const CALLED_BACK = /^(?:the|those) people$/i;
const PRONOUN =
  /^(?:he|she|it|they|we|i|one|all|some|many|others?|both|most|who|those|these|no|none|nobody|everyone|anyone|few)\b/i;
/** Right before it: the phrase is whom somebody speaks to, "Novak told reporters". */
const ADDRESSED =
  /\b(?:tells?|told|telling|asks?|asked|informs?|informed|reminds?|reminded|assures?|assured)\s+(?:the\s+)?$/i;
/** One person whom the phrase tells from all others: "the mayor's spokesman", "his lawyer". */
const UNIQUE = /\p{L}['’]s?\s|^(?:his|her|its|my|our)\s/iu;
const MOST_WORDS = 25;
const BREAK = /[\r\n]/;

/** Quotations between two pauses. */
const STEP = 2000;

function* anonymous(analysis: Analysis): Generator<Issue | undefined> {
  // A source that several statements in a row share is told once.
  const told = new Set<number>();
  for (const [k, quotation] of analysis.quotations.entries()) {
    if (k % STEP === STEP - 1) yield undefined;
    const { source, speaker } = quotation;
    if (source !== 'anonymous' || !speaker || told.has(speaker.start)) continue;
    if (!isCited(analysis, quotation, speaker)) continue;
    told.add(speaker.start);
    const { start, end, text } = speaker;
    const message = `“${shorten(text)}” is a source without a name.`;
    yield { start, end, message, fix: null };
  }
}

function isCited(analysis: Analysis, { cue, end }: Quotation, speaker: Speaker): boolean {
  const { text, headings } = analysis;
  // “…” — a resident; a quotation that only goes on with who was cited before is no new citation.
  if (!cue) {
    if (speaker.start < end || speaker.start - end >= 6) return false;
  } else {
    const words = text.slice(cue.start, cue.end);
    if (!CITES.test(words)) return false;
    // "Officers called for help": nothing is said.
    if (/^call(?:s|ed) (?:for|on|upon|off|in|up|out)\b/i.test(text.slice(cue.start, cue.start + 12)))
      return false;
    // "Lawmakers have not said when": nothing is told.
    const between =
      cue.start >= speaker.end ? text.slice(speaker.end, Math.min(cue.start, speaker.end + 60)) : words;
    if (NEGATED.test(between)) return false;
  }
  return isNameless(analysis, speaker) && !isInside(speaker, headings);
}

/** A phrase for people without a name, by its head, which no name before it explains. */
function isNameless(analysis: Analysis, speaker: Speaker): boolean {
  const { text } = analysis;
  const { start, text: phrase } = speaker;
  const { noun: before, head } = nounOf(phrase);
  if (!CITED.has(head) || /^(?:no|none|few)\b/i.test(phrase)) return false;
  const words = phrase.split(/\s+/);
  if (words.length > MOST_WORDS || (PRONOUN.test(phrase) && words.length === 1)) return false;
  if (JOINED.test(phrase)) return false;
  if (!head.endsWith('s') && head !== 'people' && UNIQUE.test(before)) return false;
  if (head === 'people' && before === phrase && !CALLED_BACK.test(phrase)) return false;
  if (ADDRESSED.test(text.slice(Math.max(0, start - 20), start))) return false;
  if (/^the\b/i.test(phrase) && !STILL_NAMELESS.test(head) && before === phrase) return false;
  // A headline's "Attorney insists": the name stands below it. A phrase over a line break is no phrase.
  if (!head.endsWith('s') && words.length === 1) return false;
  if (BREAK.test(phrase) && BREAK.test(phrase.replace(/(\S)[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, '$1 ')))
    return false;
  return !isApposition(analysis, speaker) && !isNamedAfter(analysis, speaker, head);
}

interface Noun {
  readonly noun: string;
  /** Its last word, in small letters. */
  readonly head: string;
}

/** The phrase up to what follows its head: "two people" of "two people briefed on the talks". */
function nounOf(phrase: string): Noun {
  const whole = phrase.replace(PART_OF, 'the ');
  const noun = upTo(AFTER_HEAD, whole);
  const head = headOf(noun);
  if (CITED.has(head)) return { noun, head };
  // "current and former officials": the head stands behind the conjunction.
  const both = upTo(AFTER_BOTH, whole);
  const last = both === noun ? head : headOf(both);
  return CITED.has(last) ? { noun: both, head: last } : { noun, head };
}

function upTo(pattern: RegExp, text: string): string {
  const at = text.search(pattern);
  return at < 0 ? text : text.slice(0, at);
}

function headOf(noun: string): string {
  return (/[^\s-]*$/.exec(noun)?.[0] ?? '').toLowerCase().replace(/['’]s?$/, '');
}

/** "Erin Murphy, a former aide who went with her, said": the name stands before it. */
function isApposition({ text, mentions }: Analysis, { start }: Speaker): boolean {
  const comma = text.slice(Math.max(0, start - 3), start).trimEnd();
  if (!comma.endsWith(',')) return false;
  const at = text.lastIndexOf(',', start);
  const before = mentions[firstEndingAfter(mentions, at - 1)];
  return before?.type === 'person' && before.end === at;
}

/** "A senior official, Deputy Minister Ivan Petrov, said": the name stands behind it. */
function isNamedAfter(
  { text, mentions }: Analysis,
  { start, end, text: phrase }: Speaker,
  head: string,
): boolean {
  // Of several people the name may be another one's.
  if (head.endsWith('s') || head === 'people') return false;
  const comma = phrase.indexOf(',');
  const from = comma < 0 ? end : start + comma;
  const name = mentions[firstEndingAfter(mentions, from)];
  if (name?.type !== 'person' || name.start - from > 60) return false;
  const between = text.slice(from, name.start);
  return (
    /^, (?:the |\p{Lu}[\p{L}.'’-]* |of |\p{Ll}+ ){0,6}$/u.test(between) &&
    /^[,)—–]/.test(text.slice(name.end, name.end + 2))
  );
}

function isInside(span: Span, spans: readonly Span[]): boolean {
  const found = spans[firstEndingAfter(spans, span.start)];
  return found !== undefined && found.start <= span.start;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 78)} …` : line;
}
