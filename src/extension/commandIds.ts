/** Commands that more than one file names. The manifest has the others beside their features. */
export const Command = {
  setDate: 'dateline.setDate',
  nextMention: 'dateline.nextMention',
  previousMention: 'dateline.previousMention',
  showKnowledge: 'dateline.showKnowledge',
  addToKnowledge: 'dateline.addToKnowledge',
  checkAnyway: 'dateline.checkAnyway',
  setDecision: 'dateline.setDecision',
  nextUndecided: 'dateline.nextUndecided',
  createReport: 'dateline.createReport',
  /** Not in the palette: shows a stretch of an article. Arguments: the document's address, start, end. */
  reveal: '_dateline.reveal',
  /** As `reveal`, for a file that may not be open yet. */
  open: '_dateline.open',
  /** Of the walkthrough: shows an article and does there what a step of it is about. */
  tryOut: '_dateline.tryOut',
  /** Ignores a finding. Arguments: the document's address, the finding's rule, start and end, how far. */
  ignore: '_dateline.ignore',
} as const;
