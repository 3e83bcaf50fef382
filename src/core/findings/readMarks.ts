import type { BlockView } from '../entities/blockView';
import { Gap } from '../text/characters';

/** Double quotation marks of a block that have no partner in it; offsets count from the block's start. */
export interface LocalMarks {
  /** An opening mark that nothing closes; -1 if there is none. */
  readonly open: number;
  /** Where the closing mark belongs: after the sentence with the opening one. */
  readonly closeAt: number;
  /** The opening mark itself; '' if there is none. */
  readonly opening: string;
  /** The mark that would close it. */
  readonly closing: string;
  /** Behind it the block says who speaks: the quotation has ended, and its closing mark is missing. */
  readonly hasEnded: boolean;
  /** A closing mark that nothing opens; -1 if there is none. */
  readonly stray: number;
  /** The opening mark with which the block begins, as a quotation over several paragraphs does; '' if none. */
  readonly startsWith: string;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '»': '«', '„': '“' };

/** `null` where no double quotation mark stands in the block. */
export function readMarks(view: BlockView): LocalMarks | null {
  const { tokens, text } = view.scan;
  let any = (tokens.tail & Gap.quote) !== 0;
  for (let i = 0; i < tokens.count && !any; i++) any = (tokens.flag(i) & Gap.quote) !== 0;
  if (!any) return null;
  const open: number[] = [];
  let stray = -1;
  let last = 0;
  /** The value of an HTML attribute has begun. */
  let inValue = false;
  /** A mark right behind a number closed a quotation: if there is a closing one too many, it was inches. */
  let inches = false;
  const visit = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      if (text.charAt(at) === '"' && (inValue || text.charAt(at - 1) === '=')) {
        inValue = !inValue;
        continue;
      }
      const side = isTypewriterClose(text, at, open) ? -1 : sideOf(text, at, open);
      if (side > 0) {
        // Paragraphs of one quotation run together: its mark is repeated, and only the last is closed.
        if (open.length > 0 && repeats(text, open[open.length - 1] ?? 0, at)) open.pop();
        open.push(at);
      } else if (side < 0 && open.length > 0) {
        open.pop();
        inches ||= isInches(text, at);
      } else if (side < 0 && inches) inches = false;
      else if (side < 0 && stray < 0 && !isInches(text, at)) stray = at;
    }
  };
  for (let i = 0; i < tokens.count; i++) {
    const flag = tokens.flag(i);
    const marks = (flag & Gap.quote) !== 0 || ((flag & Gap.apostrophe) !== 0 && open.length > 0);
    if (marks) visit(last, tokens.start(i));
    last = tokens.end(i);
  }
  if (tokens.tail & (Gap.quote | Gap.apostrophe)) visit(last, text.length);
  const first = open[0] ?? -1;
  return {
    open: first,
    closeAt: first < 0 ? -1 : endOfSentence(view, first),
    opening: text.charAt(first),
    closing: closingOf(text, first),
    hasEnded: first >= 0 && ENDED.test(text.slice(first, first + 1500)),
    stray,
    startsWith: /^\s{0,3}(["“„«»])/.exec(text.slice(0, 4))?.[1] ?? '',
  };
}

/** "“We will go, President Novak said on Monday." */
const ENDED =
  /,\s(?:(?:\p{Lu}[\p{L}’'-]+\s){1,4}|(?:he|she|they)\s)(?:said|says|told|added|wrote)\b(?!\s(?:me|us)\b)/u;

/** French puts a blank inside its marks, and the same one belongs before the closing mark. */
function closingOf(text: string, open: number): string {
  const blank = /^«([ \u00a0\u202f])/.exec(text.slice(Math.max(0, open), open + 2))?.[1] ?? '';
  return blank + (CLOSING[text.charAt(open)] ?? '"');
}

const SAID = /\b(?:said|says|saying|told|added|adds|asked|wrote|according to)\b(?!\s(?:me|us)\b)/i;
/** How a quotation may begin that itself tells what others said: "They said it was …". */
const TELLS = /^.(?:\p{L}+\s){1,3}(?:said|told|asked|wrote)\b/u;

/** A mark between two sentences of the same quotation: nobody is said to speak between the two marks. */
function repeats(text: string, first: number, at: number): boolean {
  if (text.charAt(first) !== text.charAt(at) || at - first > 3000) return false;
  return (
    /[.!?…]\s+$/.test(text.slice(Math.max(0, at - 4), at)) &&
    !SAID.test(text.slice(first, at).replace(TELLS, ''))
  );
}

/** Two apostrophes, as old wire services close with; the second one counts. */
function isTypewriterClose(text: string, at: number, open: readonly number[]): boolean {
  const code = text.charCodeAt(at);
  return open.length > 0 && (code === 0x27 || code === 0x2019) && text.charCodeAt(at - 1) === code;
}

/** 1 opens, -1 closes, 0: neither (inches, a mark of another kind). */
function sideOf(text: string, at: number, open: readonly number[]): number {
  const last = open.length > 0 ? text.charAt(open[open.length - 1] ?? 0) : '';
  switch (text.charAt(at)) {
    case '“':
      // German closes with it; a wrong key gives it at the end of a word.
      if (last === '„' || (last === '“' && closesWord(text, at) && !opensWord(text, at))) return -1;
      return 1;
    case '„':
      return 1;
    case '«':
      return last === '»' ? -1 : 1;
    case '”':
      if (last === '' && opensWord(text, at) && !closesWord(text, at)) return 1;
      return -1;
    case '»':
      // German and Danish print them the other way round.
      return last === '' && opensWord(text, at) && !closesWord(text, at) ? 1 : -1;
    case '"': {
      if (isInches(text, at) && last !== '"') return 0;
      const opens = opensWord(text, at);
      const closes = closesWord(text, at);
      if (last === '"') return opens && !closes ? nestedOrRepeated(text, at) : -1;
      if (last !== '' && !opens) return -1;
      return opens || !closes ? 1 : -1;
    }
    default:
      return 0;
  }
}

/** `"` before a word while one is open already: after `. ` it begins the next quotation, so the last was not closed. */
function nestedOrRepeated(text: string, at: number): number {
  return text.charAt(at - 1) === ' ' ? 1 : -1;
}

function opensWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (before === '' || /[\s([{–—\-:/‘'>]/.test(before)) && after !== '' && !/[\s)\]},.;:?!]/.test(after);
}

function closesWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return before !== '' && !/[\s([{]/.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/** 6" and 5' 10": a measure, no quotation. */
function isInches(text: string, at: number): boolean {
  return /[\d¼½¾]/.test(text.charAt(at - 1)) && !/[.,!?]/.test(text.charAt(at - 1));
}

function endOfSentence(view: BlockView, at: number): number {
  const sentence = view.sentences.find((one) => one.end > at);
  return sentence ? sentence.end : view.scan.text.trimEnd().length;
}
