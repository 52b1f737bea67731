import type { ProvinceSummary } from '#progress/summary-types.ts';
import type { TabModel } from '#tabs/model.ts';
import { anggaran } from './anggaran.ts';
import { cakupan } from './cakupan.ts';
import { masalah, type Say } from './masalah.ts';
import { pengaturan } from './pengaturan.ts';
import { perubahan } from './perubahan.ts';
import { pesan } from './pesan.ts';
import { ringkasan } from './ringkasan.ts';
import { riwayat } from './riwayat.ts';
import { tentang } from './tentang.ts';

/**
 * All tabs of a province's workbook, in their first order. The same summary gives the same tabs.
 * `say` words a finding in Indonesian.
 */
export function provinceTabs(summary: ProvinceSummary, say: Say): readonly TabModel[] {
  return [
    ringkasan(summary),
    perubahan(summary),
    masalah(summary, say),
    cakupan(summary),
    anggaran(summary),
    pesan(summary, say),
    pengaturan(summary),
    riwayat(summary),
    tentang(summary),
  ];
}
