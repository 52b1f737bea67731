import { type DueDate, dueDate } from '#actions/due-dates.ts';
import { editionOf } from '#actions/edition.ts';
import type { ActionNumber } from '#actions/types.ts';
import type { ProvinceInput } from './input.ts';
import type { ProgressSettings } from './settings.ts';
import type { ActionProgress } from './types.ts';

const WIB = 7 * 3_600_000;

/** When an action is due in this province: as the province set it, else as the list says. */
export function dueIn(settings: ProgressSettings, action: ActionNumber, fiscalYear: number): DueDate | null {
  return settings.dueDates?.[`${fiscalYear}|${action}`] ?? dueDate(editionOf(fiscalYear), action, fiscalYear);
}

/** Not done after the last day on which it was in time, by the calendar in WIB. Only an official date counts. */
export function isLate(progress: ActionProgress, input: Pick<ProvinceInput, 'asOf' | 'settings'>): boolean {
  if (progress.status === 'selesai' || progress.status === 'tidak berlaku') return false;
  const due = dueIn(input.settings, progress.action, progress.fiscalYear);
  const today = new Date(Date.parse(input.asOf) + WIB).toISOString().slice(0, 10);
  return due?.standing === 'resmi' && due.date < today;
}
