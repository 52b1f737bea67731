import type { TabModel } from './model.ts';
import { pemetaanTab } from './pemetaan.ts';
import { siapSalinTab } from './siap-salin.ts';
import type { Say } from './validasi/finding-rows.ts';
import { validasiTab } from './validasi.ts';
import type { ValidasiInput } from './validasi-input.ts';

/** Our tabs in a district's workbook, *Validasi* first; the others once there is something that they could show. */
export function districtTabs(input: ValidasiInput, say: Say): readonly TabModel[] {
  const { mapping, accepted, choices, source, kecamatanNames } = input;
  const stands = (key: TabModel['key']) => input.standing?.includes(key) === true;
  const isMapped = mapping && (mapping.tables.length + mapping.vanished.length > 0 || stands('pemetaan'));
  const isAccepted = accepted && (accepted.tables.length > 0 || stands('siap-salin'));
  return [
    validasiTab(input, say),
    ...(isMapped ? [pemetaanTab({ ...mapping, fiscalYear: source.fiscalYear, kecamatanNames, choices })] : []),
    ...(isAccepted ? [siapSalinTab(accepted)] : []),
  ];
}
