import { runCommand, type Command } from '../../scripts/command-line.ts';

/** Calls a command in a folder, as the program would run there; gives its exit code and all it printed. */
export async function callCommand(
  command: Command,
  root: string,
  ...args: string[]
): Promise<{ status: number; output: string }> {
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(`${line}\n`);
  const status = await runCommand(command, { args, root, say: print, complain: print });
  return { status, output: lines.join('') };
}
