/** Which statuses the text says outright, of the article's own day: they can be held against others. */
import type { Analysis, ArticleDate, DayRange, StatusEvidence } from '../../analysis';
import { daysBetween } from '../../text/formatDate';
import { countFirst, firstEndingAfter, reaches, type Span } from '../../text/span';

export type IsQuoted = (span: Span) => boolean;

/** Words that set a clause at another time than the article's, or make it a wish or of another text. */
const ELSEWHEN =
  /\b(?:had|could|may|might|should|whether|until|before|after|since|when|while|once|earlier|later|previously|originally|initially|again|another|second|further|then|ago|former|formal(?:ly)?|final|full|definitive|preliminary|interim|provisional(?:ly)?|draft|similar|years?|negotiations? (?:began|started|opened)|talks (?:began|started|opened)|not|never|n['’]t|yet)\b/i;
/** Another agreement than the one of that name; in capitals it is a part of the name: "New START". */
const NEW = /\bnew\b/;
/** A condition holds for the whole sentence. */
const IF = /\b(?:if|unless|provided that|whether)\b/i;
const BOUNDARY = /[,;:—–]\s/g;
/** Days before the article's date of which it tells as its own news. */
const RECENT = 31;
/** What is said to be still to come; other statuses are said to have come. */
const AHEAD: ReadonlySet<string> = new Set(['planned', 'negotiating', 'proposed']);

/** Said without a condition, and of no other time: dates beside it are of the article's own weeks, or to come. */
export function isOfToday(analysis: Analysis, evidence: StatusEvidence): boolean {
  const { sentences, text, date } = analysis;
  const sentence: Span = sentences[firstEndingAfter(sentences, evidence.start)] ?? evidence;
  const from = Math.max(sentence.start, evidence.start - LONGEST);
  const to = Math.min(sentence.end, evidence.end + LONGEST);
  const before = text.slice(from, evidence.start);
  const after = text.slice(evidence.end, to);
  if (IF.test(before) || IF.test(after)) return false;
  const start = from + startOfClause(before);
  const end = evidence.end + endOfClause(after);
  const clause = text.slice(start, end);
  if (ELSEWHEN.test(clause) || NEW.test(clause)) return false;
  return datesIn(analysis, sentence).every((range) => date !== null && isItsTime(range, date, evidence));
}

const LONGEST = 700;

function startOfClause(before: string): number {
  let start = 0;
  for (const match of before.matchAll(BOUNDARY)) start = match.index + match[0].length;
  return start;
}

function endOfClause(after: string): number {
  const found = after.search(BOUNDARY);
  return found < 0 ? after.length : found;
}

function isItsTime(range: DayRange, date: ArticleDate, { status }: StatusEvidence): boolean {
  if (AHEAD.has(status)) return range.to >= date.from;
  return range.from <= date.to && (range.to >= date.from || daysBetween(range.to, date.from) <= RECENT);
}

function datesIn({ mentions }: Analysis, sentence: Span): readonly DayRange[] {
  const found: DayRange[] = [];
  for (let k = firstEndingAfter(mentions, sentence.start); k < mentions.length; k++) {
    const mention = mentions[k];
    if (!mention || mention.start >= sentence.end) break;
    if (mention.type === 'date') found.push(mention.range ?? NEVER);
  }
  return found;
}

/** A date that nobody can place is of any time. */
const NEVER: DayRange = { from: '0001-01-01', to: '0001-01-01' };

/** Whether a span lies within a direct quotation: what is only reported is the article's own telling. */
export function quotedIn({ quotations }: Analysis): IsQuoted {
  let ends: readonly number[] | null = null;
  let direct: readonly Span[] = [];
  return ({ start, end }) => {
    if (!ends) {
      direct = quotations.filter((one) => one.direct).sort((a, b) => a.start - b.start);
      ends = reaches(direct);
    }
    return (ends[countFirst(direct, (one) => one.start <= start) - 1] ?? 0) >= end;
  };
}
