import { Logger } from '@aws-lambda-powertools/logger';
import { safeError } from './safe-error.ts';

/** The only things that are ever logged: ids, counts, words of ours. Anything that came out of a cell has no place here. */
export interface LogFields {
  readonly source?: string;
  readonly province?: string;
  readonly week?: string;
  readonly lane?: string;
  readonly outcome?: string;
  readonly reason?: string;
  readonly problem?: string;
  readonly seq?: number;
  readonly rows?: number;
  readonly added?: number;
  readonly changed?: number;
  readonly vanished?: number;
  readonly findings?: number;
  readonly tables?: number;
  readonly listed?: number;
  readonly requested?: number;
  readonly resent?: number;
  readonly stale?: number;
  readonly waitMs?: number;
  readonly ms?: number;
}

export interface EventLog {
  info(event: string, fields: LogFields): void;
  warn(event: string, fields: LogFields): void;
  /** The error itself is never serialised: see `safeError`. */
  error(event: string, fields: LogFields, error: unknown): void;
}

const FIELDS: readonly (keyof LogFields)[] = [
  'source',
  'province',
  'week',
  'lane',
  'outcome',
  'reason',
  'problem',
  'seq',
  'rows',
  'added',
  'changed',
  'vanished',
  'findings',
  'tables',
  'listed',
  'requested',
  'resent',
  'stale',
  'waitMs',
  'ms',
];

export function eventLog(logger: Logger): EventLog {
  return {
    info: (event, fields) => logger.info(event, allowed(fields)),
    warn: (event, fields) => logger.warn(event, allowed(fields)),
    error: (event, fields, error) => logger.error(event, { ...allowed(fields), ...safeError(error) }),
  };
}

export function openLogger(step: string): Logger {
  return new Logger({ serviceName: `aksi8-${step}` });
}

/** Types end at run time: what is not on the list, or no plain word or number, is left out. */
function allowed(fields: LogFields): Record<string, string | number> {
  const entries = FIELDS.flatMap((name) => {
    const value = fields[name];
    return isHarmless(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function isHarmless(value: string | number | undefined): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && /^[\w .:+-]{0,60}$/.test(value));
}
