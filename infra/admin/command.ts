import type { ParseArgsConfig } from 'node:util';
import type { ActionNumber } from '#actions/types.ts';

export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export interface Invocation {
  readonly positionals: readonly string[];
  readonly values: OptionValues;
  /** Progress and questions for a person; never part of the answer. */
  readonly progress: (line: string) => void;
}

/** What a command has to say: one document for programs, one text for people. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
}

export interface Command {
  readonly name: string;
  /** As in the README's table: `check FILE… [--district CODE]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(invocation: Invocation): Promise<Answer>;
}

/** The command was called wrongly: exit 2. */
export class UsageError extends Error {}

/** The command could not be done, and the message says why and what to do: exit 1. */
export class CommandError extends Error {}

export function text(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function texts(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function whole(values: OptionValues, name: string, range: { min: number; max: number }): number | undefined {
  const given = text(values, name);
  if (given === undefined) return undefined;
  const number = Number(given);
  if (Number.isInteger(number) && number >= range.min && number <= range.max) return number;
  throw new UsageError(`--${name} takes a whole number from ${range.min} to ${range.max}, not "${given}".`);
}

/** `--year`, else the year of the machine's clock. */
export function yearOption(values: OptionValues): number {
  return whole(values, 'year', { min: 2018, max: 2100 }) ?? new Date().getFullYear();
}

/** `--action`; undefined where all eight are meant. */
export function actionOption(values: OptionValues): ActionNumber | undefined {
  return whole(values, 'action', { min: 1, max: 8 }) as ActionNumber | undefined;
}

/** Which district, year and action a command is about. */
export const SCOPE_OPTIONS = {
  district: { type: 'string' },
  year: { type: 'string' },
  action: { type: 'string' },
} as const satisfies Command['options'];

export interface Scope {
  readonly district: string | undefined;
  readonly year: number | undefined;
  readonly action: ActionNumber | undefined;
}

export function scopeOf(values: OptionValues): Scope {
  return {
    district: text(values, 'district'),
    year: whole(values, 'year', { min: 2018, max: 2100 }),
    action: actionOption(values),
  };
}
