// Draws a sample of people to be read by a person: always the same for the same texts and seed.
//   node scripts/sample-leaders.mjs [--count 200] [--seed 20221107] [--context] [--missed] FILE.jsonl…
// The files hold {"id","text","date"?} a line. Prints mentions that were given a person's record: the text's id and date,
// the offset and the record. With --missed instead: capitalised names after a title of a head of state or government
// that were given no record. With --context also the words around.
import { parseArgs } from 'node:util';
import { main } from './lib/project.mjs';
import { analysedTexts, shuffled } from './lib/sample.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20221107' },
    context: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
  },
});

/** Titles of those who lead a state, before a name; other offices of the same words are for the reader to tell. */
const LEADING =
  /\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Ll]eader|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ee]mir|[Ss]ultan|[Dd]ictator)(?:,)? (?:\p{Lu}[\p{L}'’.-]* ?){1,3}/gu;

async function run() {
  const found = [];
  let titled = 0;
  for (const file of positionals) {
    for (const { id: of, date, text, analysis } of await analysedTexts(file)) {
      const known = analysis.entities.filter((entity) => entity.type === 'person' && entity.id !== null);
      const { all, missed } = namesAfterTitles(known, text);
      titled += all.length;
      const spans = values.missed ? missed : known;
      for (const { start, end, id } of spans) found.push({ of, date, text, start, end, id });
    }
  }
  console.log(
    values.missed
      ? `${titled} names after such titles, ${found.length} of them without a record`
      : `${found.length} mentions with a record`,
  );
  for (const [n, mention] of shuffled(found, Number(values.seed)).slice(0, Number(values.count)).entries()) {
    const { of, date, start, end, id, text } = mention;
    console.log(`${n + 1}\t${of}\t${date ?? '-'}\t${start}\t${values.missed ? '' : id}`);
    if (!values.context) continue;
    const around = `${text.slice(Math.max(0, start - 150), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 150)}`;
    console.log(`  ${around.replace(/\s+/g, ' ')}`);
  }
}

/** Names after such a title, and those of them in which no mention of a record lies. */
function namesAfterTitles(known, text) {
  const all = [...text.matchAll(LEADING)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  const missed = all.filter(({ start, end }) => !known.some((each) => each.start < end && start < each.end));
  return { all, missed };
}

await main(run);
