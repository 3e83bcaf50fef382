import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import { parseArguments, UsageError } from './arguments';
import { builtInKnowledge } from './builtIn';

export async function knowledgeCommand(args: readonly string[]): Promise<number> {
  const [action, ...rest] = args;
  if (action !== 'export') throw new UsageError('knowledge: say what to do (export)');
  const { options } = parseArguments(rest, { options: ['kind', 'format'] });
  const kind = options.get('kind') ?? 'countries';
  for (const record of exportRecords(builtInKnowledge(), kind)) {
    if (!process.stdout.write(JSON.stringify(record) + '\n')) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  return 0;
}

function exportRecords(knowledge: KnowledgeBase, kind: string): Iterable<object> {
  const { countries, people, organisations, agreements } = knowledge.records;
  if (kind === 'countries') return countries;
  if (kind === 'people') return people;
  if (kind === 'organisations') return organisations;
  if (kind === 'agreements') return agreements;
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
