import { analyzeCommand } from './analyze';
import { UsageError } from './arguments';
import { knowledgeCommand } from './knowledge';
import { endWithReader, warn } from './output';
import { reviewCommand } from './review/command';
import { isReviewWorker, reviewAsWorker } from './review/reviewAll';

const USAGE = `usage:
  dateline analyze [--format jsonl|json|text] [--date YYYY-MM-DD] [--knowledge DIR] [--stdin-jsonl] FILE…
  dateline review [--format stylish|json|sarif|github] [--fail-on error|warning|information|hint]
                  [--date YYYY-MM-DD] [--knowledge DIR] FILE|FOLDER|GLOB…
  dateline knowledge export --kind countries|people|terms|organisations|agreements|places [--format jsonl|json]
                            [--knowledge DIR]
  dateline knowledge check DIR…
`;

async function main(args: readonly string[]): Promise<number> {
  endWithReader();
  const [command, ...rest] = args;
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(USAGE);
    return 0;
  }
  switch (command) {
    case 'analyze':
    case 'analyse':
      return analyzeCommand(rest);
    case 'knowledge':
      return knowledgeCommand(rest);
    case 'review':
      return reviewCommand(rest);
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    default:
      throw new UsageError(
        command === undefined ? 'a command is missing' : `there is no command “${command}”`,
      );
  }
}

// What fails in a worker is the worker's end, of which the thread that started it is told.
if (isReviewWorker()) reviewAsWorker();
else {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const usage = error instanceof UsageError;
      warn(error instanceof Error ? error.message : String(error));
      if (usage) process.stderr.write(USAGE);
      process.exitCode = 2;
    },
  );
}
