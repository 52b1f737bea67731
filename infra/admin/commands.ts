import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { region } from './commands/region.ts';

/** All commands, in the order in which an admin meets them. The README's table is held against this list by a test. */
export const COMMANDS: readonly Command[] = [check, region];
