/** Whether what a cue reports was said at all: not denied, refused, asked or supposed, and by a verb of saying. */
import type { Manner } from '../analysis';
import { Cue } from './cueVerbs';
import type { FoundCue } from './cues';
import type { Grammar, Range } from './grammar';
import { endOfSubject } from './nounPhrase';
import { Role } from './vocabulary';
import { Word } from './word';

const AFTER_CONTENT: ReadonlySet<string> = new Set(['trailing', 'inverted', 'according']);

/** How somebody comes to what a cue reports. `content`: what it reports, `null` for a quotation. */
export function mannerOf(
  grammar: Grammar,
  sentence: Range,
  cue: FoundCue,
  phrase: Range,
  content: Range | null,
): Manner {
  if (!AFTER_CONTENT.has(cue.shape) && isUnsaid(grammar, sentence, cue, phrase, content)) return 'unsaid';
  return content && isHeld(grammar, cue, phrase, content) ? 'held' : 'stated';
}

function isUnsaid(
  grammar: Grammar,
  sentence: Range,
  cue: FoundCue,
  phrase: Range,
  content: Range | null,
): boolean {
  const verb = cue.cue.from;
  const before = verb - 1;
  const hasMore = grammar.is(before, Role.auxiliary | Role.adverb) || grammar.isTime(before);
  const from =
    hasMore || NOT.has(grammar.view.scan.lower(before)) ? endOfSubject(grammar, verb, sentence.from) : verb;
  if (cue.shape !== 'noun' && isDenied(grammar, from, verb, content ? phrase : null)) return true;
  if (content && REFUSING.has(grammar.view.scan.lower(verb)) && isSaying(grammar, content.from + 1))
    return true;
  if (cue.shape !== 'plain' && cue.shape !== 'shared') return false;
  return isSupposed(grammar, sentence, cue.from) || isAsked(grammar, sentence, cue);
}

const REFUSING = new Set('refuse refuses refused refusing decline declines declined declining'.split(' '));
/** To say not that is to say it: "did not deny that". */
const DENYING = new Set('deny dispute doubt exclude rule question contest'.split(' '));
const NOT = new Set(['not', 'never', 't', 'cannot']);
const UNREAL = new Set(['would', 'could', 'might', 'may', 'd']);
/** "would later say": what was still to come. */
const LATER = new Set(['later', 'eventually', 'soon', 'subsequently', 'often', 'always', 'only']);

/**
 * "has not said", "may say", "some will say"; not "did not deny", "would later say", "would say only". `phrase`: who, where
 * it is no quotation; “He would say, ‘Go’” tells what he used to say.
 */
function isDenied(grammar: Grammar, from: number, verb: number, phrase: Range | null): boolean {
  const { scan } = grammar.view;
  let not = false;
  let unreal = false;
  let later = LATER.has(scan.lower(verb + 1));
  for (let i = from; i < verb; i++) {
    const word = scan.lower(i);
    not ||= NOT.has(word);
    unreal ||= phrase !== null && isUnreal(word, scan.lower(phrase.from));
    later ||= LATER.has(word);
  }
  if (not) return !DENYING.has(scan.lower(verb));
  return unreal && !later;
}

function isUnreal(auxiliary: string, subject: string): boolean {
  return UNREAL.has(auxiliary) || (auxiliary === 'will' && SOME.has(subject));
}

const SOME = new Set(['some', 'many', 'others', 'people', 'critics']);

/** "to say", "to comment" */
function isSaying(grammar: Grammar, verb: number): boolean {
  return (grammar.cue(verb) & (Cue.speech | Cue.base)) === (Cue.speech | Cue.base);
}

/** "If the ministry says", "Imagine that a mayor tells", "unclear whether Novak said" */
function isSupposed(grammar: Grammar, sentence: Range, from: number): boolean {
  const { scan } = grammar.view;
  if (SUPPOSING.has(scan.lower(sentence.from)) && from > sentence.from)
    return !hasComma(grammar, sentence.from, from);
  return SUPPOSING.has(scan.lower(from - 1)) && !grammar.breaks(from);
}

const SUPPOSING = new Set(['if', 'unless', 'imagine', 'suppose', 'supposing', 'whether']);

function hasComma(grammar: Grammar, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (grammar.comma(i)) return true;
  return false;
}

/** "Who says that it failed?": the sentence asks. */
function isAsked(grammar: Grammar, sentence: Range, cue: FoundCue): boolean {
  const last = sentence.to - 1;
  if (grammar.quoteAt(last) || grammar.breaks(cue.from)) return false;
  const { tokens } = grammar.view.scan;
  return tokens.text.charCodeAt(tokens.end(last)) === 0x3f;
}

/** "wants to leave", "backs the plan", "found a gun": what somebody does or is for, without a word of it. */
function isHeld(grammar: Grammar, cue: FoundCue, phrase: Range, content: Range): boolean {
  const { shape, bits } = cue;
  if (AFTER_CONTENT.has(shape) || opensClause(grammar, content)) return false;
  const verb = grammar.view.scan.lower(cue.cue.from);
  if (bits & Cue.evidence && DOCUMENT.test(grammar.view.scan.lower(phrase.to - 1))) return false;
  if (shape === 'noun') return !(bits & Cue.takesClause) && !SPEAKING.test(verb);
  if (bits & Cue.speech) return DEEDS.test(verb) && !grammar.isWord(content.from, Word.to);
  return !SPEAKING.test(verb);
}

/** "that it failed", "whether to go", "the talks failed" */
function opensClause(grammar: Grammar, { from, to }: Range): boolean {
  if (grammar.isWord(from, Word.to)) return false;
  if (grammar.is(from, Role.subordinator) && !grammar.isWord(from, Word.as)) return true;
  if (grammar.is(from, Role.preposition) && !grammar.capital(from)) return false;
  for (let i = from + 1; i < to && i < from + 12; i++) {
    if (grammar.breaks(i) || grammar.is(i, Role.relative | Role.coordinator)) return false;
    if (grammar.is(i, Role.auxiliary)) return true;
  }
  return false;
}

const DOCUMENT =
  /^(?:poll|stud(?:y|ies)|survey|report|document|data|figure|analys[ei]s|record|e?mail|letter|memo)/;
/** Verbs that report speech before a clause, and a deed before a noun: "offers that", "offers gas". */
const DEEDS = /^(?:offer|volunteer|charge|post|read|cover|show|reveal)/;
/** Verbs that are no cue of a clause, but by which somebody speaks: "condemned the attack", "called for". */
const SPEAKING =
  /^(?:criti[cq]|prais|condemn|denounc|blast|slam|blam|accus|welcom|dismiss|reject|decr(?:y|ied|ies)|derid|ridicul|rebuk|rebut|refut|hail|laud|lamb|deplor|tout|bemoan|dispar|invok|liken|charact|portray|label|fault|cit(?:e|ing)|outlin|detail|reaffirm|renounc|retract|restat|apologi|call|urg|refer|sp(?:ea|o)k|talk|point|complain|boast|brag|warn|allud|lash|appeal|comment|remark|insist|propos|recommend|advocat|congrat|commend|scold|chid|disavow|repudiat|express|voic|convey|communic|confess|divulg|exagger|articul|plead|pled|respond|argu|prom|pledg|vow|statement|claim|assert|suggest|allegation|demand|request|threat|announc|denial|den(?:y|ied)|admission|testimony|call|describ|admonish|deni|quot|ask|rul)/;
