import type { TreeItemLabel } from 'vscode';
import type { Excerpt } from '../core/outline/excerpt';
import { visibleText } from './escape';

/** Words of the text as one label, with the mark on those that count: nothing stands apart that belongs together. */
export function excerptLabel({ before, match, after }: Excerpt): TreeItemLabel {
  const lead = visibleText(before);
  const marked = `${lead}${visibleText(match)}`;
  return { label: `${marked}${visibleText(after)}`, highlights: [[lead.length, marked.length]] };
}
