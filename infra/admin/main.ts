import { parseArgs } from 'node:util';
import { type Command, CommandError, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';

export interface Io {
  out(text: string): void;
  err(text: string): void;
}

function help(): string {
  const width = Math.max(...COMMANDS.map((command) => command.usage.length));
  const lines = COMMANDS.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`);
  return ['Usage: aksi8 COMMAND …', '', ...lines, '', 'Every command takes --json and --stage NAME.'].join('\n');
}

function commandNamed(name: string | undefined): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command;
  throw new UsageError(name === undefined ? 'No command was given.' : `There is no command "${name}".`);
}

function parse(command: Command, args: string[]) {
  const common = { json: { type: 'boolean' }, stage: { type: 'string' } } as const;
  try {
    return parseArgs({ args, options: { ...common, ...command.options }, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments could not be read.');
  }
}

/** Runs one command line; gives the exit code: 0 done, 1 failed, 2 called wrongly. Findings in data are no failure. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    io.out(help());
    return name === undefined ? 2 : 0;
  }
  let usage = 'aksi8 help';
  try {
    const command = commandNamed(name);
    usage = `aksi8 ${command.usage}`;
    const { values, positionals } = parse(command, [...rest]);
    const answer = await command.run({ positionals, values, progress: io.err });
    io.out(values.json === true ? JSON.stringify(answer.json) : answer.text);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${error.message}\nUsage: ${usage}`);
      return 2;
    }
    if (error instanceof CommandError) {
      io.err(error.message);
      return 1;
    }
    throw error;
  }
}
