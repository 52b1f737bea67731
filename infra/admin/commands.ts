import type { Command } from './command.ts';
import { activate } from './commands/activate.ts';
import { check } from './commands/check.ts';
import { detach } from './commands/detach.ts';
import { doctor } from './commands/doctor.ts';
import { explain } from './commands/explain.ts';
import { exportData } from './commands/export.ts';
import { history } from './commands/history.ts';
import { preview } from './commands/preview.ts';
import { pull } from './commands/pull.ts';
import { purge } from './commands/purge.ts';
import { redrive } from './commands/redrive.ts';
import { region } from './commands/region.ts';
import { registry } from './commands/registry.ts';
import { replay } from './commands/replay.ts';
import { rules } from './commands/rules.ts';
import { status } from './commands/status.ts';
import { summarise } from './commands/summarise.ts';
import { template } from './commands/template.ts';

/** All commands, in the order in which an admin meets them. The README's table is held against this list by a test. */
export const COMMANDS: readonly Command[] = [
  check,
  region,
  registry,
  preview,
  activate,
  detach,
  pull,
  summarise,
  status,
  doctor,
  history,
  explain,
  replay,
  rules,
  redrive,
  purge,
  exportData,
  template,
];
