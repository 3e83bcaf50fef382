import assert from 'node:assert/strict';
import type { EntityType } from '../../../src/core/analysis';
import { builtInAnalyser } from './analyser';
import { marked } from './marked';

/** The date of passages that name none. */
const USUAL_DATE = '2022-11-07';

/**
 * One test a passage. Each marks every mention of the given kinds: `[[surface|id]]`, `-` for a mention that no record
 * stands behind. All other words must not be mentions of these kinds. A pair gives the article's date too.
 */
export function checkMentions(
  title: string,
  types: readonly EntityType[],
  passages: readonly (readonly [string, string] | string)[],
): void {
  describe(title, () => {
    for (const passage of passages) {
      const [source, date] = typeof passage === 'string' ? [passage, USUAL_DATE] : passage;
      it(`${source.slice(0, 90)} (${date})`, () => {
        const { text, marks } = marked(source);
        const { mentions } = builtInAnalyser().analyse(text, { date });
        const found = mentions
          .filter((mention) => types.includes(mention.type))
          .map((mention) => `${String(mention.start)} ${mention.text}|${mention.id ?? '-'}`);
        const expected = marks.map((mark) => `${String(mark.start)} ${mark.text}|${mark.label}`);
        assert.deepEqual(found, expected);
      });
    }
  });
}
