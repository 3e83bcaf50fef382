import type { Analysis } from '../analysis';
import type { Issue, Rule } from './rule';

/** A statement whose source the article does not name. */
export const anonymousSource: Rule = {
  id: 'anonymous-source',
  title: 'The source is not named',
  severity: 'information',
  check: (analysis) => anonymous(analysis),
};

function anonymous({ quotations }: Analysis): Issue[] {
  const issues: Issue[] = [];
  // A source that several statements in a row share is told once.
  const told = new Set<number>();
  for (const { source, speaker } of quotations) {
    if (source !== 'anonymous' || !speaker || told.has(speaker.start)) continue;
    told.add(speaker.start);
    const { start, end, text } = speaker;
    const message = `This rests on a source without a name: “${shorten(text)}”.`;
    issues.push({ start, end, message, fix: null });
  }
  return issues;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 78)} …` : line;
}
