import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import { visibleText } from '../core/text/visible';
import { parseArguments, UsageError } from './arguments';
import { formatProblem } from '../core/knowledge/problem';
import { jsonText, warn, write } from './output';
import { checkFolder, knowledgeWith } from './userKnowledge';

export async function knowledgeCommand(args: readonly string[]): Promise<number> {
  const [action, ...rest] = args;
  if (action === 'check') return checkCommand(rest);
  if (action === 'export') return exportCommand(rest);
  throw new UsageError('knowledge: say what to do (check, export)');
}

/** 0: no errors; 1: errors. */
async function checkCommand(args: readonly string[]): Promise<number> {
  const { rest: folders } = parseArguments(args, {});
  if (folders.length === 0) throw new UsageError('knowledge check: name the folders to check');
  let errors = 0;
  for (const folder of folders) {
    for (const problem of await checkFolder(folder)) {
      if (problem.severity === 'error') errors++;
      await write(`${visibleText(formatProblem(problem))}\n`);
    }
  }
  if (errors > 0) warn(`${String(errors)} ${errors === 1 ? 'error' : 'errors'}`);
  return errors > 0 ? 1 : 0;
}

const FORMATS = ['jsonl', 'json'];

async function exportCommand(args: readonly string[]): Promise<number> {
  const { options, rest } = parseArguments(args, { options: ['kind', 'format', 'knowledge'] });
  const [first] = rest;
  if (first !== undefined) throw new UsageError(`knowledge export: nothing is known to do with “${first}”`);
  const format = options.get('format') ?? 'jsonl';
  if (!FORMATS.includes(format))
    throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not “${format}”`);
  const knowledge = await knowledgeWith(options.get('knowledge'));
  const records = exportRecords(knowledge, options.get('kind') ?? 'countries');
  if (format === 'json') await write(`${jsonText([...records], 2)}\n`);
  else for (const record of records) await write(`${jsonText(record)}\n`);
  return 0;
}

function exportRecords(knowledge: KnowledgeBase, kind: string): Iterable<object> {
  const { countries, people, organisations, agreements, places } = knowledge.records;
  if (kind === 'countries') return countries;
  if (kind === 'people') return people;
  if (kind === 'organisations') return organisations;
  if (kind === 'agreements') return agreements;
  if (kind === 'places') return places;
  if (kind === 'terms') return exportTerms(knowledge);
  throw new UsageError(`knowledge export: there is no kind “${kind}”`);
}

function* exportTerms(knowledge: KnowledgeBase): Generator<object> {
  const { countries, organisations } = knowledge.records;
  for (const body of [...countries, ...organisations]) {
    for (const office of body.offices) {
      for (const term of office.terms) {
        const person = term.person === null ? undefined : knowledge.person(term.person);
        if (!person) continue;
        for (const role of office.roles) {
          yield {
            country: body.id,
            office: role,
            title: term.title ?? (person.sex === 'f' ? (office.feminine ?? office.title) : office.title),
            person: person.id,
            name: person.name,
            aliases: person.aliases,
            from: term.from,
            to: term.to ?? null,
            acting: term.acting === true,
          };
        }
      }
    }
  }
}
