import path from 'node:path';
import { createInterface } from 'node:readline';
import { createAnalyser, type Analyser } from '../core/analyse';
import { dayRangeOf } from '../core/text/partialDate';
import { parseArguments, UsageError } from './arguments';
import { jsonText, warn, warnOfPart, write } from './output';
import { toJson } from '../core/export/analysisJson';
import { languageOf, readArticle, reasonOf } from './readArticle';
import { toText } from './toText';
import { knowledgeWith } from './userKnowledge';

const FORMATS = ['jsonl', 'json', 'text'];

export async function analyzeCommand(args: readonly string[]): Promise<number> {
  const { flags, options, rest } = parseArguments(args, {
    flags: ['stdin-jsonl'],
    options: ['format', 'date', 'knowledge'],
  });
  const format = options.get('format') ?? 'jsonl';
  if (!FORMATS.includes(format))
    throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not “${format}”`);
  const date = options.get('date') ?? null;
  if (date !== null && !dayRangeOf(date))
    throw new UsageError(`--date: there is no date “${date}”; write YYYY-MM-DD`);
  const fromInput = flags.has('stdin-jsonl');
  if (fromInput && rest.length > 0) throw new UsageError('analyze: --stdin-jsonl goes without files');
  if (fromInput && format !== 'jsonl') throw new UsageError('analyze: --stdin-jsonl prints jsonl only');
  if (!fromInput && rest.length === 0) throw new UsageError('analyze: name the files to analyse');
  const analyser = createAnalyser(await knowledgeWith(options.get('knowledge')));
  if (fromInput) return analyzeLines(analyser, date);
  return analyzeFiles(analyser, rest, format, date);
}

async function analyzeFiles(
  analyser: Analyser,
  files: readonly string[],
  format: string,
  date: string | null,
): Promise<number> {
  let failed = false;
  const results: object[] = [];
  for (const file of files) {
    try {
      const analysis = analyser.analyse(readArticle(file), {
        date,
        fileName: path.basename(file),
        language: languageOf(file),
        onFailure: warnOfPart(file),
      });
      failed ||= analysis.incomplete.length > 0;
      if (format === 'text') await write(toText(file, analysis, analyser.knowledge));
      else if (format === 'jsonl') await write(`${jsonText(toJson(analysis, file, null))}\n`);
      else results.push(toJson(analysis, file, null));
    } catch (error) {
      failed = true;
      warn(`${file}: ${reasonOf(error)}`);
    }
  }
  if (format === 'json') await write(`${jsonText(results, 2)}\n`);
  return failed ? 2 : 0;
}

/** `{"id","text","date"?}` a line in, one result a line out, as they come. */
async function analyzeLines(analyser: Analyser, date: string | null): Promise<number> {
  let failed = false;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (!line.trim()) continue;
    const input = readLine(line);
    if (typeof input === 'string') {
      failed = true;
      warn(`standard input, line ${String(number)}: ${input}`);
      continue;
    }
    const onFailure = warnOfPart(`standard input, line ${String(number)}`);
    const analysis = analyser.analyse(input.text, { date: date ?? input.date, onFailure });
    failed ||= analysis.incomplete.length > 0;
    await write(`${jsonText(toJson(analysis, null, input.id))}\n`);
  }
  return failed ? 2 : 0;
}

interface LineInput {
  readonly id: string | number | null;
  readonly text: string;
  readonly date: string | null;
}

/** The parsed line, or what is wrong with it. A `date` that is none is passed over: the text may still carry one. */
function readLine(line: string): LineInput | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `no JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  if (typeof value !== 'object' || value === null) return 'expected an object {"id", "text", "date"?}';
  const { id, text, date } = value as Record<string, unknown>;
  if (typeof text !== 'string') return 'the object has no “text”';
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    text,
    date: typeof date === 'string' && dayRangeOf(date) ? date : null,
  };
}
