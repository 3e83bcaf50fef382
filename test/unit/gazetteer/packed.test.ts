import assert from 'node:assert/strict';
import { buildGazetteer, idsByType } from '../../../src/core/gazetteer/fromKnowledge';
import { packGazetteer, unpackGazetteer } from '../../../src/core/gazetteer/packed';
import { NumberWriter, readNumbers, signed } from '../../../src/core/gazetteer/numbers';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import { loadKnowledge } from '../../../src/core/knowledge/load';
import { packKnowledge } from '../../../src/core/knowledge/packed';
import { KNOWLEDGE_JSON } from '../../../src/generated/knowledge';

describe('numbers as text', () => {
  it('come back as they were', () => {
    const numbers = [0, 1, 31, 32, 1023, 1024, 65535, 2 ** 30, 2 ** 31 - 1];
    const writer = new NumberWriter();
    for (const number of numbers) writer.write(number);
    assert.deepEqual([...readNumbers(writer.toString())], numbers);
  });

  it('may be negative', () => {
    const numbers = [0, -1, 1, -32, 500, -70000];
    const writer = new NumberWriter();
    for (const number of numbers) writer.writeSigned(number);
    assert.deepEqual([...readNumbers(writer.toString())].map(signed), numbers);
  });
});

describe('the packed base', () => {
  const packed = loadKnowledge(KNOWLEDGE_JSON);
  const plain = new KnowledgeBase(JSON.parse(JSON.stringify(packed.records)) as typeof packed.records);

  it('has the same names as one that is put together from the records', () => {
    const built = buildGazetteer(plain);
    const unpacked = unpackGazetteer(packed.packedNames ?? '', idsByType(packed));
    assert.equal(unpacked.entryCount, built.entryCount);
    for (let index = 0; index < built.entryCount; index++) {
      assert.deepEqual(unpacked.entry(index), built.entry(index));
    }
    assert.equal(unpacked.lexicon.size, built.lexicon.size);
    for (let id = 1; id < built.lexicon.size; id++) {
      const word = built.lexicon.wordOf(id);
      assert.equal(unpacked.lexicon.idOf(word), id);
      assert.equal(unpacked.lexicon.wordOf(id), word);
      assert.equal(unpacked.lexicon.classes[id], built.lexicon.classes[id], word);
    }
    assert.deepEqual(unpacked.trie.edges(), built.trie.edges());
    assert.deepEqual(
      unpacked.trie.nodesOfValues(built.entryCount),
      built.trie.nodesOfValues(built.entryCount),
    );
  });

  it('takes more names on top', () => {
    const gazetteer = unpackGazetteer(packed.packedNames ?? '', idsByType(packed));
    const before = gazetteer.entryCount;
    gazetteer.add('Grand Duchy of Nowhere at All', 'country', 'XXX', 'name');
    const node = ['grand', 'duchy', 'of', 'nowhere', 'at', 'all'].reduce(
      (at, word) => gazetteer.trie.step(at, gazetteer.lexicon.idOf(word)),
      0,
    );
    assert.equal(gazetteer.trie.value(gazetteer.trie.first(node)), before);
    assert.equal(gazetteer.entry(before).id, 'XXX');
  });

  it('gives the same records however they are asked for', () => {
    const again = loadKnowledge(KNOWLEDGE_JSON);
    assert.deepEqual(again.country('JPN'), plain.country('JPN'));
    assert.equal(
      again.country('JPN'),
      again.records.countries.find(({ id }) => id === 'JPN'),
    );
    assert.deepEqual(again.termsOf('shinzo-abe'), plain.termsOf('shinzo-abe'));
    assert.equal(again.person('constructor'), undefined);
    assert.equal(again.country('__proto__'), undefined);
    assert.deepEqual(again.termsOf('nobody'), []);
  });

  it('survives being packed again', () => {
    const names = packGazetteer(buildGazetteer(plain), idsByType(plain));
    assert.deepEqual(
      loadKnowledge(packKnowledge(plain.records, names)).records.agreements,
      plain.records.agreements,
    );
    assert.deepEqual(loadKnowledge(packKnowledge(plain.records, names)).records.people, plain.records.people);
  });

  it('is ASCII, so that it takes one byte a character', () => {
    assert.ok(!/[\u007f-\uffff]/.test(KNOWLEDGE_JSON));
  });
});
