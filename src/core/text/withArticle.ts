/** Names of states that are said with "the", and those of organisations by their last word. */
const STATES =
  /^(?:United|Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Czech|Democratic|Central|Dominican|Marshall|Solomon|Seychelles|European|Republic|Soviet)/;
const ORGANISATIONS =
  / (?:Union|League|Organi[sz]ation|Council|Commission|Community|Court|Bank|Agency|Nations|Fund|Forum|Committee|Movement|Islands)$/;

/** A country's or organisation's display name as a sentence has it: "the United States", "Japan". */
export function withArticle(name: string): string {
  return STATES.test(name) || ORGANISATIONS.test(name) ? `the ${name}` : name;
}
