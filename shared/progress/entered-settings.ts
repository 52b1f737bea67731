import type { ActionNumber, Standing } from '#actions/types.ts';
import { serialToDate, toDate } from '#reading/values/calendar.ts';
import { parseDateText } from '#reading/values/date-text.ts';

/** What a province typed on a line of *Pengaturan*, as it stands there. Blank lines are left out. */
export interface EnteredSetting {
  readonly key: string;
  /** A number as the cell holds it (percentages ×100, dates as serials), or the words that were typed. */
  readonly value: number | string;
  readonly standing: string;
  readonly source: string;
}

/** What a line of *Pengaturan* is about. */
export type SettingKind = 'share' | 'weeks' | 'month' | 'target' | 'weight' | 'date';

/** Why a value is not used. */
export type EntryProblem =
  | { readonly kind: 'not-a-number'; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly kind: 'not-a-date' }
  /** *Resmi* needs to say by what. */
  | { readonly kind: 'no-source' }
  | { readonly kind: 'standing-unknown' }
  /** An official value is only replaced by an official one. */
  | { readonly kind: 'official-stands' };

export interface Entry<T> {
  readonly value: T;
  readonly standing: Standing;
  readonly source: string;
}

export type Judged<T> =
  | { readonly kind: 'used'; readonly entry: Entry<T> }
  | { readonly kind: 'refused'; readonly problem: EntryProblem };

const BOUNDS: Readonly<Record<Exclude<SettingKind, 'date'>, readonly [min: number, max: number, whole: boolean]>> = {
  share: [0, 100, false],
  weeks: [1, 52, true],
  month: [1, 12, true],
  target: [0, 100, false],
  weight: [0, 100, false],
};
const NUMBER = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*%?$/;
const MOST_WORDS = 200;

/** A number within its bounds, with its standing. `official` says that an official value is in force already. */
export function judgeNumber(
  entered: EnteredSetting,
  kind: Exclude<SettingKind, 'date'>,
  official: boolean,
): Judged<number> {
  const [min, max, whole] = BOUNDS[kind];
  const value = numberOf(entered.value);
  const isFit = value !== null && value >= min && value <= max && (!whole || Number.isInteger(value));
  if (!isFit) return { kind: 'refused', problem: { kind: 'not-a-number', min, max, whole } };
  return withStanding(entered, value, official);
}

function numberOf(value: number | string): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const [, units, decimals = '0'] = NUMBER.exec(value.trim()) ?? [];
  return units === undefined ? null : Number(`${units}.${decimals}`);
}

/** A day, `YYYY-MM-DD`. */
export function judgeDate(entered: EnteredSetting, official: boolean): Judged<string> {
  const date = typeof entered.value === 'number' ? serialToDate(entered.value) : dateOf(entered.value);
  if (date === null) return { kind: 'refused', problem: { kind: 'not-a-date' } };
  return withStanding(entered, date, official);
}

function dateOf(words: string): string | null {
  const read = parseDateText(words);
  return read && read.year !== null ? toDate(read.year, read.month, read.day) : null;
}

function withStanding<T>({ standing, source }: EnteredSetting, value: T, official: boolean): Judged<T> {
  const said = standing.trim().toLowerCase();
  const from = source.trim().slice(0, MOST_WORDS);
  if (said !== '' && said !== 'usulan' && said !== 'resmi')
    return { kind: 'refused', problem: { kind: 'standing-unknown' } };
  if (said === 'resmi' && from === '') return { kind: 'refused', problem: { kind: 'no-source' } };
  if (said !== 'resmi' && official) return { kind: 'refused', problem: { kind: 'official-stands' } };
  const entry: Entry<T> = { value, standing: said === 'resmi' ? 'resmi' : 'usulan', source: from || 'isian provinsi' };
  return { kind: 'used', entry };
}

export const settingKeys = {
  threshold: (name: string): string => `atur|ambang|${name}`,
  target: (indicator: number): string => `atur|target|${indicator}`,
  weight: (action: ActionNumber): string => `atur|bobot|${action}`,
  dueDate: (fiscalYear: number, action: ActionNumber): string => `atur|tenggat|${fiscalYear}|${action}`,
};
