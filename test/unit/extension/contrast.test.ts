import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { contrast, over } from '../support/colour';

const THEMES = ['light', 'dark', 'highContrast', 'highContrastLight'] as const;
type Theme = (typeof THEMES)[number];

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { colors: { id: string; defaults: Record<Theme, string> }[] };
};

/** Background and text of the editor in VS Code's default themes. */
const EDITOR: Readonly<Record<Theme, readonly [ground: string, text: string]>> = {
  light: ['#ffffff', '#3b3b3b'],
  dark: ['#1f1f1f', '#cccccc'],
  highContrast: ['#000000', '#ffffff'],
  highContrastLight: ['#ffffff', '#292929'],
};

/** What our grammar's scopes look like in these themes: quotations, cue words, headings. */
const TOKENS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#a31515', '#0000ff', '#800000'],
  dark: ['#ce9178', '#569cd6'],
  highContrast: ['#ce9178', '#569cd6'],
  highContrastLight: ['#0f4a85'],
};

/** What VS Code itself lays over a word: a selection, the other places of the selected word, a match of a search. */
const OVERLAYS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#add6ff80', '#57575740', '#ea5c0055'],
  dark: ['#264f7880', '#575757b8', '#ea5c0055'],
  highContrast: [],
  highContrastLight: [],
};

const LEAST = 4.5;

function assertReadable(text: string, ground: string): void {
  const ratio = contrast(text, ground);
  assert.ok(ratio >= LEAST, `${text} on ${ground}: ${ratio.toFixed(2)}`);
}

describe('the contrast', () => {
  for (const theme of THEMES) {
    const [ground, text] = EDITOR[theme];
    const backgrounds = contributes.colors.filter(({ id }) => id.endsWith('Background'));
    const lines = contributes.colors.filter(({ id }) => !id.endsWith('Background'));

    for (const { id, defaults } of backgrounds) {
      it(`of text over ${id} is at least ${LEAST} in ${theme}`, () => {
        const mixed = over(defaults[theme], ground);
        for (const color of [text, ...TOKENS[theme]]) assertReadable(color, mixed);
      });
    }

    for (const { id, defaults } of lines) {
      it(`of ${id} is at least ${LEAST} in ${theme}, also over its own background`, () => {
        const background = backgrounds.find((one) => one.id === `${id}Background`);
        assertReadable(defaults[theme], ground);
        assertReadable(defaults[theme], over(background?.defaults[theme] ?? '#00000000', ground));
      });
    }

    it(`is hardly less over what VS Code lays over a word in ${theme}`, () => {
      for (const overlay of OVERLAYS[theme]) {
        const bare = contrast(text, over(overlay, ground));
        for (const { id, defaults } of backgrounds) {
          const ratio = contrast(text, over(overlay, over(defaults[theme], ground)));
          assert.ok(
            ratio >= LEAST || ratio >= bare * 0.85,
            `${id}: ${ratio.toFixed(2)}, bare ${bare.toFixed(2)}`,
          );
        }
      }
    });
  }
});
