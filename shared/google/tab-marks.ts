import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { TabKey } from '#tabs/model.ts';

/** Developer metadata on each tab of ours: survives renaming, moving and copying of the workbook. */
export const TAB_MARK = 'aksi8';
/** Developer metadata on each column of ours: it travels with the column when people insert others beside it. */
export const COLUMN_MARK = 'aksi8-column';
/** Developer metadata on a tab for each chart that we put there, by its number: people's charts have none. */
export const CHART_MARK = 'aksi8-chart';

/**
 * Numbers of our tabs, fixed so that a write can be repeated without making a tab twice. Never change or reuse one:
 * they are in people's workbooks.
 */
export const SHEET_IDS: Readonly<Record<TabKey, number>> = {
  validasi: 880_100_001,
  pemetaan: 880_100_002,
  'siap-salin': 880_100_003,
  ringkasan: 880_100_011,
  perubahan: 880_100_012,
  masalah: 880_100_013,
  cakupan: 880_100_014,
  anggaran: 880_100_015,
  pesan: 880_100_016,
  pengaturan: 880_100_017,
  riwayat: 880_100_018,
  tentang: 880_100_019,
  nasional: 880_100_021,
  'nasional-daerah': 880_100_022,
};

const KEY_BY_ID = new Map(Object.entries(SHEET_IDS).map(([key, id]) => [id, key as TabKey]));

export function isTabKey(text: string): text is TabKey {
  return Object.hasOwn(SHEET_IDS, text);
}

/** Which of our tabs a sheet is, by its mark or else its number; null for people's own. */
export function tabKeyOf(sheet: sheets_v4.Schema$Sheet): TabKey | null {
  const mark = sheet.developerMetadata?.find(({ metadataKey }) => metadataKey === TAB_MARK)?.metadataValue;
  if (mark && isTabKey(mark)) return mark;
  return KEY_BY_ID.get(sheet.properties?.sheetId ?? -1) ?? null;
}

/**
 * The sheet that is the tab, among all sheets of a workbook. A person may have duplicated it, mark included: the one
 * with our number counts, else the first.
 */
export function findTab(sheets: readonly sheets_v4.Schema$Sheet[], key: TabKey): sheets_v4.Schema$Sheet | null {
  const marked = sheets.filter((sheet) => tabKeyOf(sheet) === key);
  return marked.find(({ properties }) => properties?.sheetId === SHEET_IDS[key]) ?? marked[0] ?? null;
}
