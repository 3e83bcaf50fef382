/** Names of agreements that only their form shows: "Reciprocal Access Agreement", "Treaty on the High Seas". */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { Sentence } from './sentence';
import * as vocabulary from './vocabulary';

/** Tokens `[from, to)`. */
export interface ProperName {
  readonly from: number;
  readonly to: number;
}

const INNER = vocabulary.words('of on for against to and the in with between concerning relating regarding');
const AFTER_HEAD = vocabulary.words('of on for against concerning relating regarding');
/** With one of these after the head, the name is that of a body or a thing: "Treaty Organization". */
const BODY = vocabulary.words(
  'organization organisation council commission committee center centre room secretariat party group board bank authority agency body act house hall school schools street healthcare fund project team summit conference talks area zone day week bureau office',
);
const BODY_OF =
  /^(?:government|party|front|council|bureau|ministry|office|secretariat|organization|organisation|committee|union|movement|coalition)$/;
/** Heads that many other things share; the words before them tell. */
const CONVENTION = vocabulary.words(
  'geneva vienna hague ramsar basel stockholm minamata lome genocide refugee refugees weapons rights climate torture biodiversity framework european inter arms whaling tax ottawa oslo bern berne chicago nairobi cartagena barcelona istanbul budapest montreux munitions',
);

/** The name around the head at `head`; `null` if the words there are no name. */
export function properName(sentence: Sentence, head: number, headEnd: number): ProperName | null {
  const { tokens, view } = sentence;
  if (!tokens.isCapital(head) || view.scan.allCapitals || isTitleCase(sentence)) return null;
  if (sentence.word(head) === 'cease') return null;
  const from = runStart(sentence, head);
  let to = headEnd;
  if (AFTER_HEAD.has(sentence.word(to)) && isPlainSpace(sentence, to)) to = runEnd(sentence, to);
  if (
    to < sentence.to &&
    tokens.isCapital(to) &&
    isPlainSpace(sentence, to) &&
    !sentence.mention(to) &&
    !vocabulary.isHead(sentence.word(to))
  ) {
    if (BODY.has(sentence.word(to)) || from === head) return null;
  }
  if (from === head && to === headEnd) return null;
  // "Government of National Accord"
  if (sentence.word(from - 1) === 'of' && tokens.isCapital(from - 2) && BODY_OF.test(sentence.word(from - 2)))
    return null;
  return isAgreementName(sentence, from, head, to) ? { from, to } : null;
}

function isPlainSpace(sentence: Sentence, i: number): boolean {
  return (sentence.gap(i) & ~(Gap.space | Gap.newline)) === 0 && sentence.gap(i) !== 0;
}

function runStart(sentence: Sentence, head: number): number {
  const { tokens } = sentence;
  let first = head;
  for (let i = head - 1; i >= sentence.from && head - i < 10; i--) {
    const gap = sentence.gap(i + 1);
    // "Intermediate-Range Nuclear Forces (INF) Treaty"
    if (isInnerAcronym(sentence, i) && tokens.isCapital(i - 1)) {
      first = --i;
      continue;
    }
    if ((gap & ~(Gap.space | Gap.newline | Gap.hyphen)) !== 0 && (gap & ~Gap.dash) !== 0) break;
    if (sentence.isPossessive(i) || sentence.hasPossessiveGap(i + 1)) break;
    const mention = sentence.mention(i);
    if (mention?.type === 'date' || mention?.type === 'agreement') break;
    const word = sentence.word(i);
    if (word === 'and' && tokens.isCapital(i - 1) && !sentence.mention(i - 1) && !sentence.mention(i + 1))
      continue;
    // "Status of Forces Agreement"
    if (word === 'of' && isNamePart(sentence, i - 1) && tokens.isCapital(i + 1)) continue;
    if (
      !tokens.isCapital(i) ||
      vocabulary.DEFINITE.has(word) ||
      vocabulary.PREPOSITIONS.has(word) ||
      vocabulary.CLAUSE.has(word)
    )
      break;
    if (sentence.view.scan.is(i, WordClass.functionWord) && i === sentence.from) break;
    if (
      i === sentence.from &&
      (vocabulary.EVALUATIVE.has(word) || vocabulary.OTHER.has(word) || vocabulary.AUXILIARY.has(word))
    )
      break;
    first = i;
  }
  while (first < head && sentence.word(first) === 'and') first++;
  return first;
}

/** A word with a capital that is no name and no body's: what stands before "of" in a name. */
function isNamePart(sentence: Sentence, i: number): boolean {
  const word = sentence.word(i);
  return (
    sentence.tokens.isCapital(i) &&
    !sentence.mention(i) &&
    !BODY_OF.test(word) &&
    !vocabulary.ACTORS.has(word) &&
    !BODY.has(word)
  );
}

/** Capitals in brackets within a name. */
export function isInnerAcronym(sentence: Sentence, i: number): boolean {
  return (
    (sentence.gap(i) & Gap.open) !== 0 &&
    (sentence.gap(i + 1) & Gap.close) !== 0 &&
    sentence.tokens.isUpper(i) &&
    i > sentence.from
  );
}

/** "of Versailles", "on the Law of the Sea": words with capitals, and small ones between them. */
function runEnd(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  let to = from;
  for (let i = from; i < sentence.to && i - from < 16; i++) {
    const gap = sentence.gap(i);
    const listed = (gap & Gap.comma) !== 0 && isListed(sentence, i);
    if ((!listed && (gap & ~(Gap.space | Gap.newline | Gap.hyphen)) !== 0) || sentence.isPossessive(i)) break;
    // "the Treaty on Friendship and the declarations"
    if (sentence.word(i) === 'and' && sentence.word(i + 1) === 'the') break;
    const type = sentence.mention(i)?.type;
    if (type === 'date' || type === 'person' || type === 'agreement') break;
    if (tokens.isCapital(i) && !vocabulary.isHead(sentence.word(i))) to = i + 1;
    else if (!INNER.has(sentence.word(i))) break;
    else if (
      /^(?:with|between)$/.test(sentence.word(i)) ||
      (sentence.word(i) === 'and' && sentence.mention(i + 1)?.type === 'country')
    )
      break;
    else if (sentence.word(i) === 'in' && to === from) break;
  }
  return to;
}

/** "Treaty of Friendship, Cooperation and Mutual Assistance" */
function isListed(sentence: Sentence, i: number): boolean {
  if (!sentence.tokens.isCapital(i) || sentence.mention(i)) return false;
  const next = sentence.gap(i + 1) & Gap.comma ? i + 1 : sentence.word(i + 1) === 'and' ? i + 2 : -1;
  return next > 0 && sentence.tokens.isCapital(next) && !sentence.mention(next);
}

function isAgreementName(sentence: Sentence, from: number, head: number, to: number): boolean {
  const word = sentence.word(head);
  const before: string[] = [];
  for (let i = from; i < to; i++) if (i !== head) before.push(sentence.word(i));
  const business = before.some(
    (other) =>
      vocabulary.NOT_BETWEEN_STATES.has(other) &&
      !/^(?:tax|purchase|services|service|no|good|great|new|labor|labour|development|land|best|transfer|square|real|bus)$/.test(
        other,
      ),
  );
  if (business) return false;
  switch (word) {
    case 'convention':
    case 'conventions':
      return (
        before.some((other) => CONVENTION.has(other)) ||
        /^(?:on|against|for|concerning|relating)$/.test(sentence.word(head + 1))
      );
    case 'declaration':
      return !before.includes('independence') && !before.includes('rights');
    case 'deal':
    case 'deals':
      return !before.includes('green') && !(before.length === 1 && before[0] === 'new');
    case 'charter':
      return (
        before.some((other) =>
          /^(?:nations|un|african|european|energy|atlantic|olympic|asean|olympic|arab)$/.test(other),
        ) && !before.includes('olympic')
      );
    case 'letter':
    case 'statement':
      return /^(?:intent|understanding)$/.test(sentence.word(to - 1));
    case 'accord':
      return !before.some((other) => /^(?:honda|own)$/.test(other));
    case 'settlement':
    case 'understanding':
      return false;
    default:
      return true;
  }
}

/** "Dublin Convention and Visitors Bureau", "Charter School": the words after a name show that it is another thing's. */
export function isPartOfBody(sentence: Sentence, to: number): boolean {
  const { tokens } = sentence;
  if (!isPlainSpace(sentence, to) || to >= sentence.to) return false;
  if (tokens.isCapital(to) && BODY.has(sentence.word(to))) return true;
  return sentence.word(to) === 'and' && /^(?:visitors?|exhibition|tourist)$/.test(sentence.word(to + 1));
}

/** A headline in which most words have capitals: they say nothing there. */
function isTitleCase(sentence: Sentence): boolean {
  if (!sentence.view.scan.heading && sentence.gap(sentence.to) & (Gap.period | Gap.terminal)) return false;
  let capitals = 0;
  let small = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (sentence.tokens.isCapital(i)) capitals++;
    else if (sentence.word(i).length > 3 && !sentence.tokens.isNumber(i)) small++;
  }
  return capitals >= 3 && capitals > small * 3;
}
