/** Words of articles, of knowledge files and of reviews are hostile wherever people read them. */

/**
 * Characters that show nothing, or that change how others show: controls, bidi overrides, blank letters, tags, halves
 * of pairs, and joiners after Latin letters (elsewhere joiners belong to the script). Tabs and line ends are none.
 */
const HIDDEN =
  /(?![\t\n\r]|\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2028\u2029\u2800\ufff9-\ufffb]|(?<=\p{Script=Latin})(?:\u200c|\u200d)/gu;

/** Whatever hides or disguises something becomes U+FFFD, which shows; lines stay as they are. */
export function visibleLines(text: string): string {
  return text.replace(HIDDEN, '\ufffd');
}

/** The same on one line. */
export function visibleText(text: string): string {
  return visibleLines(text.replace(/\s+/g, ' '));
}
