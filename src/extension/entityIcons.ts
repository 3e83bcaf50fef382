import * as vscode from 'vscode';
import type { EntityType } from '../core/analysis';

const ICONS: Readonly<Record<EntityType, string>> = {
  country: 'globe',
  person: 'person',
  organisation: 'organization',
  agreement: 'law',
  place: 'location',
  date: 'calendar',
};

/** The icon of a kind of entity, in the colour in which the text shows it. */
export function entityIcon(type: EntityType): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICONS[type], new vscode.ThemeColor(`dateline.${type}`));
}
