import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { translatedMessages } from '../support/messages';

type Texts = Readonly<Record<string, string>>;

const read = (file: string): Texts => JSON.parse(readFileSync(file, 'utf8')) as Texts;

describe('the Japanese translation', () => {
  const english = read('package.nls.json');
  const japanese = read('package.nls.ja.json');
  const bundle = read('l10n/bundle.l10n.ja.json');
  const messages = translatedMessages();

  it('has every text of the manifest, and none too many', () => {
    assert.deepEqual(missing(Object.keys(english), japanese), []);
    assert.deepEqual(missing(Object.keys(japanese), english), []);
  });

  it('has every message of the extension, and none too many', () => {
    assert.deepEqual(missing([...messages], bundle), []);
    assert.deepEqual(
      Object.keys(bundle).filter((message) => !messages.has(message)),
      [],
    );
  });

  it('keeps placeholders, links and settings', () => {
    for (const [key, text] of Object.entries(english)) assertSameParts(text, japanese[key] ?? '');
    for (const [message, text] of Object.entries(bundle)) assertSameParts(message, text);
  });

  it('is found by the editor', () => {
    const { l10n } = JSON.parse(readFileSync('package.json', 'utf8')) as { l10n?: string };
    assert.equal(l10n, './l10n');
  });
});

function missing(keys: readonly string[], texts: Texts): string[] {
  return keys.filter((key) => !texts[key]);
}

/** What a translation must not change: `{0}`, `(command:…)`, `` `code` ``, `$(icon)`. */
function assertSameParts(from: string, to: string): void {
  const parts = (text: string): string[] =>
    [...text.matchAll(/\{\d\}|\(command:[\w.]+\)|`[^`]+`|\$\([\w-]+\)/g)].map(([part]) => part).sort();
  assert.deepEqual(parts(to), parts(from), to);
}
