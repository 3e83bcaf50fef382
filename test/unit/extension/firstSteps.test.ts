import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly icon: string;
      readonly steps: readonly {
        readonly media: { readonly svg: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly commands: readonly { readonly command: string }[];
  };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('the first steps', () => {
  it('have all samples, and no others', () => {
    const source = readFileSync('src/extension/features/firstSteps.ts', 'utf8');
    const [, list = ''] = /const SAMPLES = \[([^\]]+)\]/.exec(source) ?? [];
    const named = [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
    const there = readdirSync('samples', { withFileTypes: true }).filter((entry) => entry.isFile());
    assert.deepEqual(named.sort(), there.map(({ name }) => name).sort());
  });

  it('have pictures, and end with commands that there are', () => {
    const commands = new Set(contributes.commands.map(({ command }) => command));
    for (const { icon, steps } of contributes.walkthroughs) {
      assert.ok(existsSync(icon));
      for (const { media, completionEvents } of steps) {
        const picture = readFileSync(media.svg, 'utf8');
        assert.doesNotMatch(picture, /<script|href=|#[0-9a-f]{6}(?![0-9a-f])/i, media.svg);
        for (const event of completionEvents) {
          const [, command = ''] = /^onCommand:(dateline\..+)$/.exec(event) ?? [];
          assert.ok(command === '' || commands.has(command), event);
        }
      }
    }
  });
});
