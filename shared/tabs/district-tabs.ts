import type { TabModel } from './model.ts';
import { pemetaanTab } from './pemetaan.ts';
import type { Say } from './validasi/finding-rows.ts';
import { validasiTab } from './validasi.ts';
import type { ValidasiInput } from './validasi-input.ts';

/** Our tabs in a district's workbook, *Validasi* first; *Pemetaan* once something was recognised that it could show. */
export function districtTabs(input: ValidasiInput, say: Say): readonly TabModel[] {
  const { mapping, choices, source } = input;
  const validasi = validasiTab(input, say);
  if (!mapping || mapping.tables.length + mapping.vanished.length === 0) return [validasi];
  return [validasi, pemetaanTab({ ...mapping, fiscalYear: source.fiscalYear, choices })];
}
