import { COMMANDS } from './commands.ts';

/** The README's table of commands, from the commands themselves. */
export function readmeRows(): string[] {
  return COMMANDS.map(({ usage, summary }) => `| \`${usage.replaceAll('|', '\\|')}\` | ${summary} |`);
}
