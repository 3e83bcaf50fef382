import { l10n } from 'vscode';
import type { AgreementCard, EventOnCard } from '../../core/cards/card';
import { formatDate, formatRange } from '../../core/text/formatDate';
import { plain } from '../escape';
import { agreementKindWord, capitalised, eventWord, listWords, statusWord, textEventWord } from '../words';
import { DOT, blocks, bold, lines } from './layout';
import { beyondWords } from './parts';

/** Parties that a card names; the others are counted. */
const PARTIES = 6;

/** Events that a card names in each direction. */
const EVENTS = 4;

export function agreementMarkdown(card: AgreementCard): string {
  return blocks(
    heading(card),
    said(card),
    ...record(card),
    card.record ? beyondWords(card.record.freshness) : '',
  );
}

function heading(card: AgreementCard): string {
  const acronym = card.acronym === null ? '' : ` (${plain(card.acronym)})`;
  const kind = card.sort === null || card.sort === 'other' ? '' : agreementKindWord(card.sort);
  // "Treaty on defence · defence" would say it twice.
  const sort = card.name.toLowerCase().includes(kind.toLowerCase()) ? '' : kind;
  return [`${bold(capitalised(card.name))}${acronym}`, sort].filter(Boolean).join(DOT);
}

/** What the article says, and what the rules say against it. */
function said({ said, objections }: AgreementCard): string {
  if (!said) return '';
  const facts = [
    said.status === null ? '' : `**${capitalised(statusWord(said.status))}**`,
    listWords(
      said.parties.map((party) => plain(party.name)),
      PARTIES,
    ),
  ].filter(Boolean);
  return lines(
    `*${l10n.t('This article says')}*`,
    facts.length > 0 ? facts.join(DOT) : l10n.t('Nothing of its parties or status'),
    ...said.dates.map(
      (date) => `${capitalised(plain(textEventWord(date.event)))}: ${formatRange(date.range)}`,
    ),
    ...objections.map((message) => `$(warning) ${plain(message)}`),
  );
}

/** What the knowledge base has, in few lines: a card beside the text is not the place for a treaty's full name. */
function record({ record, date }: AgreementCard): readonly string[] {
  if (!record) return [l10n.t('The knowledge base has no record of it.')];
  const parties = listWords(
    record.parties.map((party) => plain(party.name)),
    PARTIES,
  );
  const happened = record.events.slice(-EVENTS).map(eventWords);
  const hidden = record.events.length - happened.length;
  if (hidden > 0) happened.unshift(l10n.t('{0} earlier events', hidden));
  return [
    lines(
      `*${date ? l10n.t('On record by {0}', formatDate(date.iso)) : l10n.t('On record')}*`,
      record.open
        ? l10n.t('Open to all states; parties of note: {0}', parties)
        : parties && l10n.t('Parties: {0}', parties),
      happened.length > 0 ? happened.join(DOT) : l10n.t('Nothing had happened yet.'),
    ),
    record.later.length > 0
      ? `*${l10n.t('Later, after this article:')}* ${record.later.slice(0, EVENTS).map(eventWords).join(DOT)}`
      : '',
  ];
}

function eventWords(event: EventOnCard): string {
  const place = event.place === null ? '' : `, ${plain(event.place)}`;
  const parties =
    event.parties.length > 0
      ? ` (${listWords(
          event.parties.map((party) => plain(party.name)),
          3,
        )})`
      : '';
  return `${capitalised(eventWord(event.event))} ${formatDate(event.date)}${place}${parties}`;
}
