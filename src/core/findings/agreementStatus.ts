import type { Agreement, AgreementStatus, Analysis, StatusEvidence } from '../analysis';
import { firstEndingAfter, type Span } from '../text/span';
import type { Issue, Rule } from './rule';

/** Two statuses of one agreement that cannot both hold on one day: still to be signed, and in force. */
export const agreementStatus: Rule = {
  id: 'agreement-status',
  title: 'Two statuses cannot both hold',
  severity: 'warning',
  check: (analysis) => analysis.agreements.flatMap((agreement) => contradiction(analysis, agreement)),
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

function contradiction(analysis: Analysis, agreement: Agreement): Issue[] {
  // Of many parties some may have signed and others not.
  if (agreement.parties.length > 2) return [];
  // The first of each is enough: a text may say a thing thousands of times.
  const sure = new Map<AgreementStatus, StatusEvidence>();
  for (const evidence of agreement.statuses)
    if (!sure.has(evidence.status) && isSure(analysis, evidence)) sure.set(evidence.status, evidence);
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
function isSure(analysis: Analysis, evidence: StatusEvidence): boolean {
  const { sentences, mentions, quotations, text } = analysis;
  const sentence: Span = sentences[firstEndingAfter(sentences, evidence.start)] ?? evidence;
  if (ELSEWHEN.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1500)))) return false;
  for (let k = firstEndingAfter(mentions, sentence.start); k < mentions.length; k++) {
    const mention = mentions[k];
    if (!mention || mention.start >= sentence.end) break;
    if (mention.type === 'date') return false;
  }
  return !quotations.some(({ start, end }) => start <= evidence.start && evidence.end <= end);
}

function issueOf({ name }: Agreement, first: StatusEvidence, second: StatusEvidence): Issue {
  return {
    start: second.start,
    end: second.end,
    message: `${name}: ${WORDS[second.status]} here, ${WORDS[first.status]} elsewhere in the article.`,
    fix: null,
    related: [{ start: first.start, end: first.end, message: `${WORDS[first.status]} here` }],
  };
}
