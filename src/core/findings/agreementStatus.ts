import type { Agreement, AgreementStatus, Analysis, StatusEvidence } from '../analysis';
import { capitalised } from '../text/capitalised';
import { countFirst, firstEndingAfter, reaches, type Span } from '../text/span';
import type { Issue, Rule } from './rule';

/** Two statuses of one agreement that cannot both hold on one day: still to be signed, and in force. */
export const agreementStatus: Rule = {
  id: 'agreement-status',
  title: 'Two statuses cannot both hold',
  severity: 'warning',
  check: contradictions,
};

/** Pairs that exclude each other whichever comes first. Wishes and opinions (proposed, rejected) exclude nothing. */
const EXCLUSIVE: readonly (readonly [AgreementStatus, readonly AgreementStatus[]])[] = [
  ['planned', ['signed', 'ratified', 'in-force', 'ended']],
  ['negotiating', ['signed', 'ratified', 'in-force']],
  ['in-force', ['ended']],
];
const WORDS: Readonly<Record<AgreementStatus, string>> = {
  proposed: 'only proposed',
  negotiating: 'still being negotiated',
  planned: 'still to come',
  agreed: 'agreed',
  initialled: 'initialled',
  signed: 'signed',
  ratified: 'ratified',
  'in-force': 'in force',
  extended: 'extended',
  suspended: 'suspended',
  withdrawn: 'abandoned by a party',
  ended: 'ended',
  rejected: 'rejected',
};
/** Words that set a sentence at another time than the article's, or make it a wish or a condition. */
const ELSEWHEN =
  /\b(?:had|if|could|may|might|should|whether|unless|until|before|after|since|when|while|once|earlier|later|previously|originally|initially|first|again|new|another|then|ago|last|next|former|years?|negotiations? (?:began|started|opened)|talks (?:began|started|opened)|not|never|n['’]t|no|yet)\b/i;

type IsQuoted = (span: Span) => boolean;

function* contradictions(analysis: Analysis): Generator<Issue | undefined> {
  let quoted: IsQuoted | null = null;
  const isQuoted: IsQuoted = (span) => (quoted ??= within(analysis.quotations))(span);
  let work = 0;
  for (const agreement of analysis.agreements) {
    yield* contradiction(analysis, agreement, isQuoted);
    work += agreement.statuses.length;
    if (work < STATUSES) continue;
    work = 0;
    yield undefined;
  }
}

/** Statuses between two pauses. */
const STATUSES = 500;

/** Whether one of the spans has all of another within it, however many there are. */
function within(spans: readonly Span[]): IsQuoted {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const ends = reaches(sorted);
  return ({ start, end }) => (ends[countFirst(sorted, (one) => one.start <= start) - 1] ?? 0) >= end;
}

function contradiction(analysis: Analysis, agreement: Agreement, isQuoted: IsQuoted): Issue[] {
  // Of many parties some may have signed and others not.
  if (agreement.parties.length > 2) return [];
  // The first of each is enough: a text may say a thing thousands of times.
  const sure = new Map<AgreementStatus, StatusEvidence>();
  for (const evidence of agreement.statuses)
    if (!sure.has(evidence.status) && isSure(analysis, evidence, isQuoted))
      sure.set(evidence.status, evidence);
  for (const a of sure.values()) {
    for (const b of sure.values())
      if (a.start < b.start && excludeEachOther(a.status, b.status)) return [issueOf(agreement, a, b)];
  }
  return [];
}

function excludeEachOther(a: AgreementStatus, b: AgreementStatus): boolean {
  return EXCLUSIVE.some(
    ([one, others]) => (one === a && others.includes(b)) || (one === b && others.includes(a)),
  );
}

/** Said outright, of the article's own day: without a date, a condition or a quotation around it. */
function isSure(analysis: Analysis, evidence: StatusEvidence, isQuoted: IsQuoted): boolean {
  const { sentences, mentions, text } = analysis;
  const sentence: Span = sentences[firstEndingAfter(sentences, evidence.start)] ?? evidence;
  if (ELSEWHEN.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1500)))) return false;
  for (let k = firstEndingAfter(mentions, sentence.start); k < mentions.length; k++) {
    const mention = mentions[k];
    if (!mention || mention.start >= sentence.end) break;
    if (mention.type === 'date') return false;
  }
  return !isQuoted(evidence);
}

function issueOf({ name }: Agreement, first: StatusEvidence, second: StatusEvidence): Issue {
  return {
    start: second.start,
    end: second.end,
    message: `${capitalised(name)}: ${WORDS[second.status]} here, ${WORDS[first.status]} elsewhere in the article.`,
    fix: null,
    related: [{ start: first.start, end: first.end, message: `${capitalised(WORDS[first.status])} here` }],
  };
}
