import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; args: string[] }>
>;

/** Prints a message on what is wrong with a command, and ends with exit code 2. */
export function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Prints how to write a command and ends with exit code 0 where `--help` asks for it. */
export function answerHelp(usage: string): void {
  if (!process.argv.slice(2).some((word) => word === '--help' || word === '-h')) return;
  console.log(usage.replace(/^./, (letter) => letter.toUpperCase()));
  process.exit(0);
}

/**
 * What a command was called with. Prints how to write it and ends, with exit code 0 where `--help` asks, with 2 and
 * what is wrong where an option is not known or names are too few or too many.
 */
export function commandLine<const O extends Options>(
  usage: string,
  { options, names: [fewest, most] }: { options: O; names: readonly [fewest: number, most: number] },
): Parsed<O> {
  answerHelp(usage);
  let parsed;
  try {
    parsed = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  } catch (error) {
    if (!isUnknownOption(error)) throw error;
    stop(`${error.message.split('. ')[0]} — ${usage}`);
  }
  const given = parsed.positionals.length;
  if (given < fewest || given > most) {
    const wanted = fewest === most ? String(most) : `${fewest} to ${most}`;
    stop(
      most === 0
        ? `"${parsed.positionals[0]}" is not expected — ${usage}`
        : `${given} of ${wanted} words are given — ${usage}`,
    );
  }
  return parsed;
}

/** True where `parseArgs` met an option it does not know, or one without its value. */
export const isUnknownOption = (error: unknown): error is Error =>
  error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
