import * as vscode from 'vscode';
import type { EntityType } from '../core/analysis';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import type { Flags } from './flags';

const ICONS: Readonly<Record<EntityType, string>> = {
  country: 'globe',
  person: 'person',
  organisation: 'organization',
  agreement: 'law',
  place: 'location',
  date: 'calendar',
};

/** The icon of a kind of entity, in the colour in which the text shows it. */
function entityIcon(type: EntityType): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICONS[type], new vscode.ThemeColor(`dateline.${type}`));
}

/** A country's flag where there is one; otherwise the icon of its kind. */
export function flagOrIcon(
  flags: Flags,
  knowledge: KnowledgeBase,
  { type, id }: { readonly type: EntityType; readonly id: string | null },
): vscode.ThemeIcon | vscode.Uri {
  const country = type === 'country' && id !== null ? knowledge.country(id) : undefined;
  const flag = flags.address(country?.iso2 ?? null);
  return flag === null ? entityIcon(type) : vscode.Uri.parse(flag);
}
