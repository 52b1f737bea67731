import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

const CLASSES = ['sangat_pendek', 'pendek', 'normal', 'tinggi'] as const;

/** Each measured child is in one class of height-for-age; outliers that e-PPGBM sets aside may be missing from the sum. */
export const classesDifferFromMeasured: RowRule = {
  id: 'classes-differ-from-measured',
  scope: 'row',
  actions: [7],
  arithmetic: true,
  when: holds('diukur', ...CLASSES),
  *check(row) {
    const measured = row.num('diukur');
    const values = CLASSES.map((field) => row.num(field));
    if (measured === null || values.some((value) => value === null)) return;
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    const outliers = row.num('outlier') ?? 0;
    if (measured === sum || measured === sum + outliers) return;
    yield atRow(row, 'classes-differ-from-measured', ['diukur', ...CLASSES], {
      measured: row.figure('diukur'),
      sum,
      classes: CLASSES.map((field) => row.figure(field)),
    });
  },
};
