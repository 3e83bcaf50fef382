import assert from 'node:assert/strict';
import { display } from '../support/editorApi';
import { languageOfWords } from '../../../src/extension/words';

describe('the language that a page says it is in', () => {
  afterEach(() => {
    Object.assign(display, { language: 'en', bundle: undefined });
  });

  it('is the editor’s where there is a translation', () => {
    Object.assign(display, { language: 'ja', bundle: {} });
    assert.equal(languageOfWords(), 'ja');
  });

  it('is English otherwise, as the words are', () => {
    display.language = 'fr';
    assert.equal(languageOfWords(), 'en');
  });
});
