/** Thrown for a wrong call; its message says what is wrong, the usage follows it. */
export class UsageError extends Error {}

export interface Arguments {
  readonly flags: ReadonlySet<string>;
  readonly options: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
}

/** Splits `--flag`, `--option value`, `--option=value` and the rest. Throws UsageError for what it does not know. */
export function parseArguments(
  args: readonly string[],
  known: { readonly flags?: readonly string[]; readonly options?: readonly string[] },
): Arguments {
  const flags = new Set<string>();
  const options = new Map<string, string>();
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--') {
      rest.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith('--')) {
      rest.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const name = equals < 0 ? arg.slice(2) : arg.slice(2, equals);
    if (known.flags?.includes(name) && equals < 0) flags.add(name);
    else if (known.options?.includes(name)) {
      const value = equals < 0 ? args[++i] : arg.slice(equals + 1);
      if (value === undefined) throw new UsageError(`--${name} needs a value`);
      options.set(name, value);
    } else throw new UsageError(`there is no option ${arg}`);
  }
  return { flags, options, rest };
}
