import type { TabColumn, TabKey } from './model.ts';
import { PEMETAAN_COLUMNS } from './pemetaan.ts';
import { VALIDASI_COLUMNS } from './validasi.ts';

/**
 * Whose each column of our tabs in a district's workbook is, whatever stands in them; `machine` is a tab of as many columns
 * as its contents need, none of which is people's.
 */
export const DISTRICT_TAB_COLUMNS: Readonly<Partial<Record<TabKey, readonly TabColumn[] | 'machine'>>> = {
  validasi: VALIDASI_COLUMNS,
  pemetaan: PEMETAAN_COLUMNS,
  'siap-salin': 'machine',
};
