/** Titles of office as the press writes them, and which office each can mean. */
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { OfficeRole } from '../knowledge/records';
import { foldName } from '../text/characters';
import { wordTable } from '../text/wordTable';

const ROLES: readonly (readonly [string, readonly OfficeRole[]])[] = [
  ['president|head of state', ['head-of-state']],
  ['prime minister|premier|pm|chief minister|head of government|taoiseach', ['head-of-government']],
  ['chancellor', ['head-of-government']],
  ['king|queen|emperor|empress|monarch|sultan|emir|amir|sovereign', ['head-of-state']],
  ['supreme leader|paramount leader|party chief|general secretary|party leader', ['de-facto']],
  [
    'leader|ruler|strongman|dictator|junta leader|junta chief',
    ['de-facto', 'head-of-state', 'head-of-government'],
  ],
  [
    'foreign minister|foreign secretary|minister of foreign affairs|minister for foreign affairs|external affairs minister|foreign affairs minister',
    ['foreign-minister'],
  ],
  ['secretary of state', ['foreign-minister']],
  [
    'defence minister|defense minister|defence secretary|defense secretary|minister of defence|minister of defense|defence chief|defense chief|secretary of defense|secretary of defence',
    ['defence-minister'],
  ],
  ['vice president|vice-president', ['vice-president']],
  ['crown prince', ['crown-prince']],
  ['governor general|governor-general', ['governor-general']],
  [
    'secretary general|secretary-general|director general|director-general|managing director|commission president',
    ['head'],
  ],
];

/** Titles of people who hold none of the offices that the base keeps; a name after one is a person's. */
const OTHER =
  'senator|sen|congressman|congresswoman|representative|governor|gov|mayor|ambassador|envoy|minister|secretary|deputy minister|deputy prime minister|deputy president|spokesman|spokeswoman|spokesperson|spokesmen|chairman|chairwoman|chair|chief|commissioner|judge|justice|prosecutor|attorney general|finance minister|treasury secretary|finance secretary|chancellor of the exchequer|home secretary|interior minister|trade minister|energy minister|health minister|economy minister|justice minister|education minister|environment minister|oil minister|speaker|lawmaker|mp|opposition leader|candidate|first lady|first minister|prince|princess|archbishop|bishop|cardinal|patriarch|director|executive director|chief executive|ceo|coach|officer|detective|sheriff|councillor|councilman|councilwoman|analyst|economist|historian|activist|journalist|author|lawyer|attorney|vice admiral|rear admiral|lieutenant general|major general|brigadier general|commander in chief|army chief|national security adviser|national security advisor|press secretary|chief of staff|special envoy|special representative|high representative|chief negotiator|chief cabinet secretary|trade representative|under secretary|undersecretary|assistant secretary|deputy secretary|deputy foreign minister|vice foreign minister|permanent representative|consul general';

const ROLE_OF = new Map<string, readonly OfficeRole[]>();
for (const [titles, roles] of ROLES)
  for (const title of titles.split('|')) ROLE_OF.set(foldName(title), roles);

/** Words before a title or a name that limit it in time. */
export const TENSE = wordTable<'former' | 'then' | 'acting' | 'outgoing' | 'late' | 'incoming' | 'deputy'>({
  former: 'former',
  ex: 'former',
  onetime: 'former',
  erstwhile: 'former',
  ousted: 'former',
  deposed: 'former',
  then: 'then',
  acting: 'acting',
  interim: 'acting',
  caretaker: 'acting',
  outgoing: 'outgoing',
  departing: 'outgoing',
  late: 'late',
  incoming: 'incoming',
  designate: 'incoming',
  deputy: 'deputy',
  vice: 'deputy',
});

/** What the head of an organisation is called, whatever the office's own title is. */
const HEADS = new Set('president chief head chair chairman chairwoman chairperson leader'.split(' '));

export function isHeadTitle(title: string): boolean {
  return HEADS.has(title);
}

/** "leader", "strongman": whoever leads a state, by whatever office. */
const LEADERS = new Set('leader ruler strongman'.split(' '));
/** Of those only who does so without having been elected: "the Chilean dictator" is no president of today. */
const USURPERS = new Set(['dictator', 'junta leader', 'junta chief']);

export function leaderBy(title: string): 'any office' | 'none' | null {
  return LEADERS.has(title) ? 'any office' : USURPERS.has(title) ? 'none' : null;
}

export function addTitles(gazetteer: Gazetteer): void {
  for (const title of ROLE_OF.keys()) gazetteer.add(title, 'title', title, 'title');
  for (const title of OTHER.split('|')) gazetteer.add(title, 'title', foldName(title), 'title');
  for (const word of TENSE.keys()) gazetteer.lexicon.add(word);
}

/** The offices that a folded title can mean; empty for one that the base keeps no holders of. */
export function rolesOfTitle(title: string): readonly OfficeRole[] {
  return ROLE_OF.get(title) ?? [];
}
