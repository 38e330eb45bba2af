import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; args: string[] }>
>;

/** What a command is called with: its words, the repository it works in, and where its lines go. */
export interface Call {
  args: readonly string[];
  root: string;
  say: (line: string) => void;
  complain: (line: string) => void;
}

/** A command, as a function: gives its exit code, or throws an `Ending`. */
export type Command = (call: Call) => Promise<number>;

/** The early end of a command, with what is printed then. */
export class Ending extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Ends a command with a message on what is wrong with it, and exit code 2. */
export function stop(message: string): never {
  throw new Ending(2, message);
}

/** Runs a command and gives its exit code; what ended it early is printed. */
export async function runCommand(command: Command, call: Call): Promise<number> {
  try {
    return await command(call);
  } catch (error) {
    if (!(error instanceof Ending)) throw error;
    (error.code === 0 ? call.say : call.complain)(error.message);
    return error.code;
  }
}

/** Runs a command as the program that was started, in the folder where it was started. */
export async function runAsProgram(command: Command): Promise<void> {
  process.exitCode = await runCommand(command, {
    args: process.argv.slice(2),
    root: process.cwd(),
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
}

/**
 * What a command was called with. Ends it with how it is written, with exit code 0 where `--help` asks, with 2 and
 * what is wrong where an option is not known or names are too few or too many.
 */
export function commandLine<const O extends Options>(
  { args }: Pick<Call, 'args'>,
  usage: string,
  { options, names: [fewest, most] }: { options: O; names: readonly [fewest: number, most: number] },
): Parsed<O> {
  if (args.some((word) => word === '--help' || word === '-h'))
    throw new Ending(
      0,
      usage.replace(/^./, (letter) => letter.toUpperCase()),
    );
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
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
const isUnknownOption = (error: unknown): error is Error =>
  error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
